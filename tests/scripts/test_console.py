"""What the scripts print."""

from pathlib import Path

import pytest

from scripts.console import last_lines, stop


def test_a_script_stops_with_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    message = "traits/writing.yml:3: must be a list; write [one, two]. " * 10  # square brackets are Rich's markup
    with pytest.raises(SystemExit) as ended:
        stop(message)
    assert ended.value.code == 1
    assert capsys.readouterr().out == f"{message}\n"


def test_the_last_lines_of_a_log_are_those_that_say_something(tmp_path: Path) -> None:
    log = tmp_path / "server.log"
    log.write_text("one\n\ntwo\n   \nthree\n\n")
    assert last_lines(log, 2) == "two\nthree"
    assert last_lines(log) == "one\ntwo\nthree"


def test_a_log_that_is_missing_or_damaged_says_what_it_can(tmp_path: Path) -> None:
    assert last_lines(tmp_path / "none.log") == ""
    log = tmp_path / "server.log"
    log.write_bytes(b"\xff broken\nfine\n")
    assert last_lines(log).endswith("broken\nfine")

"""The progress line between a training process and the script that started it."""

import pytest

from advisor.vectors.progress import is_progress, print_progress


def test_a_printed_progress_line_is_recognised(capsys: pytest.CaptureFixture[str]) -> None:
    print_progress(256, 1000)
    printed = capsys.readouterr().out
    assert printed == "Reading messages: 256 of 1000\n"
    assert is_progress(printed)


@pytest.mark.parametrize("line", ["", "Starting to train component 'X'.", "reading"])
def test_other_output_is_not_progress(line: str) -> None:
    assert not is_progress(line)

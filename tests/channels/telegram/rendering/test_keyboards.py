"""Keyboards under messages."""

from typing import Any, Dict, List

from channels.telegram.rendering.keyboards import AGAIN, CHOSEN, ONCE, USED_UP, keyboard, press_of, with_choice

ID = "0123456789abcdef01234567"


def button(title: str, kind: str = "next") -> Dict[str, str]:
    return {"id": ID, "title": title, "kind": kind}


def titles(rows: List[List[Dict[str, Any]]]) -> List[List[str]]:
    return [[each["text"] for each in row] for row in rows]


DEGREES = [button(f"Tingkat {i}", "answer") for i in range(1, 6)]


def test_the_degrees_of_a_fit_question_are_in_one_row() -> None:
    bubble = {
        "progress": {"number": 1},
        "buttons": [*DEGREES, button("Lewati", "control"), button("Berhenti", "control")],
    }
    assert titles(keyboard(bubble)) == [["1", "2", "3", "4", "5"], ["Lewati", "Berhenti"]]


def test_long_titles_have_rows_of_their_own() -> None:
    buttons = [button("Tugas"), button("Siapa yang cocok"), button("Apa yang sering disalahpahami"), button("Gaji")]
    assert titles(keyboard({"buttons": buttons})) == [
        ["Tugas", "Siapa yang cocok"],
        ["Apa yang sering disalahpahami"],
        ["Gaji"],
    ]


def test_a_press_fits_into_64_bytes_and_names_its_button() -> None:
    data = keyboard({"buttons": [button("Tugas")]})[0][0]["callback_data"]
    assert len(data.encode()) <= 64
    assert press_of(data) == (AGAIN, ID)


def test_a_chosen_degree_is_left_alone_and_does_nothing_more() -> None:
    rows = keyboard({"progress": {"number": 1}, "buttons": DEGREES[:1]})
    chosen = with_choice({"inline_keyboard": rows}, ONCE + ID)
    assert chosen == [[{"text": f"{CHOSEN}1", "callback_data": USED_UP}]]


def test_a_chosen_follow_up_is_marked_and_the_others_stay() -> None:
    rows = keyboard({"buttons": [button("Tugas"), {**button("Gaji"), "id": "another"}]})
    chosen = with_choice({"inline_keyboard": rows}, AGAIN + ID)
    assert chosen is not None
    assert titles(chosen) == [[f"{CHOSEN}Tugas", "Gaji"]]
    assert with_choice({"inline_keyboard": chosen}, AGAIN + ID) is None


def test_data_that_is_not_ours_means_nothing() -> None:
    assert press_of("x") is None
    assert press_of("") is None
    assert with_choice(None, "x") is None

"""What people say right after a note was made outside a fit check."""

from dataclasses import replace

import pytest

from advisor.advisor import get_advisor
from advisor.decide.note import correction
from advisor.dialogue.state import State
from advisor.understanding.frame import Frame
from advisor.understanding.labelled.reader import LabelScore

STATE = State(after_note=True)


def _frame(label: str, confidence: float) -> Frame:
    parsed = {"text": "lah kok gitu", "intent": {"name": "feedback_bad", "confidence": 0.5}}
    read = LabelScore(label, confidence, {label: confidence})
    return replace(get_advisor().frames.read(parsed), on_note=read)


def test_an_objection_corrects_the_note() -> None:
    decision = correction(_frame("correction", 0.9), STATE, get_advisor().knowledge)
    assert decision is not None
    assert decision.reason == "note_correction"


@pytest.mark.parametrize(("label", "confidence"), [("self", 0.9), ("correction", 0.3)])
def test_anything_else_does_not(label: str, confidence: float) -> None:
    assert correction(_frame(label, confidence), STATE, get_advisor().knowledge) is None


def test_a_check_reads_its_own_corrections() -> None:
    assert correction(_frame("correction", 0.9), State(context="question"), get_advisor().knowledge) is None

"""The stories, which must be true of the trained bot."""

from pathlib import Path
from typing import Dict, List, NamedTuple

import pytest
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from ruamel.yaml import YAML

from tests.support.bot import Bot, Conversation

ROOT = Path(__file__).resolve().parents[2]
# What Rasa does by itself.
PASSIVE = ("action_listen", "action_extract_slots", "action_session_start")
TAKE_DECISION = "action_take_decision"

# What people say in each story. With two scripts, the second types what the first says with a button.
SCRIPTS: Dict[str, List[List[str]]] = {
    "A yes with nothing on offer": [["iya"], ["yes please"]],
    "A no with nothing on offer": [["nggak"], ["no thanks"]],
    "A yes after an answer": [["community officer itu apa?", "oke", "tugasnya apa aja?"]],
    "A no after an answer": [["community officer itu apa?", "enggak deh"]],
    "An invitation accepted": [
        ["lewati pertanyaan ini", "/recommend_role"],
        ["skip this question", "yes please"],
    ],
    "An invitation declined": [["lewati pertanyaan ini", "ga usah"], ["skip this question", "nope"]],
    "Did you mean this? Yes": [["gimana dong", "/ask_capabilities"]],
    "Did you mean this? No": [["gimana dong", "bukan"]],
    "Did you mean this? Something else": [["gimana dong", "tugas community officer apa saja?"]],
    "Deletion confirmed": [["hapus semua dataku", "/forget_me"], ["delete everything you have on me", "yes"]],
    "Deletion called off": [["hapus semua dataku", "/deny"], ["delete everything you have on me", "no"]],
    "A question that names no role, then the role": [
        ["gajinya brp sih kak", "event organizer", "harus jago apa aja?"],
    ],
    "The wrong role, then the right one": [
        ["tugas community officer apa aja?", "salah peran, yang kutanya event organizer"],
    ],
    "A fit check paused for a question and resumed": [
        ["cek aku cocok nggak jadi community manager", "4", "berhenti dulu", "gajinya berapa?", "lanjut ceknya", "2"],
    ],
}


class Step(NamedTuple):
    """What a person wants, and what the bot does."""

    intent: str
    actions: List[str]


def read_stories() -> Dict[str, List[Step]]:
    """The stories by name."""
    stories: Dict[str, List[Step]] = {}
    for file in sorted((ROOT / "data" / "stories").glob("*.yml")):
        for story in YAML(typ="safe").load(file.read_text(encoding="utf-8"))["stories"]:
            steps: List[Step] = stories.setdefault(story["story"], [])
            for line in story["steps"]:
                if "intent" in line:
                    steps.append(Step(line["intent"], []))
                elif "action" in line:
                    steps[-1].actions.append(line["action"])
    return stories


STORIES = read_stories()


def steps_of(conversation: Conversation) -> List[Step]:
    """What happened in `conversation`, without the messages that DecisionPolicy replaced."""
    steps: List[Step] = []
    for event in conversation.tracker.events:
        if isinstance(event, UserUttered):
            steps.append(Step(str(event.intent_name), []))
        elif isinstance(event, ActionExecuted) and event.action_name not in PASSIVE:
            steps[-1].actions.append(str(event.action_name))
    return [step for step in steps if step.actions != [TAKE_DECISION]]


@pytest.fixture(scope="module")
def remembering_bot(bot: Bot) -> Bot:
    """The bot with a tracker store that keeps what people ask to delete, so that a test can look at it."""
    return Bot(bot.model, bot.actions, InMemoryTrackerStore(Domain.empty()))


def test_each_story_has_a_script() -> None:
    assert set(SCRIPTS) == set(STORIES)


@pytest.mark.parametrize(
    ("story", "script"), [pytest.param(story, script, id=story) for story in SCRIPTS for script in SCRIPTS[story]]
)
def test_the_bot_does_what_the_story_says(remembering_bot: Bot, story: str, script: List[str]) -> None:
    conversation = remembering_bot.conversation()
    for text in script:
        conversation.say(text)
    assert steps_of(conversation) == STORIES[story]

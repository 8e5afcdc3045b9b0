"""Answers a question about an occupation that no source covers."""

from dataclasses import replace
from typing import Any, Dict, List, Optional, Sequence

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import answer_turn
from actions.dialogue.memory import Event, keep, remember
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import intent_buttons, role_buttons
from actions.speech.say import answering, say
from actions.speech.wording import fact_lines, heading, role_names, source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import answer_topic
from advisor.answers.framing import plain_name
from advisor.dialogue import entities, intents
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.professions import Profession
from advisor.text import words_of

TOPICS_OF_ENTRY = ("qualifications", "misfit_profile", "fit_profile", "skills")
"""The topics that say who may take up a role, most telling first."""
NOT_ABOUT_ONE_ROLE = (intents.ASK_DIFFERENCE, intents.ASK_IMPORTANCE)
"""Intents of questions that need something on both occupations; about one role, its overview answers them best."""

MAX_NEAR = 3
"""The most roles named as near to an occupation."""
MAX_RANK_OF_PAY = 2
"""The lowest rank, counted from 1, that a question about pay may have: a belief about pay may come first."""
SEPARATOR = " / "


class ActionAnswerOtherProfession(Action):
    """Names the occupation, says that it isn't in the sources, and tells what is: the role named with it, or a list."""

    def name(self) -> str:
        return "action_answer_other_profession"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = _without_compared(tracker, read_turn(tracker, get_advisor().knowledge))
        professions = _names(tracker, turn)
        known = _known(tracker)
        any_of = known[0].any_of if len(known) == 1 else ()
        if any_of and not turn.named:
            return _ask_which(dispatcher, turn, any_of, professions)
        if not turn.named:
            return _name_unknown(dispatcher, turn, known, professions)
        if _topic(turn) is None:
            return _tell_entry(dispatcher, turn, professions)
        say(
            dispatcher,
            turn,
            "profession_beside_role",
            buttons=[],
            metadata=answering(intents.ASK_OTHER_PROFESSION, turn.language, turn.named),
            profession=_in_sentence(professions, turn),
            role=role_names(turn.named, turn.language),
        )
        return answer_turn(dispatcher, replace(turn, text=str(_topic(turn)), intent=str(_topic(turn))))


def _known(tracker: Tracker) -> List[Profession]:
    """The occupations in the message, without repetitions."""
    known = get_advisor().knowledge.professions
    found: Sequence[Dict[str, Any]] = tracker.latest_message.get("entities") or []
    ids = dict.fromkeys(str(entity.get("value")) for entity in found if entity.get("entity") == entities.PROFESSION)
    return [known[profession] for profession in ids if profession in known]


def _ask_which(dispatcher: CollectingDispatcher, turn: Turn, roles: Sequence[str], name: str) -> List[Event]:
    """Asks which of `roles` is meant by a name that fits all of them, and remembers the question until then."""
    say(
        dispatcher,
        turn,
        "profession_of_several",
        buttons=role_buttons(roles, turn.language),
        metadata=answering(intents.LIST_ROLES, turn.language, roles),
        profession=_in_sentence(name, turn),
        roles=", ".join(plain_name(get_advisor().knowledge, role, turn.language) for role in roles),
    )
    read = next(iter(turn.likely_intents), "")
    asked = read if get_advisor().knowledge.topic_of(read) else intents.ASK_OVERVIEW
    return remember(turn.memory, asked, ())


def _name_unknown(dispatcher: CollectingDispatcher, turn: Turn, known: Sequence[Profession], names: str) -> List[Event]:
    """Says that no source covers the occupations, and names the roles that come nearest."""
    near = list(dict.fromkeys(role for profession in known for role in profession.near))[:MAX_NEAR]
    roles = get_advisor().knowledge.roles
    fields = list(dict.fromkeys(roles[role].field_of_work for role in near))
    field_names = [get_advisor().knowledge.fields[field].name.in_language(turn.language) for field in fields]
    say(
        dispatcher,
        turn,
        "profession_unknown_but_near" if near else "profession_unknown",
        buttons=role_buttons(near, turn.language) + intent_buttons([intents.LIST_ROLES], turn.language),
        metadata=answering(intents.ASK_OTHER_PROFESSION, turn.language),  # nothing was told of the near roles
        profession=_in_sentence(names, turn),
        roles=", ".join(plain_name(get_advisor().knowledge, role, turn.language) for role in near),
        fields=SEPARATOR.join(field_names),
    )
    return keep(turn.memory)


def _without_compared(tracker: Tracker, turn: Turn) -> Turn:
    """`turn` without a role that was only talked about before: the one named is compared with the occupation."""
    found: Sequence[Dict[str, Any]] = tracker.latest_message.get("entities") or []
    values = [entity.get("value") for entity in found if entity.get("entity") == entities.ROLE]
    return replace(turn, named=tuple(role for role in turn.named if role in values))


def _names(tracker: Tracker, turn: Turn) -> str:
    """The names of the occupations in the message."""
    return SEPARATOR.join(profession.name.in_language(turn.language) for profession in _known(tracker))


def _in_sentence(names: str, turn: Turn) -> str:
    """`names` where they begin a sentence in Indonesian, and don't in English."""
    return names[:1].upper() + names[1:] if turn.language == "id" else names


def _topic(turn: Turn) -> Optional[str]:
    """The intent of the topic to answer about the role; None if the message asks whether one leads to the other."""
    if intents.ASK_SALARY in turn.likely_intents[:MAX_RANK_OF_PAY]:
        return intents.ASK_SALARY  # no source compares pay, with anything
    read = next(iter(turn.likely_intents), "")
    compares = not set(words_of(turn.text)).isdisjoint(get_advisor().knowledge.lexicon.general.comparison_markers)
    if read in NOT_ABOUT_ONE_ROLE or compares:
        return intents.ASK_OVERVIEW
    is_entry = read == intents.ASK_QUALIFICATIONS or get_advisor().knowledge.topic_of(read) is None
    return None if is_entry else read


def _tell_entry(dispatcher: CollectingDispatcher, turn: Turn, professions: str) -> List[Event]:
    """Says that no source tells whether the occupation leads to the role, and what they say about who may take it."""
    knowledge = get_advisor().knowledge
    role, language = turn.named[0], turn.language
    topic = next((topic for topic in TOPICS_OF_ENTRY if knowledge.facts_on(role, topic)), TOPICS_OF_ENTRY[0])
    answer = answer_topic(knowledge, topic, role, language)
    lines = fact_lines(answer.facts, topic, language) if answer.facts else ""
    say(
        dispatcher,
        turn,
        "profession_to_role" if answer.facts else "profession_to_role_unknown",
        metadata=answering(intent_of(topic), language, (role,), answer.facts),
        profession=professions,
        role=role_names((role,), language),
        facts=f"{heading(topic, (role,), language)}\n{lines}" if answer.facts else "",
        sources=source_line(answer.facts, language),
    )
    return remember(turn.memory, intent_of(topic), (role,), tuple(fact.key for fact in answer.facts))

"""What was said before the newest message."""

from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any, Callable, Dict, Iterable, List, Optional, Sequence, Tuple

from advisor.dialogue import entities, intents, slots
from advisor.dialogue.history import ASPECTS, BOT, COMMAND, DECIDED, USER, last_said, newest_message
from advisor.dialogue.metadata import BotMetadata, Event, OfferMetadata
from advisor.dialogue.payload import is_payload
from advisor.dialogue.suggestions import suggested_roles

RECENT_EVENTS = 100
"""Events that are looked at, so that long conversations take no longer; a turn has about ten."""
LISTS = (intents.LIST_ROLES, intents.ASK_ACROSS_ROLES, intents.LOOK_FOR_WORK)
"""The topics of answers that list roles."""
LISTED_WITH_FACTS = (*LISTS, intents.ASK_EXPERIENCE, intents.ASK_FOR_OTHER)
"""The topics of answers whose facts may be about several roles, each of which people can point at."""
ROLE_IN_LIST = "role_in_list"
"""The reason for deciding that a message points at a role in a list."""
PICKS = frozenset({ROLE_IN_LIST, "one_of_two"})
"""The reasons for deciding that a message picks one of the roles that the bot named."""


@dataclass(frozen=True)
class State:
    """The conversation before a message."""

    topic: Optional[str] = None
    """The intent of the last question answered, such as `ask_duties`."""
    roles: Tuple[str, ...] = ()
    """The ids of the roles talked about."""
    previous_roles: Tuple[str, ...] = ()
    """The ids of the roles talked about before those."""
    told: Tuple[str, ...] = ()
    """The keys of the facts given in answer to the last question, in the order given."""
    page: Tuple[str, ...] = ()
    """Those of `told` that the bot gave last in one utterance, in its order: "the first one" is the first of them."""
    pointed_at: Optional[str] = None
    """The key of the one fact that the bot's last utterance was about."""
    listed_roles: Tuple[str, ...] = ()
    """The ids of the roles in the list that the bot gave last, in the order listed; empty once people talk about
    something other than roles of that list."""
    last_list: Tuple[str, ...] = ()
    """The ids of the roles that the bot listed last, in the order listed, whatever was talked about since."""
    choices: Tuple[OfferMetadata, ...] = ()
    """The roles that the bot's last utterance showed only as buttons, in the order shown."""
    offered: Tuple[OfferMetadata, ...] = ()
    """What the bot's last utterance offered to do, likeliest first."""
    fields: Tuple[str, ...] = ()
    """The ids of the fields of work from which the bot's last utterance asked to choose, in the order shown."""
    suggests: bool = False
    """Whether the bot's last utterance suggested roles that come close to what the person told."""
    invites: bool = False
    """Whether the bot's last utterance asked somebody who looks for a direction what they like."""
    in_distress: bool = False
    """Whether the bot's last utterance supported somebody in distress."""
    aspects: Tuple[str, ...] = ()
    """The ids of the aspects that the last message asked about."""
    check_status: Optional[str] = None
    """Of the fit check: `running`, `paused`, `done`, or None if there is none."""
    answered_roles: Tuple[str, ...] = ()
    """The ids of the roles in what the bot said last, in the order said; of a result, the best first."""
    chosen_roles: Tuple[str, ...] = ()
    """The ids of the roles that the person named or picked, rather than the bot, newest first."""
    answers: int = 0
    """How many things the fit check knows about the person."""
    after_note: bool = False
    """Whether the bot's last turn said what it noted of the person, or listed its notes."""
    context: Optional[str] = None
    """What the bot said last, if people follow it up in ways of its own: `question` or `result` of a fit check, a
    `list` of roles, a `comparison` of two or more (or an answer on each), an `answer` on one role, or support in
    `distress`."""


def recall(slot: Callable[[str], Any], newest_first: Iterable[Event]) -> State:
    """The state of a conversation.

    Args:
        slot: gives the value of a slot by its name.
        newest_first: the events before the newest message, the newest first.
    """
    events = list(islice(newest_first, RECENT_EVENTS))
    obeyed, events = _without_command(events)
    check, last = slot(slots.FIT_CHECK), last_said(events)
    check_status = check.get("status") if isinstance(check, dict) else None
    roles, told = tuple(slot(slots.ROLES) or ()), tuple(slot(slots.TOLD) or ())
    return State(
        topic=slot(slots.TOPIC),
        roles=roles,
        previous_roles=tuple(slot(slots.PREVIOUS_ROLES) or ()),
        told=told,
        page=_page(events, told),
        pointed_at=last.answer.facts[0] if last.answer and len(last.answer.facts) == 1 else None,
        listed_roles=_listed_roles(events),
        last_list=_last_list(events),
        choices=() if last.answer and last.answer.facts else tuple(last.choices),
        offered=tuple(last.offered),
        fields=tuple(last.fields),
        suggests=bool(suggested_roles(last)),
        invites=last.answer is not None and last.answer.topic == intents.LOOK_FOR_WORK and not last.answer.facts,
        in_distress=last.answer is not None and last.answer.topic == intents.DISTRESS,
        aspects=tuple((newest_message(events).get("parse_data") or {}).get(ASPECTS) or ()),
        check_status=check_status,
        chosen_roles=_chosen_roles(events),
        answers=len(check.get("ratings") or ()) if isinstance(check, dict) else 0,
        answered_roles=tuple(last.answer.roles) if last.answer else (),
        after_note=any(said.noted or said.listed for said in _last_turn(events)),
        context=None if obeyed == intents.STOP_CHECK else _context(last, check_status, roles),
    )


def _last_turn(newest_first: Iterable[Event]) -> List[BotMetadata]:
    """The metadata of what the bot said since the person's last message."""
    turn = takewhile(lambda event: event.get("event") != USER, newest_first)
    return [BotMetadata.of(event) for event in turn if event.get("event") == BOT]


def _without_command(newest_first: Sequence[Event]) -> Tuple[Optional[str], List[Event]]:
    """The command that was obeyed just before the rest of its message, if any, and the events before that message."""
    for place, event in enumerate(newest_first):
        if event.get("event") == USER:
            command = (event.get("parse_data") or {}).get(COMMAND)
            return (command["intent"], list(newest_first[place + 1 :])) if command else (None, list(newest_first))
    return None, list(newest_first)


def _context(last: BotMetadata, check_status: Optional[str], roles: Tuple[str, ...]) -> Optional[str]:
    """The context in which people read what the bot said last."""
    if check_status in ("running", "paused") and last.question is not None:
        return "question"
    answer = last.answer
    if last.about_result or (answer is not None and answer.fit is not None):
        return "result"
    if answer is None:
        return None
    if answer.topic == intents.DISTRESS:
        return "distress"
    if answer.topic in LISTS and len(answer.roles) > 1:
        return "list"
    # An answer about several roles has an utterance for each.
    is_about_several = len(roles) > 1 and set(answer.roles) <= set(roles)
    if is_about_several or (answer.topic == intents.ASK_DIFFERENCE and len(answer.roles) > 1):
        return "comparison"
    return "answer" if len(answer.roles) == 1 and answer.topic != intents.CHECK_FIT else None


def _listed_roles(newest_first: Iterable[Event]) -> Tuple[str, ...]:
    """The roles in the last list, if since then people have only pointed at its roles."""
    is_original = False
    for event in newest_first:
        listed = _roles_listed_in(event)
        if listed:
            return listed
        if event.get("event") == USER:
            pointed = (event.get("parse_data") or {}).get(DECIDED) == ROLE_IN_LIST
            if not pointed and not is_original:
                return ()
            is_original = pointed  # the message that the decision replaced comes before it
    return ()


def _chosen_roles(newest_first: Iterable[Event]) -> Tuple[str, ...]:
    """The roles that the person named, pointed at in a list, or chose by a button."""
    chosen: Dict[str, None] = {}
    for event in newest_first:
        if event.get("event") != USER:
            continue
        parsed = event.get("parse_data") or {}
        picks = parsed.get(DECIDED) in PICKS or is_payload(str(parsed.get("text") or ""))
        for entity in parsed.get("entities") or ():
            if entity.get("entity") == entities.ROLE and (picks or "start" in entity):
                value = entity.get("value")
                chosen.update(dict.fromkeys(map(str, value if isinstance(value, list) else [value])))
    return tuple(chosen)


def _last_list(newest_first: Sequence[Event]) -> Tuple[str, ...]:
    """The roles in the last list in a text, or else in the last one that was only buttons."""
    answers = [BotMetadata.of(event).answer for event in newest_first if event.get("event") == BOT]
    in_text = (tuple(answer.roles) for answer in answers if answer and answer.topic in LISTS and len(answer.roles) > 1)
    return next(in_text, None) or next(filter(None, map(_roles_listed_in, newest_first)), ())


def _roles_listed_in(event: Event) -> Tuple[str, ...]:
    """The roles that an utterance lists, in its text or only as buttons; none if it is about a single role."""
    if event.get("event") != BOT:
        return ()
    said = BotMetadata.of(event)
    if said.answer is not None and said.answer.topic in LISTED_WITH_FACTS and len(said.answer.roles) > 1:
        return tuple(said.answer.roles)
    if said.answer is not None and said.answer.facts:
        return ()
    roles = tuple(choice.role for choice in said.choices if choice.role)
    return roles if len(roles) > 1 else ()


def _page(newest_first: Iterable[Event], told: Tuple[str, ...]) -> Tuple[str, ...]:
    """The facts of the newest utterance that gave several of `told`."""
    for event in newest_first:
        answer = BotMetadata.of(event).answer if event.get("event") == BOT else None
        if answer is not None and len(answer.facts) > 1:
            page = tuple(fact for fact in answer.facts if fact in told)
            is_aside = len(told) == 1 and told[0].startswith(tuple(f"{role}." for role in answer.roles[:1]))
            return page or (tuple(answer.facts) if is_aside else told)  # one fact asked about meanwhile
    return told

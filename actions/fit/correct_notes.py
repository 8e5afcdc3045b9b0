"""Corrects the notes of the fit check as somebody says: which note is meant, and what it should be."""

from dataclasses import dataclass, field
from typing import Dict, List, Mapping, Optional, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.ask_which_note import ask_which_note
from actions.fit.note_lookup import listed_traits, newest_note, noted_traits, trait_at, traits_named
from actions.fit.prompts import noted, show
from actions.fit.trait_wording import notes_of
from actions.speech.say import say
from actions.speech.wording import PARAGRAPH
from advisor.advisor import get_advisor
from advisor.decide.question import CORRECTIONS
from advisor.dialogue.metadata import BotMetadata, ChangeMetadata
from advisor.dialogue.thresholds import NOTES
from advisor.fit import check as steps
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.understanding.self_description.correction import CorrectionPart

OBJECTIONS = frozenset({"question_correction", "note_correction"})
"""The reasons for deciding that a message objects to what was just noted, even if no word of it says so."""


@dataclass
class Corrections:
    """What a message wants done to the notes."""

    degrees: Dict[str, int] = field(default_factory=dict)
    """The new degree of each note that changes."""
    mentioned: List[str] = field(default_factory=list)
    """The notes meant for which the message gives no degree."""
    denied: List[str] = field(default_factory=list)
    """The notes that aren't so."""
    removed: List[str] = field(default_factory=list)
    """The notes to remove."""
    loose: List[int] = field(default_factory=list)
    """The degrees that the message gives without saying what they are for."""
    objects: bool = False
    """Whether it says that something is wrong without saying what."""
    reverses: bool = False
    """Whether the opposite is so."""
    elsewhere: bool = False
    """Whether it is about something that people are asked about, but that there is no note on."""
    about_something_else: bool = False
    """Whether it gives a degree for something that there is no note on."""
    unclear: bool = False
    """Whether it points to a note that there isn't, or to several alike."""
    missing: List[int] = field(default_factory=list)
    """The numbers that it gives for which there is no note."""
    unsaid: bool = False
    """Whether it says that something noted was never said."""
    looks_back: bool = False
    """Whether it gives an earlier note another degree, and says that it is about something earlier or wrong."""
    on_open: List[str] = field(default_factory=list)
    """What it says of the open question, after it has corrected a note."""

    @property
    def names_note(self) -> bool:
        return bool(self.degrees or self.mentioned or self.denied or self.removed)


def correct(
    dispatcher: CollectingDispatcher, check: FitCheck, before: Optional[FitCheck], turn: Turn
) -> Optional[FitCheck]:
    """Changes or takes back the notes that the message in `turn` means, and nothing else.

    Args:
        dispatcher: collects what the bot says.
        check: the check.
        before: the check before its last step; None if it is unknown.
        turn: the message.

    Returns:
        The check after it; None if the message corrects no note.
    """
    just_noted = _changed_since(before, check)
    newest = next(reversed(just_noted), newest_note(check))
    found = read_corrections(turn.typed, check, newest)
    if not found.names_note and not _complete(found, check, turn, just_noted, newest):
        asks_which = turn.reason in CORRECTIONS and check.status != "done" and bool(check.ratings)
        is_open = found.unclear or found.elsewhere or asks_which
        return _ask(dispatcher, check, turn, found) if is_open else None
    if found.unclear and not found.degrees and not (found.removed and found.missing):
        return _ask(dispatcher, check, turn, found)
    return _apply(dispatcher, check, before, turn, _settled(found, check, just_noted))


def _complete(
    found: Corrections, check: FitCheck, turn: Turn, just_noted: Sequence[str], newest: Optional[str]
) -> bool:
    """Whether a message that names no note means one all the same: what was just noted, or the open question."""
    if found.elsewhere and not found.loose and not (found.unsaid and found.objects):
        return False
    if found.reverses and newest is not None and just_noted and not found.loose:
        found.degrees[newest] = -check.ratings[newest].degree
        return True
    if found.unclear or found.about_something_else:
        return found.objects and _take_back(found, check, just_noted)
    is_known = bool(just_noted) or found.objects
    if found.loose and newest is not None and is_known:
        found.degrees[newest], found.loose = found.loose[-1], []
        return True
    if found.loose and check.status == "running" and check.current is not None and turn.reason in CORRECTIONS:
        found.degrees[check.current], found.loose = found.loose[-1], []  # "I said I like it", which wasn't understood
        return True
    objects = found.objects or turn.reason in OBJECTIONS
    return objects and not found.loose and _take_back(found, check, just_noted)


def _take_back(found: Corrections, check: FitCheck, just_noted: Sequence[str]) -> bool:
    """Denies what was just noted, unless that is the verdict of a check."""
    found.denied += just_noted if check.status != "done" else []
    return bool(found.denied)


def without_denied(check: FitCheck, before: Optional[FitCheck], turn: Turn) -> FitCheck:
    """`check` without what was just noted, if the message says that it was never said: "I didn't say that! Test me"."""
    parts = get_advisor().self_reader.correction(turn.typed)
    just_noted = _changed_since(before, check)
    newest = next(reversed(just_noted), newest_note(check))
    named = {trait for part in parts if part.unsaid for trait in _named(part, check, newest)}
    if any(part.denied and not part.about for part in parts):
        named.update(just_noted)
    for trait in named:
        check = steps.forget(check, trait)
    return check


def was_never_said(turn: Turn) -> bool:
    """Whether the message says that something noted was never said."""
    return any(part.unsaid for part in get_advisor().self_reader.correction(turn.typed))


def taken_back(before: FitCheck, check: FitCheck, turn: Turn) -> str:
    """Says which notes of `before` are gone in `check`; empty if none are."""
    return _removed([trait for trait in before.ratings if trait not in check.ratings], before.ratings, turn)


def read_corrections(text: str, check: FitCheck, newest: Optional[str] = None) -> Corrections:
    """What `text` wants done to the notes of `check`; of several that it may mean, `newest` is the likeliest."""
    reader = get_advisor().self_reader
    found = Corrections()
    target: Optional[str] = None
    counted: Optional[int] = None  # the sentence that points to a note by its number
    denied_degree: Optional[int] = None
    waiting: List[str] = []  # notes pointed to by number in that sentence, without a degree so far
    removes = False  # whether that sentence removes notes
    earlier: Optional[str] = None  # the note last worded as something said before
    unknown: Optional[int] = None  # the sentence about something earlier that no note is on
    of_other: Optional[int] = None  # the sentence about something else that people are asked about
    open_trait = check.current if check.status == "running" else None
    parts = reader.correction(text)
    for part in parts:
        if part.sentence != counted:
            _remove(found, waiting if removes else [])
            counted, waiting, removes = None, [], False
        named = (
            _named(part, check, newest) if counted is None or part.number is not None else [target] if target else []
        )
        if part.number is not None:
            counted = part.sentence
        if len(named) > 1 or (part.number is not None and not named):
            found.unclear = True
            found.missing += [part.number] if part.number is not None and part.number > 0 else []
            continue
        own = named[0] if named else None
        if open_trait is not None and part.of_open and found.degrees and not (part.denied or part.removes):
            own = open_trait
        degree = reader.corrected_degree(part, own)
        if part.reverses and degree is None:
            found.reverses = True
            if own is not None and own in check.ratings:
                degree, part = -check.ratings[own].degree, part._replace(denied=False)
        found.unsaid |= part.unsaid
        meant = own or (None if part.about else target)
        earlier = meant if part.looks_back else earlier
        if meant and meant in check.ratings and meant != open_trait and degree is not None and not part.denied:
            differs = degree != check.ratings[meant].degree
            found.looks_back |= differs and (meant == earlier or found.objects or found.reverses)
        if open_trait is not None and open_trait == (own or target) and (part.about == "" or own is not None):
            found.on_open.append(part.words)
        if part.removes:
            removes |= part.number is not None
            own = own or (meant if meant not in found.degrees else None)  # "I never say I settle disputes. delete this"
            found.removed += [own] if own else []
            found.mentioned = [trait for trait in found.mentioned if trait != own]
            found.objects |= own is None
        elif part.denied and not (part.number is not None and degree is not None):
            found.denied += [own] if own else []
            if own is None and (
                part.sentence == of_other if not part.about and not part.points else _is_of_a_trait(part, check)
            ):
                found.elsewhere = True  # "not sure about people, I didn't say I don't like them"
            else:
                found.objects |= own is None
            denied_degree = degree
        elif own is None and degree is not None and degree == denied_degree:
            continue  # "aku bukan ga suka, cuma malu": why it isn't so
        elif own is None and part.about:
            found.about_something_else |= degree is not None
            if _is_of_a_trait(part, check):
                found.elsewhere, of_other = True, part.sentence
            unknown = part.sentence if part.looks_back else unknown
            continue
        elif own is None and part.sentence == unknown:
            continue  # "yang dadakan tadi jangan sama sekali, kurang suka aja": of what isn't known
        elif own is not None and degree is not None:
            found.degrees.update(dict.fromkeys([*waiting, own], degree))
            waiting = []
        elif own is not None:
            if part.number is not None or not found.degrees:  # what is only mentioned later explains the correction
                found.mentioned.append(own)
            waiting += [own] if part.number is not None else []
        elif degree is not None and target is not None:
            found.degrees[target] = degree
        elif degree is not None:
            found.loose.append(degree)
        target = own or target
    _remove(found, waiting if removes else [])
    if open_trait in found.degrees and len(found.on_open) > 1 and len(found.degrees) > 1:
        degree = reader.degree(", ".join(found.on_open), open_trait)
        found.degrees[open_trait] = found.degrees[open_trait] if degree is None else degree
    if any(part.of_other for part in parts):  # "my brother likes it, not me"
        found.objects, found.loose = True, []
    return found


def _remove(found: Corrections, traits: Sequence[str]) -> None:
    """Removes notes that were pointed to by number along with one that is removed: "delete 1 and 3"."""
    found.removed += traits
    found.mentioned = [trait for trait in found.mentioned if trait not in traits]


def corrects_earlier(text: str, check: FitCheck) -> bool:
    """Whether `text` says that an earlier note should be otherwise, whatever it answers besides."""
    return check.status == "running" and read_corrections(text, check, newest_note(check)).looks_back


def _is_of_a_trait(part: CorrectionPart, check: FitCheck) -> bool:
    """Whether `part` is surely about one of the traits that there is no note on."""
    others = [trait for trait in get_advisor().knowledge.traits if trait not in listed_traits(check)]
    near = get_advisor().self_reader.similarity(part.about, others)
    return max(near.values(), default=0.0) >= NOTES.min_similarity_of_other


def _named(part: CorrectionPart, check: FitCheck, newest: Optional[str]) -> List[str]:
    """The notes that `part` may mean: by its number, or else by what it is about; several if it is unclear which."""
    if part.number is not None:
        trait = trait_at(check, part.number, part.of_question)
        return [trait] if trait else []
    if not part.about:
        return []
    listed = listed_traits(check)
    is_open = check.current is not None and check.current not in listed
    named = traits_named(check, part.about, [*listed, *([check.current] if is_open and check.current else [])])
    if len(named) > 1:  # a note is likelier to be meant than the open question, and the newest than another
        named = [trait for trait in named if trait != check.current or not is_open]
    return [newest] if newest is not None and newest in named else named


def _settled(found: Corrections, check: FitCheck, just_noted: Sequence[str]) -> Corrections:
    """`found` with a degree, if there is one, for each note that the message only mentions."""
    mentioned = [trait for trait in dict.fromkeys(found.mentioned) if trait not in (*found.degrees, *found.removed)]
    source = next((trait for trait in reversed(just_noted) if trait not in mentioned), None)
    for trait in mentioned:
        if found.loose:
            found.degrees[trait] = found.loose.pop()
        elif source is not None and (found.objects or source in found.denied):
            found.degrees[trait] = check.ratings[source].degree  # what was noted belongs to this one
            found.denied += [source]
    found.mentioned = [trait for trait in mentioned if trait not in found.degrees]
    for trait in found.denied if found.unsaid else []:
        if trait in check.ratings and found.degrees.get(trait) == check.ratings[trait].degree:
            del found.degrees[trait]  # what was never said can't be said again
    found.denied = [trait for trait in dict.fromkeys(found.denied) if trait not in found.degrees]
    return found


def _apply(
    dispatcher: CollectingDispatcher, check: FitCheck, before: Optional[FitCheck], turn: Turn, found: Corrections
) -> FitCheck:
    """Makes the changes, says what is noted now, and asks the open question, or the one to be answered again."""
    old, just_noted = dict(check.ratings), _changed_since(before, check)
    restored = {t: before.ratings[t] for t in found.denied if before and t in before.ratings and t in old}
    restored = {trait: rating for trait, rating in restored.items() if rating != old[trait]}
    gone = [t for t in (*found.removed, *found.denied) if t in old and t not in restored]
    same = {
        trait: old[trait] for trait, degree in found.degrees.items() if trait in old and old[trait].degree == degree
    }
    changed = {trait: Rating(degree) for trait, degree in found.degrees.items() if trait in old and trait not in same}
    new = {trait: Rating(degree) for trait, degree in found.degrees.items() if trait not in old}
    if check.status == "running" and check.current and found.loose and check.current not in found.degrees:
        new[check.current] = Rating(found.loose[0])
    paragraphs = (
        _removed(gone, old, turn),
        _changed({**changed, **restored}, turn),
        _unchanged(same, turn),
        _missing([*found.missing, *_numbers_without_note(found, check)], turn),
        noted(new, turn),
    )
    note = PARAGRAPH.join(filter(None, paragraphs))
    for trait in gone:
        check = steps.forget(check, trait)
    check = steps.amend(check, {**restored, **changed, **new})
    if check.current in new and check.status == "running":
        check = steps.skip(check, get_advisor().interview)
    open_again = found.mentioned or [t for t in gone if t in found.denied and t in just_noted and t in check.asked]
    return _show(dispatcher, check, turn, note, open_again)


def _show(
    dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, note: str, open_again: Sequence[str]
) -> FitCheck:
    """Says `note`, with the question to ask, or the new verdict; starts no check."""
    if check.status in ("idle", "paused") and note:
        say(dispatcher, turn, "fit_note_only", metadata=BotMetadata(noted=True), note=note)
        return check
    if open_again:
        again = get_advisor().knowledge.response("fit_back", turn.language)
        return show(dispatcher, steps.reopen(check, open_again[-1]), turn, note or again)
    check = check if check.status == "running" else steps.go_on(check, get_advisor().interview)
    return show(dispatcher, check, turn, note)


def _removed(traits: Sequence[str], ratings: Mapping[str, Rating], turn: Turn) -> str:
    if not traits:
        return ""
    note = notes_of({trait: ratings[trait] for trait in traits}, turn.language)
    return get_advisor().knowledge.response("fit_removed", turn.language, note=note)


def _changed(ratings: Dict[str, Rating], turn: Turn) -> str:
    if not ratings:
        return ""
    return get_advisor().knowledge.response("fit_changed", turn.language, said=notes_of(ratings, turn.language))


def _unchanged(ratings: Dict[str, Rating], turn: Turn) -> str:
    if not ratings:
        return ""
    return get_advisor().knowledge.response("fit_unchanged", turn.language, said=notes_of(ratings, turn.language))


def _missing(numbers: Sequence[int], turn: Turn) -> str:
    if not numbers:
        return ""
    listed = ", ".join(map(str, dict.fromkeys(numbers)))
    return get_advisor().knowledge.response("fit_no_such_note", turn.language, numbers=listed)


def _numbers_without_note(found: Corrections, check: FitCheck) -> List[int]:
    """The numbers of questions whose notes the message removes, though they were not answered."""
    listed = listed_traits(check)
    return [listed.index(trait) + 1 for trait in found.removed if trait in listed and trait not in check.ratings]


def _changed_since(before: Optional[FitCheck], check: FitCheck) -> List[str]:
    """The traits whose notes the last step of the check added or changed, the newest last."""
    return [t for t, rating in check.ratings.items() if before is not None and before.ratings.get(t) != rating]


def _ask(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, found: Corrections) -> FitCheck:
    pending = ChangeMetadata(removes=bool(found.removed), degree=found.loose[-1] if found.loose else None)
    return ask_which_note(dispatcher, check, turn, noted_traits(check), pending)

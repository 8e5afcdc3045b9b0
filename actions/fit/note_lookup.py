"""The notes that the fit check keeps of what the person said: their order, and which one a message means."""

from typing import List, Optional, Sequence

from advisor.advisor import get_advisor
from advisor.dialogue.thresholds import NOTES
from advisor.fit.check import FitCheck
from advisor.knowledge.schema.base import LANGUAGES
from advisor.text import words_of
from advisor.understanding.self_description.note_request import NoteRequest


def noted_traits(check: FitCheck) -> List[str]:
    """The traits with a note, in the order in which they are listed: first those asked about."""
    return [trait for trait in dict.fromkeys((*check.asked, *check.ratings)) if trait in check.ratings]


def listed_traits(check: FitCheck) -> List[str]:
    """The traits that have a number: those asked about, with a note or without, and then the other notes."""
    return list(dict.fromkeys((*check.asked, *check.ratings)))


def trait_meant(check: FitCheck, request: NoteRequest) -> Optional[str]:
    """The trait whose note `request` refers to: by number, by topic, or the newest; None if that is unclear."""
    listed = listed_traits(check)
    if request.number is not None:
        return trait_at(check, request.number)
    if request.about:
        named = traits_named(check, request.about, listed)
        if named or not request.points:
            return named[0] if len(named) == 1 else None
    if request.points or request.denies:
        return newest_note(check)
    if request.removes:
        return listed[0] if len(listed) == 1 else None
    return next((trait for trait in reversed(check.asked) if trait in check.ratings), None)


def newest_note(check: FitCheck) -> Optional[str]:
    """The trait noted last."""
    return next(reversed(list(check.ratings)), None)


def trait_at(check: FitCheck, number: int, of_question: bool = False) -> Optional[str]:
    """The trait with that number, from 1, or -1 for the last, among those listed or, if so, among the questions."""
    things = list(check.asked) if of_question else (listed_traits(check) if number > 0 else noted_traits(check))
    place = number - 1 if number > 0 else number
    return things[place] if -len(things) <= place < len(things) else None


def traits_named(check: FitCheck, about: str, among: Sequence[str]) -> List[str]:
    """The traits in `among` that `about` may name, the likeliest first; several only if they are about as likely.

    What counts is how near `about` is in meaning to each trait, and the words that it shares with the trait's name,
    its questions, and what the person said about it.
    """
    near = get_advisor().self_reader.similarity(about, among)
    similarity = {trait: near[trait] + NOTES.shared_word * _shared(about, trait, check) for trait in among}
    ranking = sorted(among, key=lambda trait: -similarity[trait])
    if not ranking or similarity[ranking[0]] < NOTES.min_similarity:
        return []
    return [trait for trait in ranking if similarity[trait] > similarity[ranking[0]] - NOTES.min_lead]


def _shared(about: str, trait: str, check: FitCheck) -> int:
    """How many words of `about` occur in the name or a question of `trait`, or in what the person said about it."""
    known = get_advisor().knowledge.traits[trait]
    rating = check.ratings.get(trait)
    texts = [rating.said or "" if rating else ""]
    texts += [text.in_language(language) for text in (known.name, *known.questions) for language in LANGUAGES]
    named = {word[: NOTES.shared_start] for text in texts for word in words_of(text) if len(word) >= NOTES.shared_start}
    return len(named & {word[: NOTES.shared_start] for word in words_of(about) if len(word) >= NOTES.shared_start})

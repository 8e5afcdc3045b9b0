"""The notes that the fit check keeps of what the person said: their order, and which one a message means."""

from typing import Dict, List, Optional, Sequence

from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck
from advisor.knowledge.schema.base import LANGUAGES
from advisor.text import words_of
from advisor.understanding.self_description.note_request import NoteRequest

# Words that share this many letters at the start count as forms of one word: "acara", "acaranya"; "plan", "planning".
SHARED_START = 4


def noted_traits(check: FitCheck) -> List[str]:
    """The traits with a note, in the order in which they are listed: first those asked about."""
    return [trait for trait in dict.fromkeys((*check.asked, *check.ratings)) if trait in check.ratings]


def trait_meant(check: FitCheck, request: NoteRequest) -> Optional[str]:
    """The trait whose note `request` refers to: by number, by topic, or the newest; None if that is unclear."""
    listed = noted_traits(check)
    if request.number is not None:
        place = request.number - 1 if request.number > 0 else request.number
        return listed[place] if -len(listed) <= place < len(listed) else None
    if request.about:
        named = _trait_named(check, request.about, listed)
        if named or not request.points:
            return named
    if request.points or request.denies:
        return list(check.ratings)[-1] if check.ratings else None
    if request.removes:
        return listed[0] if len(listed) == 1 else None
    return next((trait for trait in reversed(check.asked) if trait in check.ratings), None)


def _trait_named(check: FitCheck, about: str, listed: Sequence[str]) -> Optional[str]:
    """The trait that `about` names: by the words of the note itself, by their meaning, or by those of its question."""
    traits = get_advisor().knowledge.traits
    by_note: Dict[str, List[str]] = {}
    by_question: Dict[str, List[str]] = {}
    for trait in listed:
        texts = [check.ratings[trait].said or ""]
        by_note[trait] = [*texts, *(traits[trait].name.in_language(language) for language in LANGUAGES)]
        questions = traits[trait].questions
        by_question[trait] = [question.in_language(language) for question in questions for language in LANGUAGES]
    named = _most_shared(about, by_note) or _most_shared(about, by_question)
    return named or get_advisor().self_reader.nearest(about, listed)


def _most_shared(about: str, texts: Dict[str, List[str]]) -> Optional[str]:
    """The key whose texts share the most words with `about`; None if there is none, or more than one."""
    wanted = {word[:SHARED_START] for word in words_of(about) if len(word) >= SHARED_START}
    shared = {
        key: len(wanted & {word[:SHARED_START] for text in group for word in words_of(text)})
        for key, group in texts.items()
    }
    most = max(shared.values(), default=0)
    best = [key for key, count in shared.items() if count == most]
    return best[0] if most and len(best) == 1 else None

"""How responses name traits, bands and what the person said about a trait."""

from typing import Mapping

from actions.speech.wording import PARAGRAPH
from advisor.advisor import get_advisor
from advisor.fit.ratings import Rating
from advisor.knowledge.schema.base import Language


def trait_name(trait: str, language: Language) -> str:
    """The name of `trait` within a sentence."""
    return get_advisor().knowledge.traits[trait].name.in_language(language)


def band_name(band: str, language: Language) -> str:
    """A band in words."""
    return get_advisor().knowledge.response(f"fit_band_{band}", language)


def said(trait: str, rating: Rating, language: Language) -> str:
    """What the person said about `trait`: their own words, or the degree they chose."""
    knowledge = get_advisor().knowledge
    if rating.said:
        return knowledge.response("fit_said", language, words=rating.said)
    degree = knowledge.degrees[rating.degree + 2].in_language(language)
    return knowledge.response("fit_answered", language, degree=degree, trait=trait_name(trait, language))


def note_of(trait: str, rating: Rating, language: Language) -> str:
    """The note on `trait`, with its direction, within a sentence: "kamu kurang suka mengolah angka"."""
    name = NOTES_BY_DEGREE[rating.degree + 2]
    return get_advisor().knowledge.response(name, language, trait=trait_name(trait, language))


def notes_of(ratings: Mapping[str, Rating], language: Language) -> str:
    """Several notes within a sentence."""
    return "; ".join(note_of(trait, rating, language) for trait, rating in ratings.items())


def notes_paragraph(ratings: Mapping[str, Rating], language: Language) -> str:
    """A paragraph that says what is noted of the person, with the empty line after it; empty if nothing is."""
    if not ratings:
        return ""
    return get_advisor().knowledge.response("noted_of_you", language, notes=notes_of(ratings, language)) + PARAGRAPH


NOTES_BY_DEGREE = ("fit_note_not_at_all", "fit_note_not_much", "fit_note_okay", "fit_note_like", "fit_note_love")
"""The responses that word a note, from the lowest to the highest degree."""

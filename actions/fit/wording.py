"""How responses name traits, bands and what the person said about a trait."""

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

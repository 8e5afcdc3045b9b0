"""What the fit check calls things: traits, bands, and what a person said on a trait."""

from actions.dialogue.resources import knowledge
from advisor.fit.ratings import Rating
from advisor.knowledge.models import Language


def trait_name(trait: str, language: Language) -> str:
    """What `trait` is called in a sentence."""
    return knowledge().traits[trait].name.in_language(language)


def band_name(band: str, language: Language) -> str:
    """A band in words."""
    return knowledge().reply(f"fit_band_{band}", language)


def said(trait: str, rating: Rating, language: Language) -> str:
    """What the person said on `trait`: their own words, or the degree they chose."""
    if rating.said:
        return knowledge().reply("fit_said", language, words=rating.said)
    degree = knowledge().degrees[rating.degree + 2].in_language(language)
    return knowledge().reply("fit_answered", language, degree=degree, trait=trait_name(trait, language))

"""What a person said about themselves, trait by trait."""

from dataclasses import dataclass
from typing import Any, Dict, Mapping, Optional

DEGREES = (-2, -1, 0, 1, 2)
"""The five degrees of an answer: not at all, not much, so-so, yes, very much."""


@dataclass(frozen=True)
class Rating:
    """How much a person likes or readily does something."""

    degree: int
    """-2 (not at all) to 2 (very much)."""
    said: Optional[str] = None
    """The person's own words, if they said more than a degree."""

    @property
    def value(self) -> float:
        """The degree scaled to -1 to 1."""
        return self.degree / 2

    def as_dict(self) -> Dict[str, Any]:
        """The rating as plain values, for a slot."""
        return {"degree": self.degree, "said": self.said}


Ratings = Mapping[str, Rating]
"""Ratings by trait id."""


def ratings_from(stored: Any) -> Dict[str, Rating]:
    """Restores ratings by trait from a slot, as `Rating.as_dict` wrote them; damaged ones are left out."""
    found: Dict[str, Rating] = {}
    for trait, rating in stored.items() if isinstance(stored, dict) else ():
        degree = rating.get("degree") if isinstance(rating, dict) else None
        if degree in DEGREES:
            said = rating.get("said")
            found[str(trait)] = Rating(int(degree), said if isinstance(said, str) else None)
    return found

"""The names of the entities; each is declared in `domain.yml`."""

ROLE = "role"
FACT = "fact"
"""A fact that a message points at ("poin ketiga"); its value is the fact's key."""
PROFESSION = "profession"

ALL = (ROLE, FACT, PROFESSION)

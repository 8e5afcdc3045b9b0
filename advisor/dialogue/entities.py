"""The names of the entities; each is declared in `domain.yml`."""

ROLE = "role"
FACT = "fact"
"""A fact that a message points at ("poin ketiga"); its value is the fact's key."""
PROFESSION = "profession"
FIELD = "field"
"""A field of work; its value is the field's id."""
PAGE = "page"
"""Which page of a list a button asks for; counted from 1."""
DEGREE = "degree"
"""How a message answers the fit check's question, as it was decided: -2 (not at all) to 2 (very much)."""

ALL = (ROLE, FACT, PROFESSION, FIELD, PAGE, DEGREE)

"""The names of the entities; each is declared in `domain.yml`."""

ROLE = "role"

ALL = (ROLE,)

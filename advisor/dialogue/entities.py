"""The names of the entities; each is declared in `domain.yml`."""

ROLE = "role"
PROFESSION = "profession"

ALL = (ROLE, PROFESSION)

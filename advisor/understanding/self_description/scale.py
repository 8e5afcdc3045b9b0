"""The scale on which fit questions are answered: figures from 1 to 5, kept as degrees from -2 to 2."""

LOWEST = 1
HIGHEST = 5
MIDDLE = 3


def is_on_scale(figure: float) -> bool:
    """Whether `figure` is an answer on the scale."""
    return LOWEST <= figure <= HIGHEST


def degree_of(figure: int) -> int:
    """The degree, -2 to 2, that `figure` on the scale stands for."""
    return figure - MIDDLE

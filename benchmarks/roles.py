"""Measures the role index with 10 to 10,000 made-up roles: time to find, time to build, and how often it is right.

Usage: python -m benchmarks.roles
"""

import random
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, NamedTuple, Sequence

import numpy as np
from rich.console import Console
from rich.table import Table
from ruamel.yaml import YAML

from advisor.knowledge.loading import load
from advisor.knowledge.schema.roles import Role
from advisor.understanding.roles.finder import RoleFinder

SIZES = (10, 100, 1_000, 10_000)
MESSAGES = 1_000
SEED = 42
WORDS: Dict[str, Any] = YAML(typ="safe").load(Path(__file__).with_name("made_up_roles.yml").read_text("utf-8"))


class Asked(NamedTuple):
    """A message and the role that it names."""

    text: str
    role: str


def made_up_roles() -> List[Role]:
    """10,000 roles with different names, the same at every run."""
    roles = [
        _role(kind, field, area) for kind in WORDS["kinds"] for field in WORDS["fields"] for area in WORDS["areas"]
    ]
    random.Random(SEED).shuffle(roles)
    return roles


def _role(kind: Dict[str, str], field: Dict[str, str], area: Dict[str, str]) -> Role:
    name = f"{area['en']} {field['en']} {kind['en']}"
    return Role.parse_obj(
        {
            "id": name.lower().replace(" ", "_"),
            "name": {"id": f"{kind['id']} {area['id']} {field['id']}", "en": name},
            "facts": [{"id": "overview", "topic": "overview", "source": "000", "text": {"id": "x", "en": "x"}}],
        }
    )


def misspelt(name: str, chosen: random.Random) -> str:
    """`name` with two letters of its longest word changed about."""
    word = max(name.split(), key=len)
    place = chosen.randrange(1, len(word) - 2)
    return name.replace(word, word[:place] + word[place + 1] + word[place] + word[place + 2 :])


def reordered(name: str, chosen: random.Random) -> str:
    """The words of `name` in another order."""
    first, *others = name.split()
    return " ".join([*others, first])


def inflected(name: str, chosen: random.Random) -> str:
    """`name` with an ending."""
    return name + chosen.choice(("nya", "s"))


WAYS: Sequence[Callable[[str, random.Random], str]] = (lambda name, _: name, misspelt, reordered, inflected)


def messages_about(roles: Sequence[Role]) -> List[Asked]:
    """Messages that name `roles` as people do: rightly, misspelt, reordered, with an ending; the same at every run."""
    chosen = random.Random(SEED)
    messages = []
    for number in range(MESSAGES):
        role = chosen.choice(roles)
        name = chosen.choice((role.name.id, role.name.en))
        said = WAYS[number % len(WAYS)](name, chosen).lower()
        messages.append(Asked(chosen.choice(WORDS["frames"]).format(said), role.id))
    return messages


def measure(size: int, roles: List[Role]) -> Dict[str, float]:
    """Builds an index over the first `size` of `roles` and asks it for the first ten, and for any of them."""
    words = load().lexicon.role_names
    started = time.perf_counter()
    index = RoleFinder(roles[:size], words)
    build = time.perf_counter() - started
    times: List[float] = []
    shares: List[float] = []
    for asked_about in (roles[: SIZES[0]], roles[:size]):
        right = 0
        for asked in messages_about(asked_about):
            begun = time.perf_counter()
            found = [mention.role for mention in index.find(asked.text)]
            times.append((time.perf_counter() - begun) * 1000)
            right += found == [asked.role]
        shares.append(right / MESSAGES)
    return {
        "roles": size,
        "build_seconds": build,
        "p95_milliseconds": float(np.percentile(times, 95)),
        "right_of_first_ten": shares[0],
        "right_of_all": shares[1],
    }


def measure_all() -> List[Dict[str, float]]:
    """The figures at each size."""
    roles = made_up_roles()
    return [measure(size, roles) for size in SIZES]


if __name__ == "__main__":
    table = Table("roles", "built in", "found in (p95)", "right, the same ten roles", "right, all roles")
    for row in measure_all():
        table.add_row(
            f"{row['roles']:,.0f}",
            f"{row['build_seconds']:.2f} s",
            f"{row['p95_milliseconds']:.2f} ms",
            f"{row['right_of_first_ten']:.1%}",
            f"{row['right_of_all']:.1%}",
        )
    Console().print(table)

"""Measures the role finder with 10 to 10,000 made-up roles: build time, search time and accuracy.

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
"""Messages for each set of roles."""
SEED = 42
WORDS: Dict[str, Any] = YAML(typ="safe").load(Path(__file__).with_name("made_up_roles.yml").read_text("utf-8"))


class RoleMessage(NamedTuple):
    """A message and the role that it mentions."""

    text: str
    role: str


def made_up_roles() -> List[Role]:
    """10,000 roles with distinct names, the same on every run."""
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
            "field": "business_finance",
            "name": {"id": f"{kind['id']} {area['id']} {field['id']}", "en": name},
            "facts": [{"id": "overview", "topic": "overview", "source": "000", "text": {"id": "x", "en": "x"}}],
        }
    )


def misspelt(name: str, random_choice: random.Random) -> str:
    """`name` with two neighbouring letters of its longest word swapped."""
    word = max(name.split(), key=len)
    place = random_choice.randrange(1, len(word) - 2)
    return name.replace(word, word[:place] + word[place + 1] + word[place] + word[place + 2 :])


def reordered(name: str, random_choice: random.Random) -> str:
    """`name` with its first word moved to the end."""
    first, *others = name.split()
    return " ".join([*others, first])


def inflected(name: str, random_choice: random.Random) -> str:
    """`name` with an Indonesian or English suffix."""
    return name + random_choice.choice(("nya", "s"))


VARIATIONS: Sequence[Callable[[str, random.Random], str]] = (lambda name, _: name, misspelt, reordered, inflected)


def messages_about(roles: Sequence[Role]) -> List[RoleMessage]:
    """Messages that mention `roles` as people do: exactly, misspelt, reordered or inflected; the same on every run."""
    random_choice = random.Random(SEED)
    messages = []
    for number in range(MESSAGES):
        role = random_choice.choice(roles)
        name = random_choice.choice((role.name.id, role.name.en))
        said = VARIATIONS[number % len(VARIATIONS)](name, random_choice).lower()
        messages.append(RoleMessage(random_choice.choice(WORDS["frames"]).format(said), role.id))
    return messages


def measure(size: int, roles: List[Role]) -> Dict[str, float]:
    """Builds a finder over the first `size` roles, and looks for the first ten and for all of them in messages."""
    words = load().lexicon.role_names
    started = time.perf_counter()
    finder = RoleFinder(roles[:size], words)
    build = time.perf_counter() - started
    times: List[float] = []
    shares: List[float] = []
    for mentioned in (roles[: SIZES[0]], roles[:size]):
        right = 0
        for message in messages_about(mentioned):
            begun = time.perf_counter()
            found = [mention.role for mention in finder.find(message.text)]
            times.append((time.perf_counter() - begun) * 1000)
            right += found == [message.role]
        shares.append(right / MESSAGES)
    return {
        "roles": size,
        "build_seconds": build,
        "p95_milliseconds": float(np.percentile(times, 95)),
        "right_of_first_ten": shares[0],
        "right_of_all": shares[1],
    }


def measure_all() -> List[Dict[str, float]]:
    """The figures for each number of roles."""
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

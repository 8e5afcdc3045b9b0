"""Tells whether a message asks about an occupation that it names, or only mentions it.

"Kata dokter aku harus istirahat" only mentions a doctor; "dokter ngapain aja?" asks about doctors. The difference
lies in the words around the name, so it is learned from messages in which one name is marked: `[dokter] ngapain
aja?`.
"""

import re
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

from advisor.understanding.labelled.messages import DATA, LabelledMessages, read_messages
from advisor.understanding.labelled.reader import LabelReader
from advisor.understanding.professions.finder import ProfessionMention
from advisor.understanding.roles.finder import RoleFinder
from advisor.understanding.roles.mention import MASK, Mention

FOLDER = DATA / "occupations"
"""`asked.yml`, `beside.yml` (mentioned in a question about something else) and `mentioned.yml`. In each message, the
name in question is in [brackets], and the names of other occupations are in {braces}."""
ASKED = "asked"
OTHER_MASK = "seseorang"
"""Replaces the names of other occupations."""
ROLE_MASK = "komunitas"
"""Replaces the names of roles that aren't everyday words."""

_Masks = List[Tuple[int, int, str]]
"""Places in a text, and what replaces them."""


def occupation_messages(roles: RoleFinder, folder: Path = FOLDER) -> LabelledMessages:
    """The messages in `folder`, masked as `masked_for` masks them."""
    read = read_messages(folder)
    texts = [
        _masked_roles(re.sub(r"\{[^}]*\}", OTHER_MASK, re.sub(r"\[[^]]*\]", MASK, text)), roles) for text in read.texts
    ]
    return LabelledMessages(texts, read.labels)


def masked_for(
    text: str, mention: ProfessionMention, others: Sequence[ProfessionMention], roles: Sequence[Mention]
) -> str:
    """`text` with the occupation in question, the other occupations and the roles replaced by one word each."""
    masks: _Masks = [(mention.start, mention.end, MASK)]
    masks += [(other.start, other.end, OTHER_MASK) for other in others if other != mention]
    masks += [(role.start, role.end, ROLE_MASK) for role in roles]
    return _replaced(text, masks)


class AskedOccupations:
    """Works out which of the occupations named in a message it asks about."""

    def __init__(self, labels: LabelReader) -> None:
        """`labels`: trained on `occupation_messages`."""
        self._labels = labels

    def confidences(
        self, text: str, occupations: Sequence[ProfessionMention], roles: Sequence[Mention]
    ) -> Dict[ProfessionMention, float]:
        """For each of `occupations`, the confidence, 0 to 1, that `text` asks about it.

        Args:
            text: the message.
            occupations: all that it names.
            roles: the roles that it names.
        """
        scores = {each: self._labels.read(masked_for(text, each, occupations, roles)) for each in occupations}
        return {each: score.confidences[ASKED] if score else 0.0 for each, score in scores.items()}


def _masked_roles(text: str, roles: RoleFinder) -> str:
    return _replaced(text, [(role.start, role.end, ROLE_MASK) for role in roles.find(text)])


def _replaced(text: str, masks: _Masks) -> str:
    pieces: List[str] = []
    position = 0
    for start, end, mask in sorted(masks):
        if start >= position:  # of overlapping names, the first
            pieces += [text[position:start], mask]
            position = end
    return "".join(pieces) + text[position:]

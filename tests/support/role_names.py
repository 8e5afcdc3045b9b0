"""Made-up roles, and texts tokenized as the role finder reads them."""

from typing import Sequence

from spacy.tokens import Doc

from advisor.knowledge.schema.base import Localized
from advisor.knowledge.schema.roles import Aliases, Fact, Role
from advisor.text import plain, tokenize


def make_role(role_id: str, name: str, *aliases: str, short_names: Sequence[str] = ()) -> Role:
    """A role with the same name in both languages, and one fact."""
    fact = Fact(id="overview", topic="overview", source="000", text=Localized(id="x", en="x"))
    return Role(
        id=role_id,
        field="business_finance",
        name=Localized(id=name, en=name),
        aliases=Aliases(id=aliases),
        ellipsis=tuple(short_names),
        facts=(fact,),
    )


def plain_doc(text: str) -> Doc:
    """The tokens of `text`, normed by `plain`."""
    doc = tokenize(text)
    for token in doc:
        token.norm_ = plain(token.text)
    return doc

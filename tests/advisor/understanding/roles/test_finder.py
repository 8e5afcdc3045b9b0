"""Finding roles in messages."""

from typing import List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.loading import load
from advisor.knowledge.schema.base import Localized
from advisor.knowledge.schema.roles import Aliases, Fact, Role
from advisor.understanding.roles.finder import RoleFinder

INTERNATIONAL = "international_community_manager"
ONLINE = "online_community_manager"
SOCIAL = "social_community_manager"
MANAGER = "community_manager"
OFFICER = "community_officer"
MEDIA = "social_media_manager"
EVENTS = "event_organizer"


def roles_in(finder: RoleFinder, text: str) -> List[str]:
    return [mention.role for mention in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # full names, either language, any case
        ("Apa itu Manajer Komunitas Internasional?", [INTERNATIONAL]),
        ("tell me about ONLINE COMMUNITY MANAGERS", [ONLINE]),
        ("pengelola komunitas sosial ngapain aja", [SOCIAL]),
        ("manajer komunitas", [MANAGER]),
        ("pengelola komunitas", [MANAGER]),
        ("pejabat komunitas itu apa", [OFFICER]),
        ("penyelenggara acara", [EVENTS]),
        # inflected
        ("manajernya komunitas internasional", [INTERNATIONAL]),
        ("community officernya gajinya berapa", [OFFICER]),
        ("are event organizers happy?", [EVENTS]),
        # reordered and mixed
        ("community manager yang international", [INTERNATIONAL]),
        ("manager of an online community", [ONLINE]),
        ("manager komunitas online", [ONLINE]),
        ("community manager sosial", [SOCIAL]),
        # abbreviated
        ("commof tu ngapain aj sih", [OFFICER]),
        ("kerja EO capek gak", [EVENTS]),
        ("eo itu apa", [EVENTS]),
        ("medsos manager vs sosmed manager", [MEDIA, MEDIA]),
        ("what does a CM do", [MANAGER]),
        ("ICM?", [INTERNATIONAL]),
        ("what kind of people make good CMs", [MANAGER]),
        ("skills of an international comm manager", [INTERNATIONAL]),
        ("online comm mgr or social com manager", [ONLINE, SOCIAL]),
        ("skill pjbat komunitas apa ja", [OFFICER]),
        ("cmnty mngr sama sosmed mngr", [MANAGER, MEDIA]),
        ("community ofcr", [OFFICER]),
        ("do smms and ICMs", [MEDIA, INTERNATIONAL]),
        ("CM online tugasnya apa", [ONLINE]),
        ("lebih enak CM sosial atau CM online", [SOCIAL, ONLINE]),
        ("is the intl CM paid more", [INTERNATIONAL]),
        ("bedanya cm sm smm apa", [MANAGER, MEDIA]),
        ("eo vs cm", [EVENTS, MANAGER]),
        ("eo, cm ngurus acara doang kan", [EVENTS]),
        # misspelt
        ("even organiser", [EVENTS]),
        ("iven organizer", [EVENTS]),
        ("comunity oficer", [OFFICER]),
        ("manajer komunits internsional", [INTERNATIONAL]),
        ("komunitas menejer", [MANAGER]),
        ("online comunity maneger", [ONLINE]),
        ("communityofficer", [OFFICER]),
        ("manajeeer komunitasss", [MANAGER]),
        # cut short
        ("kalau yang online?", [ONLINE]),
        ("what about the social one", [SOCIAL]),
        ("yang internasional", [INTERNATIONAL]),
        ("internasional", [INTERNATIONAL]),
        ("beda yang online sama yang sosial apa", [ONLINE, SOCIAL]),
        ("bedanya pengelola komunitas online dan sosial", [ONLINE, SOCIAL]),
        ("the international and the online ones", [INTERNATIONAL, ONLINE]),
        # several, in the order named
        ("community officer vs community manager", [OFFICER, MANAGER]),
        ("EO atau manajer media sosial ya, atau commof", [EVENTS, MEDIA, OFFICER]),
    ],
)
def test_roles_are_found_as_people_name_them(role_finder: RoleFinder, text: str, roles: List[str]) -> None:
    assert roles_in(role_finder, text) == roles


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "geo politik itu apa",
        "tugas manajer proyek apa",
        "manajer komunikasi gajinya berapa",
        "project manager",
        "aku suka main media sosial",
        "kerjanya online terus ya",
        "tinggiku 160 cm",
        "itu cm hobi kan",
        "video neo leo",
        "isu sosial di masyarakat",
        "police officer salary",
        "organisasi internasional",
    ],
)
def test_ordinary_words_name_no_role(role_finder: RoleFinder, text: str) -> None:
    assert roles_in(role_finder, text) == []


def test_a_mention_says_where_the_name_is(role_finder: RoleFinder) -> None:
    text = "jadi, Community Officer itu apa?"
    mention = role_finder.find(text)[0]
    assert text[mention.start : mention.end] == "Community Officer"


def test_a_new_role_is_found_without_training(knowledge: KnowledgeBase) -> None:
    # given a role that no model was trained on
    fact = Fact(id="overview", topic="overview", source="000", text=Localized(id="x", en="x"))
    beekeeper = Role(
        id="beekeeper",
        field="business_finance",
        name=Localized(id="Peternak Lebah", en="Beekeeper"),
        aliases=Aliases(id=("tukang madu",)),
        facts=(fact,),
    )
    # when the finder is built with it
    finder = RoleFinder([*knowledge.roles.values(), beekeeper], knowledge.lexicon.role_names)
    # then it is found by name, alias and misspelling, and the others still are
    for text in ("apa itu peternak lebah", "tukang madu ngapain", "beekeepr salary"):
        assert roles_in(finder, text) == ["beekeeper"]
    assert roles_in(finder, "commof") == [OFFICER]


KNOWLEDGE = load()
FINDER = RoleFinder([role for role in KNOWLEDGE.roles.values() if not role.occupation], KNOWLEDGE.lexicon.role_names)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=300))
def test_any_text_is_searched_without_an_error(text: str) -> None:
    for mention in FINDER.find(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.role in KNOWLEDGE.roles


@pytest.mark.parametrize(
    "text",
    ["commof", "yang online dong", "no sorry, the social one", "community officer sama EO", "kalau manajer medsos?"],
)
def test_a_message_that_only_names_roles_is_recognized(role_finder: RoleFinder, text: str) -> None:
    assert role_finder.names_only(text, role_finder.find(text))


@pytest.mark.parametrize("text", ["gaji commof", "commof vs EO", "apa itu EO", "halo", "", "yang online capek gak"])
def test_a_message_that_says_more_is_recognized(role_finder: RoleFinder, text: str) -> None:
    assert not role_finder.names_only(text, role_finder.find(text))

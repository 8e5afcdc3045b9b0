import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.professions.finder import ProfessionFinder
from advisor.understanding.roles.finder import RoleFinder


@pytest.fixture(scope="module")
def finder(knowledge: KnowledgeBase) -> ProfessionFinder:
    lexicon = knowledge.lexicon
    return ProfessionFinder(knowledge.occupations, lexicon.role_names, lexicon.professions.lookalikes)


@pytest.mark.parametrize(
    ("text", "professions"),
    [
        ("gaji PROGRAMER berapa", ["software_developer"]),
        ("dokter gigi sama dokter beda apa", ["dentist", "general_practitioner"]),
        ("kerjanya gurunya ngapain", ["teacher"]),
        ("what do flight attendants do", ["flight_attendant"]),
        ("is nursing well paid", ["nurse"]),
        ("tukang las sama montir", ["welder", "mechanic"]),
        ("guru bk di sekolah", ["school_counsellor"]),
        ("ui/ux itu apa", ["ui_ux_designer"]),
        ("montir/tukang las", ["mechanic", "welder"]),
    ],
)
def test_occupations_are_found_by_name(finder: ProfessionFinder, text: str, professions: list[str]) -> None:
    assert [mention.profession for mention in finder.find(text)] == professions


@pytest.mark.parametrize(
    ("text", "profession"),
    [
        ("pawang hujan dibayar berapa sih", "rain_shaman"),
        ("aku pengen kerja di laut, kru kapal pesiar gitu", "cruise_ship_worker"),
        ("jadi tukang bakso untung gak", "meatball_seller"),
        ("kalau teknisi AC belajarnya di mana", "ac_technician"),
        ("mau jadi pelayan dulu sambil kuliah", "waiter"),
        ("tim SAR kerjanya ngapain kalau ga ada bencana", "rescuer"),
        ("asisten dosen dibayar ga", "teaching_assistant"),
        ("cita-citaku pembalap F1", "racing_driver"),
        ("hakim garis latihannya gimana", "referee"),
        ("what does a quantity surveyor do all day", "quantity_surveyor"),
        ("could I become a tattooist", "tattoo_artist"),
        ("are rocket scientists paid well", "rocket_scientist"),
    ],
)
def test_the_longest_name_counts(finder: ProfessionFinder, text: str, profession: str) -> None:
    assert [mention.profession for mention in finder.find(text)] == [profession]


@pytest.mark.parametrize(
    "text",
    [
        "makasih, sangat membantu",
        "aku suka menulis cerita",
        "adikku suka merakit robot",
        "di mata perekrut",
        "aku suka masak sama jaga adik",
        "something with a good crew around me",
        "in my head it is fine",
    ],
)
def test_verbs_and_idioms_name_no_occupation(finder: ProfessionFinder, text: str) -> None:
    assert finder.find(text) == []


@pytest.mark.parametrize(
    "text", ["pengaruhnya apa", "I designed it", "punya diploma", "nonton youtube", "dapat saran dari teman", "mata"]
)
def test_ordinary_words_name_no_occupation(finder: ProfessionFinder, text: str) -> None:
    assert finder.find(text) == []


@pytest.mark.parametrize("text", ["EO itu apa", "social media manager", "admin medsos", "pengelola komunitas online"])
def test_a_role_is_no_occupation_outside_the_sources(
    finder: ProfessionFinder, role_finder: RoleFinder, text: str
) -> None:
    assert finder.find(text, role_finder.find(text)) == []


def test_work_is_told_from_the_person(finder: ProfessionFinder) -> None:
    assert [mention.is_work for mention in finder.find("teaching or a teacher")] == [True, False]


def test_there_are_enough_occupations(knowledge: KnowledgeBase) -> None:
    assert len(knowledge.occupations) >= 650

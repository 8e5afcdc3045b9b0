"""What people say of themselves, read as degrees by trait."""

from typing import Dict, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.fit.ratings import DEGREES
from advisor.understanding.self_description.lexicon import TraitSide
from advisor.understanding.self_description.reader import SelfReader


@pytest.fixture(scope="module")
def reader() -> SelfReader:
    return get_advisor().self_reader


STATEMENTS: Dict[str, Dict[str, Dict[str, int]]] = {
    "liking": {
        "Aku suka banget ngobrol sama orang baru": {"enjoys_people": 2},
        "gw seneng nulis cerita pendek di waktu luang": {"writing": 1},
        "I love giving presentations in front of the class": {"public_speaking": 2},
        "I enjoy working with numbers and spreadsheets": {"analytics": 1},
        "aku enjoy banget public speaking": {"public_speaking": 2},
    },
    "ability, habit, character": {
        "I'm good at calming people down when they argue": {"conflict_handling": 1},
        "aku jago desain poster": {"drawing": 1},
        "tiap hari aku balesin komentar di grup discord": {"online_presence": 1},
        "aku orangnya teliti banget": {"detail": 2},
        "I'm used to working in a team": {"teamwork": 1},
    },
    "negation": {
        "gak suka nulis": {"writing": -1},
        "gue ga suka matematika sama sekali": {"analytics": -2},
        "I can't stand social media": {"social_media": -2},
        "I dont like public speaking": {"public_speaking": -1},
        "males banget kalo disuruh presentasi": {"public_speaking": -2},
        "gue hate banget sama crowds": {"enjoys_people": -2},
    },
    "weak negation": {
        "aku kurang suka nulis": {"writing": -1},
        "I'm not really into social media": {"social_media": -1},
        "hardly ever go travelling": {"travel": -1},
        "gak begitu into traveling": {"travel": -1},
    },
    "so-so": {
        "nulis sih biasa aja": {"writing": 0},
        "presentasi? biasa aja": {"public_speaking": 0},
        "I feel neutral about social media": {"social_media": 0},
    },
    "double negation": {
        "bukannya aku nggak suka ketemu orang baru": {"enjoys_people": 1},
        "it's not that I don't like writing": {"writing": 1},
        "I'm not afraid of speaking on stage": {"public_speaking": 1},
        "gak benci angka kok": {"analytics": 0},
    },
    "what speaks against a trait": {
        "aku orangnya ceroboh": {"detail": -1},
        "I don't enjoy meeting people": {"enjoys_people": -1},
        "gak tahan kerja sendirian di kamar": {"enjoys_people": 1},
    },
    "contrast": {
        "suka banget ngobrol sama orang, tapi paling males kalau presentasi": {
            "enjoys_people": 2,
            "public_speaking": -2,
        },
        "I like meeting people, although I don't like travelling": {"enjoys_people": 1, "travel": -1},
    },
    "not only": {
        "Aku nggak cuma suka nulis, tapi juga jago desain": {"writing": 1, "drawing": 1},
        "I not only enjoy writing but also public speaking": {"writing": 1, "public_speaking": 1},
    },
    "no problem": {
        "ngomong di depan umum gak masalah buat aku": {"public_speaking": 1},
        "okay sama perubahan jadwal mendadak": {"adaptability": 1},
        "I don't mind crowds": {"enjoys_people": 1},
    },
    "comparison": {
        "lebih suka nulis daripada presentasi": {"writing": 1, "public_speaking": -1},
        "I'd rather write articles than give a speech": {"writing": 1, "public_speaking": -1},
        "I prefer drawing to speaking in public": {"drawing": 1, "public_speaking": -1},
        "rather than leading a team I prefer writing": {"leadership": -1, "writing": 1},
    },
    "somebody else": {
        "temanku suka banget nulis": {},
        "my brother loves public speaking": {},
        "my sister hates crowds but I love them": {"enjoys_people": 2},
        "temen gue suka jalan-jalan, kalau gue lebih suka nulis": {"writing": 1},
        "kata temanku aku jago nulis": {},
        "my mum says I'm good at writing": {},
        "anak saya suka nulis": {},
        "aku suka bantu temanku yang lagi sedih": {"empathy": 1},
    },
    "once": {
        "dulu aku suka nulis": {},
        "as a kid I loved drawing": {},
        "dulu nggak suka presentasi, sekarang suka banget": {"public_speaking": 2},
        "I used to be shy but now I love meeting strangers": {"enjoys_people": 2},
    },
    "not yet": {
        "belum bisa bahasa inggris tapi pengen belajar": {},
        "I can't speak English yet, but I want to learn": {},
        "aku belum jago presentasi": {},
    },
    "several": {
        "aku suka nulis, menggambar, dan ngatur acara": {"writing": 1, "drawing": 1, "organising": 1},
        "love teamwork, hate crowds, so-so about social media": {"teamwork": 2, "enjoys_people": -2, "social_media": 0},
    },
    "nothing": {
        "aku suka nasi goreng": {},
        "I love my cat": {},
        "umurku 45 tahun dan aku perempuan": {},
        "saya muslim dan rajin ibadah": {},
        "I have asthma": {},
        "do you like writing?": {},
        "apakah kerja ini harus suka presentasi?": {},
        "I don't know what I like": {},
        "halo": {},
        "Saya jadi sedih mendengarnya": {},
        "I'm sad to hear that": {},
        "aku kesel dengernya": {},
        "aku senang kamu mengerti perasaanku": {},
        "I use a wheelchair": {},
        "aku pakai alat bantu dengar": {},
        "I'm using crutches these days": {},
    },
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(t, e, id=f"{form}: {t}") for form, texts in STATEMENTS.items() for t, e in texts.items()],
)
def test_statements_are_read_by_trait_and_degree(reader: SelfReader, text: str, expected: Dict[str, int]) -> None:
    # given a message about oneself, when it is read
    said = {statement.trait: statement.degree for statement in reader.read(text)}
    # then each trait it speaks of has its degree, and no other trait has one
    assert said == expected


def test_a_statement_quotes_its_own_clause(reader: SelfReader) -> None:
    # given two statements in one message
    text = "Hai! I love writing, tapi gue benci keramaian."
    # when it is read
    quoted = {s.trait: text[s.start : s.end] for s in reader.read(text)}
    # then each stands with its own words
    assert quoted == {"writing": "I love writing", "enjoys_people": "gue benci keramaian"}


def test_the_last_statement_on_a_trait_counts(reader: SelfReader) -> None:
    # given somebody who thinks again, when that is read
    said = reader.read("Aku suka nulis. Eh, aku benci nulis.")
    # then what was said last stands
    assert [(s.trait, s.degree) for s in said] == [("writing", -2)]


@pytest.mark.parametrize(
    ("text", "trait", "expected"),
    [
        ("4", "writing", 1),
        ("lumayan, 4 lah", "writing", 1),
        ("3/5", "writing", 0),
        ("8/10", "writing", 1),
        ("four out of five", "detail", 1),
        ("biasa aja", "writing", 0),
        ("banget", "writing", 2),
        ("iya", "writing", 1),
        ("nggak juga", "writing", -1),
        ("kadang sih", "writing", 0),
        ("not really", "writing", -1),
        ("love it", "writing", 2),
        ("so so", "writing", 0),
        ("gak masalah", "detail", 1),
        ("ga suka sama sekali", "travel", -2),
        ("tidak suka", "travel", -1),
        ("iya, tapi kadang males", "writing", 0),
        ("suka banget ngobrol", "enjoys_people", 2),
        ("paling suka sendirian", "enjoys_people", -2),
        ("netral", "quiet_work", 0),
        ("suka sekali", None, 2),
        ("no i don't like writing", "writing", -1),
    ],
)
def test_replies_say_a_degree(reader: SelfReader, text: str, trait: Optional[str], expected: int) -> None:
    # given the question how much somebody likes something, when they reply, then the degree is read
    assert reader.degree(text, trait) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "gatau", "maksudnya apa?", "skip", "prefer not to say", "4 tahun lalu", "aku 17 tahun", "100",
        "aku suka kucing", "temanku yang suka", "dulu suka", "hmm", "kok nomor 1 terus",
        "loh kok tidak suka sama sekali", "aku gak suka pertanyaan itu", "nobody asked me about writing",
    ],
)  # fmt: skip
def test_what_says_no_degree_is_none(reader: SelfReader, text: str) -> None:
    # given a question, a refusal or something else in reply, when it is read, then there is no degree
    assert reader.degree(text, "writing") is None


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n", "😂😂😂", "🙂 suka 🙂 nulis", "a" * 2000, "suka nulis, " * 300, "tapi " * 400, "\0", "\ud83d",
        "?", "...", "5" * 400, "²", "1/2/3/4", "٣", "½", "to to", "daripada", "lebih suka daripada",
    ],
)  # fmt: skip
def test_nothing_that_is_typed_breaks_it(reader: SelfReader, text: str) -> None:
    # given anything at all, when it is read
    said, degree = reader.read(text), reader.degree(text, "writing")
    # then all comes back in bounds
    assert all(s.degree in DEGREES and 0 <= s.start < s.end <= len(text) for s in said)
    assert degree is None or degree in DEGREES
    assert len({s.trait for s in said}) == len(said)


def test_what_a_text_speaks_of_is_named_whoever_likes_it(reader: SelfReader) -> None:
    # given a supposition, when only its topics are read, then they are named
    assert reader.sides("gimana kalau aku lebih suka nulis?") == [TraitSide("writing", 1)]


@pytest.mark.parametrize(
    ("text", "of_speaker"),
    [
        ("mana yang cocok buat orang pendiam kayak aku", True),
        ("cocoknya buatku yang mana", True),
        ("which one is best for people like me", True),
        ("mana yang cocok buat orang pendiam", False),
        ("which one is for shy people", False),
    ],
)
def test_whether_a_text_is_of_its_speaker(reader: SelfReader, text: str, of_speaker: bool) -> None:
    assert reader.is_of_speaker(text) == of_speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what if I hated meeting people?", {"enjoys_people": -2}),
        ("what if I loved working with figures?", {"analytics": 2}),
        ("what if I was bad at explaining?", {"communication": -1}),
        ("what if I learnt Mandarin?", {"multilingual": 1}),
        ("seandainya aku males nulis", {"writing": -1}),
        ("kalo aku ga suka jalan-jalan hasilnya berubah ga", {"travel": -1}),
        ("berubah gak kalau aku doyan medsos", {"social_media": 1}),
        ("what if i stopped being shy", {}),
    ],
)
def test_a_supposition_keeps_its_direction(reader: SelfReader, text: str, expected: Dict[str, int]) -> None:
    # given a "what if", when it is read, then what it supposes is as liked or disliked as it says
    assert {statement.trait: statement.degree for statement in reader.suppose(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "aku paling males disuruh ngitung data excel, bahasa inggris ku lumayan",
            {"analytics": -2, "multilingual": 1},
        ),
        ("studied accounting because my mum wanted it, hated every minute of the numbers", {"analytics": -2}),
        ("aku cinta nulis walaupun tulisanku jelek", {"writing": 2}),
        ("aku ra iso boso inggris", {"multilingual": -1}),
        ("I get bored when nothing changes", {}),
        ("I never said I like crowds", {}),
        ("that job looks boring, writing all day", {}),
        ("introverts hate parties", {}),
    ],
)
def test_a_dislike_stays_in_its_clause(reader: SelfReader, text: str, expected: Dict[str, int]) -> None:
    # given several clauses, or one about something else, when they are read, then each counts for itself
    assert {statement.trait: statement.degree for statement in reader.read(text)} == expected


@pytest.mark.parametrize(
    ("text", "supposes"),
    [
        ("kalau aku belajar memimpin kelompok?", True),
        ("what if I learn to lead a group slowly, would it change?", True),
        ("kalau aku suka menulis, aku sering nulis blog", False),
        ("aku suka nulis, kalau kamu?", False),
    ],
)
def test_a_question_about_a_supposition_is_told_from_a_condition(reader: SelfReader, text: str, supposes: bool) -> None:
    assert reader.supposes(text) == supposes

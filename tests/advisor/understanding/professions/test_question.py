import pytest

from advisor.dialogue import intents
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.professions.finder import ProfessionFinder
from advisor.understanding.professions.question import ProfessionQuestions
from advisor.understanding.roles.finder import RoleFinder


@pytest.fixture(scope="module")
def finder(knowledge: KnowledgeBase) -> ProfessionFinder:
    lexicon = knowledge.lexicon
    return ProfessionFinder(knowledge.occupations, lexicon.role_names, lexicon.professions.lookalikes)


@pytest.mark.parametrize(
    ("text", "intent", "is_asked"),
    [
        ("polisi gajinya brp", intents.ASK_SALARY, True),
        ("kalau bidan?", intents.OUT_OF_SCOPE, True),
        ("aku mau jadi pramugari", intents.OUT_OF_SCOPE, True),
        ("aku cocok ga jadi dokter", intents.CHECK_FIT, True),
        ("would I make a good community officer as a nurse", intents.CHECK_FIT, False),
        ("aku perawat, tugasnya apa aja", intents.ASK_DUTIES, False),
        ("ibuku dulu seorang bidan, gajinya berapa", intents.ASK_SALARY, False),
        ("my teacher asked what the duties are", intents.ASK_DUTIES, False),
        ("kata dosen kerjanya apa", intents.ASK_DUTIES, False),
        ("guru saya tanya tugasnya apa", intents.ASK_DUTIES, False),
        ("mantan polisi boleh daftar?", intents.ASK_QUALIFICATIONS, False),
        ("temenku perawat sih", intents.OUT_OF_SCOPE, False),
        ("dia sering ketemu polisi?", intents.ASK_FACT, False),
        ("why do teachers get long holidays", intents.ASK_FACT, True),
        ("is teaching part of it", intents.ASK_FACT, False),
        ("is teaching better paid", intents.ASK_SALARY, True),
        ("aku pernah jadi guru", intents.DESCRIBE_SELF, False),
        ("apa bedanya guru sama community officer", intents.ASK_DIFFERENCE, True),
        ("programmer bisa jadi community officer?", intents.OUT_OF_SCOPE, True),
        ("gaji guru sama community officer gede mana", intents.ASK_SALARY, True),
        ("community officer kerja sama polisi?", intents.ASK_DUTIES, False),
        ("wat does a dentist do", intents.OUT_OF_SCOPE, True),
        ("She talks to bus drivers, to anyone. Could that be a job?", intents.ASK_FACT, False),
        ("what about esports team coach, that one u know or not?", intents.ASK_FACT, True),
        ("nurse vs community officer, any advice for my mum", intents.ASK_DIFFERENCE, True),
        ("hrd itu ngapain aja", intents.ASK_DUTIES, True),
        ("yang dilihat HRD apa aja", intents.ASK_HIRING, False),
        ("aku mau jadi HRD", intents.OUT_OF_SCOPE, True),
        ("thirty years an engineer, what do i need", intents.ASK_QUALIFICATIONS, False),
        ("20 tahun jadi sopir, bisa masuk komunitas apa?", intents.ASK_OVERVIEW, False),
        ("community officer itu cuma humas biasa kan?", intents.ASK_MISCONCEPTIONS, False),
        ("kalo humas, kamu tau kerjanya ngapain?", intents.NLU_FALLBACK, True),
        ("kalo apoteker itu ngapain? lagi milih jurusan", intents.ASK_STUDY_FIELD, True),
        ("kalo HRD? bedanya sama community officer apa", intents.ASK_HIRING, True),
        ("dadi juru bicara barang ora?", intents.ASK_FACT, False),
        ("kurirnya nyasar tadi ke rumah tetangga", intents.OUT_OF_SCOPE, False),
    ],
)
def test_a_question_is_told_from_a_mention(
    finder: ProfessionFinder, role_finder: RoleFinder, knowledge: KnowledgeBase, text: str, intent: str, is_asked: bool
) -> None:
    roles = role_finder.find(text)
    mentions = finder.find(text, roles)
    asked = ProfessionQuestions(knowledge.lexicon, ["hr_officer"], ["spokesperson"]).in_question(
        text, mentions, roles, intent
    )
    assert bool(asked) is is_asked

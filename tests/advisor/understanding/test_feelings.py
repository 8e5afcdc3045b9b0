"""Which feeling a message expresses."""

from typing import Dict, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.feelings import CONTEXT, NONE, Feeling, read_feeling
from advisor.understanding.follow_ups.reader import FollowUpReader, read_follow_ups
from tests.support.trained import Trained, follow_up_reader

FOUND_FLOOR = 0.75
"""Of 32 messages with a feeling, those found."""
FALSE_CEILING = 1
"""Of 20 messages without one, those taken for one with a feeling."""

FELT = """
rasanya aku tuh cuma beban di sini
makin ngerasa ga berguna aku
gue lagi sedih aja, temen kantor satu2nya yg asik baru resign kemaren
hampa banget hidupku belakangan
tiap hari meeting mulu ga jelas, capek banget sumpah
cuma capek aja sih nyari kerjaan yg pas
eneg gue tiap hari ngadepin bos kayak gitu
lutut lemes bayangin psikotes besok
tapi abi teh minder, udah 6 taun ga kerja. takut gaptek, takut kalah sama yg muda2
hmm jujur aku jadi minder, kayaknya semua kerjaan butuh pede ya
aku tuh remah rengginang dibanding mereka
kak aku sedih bgt.. baru aja ditolak lamaran, padahal udh nyiapin sebulan
pengumuman beasiswa keluar, namaku ga ada
ya gitu deh, rasanya aku ga guna. capek nyoba terus
kantorku gulung tikar bulan lalu
Terus terang saya cemas. Sejak lulus dia hanya di kamar. Saya takut dia tidak punya masa depan.
Jadi menurut Anda anak saya tidak akan bisa? Saya jadi sedih mendengarnya.
saya ini cuma sopir saya takut anak saya susah nanti
Some mornings I honestly wonder what I'm good for
i cry most evenings these days
sigh. i'm a nobody
ive been a nurse for 9 years and im so done. want out
running on empty, this job takes everything out of me
I've got an interview on thursday and im so nervous i feel sick
thanks, im still scared they'll just say no again though
can't stop shaking, they call me at 3 for the interview
I feel silly applying with a CV like mine
they went with another candidate, third time now
my shop shut in june and i've been home since
I'm honestly worried he's wasting his life. Should I be?
my girl won't leave the house and it scares me
i feel so small next to the others
""".strip().splitlines()
NOT_FELT = """
i'd be sad without my art club, its the one place i feel normal
honestly my heart starts racing and i hide near the snacks lol
Depends lor. If friend cry cry I just buy him beer and keep quiet
wah itu sih ga suka, capek
seneng sih, tapi cuma kalo orangnya nyambung, kalo rame banget aku cepet capek
embung ah, cape nyanghareupan tamu
suka sih sebenernya, cuma sering ga diajak karena orang2 bingung ngomong sama aku
when my friends fight i just cry and leave the group chat, cant deal with it
kalo kerja bakti sih jujur seringnya karena disuruh ibu, capek iya tapi kadang seru juga
which one gets dismissed as a hobby?
orang pemarah cocok ga jadi community manager, iya apa engga
oh no thats not what i meant, i actually get really scared meeting new people
ok so, bottom line, is she just posting memes, yes or no?
siong or not this job? my fren say damn slack one
I 52 already, drive forklift 20 years. want change job to this community thing, can or not ah?
suka aja, kasian kalo ada yg ga diajak
i want to like it... but my voice shakes with strangers. After an hour or so it gets better
what if my answers are wrong
saya orangnya gampang panik kalau rencana berubah
kalo ada yang nangis aku ikut sedih, aku peluk
""".strip().splitlines()


@pytest.fixture(scope="module")
def reader(trained: Trained) -> FollowUpReader:
    return follow_up_reader(trained)


def test_most_feelings_are_found(reader: FollowUpReader) -> None:
    found = sum(read_feeling(text, reader) is not None for text in FELT)
    assert found / len(FELT) >= FOUND_FLOOR


def test_likes_and_dislikes_are_no_feelings(reader: FollowUpReader) -> None:
    assert sum(read_feeling(text, reader) is not None for text in NOT_FELT) <= FALSE_CEILING


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("capek banget kerja di sini", "tired"),
        ("i'm so nervous about the interview", "nervous"),
        ("lamaranku ditolak lagi", "turned_down"),
        ("I was laid off last month. Which role asks for planning?", "job_lost"),
    ],
)
def test_a_feeling_has_a_name(reader: FollowUpReader, text: str, name: str) -> None:
    feeling: Optional[Feeling] = read_feeling(text, reader)
    assert feeling is not None
    assert feeling.name == name


def test_every_feeling_has_words_of_care() -> None:
    labels: Dict[str, None] = dict.fromkeys(read_follow_ups()[CONTEXT].labels)
    for label in labels:
        has_words = f"care_{label}_1" in get_advisor().knowledge.responses
        assert has_words == (label != NONE), label

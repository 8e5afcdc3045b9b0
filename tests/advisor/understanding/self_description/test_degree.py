"""The degree in replies to "how much do you like meeting new people?"."""

from typing import Optional

import pytest

from advisor.advisor import get_advisor

REPLIES = {
    2: ["nothing I like more", "nothing makes me happier", "I can't get enough of it", "that's so me",
        "suka pake banget", "aku banget itu", "every single day", "bukan gak suka, malah suka bgt"],
    1: ["1, no wait, 4", "lumayan lah", "can't complain", "3.5", "suka, tapi cuma kalo ada temennya",
        "used to hate it, now I quite like it", "my brother hates it but I don't mind", "not bad"],
    0: ["more or less", "sometimes yes sometimes no", "it's alright", "b aja", "pas kecil suka, skrg biasa aja",
        "I loved it at school, now it's just ok", "nggak benci sih", "2 deh, eh 3"],
    -1: ["not very much", "not so much", "not really very much", "no, not very much", "ga begitu banget",
         "not much at all", "g suka2 amat", "ngga suka-suka amat", "ga segitunya", "I am good at it but it bores me",
         "bisa sih tapi bosen",
         "I used to love it, but not any more", "dulu suka sih tp skrg udh ngga", "I can't say I enjoy it",
         "kakak gue suka bgt, gue mah engga", "everyone else loves it. me? no", "Less than average", "not any more",
         "waktu smp sering banget, sekarang jarang", "bukan aku banget", "4 eh 2 deh", "it drains me", "malu"],
    -2: ["gak banget", "ogah", "I can't stand it", "that's not me at all", "sumpah males banget", "sangat tidak suka"],
    None: ["it depends", "tergantung mood", "ya gitu deh", "what do you mean?", "rather not say"],
}  # fmt: skip
CASES = [(text, degree) for degree, texts in REPLIES.items() for text in texts]


@pytest.mark.parametrize(("text", "degree"), CASES)
def test_given_a_reply_when_read_then_its_degree_is_what_was_said(text: str, degree: Optional[int]) -> None:
    read = get_advisor().self_reader.degree(text, "enjoys_people")
    assert _side(read) == _side(degree)


@pytest.mark.parametrize(
    "text", ["I have always worked alone and I prefer it so", "aku biasa kerja sendiri dan lebih suka gitu"]
)
def test_a_liking_of_the_opposite_said_first_is_a_dislike_of_the_trait(text: str) -> None:
    degree = get_advisor().self_reader.degree(text, "teamwork")
    assert degree is not None
    assert degree < 0


def _side(degree: Optional[int]) -> Optional[int]:
    """For, against, or neither: how strongly is a matter of taste."""
    return degree and degree // abs(degree)


@pytest.mark.parametrize(
    ("text", "trait", "side"),
    [
        ("that one's so-so for me", "adaptability", 0),
        ("this one is so-so for me", "writing", 0),
        ("oh i adored it when i was on the door at my cousin's wedding", "enjoys_people", 1),
        ("I loved it when I was a kid", "writing", None),
        ("so yes i talk about it with everyone", "social_issues", 1),
        ("yes my brother does it", "writing", None),
        ("kerja bakti? ga pernah, males", "community_experience", -1),
        ("kerja bakti? apa itu", "community_experience", None),
        ("damn like sia", "writing", 1),
        ("damn hate it", "writing", -1),
        ("resep pisan", "writing", 1),
        ("aku punya resep", "writing", None),
        ("teu pati resep", "writing", -1),
        ("ora pati seneng", "writing", -1),
        ("ended up talking with an old lady for two hours, happens to me all the time", "enjoys_people", 1),
    ],
)
def test_an_answer_in_ones_own_words_has_its_side(text: str, trait: str, side: Optional[int]) -> None:
    assert _side(get_advisor().self_reader.degree(text, trait)) == side

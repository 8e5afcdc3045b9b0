"""Tells which clauses state something, rather than ask, suppose, oblige, choose, or speak of the conversation."""

from itertools import groupby
from typing import Iterable, List, Literal, Sequence, Set, Tuple

from advisor.knowledge.schema.self_description import SelfDescriptionWords
from advisor.text import has_letters, words_of
from advisor.understanding.self_description.clauses import STRENGTH, Clause
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon
from advisor.understanding.self_description.polarity import ATTITUDES, adjacent, heads, says_degree

Mood = Literal["statement", "question", "obligation", "choice", "conversation"]

# Pronouns that stand for one of several things: "the community one", "yang itu".
RELATIVE = "yang"
DETERMINERS = ("the", "that", "this")
ONE = "one"
MAX_WORDS_BEFORE_ONE = 4
# After "the one", what it is like rather than what it does: "the one about people", but not "the one who leads".
AFTER_THE_ONE = ("about", "with", "for", "in", "on")
BARE_NEGATIONS = ("no", "not", "bukan")
# "apa" asks, but not in "apa aja", "apa pun".
ASKING_WORDS = ("apa", "mana")
AFTER_INDEFINITE = ("aja", "pun", "adanya", "adalah")
# A negation at the end asks ("suka nulis gak"), but not after these ("suka sih nggak").
TOPIC_MARKERS = ("sih", "mah", "tapi")
COMPLAINT = "kok"
INTERJECTIONS = ("loh", "lho", "lah", "eh", "hah", "ih")
ENDING = "kah"
DENIALS = ("tidak", "belum", "never", "not", "bukan")
MAX_WORDS_BEFORE_SAYING = 2
SECOND_PERSON = ("you", "kamu", "kalian", "anda")
# Question words that may join a clause to the one before.
CONJUNCTIVE = ("who", "which", "what", "how", "where", "why")


class MoodReader:
    """Reads the mood of each clause of a message."""

    def __init__(self, words: SelfDescriptionWords, lexicon: SelfDescriptionLexicon) -> None:
        """Prepares the word lists of `lexicon/self_description/mood.yml`."""
        self._lexicon = lexicon
        self._conditions = self._phrases(words.conditions)
        self._asking = self._phrases(words.asking)
        self._asked_about = self._phrases(words.asked_about)
        self._askers = self._phrases(words.askers)
        self._conversation_nouns = self._phrases(words.conversation_nouns)
        self._sayings = self._phrases(words.denied_sayings)
        self._meanings = self._phrases(words.meanings)
        self._occupations = {tuple(words_of(entry)) for entry in words.occupation_nouns}
        self._appearances = {tuple(words_of(entry)) for entry in words.appearances}

    def moods(self, clauses: Sequence[Clause]) -> List[Mood]:
        """The mood of each of `clauses`."""
        moods: List[Mood] = []
        complained = False
        for _, sentence in groupby(clauses, key=lambda clause: clause.sentence):
            said = list(sentence)
            # After a complaint, what isn't said of the speaker is about the answer: "kok X?? ga nyambung sama Y".
            is_remark = complained and not any(clause.of("first_person", "first_person_copula") for clause in said)
            moods += ["conversation"] * len(said) if is_remark else self._of_sentence(said)
            complained = complained or complains(said[0])
        return moods

    def supposes(self, clauses: Sequence[Clause]) -> bool:
        """Whether a sentence begins with a supposition and asks: "kalau aku belajar menulis?"."""
        sentences = [list(sentence) for _, sentence in groupby(clauses, key=lambda clause: clause.sentence)]
        return any(
            self._opens_with(sentence[0], self._conditions) and self._start_of_question(sentence) < len(sentence)
            for sentence in sentences
        )

    def _of_sentence(self, clauses: Sequence[Clause]) -> List[Mood]:
        moods = [self._of_clause(clause) for clause in clauses]
        corrects = any(_ends_of(_words(c), self._meanings) and not _says_attitude(c) for c in clauses)
        if corrects and _words(clauses[0])[0] in BARE_NEGATIONS:
            return ["choice"] * len(clauses)
        start = self._start_of_question(clauses)
        about_conversation = False
        for i, clause in enumerate(clauses):
            goes_on = _says_attitude(clause) and bool(clause.of("first_person", "first_person_copula"))
            supposes = start < len(clauses) and self._opens_with(clause, self._conditions)
            if supposes or (i >= start and (clause.question or i == start or not goes_on)):
                moods[i] = "question"
            about_conversation = moods[i] == "conversation" or (about_conversation and not goes_on)
            if about_conversation:
                moods[i] = "conversation"
        return moods

    def _start_of_question(self, clauses: Sequence[Clause]) -> int:
        """The place of the first clause that asks; past the end if none does."""
        asking = next((i for i, clause in enumerate(clauses) if _asks(clause)), None)
        if asking is not None:
            return asking
        if not clauses[0].question:
            return len(clauses)
        if _states_liking(clauses[0]):
            return len(clauses)
        before = [i for i, clause in enumerate(clauses) if i and clause.opening in ("comma", "contrast")]
        if not before or not any(clause.of("first_person") for clause in clauses[: before[-1]]):
            return 0
        return before[-1]

    def _of_clause(self, clause: Clause) -> Mood:
        words = _words(clause)
        if self._is_about_conversation(words) or self._denies_saying(clause) or _addresses_bot(clause):
            return "conversation"
        if not clause.of("first_person", "first_person_copula") and self._judges_occupation(clause):
            return "conversation"
        if _is_choice(clause, words):
            return "choice"
        compares = clause.opening == "comparison_markers"  # "daripada harus pidato"
        return "obligation" if _is_obligation(clause) and not compares else "statement"

    def _is_about_conversation(self, words: Sequence[str]) -> bool:
        if _ends_of(words, self._conversation_nouns):
            return True
        ends = _ends_of(words, self._asking)
        about = any(_starts_with(words[end:], self._asked_about) for end in ends)
        return about or bool(ends and _ends_of(words, self._askers))

    def _denies_saying(self, clause: Clause) -> bool:
        """Whether the speaker takes back what the bot understood: "I never said I like crowds"."""
        words = _words(clause)
        for end in _ends_of(words, self._sayings):
            before = words[max(0, end - 1 - MAX_WORDS_BEFORE_SAYING) : end - 1]
            if not set(before).isdisjoint(DENIALS) and not self._names_liking(before):
                return True
        return False

    def _names_liking(self, words: Sequence[str]) -> bool:
        """Whether some of `words` name a liking, so that saying is what is liked: "nggak suka ngomong"."""
        return any(mark.kind in ATTITUDES for mark in self._lexicon.list_marks(" ".join(words)))

    def _judges_occupation(self, clause: Clause) -> bool:
        """Whether a clause without a first person says what a job is like: "that job looks boring".

        The words are compared as typed, since "kerjanya" isn't "kerja".
        """
        words = words_of(clause.doc[clause.first : clause.end].text)
        return bool(_ends_of(words, self._occupations)) or _starts_with(words, self._appearances)

    def _opens_with(self, clause: Clause, phrases: Set[Tuple[str, ...]]) -> bool:
        return _starts_with(_words(clause), phrases)

    def _phrases(self, entries: Iterable[str]) -> Set[Tuple[str, ...]]:
        return {tuple(token.norm_ for token in self._lexicon.doc(entry)) for entry in entries}


def _words(clause: Clause) -> List[str]:
    return [token.norm_ for token in clause.doc[clause.first : clause.end] if has_letters(token.text)]


def _starts_with(words: Sequence[str], phrases: Set[Tuple[str, ...]]) -> bool:
    return any(tuple(words[: len(phrase)]) == phrase for phrase in phrases)


def _ends_of(words: Sequence[str], phrases: Set[Tuple[str, ...]]) -> List[int]:
    """Where each occurrence of one of `phrases` in `words` ends."""
    return [
        start + len(phrase)
        for start in range(len(words))
        for phrase in phrases
        if tuple(words[start : start + len(phrase)]) == phrase
    ]


def _addresses_bot(clause: Clause) -> bool:
    """Whether the bot is the subject, and what it does is about the speaker: "kamu nyimpulin aku suka angka"."""
    persons = clause.of("other_people", "first_person", "first_person_copula")
    is_bot = bool(persons) and clause.doc[persons[0].first].norm_ in SECOND_PERSON
    return is_bot and any(mark.kind != "other_people" for mark in persons[1:])


def _says_attitude(clause: Clause) -> bool:
    return bool(clause.of(*ATTITUDES, "mild_acceptance"))


def _asks(clause: Clause) -> bool:
    """Whether `clause` has the form of a question, with or without a question mark."""
    words = _words(clause)
    if clause.opening == "inversion" or clause.of("question_tags", "indirect_questions") or complains(clause):
        return True
    if _has_question_ending(clause):
        return True
    if clause.of("question_words") and not _is_free_relative(clause):
        return True
    return _has_asking_word(words) or _ends_with_negation(clause, words)


def _states_liking(clause: Clause) -> bool:
    """Whether `clause` says what its writer likes, though a question mark follows: "i like drawing i guess?"."""
    persons, likings = clause.of("first_person"), clause.of(*ATTITUDES)
    first = bool(persons) and bool(likings) and persons[0].end == likings[0].first
    return first and persons[0].first == clause.first and not clause.of("obligation")


def _has_question_ending(clause: Clause) -> bool:
    """Whether the first word has the ending of a question: "bisakah", "haruskah"."""
    first = clause.doc[clause.first]
    return first.lower_.endswith(ENDING) and first.norm_ == first.lower_[: -len(ENDING)]


def complains(clause: Clause) -> bool:
    """Whether `clause` begins with the "kok" of a complaint: "kok nomor 1 terus", "loh kok tidak suka"."""
    words = _words(clause)
    return words[:1] == [COMPLAINT] or (words[1:2] == [COMPLAINT] and words[0] in INTERJECTIONS)


def _is_free_relative(clause: Clause) -> bool:
    """Whether a question word only joins: "what I can't stand is numbers", "I like those who lead"."""
    if clause.question or not _says_attitude(clause):
        return False
    persons = clause.of("first_person", "first_person_copula")
    liked = min((mark.end for mark in clause.of(*ATTITUDES)), default=clause.end)
    return all(
        any(mark.end == person.first for person in persons)
        or (bool(persons) and mark.first >= liked and clause.doc[mark.first].norm_ in CONJUNCTIVE)
        for mark in clause.of("question_words")
    )


def _has_asking_word(words: Sequence[str]) -> bool:
    return any(
        word in ASKING_WORDS
        and (words[i + 1 : i + 2] or [""])[0] not in AFTER_INDEFINITE
        and "tidak" not in words[:i][-1:]
        for i, word in enumerate(words)
    )


def _ends_with_negation(clause: Clause, words: Sequence[str]) -> bool:
    """Whether `clause` ends like "kerjanya suka keluar kota gak"."""
    fillers = {i for mark in clause.of("fillers") for i in range(mark.first, mark.end)}
    tokens = [token for token in clause.doc[clause.first : clause.end] if has_letters(token.text)]
    while tokens and tokens[-1].i in fillers:
        tokens.pop()
    if len(tokens) < 2 or tokens[-1].norm_ != "tidak" or tokens[-2].norm_ in TOPIC_MARKERS:
        return False
    last = clause.of("negation")[-1:]
    is_bare = bool(last) and last[0].first == tokens[-1].i
    return is_bare and any(mark.end <= tokens[-1].i for mark in clause.of(*STRENGTH))


def _is_choice(clause: Clause, words: Sequence[str]) -> bool:
    """Whether `clause` picks or describes one of several things: "the community one", "bukan yang acara"."""
    if not clause.of("first_person") and RELATIVE in words[:2] and (words[0] in (RELATIVE, *BARE_NEGATIONS)):
        return True
    if words[0] in BARE_NEGATIONS and words[1:2] and words[1] in DETERMINERS:
        return True  # "no, the check"
    for i, word in enumerate(words):
        before = words[max(0, i - MAX_WORDS_BEFORE_ONE) : i]
        if word == ONE and not set(before).isdisjoint(DETERMINERS):
            after = words[i + 1 : i + 2]
            is_adjective = before[-1] not in DETERMINERS
            if (is_adjective and not after) or (after and after[0] in AFTER_THE_ONE) or words[0] in BARE_NEGATIONS:
                return True
    return False


def _is_obligation(clause: Clause) -> bool:
    """Whether `clause` says what has to be: "harus suka jalan-jalan", "must meet people every day"."""
    modals = clause.of("obligation")
    if not modals:
        return False
    attitudes = [mark for mark in heads(clause) if mark.kind in ATTITUDES]
    if not attitudes:
        return not clause.of("negation", "weak_negation") or not says_degree(clause)
    first = attitudes[0]
    return any(mark.end <= first.first and adjacent(clause, mark, first) for mark in modals)

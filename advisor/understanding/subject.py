"""Whom a message is about: the speaker, another person, a role or the bot."""

import re
from typing import AbstractSet, Iterable, List, Literal, NamedTuple, Optional, Sequence

from advisor.knowledge.schema.lexicon import SubjectWords
from advisor.text import plain, readable

Subject = Literal["speaker", "other", "role", "bot"]
Kind = Literal["speaker", "other", "bot", "general"]

POSSESSIVE = "ku"
"""The Indonesian possessive ending of the first person: "anakku", "buatku"."""
MAX_WORDS_BEFORE_RELATION = 3
"""Words between a possessive and the relation: "my very shy teenage daughter"."""
MAX_WORDS_AFTER_RELATION = 2
"""Words between a relation and its possessive: "anak perempuan pertama saya"."""
MAX_WORDS_AFTER_ARTICLE = 2
"""Words between an article and people in general: "a shy kid"."""
ARTICLES = frozenset({"a", "an", "the", "any", "some"})
MAX_WORDS_BEFORE_PRONOUN = 3
"""Words between a word that picks out of several things and the pronoun for them: "which one of them"."""
PASSIVE = re.compile(r"di(?!a)[a-z]{4,}")
"""Indonesian verbs in the passive: "dikerjain", but not "dia". What is done is asked about, not who does it."""
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[.,;:!?\n]")


class _Person(NamedTuple):
    """Words `first` up to but not including `end` of a clause, which name somebody."""

    kind: Kind
    first: int
    end: int


class SubjectReader:
    """Finds whom a message is about by its grammatical persons, clause by clause."""

    def __init__(self, words: SubjectWords) -> None:
        """Prepares the word lists of `lexicon/subject.yml`."""
        self._relations = _plain(words.relations)
        self._between = _plain(words.between_relation_and_possessive)
        self._possessives_after = _plain(words.possessives_after)
        self._possessives_before = _plain(words.possessives_before)
        self._third = _plain(words.third_person)
        self._first = _plain(words.first_person)
        self._second = _plain(words.second_person)
        self._general = _plain(words.general_people)
        self._beneficiary = _plain(words.beneficiary)
        self._likeness = _plain(words.likeness)
        self._fit = _plain(words.fit)
        self._speech = _plain(words.speech)
        self._sources = _plain(words.sources)
        self._wishes = _plain(words.wishes)
        self._clause_starts = _plain(words.clauses)
        self._corrections = _plain(words.corrections)
        self._own_relation = _plain(words.own_relation)
        self._negation = _plain(words.negation)
        self._pickers = _plain(words.pickers)
        self._else = _plain(words.somebody_else)
        self._of = _plain(words.of_several)

    def subject_of(self, text: str) -> Subject:
        """Whom `text` is about; the speaker where nothing tells otherwise.

        What decides is the clause that asks what fits, or that says what somebody wants to become. If it names nobody,
        it is about the person named before it: "anakku pendiam, cocok nggak?". Those who are only quoted don't count:
        "kata ibuku aku cocok".
        """
        clauses = self._clauses(text)
        asks = any(map(self._asks_fit, clauses))
        people = [self._without_quoted(clause, self._people(clause)) for clause in clauses]
        others = [self._without_wishing(clause, persons) for clause, persons in zip(clauses, people, strict=True)]
        quoted = others if any(others) else people
        kinds = {person.kind for people in quoted for person in people}
        if not kinds - {"bot", "general"} and not asks:
            return "bot" if "bot" in kinds else "speaker" if "general" in kinds else "role"
        if not asks:
            if self._asks_about_work(clauses, people):
                return "role"
            return "other" if "other" in kinds and "speaker" not in kinds else "speaker"
        return "other" if self._candidate(clauses, quoted) in ("other", "general") else "speaker"

    def asks_for_relation(self, text: str) -> bool:
        """Whether `text` asks what fits, and names a relation of the speaker: "my son is shy, a job for him?"."""
        return self.names_relation(text) and any(map(self._asks_fit, self._clauses(text)))

    def asks_for_people(self, text: str) -> bool:
        """Whether `text` asks what fits people of some kind, rather than a person: "a job for someone who's calm"."""
        clauses = self._clauses(text)
        return self._candidate(clauses, [self._people(clause) for clause in clauses]) == "general"

    def corrects(self, text: str) -> bool:
        """Whether `text` clarifies that another person is meant: "maksudku anakku, bukan aku", "saya ibunya"."""
        words = [word for word in _words(text) if word.isalnum() or len(word) > 1]
        others = [person for person in self._people(words) if person.kind == "other"]
        denies = self._denies_speaker(words)
        if others and denies and not self._corrections.isdisjoint(words):
            return True
        if self._is_related(words) or self._denies_with_preposition(words):
            return True
        if self._denies_to_be_for_speaker(words) and any(self._is_introduced(words, person) for person in others):
            return True
        first = others[0].first if others else 0
        opening = words[:first]
        is_correction = not self._corrections.isdisjoint(opening) and self._fit.isdisjoint(words)
        return bool(opening) and is_correction and len(opening) <= MAX_WORDS_BEFORE_RELATION

    def corrects_to_speaker(self, text: str) -> bool:
        """Whether `text` clarifies that the speaker is meant: "it's me I'm asking about, not somebody else"."""
        words = [word for word in _words(text) if word.isalnum() or len(word) > 1]
        people = self._people(words)
        denied = [person for person in people if person.first and words[person.first - 1] in self._negation]
        is_of_others = any(person.kind == "other" or self._is_somebody_else(words, person) for person in denied)
        names_speaker = any(person.kind == "speaker" for person in people)
        return is_of_others and names_speaker and not self._corrections.isdisjoint(words)

    def _is_somebody_else(self, words: Sequence[str], person: _Person) -> bool:
        return person.kind == "general" and not self._else.isdisjoint(words[person.end : person.end + 1])

    def names_relation(self, text: str) -> bool:
        """Whether `text` names a relation of the speaker: "anakku", "my son", but not "they"."""
        clauses = self._clauses(text)
        return any(self._end_of_relation(clause, i) for clause in clauses for i in range(len(clause)))

    def begins_with_other(self, text: str) -> bool:
        """Whether another person is the subject of a clause in `text`: "dia pemalu", but not "suka sama mereka"."""
        clauses = self._clauses(text)
        return any(
            people and people[0].kind == "other" and not people[0].first for people in map(self._people, clauses)
        )

    def names_other(self, text: str) -> bool:
        """Whether `text` names another person, not just people in general: "anakku", "she", but not "shy people"."""
        return any(person.kind == "other" for clause in self._clauses(text) for person in self._people(clause))

    def names_speaker(self, text: str) -> bool:
        """Whether `text` contains the first person, apart from possessives as in "anak saya"."""
        return any(person.kind == "speaker" for clause in self._clauses(text) for person in self._people(clause))

    def _asks_fit(self, clause: Sequence[str]) -> bool:
        """Whether `clause` asks what fits, rather than about what is done: not "bisa dikerjain dari rumah?"."""
        return any(word in self._fit and not self._is_before_passive(clause, i) for i, word in enumerate(clause))

    def _asks_about_work(self, clauses: Sequence[Sequence[str]], people: Sequence[Sequence[_Person]]) -> bool:
        """Whether what is done is spoken of before anybody is named: "bisa dikerjain di rumah? anakku kecil"."""
        before = [clause for place, clause in enumerate(clauses) if not any(people[: place + 1])]
        return any(
            word in self._fit and self._is_before_passive(clause, i)
            for clause in before
            for i, word in enumerate(clause)
        )

    def _is_before_passive(self, clause: Sequence[str], place: int) -> bool:
        after = clause[place + 1 : place + 2]
        return any(PASSIVE.fullmatch(word) is not None and word not in self._fit for word in after)

    def _candidate(self, clauses: Sequence[List[str]], people: Sequence[Sequence[_Person]]) -> Optional[Kind]:
        """Whom the clause that asks what fits is about, or else one after it."""
        current: Optional[Kind] = None
        decided: Optional[Kind] = None
        later: Optional[Kind] = None
        for clause, persons in zip(clauses, people, strict=True):
            fits = self._asks_fit(clause)
            subject = self._subject_of_clause(clause, persons, fits)
            current = subject or current
            if fits:
                decided = current or decided
            elif decided is None:
                later = later or subject
        return decided or later

    def _subject_of_clause(self, clause: Sequence[str], people: Sequence[_Person], fits: bool) -> Optional[Kind]:
        known = [person for person in people if person.kind in ("speaker", "other")]
        if not fits:
            kinds = {person.kind for person in known}
            return "speaker" if "speaker" in kinds else "other" if kinds else None
        general = [person for person in people if person.kind == "general"]
        for person in general:
            if person.first + 1 < len(clause) and any(
                own.kind == "speaker" and clause[own.first - 1] in self._likeness for own in known if own.first
            ):
                return "speaker"
        for person in (*known, *general):
            if person.first and self._is_for(clause, person):
                return person.kind
        if known:
            return known[0].kind
        return "general" if any(self._is_named_as_subject(clause, person) for person in general) else None

    def _is_for(self, clause: Sequence[str], person: _Person) -> bool:
        """Whether something is said to be for `person`: "buat anakku", "for a shy kid"."""
        before = clause[max(0, person.first - 1 - MAX_WORDS_AFTER_ARTICLE) : person.first]
        if not before:
            return False
        if before[-1] in self._beneficiary:
            return True
        if person.kind != "general":
            return False
        return any(word in self._beneficiary for word in before)

    def _is_named_as_subject(self, clause: Sequence[str], person: _Person) -> bool:
        before = clause[max(0, person.first - 1 - MAX_WORDS_AFTER_ARTICLE) : person.first]
        nouns = [i for i, word in enumerate(before) if not self._fit.isdisjoint((word, word.removesuffix("s")))]
        own = before[nouns[-1] + 1 :] if nouns else before  # not "which of the roles do people take?"
        return person.first == 0 or not ARTICLES.isdisjoint(own)

    def _people(self, clause: Sequence[str]) -> List[_Person]:
        """Everybody whom `clause` names, in order."""
        found: List[_Person] = []
        position = 0
        while position < len(clause):
            person = self._person_at(clause, position)
            if person:
                found.append(person)
                position = person.end
            else:
                position += 1
        return found

    def _person_at(self, clause: Sequence[str], first: int) -> Optional[_Person]:
        word = clause[first]
        end = self._end_of_relation(clause, first)
        if end:
            return _Person("other", first, end)
        if word in self._first or (word.endswith(POSSESSIVE) and word[: -len(POSSESSIVE)] in self._beneficiary):
            return _Person("speaker", first, first + 1)
        if word in self._third and not self._is_of_things(clause, first):
            return _Person("other", first, first + 1)
        if word in self._second:
            return _Person("bot", first, first + 1)
        return _Person("general", first, first + 1) if word in self._general else None

    def _is_of_things(self, clause: Sequence[str], place: int) -> bool:
        """Whether the pronoun at `place` stands for things to pick from: "which of them", "mana di antara mereka"."""
        before = clause[max(0, place - 1 - MAX_WORDS_BEFORE_PRONOUN) : place]
        return bool(before) and before[-1] in self._of and not self._pickers.isdisjoint(before)

    def _end_of_relation(self, clause: Sequence[str], first: int) -> Optional[int]:
        """Where the words end that name a relation of the speaker, if they begin at `first`."""
        word = clause[first]
        if word.endswith(POSSESSIVE) and word[: -len(POSSESSIVE)] in self._relations:
            return first + 1
        if word in self._first and clause[first + 1 : first + 2] == ["pe"]:
            first, word = first + 1, "pe"
        if word in self._possessives_before:
            for i in range(first + 1, min(len(clause), first + 2 + MAX_WORDS_BEFORE_RELATION)):
                if clause[i] in self._relations:
                    return i + 1
                if clause[i] in self._first:
                    return None
        if word in self._relations and (not first or clause[first - 1] not in self._likeness):
            for i in range(first + 1, min(len(clause), first + 2 + MAX_WORDS_AFTER_RELATION)):
                if clause[i] in self._possessives_after:
                    return i + 1
                if clause[i] not in self._between:
                    return None
        return None

    def _without_quoted(self, clause: Sequence[str], people: Sequence[_Person]) -> List[_Person]:
        """`people` without those who only say or think something: "kata ibuku", "my mum says"."""
        return [
            person
            for person in people
            if not self._is_followed_by(self._speech, clause, person)
            and not (person.first and clause[person.first - 1] in self._sources)
        ]

    def _without_wishing(self, clause: Sequence[str], people: Sequence[_Person]) -> List[_Person]:
        """`people` without those who wish something of somebody else: "my mum wants me to"."""
        if len(people) < 2:
            return list(people)
        return [
            person
            for person in people
            if person.kind == "speaker" or not self._is_followed_by(self._wishes, clause, person)
        ]

    def _is_followed_by(self, words: AbstractSet[str], clause: Sequence[str], person: _Person) -> bool:
        most = 2 if person.kind == "speaker" else 1
        return not words.isdisjoint(clause[person.end : person.end + most])

    def _denies_speaker(self, words: Sequence[str]) -> bool:
        """Whether a negation stands right before the first person: "bukan aku", "not me"."""
        return any(
            word in self._negation and any(after in self._first for after in words[i + 1 : i + 2])
            for i, word in enumerate(words)
        )

    def _denies_with_preposition(self, words: Sequence[str]) -> bool:
        """Whether the speaker is said not to be meant: "bukan untuk saya", "not about me", "bukan aku yang"."""
        for i, word in enumerate(words):
            if word not in self._negation:
                continue
            after = words[i + 1 : i + 3]
            if len(after) < 2:
                continue
            if after[0] in self._first and after[1] in ("yang", "yg"):
                return self._speech.isdisjoint(words[i + 3 : i + 4])  # not "bukan aku yang bilang"
            if after[0] in self._corrections and after[0] != "for" and after[1] in self._first:
                return True
        return False

    def _denies_to_be_for_speaker(self, words: Sequence[str]) -> bool:
        """Whether something is said not to be for the speaker: "this isn't for me", which may also be a dislike."""
        return any(
            word in self._negation and words[i + 1] in self._beneficiary and words[i + 2] in self._first
            for i, word in enumerate(words[:-2])
        )

    def _is_introduced(self, words: Sequence[str], person: _Person) -> bool:
        """Whether `person` comes right after a preposition of what is meant: "it's about my daughter"."""
        return person.first > 0 and words[person.first - 1] in self._corrections

    def _is_related(self, words: Sequence[str]) -> bool:
        """Whether the speaker is introduced as somebody's relative: "saya ini ibunya", "I'm his mother"."""
        for i, word in enumerate(words):
            if word not in self._first:
                continue
            after = words[i + 1 : i + 4]
            if any(relation in self._own_relation for relation in after[:2]):
                return True
            own = [w for w in after if w not in ("am", "was")]
            if len(own) > 1 and own[0] in ("his", "her", "their", "the") and own[1] in self._relations:
                return True
        return False

    def _clauses(self, text: str) -> List[List[str]]:
        """The words of `text`, clause by clause."""
        clauses: List[List[str]] = [[]]
        for word in _words(text):
            if not word[0].isalnum():
                clauses.append([])
                continue
            if word in self._clause_starts:
                clauses.append([])
            clauses[-1].append(word)
        return [clause for clause in clauses if clause]


def _words(text: str) -> List[str]:
    """The words and the punctuation of `text`, plain."""
    return [plain(word).replace("’", "'") for word in _WORD.findall(readable(text))]


def _plain(words: Iterable[str]) -> AbstractSet[str]:
    return frozenset(map(plain, words))

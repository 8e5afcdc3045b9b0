"""Tells a question about an occupation from a mention of somebody who has it."""

from typing import Collection, List, Sequence, Tuple

from advisor.dialogue import intents
from advisor.dialogue.thresholds import OTHER_PROFESSION
from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import plain, sentences, tokenize
from advisor.understanding.professions.finder import ProfessionMention
from advisor.understanding.question_form import is_question
from advisor.understanding.roles.mention import Mention

UNCLEAR = frozenset(
    {
        intents.NLU_FALLBACK,
        intents.OUT_OF_SCOPE,
        intents.ASK_FACT,
        intents.ASK_IMPORTANCE,
        intents.EXPLAIN_QUESTION,
        intents.DENY,
        intents.FEEDBACK_BAD,
    }
)
"""Intents of messages that ask about an occupation only if they have the form of a question, or say little else."""
ASKING = frozenset(
    {
        *UNCLEAR,
        intents.ASK_OVERVIEW,
        intents.ASK_DUTIES,
        intents.ASK_FIT_PROFILE,
        intents.ASK_MISFIT_PROFILE,
        intents.ASK_MISCONCEPTIONS,
        intents.ASK_EXPECTATIONS,
        intents.ASK_DIFFERENCE,
        intents.ASK_SKILLS,
        intents.ASK_TOOLS,
        intents.ASK_CONDITIONS,
        intents.ASK_WORKPLACES,
        intents.ASK_QUALIFICATIONS,
        intents.ASK_STUDY_FIELD,
        intents.ASK_HOW_TO_START,
        intents.ASK_PROSPECTS,
        intents.ASK_SALARY,
        intents.ASK_HIRING,
        intents.ASK_UNLISTED,
        intents.ASK_AGE,
        intents.ASK_ACCESSIBILITY,
        intents.ASK_CAPABILITIES,
        intents.LIST_ROLES,
        intents.INFORM_ROLE,
        intents.CORRECT_ROLE,
        intents.CHECK_FIT,
    }
)
"""Intents that a question about an occupation may be read as."""
ABOUT_WORK = frozenset({intents.ASK_FACT, intents.CHECK_FIT, intents.ASK_IMPORTANCE, intents.EXPLAIN_QUESTION})
"""Intents with which the name of a kind of work is part of the question: "is teaching part of the job?"."""
ABOUT_HIRERS = frozenset(
    {
        intents.OUT_OF_SCOPE,
        intents.ASK_OVERVIEW,
        intents.ASK_DUTIES,
        intents.ASK_DIFFERENCE,
        intents.ASK_SALARY,
        intents.ASK_QUALIFICATIONS,
        intents.ASK_HOW_TO_START,
    }
)
"""Intents with which those who hire are asked about, rather than what they look at: "HRD ngapain aja?"."""
_ARTICLES = ("a", "an", "the", "seorang")
_POSSESSIVE = "ku"
_BEFORE_BECOMING = 4
"""Words before "be" or "jadi" among which a "used to" or a negation stands."""
_CONJUNCTIONS = 2
"""The most words between an occupation and the role that it is named together with."""


class ProfessionQuestions:
    """Finds the occupations that a message asks about."""

    def __init__(self, words: WordLists, hirers: Collection[str] = (), duties: Collection[str] = ()) -> None:
        """Prepares the word lists of the lexicon.

        Args:
            words: the lexicon.
            hirers: the ids of the occupations of those who hire, who appear in questions about hiring.
            duties: the ids of the occupations whose names are part of what the roles do: "acts as its spokesperson".
        """
        self._hirers = frozenset(hirers)
        self._duties = frozenset(duties)
        own, people = words.professions, words.self_description
        self._lists = words
        self._possessives_before = _plain(own.possessives_before)
        self._possessives_after = _plain(own.possessives_after)
        self._speech = _plain(people.reported_speech)
        self._capacities = _plain(own.capacities)
        self._companions = _plain(own.companions)
        self._former = _plain(own.former)
        self._durations = _plain(own.durations)
        self._belittling = _plain(own.belittling)
        self._copula = _plain(own.copula)
        self._becoming = _plain(own.becoming)
        single = [word for phrase in (*people.past_time, *people.negation) for word in phrase.split()[:1]]
        self._not_wishing = _plain(single)
        """The words with which somebody says that they were something, or don't want to be: "used to be a barista"."""
        self._interrogatives = _plain(own.interrogatives)
        self._comparison = _plain(words.general.comparison_markers)
        self._conjunctions = _plain(words.role_names.ellipsis.conjunctions)
        self._relations = _plain(words.subject.relations)
        self._persons = _plain((*people.first_person, *people.other_people, *own.possessives_after))
        openers = (*words.role_names.ellipsis.openers, *words.questions.inversions, *own.interrogatives, *own.becoming)
        self._openers = _plain(openers)

    def in_question(
        self, text: str, professions: Sequence[ProfessionMention], roles: Sequence[Mention], intent: str
    ) -> List[ProfessionMention]:
        """Those of `professions` that `text` asks about.

        Args:
            text: the message.
            professions: the occupations that it names.
            roles: the roles that it names.
            intent: what the message was read as.
        """
        if intent not in ASKING:
            return []
        asked = [mention for mention in professions if not self._is_person(text, mention, intent)]
        if intent != intents.ASK_DIFFERENCE:
            asked = [mention for mention in asked if not self._is_beside_question(text, mention)]
        asked = [mention for mention in asked if not self._is_belief(text, mention, roles)]
        asked = [
            mention for mention in asked if mention.profession not in self._duties or not self._is_duty(text, mention)
        ]
        if intent not in ABOUT_HIRERS:
            asked = [
                mention
                for mention in asked
                if mention.profession not in self._hirers
                or self._is_wished_for(text, mention)
                or self._is_asked_alone(text, mention)
            ]
        if intent in ABOUT_WORK:
            asked = [mention for mention in asked if not mention.is_work]
        if intent == intents.ASK_FACT:
            asked = [mention for mention in asked if self._is_topic(text, mention)]
        if intent == intents.CHECK_FIT:
            asked = [
                mention
                for mention in asked
                if roles or self._is_wished_for(text, mention) or self._is_topic(text, mention)
            ]
        if intent in UNCLEAR and not self._asks(text):
            asked = [
                mention
                for mention in asked
                if self._is_wished_for(text, mention) or (roles and self._goes_with_role(text, mention, roles, intent))
            ]
        if roles:
            asked = [
                mention
                for mention in asked
                if self._is_asked_alone(text, mention) or self._goes_with_role(text, mention, roles, intent)
            ]
        return asked

    def _asks(self, text: str) -> bool:
        words = _words(text)
        has_question_word = not self._interrogatives.isdisjoint(words)
        return (
            has_question_word or is_question(text, self._lists) or len(words) <= OTHER_PROFESSION.max_words_without_form
        )

    def _is_beside_question(self, text: str, mention: ProfessionMention) -> bool:
        """Whether `mention` comes in passing before another sentence that asks: "she talks to bus drivers. …?"."""
        whole = next((sentence for sentence in _spans(text) if sentence[0] <= mention.start < sentence[1]), None)
        if whole is None or self._is_wished_for(text, mention) or self._is_topic(text, mention):
            return False
        own, after = text[slice(*whole)], text[whole[1] :]
        return not is_question(own, self._lists) and any(c.isalnum() for c in after) and is_question(after, self._lists)

    def _is_person(self, text: str, mention: ProfessionMention, intent: str) -> bool:
        """Whether `mention` stands for somebody who has the occupation."""
        before, after = _words(text[: mention.start]), _words(text[mention.end :])
        following = after[0] if after else ""
        if following in self._speech:
            return True
        previous = [word for word in before if word not in _ARTICLES]
        last = previous[-1] if previous else ""
        is_next = not text[mention.end :].lstrip(" ").startswith(tuple(",.;:?!"))
        if following in self._possessives_after and is_next and last not in self._becoming:
            return True
        if last in self._possessives_before or last in self._speech or last in self._former:
            return True
        if last in self._capacities or (last in self._becoming and not self._is_wished_for(text, mention)):
            return True
        if self._has_lasted(previous):
            return True
        if last in self._companions and intent != intents.ASK_DIFFERENCE:
            return True
        while before and before[-1] in self._copula:
            before.pop()
        return bool(before) and self._is_somebody(before[-1])

    def _is_duty(self, text: str, mention: ProfessionMention) -> bool:
        """Whether `text` asks if a role's work includes what `mention` names: "dadi juru bicara barang?"."""
        return self._is_wished_for(text, mention) or not self._is_topic(text, mention)

    def _has_lasted(self, before: List[str]) -> bool:
        """Whether the last of the words `before` an occupation tell for how long somebody has had it."""
        between = self._copula | self._becoming | self._capacities
        last = next((word for word in reversed(before) if word not in between), "")
        return last in self._durations

    def _is_belief(self, text: str, mention: ProfessionMention, roles: Sequence[Mention]) -> bool:
        """Whether `text` says that a role is nothing but what `mention` names: "CO itu cuma humas"."""
        for role in roles:
            between = _words(text[role.end : mention.start])
            is_said_of_role = role.end <= mention.start and (self._copula | self._belittling).issuperset(between)
            if is_said_of_role and not self._belittling.isdisjoint(between):
                return True
        return False

    def _compares(self, text: str) -> bool:
        return not self._comparison.isdisjoint(_words(text))

    def _is_somebody(self, word: str) -> bool:
        is_own = word.endswith(_POSSESSIVE) and word[: -len(_POSSESSIVE)] in self._relations
        return is_own or word in self._persons

    def _is_wished_for(self, text: str, mention: ProfessionMention) -> bool:
        """Whether somebody wants to become what `mention` names: "cocok jadi guru?"."""
        *before, last = ["", *(word for word in _words(text[: mention.start]) if word not in _ARTICLES)]
        return last in self._becoming and self._not_wishing.isdisjoint(before[-_BEFORE_BECOMING:])

    def _is_topic(self, text: str, mention: ProfessionMention) -> bool:
        """Whether the message begins with `mention`, apart from words that open a question: "why do nurses".

        A word of its name that isn't known may come between: "what about esports coaches".
        """
        before = _words(text[: mention.start])
        return self._openers.issuperset(before) or (len(before) > 1 and self._openers.issuperset(before[:-1]))

    def _is_asked_alone(self, text: str, mention: ProfessionMention) -> bool:
        """Whether a question consists of `mention` and words that open a question: "kalo HRD?"."""
        return text[mention.end :].lstrip().startswith("?") and self._is_topic(text, mention)

    def _goes_with_role(self, text: str, mention: ProfessionMention, roles: Sequence[Mention], intent: str) -> bool:
        """Whether `mention` is named along with a role: compared with it, joined to it, or on the way to it."""
        if intent == intents.ASK_DIFFERENCE or self._compares(text):
            return True
        for role in roles:
            first, second = sorted(((mention.start, mention.end), (role.start, role.end)))
            between = _words(text[first[1] : second[0]])
            between = [word for word in between if word not in _ARTICLES]
            if 0 < len(between) <= _CONJUNCTIONS and all(word in self._conjunctions for word in between):
                return True
            if mention.start < role.start and not self._becoming.isdisjoint(between):
                return True
        return False


def _plain(words: Collection[str]) -> frozenset[str]:
    return frozenset(map(plain, words))


def _spans(text: str) -> List[Tuple[int, int]]:
    """The places of the sentences of `text`."""
    found, start = [], 0
    for sentence in sentences(text):
        start = text.index(sentence, start)
        found.append((start, start + len(sentence)))
        start += len(sentence)
    return found


def _words(text: str) -> List[str]:
    return [plain(token.text) for token in tokenize(text) if any(c.isalnum() for c in token.text)]

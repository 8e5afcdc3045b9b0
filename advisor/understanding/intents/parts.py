"""Finds the part of a message that asks for something, where the rest tells why: "I'm a teacher. Which roles …?"."""

from typing import Collection, FrozenSet, List

from advisor.dialogue import intents
from advisor.dialogue.thresholds import LAST_SENTENCE, PARTS
from advisor.text import plain, sentences, tokenize
from advisor.understanding.intents.model import IntentModel, IntentScore

WISHES = frozenset({intents.CHECK_FIT, intents.RECOMMEND_ROLE})
FEELINGS = (intents.DISCOURAGED, intents.DISTRESS)
PART_ENDS = frozenset(",.;!?")
MIN_WORDS = 2
"""The fewest words of a part that is read alone."""
MIN_WORDS_BETWEEN_COMMAS = 3
"""The same of a question between commas; shorter ones rarely say what they are about."""
MAX_PARTS_BEFORE_YES = 2
MAX_WORDS_OF_YES = 4
"""The most words of a yes that something follows: "ya boleh deh kak"."""


class PartReader:
    """Ranks the intents of a message by the part of it that asks."""

    def __init__(self, model: IntentModel, asking: Collection[str], contrasts: Collection[str]) -> None:
        """Prepares the reader.

        Args:
            model: ranks the intents of a text.
            asking: the intents that ask for something.
            contrasts: the words that begin another part, such as "but".
        """
        self._model = model
        self._asking = frozenset(asking) | WISHES
        self._beside = {
            intents.DESCRIBE_SELF: self._asking,
            intents.LOOK_FOR_WORK: WISHES,
            intents.AFFIRM: WISHES,
        }
        """What may be asked along with a message that is surely something else."""
        self._part_ends = PART_ENDS.union(map(plain, contrasts))

    def rank(self, text: str) -> List[IntentScore]:
        """The intents of `text`, likeliest first, or of the part that asks; empty for an empty text.

        A part decides if the whole is unclear, or only tells of the writer. If no part asks, the last sentence decides
        when the whole is very unclear, since people put the question there.
        """
        ranking = self._model.rank(text) if text else []
        if not ranking or sum(score.confidence for score in ranking if score.intent in FEELINGS) > PARTS.max_feeling:
            return ranking
        best, last = ranking[0], sentences(text)[-1]
        is_sure = best.confidence >= PARTS.sure_from
        if best.intent == intents.OUT_OF_SCOPE:
            is_sure = best.confidence >= PARTS.sure_out_of_scope_from
        if is_sure and best.intent == intents.ASK_FACT:
            return self._wish_after_fact(text, last) or ranking
        asked = self._asking_part(text, self._beside.get(best.intent, frozenset()) if is_sure else self._asking)
        if asked and (is_sure or asked[0].confidence > best.confidence):
            return asked
        if last == text or best.confidence >= LAST_SENTENCE.whole_message_below:
            return ranking
        alone = self._model.rank(last)
        return alone if alone[0].confidence > best.confidence else ranking

    def begins_with_yes(self, text: str) -> bool:
        """Whether `text` says yes before something else: "mau dong, aku suka nulis", "mau tapi jangan lama-lama"."""
        tokens, start = tokenize(text), 0
        ends = [i for i, token in enumerate(tokens) if plain(token.text) in self._part_ends]
        for end in ends[:MAX_PARTS_BEFORE_YES]:
            if 0 < end - start <= MAX_WORDS_OF_YES and end + 1 < len(tokens):
                first = self._model.rank(text[tokens[start].idx : tokens[end].idx])[0]
                if first.intent == intents.AFFIRM and first.confidence >= PARTS.min_confidence:
                    return True
            start = end + 1
        return False

    def _wish_after_fact(self, text: str, last: str) -> List[IntentScore]:
        """The intents of the last sentence if it asks for a fit check: "she is shy but warm. Would it suit her?"."""
        alone = self._model.rank(last) if last != text else []
        is_wish = bool(alone) and alone[0].intent == intents.CHECK_FIT
        return alone if is_wish and alone[0].confidence >= LAST_SENTENCE.min_check_confidence else []

    def _asking_part(self, text: str, allowed: FrozenSet[str]) -> List[IntentScore]:
        """The intents of the part that most surely has one of `allowed`; empty if none has, or one tells a feeling."""
        whole = sentences(text)
        parts = whole if len(whole) > 1 else []
        parts = [*parts, *(part for sentence in whole for part in sentence.split(",") if part != sentence)]
        found: List[List[IntentScore]] = []
        for part in (part for part in parts if allowed and len(part.split()) >= MIN_WORDS):
            alone = self._model.rank(part)
            least = self._least(part, part in whole, alone[0].intent)
            if alone[0].confidence < least:
                continue
            if alone[0].intent in FEELINGS:
                return []
            if alone[0].intent in allowed:
                found.append(alone)
        return max(found, key=lambda each: each[0].confidence, default=[])

    @staticmethod
    def _least(part: str, is_sentence: bool, intent: str) -> float:
        """The confidence from which `part` is taken to have `intent`."""
        if intent in WISHES:
            return PARTS.min_confidence_of_wish
        if is_sentence:
            return PARTS.min_confidence
        return PARTS.min_confidence_between_commas if len(part.split()) >= MIN_WORDS_BETWEEN_COMMAS else 1.0

"""Whether a message asks something, as far as its end tells."""

from advisor.knowledge.models import WordFile
from advisor.text import plain, tokenize


def ends_as_question(text: str, words: WordFile) -> bool:
    """Whether `text` ends with a question mark, or with a word that only questions end with: "ngaruh nggak"."""
    tokens = [token.text for token in tokenize(text) if not token.is_space]
    return bool(tokens) and (tokens[-1].endswith("?") or plain(tokens[-1]) in map(plain, words.questions.endings))

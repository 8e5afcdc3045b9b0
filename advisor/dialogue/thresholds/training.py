"""How messages are read before the bot learns from them. After a change here, the bot has to be trained again."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RoleNameThresholds:
    """Which words as typed stand for a word of a role's name, and when they make a name.

    The similarity of two words, 0 to 1, is 1 - edits / letters of the longer word, where an edit adds, drops or
    replaces a letter or swaps two neighbours: one edit in six letters gives 0.83. docs/evaluation.md has the results
    ("Finding roles").
    """

    min_word_similarity: float = 0.8
    """The least similarity at which a typed word counts as a misspelling of a name's word: one edit in five letters."""
    min_misspelt_letters: int = 5
    """Words with fewer letters are never misspellings: too many are near them ("geo" is one edit from "eo")."""
    abbreviation_similarity: float = 0.85
    """The similarity given to a word that lacks some of its vowels ("mngr", "pjbat", "ofcr"). It is below
    `min_lone_word_similarity`, so such a word counts only next to another word of the name."""
    min_abbreviation_consonants: int = 3
    """Consonants that an abbreviation must keep, counting its first letter."""
    min_name_similarity: float = 0.85
    """The least mean similarity of its words at which a run of words counts as a name."""
    min_lone_word_similarity: float = 0.86
    """The same for a name of one word, which no other word supports: one edit in seven letters gives 0.86."""


@dataclass(frozen=True)
class IndonesianWordThresholds:
    """Which words are Indonesian and not used in English, by the training messages that contain them."""

    min_messages: int = 3
    """Indonesian messages with the word."""
    max_english_ratio: float = 0.05
    """English messages with the word for each of those."""


ROLE_NAME = RoleNameThresholds()
INDONESIAN_WORD = IndonesianWordThresholds()

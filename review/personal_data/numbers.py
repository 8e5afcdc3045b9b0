"""Finds telephone, identity, account and card numbers; leaves pay, dates, times, years, counts and codes alone."""

import re
from itertools import pairwise
from typing import List, NamedTuple, Optional, Sequence

from review.personal_data.reading import Span

MIN_DIGITS = 7
"""Digits of the shortest telephone number; any undivided number with as many may identify a person."""
MIN_DIVIDED_DIGITS = 9
"""Digits of a number in groups that doesn't begin like a telephone number: "3201 2345 6789 0001"."""
MIN_NAMED_DIGITS = 5
"""Digits of a number that the words before it call personal: "NIM 21045"."""
MIN_COMPLETE_DIGITS = 9
"""With this many digits, a telephone number may be complete; a looser separator ends it: "0812-345-678, 17 tahun"."""
MAX_TELEPHONE_DIGITS = 16
MIN_MEAN_DIGITS = 2.5
"""Digits per group, on average, of a number in groups; ages and scores in a row have fewer."""
MAX_SCORE = 100
CONTEXT = 40
"""Characters before a number that may say what it is."""

_SEPARATOR = r"[ \t.,()\[\]\-/\\_:|·•*~'’=]{1,4}"
_CHAIN = re.compile(rf"\d+(?:{_SEPARATOR}\d+)*")
_GROUP = re.compile(r"\d+")
_ADDRESS = re.compile(r"https?://\S+|\b(?:[\w-]+\.)+[a-z]{2,}/\S*", re.IGNORECASE)
_SIGN = re.compile(r"\+?\s?\(?$")
_SERIES = re.compile(r"\b[A-Z]{1,2}\s?$")
"""Before the digits of a passport's number."""
_FOURS = re.compile(r"\d{4}(?:[ .\-_]\d{4}){2,}(?!\d)")
"""How card and identity numbers are divided."""

# What identifies nobody, alone or in a row: "5.000.000 - 7.500.000", "2019/2020/2021", "08.00-16.00".
_GROUPED = r"[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+(?:\.\d{1,2})?|(?:[ _]\d{3})*[ _]000)"
_AMOUNT = rf"{_GROUPED}|[1-9]\d{{0,5}}(?:000){{1,2}}"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"[0-3]?\d"
_DATE = "|".join(
    (
        *(rf"{_DAY}{by}{_DAY}{by}{_YEAR}|{_YEAR}{by}{_DAY}{by}{_DAY}" for by in ("-", "/", r"\.", " ")),
        rf"{_YEAR}(?:0\d|1[0-2])[0-3]\d|[0-3]\d(?:0\d|1[0-2]){_YEAR}",
    )
)
_TIME = r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?:[.:][0-5]\d)?"
_HOURS = r"(?:[01]\d|2[0-4])[0-5]\d\s?-\s?(?:[01]\d|2[0-4])[0-5]\d"
_OCCUPATION = r"\d{2}-\d{4}\.\d{2}|\d{4}\.\d{2}"


def _in_a_row(*shapes: str) -> "re.Pattern[str]":
    """One of `shapes`, or several with separators, not joined to any further digit."""
    one = rf"(?:{'|'.join(shapes)})(?!\d)"
    return re.compile(rf"{one}(?:{_SEPARATOR}{one})*(?![.,()\-/_:|]{{1,2}}\d)")


_MOMENTS = _in_a_row(_DATE, _TIME, _HOURS)
_IMPERSONAL = _in_a_row(_DATE, _AMOUNT, _TIME, _HOURS, _OCCUPATION, _YEAR)

# Words before or after a number that say whether it identifies somebody.
_JOINING = (
    r"(?:[\s:=.#]|\b(?:aku|saya|gue|gw|me|is|are|at|on|no|nomor|nomer|number|ya|di|ke|itu|adalah|sekitar|about)\b)*$"
)
_OF_PERSON = re.compile(
    r"\b(?:wa|whatsapp|telp|tlp|telepon|telpon|hp|ponsel|handphone|phone|cell|mobile|call|text|sms|hubungi|kontak|"
    r"contact|nik|ktp|kk|nisn?|nim|nip|npwp|nuptk|bpjs|sim|paspor|passport|rekening|rek|account|card|kartu|ssn|"
    rf"my number)(?:ku|nya)?\b{_JOINING}",
    re.IGNORECASE,
)
_OF_THING = re.compile(
    r"(?:\b(?:rp|idr|usd|sgd|gaji|gajinya|gajiku|upah|honor|umr|umk|ump|salary|salaries|pay|pays|paid|earns?|budget|"
    rf"harga|biaya|price|kbji|isco|kbli|onet|soc|kode|codes?|isbn)\b(?:\s[^\W\d]+){{0,2}}|[$€£¥]|rp|\b[a-z]\.){_JOINING}",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\s?(?:rupiah|perak|idr|usd|dolar|dollars?|euros?|orang|jiwa|penduduk|people|persons?|followers|views|"
    r"(?:per|/|se|a)\s?(?:bulan|bln|tahun|hari|jam|month|mo|year|hour))\b",
    re.IGNORECASE,
)


class _Group(NamedTuple):
    """A run of digits; several, with separators, make a chain."""

    digits: str
    start: int
    end: int
    separator: str
    """What stands before it; empty for the first one of a chain."""

    @property
    def is_loose(self) -> bool:
        """Whether its separator has space or a comma."""
        return any(c in " \t," for c in self.separator)

    @property
    def is_apart(self) -> bool:
        """Whether it is an entry of its own, as in a list: "2422, 2423"."""
        return ("," in self.separator and len(self.separator) > 1) or any(c in "/:|" for c in self.separator)


def numbers(text: str) -> List[Span]:
    """The numbers in `text` that could identify a person."""
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    return [
        span
        for chain in _CHAIN.finditer(text)
        if not any(start <= chain.start() < end for start, end in addresses)
        for span in _Chain(text, chain.start(), chain.end()).personal()
    ]


class _Chain:
    """Digits with separators, which may hold several numbers."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._end = end
        self._groups: List[_Group] = []
        after = start
        for found in _GROUP.finditer(text, start, end):
            self._groups.append(_Group(found[0], found.start(), found.end(), text[after : found.start()]))
            after = found.end()
        before = text[max(0, start - CONTEXT) : start].rstrip("+( ")
        self._is_of_person = bool(_OF_PERSON.search(before))
        self._is_of_thing = bool(_OF_THING.search(before) or _UNIT.match(text, end))

    def personal(self) -> List[Span]:
        """The numbers that could identify a person."""
        found: List[Span] = []
        place = 0
        while place < len(self._groups):
            skipped = self._impersonal(place)
            stop = skipped or self._telephone(place) or self._identity(place)
            if stop is None:
                stop = self._run(place)
            elif stop != skipped:
                found.append(Span(self._begin(place, stop), self._groups[stop - 1].end, "number"))
            place = stop
        return found

    def _impersonal(self, place: int) -> Optional[int]:
        """The place after amounts, dates and the like at `place`; None if there are none."""
        if self._in_fours(place):
            return None
        first = self._groups[place]
        shape = _MOMENTS if self._is_of_person and not place else _IMPERSONAL
        found = shape.match(self._text, first.start, self._end)
        if found is None or (self._has_plus(place) and not found[0].endswith("000")):
            return None
        return next((i for i, group in enumerate(self._groups) if group.start >= found.end()), len(self._groups))

    def _telephone(self, place: int) -> Optional[int]:
        """The place after a number at `place` that begins as telephone numbers do; None if there is none."""
        if not self._dials(place) or self._counts_up(place):
            return None
        digits = 0
        stop = place
        for i, group in enumerate(self._groups[place:], place):
            if i > place and digits >= MIN_COMPLETE_DIGITS and self._begins_another(i, place):
                break
            if digits + len(group.digits) > MAX_TELEPHONE_DIGITS and i > place:
                break
            digits += len(group.digits)
            stop = i + 1
        return stop if digits >= MIN_DIGITS else None

    def _dials(self, place: int) -> bool:
        """Whether the group at `place` begins like a telephone number: "0812", "+62", "62 8", "0 8 1"."""
        digits = self._groups[place].digits
        after = self._groups[place + 1].digits if place + 1 < len(self._groups) else ""
        by_one = digits == "0" and len(after) == 1
        return (
            self._has_plus(place)
            or (digits[0] == "0" and len(digits) > 1)
            or by_one
            or (digits == "62" and after[:1] == "8")
        )

    def _begins_another(self, i: int, place: int) -> bool:
        """Whether the group at `i` begins something other than the telephone number at `place`, which may be over."""
        group, before = self._groups[i], self._groups[i - 1]
        is_looser = i - 1 > place and group.separator != before.separator and group.is_loose
        return is_looser or group.is_apart or (i - 1 == place and group.is_loose) or (group.is_loose and self._dials(i))

    def _counts_up(self, place: int) -> bool:
        """Whether the groups from `place` on are numbers in their order: "01, 02, 03"."""
        values = [int(group.digits) for group in self._groups[place:]]
        return len(values) > 2 and all(after == before + 1 for before, after in pairwise(values))

    def _identity(self, place: int) -> Optional[int]:
        """The place after any other number at `place` that could identify a person; None if there is none."""
        is_named = self._is_of_person and not place
        if self._is_of_thing and not is_named:
            return None
        if self._in_fours(place):
            return place + len(_groups_in(_FOURS, self._text, self._groups[place].start))
        if len(self._groups[place].digits) >= MIN_DIGITS:
            tight = (
                i for i in range(place + 1, len(self._groups)) if self._groups[i].is_loose or self._groups[i].is_apart
            )
            return next(tight, len(self._groups))
        stop = self._run(place)
        run = [group.digits for group in self._groups[place:stop]]
        minimum = MIN_NAMED_DIGITS if len(run) == 1 else MIN_DIGITS
        if is_named and sum(map(len, run)) >= minimum:
            return stop
        return stop if _is_divided_number(run) else None

    def _in_fours(self, place: int) -> bool:
        """Whether groups of four digits from `place` on make one number, rather than years or round counts."""
        groups = _groups_in(_FOURS, self._text, self._groups[place].start)
        years = [bool(re.fullmatch(_YEAR, digits)) for digits in groups]
        if not groups or all(years) or _are_round(groups) or self._is_of_thing:
            return False
        return not (years[0] and self._dials(place + 1))  # "2019 0812 3456 7890"

    def _run(self, place: int) -> int:
        """The place after the groups from `place` on that may belong to one number."""
        for i in range(place + 1, len(self._groups)):
            group = self._groups[i]
            begins = len(group.digits) >= MIN_DIGITS or (self._dials(i) and len(self._groups[place].digits) < 3)
            if group.is_apart or (group.is_loose and (begins or self._impersonal(i))):
                return i
        return len(self._groups)

    def _has_plus(self, place: int) -> bool:
        return "+" in self._sign(place)

    def _sign(self, place: int) -> str:
        """A plus and an opening bracket before the group at `place`."""
        found = _SIGN.search(self._text, max(0, self._groups[place].start - 3), self._groups[place].start)
        return found[0] if found and not place else ""

    def _begin(self, place: int, stop: int) -> int:
        """Where a number begins, with its plus, its opening bracket, or the letters of a series: "A1234567"."""
        first = self._groups[place]
        series = _SERIES.search(self._text, max(0, first.start - 3), first.start)
        if series and not place and len(first.digits) >= MIN_DIGITS and first.digits[0] != "0":
            return series.start()
        sign = self._sign(place).lstrip()
        is_bracketed = sign.endswith("(") and ")" not in self._text[first.start : self._groups[stop - 1].end]
        return first.start if is_bracketed else first.start - len(sign)


def _groups_in(shape: "re.Pattern[str]", text: str, start: int) -> List[str]:
    found = shape.match(text, start)
    return _GROUP.findall(found[0]) if found else []


def _is_divided_number(run: Sequence[str]) -> bool:
    """Whether the groups of digits in `run` look like one number, rather than several counts."""
    digits, values = sum(map(len, run)), list(map(int, run))
    if len(run) < 2 or digits < MIN_DIVIDED_DIGITS or digits / len(run) < MIN_MEAN_DIGITS:
        return False
    is_rising = all(before < after for before, after in pairwise(values)) and min(map(len, run)) < 3
    return max(values) > MAX_SCORE and not is_rising and not _are_round(run)


def _are_round(run: Sequence[str]) -> bool:
    return all(digits.endswith("0") for digits in run)

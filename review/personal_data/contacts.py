"""Finds e-mail addresses, links to profiles, and handles, even if they are disguised."""

import re
from typing import List

from review.personal_data.reading import Span

# The symbols of an address, also in brackets or as words: "nama (at) gmail dot com".
_OPEN, _CLOSE = r"[\[({<]\s?", r"\s?[\])}>]"
_AT = rf"\s{{0,2}}(?:@|{_OPEN}(?:@|at|a|et){_CLOSE})\s{{0,2}}"
_AT_WORD = r"[\s_-]at[\s_-]"
_WRITTEN_DOT = rf"(?:\s?{_OPEN}(?:dot|titik|\.){_CLOSE}\s?|[\s_-](?:dot|titik)[\s_-])"
_DOT = rf"(?:\s?\.\s?|{_WRITTEN_DOT})"
_PART = r"[^\W_]+(?:[_+%'-]+[^\W_]+)*[_-]*"
_LOCAL = rf"(?<![\w.+-])_*{_PART}(?:(?:\.+|\s\.\s|{_WRITTEN_DOT}){_PART})*"
_PROVIDER = r"(?:g-?mail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|protonmail|proton|aol)\b"
# Endings of domains. Where spaces or words stand for the signs, the ending has to be one of these.
_ENDING = r"(?:com|net|org|edu|gov|info|io|me|co|id|ac|sch|go|or|web|my|sg|uk|us|au|de|fr|nl|in|jp)\b"
_OF_PROVIDER = rf"{_PROVIDER}(?:(?:{_DOT}|\s){_ENDING})"
_DOMAIN = rf"[\w-]+(?:{_DOT}[\w-]+)*?(?:{_DOT}{_ENDING})+"
_SPELLED_DOMAIN = rf"[^\W_]+(?:{_WRITTEN_DOT}[^\W_]+)*?(?:{_WRITTEN_DOT}{_ENDING})+"
_EMAILS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<email>[^\s@<>\"'(),;:\[\]{}]+@[^\s@<>\"'(),;:\[\]{}]+\.[^\W\d_][\w-]+)",
        rf"(?P<email>{_LOCAL}{_AT}(?:{_OF_PROVIDER}+|{_PROVIDER}|{_DOMAIN}))",
        rf"(?P<email>{_LOCAL}{_AT_WORD}{_OF_PROVIDER}+)",
        # "A job at tokopedia dot com" is not an address unless the message mentions one.
        rf"(?:mail|surel)(?:\W+\w+){{0,3}}?\W+(?P<email>{_LOCAL}{_AT_WORD}{_SPELLED_DOMAIN})",
    )
)

# Profile pages, by host. What follows the host is a profile unless it names a page of the site itself.
_HOSTS = (
    *(r"t\.me", r"telegram\.(?:me|dog)", r"wa\.me", r"whatsapp\.com", r"line\.me", r"signal\.me", r"m\.me"),
    *(r"instagram\.com", r"instagr\.am", r"threads\.(?:net|com)", r"facebook\.com", r"fb\.(?:com|me)", r"twitter\.com"),
    *(r"x\.com", r"tiktok\.com", r"snapchat\.com", r"pinterest\.com", r"linkedin\.com", r"lnkd\.in", r"linktr\.ee"),
    *(r"discord\.(?:gg|com)", r"github\.com", r"gitlab\.com", r"behance\.net", r"dribbble\.com", r"vk\.com"),
    *(r"youtube\.com/(?=@|c/|user/|channel/)", r"medium\.com/(?=@)", r"reddit\.com/(?=u/|user/)"),
)
_OWN_PAGES = (
    r"(?:jobs?|company|companies|school|learning|feed|pulse|p|reels?|tv|explore|watch|groups?|events?|hashtag|tags?|"
    r"search|share|help|about|login|legal|policies|privacy|careers|topics|marketplace|download|business|features)"
)
_WRITTEN_HOSTS = "|".join(host.replace(r"\.", _DOT) for host in _HOSTS)
_LINK = re.compile(
    rf"(?:https?://)?(?<![\w@-])(?:[\w-]+\.)?(?:{_WRITTEN_HOSTS})(?:/|(?<=/))(?!{_OWN_PAGES}\b)@?[^\s<>\"',;)\]]*[\w/]",
    re.IGNORECASE,
)

_WORD = r"[^\W\d]\w*(?:\.\w+)*"
_HANDLE = re.compile(r"(?<![\w.@/])@(?=[\w.]{2})\w+(?:\.\w+)*")
_APPS = r"(?:ig|insta|instagram|tiktok|twitter|telegram|tele|tg|line|discord|snapchat|facebook|fb|linkedin|threads)"
_OWNER = r"(?:ku|nya|gw|gue|aku|saya|me|my|is|it's|id|itu|adalah|akun|account|username|user|handle|:|=|-|@)"
_ACCOUNT = re.compile(rf"\b{_APPS}(?:\s?{_OWNER})*\s?(?P<name>(?<![\w.]){_WORD})", re.IGNORECASE)
# A name of an account has a dot, an underscore or a digit, unlike the words that otherwise follow: "ig itu apa?". The
# "2" of "teman2" only doubles a word.
_MARKED = re.compile(r"(?![^\W\d_]+2(?:ku|mu|nya|an)?$)(?=.*(?:\w\.\w|_)|(?=\w{4}).*[^\W\d]\d)")


def emails(text: str) -> List[Span]:
    """The e-mail addresses in `text`."""
    return [Span(*found.span("email"), "e-mail") for pattern in _EMAILS for found in pattern.finditer(text)]


def links(text: str) -> List[Span]:
    """The links to profiles in `text`."""
    return [Span(*found.span(), "link") for found in _LINK.finditer(text)]


def handles(text: str) -> List[Span]:
    """The @handles in `text`, and the names of accounts after the name of an app."""
    found = [Span(*each.span(), "name") for each in _HANDLE.finditer(text) if not each[0][1:].isdigit()]
    accounts = [each for each in _ACCOUNT.finditer(text) if _MARKED.match(each["name"])]
    return found + [Span(*each.span("name"), "name") for each in accounts]

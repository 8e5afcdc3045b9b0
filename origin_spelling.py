"""Origins of websites: scheme, host and port, spelled as browsers send them."""

import ipaddress
import re
from typing import Optional
from urllib.parse import SplitResult, urlsplit

import idna

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_.])?")
_EXAMPLE = "https://karier.example.sch.id"


class OriginError(ValueError):
    """A text that is not an origin; the message says what to write instead."""


def origin(text: str) -> str:
    """The origin `text` as browsers write it: in lower case, in ASCII, and without the scheme's default port.

    Raises:
        OriginError: `text` has more or less than a scheme, a host and a port.
    """
    try:
        address = urlsplit(text)
        port = address.port
    except ValueError:
        raise _error(text, f"write it like {_EXAMPLE}") from None
    host = _host(address.hostname or "")
    if address.scheme not in _PORTS or host is None or re.search(r"[\s\x00-\x20]", text):
        raise _error(text, f"write https://, the host and, if needed, the port, as in {_EXAMPLE}")
    normal = f"{address.scheme}://{host}" + (f":{port}" if port not in (None, _PORTS[address.scheme]) else "")
    if address.netloc.rpartition("@")[1] or text != _without_rest(text, address):
        raise _error(text, f"write {normal}, without a user name, path or query")
    return normal


def normal(text: str) -> Optional[str]:
    """The origin `text` as browsers write it; None if it is not an origin, such as "null"."""
    try:
        return origin(text)
    except OriginError:
        return None


def _without_rest(text: str, address: SplitResult) -> str:
    """`text` up to the end of the host and port."""
    return text[: len(address.scheme) + len("://") + len(address.netloc)]


def _host(name: str) -> Optional[str]:
    """The host `name` as browsers write it; None if it can't be one."""
    if ":" in name:
        try:
            return f"[{ipaddress.IPv6Address(name)}]"
        except ValueError:
            return None
    try:
        ascii_name = name.lower() if name.isascii() else idna.encode(name, uts46=True).decode("ascii")
    except idna.IDNAError:
        return None
    return ascii_name if _HOST.fullmatch(ascii_name) else None


def _error(text: str, advice: str) -> OriginError:
    return OriginError(f"{text!r} is not an origin: {advice}")

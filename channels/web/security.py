"""Which sites may call the API, and what browsers may do with the responses."""

from typing import Dict, Sequence

from origin_spelling import normal

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
"""Pages load files of their own only, and no code is written inline."""
PREFLIGHT_SECONDS = "600"
"""How long a browser may remember the answer to a preflight request."""


def headers(frame_ancestors: Sequence[str]) -> Dict[str, str]:
    """The headers of every response; `frame_ancestors`: the other sites that may show our pages in a frame."""
    ancestors = " ".join(("'self'", *frame_ancestors))
    framed = {} if frame_ancestors else {"X-Frame-Options": "SAMEORIGIN"}
    return {
        "Content-Security-Policy": f"{CONTENT_POLICY}; frame-ancestors {ancestors}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        **framed,
    }


def cors(origin: str, allowed: Sequence[str]) -> Dict[str, str]:
    """The headers that let a page of `origin` call the API if it is one of `allowed`; otherwise only `Vary`."""
    if normal(origin) not in allowed:
        return {"Vary": "Origin"}
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Methods": "GET, POST, DELETE",
        "Access-Control-Allow-Headers": "Authorization, Content-Type, Accept-Language",
        "Access-Control-Expose-Headers": "Retry-After",
        "Access-Control-Max-Age": PREFLIGHT_SECONDS,
        "Vary": "Origin",
    }


def is_allowed(origin: str, host: str, allowed: Sequence[str]) -> bool:
    """Whether a request may be answered.

    Args:
        origin: the site whose page makes the call; empty if the caller is not a page.
        host: this server, as the request names it.
        allowed: the sites that the operator lists, spelled as in `origins.origin`.
    """
    site = normal(origin)
    if site is None:  # also "null": a page in a file or in a sandbox could be anybody's
        return not origin
    return site in allowed or site == normal(f"{site.partition('://')[0]}://{host}")

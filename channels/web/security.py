"""Who may call, and what a browser may do with what it gets."""

from typing import Dict, List, Sequence

# Pages load their own files and nothing else, and nothing is written into them as code.
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
ANSWERS_LIVE = "600"


def headers(frame_ancestors: Sequence[str]) -> Dict[str, str]:
    """The headers of every response; `frame_ancestors`: the origins whose pages may frame ours."""
    ancestors = " ".join(("'self'", *frame_ancestors))
    framed = {} if frame_ancestors else {"X-Frame-Options": "SAMEORIGIN"}
    return {
        "Content-Security-Policy": f"{CONTENT_POLICY}; frame-ancestors {ancestors}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        **framed,
    }


def cors(origin: str, allowed: List[str]) -> Dict[str, str]:
    """The headers that let a page of `origin` call, when it is one of `allowed`; empty otherwise."""
    if origin not in allowed:
        return {"Vary": "Origin"}
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Methods": "GET, POST, DELETE",
        "Access-Control-Allow-Headers": "Authorization, Content-Type, Accept-Language",
        "Access-Control-Expose-Headers": "Retry-After",
        "Access-Control-Max-Age": ANSWERS_LIVE,
        "Vary": "Origin",
    }


def is_allowed(origin: str, host: str, allowed: List[str]) -> bool:
    """Whether a request that names `origin` may be answered: from nowhere, from our own pages, or from a known site."""
    return not origin or origin in allowed or origin.partition("://")[2] == host

"""Which sites may call, and what browsers may do."""

import pytest

from channels.web.security import cors, headers, is_allowed

SITE = "https://karier.example.sch.id"


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("", True),
        (SITE, True),
        ("http://adviser.example:5005", True),
        ("https://karier.example.sch.id.evil.example", False),
        ("https://evil-karier.example.sch.id", False),
        ("http://karier.example.sch.id", False),
        (f"{SITE}:8443", False),
        ("https://Karier.Example.sch.id:443", True),
        ("http://Adviser.Example:5005", True),
        ("http://adviser.example", False),
        ("https://u@karier.example.sch.id", False),
        (f"{SITE}/", False),
        ("null", False),
        ("\udcff", False),
    ],
)
def test_only_known_sites_and_our_own_pages_may_call(origin: str, allowed: bool) -> None:
    assert is_allowed(origin, "adviser.example:5005", [SITE]) == allowed


@pytest.mark.parametrize("host", ["karier.example", "Karier.example:443", "karier.example:443"])
def test_the_usual_port_of_our_own_name_makes_no_difference(host: str) -> None:
    assert is_allowed("https://karier.example", host, [])
    assert not is_allowed("http://karier.example:8080", host, [])


def test_a_browser_is_told_so_for_known_sites_only() -> None:
    assert cors(SITE, [SITE])["Access-Control-Allow-Origin"] == SITE
    assert "Access-Control-Allow-Origin" not in cors("https://evil.example", [SITE])


def test_pages_run_no_code_of_others_and_are_framed_by_known_sites_only() -> None:
    policy = headers([])["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "frame-ancestors 'self'" in policy
    assert headers([])["X-Frame-Options"] == "SAMEORIGIN"
    assert f"frame-ancestors 'self' {SITE}" in headers([SITE])["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers([SITE])

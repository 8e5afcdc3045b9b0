"""Who makes a request, and what the caller calls the server."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.web.caller import UNKNOWN, network


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("203.0.113.7:50123", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("[::FFFF:cb00:7107]", "203.0.113.7"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("2001:DB8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", UNKNOWN),
        ("unknown", UNKNOWN),
        ("_hidden", UNKNOWN),
        ("999.1.1.1", UNKNOWN),
        ("203.0.113.7; drop", UNKNOWN),
    ],
)
def test_addresses_of_one_visitor_count_as_one(address: str, expected: str) -> None:
    assert network(address) == expected


@given(st.text(max_size=50))
def test_an_address_that_nobody_can_read_breaks_nothing(address: str) -> None:
    assert network(address)

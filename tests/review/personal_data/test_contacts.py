"""Addresses, profiles and handles are found."""

from typing import List

import pytest

from review.personal_data.contacts import emails, handles, links


def said(text: str, spans: List[tuple[int, int, str]]) -> List[str]:
    return [text[start:end] for start, end, _ in sorted(set(spans))]


@pytest.mark.parametrize("sign", ["@", " @ ", "[at]", " (at) ", "{at}", " at "])
@pytest.mark.parametrize("dot", [".", " . ", "[dot]", " (dot) ", " dot ", " titik "])
def test_an_address_is_found_whatever_stands_for_its_signs(sign: str, dot: str) -> None:
    address = f"nama{sign}gmail{dot}com"
    assert said(f"emailku {address} ya", emails(f"emailku {address} ya"))[-1] == address


def test_a_company_is_no_address() -> None:
    assert emails("I work at tokopedia dot com") == []


def test_pages_of_the_site_itself_are_no_profiles() -> None:
    text = "linkedin.com/jobs/view/1 linkedin.com/in/nama-1"
    assert said(text, links(text)) == ["linkedin.com/in/nama-1"]


def test_the_name_of_an_account_is_unlike_other_words() -> None:
    text = "ig teman2ku rame, ig aku nama.pengguna"
    assert said(text, handles(text)) == ["nama.pengguna"]

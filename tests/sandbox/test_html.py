"""Telegram's HTML."""

from typing import List, Tuple

import pytest

from sandbox.errors import ApiError
from sandbox.html import parse


def seen(source: str) -> List[Tuple[str, int, int]]:
    return [(entity.type, entity.offset, entity.length) for entity in parse(source).entities]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        *(("b", "bold"), ("strong", "bold"), ("i", "italic"), ("em", "italic"), ("u", "underline")),
        *(("ins", "underline"), ("s", "strikethrough"), ("strike", "strikethrough"), ("del", "strikethrough")),
        *(("code", "code"), ("pre", "pre"), ("tg-spoiler", "spoiler"), ("blockquote", "blockquote"), ("B", "bold")),
    ],
)
def test_given_a_known_tag_when_parsed_then_it_is_an_entity(tag: str, kind: str) -> None:
    assert parse(f"x <{tag}>y</{tag}> z").text == "x y z"
    assert seen(f"x <{tag}>y</{tag}> z") == [(kind, 2, 1)]


def test_given_characters_of_two_units_when_parsed_then_offsets_count_units() -> None:
    assert seen("😀<b>👩‍💻é</b>") == [("bold", 2, 6)]


def test_given_nested_tags_when_parsed_then_both_are_entities_the_outer_one_first() -> None:
    assert seen("<b>a<i>b</i></b>") == [("bold", 0, 2), ("italic", 1, 1)]


def test_given_styles_across_code_when_parsed_then_code_has_none() -> None:
    assert seen("<b>a<code>b</code>c</b>") == [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]
    assert seen("<pre><b>b</b></pre>") == [("pre", 0, 1)]


def test_given_references_when_parsed_then_they_are_characters() -> None:
    assert parse("&lt;a&gt; &amp; &quot; &#39; &#x1F600;").text == "<a> & \" ' 😀"


def test_given_a_block_of_code_in_a_language_when_parsed_then_it_has_the_language() -> None:
    [entity] = parse('<pre><code class="language-python">x</code></pre>').entities
    assert (entity.type, entity.language) == ("pre", "python")
    [entity] = parse('<code class="language-python">x</code>').entities
    assert (entity.type, entity.language) == ("code", "")


def test_given_links_when_parsed_then_only_addresses_are_links() -> None:
    [entity] = parse('<a href="https://example.org/?a=1&amp;b=2">x</a>').entities
    assert entity.url == "https://example.org/?a=1&b=2"
    assert parse("<a href='example.org'>x</a>").entities[0].url == "http://example.org/"
    assert parse('<a href="javascript:alert(1)">x</a>') == ("x", ())


def test_spans_and_quotes_with_attributes_are_entities() -> None:
    assert seen('<span class="tg-spoiler">x</span>') == [("spoiler", 0, 1)]
    assert seen("<blockquote expandable>x</blockquote>") == [("expandable_blockquote", 0, 1)]


def test_given_a_tag_with_nothing_inside_when_parsed_then_there_is_no_entity() -> None:
    assert parse("a<b></b>") == ("a", ())


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<script>x</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x", "Can't find end tag corresponding to start tag b"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href=>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ('<a href="x>y</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("R & D", "Unsupported character reference at byte offset 2"),
        ("a&nbsp;b", "Unsupported character reference at byte offset 1"),
        ("&#xD83D;", "Text contains invalid Unicode characters after decoding HTML entities"),
    ],
)
def test_given_what_telegram_does_not_read_when_parsed_then_it_is_refused(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"

"""Article text is data: nothing in it is obeyed by Textual or by the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import present

HOSTILE = (
    "[a Corea del Norte]", "[/b]", "[sic]", "[@click=app.quit]x[/]", "\x1b[31mred\x1b[0m", "\x9b2J", "a\x00b",
    "\u202eevil\u202c", "\x07",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_is_read_as_markup_or_obeyed(words):
    shown = present.line(words, (words, "bold"), present.line(words)).plain
    assert len(shown) == 3 * len(words)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u202c" for c in shown)


def test_brackets_stay():
    assert present.line("[a Corea del Norte] and [/b]").plain == "[a Corea del Norte] and [/b]"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("a\tb", "a b"),
        ("\u202eabc", "◁abc"),
        ("\u2066x", "▷x"),
        ("co\xadop", "co¬op"),
        ("\ufeffx", "▯x"),
        ("\x7f", "␡"),
        ("\ud800", "▯"),
    ],
)
def test_each_becomes_something_visible(raw, shown):
    assert present.neutral(raw) == shown


@pytest.mark.parametrize("words", ["می‌خواهم", "نص عربي", "👩‍🚀", "über\nzwei Zeilen"])
def test_what_scripts_need_stays(words):
    assert present.neutral(words) == words


@given(st.text())
def test_spans_still_point_into_it(words):
    assert len(present.neutral(words)) == len(words)
    assert len(present.painted(words, [(0, len(words), "bold")]).plain) == len(words)


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_one_line_is_one_line_and_no_longer(words, limit):
    line = present.one_line(words, limit)
    assert len(line) <= limit
    assert "\n" not in line


@given(st.text(), st.integers(min_value=0, max_value=30))
def test_a_cell_has_its_width(words, width):
    assert present.fit(present.line(present.one_line(words)), width).cell_length == width

"""Rows cover the text, in order, and none is wider than the screen."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.wrap import NOT_ONE_CELL, wrap

TEXTS = st.text(alphabet=st.sampled_from("ab cd\nй漢字。🚀é\u0301 "), max_size=200)
WIDTHS = st.integers(min_value=2, max_value=20)


@given(TEXTS, WIDTHS)
def test_rows_cover_the_text(text, width):
    rows = wrap(text, width)
    assert rows[0][0] == 0
    assert rows[-1][1] == len(text)
    for (_, end), (start, _) in pairwise(rows):
        assert text[end:start] in ("", " ", "\n")


@given(TEXTS, WIDTHS)
def test_no_row_is_wider_than_the_screen(text, width):
    assert all(cell_len(text[a:b]) <= width for a, b in wrap(text, width))


def test_words_stay_whole():
    text = "one two three four"
    assert [text[a:b] for a, b in wrap(text, 9)] == ["one two", "three", "four"]


def test_a_word_longer_than_the_screen_is_cut():
    assert wrap("abcdefgh", 3) == [(0, 3), (3, 6), (6, 8)]


def test_empty_lines_are_rows():
    assert wrap("a\n\nb\n", 10) == [(0, 1), (2, 2), (3, 4), (5, 5)]


def test_what_is_counted_in_characters_takes_one_cell_each():
    plain = [chr(code) for code in range(0x20, 0x11000) if not NOT_ONE_CELL.match(chr(code))]
    assert [c for c in plain if cell_len(c) != 1] == []
    assert not NOT_ONE_CELL.search("“Ça va — déjà”, said Ёлка; ±3 € … →▲⟨⟩")

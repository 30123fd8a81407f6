"""Escaped words come out of a Markdown renderer as the words they were."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tracker.exports.markdown import escaped, opening
from tracker.normalise import fold_space, visible_controls

RENDERER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
SPECIAL = st.sampled_from(
    [*list("\\`*_{}[]()<>#+-.!|&~:=1 a\n"), "](x)", "<b>", "&amp;", "http://x", "1. ", "***", "é"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(SPECIAL, max_size=30).map("".join))


def words(source: str) -> str:
    """All text of a rendered source; anything that is neither text nor paragraph would change it."""
    out = []
    for token in RENDERER.parse(source):
        assert token.type in ("paragraph_open", "paragraph_close", "inline"), token.type
        for child in token.children or ():
            assert child.type in ("text", "softbreak", "text_special"), child.type
            out.append(child.content)
    return "".join(out)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_words_at_the_start_of_a_line_come_back(text: str) -> None:
    assert words(opening(text)) == visible_controls(fold_space(text)).strip()


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_words_inside_a_line_come_back(text: str) -> None:
    shown = visible_controls(fold_space(text))
    assert words(f"Words: {escaped(text)}") == f"Words: {shown}".strip()

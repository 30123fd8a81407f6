"""Paragraphs tile the text, sentences tile their paragraph, for any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.model import Version
from tracker.segment import segment

LINES = ["The mayor said no. ", "“Never!” ", "Share\n", "RELATED: x\n", "By Ana Ruiz\n", "\n\n", "\r\n", "\u2028"]
WORDS = [
    "他说：“好。”",
    "。",
    "Sr. Pérez",
    " U.S. ",
    "3.5",
    "[…]",
    "...",
    "т. д. ",
    "e\u0301",
    "—",
    "(",
    "“",
    "»",
    " ",
    "\t",
]
ODD = ["\ud800", "\x00", "\x1b[31m", "\u202e", "😀", "<b>", "[/b]"]
PIECES = st.sampled_from([*LINES, *WORDS, *ODD])
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))
LANGUAGES = st.sampled_from([None, "und", "en", "es", "de", "zh-Hant", "ja", "ar", "xx"])


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES)
def test_joining_the_segments_gives_the_text_back(text: str, language: str | None) -> None:
    cut = segment(Version(text), language)
    assert "".join(p.span.of(text) for p in cut.paragraphs) == text
    assert "".join(s.span.of(text) for s in cut.sentences) == text
    for sentence in cut.sentences:
        assert len(sentence.span)
        assert cut.paragraphs[sentence.paragraph].span.contains(sentence.span)
        assert sentence.content.of(text) == sentence.span.of(text).strip()
    for paragraph in cut.paragraphs:
        assert paragraph.content.of(text) == paragraph.span.of(text).strip()


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_cutting_twice_gives_the_same(text: str) -> None:
    assert segment(Version(text)) == segment(Version(text))

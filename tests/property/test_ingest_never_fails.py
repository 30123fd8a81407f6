"""Any bytes give articles or a clear error; what mark-up says lies inside the text."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.errors import InputError
from tracker.ingest import FORMATS, read_bytes
from tracker.segment import segment

TAGS = [
    "<p>",
    "</p>",
    "<div class=nav>",
    "</div>",
    "<h1>",
    "</h1>",
    "<br>",
    "<a href='/x'>",
    "</a>",
    "<i>",
    "</i>",
    "<pre>",
]
TAGS += [
    "</pre>",
    "<li>",
    "<q>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<table>",
    "<td>",
    "<blockquote>",
    "&amp;",
    "&#0;",
]
TAGS += [
    "<figcaption>",
    "<footer>",
    "</footer>",
    "<html lang=xx-yy>",
    "<title>",
    "</title>",
    "<meta charset=utf-16>",
    "<",
]
WORDS = [
    "The mayor said no to it twice. ",
    "Translated by Ana Ruiz",
    " ",
    "\n",
    "\x00",
    "é",
    "他说：“好。”",
    "\u202e",
    "<![CDATA[",
]
PAGES = st.lists(st.sampled_from([*TAGS, *WORDS]), max_size=40).map(lambda parts: "<body>" + "".join(parts))


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.binary(max_size=200), st.text(max_size=100).map(lambda t: t.encode("utf-8", "surrogatepass"))),
    st.sampled_from(sorted(FORMATS)),
)
def test_any_bytes_are_read_or_refused(data: bytes, input_format: str) -> None:
    with suppress(InputError):
        for article in read_bytes(data, "name", input_format):
            assert article.version.text


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_marks_lie_inside_the_text_and_segments_tile_it(page: str) -> None:
    try:
        (article,) = read_bytes(page.encode(), "page.html")
    except InputError:
        return
    text = article.version.text
    assert all(0 <= start < end <= len(text) for start, end, _ in article.version.structure)
    assert list(article.version.structure) == sorted(article.version.structure)
    assert "".join(s.span.of(text) for s in segment(article.version).sentences) == text

"""Saved pages → text in reading order, with structure and metadata. The pages are made up."""

import pytest

from tracker.errors import InputError
from tracker.ingest import read_bytes
from tracker.ingest.html import identity_of
from tracker.model import Ingested, Metadata, Zone
from tracker.segment import cut_paragraphs

FIRST = (
    "VIGO, 3 May (EFE) — The dockers went back to work on Friday after nine days of strike, the port authority said, "
    "and the first of forty waiting ships was unloaded before noon."
)
SECOND = (
    "“We have won what could be won,” said Marta Otero, who spoke for the union. The terms were not made public, and "
    "both sides said they would keep silent until the judge has heard them in June."
)
THIRD = (
    "Night work was at the root of the dispute: crews were called at four hours’ notice, and many of the older dockers "
    "refused to come, as the companies had known that they would."
)
PAGE = f"""<!DOCTYPE html>
<!-- saved from url=(0045)https://courier.example/world/port-strike -->
<html lang="en-GB"><head><meta charset="utf-8"><title>Dockers end strike | The Courier</title>
<meta property="og:site_name" content="The Courier"><meta property="og:locale" content="en_GB">
<link rel="canonical" href="https://courier.example/world/port-strike">
<link rel="alternate" hreflang="es" href="/es/huelga">
<script type="application/ld+json">// <![CDATA[
{{"@context": "https://schema.org", "@graph": [
 {{"@type": "NewsArticle", "headline": "Dockers end strike", "datePublished": "2024-05-03T10:00:00+02:00",
   "author": {{"@id": "#ana"}}, "translator": [{{"@type": "Person", "name": "Paul Klee"}}],
   "translationOfWork": {{"url": "https://faro.example/huelga", "inLanguage": "es", "author": {{"name": "Ana Ruiz"}}}},
   "isBasedOn": "https://faro.example/huelga", "sourceOrganization": {{"name": "EFE"}}}},
 {{"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"}},
]}}
// ]]></script><style>p {{ color: red }}</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article><h1>Dockers end strike</h1>
<p class="deck">After nine days the port reopens, but the quarrel over night work goes on in court.</p>
<div class="byline">By <a rel="author" href="/ana">Ana Ruiz</a></div><time datetime="2024-05-03">3 May 2024</time>
<figure><img src="x.jpg" alt="unseen words"><figcaption>The port at dawn. Photo: Lola Gil</figcaption></figure>
<p>{FIRST.replace("forty", "<i>forty</i>").replace("after", "<!-- note -->after")}</p>
<p>{SECOND.replace("union", '<a href="https://union.example/note">union</a>')}</p>
<aside class="related"><h3>Related</h3><ul><li><a href="/x">Ministers meet over fishing rights</a></li></ul></aside>
<blockquote><p>No ship will be turned away, the harbour master wrote to the lines on Thursday evening.</p></blockquote>
<p>{THIRD}</p></article><p class="credits">Translated from the Spanish by Paul Klee</p></main>
<section id="comments"><h3>Comments</h3>
<p>Translated by nobody, it seems to me, who read it twice on the ferry.</p></section>
<footer><p>This article first appeared in El Faro.</p><a href="/privacy">Privacy policy</a>
<span hidden>hidden words</span></footer><script>alert("never seen")</script></body></html>"""


def one(page: str | bytes, name: str = "page.html") -> Ingested:
    (article,) = read_bytes(page.encode() if isinstance(page, str) else page, name)
    return article


def zones(article: Ingested) -> dict[str, Zone]:
    text = article.version.text
    return {p.content.of(text): p.zone for p in cut_paragraphs(article.version) if len(p.content)}


def test_every_part_of_a_page_is_kept_in_reading_order_and_told_apart() -> None:
    assert list(zones(one(PAGE)).items()) == [
        ("Home", Zone.BOILERPLATE),
        ("World", Zone.BOILERPLATE),
        ("Dockers end strike", Zone.TITLE),
        ("After nine days the port reopens, but the quarrel over night work goes on in court.", Zone.BODY),
        ("By Ana Ruiz", Zone.BYLINE),
        ("3 May 2024", Zone.BYLINE),
        ("The port at dawn. Photo: Lola Gil", Zone.CAPTION),
        (FIRST, Zone.BODY),
        (SECOND, Zone.BODY),
        ("Related", Zone.BOILERPLATE),
        ("Ministers meet over fishing rights", Zone.BOILERPLATE),
        ("No ship will be turned away, the harbour master wrote to the lines on Thursday evening.", Zone.BODY),
        (THIRD, Zone.BODY),
        ("Translated from the Spanish by Paul Klee", Zone.BYLINE),
        ("Comments", Zone.BOILERPLATE),
        ("Translated by nobody, it seems to me, who read it twice on the ferry.", Zone.BOILERPLATE),
        ("This article first appeared in El Faro.", Zone.BYLINE),
        ("Privacy policy", Zone.BOILERPLATE),
    ]


def test_structure_marks_italics_quotes_and_links() -> None:
    article = one(PAGE)
    marked = {
        tag: article.version.text[s:e]
        for s, e, tag in article.version.structure
        if ":" in tag or tag in ("italic", "quote")
    }
    assert marked["italic"] == "forty"
    assert marked["quote"].startswith("No ship will")
    assert marked["link:https://union.example/note"] == "union"
    assert marked["link:https://courier.example/world"] == "World"


def test_metadata_of_a_page() -> None:
    metadata = one(PAGE).version.metadata
    assert (metadata.title, metadata.byline, metadata.outlet) == ("Dockers end strike", "Ana Ruiz", "The Courier")
    assert metadata.url == metadata.canonical_url == "https://courier.example/world/port-strike"
    assert (metadata.published, metadata.declared_language) == ("2024-05-03T10:00:00+02:00", "en-GB")
    assert metadata.alternates == (("es", "https://courier.example/es/huelga"),)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("html.lang", ("en-GB",)),
        ("og.locale", ("en_GB",)),
        ("og.site_name", ("The Courier",)),
        ("link.canonical", ("https://courier.example/world/port-strike",)),
        ("rel.author", ("Ana Ruiz",)),
        ("jsonld.author.name", ("Ana Ruiz",)),
        ("jsonld.translator.name", ("Paul Klee",)),
        ("jsonld.translationOfWork.url", ("https://faro.example/huelga",)),
        ("jsonld.translationOfWork.inLanguage", ("es",)),
        ("jsonld.translationOfWork.author.name", ("Ana Ruiz",)),
        ("jsonld.isBasedOn", ("https://faro.example/huelga",)),
        ("jsonld.sourceOrganization.name", ("EFE",)),
        ("jsonld.editor.name", ()),
    ],
)
def test_fields_of_a_page(name: str, values: tuple[str, ...]) -> None:
    assert one(PAGE).version.metadata.values(name) == values


def test_half_a_page_is_read_as_far_as_it_goes() -> None:
    half = one(PAGE[: PAGE.index("who spoke")])
    assert "“We have won what could be won,” said Marta Otero" in half.version.text
    assert half.notes == ("the page breaks off before its end",)
    assert one(PAGE).notes == ()


def test_a_declared_charset_is_obeyed() -> None:
    head = '<html><head><meta charset="windows-1251"></head>'
    page = f"{head}<body><h1>Порт</h1><p>{'Порт открыт, сказал он. ' * 6}</p></body></html>"
    assert "Порт открыт" in one(page.encode("cp1251")).version.text


def test_a_page_of_a_table_and_line_breaks() -> None:
    story = f"<b>Dockers end strike</b><br><br>By Ana Ruiz<br><br>{FIRST}<br><br>{SECOND}<p>{THIRD}"
    page = f"<table><tr><td><a href=/>Home</a><td>{story}</table>"
    found = zones(one(f"<html><head><title>Dockers end strike</title></head><body>{page}</body></html>"))
    assert found["Dockers end strike"] is Zone.TITLE
    assert found["By Ana Ruiz"] is Zone.BYLINE
    assert found[FIRST] is found[SECOND] is found[THIRD] is Zone.BODY


def test_a_page_that_shows_itself_by_script_is_read_all_the_same() -> None:
    story = f"<h1>Dockers end strike</h1><p>{FIRST}</p>"
    found = zones(one(f'<body><div style="display:none">{story}</div><noscript>Enable it</noscript></body>'))
    assert found[FIRST] is Zone.BODY
    assert "Enable it" not in found


def test_odd_characters_do_not_stop_a_page() -> None:
    page = f"<html><body><p>{FIRST}\x00\x1b[31m \ud800 &#0; &#x1F600; &nbsp;end</p></body></html>"
    text = one(page.encode("utf-8", "surrogatepass")).version.text
    assert FIRST in text
    assert "\x1b" not in text


def test_links_that_are_no_web_addresses_are_not_marked() -> None:
    page = f'<p>{FIRST} <a href="javascript:alert(1)">x</a> <a href="#top">y</a> <a href="http://[bad">z</a></p>'
    assert not [tag for *_, tag in one(page).version.structure if tag.startswith("link:")]


def test_white_space_is_folded_as_browsers_fold_it() -> None:
    page = f"<p>One\n   two<br>\n three\u00a0four <b> five</b> six</p><pre>a\n  b</pre><p>{FIRST}</p>"
    assert one(page).version.text.startswith("One two\nthree\u00a0four five six\n\na\n  b\n\n")


def test_a_saved_web_archive_is_read() -> None:
    body = PAGE.replace("<!-- saved from url=(0045)https://courier.example/world/port-strike -->\n", "")
    address = "https://courier.example/world/port-strike"
    parts = ["From: <Saved by Blink>", f"Snapshot-Content-Location: {address}", "MIME-Version: 1.0"]
    parts += ['Content-Type: multipart/related; boundary="--x"', "", "----x", "Content-Type: text/html; charset=utf-8"]
    parts += ["Content-Transfer-Encoding: 8bit", f"Content-Location: {address}", "", body, "----x--", ""]
    article = one("\r\n".join(parts), "page.mhtml")
    assert article.version.metadata.url == "https://courier.example/world/port-strike"
    assert FIRST in article.version.text


def test_a_web_archive_without_a_page_is_refused() -> None:
    with pytest.raises(InputError, match="holds no HTML page"):
        one("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nxx", "page.mhtml")


@pytest.mark.parametrize(
    ("canonical", "url", "identity"),
    [
        ("https://a.example/x", "https://www.a.example/x?utm=1", "https://a.example/x"),
        ("https://source.example/x", "https://copy.example/y", "https://copy.example/y"),
        ("https://a.example/", "https://a.example/x", "https://a.example/x"),
        ("https://a.example/x", None, "https://a.example/x"),
        (None, None, None),
    ],
)
def test_a_copy_keeps_its_own_identity(canonical: str | None, url: str | None, identity: str | None) -> None:
    assert identity_of(Metadata(canonical_url=canonical, url=url)) == identity


def test_reading_twice_gives_the_same() -> None:
    assert one(PAGE) == one(PAGE)

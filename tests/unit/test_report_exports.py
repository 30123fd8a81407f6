"""Reports and their formats, from an audit written by hand around a hostile text."""

import csv
import io
import json
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from tracker.errors import InputError
from tracker.exports import EXPORTS, export
from tracker.exports.findings_csv import cell
from tracker.model import (
    Agent,
    AgentKind,
    Analysis,
    Attribution,
    Basis,
    Chain,
    Citation,
    Clue,
    Comparison,
    Credit,
    Decision,
    DecisionVerb,
    Departure,
    Distance,
    Evidence,
    Finding,
    FindingStatus,
    Fragment,
    FragmentKind,
    Gap,
    Hop,
    Ingested,
    LanguageGuess,
    Metadata,
    OriginalLanguage,
    PairKind,
    Quotation,
    QuotationKind,
    Recipe,
    Retranslation,
    Role,
    SegmentPair,
    SentenceTranslation,
    Severity,
    Span,
    Target,
    TargetKind,
    Translation,
    TranslationKind,
    Unanswered,
    Version,
)
from tracker.report import Report, ReportInput, build_report
from tracker.report.values import ComparedWith
from tracker.segment import segment

TEXT = """\
<script>alert(1)</script> [/b] & [x](javascript:alert(1)) | `tick`

EFE (via Faro) \x1b[31m said \u202e “=cmd()” to [a la calle] and \ud800 went home after a long and windy day by the sea.

Translated by Ana *Bold* Ruiz
"""
NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def seen(words: str) -> Evidence:
    return Evidence(words, at(words))


def audit() -> Analysis:
    efe = Agent("EFE", AgentKind.AGENCY, home_language="es")
    ana = Agent("Ana *Bold* Ruiz", AgentKind.PERSON)
    credit = Credit(Role.TRANSLATOR, ana, Basis.STATED, seen("Translated by Ana *Bold* Ruiz"), "r@1")
    hops = (
        Hop(Role.WIRE, efe, None, "es", Basis.STATED, (seen("EFE (via Faro)"),), "r@1"),
        Hop(Role.TRANSLATOR, ana, "es", "en", Basis.INFERRED, (), "r@1", reason="1. because"),
    )
    finding = Finding(
        "00ff", "untranslated_fragment", "accuracy/untranslated", Severity.MAJOR, (at("a la calle"), at("went")),
        "“a la calle” was left <b>in</b> Spanish", "=to the street", "Spanish words", "untranslated_fragment@1",
        FindingStatus.DISMISSED,
    )  # fmt: skip
    said = Quotation(
        at("“=cmd()”"), at("=cmd()"), QuotationKind.SPEECH, "The [sic] Mayor", None, None, None, "es", Basis.INFERRED,
        "why", 2, True, (), "q@1",
    )  # fmt: skip
    return Analysis(
        sha256=Version(TEXT).sha256,
        segmentation=segment(Version(TEXT)),
        language=LanguageGuess("en", 0.99),
        original_language=OriginalLanguage("es", Basis.INFERRED, (Clue("wire_home", "es", 0.4, seen("EFE"), "r@1"),)),
        translation=Translation(TranslationKind.HUMAN, Basis.STATED, (credit.evidence,)),
        attribution=Attribution((credit,), (Citation(efe, at("EFE"), "r@1"),)),
        chain=Chain(hops, (Gap(0, "nobody is named"),), (Chain(hops[1:]),), "the byline is surer"),
        quotations=(said,),
        fragments=(
            Fragment(at("a la calle"), "es", FragmentKind.BRACKETED_INSERTION, 0.9, (), "Spanish words", "fragments@1"),
        ),
        findings=(finding,),
        recipe=Recipe.of(tracker="0.1.0", packs="abc"),
    )


def given(**more: object) -> ReportInput:
    article = Ingested("/a/b.txt", "b.txt", Version(TEXT, Metadata(url="javascript:alert(1)")), "text", ("mended",))
    target = Target(TargetKind.FINDING, "00ff")
    told = (
        Decision(1, 7, target, DecisionVerb.CONFIRMED, NOON, "ana", "yes"),
        Decision(2, 7, target, DecisionVerb.UNDONE, NOON, "ana", undoes=1),
        Decision(3, 7, target, DecisionVerb.DISMISSED, NOON, "<ben>", "a street's name"),
    )
    rendered = Retranslation("es", "en", (SentenceTranslation(at("a la calle"), "to the street", None),),
                             Recipe.of(engine="toy 1", model="es-en 2", model_sha256="beef"))  # fmt: skip
    return ReportInput(article, audit(), 7, 1, 2, NOON, told, told[:1], (rendered,), **more)  # type: ignore[arg-type]


def report(count: int = 1) -> Report:
    return build_report([given()] * count, NOON, "ana")


def made(name: str, count: int = 1) -> str:
    return export(name).render(report(count)).decode("utf-8-sig")


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_equal_reports_give_equal_bytes(name: str) -> None:
    assert export(name).render(report(2)) == export(name).render(report(2))


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_no_control_character_reaches_a_file(name: str) -> None:
    assert not set(made(name)) & {"\x1b", "\x00", "\ud800"}


@pytest.mark.parametrize("name", sorted(set(EXPORTS) - {"json"}))
def test_direction_marks_are_shown_not_obeyed(name: str) -> None:
    assert "\u202e" not in made(name)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(InputError, match="no report format"):
        export("docx")


def test_the_values_say_what_an_editor_asks() -> None:
    (article,) = report().articles
    assert article.summary == (
        "The text is in English (en). It was probably first written in Spanish (es) (inferred). It came through EFE "
        "(news agency) and Ana *Bold* Ruiz (translator). The chain has 1 gap. 1 finding, 0 open."
    )
    assert article.chain.hops[1].gap_before == "nobody is named"
    assert article.rivals[0].hops[0].agent == "Ana *Bold* Ruiz"
    suggestion = article.fragments[0].suggestion
    assert suggestion
    assert (suggestion.text, suggestion.engine) == ("to the street", "toy 1, es-en 2")
    assert [(line.verb, line.undone) for line in article.findings[0].history] == [
        ("confirmed", True),
        ("taken back", False),
        ("dismissed", False),
    ]
    assert article.findings[0].passage.place.line == 3
    assert article.lost[0].verb == "confirmed"


def test_the_marked_text_is_the_whole_text() -> None:
    (article,) = report().articles
    assert "".join(piece.text for piece in article.text) == TEXT
    assert {mark for piece in article.text for mark in piece.marks} >= {"credit", "quotation", "fragment", "finding"}


class Page(HTMLParser):
    """Collects tags, attributes and text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [
            value or "" for name, value in attrs if name in ("href", "src", "action", "style") and tag != "i"
        ]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_runs_nothing_and_loads_nothing() -> None:
    page = Page()
    page.feed(made("html", 2))
    assert not set(page.tags) & {"script", "img", "iframe", "link", "object", "form", "input"}
    assert all(link.startswith("#") for link in page.links)
    assert "<script>alert(1)</script> [/b] & [x](javascript:alert(1)) | `tick`" in page.words
    assert "\\x1b[31m" in page.words
    assert page.tags.count("article") == 2


def test_the_page_has_what_a_screen_reader_needs() -> None:
    page = made("html", 2)
    assert '<html lang="en">' in page
    assert 'name="viewport"' in page
    assert page.count("<main") == 1
    assert 'scope="col"' in page
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page


def test_markdown_of_an_article_stays_words() -> None:
    rendered = MarkdownIt("commonmark").enable("table").render(made("markdown"))
    page = Page()
    page.feed(rendered)
    assert not set(page.tags) & {"a", "script", "img", "code", "b"}
    assert "[x](javascript:alert(1))" in page.words
    assert "Ana *Bold* Ruiz" in page.words
    assert "1. because" in page.words
    assert "untranslated_fragment@1" in page.words


def test_several_articles_begin_with_an_index() -> None:
    text = made("markdown", 3)
    assert text.startswith("# Provenance of 3 articles\n")
    assert text.count("\n## ") == 3


def test_json_keeps_the_audits_keys_and_the_exact_words() -> None:
    document = json.loads(made("json"))
    assert document["schema"] == "provenance-report/1"
    (article,) = document["articles"]
    assert article["id"] == "b.txt"
    assert article["findings"][0]["status"] == "dismissed"
    assert article["suggestions"][0]["text"] == "to the street"
    assert [d["verb"] for d in article["decisions"]] == ["confirmed", "undone", "dismissed"]
    assert article["prov"]["wasAssociatedWith"]["_:a2"]["prov:role"] == "translator"
    assert list(article["prov"]["entity"])[-1].startswith("tracker:sha256-")


def test_no_cell_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(made("csv"))))
    assert len(rows) == 2
    row = dict(zip(rows[0], rows[1], strict=True))
    assert row["suggestion"] == "'=to the street"
    assert row["line"] == "3"
    assert row["decisions"].endswith("dismissed by <ben>: a street's name")


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "-2+3+cmd|' /C calc'!A0"])
def test_formulas_are_disarmed(value: str) -> None:
    assert cell(value).startswith("'")


@pytest.mark.parametrize(("value", "shown"), [("a=b", "a=b"), (None, ""), (-3, "-3"), ("5 > 3", "5 > 3")])
def test_other_cells_stay_as_they_are(value: object, shown: str) -> None:
    assert cell(value) == shown


def test_a_comparison_is_shown_side_by_side() -> None:
    source = Version("El alcalde dijo que no. Se fue.")
    comparison = Comparison(
        source_sentences=(Span(0, 23), Span(24, 31)),
        published_sentences=(at("Translated by"),),
        pairs=(SegmentPair((0,), (0,), PairKind.ALIGNED, 0.8), SegmentPair((1,), (), PairKind.OMITTED, 0.0)),
        departures=(
            Departure("negation", "negation", "accuracy/mistranslation", Severity.MAJOR, (0,), (0,), (), (),
                      "A negation is missing", 0.7, 0.91, "negation@1"),
            Departure("words_added", "addition", "accuracy/addition", Severity.NEUTRAL, (0,), (0,), (), (),
                      "A doubtful word", 0.2, None, "words_added@1"),
        ),
        not_checked=("dates in words",),
        recipe=Recipe.of(compare="1"),
        unanswered=Unanswered((Span(3, 10),), ()),
    )  # fmt: skip
    rendering = SentenceTranslation(Span(0, 23), "The mayor said no.", None)
    retranslated = Retranslation("es", "en", (rendering,), Recipe.of(engine="toy 1"))
    far = (Distance(0, 3, 4, 1, 1, (), ()),)
    compared = ComparedWith("Fuente", source, "es", comparison, retranslated, distances=far)
    (article,) = build_report([given(compared=compared)], NOON).articles
    assert article.comparison
    first, second = article.comparison.rows
    assert (first.source, first.published) == ("El alcalde dijo que no.", "Translated by")
    assert first.retranslation == "The mayor said no."
    assert [d.departure.message for d in first.departures] == ["A negation is missing"]
    assert [p.text for p in first.source_pieces if p.marks] == ["alcalde"]
    assert article.comparison.hints == 1
    assert (second.kind, second.published) == ("omitted", "")
    for name in ("markdown", "html"):
        page = export(name).render(build_report([given(compared=compared)], NOON)).decode()
        assert "A negation is missing" in page
        assert "The mayor said no." in page
        assert "dates in words" in page
        assert "negation@1" in page
        assert "right in 91% of its findings" in page
        assert "3 edits on 4 words from an automatic re-translation" in page
        assert "A doubtful word" not in page
        assert "1 hint too doubtful" in page
    assert "El *alcalde* dijo" in export("markdown").render(build_report([given(compared=compared)], NOON)).decode()
    assert 'El <span class="m-alone">alcalde</span> dijo' in page


def test_an_audit_with_nothing_in_it_is_a_report_too() -> None:
    version = Version("A short text.")
    empty = Analysis(
        version.sha256, segment(version), LanguageGuess("und", 0.0), OriginalLanguage(None, Basis.UNKNOWN),
        Translation(TranslationKind.NONE, Basis.INFERRED), Attribution(), Chain(), (), (), (), Recipe.of(tracker="0"),
    )  # fmt: skip
    blank = ReportInput(Ingested("x", "x", version, "text"), empty)
    for name in EXPORTS:
        assert export(name).render(build_report([blank], NOON))
    assert "not known" in build_report([blank], NOON).articles[0].summary

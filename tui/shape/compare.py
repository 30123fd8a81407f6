"""What stands around the aligned columns: heads, departures, what was not checked."""

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from tracker.compare.words import NO_GRADE, distance_words, hints_words, precision_words, whole_distance
from tracker.decide import target_of
from tracker.model import (
    Departure,
    Finding,
    FindingStatus,
    PairKind,
    Recipe,
    Relation,
    SegmentPair,
    Span,
)
from tracker.workflow import ComparisonView
from tui import present
from tui.shape.again import BACK, CAUTION, recipe_words, warning_words
from tui.shape.columns import UNANSWERED, PairRow, has_source
from tui.shape.items import Detail, Item, Row, detail, field, heading
from tui.symbols import PAIRS, REUSES, SEVERITIES, STATUSES, category, check, language

_REPORTS: Final = "Two reports on one event, neither the source."
_ENGINES: Final = "Two machines translated this: neither is a witness. Findings are of the middle column."


def head_words(view: ComparisonView) -> tuple[str, str, str]:
    """Names of the three columns."""
    again, (source, published) = view.retranslation, _names(view)
    machine = f"Re-translation · {language(again.target_language)}" if again else "Re-translation · none"
    if again and view.translated_by:
        machine = f"{engine_name(again.recipe)} · {language(again.target_language)}"
    return f"{source} · {language(view.source_language)}", f"{published} · {language(view.published_language)}", machine


def _names(view: ComparisonView) -> tuple[str, str]:
    """What the two texts are to each other."""
    if view.translated_by:
        return "Source", engine_name(view.translated_by)
    return {
        Relation.REPORT: (
            _called(view.titles[0], view.source_article_id),
            _called(view.titles[1], view.published_article_id),
        ),
        Relation.VERSION: (f"Version {view.source_version}", f"Version {view.published_version}"),
    }.get(view.relation, ("Source", "Published"))


def _called(title: str, article_id: int) -> str:
    """The title's beginning, else the number: enough to tell two reports apart."""
    return present.one_line(title or f"Article {article_id}", 26)


def engine_name(recipe: Recipe) -> str:
    """Name and version of a recipe's engine."""
    return present.one_line(recipe.as_dict().get("engine", "a machine"), 30)


def caution_line(view: ComparisonView) -> Content:
    """What the machine's column is, and what made it."""
    again = view.retranslation
    if view.relation is Relation.REPORT and again is None:
        return present.line((_REPORTS, "$muted"))
    if again is None and view.source_language == view.published_language:
        return present.line(("Two texts in one language, compared with each other.", "$muted"))
    if again is None:
        return present.line(("No re-translation: no engine here has these languages (F2).", "$muted"))
    caution = BACK if again.back_translation and not has_source(view) else CAUTION
    caution = _ENGINES if view.translated_by else caution
    told = (f"! {caution}", "$severity-minor"), (f"  {recipe_words(again.recipe)}", "$muted")
    return present.line((f"{_REPORTS} ", "$muted"), *told) if view.relation is Relation.REPORT else present.line(*told)


def legend_line(view: ComparisonView, words: bool = True) -> Content:
    """What the signs mean, and how many pairs are of which kind; `words`: those without a counterpart are marked."""
    pieces: list[present.Piece] = []
    if has_source(view) and view.retranslation is not None:
        pieces = [
            ("⟨ ⟩", "$only-here"),
            f" {'middle' if view.translated_by else 'text'} only   ",
            ("⟦ ⟧", "$only-there"),
            f" {'right' if view.translated_by else 'machine'} only   ",
        ]
    elif has_source(view) and view.source_language == view.published_language:
        left, right = (name.lower() for name in _names(view))
        left, right = ("left", "right") if view.relation is Relation.REPORT else (left, right)
        pieces = [("⟨ ⟩", "$only-here"), f" {left} only   ", ("⟦ ⟧", "$only-there"), f" {right} only   "]
    if not has_source(view):
        return present.line(f"{len(view.comparison.pairs):,} sentences, each with its re-translation")
    if view.comparison.unanswered is not None:
        pieces += [("word", UNANSWERED), " without counterpart   "] if words else []
    counts = {kind: sum(p.kind is kind for p in view.comparison.pairs) for kind in PairKind}
    for kind, (symbol, word, style) in PAIRS.items():
        if counts[kind]:
            pieces += [(f"{symbol} ", style), f"{counts[kind]:,} {word}   "]
    return present.line(*pieces)


def unchecked_line(view: ComparisonView) -> Content:
    """What is not checked for this pair of languages."""
    if not has_source(view):
        return present.line(("No source: nothing is checked against anything.", "bold"))
    missing = view.comparison.not_checked
    pair = f"{language(view.source_language)} → {language(view.published_language)}"
    if not missing:
        return present.line((f"Every comparison check ran for {pair}.", "$muted"))
    return present.line((f"Not checked for {pair}: ", "bold"), ("; ".join(map(present.one_line, missing)), "$muted"))


def margin_words(pair: SegmentPair) -> tuple[str, str, str]:
    """Symbol, word and style of a pair's kind; what a person linked says so."""
    symbol, word, style = PAIRS[pair.kind]
    if pair.manual:
        return "✓", "by hand", "$decided-confirmed"
    if pair.reuse is not None:
        return symbol, REUSES[pair.reuse], style
    return symbol, word, style


def departure_items(view: ComparisonView, hints: bool = False) -> list[Item]:
    """Departures in the order of the published text, as the findings they are; `hints`: the doubtful ones too.

    A hint that somebody decided on is no hint any more.
    """
    pairs = zip(view.comparison.departures, view.findings, strict=True)
    found = sorted(enumerate(pairs), key=lambda d: (d[1][0].published or (0,), d[1][0].source, d[0]))
    return [_item(f"departure:{n}", d, f, view) for n, (d, f) in found if hints or not d.hint or _decided(f)]


def hidden_hints(view: ComparisonView) -> int:
    """How many departures are shown only where hints are."""
    return sum(d.hint and not _decided(f) for d, f in zip(view.comparison.departures, view.findings, strict=True))


def nothing_line(view: ComparisonView, hints: bool) -> Content:
    """What is said where there is no departure to show."""
    if not has_source(view):
        return present.line(("No source, so no departure from it.", "$muted"))
    hidden = 0 if hints else hidden_hints(view)
    told = f" {hints_words(hidden)}: h shows." if hidden else ""
    return present.line((f"No departure found.{told}", "$muted"))


def _decided(finding: Finding) -> bool:
    return finding.status is not FindingStatus.OPEN


def _item(key: str, departure: Departure, finding: Finding, view: ComparisonView) -> Item:
    target = target_of(finding, view.published.text) if view.decidable else None
    row = _row(departure, finding)
    return Item(key, row, _detail(departure, finding, view), departure.published_spans, target, finding)


def _row(departure: Departure, finding: Finding) -> Content:
    symbol, word, style = SEVERITIES[departure.severity]
    mark, state, state_style = STATUSES[finding.status]
    settled = finding.status is not FindingStatus.OPEN
    return present.line(
        (f"{symbol} {word:<8} ", "$muted" if settled else style),
        (f"{check(departure.family):<9} ", "$muted" if settled else "bold"),
        (f"{mark} {state}  " if settled else "", state_style),
        (present.one_line(departure.message, 200), "$muted" if settled else ""),
    )


def _detail(departure: Departure, finding: Finding, view: ComparisonView) -> Detail:
    symbol, _, style = SEVERITIES[departure.severity]
    mark, state, state_style = STATUSES[finding.status]
    rows: list[Row] = [
        heading(check(departure.check) + (" (a hint)" if departure.hint else ""), symbol, style),
        present.line(present.one_line(departure.message, 600)),
        field("rule", departure.rule, (f"  {precision_words(departure)}", "$muted")),
        field("source", _forms(view.source.text, departure.source_spans)),
        field("published", _forms(view.published.text, departure.published_spans)),
        field("status", (f"{mark} {state}", state_style)),
        field("category", category(departure.category)),
    ]
    return detail(*rows)


def pair_detail(view: ComparisonView, row: PairRow) -> Detail:
    """A pair in full: what it is, how far from the re-translation, which words have no counterpart."""
    symbol, word, style = margin_words(row.pair)
    whole = [field("whole text", (whole_distance(view.distances), "$muted"))] if view.distances else []
    return detail(heading(f"pair · {word}", symbol, style), *_pair_fields(row), *whole)


def _pair_fields(row: PairRow) -> list[Row]:
    """What is known of a pair beside its departures."""
    rows: list[Row] = []
    if row.distance is not None:
        rows.append(field("distance", distance_words(row.distance), (f"; {NO_GRADE}", "$muted")))
    if row.unanswered:
        words = present.one_line(", ".join(row.unanswered), 600)
        rows.append(field("no answer", (words, "italic"), ("  on the other side; not judged", "$muted")))
    for warning in row.warnings:
        rows.append(field("machine", (warning_words(warning), "$severity-minor")))
    if row.unreliable:
        rows.append(field("machine", ("✗ not to be read as a translation", "$severity-major")))
    return rows


def _forms(text: str, spans: Sequence[Span]) -> Content:
    forms = [present.one_line(s.of(text), 80) for s in spans]
    return present.line((" · ".join(f"“{form}”" for form in forms) or "nothing", "italic"))

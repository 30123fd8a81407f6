"""What stands around the aligned columns: heads, departures, what was not checked."""

from collections.abc import Sequence

from textual.content import Content

from tracker.decide import target_of
from tracker.model import Departure, Finding, FindingStatus, PairKind, SegmentPair, Span
from tracker.workflow import ComparisonView
from tui import present
from tui.shape.again import BACK, CAUTION, recipe_words
from tui.shape.columns import has_source
from tui.shape.items import Detail, Item, Row, detail, field, heading
from tui.symbols import PAIRS, REUSES, SEVERITIES, STATUSES, category, check, language


def head_words(view: ComparisonView) -> tuple[str, str, str]:
    """Names of the three columns."""
    again = view.retranslation
    machine = f"Re-translation · {language(again.target_language)}" if again else "Re-translation · none"
    return f"Source · {language(view.source_language)}", f"Published · {language(view.published_language)}", machine


def caution_line(view: ComparisonView) -> Content:
    """What the machine's column is, and what made it."""
    again = view.retranslation
    if again is None and view.source_language == view.published_language:
        return present.line(("Two texts in one language, compared with each other.", "$muted"))
    if again is None:
        return present.line(("No re-translation: no engine here has these languages (F2).", "$muted"))
    caution = BACK if again.back_translation and not has_source(view) else CAUTION
    return present.line((f"! {caution}", "$severity-minor"), (f"  {recipe_words(again.recipe)}", "$muted"))


def legend_line(view: ComparisonView) -> Content:
    """What the signs mean, and how many pairs are of which kind."""
    pieces: list[present.Piece] = []
    if has_source(view) and view.retranslation is not None:
        pieces = [
            ("⟨ ⟩", "$only-here"),
            " only in the text   ",
            ("⟦ ⟧", "$only-there"),
            " only in the re-translation   ",
        ]
    elif has_source(view) and view.source_language == view.published_language:
        pieces = [("⟨ ⟩", "$only-here"), " only in the source   ", ("⟦ ⟧", "$only-there"), " only in the published   "]
    if not has_source(view):
        return present.line(f"{len(view.comparison.pairs):,} sentences, each with its re-translation")
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


def departure_items(view: ComparisonView) -> list[Item]:
    """Departures in the order of the published text, as the findings they are."""
    pairs = zip(view.comparison.departures, view.findings, strict=True)
    found = sorted(enumerate(pairs), key=lambda d: (d[1][0].published or (0,), d[1][0].source, d[0]))
    return [_item(f"departure:{n}", departure, finding, view) for n, (departure, finding) in found]


def _item(key: str, departure: Departure, finding: Finding, view: ComparisonView) -> Item:
    target = target_of(finding, view.published.text)
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
        heading(check(departure.check), symbol, style),
        present.line(present.one_line(departure.message, 600)),
        field("source", _forms(view.source.text, departure.source_spans)),
        field("published", _forms(view.published.text, departure.published_spans)),
        field("status", (f"{mark} {state}", state_style)),
        field("category", category(departure.category)),
        field("precision", precision_words(departure)),
        field("rule", (departure.rule, "$muted")),
    ]
    return detail(*rows)


def precision_words(departure: Departure) -> str:
    """How often the rule was right, where that was measured."""
    if departure.measured_precision is None:
        return "not measured for this pair of languages"
    return f"{departure.measured_precision:.0%} of its findings were right on the development texts"


def _forms(text: str, spans: Sequence[Span]) -> Content:
    forms = [present.one_line(s.of(text), 80) for s in spans]
    return present.line((" · ".join(f"“{form}”" for form in forms) or "nothing", "italic"))

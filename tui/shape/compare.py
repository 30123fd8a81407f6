"""What stands around the aligned columns: heads, departures, what was not checked."""

from collections.abc import Sequence

from textual.content import Content

from tracker.model import Departure, PairKind, SegmentPair, Span
from tracker.workflow import ComparisonView
from tui import present
from tui.shape.again import BACK, CAUTION, recipe_words
from tui.shape.items import Item, field, heading
from tui.symbols import PAIRS, REUSES, SEVERITIES, category, check, language


def head_words(view: ComparisonView) -> tuple[str, str, str]:
    """Names of the three columns."""
    again = view.retranslation
    machine = f"Re-translation · {language(again.target_language)}" if again else "Re-translation · none"
    return f"Source · {language(view.source_language)}", f"Published · {language(view.published_language)}", machine


def caution_line(view: ComparisonView) -> Content:
    """What the machine's column is, and what made it."""
    again = view.retranslation
    if again is None:
        return present.line(("No re-translation: no engine here has these languages (F2).", "$text-muted"))
    caution = BACK if again.back_translation else CAUTION
    return present.line((f"! {caution}", "$severity-minor"), (f"  {recipe_words(again.recipe)}", "$text-muted"))


def legend_line(view: ComparisonView) -> Content:
    """What the signs mean, and how many pairs are of which kind."""
    pieces: list[present.Piece] = []
    if view.retranslation is not None:
        pieces = [
            ("⟨ ⟩", "$only-here"),
            " only in the text   ",
            ("⟦ ⟧", "$only-there"),
            " only in the re-translation   ",
        ]
    elif view.source_language == view.published_language:
        pieces = [("⟨ ⟩", "$only-here"), " only in the source   ", ("⟦ ⟧", "$only-there"), " only in the published   "]
    counts = {kind: sum(p.kind is kind for p in view.comparison.pairs) for kind in PairKind}
    for kind, (symbol, word, style) in PAIRS.items():
        if counts[kind]:
            pieces += [(f"{symbol} ", style), f"{counts[kind]:,} {word}   "]
    return present.line(*pieces)


def unchecked_line(view: ComparisonView) -> Content:
    """What is not checked for this pair of languages."""
    missing = view.comparison.not_checked
    pair = f"{language(view.source_language)} → {language(view.published_language)}"
    if not missing:
        return present.line((f"Every check there is was made for {pair}.", "$text-muted"))
    return present.line(
        (f"Not checked for {pair}: ", "bold"), ("; ".join(map(present.one_line, missing)), "$text-muted")
    )


def margin_words(pair: SegmentPair) -> tuple[str, str, str]:
    """Symbol, word and style of a pair's kind; what a person linked says so."""
    symbol, word, style = PAIRS[pair.kind]
    if pair.manual:
        return "✓", "by hand", "$decided-confirmed"
    if pair.reuse is not None:
        return symbol, REUSES[pair.reuse], style
    return symbol, word, style


def departure_items(view: ComparisonView) -> list[Item]:
    """Departures in the order of the published text."""
    found = sorted(enumerate(view.comparison.departures), key=lambda d: (d[1].published or (0,), d[1].source, d[0]))
    return [Item(f"departure:{n}", _row(d), _detail(d, view), d.published_spans) for n, d in found]


def _row(departure: Departure) -> Content:
    symbol, word, style = SEVERITIES[departure.severity]
    return present.line(
        (f"{symbol} {word:<8} ", style),
        (f"{check(departure.family):<9} ", "bold"),
        present.one_line(departure.message, 200),
    )


def _detail(departure: Departure, view: ComparisonView) -> Content:
    symbol, _, style = SEVERITIES[departure.severity]
    measured = departure.measured_precision
    right = (
        f"{measured:.0%} of its findings were right on the development texts"
        if measured is not None
        else "not measured for this pair"
    )
    rows = [
        heading(check(departure.check), symbol, style),
        present.line(present.one_line(departure.message, 600)),
        field("source", _forms(view.source.text, departure.source_spans)),
        field("published", _forms(view.published.text, departure.published_spans)),
        field("category", category(departure.category)),
        field("precision", right),
        field("rule", (departure.rule, "$text-muted")),
    ]
    return present.lines(rows)


def _forms(text: str, spans: Sequence[Span]) -> Content:
    forms = [present.one_line(s.of(text), 80) for s in spans]
    return present.line((" · ".join(f"“{form}”" for form in forms) or "nothing", "italic"))

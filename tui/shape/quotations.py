"""The quotation ledger as items: who spoke, in which language, through how many translations."""

from textual.content import Content

from tracker.model import Analysis, EditorialMarkKind, Quotation, QuotationKind
from tui import present
from tui.shape.items import Detail, Item, Row, basis_of, detail, field, heading
from tui.symbols import QUOTATIONS, language


def quotation_items(analysis: Analysis, text: str) -> list[Item]:
    """Every quotation in the order of the text."""
    return [
        _item(number, quotation, analysis.language.code, text) for number, quotation in enumerate(analysis.quotations)
    ]


def path_words(quotation: Quotation) -> str:
    """What lies between the mouth and the page, in a few words."""
    if quotation.round_trip:
        return "⟳ round trip"
    if quotation.translations is None:
        return "? translations unknown"
    if quotation.translations == 0:
        return "as spoken"
    return "1 translation" if quotation.translations == 1 else f"⇉ relay, {quotation.translations} translations"


def _item(number: int, quotation: Quotation, page: str, text: str) -> Item:
    words = present.one_line(quotation.content.of(text), 120)
    if quotation.kind is not QuotationKind.SPEECH:
        row = present.line(("❝ ", "$muted"), (QUOTATIONS[quotation.kind], "$muted"), ("\n  " + words, "$muted italic"))
    else:
        grave = quotation.round_trip or (quotation.translations or 0) > 1
        row = present.line(
            ("❝ ", "$mark-quotation"),
            (present.one_line(_speaker(quotation, text), 50), "bold"),
            (f"  {path_words(quotation)}", "$severity-major" if grave else "$muted"),
            ("\n  " + words, "italic"),
        )
    return Item(f"quotation:{number}", row, _detail(quotation, page, text), (quotation.span,))


def _speaker(quotation: Quotation, text: str) -> str:
    """The name, or what stands in its place."""
    if quotation.speaker:
        return quotation.speaker
    return f"“{quotation.speaker_span.of(text)}”: not said who" if quotation.speaker_span else "Speaker not named"


def _detail(quotation: Quotation, page: str, text: str) -> Detail:
    rows: list[Row] = [
        heading(_speaker(quotation, text), "❝", "$mark-quotation"),
        present.line(("“" + present.one_line(quotation.content.of(text), 600) + "”", "italic")),
        present.line(),
        field("kind", QUOTATIONS[quotation.kind]),
    ]
    if quotation.speaker_role:
        rows.append(field("office", present.one_line(quotation.speaker_role, 120)))
    if quotation.venue:
        rows.append(field("said in", present.one_line(quotation.venue, 120)))
    if quotation.kind is QuotationKind.SPEECH:
        rows += [
            field("spoken in", language(quotation.spoken_language), "  ", basis_of(quotation.basis)),
            field("way here", _way(quotation, page)),
        ]
    if quotation.reason:
        rows.append(field("why", present.one_line(quotation.reason, 600)))
    rows += [*_marks(quotation, text), field("rule", (quotation.rule, "$muted"))]
    return detail(*rows)


def _way(quotation: Quotation, page: str) -> Content:
    words = path_words(quotation)
    if quotation.round_trip:
        return present.line(
            (words, "bold $severity-major"), f": spoken in {language(page)}, reached this page through another language"
        )
    return present.line((words, "bold $severity-major" if (quotation.translations or 0) > 1 else ""))


def _marks(quotation: Quotation, text: str) -> list[Row]:
    """Cuts and insertions inside the quotation."""
    names = {EditorialMarkKind.CUT: "cut", EditorialMarkKind.INSERTION: "inserted"}
    return [field(names[mark.kind], present.one_line(mark.span.of(text), 120)) for mark in quotation.marks[:12]]

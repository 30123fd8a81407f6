"""The original-language verdict and each clue for it, as items."""

from typing import Final

from textual.content import Content

from tracker.decide import ORIGINAL_LANGUAGE, TRANSLATION
from tracker.model import Analysis, Clue, OriginalLanguage, Translation
from tui import present
from tui.shape.items import Item, Row, basis_of, detail, evidence_lines, field, heading, spans_of
from tui.symbols import BASES, TRANSLATIONS, language

CLUES: Final = {
    "stated_credit": "a credit says so",
    "source_link": "the source link",
    "wire_home": "the wire's home language",
    "outlet_home": "the outlet's home language",
    "fragment": "words left over",
    "residue": "structure left over",
    "typography": "typography",
    "name_spelling": "spelling of names",
    "linked_source": "the linked source",
    "text_language": "the text itself",
}
_BAR: Final = 8


def language_items(analysis: Analysis) -> list[Item]:
    """The verdict, whether it was translated, then every clue, the weightiest first."""
    clues = sorted(enumerate(analysis.original_language.clues), key=lambda c: (-c[1].weight, c[0]))
    return [_verdict(analysis.original_language, analysis), _translation(analysis.translation)] + [
        _clue(n, c) for n, c in clues
    ]


def verdict_words(verdict: OriginalLanguage) -> Content:
    """The verdict in a few words: "Spanish □ inferred"."""
    return present.line((language(verdict.code), "bold"), " ", basis_of(verdict.basis))


def _verdict(verdict: OriginalLanguage, analysis: Analysis) -> Item:
    symbol, word, style = BASES[verdict.basis]
    row = present.line(
        (f"{symbol} ", style),
        ("First written in ", "$muted"),
        (language(verdict.code), "bold"),
        (f"  {word}", style),
    )
    rows: list[Row] = [
        heading(f"First written in {language(verdict.code)}", symbol, style),
        field("basis", basis_of(verdict.basis)),
        field(
            "this text",
            language(analysis.language.code),
            (f"  detector's confidence {analysis.language.score_0_to_1:.2f}", "$muted"),
        ),
        field("clues", f"{len(verdict.clues)}, listed below" if verdict.clues else "none"),
    ]
    spans = spans_of(tuple(c.evidence for c in verdict.clues))
    return Item("verdict", row, detail(*rows), spans, ORIGINAL_LANGUAGE, value=verdict.code or "")


def _translation(translation: Translation) -> Item:
    symbol, word, style = BASES[translation.basis]
    words = TRANSLATIONS[translation.kind]
    row = present.line((f"{symbol} ", style), (words.capitalize(), ""), (f"  {word}", style))
    rows: list[Row] = [
        heading(words.capitalize(), symbol, style),
        field("basis", basis_of(translation.basis)),
        field("evidence"),
        *evidence_lines(translation.evidence),
    ]
    return Item(
        "translation",
        row,
        detail(*rows),
        spans_of(translation.evidence),
        TRANSLATION,
        value=str(translation.kind),
    )


def _clue(number: int, clue: Clue) -> Item:
    full = round(clue.weight * _BAR)
    bar = present.line(("━" * full, "$accent"), ("━" * (_BAR - full), "$mark-rule"))
    kind = CLUES.get(clue.kind, clue.kind.replace("_", " "))
    row = present.line(
        "  ",
        bar,
        (f" {language(clue.code)}", "bold"),
        (f"  {kind}", "$muted"),
        ("\n    " + present.one_line(clue.evidence.text, 160), "italic"),
    )
    rows: list[Row] = [
        heading(f"{language(clue.code)}: {kind}"),
        field("weight", f"{clue.weight:.2f}", (" of 1, by itself", "$muted")),
        field("evidence"),
        *evidence_lines((clue.evidence,)),
        field("rule", (clue.rule, "$muted")),
    ]
    return Item(f"clue:{number}", row, detail(*rows), spans_of((clue.evidence,)))

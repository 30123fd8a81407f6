"""Quotations grouped by speaker and way to the page, for the checks of round trips and relays."""

from collections.abc import Iterator

from tracker.checks.context import Context
from tracker.checks.language_names import name_of
from tracker.model import Quotation, QuotationKind


def by_speaker(context: Context, round_trip: bool) -> Iterator[tuple[str, tuple[Quotation, ...]]]:
    """(speaker, quotations) of speech that was translated at least twice, round trips or the others, in text order."""
    found: dict[tuple[str, str | None], list[Quotation]] = {}
    for quotation in context.quotations:
        if quotation.kind is not QuotationKind.SPEECH or quotation.round_trip is not round_trip:
            continue
        if (quotation.translations or 0) >= 2 and quotation.speaker:
            surname = quotation.speaker.split()[-1].casefold()
            found.setdefault((surname, quotation.spoken_language), []).append(quotation)
    for quotations in found.values():
        longest = max((q.speaker or "" for q in quotations), key=len)
        yield longest, tuple(quotations)


def way_of(context: Context, quotation: Quotation) -> str:
    """The languages from mouth to page, by name: `English → Spanish → English`."""
    codes = [quotation.spoken_language or "", context.provenance.original_language.code or ""]
    codes += [h.language_out for h in context.provenance.chain.hops if h.language_out]
    codes.append(context.language.code)
    bases = [c.split("-")[0] for c in codes if c]
    return " → ".join(name_of(c) for i, c in enumerate(bases) if i == 0 or c != bases[i - 1])

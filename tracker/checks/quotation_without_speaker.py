"""Quoted speech that nobody is said to have spoken."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, shortened
from tracker.checks.example import Example
from tracker.model import Quotation, QuotationKind, Severity, Zone
from tracker.quotations.speech_pack import load_speech

ID = "quotation_without_speaker"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A quoted sentence in the body with nobody named who said it."
EXAMPLES: Final = (
    Example("The council met on Monday.\n\n“This bridge is a disgrace to the whole city and must go.”\n\n"
            "It voted for a new one.", finds="disgrace"),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (
    Example("The council met on Monday.\n\n“This bridge is a disgrace to the whole city and must go,” the mayor said."),
    Example("The mayor was angry. “This bridge is a disgrace to the whole city and must go.” Then she left.\n\n"
            "“It falls apart before our very eyes, day by day,” she said."),
    Example("The sign read “No entry”."),
)  # fmt: skip

LEAST_WORDS: Final = 8


def find(context: Context) -> Iterator[Issue]:
    """One issue for each whole sentence quoted in a body paragraph in which nobody is said to speak."""
    if load_speech(context.language.code, context.packs.folder) is None:
        return
    named = {_paragraph(context, q) for q in context.quotations if _attributed(q)}
    for quotation in context.quotations:
        if quotation.kind is not QuotationKind.SPEECH or _attributed(quotation) or not _is_sentence(context, quotation):
            continue
        place = _paragraph(context, quotation)
        if place is None or place in named or _nested(context, quotation) or _introduced(context, quotation):
            continue
        quoted = shortened(quotation.content.of(context.text), 60)
        yield Issue((quotation.span,), f"Who says “{quoted}”? Name the speaker.")


def _attributed(quotation: Quotation) -> bool:
    """To a name, or to a pronoun: the reader is told that somebody speaks."""
    return quotation.speaker is not None or quotation.speaker_span is not None


def _is_sentence(context: Context, quotation: Quotation) -> bool:
    words = quotation.content.of(context.text)
    many = len(words.split()) >= LEAST_WORDS or (not context.is_spaced and len(words) > 3 * LEAST_WORDS)
    return many and words[:1].isupper() and words.rstrip()[-1:] in ".!?,…"


def _paragraph(context: Context, quotation: Quotation) -> int | None:
    """Where its body paragraph begins; None in another zone."""
    for paragraph in context.paragraphs:
        if paragraph.span.start_char <= quotation.span.start_char < paragraph.span.end_char:
            return paragraph.span.start_char if paragraph.zone is Zone.BODY else None
    return None


def _nested(context: Context, quotation: Quotation) -> bool:
    return any(q.span.contains(quotation.span) and q is not quotation for q in context.quotations)


def _introduced(context: Context, quotation: Quotation) -> bool:
    """Somebody is named in the same paragraph before it: the reader knows who speaks."""
    start = _paragraph(context, quotation)
    lead = context.text[start if start is not None else 0 : quotation.span.start_char]
    return any(w[:1].isupper() for w in lead.split()[1:]) or lead.rstrip().endswith(":") or bool(lead.strip())

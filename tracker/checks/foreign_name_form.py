"""Names and places written in another language's manner."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.checks.language_names import name_of
from tracker.model import Severity, Span
from tracker.packs.known_names import load_names

ID = "foreign_name_form"
CATEGORY = "terminology/wrong-term"
SEVERITY = Severity.NEUTRAL
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A name or place spelled as another language spells it."
EXAMPLES: Final = (
    Example("The minister flew to Pekín on Monday.", finds="Pekín", says="Beijing"),
    Example("The rival was Leonid Slutski of the party.", original="es", finds="Slutski", says="Slutsky"),
    Example("Le ministre Lawrow est arrivé lundi à Genf.", "fr", finds="Lawrow", says="Lavrov"),
)
COUNTER_EXAMPLES: Final = (
    Example("The boxer Wladimir Klitschko studied at Peking University."),
    Example("Sergey Lavrov and Sergei Ivanov met in Beijing and Kyiv."),
    Example("Der Außenminister Lawrow flog nach Peking und Genf.", "de"),
    Example("The German paper wrote: “Lawrow in Moskau”."),
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each name, with all its places; quotations and titles may keep their own manner."""
    names = load_names(context.packs.folder)
    places: dict[str, list[Span]] = {}
    for token in context.capitalised:
        name = names.by_form.get(token.text)
        if name is None or token.text in names.common or not name.in_language(context.base_language):
            continue
        if token.text in name.in_language(context.base_language) or _is_right(context, token.start_char, name.right):
            continue
        if not any(p.content.start_char <= token.start_char < p.content.end_char for p in context.marks.pairs):
            places.setdefault(token.text, []).append(Span(token.start_char, token.end_char))
    for form, spans in places.items():
        yield _issue(context, form, spans)


def _is_right(context: Context, place: int, right: frozenset[str]) -> bool:
    near = context.tokens_in(Span(max(0, place - 40), place + 60)) if right else ()
    return any(t.lower in right for t in near)


def _issue(context: Context, form: str, spans: list[Span]) -> Issue:
    name = load_names(context.packs.folder).by_form[form]
    languages = name.languages_of(form)
    original = (context.provenance.original_language.code or "").split("-")[0]
    language = original if original in languages else languages[0]
    ours = name.in_language(context.base_language)[0]
    message = f"“{form}” is how {name_of(language)} writes it. In {name_of(context.base_language)}: {ours}."
    return Issue(tuple(spans), message, ours, severity=Severity.MINOR if original in languages else None)

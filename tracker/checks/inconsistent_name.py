"""One name spelled in two ways within the text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from tracker.checks.context import Context, Issue, Token
from tracker.checks.example import Example
from tracker.model import Severity, Span
from tracker.packs.known_names import load_names

ID = "inconsistent_name"
CATEGORY = "terminology/inconsistent"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A name spelled in two ways within the text."
EXAMPLES: Final = (
    Example("Leader Kim Jong-un spoke. Then Kim Jong Un left.", finds="Jong", says="Jong-un"),
    Example("President Zelensky spoke, then Mr Zelenskyy left.", says="Zelensky"),
    Example("Mayor Ana Núñez spoke, then Ana Nunez left.", says="Núñez"),
    Example("Nicolás Maduro and Edmundo Gonzalez both claimed victory.", finds="Gonzalez", says="González"),
)
COUNTER_EXAMPLES: Final = (
    Example("Sergei Ivanov met Sergey Petrov and Ivanova."),
    Example("Él vino y El Salvador también. Como Cómo.", "es"),
    Example("Nicolás Maduro and Edmundo González both claimed victory."),
    Example("NÚÑEZ WINS\n\nAna Núñez won."),
    Example("Maria Kowalska and Adam Kowalski met."),
)

_LEAST_CHARS: Final = 5
_SPELLINGS: Final = tuple(pair.split("=") for pair in "w=v kh=h tsch=c tch=c ch=c sh=s ou=u yo=e io=e".split())
_ENDING: Final = re.compile(r"(?:iy|yy|ij|ii|yi|y|i|j)\Z")
_UMLAUTS: Final = frozenset(("de", "sv", "fi", "et", "hu", "tr", "da", "nb", "no"))
_INFLECTING: Final = frozenset("pl cs sk hu ro tr eo lt lv hr sr sl ru uk be bg vi".split())
_SPANISH: Final = frozenset(("es", "pt", "ca", "gl"))


def find(context: Context) -> Iterator[Issue]:
    """One issue for each name with two spellings, shown on the rarer one; then accents kept here and dropped there."""
    for forms in _by_key(context).values():
        if len(forms) > 1:
            yield _issue(forms)
    yield from _accents(context)


def _by_key(context: Context) -> dict[str, dict[str, list[Span]]]:
    """Key → spelling → places, of names at the end of their run."""
    found: dict[str, dict[str, list[Span]]] = {}
    for token, following in pairwise((*context.capitalised, None)):
        if token is None or len(token.text) < _LEAST_CHARS or token.text.isupper() or token.lower in context.words:
            continue
        text = token.text
        if following and _adjoin(context, token, following):
            if "-" not in text and len(following.text) < _LEAST_CHARS and following.text.istitle():
                _note(context, found, f"{text} {following.text}", token.start_char, following.end_char)
            continue
        if context.opens_sentence(token.start_char) and "-" not in text:
            continue
        _note(context, found, text, token.start_char, token.start_char + len(text))
    for token, following in pairwise(context.capitalised):
        if len(token.text) < _LEAST_CHARS and _adjoin(context, token, following) and len(following.text) < _LEAST_CHARS:
            _note(context, found, f"{token.text} {following.text}", token.start_char, following.end_char)
    for token in context.capitalised:
        if "-" in token.text and len(token.text) < 2 * _LEAST_CHARS:
            _note(context, found, token.text, token.start_char, token.end_char)
    return {k: f for k, f in found.items() if len(f) > 1}


def _note(context: Context, found: dict[str, dict[str, list[Span]]], text: str, start: int, end: int) -> None:
    spans = found.setdefault(_key(text, context.base_language), {}).setdefault(text, [])
    span = Span(start, end)
    if span not in spans:
        spans.append(span)


def _adjoin(context: Context, first: Token, second: Token) -> bool:
    return context.readable[first.end_char : second.start_char] in (" ", "\u00a0")


@lru_cache(maxsize=20_000)
def _key(text: str, language: str) -> str:
    """What two transliterations of one name have in common; accents count where they make other words or cases."""
    flat = text.casefold()
    if language in _UMLAUTS:
        flat = flat.replace("ä", "1").replace("ö", "2").replace("ü", "3")
    if language not in _INFLECTING:
        flat = unicodedata.normalize("NFKD", flat)
    key = "".join(c for c in flat if c.isalnum())
    for written, meant in _SPELLINGS:
        key = key.replace(written, meant)
    return _ENDING.sub("i", key)


def _issue(forms: dict[str, list[Span]]) -> Issue:
    ranked = sorted(forms, key=lambda f: (-len(forms[f]), forms[f][0]))
    usual, rare = ranked[0], ranked[-1]
    message = f"The name is spelled “{usual}” and “{rare}”. Choose one."
    return Issue((*forms[rare], forms[usual][0]), message, usual)


def _accents(context: Context) -> Iterator[Issue]:
    """A text in another language that keeps the accents of one Spanish name and drops them in the next."""
    if context.base_language in _SPANISH:
        return
    accented = load_names(context.packs.folder).accented
    with_accents = set(accented.values())
    kept: Sequence[Token] = [t for t in context.capitalised if t.text in with_accents]
    dropped = [t for t in context.capitalised if t.text in accented]
    if not kept or not dropped:
        return
    names = {t.text for t in kept}
    for token in dropped:
        full = accented[token.text]
        if full not in names:
            message = f"“{kept[0].text}” keeps its accent, “{token.text}” has lost it: {full}."
            yield Issue((Span(token.start_char, token.end_char),), message, full, severity=Severity.NEUTRAL)
            return

"""The vocabulary in plain words, and names of languages."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from tracker.model import UNDETERMINED, Recipe
from tracker.report.values import Language

ROLES: Final = {
    "speaker": "speaker",
    "author": "author",
    "wire": "news agency",
    "outlet": "outlet",
    "relayer": "relayer",
    "translator": "translator",
    "machine_translator": "machine translation",
    "republisher": "republisher",
    "editor": "editor",
    "photo": "photo",
}
CLUES: Final = {
    "stated_credit": "a credit says so",
    "source_link": "link to the source",
    "wire_home": "home language of the agency",
    "outlet_home": "home language of the outlet",
    "fragment": "words left untranslated",
    "residue": "structure of another language",
    "typography": "typography",
    "name_spelling": "spelling of names",
    "linked_source": "source linked in the library",
    "text_language": "language of the text",
}
TRANSLATIONS: Final = {
    "human": "translated by a person",
    "machine": "translated by a machine",
    "machine+post-edit": "translated by a machine, corrected by a person",
    "unknown": "translated, nobody says how",
    "none": "no sign of a translation",
}
FRAGMENTS: Final = {
    "left_over": "left untranslated",
    "bracketed_insertion": "left untranslated, in brackets",
    "intentional": "foreign on purpose",
    "residue": "structure of the other language",
}
VERBS: Final = {
    "flagged": "flagged",
    "confirmed": "confirmed",
    "dismissed": "dismissed",
    "corrected": "corrected",
    "commented": "commented",
    "undone": "taken back",
}
STATUS: Final = {
    "open": "open",
    "confirmed": "confirmed",
    "dismissed": "dismissed",
    "corrected": "corrected",
    "lost_its_place": "lost its place",
}
SYMBOLS: Final = {
    "critical": "‼",
    "major": "!",
    "minor": "·",
    "neutral": "○",
    "open": "□",
    "confirmed": "✓",
    "dismissed": "✗",
    "corrected": "✎",
    "lost_its_place": "?",
}
"""A symbol beside each word, so that nothing rests on colour alone."""


def language(code: str | None) -> Language:
    """The language with its English name: `Spanish (es)`, `Brazilian Portuguese (pt-BR)`; `not known` for none."""
    if not code or code == UNDETERMINED:
        return Language(None, "not known")
    name = _name(code)
    return Language(code, f"{name} ({code})" if name else code)


@cache
def _name(code: str) -> str | None:
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    return locale.get_display_name("en")


def spoken(words: str) -> str:
    """An identifier as words: `untranslated_fragment` → `untranslated fragment`."""
    return words.replace("_", " ").replace(".", ": ")


def counted(number: int, one: str, many: str = "") -> str:
    """`1 finding`, `2 findings`, `no findings`."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def engine(recipe: Recipe) -> str:
    """The parts of a re-translation's recipe that name the engine and its model, in words."""
    named = [value for name, value in recipe.parts if name.rstrip("_0123456789") in ("engine", "model")]
    return ", ".join(named) or recipe.digest

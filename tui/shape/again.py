"""Re-translations as items: what the engine says, with its recipe and its caution."""

from collections.abc import Sequence
from typing import Final

from tracker.model import Recipe, Retranslation, SentenceTranslation, StoredRetranslation
from tui import present
from tui.shape.items import Detail, Item, Row, detail, field, heading
from tui.symbols import language

CAUTION: Final = "A machine translated this. It may drop or invent; it is no witness."
BACK: Final = "Translated back: shows how this wording reads in that language, not what the original said."
WARNINGS: Final = {
    "repetition": "repeats itself",
    "copy_of_source": "a copy of the source",
    "too_long": "far too long",
    "lost_number": "lost a number",
    "unknown_word": "word not known",
    "untranslated": "left untranslated",
}


def again_items(stored: Sequence[StoredRetranslation], text: str) -> list[Item]:
    """Every sentence of every re-translation kept, the newest first."""
    items: list[Item] = []
    for kept in sorted(stored, key=lambda s: -s.id):
        items.append(_head(kept))
        items += [
            _sentence(f"again:{kept.id}:{n}", s, kept.retranslation, text)
            for n, s in enumerate(kept.retranslation.sentences)
        ]
    return items


def warning_words(warning: str) -> str:
    """`lost_number:12` as "lost a number: 12"."""
    name, _, detail = warning.partition(":")
    words = WARNINGS.get(name, name.replace("_", " "))
    return present.one_line(f"{words}: {detail}" if detail else words, 120)


def recipe_words(recipe: Recipe) -> str:
    """What produced it, on one line."""
    return " · ".join(f"{name.replace('_', ' ')} {_short(name, value)}" for name, value in recipe.parts)


def _short(name: str, value: str) -> str:
    """A hash by its first digits: the whole stands in the report."""
    return present.one_line(value[:12] if "sha256" in name else value, 60)


def direction(retranslation: Retranslation) -> str:
    return f"{language(retranslation.source_language)} → {language(retranslation.target_language)}"


def _head(kept: StoredRetranslation) -> Item:
    made = f"{kept.made_at:%Y-%m-%d %H:%M}"
    what = "a passage" if kept.span else "the whole text"
    engine = kept.recipe.as_dict().get("engine", "")
    row = present.line(
        (direction(kept.retranslation), "bold"), (f"  {what} · {present.one_line(engine, 40)} · {made}", "$muted")
    )
    rows: list[Row] = [
        heading(direction(kept.retranslation), "↻", "$accent"),
        present.line((BACK if kept.retranslation.back_translation else CAUTION, "$severity-minor")),
        present.line(),
        *(field(name.replace("sha256", "hash"), present.one_line(value, 200)) for name, value in kept.recipe.parts),
    ]
    return Item(f"again:{kept.id}", row, detail(*rows), (kept.span,) if kept.span else ())


def _sentence(key: str, sentence: SentenceTranslation, whole: Retranslation, text: str) -> Item:
    if sentence.reliable:
        row = present.line(("  " + present.one_line(sentence.text, 200), "$machine"))
    else:
        row = present.line(("  ✗ unreliable  ", "$severity-major"), (present.one_line(sentence.text, 120), "$muted"))
    return Item(key, row, _detail(sentence, whole, text), (sentence.source_span,))


def _detail(sentence: SentenceTranslation, whole: Retranslation, text: str) -> Detail:
    rows: list[Row] = [
        heading(
            "Translated again" if sentence.reliable else "Unreliable: not to be read as a translation", "↻", "$accent"
        ),
        present.line((present.one_line(sentence.text, 1200), "$machine")),
        present.line(),
        field("from", (present.one_line(sentence.source_span.of(text), 600), "italic")),
    ]
    rows += [field("warning", (warning_words(w), "$severity-minor")) for w in sentence.warnings[:8]]
    rows += [field("or", present.one_line(a, 600)) for a in sentence.alternatives[:5]]
    if sentence.score is not None:
        rows.append(field("score", f"{sentence.score:.2f}", (" the engine's mean log-probability per token", "$muted")))
    rows += [
        present.line((BACK if whole.back_translation else CAUTION, "$severity-minor")),
        field("recipe", (recipe_words(whole.recipe), "$muted")),
    ]
    return detail(*rows)


def done_words(made: Retranslation) -> str:
    """For a notification: how many sentences, in which direction, how many are not to be relied on."""
    count, bad = len(made.sentences), sum(not s.reliable for s in made.sentences)
    words = f"↻ {direction(made)}: {count:,} sentence{'' if count == 1 else 's'}"
    return f"{words}, {bad:,} unreliable" if bad else words

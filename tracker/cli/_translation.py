"""A re-translation on a terminal: the translation to standard output, what is to be said of it to standard error."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tracker.cli._text import json_line, printable, say

if TYPE_CHECKING:
    from tracker.model import Ingested, Retranslation

MACHINE: Final = "machine translation: it may drop or change what the text says"
BACK: Final = "back-translation: it shows how this wording reads in {language}, it does not show what the original said"
_SHOWN: Final = 20
"""Details of one kind of warning, at most."""


def show_result(article: "Ingested", result: "Retranslation", form: str) -> bool:
    """Print it; whether every sentence has a reliable translation."""
    from tracker.exports.translation_json import translation_object
    from tracker.retranslate import laid_out

    if form == "json":
        print(json_line(translation_object(article, result)), flush=True)
    else:
        lines = laid_out(article.version.text, result).split("\n")
        print("\n".join(printable(line) for line in lines), flush=True)
        for number, sentence in enumerate(result.sentences, 1):
            for other in sentence.alternatives:
                print(f"  [{number}] or: {printable(other)}", flush=True)
        for note in _notes(result):
            say(note)
    return all(sentence.reliable for sentence in result.sentences)


def _notes(result: "Retranslation") -> Iterator[str]:
    yield BACK.format(language=result.target_language) if result.back_translation else MACHINE
    yield "made with " + ", ".join(f"{name} {value}" for name, value in result.recipe.parts)
    warnings = Counter(warning for sentence in result.sentences for warning in sentence.warnings)
    for kind, found in groupby(sorted(warnings.items()), key=lambda one: one[0].partition(":")[0]):
        details = [warning.partition(":")[2] or f"{count} sentences" for warning, count in found]
        cut = f" and {len(details) - _SHOWN} more" if len(details) > _SHOWN else ""
        yield f"{kind.replace('_', ' ')} ({len(details)}): {', '.join(details[:_SHOWN])}{cut}"

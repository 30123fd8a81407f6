"""The same quotation with other words in another place of the article."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations, islice
from typing import Final

from tracker.checks.context import Context, Issue, shortened
from tracker.checks.example import Example
from tracker.model import Severity
from tracker.quotations.concordance import group, renderings_of

ID = "quotation_worded_differently"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "One quotation given twice in the article, in different words."
EXAMPLES: Final = (
    Example("Mayor: “We shall never give up this old bridge”\n\nThe council met.\n\n“We shall never give up the old "
            "bridge of ours,” the mayor said.", finds="never give up"),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (
    Example("Mayor: “We shall never give up”\n\nThe council met.\n\n“We shall never give up this bridge of ours,” "
            "the mayor said."),
    Example("“We shall never give up this bridge,” the mayor said. “We shall build a school instead of the hall.”"),
)  # fmt: skip


MOST_PAIRS: Final = 200
LEAST_WORDS: Final = 7
"""Of the shorter rendering: a few quoted words are fitted into a sentence as its grammar needs."""
ALIKE: Final = 0.75
"""Share of the shorter rendering's words that stand in the other in the same order."""


def find(context: Context) -> Iterator[Issue]:
    """One issue for each later rendering whose words are neither the earlier ones nor a part of them."""
    renderings = renderings_of("", context.text, context.language.code, context.quotations)
    for found in group(r for r in renderings if r.words.count(" ") + 1 >= LEAST_WORDS):
        for first, other in islice(combinations(found.renderings, 2), MOST_PAIRS):
            spans = (context.quotations[other.index].span, context.quotations[first.index].span)
            if spans[0].overlaps(spans[1]) or not _differ(_plain(first.words), _plain(other.words)):
                continue
            message = (
                f"The same words are quoted in two ways: “{shortened(first.words)}” and here "
                f"“{shortened(other.words)}”. Settle on what was said."
            )
            yield Issue(spans, message)


def _differ(first: list[str], second: list[str]) -> bool:
    """Whether two renderings are of one quotation and disagree in more than an ending."""
    short, long = sorted((first, second), key=len)
    if len(short) < LEAST_WORDS or f" {' '.join(short)} " in f" {' '.join(long)} ":
        return False
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    kept = sum(block.size for block in matcher.get_matching_blocks())
    if kept < ALIKE * len(short):
        return False
    changed = [short[a:b] for tag, a, b, _, _ in matcher.get_opcodes() if tag in ("replace", "delete")]
    stems = {w[:4] for w in long}
    return any(w[:4] not in stems for words in changed for w in words)


def _plain(words: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in words.casefold()).split()

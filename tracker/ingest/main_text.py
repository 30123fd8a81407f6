"""Which blocks of a page are the article: trafilatura decides, and what it drops is kept and marked.

trafilatura loses most translator credits and some paragraphs; so what names hands is never marked as boilerplate,
nor is prose between the headline and the last paragraph that trafilatura kept.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from tracker.ingest.visible import Block
from tracker.model import Zone
from tracker.normalise import fold
from tracker.segment.boilerplate import rule_book

NEAR_BLOCKS: Final = 3
"""By-line elements this near to the article belong to it."""
PROSE_CHARS: Final = 60
_NOT_WORD: Final = re.compile(r"[\W_]+")
_PROVENANCE: Final = frozenset({"translation.credit", "republication.note", "source.line", "wire.tail"})
_END: Final = tuple('.!?…。！？।؟"”’»」)')


def block_tags(blocks: Sequence[Block], html: str, title: str | None) -> list[str | None]:
    """For each block `title`, `byline`, `caption`, `boilerplate`, or None for the article's own text."""
    kept = _kept(blocks, html)
    if not any(kept):
        kept = ["chrome" not in block.roles and "comment" not in block.roles for block in blocks]
    places = [index for index, keep in enumerate(kept) if keep]
    if not places:
        return [None] * len(blocks)
    headline = _headline(blocks, title, places[0])
    first = places[0] if headline is None else min(places[0], headline)
    inside = range(first, places[-1] + 1)
    return [
        "title" if index == headline else _tag(block, index, keep, inside)
        for index, (block, keep) in enumerate(zip(blocks, kept, strict=True))
    ]


def _tag(block: Block, index: int, keep: bool, inside: range) -> str | None:
    near = inside.start - NEAR_BLOCKS <= index < inside.stop + NEAR_BLOCKS
    outer = "chrome" in block.roles or "comment" in block.roles
    if "caption" in block.roles and index in inside:
        return "caption"
    if "byline" in block.roles and near and not keep and len(block.text) <= 300 and "comment" not in block.roles:
        return "byline"
    if keep:
        return None
    if "comment" not in block.roles and names_hands(block.text, near and not outer):
        return "byline"
    if index in inside and not outer and (_is_prose(block.text) or "title" in block.roles):
        return None
    return "boilerplate"


def names_hands(text: str, near: bool) -> bool:
    """Whether a line tells of translators, sources or republication; near the article also of authors and dates."""
    lines = [line for line in text.split("\n") if line.strip()]
    telling = [line for line in lines if _tells(line, near)]
    return len(lines) <= 4 and 2 * sum(map(len, telling)) >= len(text)


def _tells(line: str, near: bool) -> bool:
    rules = [match.rule for match in rule_book().matches(line)]
    if any(rule.id == "copyright" for rule in rules):  # a footer, whoever it names
        return False
    return any(rule.zone is Zone.BYLINE and (near or rule.id in _PROVENANCE) for rule in rules)


def _headline(blocks: Sequence[Block], title: str | None, first: int) -> int | None:
    """The block of the headline: the heading that says what the metadata say, else the last one before the text."""
    open_blocks = [index for index, block in enumerate(blocks) if "chrome" not in block.roles]
    headings = [index for index in open_blocks if "title" in blocks[index].roles]
    wanted = _key(title or "")
    before = [index for index in open_blocks if index <= first and len(blocks[index].text) <= 200]
    for index in headings or reversed(before):
        own = _key(blocks[index].text)
        if wanted and (own == wanted or (min(len(own), len(wanted)) > 8 and (own in wanted or wanted in own))):
            return index
    return next((index for index in reversed(headings) if index <= first), headings[0] if headings else None)


def _kept(blocks: Sequence[Block], html: str) -> list[bool]:
    """Whether trafilatura keeps each block, compared by letters and digits alone."""
    lines = [key for line in extract_lines(html) if (key := _key(line))]
    if sum(map(len, lines)) < 80:
        return [False] * len(blocks)
    known, whole = frozenset(lines), "\n".join(lines)
    sure = [_is_kept(block, known, whole) and len(block.text) >= PROSE_CHARS for block in blocks]
    places = [index for index, keep in enumerate(sure) if keep]
    if not places:
        return [_is_kept(block, known, whole) for block in blocks]
    inside = range(places[0], places[-1] + 1)
    return [
        keep or (_is_kept(block, known, whole) and index in inside and "chrome" not in block.roles)
        or (_key(block.text) in known and not block.roles & {"chrome", "comment", "title"})
        for index, (block, keep) in enumerate(zip(blocks, sure, strict=True))
    ]  # fmt: skip


def _is_kept(block: Block, known: frozenset[str], whole: str) -> bool:
    keys = [key for line in block.text.split("\n") if (key := _key(line))]
    found = [key for key in keys if key in known or (len(key) >= 30 and key in whole)]
    return bool(keys) and 2 * sum(map(len, found)) >= sum(map(len, keys))


def extract_lines(html: str) -> Iterable[str]:
    """The lines of the main text as trafilatura sees it; none where it finds none."""
    from trafilatura import extract

    try:
        text = extract(html, output_format="txt", include_comments=False, include_tables=True, deduplicate=False)
    except (RecursionError, ValueError, TypeError, AttributeError, LookupError):  # mark-up it was not made for
        return ()
    return (text or "").splitlines()


def _key(text: str) -> str:
    return _NOT_WORD.sub("", fold(text))


def _is_prose(text: str) -> bool:
    return len(text) >= PROSE_CHARS and text.rstrip().endswith(_END)

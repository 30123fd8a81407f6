"""Which marks of a text quote, and whether each opens or closes: by its shape, by the letters around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_MARK = re.compile("''|``|[\"“”„‟«»‹›「」『』‚‘’']")
_OPENING: Final = frozenset("“„‟«‹「『‚‘") | {"``"}
_CLOSING: Final = frozenset("”»›」』") | {"''"}
_SINGLE: Final = frozenset("‚‘’'")
_NO_OPENING = re.compile(r"['’‘](?:(?:s|t|em|n|m|ll|re|ve|d|tis|twas|til|cause)\b|\d0s)", re.IGNORECASE)
_BEFORE_OPENING: Final = " \u00a0\u202f\u2009\t\n([{—–-/…:"
_AFTER_CLOSING: Final = " \u00a0\u202f\u2009\t\n.,;:!?)]}—–-/…"
_SURE_CLOSE = re.compile(r"[.,!?…]['’‘](?!\w)")
LASTS: Final = 12
"""Sentences over which a quotation may run before it is taken for one whose end is missing."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark."""

    sentence: int
    start: int
    end: int
    text: str
    opens: bool
    single: bool


def find_marks(sentences: Sequence[str]) -> list[Mark]:
    """The marks of a text in order; an apostrophe is none."""
    reversed_guillemets = _reversed(sentences)
    found: list[Mark] = []
    for k, sentence in enumerate(sentences):
        single_open = any(m.single and m.opens for m in found[-8:] if k - m.sentence <= LASTS) and _open_single(found)
        for match in _MARK.finditer(sentence):
            text = match.group()
            if (
                text == '"'
                and sentence[match.start() - 1 : match.start()].isalpha()
                and sentence[match.end() :][:1].isalpha()
            ):
                continue  # `coup d"état`: an apostrophe once
            if text in _SINGLE:
                opens = _single(sentences, k, match.start(), single_open)
                if opens is None:
                    continue
                single_open = opens
                found.append(Mark(k, match.start(), match.end(), text, opens, True))
            else:
                opens = _opens(sentence, match.start(), match.end(), text, reversed_guillemets, found, k)
                found.append(Mark(k, match.start(), match.end(), text, opens, False))
    return found


def _open_single(found: Sequence[Mark]) -> bool:
    last = next((m for m in reversed(found) if m.single), None)
    return last is not None and last.opens


def _single(sentences: Sequence[str], k: int, place: int, inside: bool) -> bool | None:
    """Whether a single mark opens (true) or closes (false) a quotation; None for an apostrophe."""
    sentence, mark = sentences[k], sentences[k][place]
    before, after = sentence[place - 1 : place], sentence[place + 1 : place + 2]
    if mark == "‚":
        return True if after.strip() and not before.isalnum() else None
    can_open = (not before or before in _BEFORE_OPENING or before in '"“«„') and bool(after.strip())
    can_open = can_open and not (inside and mark == "’") and not _NO_OPENING.match(sentence, place)
    can_close = bool(before.strip()) and not after.isalnum()
    if inside and can_close and not _possessive(sentences, k, place):
        return False
    if can_open and not inside and _closes_later(sentences, k, place + 1):
        return True
    return None


_CLOSE = re.compile(r"(?<=[\w.,!?…)\]“”\"»-])['’‘](?!\w)")


def _possessive(sentences: Sequence[str], k: int, place: int) -> bool:
    """`the workers' plan`: an s before it, a word after it and a later mark to close with."""
    sentence = sentences[k]
    if not re.search(r"(?<![sS])[sS]$", sentence[:place]) or not re.match(r"['’‘]\s\w", sentence[place:]):
        return False
    return _CLOSE.search(sentence, place + 1) is not None or _closed_soon(sentences, k)


def _closes_later(sentences: Sequence[str], k: int, place: int) -> bool:
    """Whether a closing mark stands later in the sentence, or, for one that begins a quotation, in the next ones."""
    if _CLOSE.search(sentences[k], place):
        return True
    head = sentences[k][: place - 1].rstrip()
    return (not head or head[-1] in ":,") and _closed_soon(sentences, k)


def _closed_soon(sentences: Sequence[str], k: int) -> bool:
    return any(_SURE_CLOSE.search(later) for later in sentences[k + 1 : k + 1 + LASTS // 2])


def _opens(
    sentence: str, start: int, end: int, text: str, reversed_guillemets: bool, found: Sequence[Mark], k: int
) -> bool:
    """Whether a double mark opens a quotation: by its shape where that tells, else by the letters around it."""
    last = next((m for m in reversed(found) if not m.single and k - m.sentence <= LASTS), None)
    inside = last is not None and last.opens
    if text in "«»‹›":
        return (text in "«‹") != reversed_guillemets
    if text == "“" and last is not None and inside and last.text in "„‚":
        return False
    if text in "„‟「『" or (text in _CLOSING and text != "”" and text != "''"):
        return text in _OPENING
    before, after = sentence[start - 1 : start], sentence[end : end + 1]
    at_left = not before or before in _BEFORE_OPENING or before in "'‘‚«“("
    at_right = not after or after in _AFTER_CLOSING or after in "'’‘»”\""
    if text in "“”" or text in ("``", "''"):
        return text in ("“", "``") if at_left == at_right or text == "“" else at_left
    if at_left != at_right:
        return at_left
    return not inside


def _reversed(sentences: Sequence[str]) -> bool:
    """»So« and not «so»."""
    text = "\n".join(sentences)
    if "»" not in text:
        return False
    outward = len(re.findall(r"(?:^|[\s(])»(?=\w)", text, re.MULTILINE))
    return outward > len(re.findall(r"(?:^|[\s(])«", text, re.MULTILINE))

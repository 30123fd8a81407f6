"""Speech, a title or scare quotes; and the editor's marks inside."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.model import EditorialMark, EditorialMarkKind, QuotationKind, Span
from tracker.quotations.gaps import Gaps
from tracker.quotations.paired import Pair
from tracker.quotations.speech_pack import SpeechPack

_MARK: Final = re.compile(r"[\[(（【][^\[\]()（）【】\n]{1,200}[\])）】]")
_CUT: Final = re.compile(r"[\[(（【]\s*(?:…|\.\s?\.\s?\.)\s*[\])）】]\Z")
_ENDED: Final = frozenset(".!?…。！？,")


def kind_of(pair: Pair, text: str, gaps: Gaps, attributed: bool, pack: SpeechPack) -> QuotationKind:
    """What the marks are there for."""
    words = pair.content.of(text).split()
    if pair.opening == "《" or _is_title(pair, text, gaps, attributed, pack):
        return QuotationKind.TITLE
    if any(gaps.before_text.casefold().rstrip().endswith(phrase) for phrase in pack.so_called):
        return QuotationKind.SCARE
    count = len(words) if pack.spaced else len(pair.content) // 2
    ended = text[pair.content.end_char - 1] in _ENDED
    direct = (
        gaps.after_text.lstrip()[:1] in (",", "—", "–") or gaps.before_text.rstrip().endswith(":") or not gaps.before
    )
    if count <= 2 and not (attributed and direct and not gaps.embedded):
        return QuotationKind.SCARE
    if attributed or ended or count >= 6 or not gaps.before:
        return QuotationKind.SPEECH
    return QuotationKind.SCARE


def _is_title(pair: Pair, text: str, gaps: Gaps, attributed: bool, pack: SpeechPack) -> bool:
    last = [w.lower for w in gaps.before[-2:] if not w.is_mark]
    ends_open = gaps.before_text.rstrip()[-1:] not in ":,"
    if ends_open and any(w in pack.works for w in last):
        return True
    words = [w for w in pair.content.of(text).split() if w[:1].isalpha()]
    if len(words) < 2 or attributed or pack.nouns_capitalised or not pack.capitals:
        return False
    long_words = [w for w in words if len(w) > 3]
    return len(long_words) > 1 and all(w[0].isupper() for w in long_words)


def editorial_marks(pair: Pair, text: str) -> Iterator[EditorialMark]:
    """Cuts (`[…]`, `(…)`) and words put in by an editor, in the order of the text."""
    for found in _MARK.finditer(text, pair.content.start_char, pair.content.end_char):
        cut = _CUT.match(found.group())
        kind = EditorialMarkKind.CUT if cut else EditorialMarkKind.INSERTION
        yield EditorialMark(kind, Span(found.start(), found.end()))

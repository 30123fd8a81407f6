"""Speech set off by dashes, without quotation marks: `—No iré —dijo Juan—. Nunca.`"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.model import Paragraph, Span, Zone
from tracker.quotations.paired import Pair
from tracker.quotations.speech_pack import SpeechPack

_DASH: Final = "[—–―]"
_TURN: Final = re.compile(rf"{_DASH}\s?(?=[^\W\d_]|[¿¡«“(])")
_INNER: Final = re.compile(rf"[,.!?…»]?\s?{_DASH}\s?([^\W\d_]+(?:['’-][^\W\d_]+)*)(?:\s([^\W\d_]+))?(?:\s([^\W\d_]+))?")
_DIALOGUE: Final = frozenset("bg ca eo es fr it pl pt ro ru tr uk".split())
"""Languages that set dialogue with dashes."""


def find_dialogue(text: str, paragraphs: Sequence[Paragraph], pack: SpeechPack) -> Iterator[Pair]:
    """The first words of each paragraph that begins with a dash, up to the dash before an attribution verb.

    A dash alone makes a list: only a turn with an attribution inside counts.
    """
    if pack.code not in _DIALOGUE:
        return
    for paragraph in paragraphs:
        content = paragraph.content
        turn = _TURN.match(text, content.start_char, content.end_char) if paragraph.zone is Zone.BODY else None
        if not turn:
            continue
        for inner in _INNER.finditer(text, turn.end(), content.end_char):
            if _attributes(inner, pack):
                end = inner.start() + (text[inner.start()] in ",.!?…»")
                if end > turn.end():
                    span = Span(turn.start(), end)
                    yield Pair(span, Span(turn.end(), end), text[turn.start()], "", 0)
                break


def _attributes(inner: re.Match[str], pack: SpeechPack) -> bool:
    """Whether the words behind a dash are a verb of speech, its auxiliaries before it."""
    for word in inner.groups():
        lower = (word or "").casefold()
        stem = lower.rpartition("-")[0].removesuffix("-t") if lower.rpartition("-")[2] in pack.pronouns else lower
        if stem in pack.verbs:
            return True
        if stem not in pack.aux and stem not in pack.pronouns:
            return False
    return False

"""Who spoke, in scripts that do not tell names by capitals: Chinese, Japanese, Arabic."""

import re
from functools import cache
from typing import Final

from tracker.model import Span
from tracker.quotations.gaps import Gaps, Word, text_of
from tracker.quotations.speaker import Speaker
from tracker.quotations.speech_pack import SpeechPack

_MOST_CHARS: Final = 24
_BREAK: Final = re.compile(r"[，。；！？、,;!?\n“”「」『』（）()：:]")


def find_speaker_uncased(gaps: Gaps, start_char: int, end_char: int, text: str, pack: SpeechPack) -> Speaker | None:
    """The speaker beside a quotation that lies from `start_char` to `end_char`."""
    if pack.spaced:
        return _verb_first(gaps, text, pack)
    if pack.code == "ja":
        return _japanese(gaps, start_char, text, pack)
    return _chinese(gaps, start_char, end_char, text, pack)


def _verb_first(gaps: Gaps, text: str, pack: SpeechPack) -> Speaker | None:
    """Arabic: the verb, then the subject up to a preposition or mark."""
    sides = ((gaps.before, True), (gaps.after, False)) if gaps.before else ((gaps.after, False),)
    for words, last in sides:
        places = [i for i, w in enumerate(words) if w.lower in pack.verbs]
        if not places:
            continue
        place = places[-1] if last else places[0]
        subject: list[Word] = []
        for word in words[place + 1 : place + 8]:
            if word.is_mark or word.lower in pack.stops:
                break
            subject.append(word)
        return _split(subject, text, pack) if subject else Speaker(None, None, None, ())
    return None


def _split(subject: list[Word], text: str, pack: SpeechPack) -> Speaker:
    head = max((i + 1 for i, w in enumerate(subject) if pack.is_role(w.lower)), default=0)
    name = subject[head:] or subject
    span = Span(name[0].start_char, name[-1].end_char)
    role = text_of(subject[:head], text) if head and head < len(subject) else None
    return Speaker(text_of(name, text), span, role, tuple(w.lower for w in subject))


def _chinese(gaps: Gaps, start_char: int, end_char: int, text: str, pack: SpeechPack) -> Speaker | None:
    before = _BREAK.split(gaps.before_text.rstrip("：:，, "))[-1]
    found = _ends_with_verb(pack.verbs, pack.aux).search(before)
    if found and before:
        offset = start_char - len(gaps.before_text) + gaps.before_text.rindex(before)
        return _named(before[: found.start()], offset, pack)
    after = gaps.after_text.lstrip("，, ")
    piece = _BREAK.split(after)[0][: _MOST_CHARS + 4]
    said = _verb_within(pack.verbs, pack.aux).search(piece)
    if not said or not gaps.continues:
        return None
    return _named(piece[: said.start()], end_char + gaps.after_text.index(after), pack)


@cache
def _ends_with_verb(verbs: frozenset[str], aux: frozenset[str]) -> re.Pattern[str]:
    return re.compile(_said(verbs, aux) + "(?:道|说|說)?\\Z")


@cache
def _verb_within(verbs: frozenset[str], aux: frozenset[str]) -> re.Pattern[str]:
    return re.compile(_said(verbs, aux))


def _said(verbs: frozenset[str], aux: frozenset[str]) -> str:
    longest_first = "|".join(sorted(verbs, key=lambda v: (-len(v), v)))
    return f"(?:{'|'.join(sorted(aux)) or '(?!)'})?(?:{longest_first})"


def _named(piece: str, offset: int, pack: SpeechPack) -> Speaker | None:
    lead = len(piece) - len(piece.lstrip())
    name = piece.strip()
    if not name or name in pack.pronouns:
        return Speaker(None, None, None, ())
    if len(name) > _MOST_CHARS:
        return None
    head = max((name.rindex(r) + len(r) for r in pack.roles if r in name and not name.endswith(r)), default=0)
    start = offset + lead + head
    return Speaker(name[head:], Span(start, offset + lead + len(name)), name[:head] or None, (name,))


def _japanese(gaps: Gaps, start_char: int, text: str, pack: SpeechPack) -> Speaker | None:
    after = gaps.after_text.lstrip()
    if not any(after.startswith(verb) for verb in pack.verbs):
        return None
    subject = re.search(r"([^、。「」『』（）\s]{1,24})(?:は|が)、?[^、。「」]{0,30}[、\s]?\Z", gaps.before_text)
    if not subject:
        return Speaker(None, None, None, ())
    offset = start_char - len(gaps.before_text) + subject.start(1)
    return Speaker(subject.group(1), Span(offset, offset + len(subject.group(1))), None, (subject.group(1),))

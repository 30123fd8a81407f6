"""The office that stands beside a name: before it, behind it, around it."""

from collections.abc import Sequence

from tracker.quotations.gaps import Word
from tracker.quotations.speech_pack import SpeechPack


def role_words(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """The office at the end of some words: back from its noun over adjectives and names to the article or comma."""
    words = list(words)
    while words and (words[-1].is_mark or words[-1].lower in pack.determiners):
        words.pop()
    places = [i for i, w in enumerate(words) if pack.is_role(w.lower)]
    if not places:
        return ()
    start = places[0]
    while start and not words[start - 1].is_mark and words[start - 1].lower not in (pack.determiners | pack.stops):
        start -= 1
    end = next((i for i in range(places[0], len(words)) if words[i].lower in pack.stops - pack.of), len(words))
    return words[start:end]


def described(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """`the curator,` before a name: a short description with its article, whatever the noun."""
    if not 3 <= len(words) <= 9 or words[0].lower not in pack.determiners or words[-1].text != ",":
        return ()
    return words[1:-1]


def apposition(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """The office behind a name: `Kuleba, Ukraine's foreign minister,`."""
    if not words or words[0].text != ",":
        return ()
    end = next((i for i, w in enumerate(words[1:9], 1) if w.text in ",;."), min(len(words), 9))
    piece = [w for w in words[1:end] if w.lower not in pack.determiners]
    stop = next((i for i, w in enumerate(piece) if w.lower in pack.stops - pack.of), len(piece))
    return piece[:stop] if any(pack.is_role(w.lower) for w in piece[:stop]) else ()


def role_phrase_end(words: Sequence[Word], start: int, end: int, pack: SpeechPack) -> int:
    """Where an office of several words ends inside or around a run (`Secretary of State Antony Blinken`)."""
    window = words[max(0, start - 3) : end]
    lowered = " ".join(w.lower for w in window)
    for phrase in pack.role_phrases:
        at = lowered.find(phrase)
        if at >= 0 and (at == 0 or lowered[at - 1] == " "):
            return max(0, start - 3) + lowered[: at + len(phrase)].count(" ") + 1
    return start

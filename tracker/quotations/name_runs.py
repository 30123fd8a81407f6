"""The capitalised words of a phrase that can name a speaker."""

from collections.abc import Sequence

from tracker.attribute.people import country_of
from tracker.quotations.gaps import Word
from tracker.quotations.offices import role_phrase_end
from tracker.quotations.speech_pack import SpeechPack


def names_in(words: Sequence[Word], pack: SpeechPack) -> list[tuple[int, int]]:
    """From where to where a person or body is named: the capitalised runs without the office at their head."""
    kept: list[tuple[int, int]] = []
    for start, end in _runs(words, pack):
        if words[end - 1].lower.endswith(("'s", "’s")) or _is_governed(words, start, pack):
            continue
        if end < len(words) and pack.is_role(words[end].lower):
            continue  # `White House spokesman`
        head = max((i + 1 for i in range(start, end) if pack.is_role(words[i].lower)), default=start)
        if role_phrase_end(words, start, end, pack) > head:
            head = role_phrase_end(words, start, end, pack)
        if head < end and not _only_nationality(words[head:end], pack) and _is_name(words, start, head, end, pack):
            kept.append((head, end))
    return kept


def _runs(words: Sequence[Word], pack: SpeechPack) -> list[tuple[int, int]]:
    """Maximal runs of capitalised words, with particles inside."""
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(words):
        if not words[index].is_capital or words[index].is_mark or _is_small(words[index], pack):
            index += 1
            continue
        end = index + 1
        while end < len(words):
            if (words[end].is_capital and not words[end].is_mark) or _links(words, end, pack):
                end += 1
            else:
                break
        runs.append((index, end))
        index = end
    return runs


def _is_small(word: Word, pack: SpeechPack) -> bool:
    """A preposition, article or adverb with the capital of a sentence's first word."""
    return word.lower in pack.determiners or word.lower in pack.stops or word.lower in pack.aux


def _links(words: Sequence[Word], place: int, pack: SpeechPack) -> bool:
    """A particle of a name between two capitalised words: not where it links an office to its country."""
    if words[place].lower not in pack.particles or place + 1 >= len(words):
        return False
    if words[place].lower in pack.determiners and words[place - 1].lower not in pack.particles:
        return False  # `Kern der Zeitung` is a dative, `von der Leyen` a name
    following = words[place + 1]
    linked = following.is_capital or (following.lower in pack.particles and place + 2 < len(words))
    return linked and not pack.is_role(words[place - 1].lower)


def _is_name(words: Sequence[Word], start: int, head: int, end: int, pack: SpeechPack) -> bool:
    """Where nouns have capitals a lone noun behind an article is no name."""
    if not pack.nouns_capitalised or head > start or end - head > 1:
        return True
    before = words[start - 1].lower if start else ""
    return before not in pack.determiners and before not in pack.of


def _is_governed(words: Sequence[Word], start: int, pack: SpeechPack) -> bool:
    """Whether a preposition or `of` stands before a run: then it is a place, a time or part of an office."""
    if start == 0:
        return False
    before = words[start - 1].lower
    if before == "," and start > 2 and words[start - 3].lower in pack.stops and words[start - 2].is_capital:
        return True  # `in Bethesda, Maryland`
    if before in pack.determiners and start > 1 and words[start - 2].lower in (pack.of | pack.stops):
        return True
    if before in pack.of:
        window = " ".join(w.lower for w in words[max(0, start - 3) : start + 2])
        return not any(phrase in window for phrase in pack.role_phrases)
    return before in pack.stops


def _only_nationality(words: Sequence[Word], pack: SpeechPack) -> bool:
    return (
        len(words) == 1
        and words[0].lower.endswith(("an", "ese", "ish"))
        and bool(country_of((words[0].lower,), pack.code))
    )

"""What on a page is not the article: single lines, judged by the rules of `packs/boilerplate.toml`.

Where a line stands decides with it; that is `tracker.segment.zones`.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from tracker.errors import ConfigError
from tracker.model import Zone
from tracker.packs.reading import read_tables

_DECORATION: Final = "".join(chr(c) for c in range(33, 127) if not chr(c).isalnum() and chr(c) not in "\"'") + (
    " \t\r\n\u00a0\u200b\ufeff\ufe0f•·–—…›»«→←▶►▼▲●○■□◆★☆✔✉☰|¦、。：；！？・【】「」（）［］《》〈〉"
)
_OPENING: Final = _DECORATION.replace("«", "").replace("「", "").replace("《", "").replace("【", "")
_QUOTES: Final = re.compile('["“”„«»「」『』《》]')
_WORD: Final = re.compile(r"\w+")
_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PARTICLES: Final = frozenset(
    "a al and con da das de del della den der di do dos du e el en et für i in la las le los of og pour the to und "
    "van von y z и та і für for at from with mit avec".split()
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the pack; the pack's head explains the fields."""

    id: str
    zone: Zone
    match: str
    where: str
    max_chars: int
    section: bool = False
    takes_next: bool = False
    at_least: int = 1
    phrases: tuple[str, ...] = ()
    hints: frozenset[str] = frozenset()
    pattern: re.Pattern[str] | None = None
    name: str = ""
    """`boilerplate.<id>@<version>`, as results carry it."""


@dataclass(frozen=True, slots=True)
class Match:
    rule: Rule
    bare: bool = False
    """The line holds nothing but the phrase."""


class RuleBook:
    """The rules of one pack, indexed for lookup by phrase."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._labels: dict[str, list[Rule]] = {}
        self._openings: dict[str, list[Rule]] = {}
        self._cues: dict[str, list[tuple[str, Rule]]] = {}
        self._patterns = [rule for rule in self.rules if rule.pattern]
        for rule in self.rules:
            for phrase in dict.fromkeys(rule.phrases):
                self._index(rule, phrase)
        self._beginnings: dict[str, list[int]] = {}
        for phrase in sorted(self._openings, key=len, reverse=True):
            lengths = self._beginnings.setdefault(phrase[:2], [])
            if len(phrase) not in lengths:
                lengths.append(len(phrase))

    def _index(self, rule: Rule, phrase: str) -> None:
        if rule.match == "label":
            self._labels.setdefault(bare_label(phrase), []).append(rule)
        elif rule.match == "cue":
            key = phrase if _CJK.search(phrase) else _WORD.findall(phrase)[0]
            self._cues.setdefault(key, []).append((phrase, rule))
        else:
            self._openings.setdefault(phrase, []).append(rule)

    def matches(self, line: str) -> Iterator[Match]:
        """Every rule that the line satisfies by itself, wherever it stands; no line is matched inside a longer text."""
        folded = line.casefold().replace("\u00a0", " ").strip()
        yield from self._by_label(folded)
        yield from self._by_opening(line.strip(), folded)
        words = frozenset(_WORD.findall(folded)) if len(folded) <= 1200 else frozenset()
        yield from self._by_cue(folded, words)
        for rule in self._patterns:
            if len(folded) <= rule.max_chars and _hinted(rule, words, folded) and _found(rule, line):
                yield Match(rule)

    def _by_label(self, folded: str) -> Iterator[Match]:
        if len(folded) <= 120:
            for rule in self._labels.get(bare_label(folded), ()):
                if len(folded) <= rule.max_chars:
                    yield Match(rule, bare=True)

    def _by_opening(self, line: str, folded: str) -> Iterator[Match]:
        start = folded.lstrip(_OPENING)
        shown = line[-len(start) :] if start and len(line) == len(folded) else start
        for length in self._beginnings.get(start[:2], ()):
            for rule in self._openings.get(start[:length], ()) if length <= len(start) else ():
                if len(folded) <= rule.max_chars and _opens(rule, shown, start, length):
                    yield Match(rule, bare=not start[length:].strip(_DECORATION))

    def _by_cue(self, folded: str, words: frozenset[str]) -> Iterator[Match]:
        if not words or len(folded) < 12 or _QUOTES.search(folded):
            return
        keys = list(self._cues) if _CJK.search(folded) else sorted(words & self._cues.keys())
        seen: dict[str, set[str]] = {}
        for key in keys:
            for phrase, rule in self._cues[key]:
                if phrase in folded:
                    seen.setdefault(rule.id, set()).add(phrase)
                    if len(seen[rule.id]) == rule.at_least and len(folded) <= rule.max_chars:
                        yield Match(rule)


def bare_label(line: str) -> str:
    """The line in comparable form without bullets, counts and punctuation around it."""
    return " ".join(line.casefold().strip(_DECORATION).strip("0123456789").strip(_DECORATION).split())


@cache
def rule_book(folder: Path | None = None) -> RuleBook:
    """The rules of the built-in pack, then those of the desk's own `boilerplate.toml` in its packs folder.

    Raises:
        ConfigError: a pack is no TOML, or one of its rules lacks what a rule needs.
    """
    return RuleBook(rule for pack in read_tables("boilerplate.toml", folder) for rule in _rules(pack))


def read_rules(toml: str) -> RuleBook:
    """The rules of a pack's text."""
    return RuleBook(_rules(tomllib.loads(toml)))


def _rules(pack: Mapping[str, Any]) -> Iterator[Rule]:
    for entry in pack.get("rule", ()):
        try:
            yield _rule(entry, pack.get("version", "desk"))
        except (KeyError, ValueError, TypeError, re.error) as error:
            name = entry.get("id", "without an id")
            lacks = f"lacks {error}" if isinstance(error, KeyError) else f"cannot be used: {error}"
            raise ConfigError(f"boilerplate.toml: the rule {name} {lacks}.") from error


def _rule(entry: Mapping[str, Any], version: str) -> Rule:
    pattern = entry.get("pattern")
    return Rule(
        id=entry["id"],
        zone=Zone(entry["zone"]),
        match=entry["match"],
        where=entry["where"],
        max_chars=entry["max_chars"],
        section=entry.get("section", False),
        takes_next=entry.get("takes_next", False),
        at_least=entry.get("at_least", 1),
        phrases=tuple(phrase for phrases in entry.get("phrases", {}).values() for phrase in phrases),
        hints=frozenset(entry.get("hints", ())),
        pattern=re.compile(pattern, re.IGNORECASE) if pattern else None,
        name=f"boilerplate.{entry['id']}@{version}",
    )


def _hinted(rule: Rule, words: frozenset[str], folded: str) -> bool:
    return not rule.hints or not rule.hints.isdisjoint(words) or bool(_CJK.search(folded))


def _found(rule: Rule, line: str) -> bool:
    return bool(rule.pattern and rule.pattern.search(line))


def _opens(rule: Rule, shown: str, start: str, length: int) -> bool:
    """Whether the phrase of `length` characters ends where a word ends, and what its rule wants follows it."""
    rest = start[length:]
    caseless = bool(_CJK.match(start))
    if not caseless and start[length - 1].isalnum() and rest[:1].isalnum():
        return False
    separator = rest.lstrip(" \u00a0")[:1]
    if rule.match == "open":
        return True
    if rule.match == "name":
        return _is_names(shown[length:], separator)
    is_label = separator in tuple(":>»–—|→：") or not rest.strip(_DECORATION)
    return is_label or (shown[:length].isupper() and rest[:1].isspace())


def _is_names(rest: str, separator: str) -> bool:
    """Whether the rest of a line is one or more names: capitals and particles, at most twelve words, no sentence."""
    rest = rest.strip(" :：/／|\u00a0")
    words = rest.replace("/", " ").replace("|", " ").split()
    if not 1 <= len(words) <= 12 or len(rest) < 2:
        return False
    if not any(c.isupper() or c.islower() for c in rest):
        return separator in tuple(":：/／") and len(rest) <= 30
    if rest.endswith((".", "!", "?")) and len(words[-1]) > 3:
        return False
    return words[0][:1].isupper() and all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    core = word.strip(",.;()&@-–—•")
    return not core or core[0].isupper() or core.casefold() in _PARTICLES or core[0].isdigit()

"""Citations: agencies and outlets quoted for a fact, which are no step of the chain."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from tracker.attribute.agents import medium_agent
from tracker.attribute.mentions import Mention, find_mentions
from tracker.attribute.names import folded_spaces
from tracker.model import Agent, AgentKind, Citation, Credit, Span
from tracker.packs import LanguagePack, Packs
from tracker.packs.letters import SPACE, UPPER

VERSION: Final = "1"
_NEAR: Final = 60
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\S+|@\w+|pic\.twitter\.com\S+")
_TITLED: Final = re.compile(
    rf"(?:(?<=\s)|^)(?:[Tt]he{SPACE})?(?P<name>[{UPPER}][\w'’]+(?:{SPACE}[{UPPER}][\w'’]+){{0,3}}{SPACE}"
    r"(?:Times|Tribune|Herald|Gazette|Chronicle|Journal|Observer|Telegraph|Courier"
    r"|Examiner|Register|Sentinel|Dispatch"
    r"|Inquirer|Mail|Mirror|Reporters|Post|Daily News|Star|Zeitung|Rundschau|Nachrichten"
    r"|Tageblatt|Anzeiger|Allgemeine|Morgenpost))\b"
)
_MAX_CITED: Final = 60


def find_citations(
    text: str,
    packs: Packs,
    languages: Sequence[LanguagePack],
    credits: Sequence[Credit],
    skipped: Sequence[Span],
) -> tuple[Citation, ...]:
    """The media that a text cites, each place once, in its order; credits and what `skipped` covers are left out."""
    taken = _Taken(text, credits, skipped)
    steps = {c.agent.canonical_name for c in credits if c.agent and c.agent.canonical_name and c.role.value != "photo"}
    own = tuple(languages[:2])
    found: list[Citation] = []
    for mention in find_mentions(text, packs):
        if not taken.covers(mention.span) and mention.medium.name not in steps and _is_cited(text, mention, own):
            agent = medium_agent(mention.span.of(text), mention.medium)
            found.append(Citation(agent, mention.span, f"registry@{VERSION}"))
    found += _titled(text, own, taken, [c.span for c in found])
    return tuple(sorted(found, key=lambda c: c.span)[:_MAX_CITED])


class _Taken:
    """The stretches of a text in which no citation stands: credits, addresses, boilerplate."""

    def __init__(self, text: str, credits: Sequence[Credit], skipped: Sequence[Span]) -> None:
        spans = [c.evidence.span for c in credits if c.evidence.span]
        spans += [c.agent_span for c in credits if c.agent_span]
        if "/" in text or "@" in text or "www." in text:
            spans += [Span(*a.span()) for a in _ADDRESS.finditer(text)]
        self._spans = sorted([*spans, *skipped])

    def covers(self, span: Span) -> bool:
        return any(s.overlaps(span) for s in self._spans)


def _is_cited(text: str, mention: Mention, languages: tuple[LanguagePack, ...]) -> bool:
    """Agencies always; outlets and ambiguous names where a word of saying or of the press stands near."""
    if mention.medium.platform:
        return False
    before, after = _around(text, mention.span)
    if mention.sure and mention.medium.agency:
        return not _named_person(before, mention)
    if _near(_press(languages), before[-30:], after[:16]):
        return True
    if not mention.sure:
        exact = mention.span.of(text) in (*mention.medium.tags, mention.medium.name)
        return exact and _near(_said(languages), before[-18:], after[:10])
    return _near(_said(languages), before, after)


def _named_person(before: str, mention: Mention) -> bool:
    """Whether a given name precedes: "Michael Bloomberg" is a person."""
    last = before.rstrip().rsplit(" ", 1)[-1]
    return (
        mention.medium.name == "Bloomberg News" and last[:1].isupper() and last.isalpha() and not before.endswith("\n")
    )


def _around(text: str, span: Span) -> tuple[str, str]:
    start = max(0, span.start_char - _NEAR, text.rfind("\n", 0, span.start_char) + 1)
    stop = text.find("\n", span.end_char)
    return text[start : span.start_char], text[
        span.end_char : min(stop if stop >= 0 else len(text), span.end_char + _NEAR)
    ]


def _near(stems: Sequence[str], before: str, after: str) -> bool:
    """Whether a word that begins with one of the stems stands in either stretch."""
    words = f" {before} \x00 {after}".lower().replace("’", " ").replace("'", " ")
    return any(stem in words for stem in stems)


@cache
def _said(languages: tuple[LanguagePack, ...]) -> tuple[str, ...]:
    return tuple(_opened(w) for pack in languages for w in pack.said_words)


@cache
def _press(languages: tuple[LanguagePack, ...]) -> tuple[str, ...]:
    return tuple(_opened(w) for pack in languages for w in pack.agency_words)


def _opened(word: str) -> str:
    """A stem as it is sought: after a space, unless its script writes words without spaces or with prefixes."""
    unspaced = any("\u3040" <= c <= "\u9fff" or "\u0600" <= c <= "\u06ff" for c in word)
    return word.lower() if unspaced else f" {word.lower()}"


def _titled(text: str, languages: Sequence[LanguagePack], taken: _Taken, known: Sequence[Span]) -> Iterator[Citation]:
    """Outlets that no registry knows but whose names say what they are ("The Vale Tribune"), where they are cited."""
    for found in _TITLED.finditer(text):
        span = Span(*found.span("name"))
        before, after = _around(text, span)
        if taken.covers(span) or any(span.overlaps(k) for k in known):
            continue
        if _near(_said(languages), before, after):
            yield Citation(Agent(folded_spaces(span.of(text)), AgentKind.OUTLET), span, f"titled@{VERSION}")

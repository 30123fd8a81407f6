"""Who a captured name is: a person, a medium of the registries, a site, or a tool."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tracker.attribute.names import folded_spaces, trim
from tracker.model import Agent, AgentKind, Role, Span
from tracker.packs import Medium, Packs, host_of

_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+){0,3}\.[a-z]{2,12}(?:/\S*)?", re.IGNORECASE
)
_ARTICLES: Final = re.compile(r"(?:the|die|der|das|el|la|le|les|il|de|l['’])\s*\Z", re.IGNORECASE)
_ORGANISED: Final = re.compile(
    r"\b(?:news|times|post|tribune|herald|journal|gazette|magazine|institute|foundation|press|media|radio|tv|online|network"
    r"|agency|agencia|agence|agentur|agenzia|redaktion|redacción|redação|redazione|rédaction|staff|team|desk|collective|bureau"
    r"|zeitung|verlag|prensa|diario|noticias|notícias|notizie|rivista|revista|revue|редакция|агентство|журнал|газета"
    r"|university|council|centre|center|project|group|international|blog|watch|report|review|daily|weekly|society|party"
    r"|partei|stiftung|verein|fundación|fundação|association|organization|editorial|agencias|agences|agenturen|correspondents?"
    r"|\w*news\w*|\w*24\w*|\w+\.(?:com|org|net|de|ru|info))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A resolved name."""

    agent: Agent
    span: Span
    medium: Medium | None = None
    url: str | None = None

    @property
    def identity(self) -> str:
        return self.agent.canonical_name or self.agent.name


def is_address(words: str) -> bool:
    """Whether words are a URL or a host name."""
    return _ADDRESS.fullmatch(words) is not None


def looks_organised(name: str) -> bool:
    """Whether an unknown name speaks for an organisation rather than a person."""
    return (
        _ORGANISED.search(name) is not None
        or any(c.isdigit() for c in name)
        or (name.isupper() and " " not in name.strip())
    )


def medium_agent(name: str, medium: Medium) -> Agent:
    """An agent that the registries know."""
    kind = AgentKind.AGENCY if medium.agency else AgentKind.OUTLET
    return Agent(folded_spaces(name), kind, medium.name, medium.home_language)


def resolve(text: str, span: Span, packs: Packs, *, person: bool = False) -> Named | None:
    """Who stands at a span; None where nothing is left of it. `person`: a person is expected."""
    span = trim(text, span)
    if not len(span):
        return None
    words = span.of(text)
    if is_address(words):
        return _site(words, span, packs)
    if tool := packs.tools.by_name(words):
        return Named(Agent(tool if tool == "machine" else folded_spaces(words), AgentKind.TOOL, tool), span)
    span = _grown(text, span, packs)
    words = span.of(text)
    for at, name in _readings(words):
        if medium := packs.medium(name, credit=True):
            part = Span(span.start_char + at, span.start_char + at + len(name))
            return Named(medium_agent(name, medium), _with_article(text, part, medium), medium)
    if inner := _IN_BRACKETS.fullmatch(words):
        span = Span(span.start_char + inner.start(1), span.start_char + inner.end(1))
        words = span.of(text)
    kind = AgentKind.PERSON if person and not looks_organised(words) else AgentKind.ORGANISATION
    return Named(Agent(folded_spaces(words), kind), span)


def role_of(named: Named) -> Role:
    """The role of a source: agencies are wires, all others outlets."""
    return Role.WIRE if named.medium and named.medium.agency else Role.OUTLET


_IN_BRACKETS: Final = re.compile(r"[（(《「『]([^（()）《》「」『』]{2,40})[）)》」』]")
_GROWTH: Final = re.compile(r"(?:[ \u00a0][^\s,.;:|/()\[\]«»\"“”–—-][^\s,.;:|/()\[\]«»\"“”]{0,20}){1,4}")


_LEADING: Final = re.compile(
    r"(?:redazione|redacción|redação|redaktion|rédaction|agencia|agence|agentur|nachrichtenagentur|agenzia|agência|agència"
    r"|агентство|агентства|информагентство|агенция|press agency|persbureau|agencja|ajansı) ",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"[ ,\u00a0]+\d[\d–-]*$")


def _readings(words: str) -> Iterator[tuple[int, str]]:
    """(offset, name) of what a capture may mean: all of it, or a name in brackets inside it, the last first."""
    yield 0, words
    if lead := _LEADING.match(words):
        yield lead.end(), words[lead.end() :]
    if (cut := _NUMBERED.search(words)) and cut.start():
        yield 0, words[: cut.start()]
    for inner in reversed(list(_IN_BRACKETS.finditer(words))):
        yield inner.start(1), inner.group(1)


def _grown(text: str, span: Span, packs: Packs) -> Span:
    """The span with the words after it that belong to a registered name ("Courrier" → "Courrier international")."""
    more = _GROWTH.match(text, span.end_char, min(len(text), span.end_char + 60))
    end = more.end() if more else span.end_char
    while end > span.end_char:
        if packs.medium(text[span.start_char : end]):
            return Span(span.start_char, end)
        end = max(text.rfind(" ", span.end_char, end), text.rfind("\u00a0", span.end_char, end))
    return span


def _site(words: str, span: Span, packs: Packs) -> Named | None:
    host = host_of(words)
    if tool := packs.tools.by_name(words.removeprefix("https://").rstrip("/")) or packs.tools.by_name(host):
        return Named(Agent(tool, AgentKind.TOOL, tool), span)
    if not host:
        return None
    url = words if "//" in words else None
    medium = packs.medium_of_host(words)
    if medium is None:
        return Named(Agent(host, AgentKind.OUTLET), span, None, url)
    name = medium.name if url else words
    return Named(medium_agent(name, medium), span, medium, url)


def _with_article(text: str, span: Span, medium: Medium) -> Span:
    """The span with the article before it, where that belongs to the medium's name ("The Conversation")."""
    before = _ARTICLES.search(text, max(0, span.start_char - 4), span.start_char)
    if before and medium.name.casefold().startswith(before.group().strip().casefold()):
        return Span(before.start(), span.end_char)
    return span

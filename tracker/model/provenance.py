"""Credits, citations, hops, chains and the original-language verdict.

PROV terms: an agent is a `prov:Agent`, a hop a `prov:Activity`, the page at hand a `prov:Entity`.
"""

from dataclasses import dataclass
from enum import StrEnum

from tracker.model.text import Span


class Basis(StrEnum):
    """Why a fact is believed."""

    STATED = "stated"
    INFERRED = "inferred"
    DECIDED = "decided"
    """By a person: outranks the others."""
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What an agent did. DESIGN.md fixes the list."""

    SPEAKER = "speaker"
    AUTHOR = "author"
    WIRE = "wire"
    OUTLET = "outlet"
    RELAYER = "relayer"
    TRANSLATOR = "translator"
    MACHINE_TRANSLATOR = "machine_translator"
    REPUBLISHER = "republisher"
    EDITOR = "editor"
    PHOTO = "photo"


class AgentKind(StrEnum):
    PERSON = "person"
    AGENCY = "agency"
    OUTLET = "outlet"
    ORGANISATION = "organisation"
    TOOL = "tool"


class TranslationKind(StrEnum):
    """How the text came to be in its language."""

    HUMAN = "human"
    MACHINE = "machine"
    MACHINE_POST_EDITED = "machine+post-edit"
    UNKNOWN = "unknown"
    """Translated, nobody says how."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words, or the metadata field, that prove a fact."""

    text: str
    """The exact stored characters of `span`, or the field's value."""
    span: Span | None = None
    """None where the evidence is a metadata field."""
    field: str | None = None
    """The metadata field's name; None where the evidence is text."""


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody or something named by a credit."""

    name: str
    """As the text writes it, white space folded."""
    kind: AgentKind
    canonical_name: str | None = None
    """The registry's name, where a registry knows it."""
    home_language: str | None = None
    """BCP 47, from the registry; None where it works in several or is not known."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A place where the text or its metadata names somebody's part."""

    role: Role
    agent: Agent | None
    """None where the part is named and the agent is not ("translated from the Spanish")."""
    basis: Basis
    evidence: Evidence
    """The whole phrase that makes it a credit."""
    rule: str
    """`name@version` of the rule that produced it."""
    agent_span: Span | None = None
    """Where the name itself stands; None for metadata and unnamed agents."""
    language_in: str | None = None
    """BCP 47 of what was worked from, where the credit says it."""
    language_out: str | None = None
    """BCP 47 of what came out, where the credit says it or the registry knows it."""
    translation_kind: TranslationKind | None = None
    """How it was translated, where the credit says it."""
    states_language: bool = False
    """Whether the credit's own words name the language, rather than the registry."""


@dataclass(frozen=True, slots=True)
class Citation:
    """An agency or outlet quoted for a fact: not a step of the chain."""

    agent: Agent
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, date and agency that open a wire text."""

    span: Span
    place: str | None = None
    date: str | None = None
    """ISO 8601 date; without the year (`--07-29`) where neither text nor metadata give it."""
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of the chain."""

    role: Role
    agent: Agent | None
    language_in: str | None
    language_out: str | None
    basis: Basis
    evidence: tuple[Evidence, ...]
    rule: str
    reason: str = ""
    """In words, for an inferred hop: why it is believed."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in the chain where somebody is missing."""

    after_hop: int
    """Index of the hop before the gap; -1 before the first."""
    reason: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The hops from who spoke or wrote first to the page at hand, with the gaps."""

    hops: tuple[Hop, ...] = ()
    gaps: tuple[Gap, ...] = ()
    rivals: tuple["Chain", ...] = ()
    """Other chains the credits allow; they have no rivals of their own."""
    reason: str = ""
    """Why this chain is preferred to its rivals; empty without rivals."""


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that speaks for an original language."""

    kind: str
    """`stated_credit`, `source_link`, `wire_home`, `outlet_home`, `fragment`, `residue`, `typography`, `name_spelling`,
    `linked_source`, `text_language`."""
    code: str
    weight: float
    """0 to 1: how much it speaks for `code` by itself."""
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class OriginalLanguage:
    """A verdict weighed from all clues; `code` None is "not known"."""

    code: str | None
    basis: Basis
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True)
class Translation:
    """Whether and how the text was translated."""

    kind: TranslationKind
    basis: Basis
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedSource:
    """What is known of the article that another was made from: handed to the analysis of that other."""

    article_id: int
    title: str
    language: str
    """BCP 47 of its text."""
    original_language: str | None
    hops: tuple[Hop, ...]
    outlet: str | None
    """Who published it, as it says itself."""
    basis: Basis
    """Of the link: `stated` by a page, `decided` by a person."""

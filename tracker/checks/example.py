"""Examples that every check carries: tests run them, the documentation prints them."""

from dataclasses import dataclass, field

from tracker.model import Agent, AgentKind, Role


@dataclass(frozen=True, slots=True)
class Step:
    """A credit and hop an example is to have."""

    role: Role
    name: str
    kind: AgentKind = AgentKind.PERSON
    language_in: str | None = None
    language_out: str | None = None

    @property
    def agent(self) -> Agent:
        return Agent(self.name, self.kind, self.name)


@dataclass(frozen=True, slots=True)
class Example:
    """A short text and what is known about it before a check looks."""

    text: str
    language: str = "en"
    finds: str = ""
    """Words that stand in the first span of the first issue; empty where any place will do."""
    says: str = ""
    """Words of the first issue's message; empty where any will do."""
    original: str | None = None
    """The original language; None where it is not known."""
    fragments: tuple[tuple[str, str], ...] = ()
    """Words of the text and their language."""
    steps: tuple[Step, ...] = ()
    """Credits and hops, from the origin to the page."""
    dateline: tuple[str, str] | None = None
    """The dateline's words, and the agency it names."""
    title: str = ""
    """The first words of the text, marked as its title."""
    structure: tuple[tuple[str, str], ...] = field(default=())
    """Words of the text and the mark-up's name for them (`caption`, `italic`)."""
    fields: tuple[tuple[str, str], ...] = ()
    """Fields of the page's metadata: name and value."""
    url: str | None = None

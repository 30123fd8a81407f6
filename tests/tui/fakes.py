"""A workflow in memory that answers at once: the screens' tests are about the screens."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.tui import sample
from tracker import decide as rules
from tracker.anchor import make_selector
from tracker.doctor import Answer, DoctorLine
from tracker.engines import EngineStatus
from tracker.model import (
    Agent,
    AgentKind,
    Analysis,
    ArticleStatus,
    Basis,
    Chain,
    Decision,
    DecisionVerb,
    Finding,
    FindingStatus,
    LanguageGuess,
    LibraryOrder,
    LibraryQuery,
    LibraryRow,
    Link,
    LinkStatus,
    Metadata,
    OriginalLanguage,
    StoredRetranslation,
    Target,
    TargetKind,
    Version,
    VersionNote,
)
from tracker.workflow import Added, ArticleView

NOW = datetime(2024, 5, 6, 9, 0, tzinfo=UTC)


class FakeWorkflow:
    """Articles and decisions in memory. `asked` records which ids were fetched."""

    def __init__(self, articles: Sequence[tuple[Version, Analysis]] = (), rows: int = 0) -> None:
        self.articles = dict(enumerate(articles, 1))
        self.decisions: list[Decision] = []
        self.asked: list[Sequence[int]] = []
        self.many = rows
        self.steps: list[Any] = []
        """What every long verb yields, or raises."""
        self.called: list[tuple[Any, ...]] = []
        self.linked: tuple[Link, ...] = ()
        self.kept: tuple[StoredRetranslation, ...] = ()

    # ── the list ──

    def ids(self, query: LibraryQuery | None = None) -> list[int]:
        if self.many:
            return list(range(self.many, 0, -1))
        query = query or LibraryQuery()
        found = [i for i in self.articles if _answers(self.row(i), query)]
        return sorted(found, key=lambda i: self.row(i).title) if query.order is LibraryOrder.TITLE else found[::-1]

    def count(self, query: LibraryQuery | None = None) -> int:
        return len(self.ids(query))

    def rows(self, article_ids: Sequence[int]) -> list[LibraryRow]:
        self.asked.append(list(article_ids))
        return [_plain(i) if self.many else self.row(i) for i in article_ids]

    def row(self, article_id: int) -> LibraryRow:
        version, found = self.articles[article_id][0], self._settled(article_id).analysis
        there = [f for f in found.findings if f.status is not FindingStatus.LOST_PLACE]
        still = sum(f.status is FindingStatus.OPEN for f in there)
        status = ArticleStatus.AUDITED if not still else ArticleStatus.IN_REVIEW
        status = ArticleStatus.OPEN if still == len(there) else status
        return LibraryRow(
            article_id, version.metadata.title or version.text[:60], version.metadata.outlet, found.language.code,
            found.original_language.code, found.original_language.basis,
            " → ".join(h.agent.name for h in found.chain.hops if h.agent), len(found.fragments), still, len(there),
            status if there else ArticleStatus.NOTHING_FOUND, None, NOW, 0,
        )  # fmt: skip

    # ── one article ──

    def _settled(self, article_id: int) -> rules.Settled:
        version, found = self.articles[article_id]
        return rules.settle(found, version, self.history(article_id))

    def article(self, article_id: int, version_number: int | None = None) -> ArticleView:
        version = self.articles[article_id][0]
        settled = self._settled(article_id)
        note = VersionNote(1, version.sha256, len(version.text), NOW)
        return ArticleView(
            article_id, "sample.txt", self.row(article_id), 1, version, settled.analysis, self.history(article_id),
            settled.lost, (note,), self.linked, self.kept, (), NOW,
        )  # fmt: skip

    def history(self, article_id: int) -> tuple[Decision, ...]:
        return tuple(d for d in self.decisions if d.article_id == article_id)

    def decide(
        self,
        article_id: int,
        target: Target,
        verb: DecisionVerb,
        reason: str = "",
        value: str = "",
        about: Finding | None = None,
    ) -> Decision:
        return self._record(article_id, target, verb, reason, value)

    def _record(self, article_id, target, verb, reason="", value="", undoes=None) -> Decision:
        number = len(self.decisions) + 1
        made_at = NOW + timedelta(minutes=number)
        self.decisions.append(Decision(number, article_id, target, verb, made_at, "ada", reason, value, undoes))
        return self.decisions[-1]

    def flag(self, article_id, span, category, severity, message, suggestion="") -> Finding:
        selector = make_selector(self.articles[article_id][0].text, span)
        target = Target(TargetKind.FINDING, f"{len(self.decisions):016x}", selector)
        told = {"check": "flag", "category": category, "severity": severity, "message": message}
        value = json.dumps({**told, "suggestion": suggestion})
        self._record(article_id, target, DecisionVerb.FLAGGED, value=value)
        return next(f for f in self._settled(article_id).analysis.findings if f.id == target.key)

    def undo(self, article_id: int) -> Decision | None:
        return self._take_back(article_id, rules.to_undo(self.history(article_id)))

    def redo(self, article_id: int) -> Decision | None:
        return self._take_back(article_id, rules.to_redo(self.history(article_id)))

    def _take_back(self, article_id: int, taken: Decision | None) -> Decision | None:
        return taken and self._record(article_id, taken.target, DecisionVerb.UNDONE, undoes=taken.id)

    # ── long work ──

    def _long(self, *call: Any) -> Iterator[Any]:
        self.called.append(call)
        for step in self.steps:
            if isinstance(step, Exception):
                raise step
            if isinstance(step, Added):
                self.articles[step.article_id] = (sample.VERSION, sample.analysis())
            yield step

    def add(self, paths: Sequence[str]) -> Iterator[Any]:
        return self._long("add", list(paths))

    def translate(self, article_id, target=None, spans=None, options=None, version_number=None) -> Iterator[Any]:
        return self._long("translate", article_id, target, spans)

    def compare(self, article_id, source_article_id=None, options=None) -> Iterator[Any]:
        self.how = options
        return self._long("compare", article_id, source_article_id)

    def suggest(self, article_id: int) -> Iterator[Any]:
        return iter(())

    def propose_links(self, article_id: int) -> Iterator[Any]:
        return self._long("propose_links", article_id)

    def events(self, article_ids=None) -> Iterator[Any]:
        return self._long("events", list(article_ids))

    def compare_engines(self, article_id, names, target=None) -> Iterator[Any]:
        return self._long("compare_engines", article_id, names)

    def concordance(self, article_id: int) -> Iterator[Any]:
        return self._long("concordance", article_id)

    def links(self, article_id: int) -> tuple[Link, ...]:
        return self.linked

    def link(self, source_article_id, published_article_id, basis=Basis.DECIDED, reason="") -> Link:
        self.called.append(("link", source_article_id, published_article_id))
        return Link(source_article_id, published_article_id, LinkStatus.CONFIRMED, basis, reason)

    def engine_status(self) -> list[EngineStatus]:
        return [EngineStatus("argos", "", False, (), "No package [/b]: `tracker models install es-en`.")]

    def doctor(self) -> list[DoctorLine]:
        return [DoctorLine(Answer.GOOD, "program", "tracker 0.1.0"), DoctorLine(Answer.BAD, "engine", "is not there")]

    def report(self, article_ids: Sequence[int], format: str = "json") -> Iterator[Any]:  # noqa: A002
        return self._long("report", list(article_ids), format)


def _answers(row: LibraryRow, query: LibraryQuery) -> bool:
    return (
        query.text.lower() in row.title.lower()
        and query.language in (None, row.language)
        and query.original in (None, row.original_language)
        and query.status in (None, row.status)
    )


def _plain(article_id: int) -> LibraryRow:
    return LibraryRow(
        article_id, f"Article {article_id}", None, "en", None, Basis.UNKNOWN, "", 0, 0, 0, ArticleStatus.NOTHING_FOUND,
        None, NOW, 0,
    )  # fmt: skip


def one_article() -> FakeWorkflow:
    return FakeWorkflow([(sample.VERSION, sample.analysis())])


def library_of() -> FakeWorkflow:
    """A small library around the sample article."""
    workflow = one_article()
    for title, outlet, code, original, agents in _OTHERS:
        found = replace(
            sample.analysis(),
            language=LanguageGuess(code, 0.99),
            original_language=OriginalLanguage(original, Basis.STATED if original == code else Basis.INFERRED),
            chain=Chain(tuple(replace(sample.HOPS[0], agent=Agent(name, AgentKind.AGENCY)) for name in agents)),
            findings=sample.FINDINGS[: len(agents) - 1],
            fragments=(),
        )
        version = Version(sample.TEXT, Metadata(title=title, outlet=outlet))
        workflow.articles[len(workflow.articles) + 1] = (version, found)
    return workflow


_OTHERS = (
    ("Lagune von Ostmoor wird Schutzgebiet", "Küstenblatt", "de", "de", ("dpa",)),
    ("Le ferry de Lerme reprend la mer", "La Gazette du Port", "fr", "es", ("EFE", "AFP", "La Gazette du Port")),
    ("Обсерватория под Каменкой получила новый телескоп", "Вестник", "ru", "ru", ("ТАСС",)),
    ("Farmers of the Valley Count the Frost’s Cost", "Valley Star", "en", "ca", ("ACN", "Valley Star")),
    ("O farol de Cabo Branco volta a ter gente", "Diário da Costa", "pt", None, ("Diário da Costa",)),
)

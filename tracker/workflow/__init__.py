"""The verbs that both front ends call. Only here is anything loaded, worked out and saved.

Long verbs are generators: they yield `Progress` (and `LeftOut`) while they work and their result last.
"""

import getpass
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tracker.config import Settings
from tracker.doctor import Answer, DoctorLine, examine
from tracker.engines import Engines, EngineStatus
from tracker.model import (
    Basis,
    Decision,
    DecisionVerb,
    Finding,
    LeftOut,
    LibraryQuery,
    LibraryRow,
    Link,
    Progress,
    Retranslation,
    Severity,
    Span,
    Target,
)
from tracker.retranslate import TranslateOptions
from tracker.store import Store, library, open_store
from tracker.workflow import adding, comparing, deciding, linking, proposing, reporting, translating, viewing
from tracker.workflow.comparing import CompareOptions
from tracker.workflow.desk import Desk
from tracker.workflow.indexing import Shelf
from tracker.workflow.values import (
    Added,
    ArticleView,
    ComparisonView,
    Report,
)

__all__ = [
    "Added",
    "Answer",
    "ArticleView",
    "CompareOptions",
    "ComparisonView",
    "DoctorLine",
    "Report",
    "TranslateOptions",
    "Workflow",
    "open_workflow",
]


def _now() -> datetime:
    return datetime.now(UTC)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's list, or no list
        return "editor"


class Workflow(AbstractContextManager["Workflow"]):
    """The tracker at work on one library. Every verb says in its own file what it does and raises."""

    def __init__(
        self,
        store: Store,
        settings: Settings | None = None,
        engines: Engines | None = None,
        user: str = "",
        clock: Callable[[], datetime] = _now,
    ) -> None:
        self.desk = Desk(store, settings or Settings(), user or _user(), clock)
        self.engines = engines or Engines()
        self.shelf = Shelf()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.engines.close()
        self.desk.store.close()

    def count(self, query: LibraryQuery | None = None) -> int:
        """How many articles the query finds; all, without one."""
        with self.desk.store.reading() as session:
            return library.count(session, query or LibraryQuery())

    def ids(self, query: LibraryQuery | None = None) -> list[int]:
        """The ids of all articles the query finds, in its order."""
        with self.desk.store.reading() as session:
            return library.ids(session, query or LibraryQuery())

    def rows(self, article_ids: Sequence[int]) -> list[LibraryRow]:
        """The list's rows of these articles, in the order asked; unknown ids are passed over."""
        with self.desk.store.reading() as session:
            return library.rows(session, article_ids)

    def add(self, paths: Iterable[Path | str], input_format: str | None = None) -> Iterator[Progress | Added | LeftOut]:
        return adding.add(self.desk, paths, input_format)

    def article(self, article_id: int, version_number: int | None = None) -> ArticleView:
        return viewing.article(self.desk, article_id, version_number)

    def decide(
        self,
        article_id: int,
        target: Target,
        verb: DecisionVerb,
        reason: str = "",
        value: str = "",
        about: Finding | None = None,
    ) -> Decision:
        return deciding.decide(self.desk, article_id, target, verb, reason, value, about)

    def flag(
        self, article_id: int, span: Span, category: str, severity: Severity, message: str, suggestion: str = ""
    ) -> Finding:
        return deciding.flag(self.desk, article_id, span, category, severity, message, suggestion)

    def undo(self, article_id: int) -> Decision | None:
        return deciding.undo(self.desk, article_id)

    def redo(self, article_id: int) -> Decision | None:
        return deciding.redo(self.desk, article_id)

    def history(self, article_id: int) -> tuple[Decision, ...]:
        return deciding.history(self.desk, article_id)

    def links(self, article_id: int) -> tuple[Link, ...]:
        return linking.links_of(self.desk, article_id)

    def link(
        self, source_article_id: int, published_article_id: int, basis: Basis = Basis.DECIDED, reason: str = ""
    ) -> Link:
        return linking.link(self.desk, source_article_id, published_article_id, basis, reason)

    def unlink(self, source_article_id: int, published_article_id: int, reason: str = "") -> Decision:
        return linking.unlink(self.desk, source_article_id, published_article_id, reason)

    def engine_status(self) -> list[EngineStatus]:
        """Every engine as it stands on this machine; loads no model."""
        return self.engines.available()

    def translate(
        self,
        article_id: int,
        target: str | None = None,
        spans: Sequence[Span] | None = None,
        options: TranslateOptions | None = None,
    ) -> Iterator[Progress | Retranslation]:
        return translating.translate(self.desk, self.engines, article_id, target, spans, options)

    def propose_links(self, article_id: int) -> Iterator[Progress | Link]:
        return proposing.propose_links(self.desk, self.shelf, article_id)

    def compare(
        self, article_id: int, source_article_id: int | None = None, options: CompareOptions | None = None
    ) -> Iterator[Progress | ComparisonView]:
        return comparing.compare(self.desk, self.engines, article_id, source_article_id, options)

    def report(self, article_ids: Sequence[int], format: str = "json") -> Iterator[Progress | Report]:  # noqa: A002
        return reporting.report(self.desk, article_ids, format)

    def doctor(self) -> list[DoctorLine]:
        """What is installed, what answers, and where the library is."""
        return list(examine(str(self.desk.store.engine.url), self.desk.settings))


def open_workflow(database_url: str, settings: Settings | None = None, user: str = "") -> Workflow:
    """The workflow over a database, made where it does not exist.

    Raises:
        StoreError: it cannot be opened.
    """
    return Workflow(open_store(database_url), settings, user=user)

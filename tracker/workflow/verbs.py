"""The workflow: one object for a library, its settings and its engines. What a verb does stands in the verb's file.

The files are imported when a verb is used: a list of articles needs neither the analysis nor an engine.
"""

import getpass
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tracker.config import Settings
from tracker.doctor import DoctorLine, examine
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
from tracker.store import Store, library, open_store
from tracker.workflow.desk import Desk
from tracker.workflow.options import CompareOptions
from tracker.workflow.values import Added, ArticleView, ComparisonView, Event, Report

if TYPE_CHECKING:
    from tracker.engines import Engines, EngineStatus
    from tracker.quotations.concordance import Group
    from tracker.retranslate import TranslateOptions
    from tracker.workflow.analysing import Shown
    from tracker.workflow.indexing import Shelf
    from tracker.workflow.learning import Learnt


def now() -> datetime:
    return datetime.now(UTC)


def user_name() -> str:
    """Who decisions are made by: the system's name of the user."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's list, or no list
        return "editor"


class Workflow(AbstractContextManager["Workflow"]):
    """The tracker at work on one library."""

    def __init__(
        self,
        store: Store,
        settings: Settings | None = None,
        engines: "Engines | None" = None,
        user: str = "",
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.desk = Desk(store, settings or Settings(), user or user_name(), clock)
        self._given = engines

    @cached_property
    def engines(self) -> "Engines":
        """The engines of this machine, opened when first needed."""
        from tracker.engines import Engines

        return self._given or Engines()

    @cached_property
    def shelf(self) -> "Shelf":
        """The link index in memory."""
        from tracker.workflow.indexing import Shelf

        return Shelf()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __enter__(self) -> Self:
        return self

    def close(self) -> None:
        if "engines" in self.__dict__:
            self.engines.close()
        self.desk.store.close()

    # ── the library ──────────────────────────────────────────────────────────

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
        from tracker.workflow import adding

        return adding.add(self.desk, paths, input_format)

    def article(self, article_id: int, version_number: int | None = None) -> ArticleView:
        from tracker.workflow import viewing

        return viewing.article(self.desk, article_id, version_number)

    def analyse(self, article_ids: Sequence[int] | None = None) -> "Iterator[Progress | Shown]":
        from tracker.workflow import analysing

        return analysing.analyse_again(self.desk, article_ids)

    # ── decisions ────────────────────────────────────────────────────────────

    def decide(
        self,
        article_id: int,
        target: Target,
        verb: DecisionVerb,
        reason: str = "",
        value: str = "",
        about: Finding | None = None,
    ) -> Decision:
        from tracker.workflow import deciding

        return deciding.decide(self.desk, article_id, target, verb, reason, value, about)

    def flag(
        self, article_id: int, span: Span, category: str, severity: Severity, message: str, suggestion: str = ""
    ) -> Finding:
        from tracker.workflow import deciding

        return deciding.flag(self.desk, article_id, span, category, severity, message, suggestion)

    def undo(self, article_id: int) -> Decision | None:
        from tracker.workflow import deciding

        return deciding.undo(self.desk, article_id)

    def redo(self, article_id: int) -> Decision | None:
        from tracker.workflow import deciding

        return deciding.redo(self.desk, article_id)

    def history(self, article_id: int) -> tuple[Decision, ...]:
        from tracker.workflow import deciding

        return deciding.history(self.desk, article_id)

    # ── engines ──────────────────────────────────────────────────────────────

    def engine_status(self) -> "list[EngineStatus]":
        """Every engine as it stands on this machine; loads no model."""
        return self.engines.available()

    def translate(
        self,
        article_id: int,
        target: str | None = None,
        spans: Sequence[Span] | None = None,
        options: "TranslateOptions | None" = None,
        version_number: int | None = None,
    ) -> Iterator[Progress | Retranslation]:
        from tracker.workflow import translating

        return translating.translate(self.desk, self.engines, article_id, target, spans, options, version_number)

    def suggest(self, article_id: int) -> Iterator[Progress | Retranslation]:
        from tracker.workflow import suggesting

        return suggesting.suggest(self.desk, self.engines, article_id)

    # ── links ────────────────────────────────────────────────────────────────

    def links(self, article_id: int) -> tuple[Link, ...]:
        from tracker.workflow import linking

        return linking.links_of(self.desk, article_id)

    def link(
        self, source_article_id: int, published_article_id: int, basis: Basis = Basis.DECIDED, reason: str = ""
    ) -> Link:
        from tracker.workflow import linking

        return linking.link(self.desk, source_article_id, published_article_id, basis, reason)

    def unlink(self, source_article_id: int, published_article_id: int, reason: str = "") -> Decision:
        from tracker.workflow import linking

        return linking.unlink(self.desk, source_article_id, published_article_id, reason)

    def propose_links(self, article_id: int) -> Iterator[Progress | Link]:
        from tracker.workflow import proposing

        return proposing.propose_links(self.desk, self.shelf, article_id)

    def events(self, article_ids: Sequence[int] | None = None) -> "Iterator[Progress | Event]":
        from tracker.workflow import happening

        return happening.events(self.desk, self.shelf, article_ids)

    def compare(
        self, article_id: int, source_article_id: int | None = None, options: CompareOptions | None = None
    ) -> Iterator[Progress | ComparisonView]:
        from tracker.workflow import comparing

        return comparing.compare(self.desk, self.engines, article_id, source_article_id, options)

    def compare_engines(
        self, article_id: int, names: Sequence[str], target: str | None = None
    ) -> Iterator[Progress | ComparisonView]:
        from tracker.workflow import engines_compared

        return engines_compared.compare_engines(self.desk, self.engines, article_id, names, target)

    def learn(self) -> "Iterator[Progress | Learnt]":
        from tracker.workflow import learning

        return learning.learn_lexicons(self.desk)

    def concordance(self, article_id: int) -> "Iterator[Progress | Group]":
        from tracker.workflow import quoting

        return quoting.concordance(self.desk, self.shelf, article_id)

    # ── results ──────────────────────────────────────────────────────────────

    def report(
        self,
        article_ids: Sequence[int],
        format: str = "markdown",  # noqa: A002 — the word of the command's option
    ) -> Iterator[Progress | Report]:
        from tracker.workflow import reporting

        return reporting.report(self.desk, self.engines, article_ids, format)

    def doctor(self) -> list[DoctorLine]:
        """What is installed, what answers, and where the library is."""
        return list(examine(str(self.desk.store.engine.url), self.desk.settings))


def open_workflow(database_url: str, settings: Settings | None = None, user: str = "") -> Workflow:
    """The workflow over a database, made where it does not exist.

    Raises:
        StoreError: it cannot be opened.
    """
    return Workflow(open_store(database_url), settings, user=user)

"""The tables: the migrations make what the models say, and what must not change cannot."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel, text

from tracker.errors import StoreError
from tracker.model import Decision, DecisionVerb, Ingested, Metadata, Target, TargetKind, Version
from tracker.store import articles, decisions, migrations, open_store
from tracker.store.restated import add_restated
from tracker.store.upgrade import HEAD, KNOWN

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_the_migrations_make_what_the_models_say(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'tracker.db'}")
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        found = compare_metadata(context, SQLModel.metadata)
    store.close()
    assert [d for d in found if "version_search" not in str(d)] == []


def test_the_newest_revision_is_the_one_the_program_knows() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == HEAD
    assert {revision.revision for revision in script.walk_revisions()} == set(KNOWN)


@pytest.mark.parametrize("table", ["version", "decision", "restated"])
@pytest.mark.parametrize("change", ["UPDATE {} SET id = id + 100", "DELETE FROM {}"])
def test_versions_and_decisions_cannot_be_changed(tmp_path: Path, table: str, change: str) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'tracker.db'}")
    one = Ingested("a", "a", Version("text"), "text")
    said = Decision(0, 1, Target(TargetKind.HOP, "wire:EFE"), DecisionVerb.CONFIRMED, NOW, "editor")
    with store.writing() as session:
        version_id, _ = articles.add_version(session, one, articles.add_article(session, one, NOW), NOW)
        add_restated(session, version_id, Metadata(title="Another"), NOW)
        decisions.add_decision(session, said)
    with pytest.raises(StoreError, match=r"is kept|only ever added"), store.writing() as session:
        session.execute(text(change.format(table)))
    store.close()


def test_a_decision_on_an_article_that_is_not_there_is_refused(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'tracker.db'}")
    said = Decision(0, 7, Target(TargetKind.HOP, "wire:EFE"), DecisionVerb.CONFIRMED, NOW, "editor")
    with pytest.raises(StoreError, match="FOREIGN KEY"), store.writing() as session:
        decisions.add_decision(session, said)
    store.close()

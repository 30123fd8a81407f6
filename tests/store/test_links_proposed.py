"""Links that are proposed or stated, and a library of the revision before."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from tracker.model import Basis, Link, LinkStatus
from tracker.store import migrations, open_store
from tracker.store.upgrade import HEAD
from tracker.workflow import CompareOptions, ComparisonView, Workflow, open_workflow
from tracker.workflow.learning import Learnt, lexicon_for

SPANISH = (
    "Lerma recupera su ferri\n\nEl ferri de Lerma volvió a cruzar el río el 14 de marzo de 2025, después de 57 años. "
    "La alcaldesa Nieves Otaola dijo que el barco costó 412.000 euros. El viejo barco, construido en 1931, dejó de "
    "navegar en 1968. Habrá 12 viajes cada día.\n"
)
ENGLISH = (
    "Lerma gets its ferry back\n\nThe Lerma ferry crossed the river again on 14 March 2025, after 57 years. Mayor "
    "Nieves Otaola said the boat cost 412,000 euros. The old boat, built in 1931, stopped sailing in 1968. There will "
    "be 12 trips every day.\n"
)
OTHER = (
    "Vineyards fear the frost\n\nGrowers in the hills of Salina lit 300 fires last night to save the buds. The frost "
    "of April took half of the harvest. Insurance will not pay, said Edoardo Malaspina.\n"
)
PAGE = "https://www.example.org/2025/03/ferri"


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    with open_workflow(f"sqlite:///{tmp_path / 'tracker.db'}", user="editor") as opened:
        yield opened


def add(workflow: Workflow, folder: Path, *records: dict[str, str]) -> None:
    path = folder / "records.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    list(workflow.add([path]))


def proposed(workflow: Workflow, article_id: int) -> list[Link]:
    return [event for event in workflow.propose_links(article_id) if isinstance(event, Link)]


def test_the_translation_of_an_article_is_found_among_others(workflow: Workflow, tmp_path: Path) -> None:
    add(workflow, tmp_path, {"id": "es", "text": SPANISH}, {"id": "en", "text": ENGLISH}, {"id": "x", "text": OTHER})
    assert proposed(workflow, 3) == []
    found = proposed(workflow, 2)
    assert [(k.source_article_id, k.published_article_id, k.status) for k in found] == [(1, 2, LinkStatus.PROPOSED)]
    assert "1931" in found[0].reason
    again = proposed(workflow, 1)
    assert [(k.source_article_id, k.published_article_id) for k in again] == [(1, 2)]
    assert workflow.links(1) == workflow.links(2) == tuple(again)


def test_a_proposal_counts_when_it_is_confirmed_and_is_gone_when_denied(workflow: Workflow, tmp_path: Path) -> None:
    add(workflow, tmp_path, {"id": "es", "text": SPANISH}, {"id": "en", "text": ENGLISH})
    proposed(workflow, 2)
    assert workflow.article(2).analysis.original_language.code == "en"
    workflow.link(1, 2)
    assert workflow.article(2).analysis.original_language.code == "es"
    workflow.unlink(1, 2, "another ferry")
    assert proposed(workflow, 2) == []
    assert workflow.article(2).analysis.original_language.code == "en"


def test_a_source_that_a_page_names_is_linked_as_stated(workflow: Workflow, tmp_path: Path) -> None:
    add(
        workflow,
        tmp_path,
        {"id": "es", "text": SPANISH, "url": PAGE},
        {"id": "en", "text": f"{ENGLISH}\nSource: https://example.org/2025/03/ferri/\n"},
    )
    found = workflow.links(2)
    assert [(k.source_article_id, k.status, k.basis) for k in found] == [(1, LinkStatus.CONFIRMED, Basis.STATED)]
    original = workflow.article(2).analysis.original_language
    assert (original.code, original.basis, original.clues[0].kind) == ("es", Basis.STATED, "linked_source")
    assert workflow.rows([2])[0].original_language == "es"


def test_linked_articles_teach_a_lexicon_that_comparisons_use(workflow: Workflow, tmp_path: Path) -> None:
    add(workflow, tmp_path, {"id": "es", "text": SPANISH * 3}, {"id": "en", "text": ENGLISH * 3})
    workflow.link(1, 2)
    learnt = [event for event in workflow.learn() if isinstance(event, Learnt)]
    assert [(one.source_language, one.published_language) for one in learnt] == [("es", "en")]
    kept = lexicon_for(workflow.desk.store, "es", "en")
    assert kept is not None
    assert "boat" in kept.words("barco")
    compared = [e for e in workflow.compare(2, 1, CompareOptions(translate=False)) if isinstance(e, ComparisonView)]
    assert "learnt es-en" in compared[0].comparison.recipe.as_dict()["rendering"]


def test_a_library_of_the_first_revision_opens_with_all_that_is_in_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'tracker.db'}"
    with open_workflow(url) as workflow:
        add(workflow, tmp_path, {"id": "es", "text": SPANISH})
    back_to_first(url)
    with open_workflow(url) as workflow:
        assert workflow.article(1).version.text == SPANISH
        assert proposed(workflow, 1) == []


def back_to_first(url: str) -> None:
    """Make the database what release 0.1 left: without the tables of later revisions."""
    store = open_store(url)
    with store.engine.connect() as connection, connection.begin():
        for table in ("link_features", "shingle", "restated"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    store.close()


def test_each_revision_can_be_reached_from_the_one_before(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    with store.engine.connect() as connection:
        expected = set(connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all())
    store.close()
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    from sqlalchemy import create_engine

    engine = create_engine("sqlite://")
    with engine.connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        for _ in range(int(HEAD)):
            command.upgrade(config, "+1")
        found = set(connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all())
    engine.dispose()
    assert found == expected

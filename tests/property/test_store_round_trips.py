"""Row → value → row is identity, whatever the text."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.analyse import analyse
from tracker.config import Settings
from tracker.model import Analysis, Ingested, Metadata, MetadataField, Version
from tracker.store import articles, open_store
from tracker.store.codec import decode, encode

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TEXTS = st.text(st.characters(codec=None), max_size=200)  # with NUL and lone surrogates
METADATA = st.builds(
    Metadata,
    title=st.none() | TEXTS,
    url=st.none() | TEXTS,
    alternates=st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple),
    fields=st.lists(st.builds(MetadataField, TEXTS, TEXTS), max_size=3).map(tuple),
)
VERSIONS = st.builds(
    Version, TEXTS, METADATA, st.lists(st.tuples(st.integers(0), st.integers(0), TEXTS), max_size=3).map(tuple)
)

LINES = ("LISBOA, 3 mar (Lusa) — O porto reabriu.", "“No,” she said.", "Translated by Ana Gil", "The boats went out.")


@settings(deadline=None)  # a busy machine is no failure
@given(VERSIONS)
def test_a_version_comes_back_as_it_went_in(version: Version) -> None:
    assert decode(Version, encode(version)) == version


@settings(max_examples=30, deadline=None)
@given(VERSIONS, TEXTS)
def test_a_version_is_stored_to_the_character(version: Version, name: str) -> None:
    store = open_store("sqlite://")
    one = Ingested(name, name, version, "text")
    with store.writing() as session:
        article_id = articles.add_article(session, one, NOW)
        articles.add_version(session, one, article_id, NOW)
    with store.reading() as session:
        assert articles.version_text(session, article_id) == version
        assert articles.article_id_of(session, name) == article_id
    store.close()


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(LINES)))
def test_an_analysis_comes_back_as_it_went_in(lines: list[str]) -> None:
    analysis = analyse(Version("\n\n".join(lines)), Settings())
    assert decode(Analysis, encode(analysis)) == analysis

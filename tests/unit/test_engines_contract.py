"""What every engine must do; a new engine is tested as soon as it stands in ENGINES."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from tracker.engines import ENGINES, Decoding, Engine, Pair
from tracker.errors import NotFoundError

SENTENCES = {
    "es": ["La casa es roja.", "", "El ministro habló ayer.", "   ", "La casa es roja.", "¿Y la guerra?", "a\nb"],
    "en": ["The house is red.", "", "The minister spoke.", "   ", "The house is red.", "And the war?", "a\nb"],
}


@pytest.fixture(scope="module", params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest, argos_packages: Path) -> Iterator[Engine]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARGOS_PACKAGES_DIR", str(argos_packages))
        opened: Engine = import_module(ENGINES[request.param]).open_engine()
        if not opened.pairs():
            pytest.skip(f"{request.param} has no pair on this machine")
        yield opened
        opened.close()


@pytest.fixture
def pair(engine: Engine) -> Pair:
    return next(pair for pair in engine.pairs() if pair.source in SENTENCES)


def test_it_says_what_it_is(engine: Engine) -> None:
    status = import_module(ENGINES[engine.name]).status()
    assert (status.name, status.version, status.ready, status.problem) == (engine.name, engine.version, True, "")
    assert engine.version
    assert status.pairs == engine.pairs() == tuple(sorted(set(engine.pairs())))


def test_length_and_order_are_kept(engine: Engine, pair: Pair) -> None:
    sentences = SENTENCES[pair.source]
    rendered = engine.translate(sentences, pair, Decoding())
    assert len(rendered) == len(sentences)
    assert rendered[0] == rendered[4]
    assert rendered[0].text != rendered[2].text
    assert [bool(one.text.strip()) for one in rendered] == [bool(sentence.strip()) for sentence in sentences]
    assert all(one.reliable for one in rendered)


def test_a_sentence_reads_the_same_alone_and_among_others(engine: Engine, pair: Pair) -> None:
    sentences = SENTENCES[pair.source]
    together = [one.text for one in engine.translate(sentences, pair, Decoding())]
    assert together == [engine.translate([one], pair, Decoding())[0].text for one in sentences]


def test_nothing_asked_is_nothing_answered(engine: Engine, pair: Pair) -> None:
    assert engine.translate([], pair, Decoding()) == []


def test_it_works_again_after_it_was_closed(engine: Engine, pair: Pair) -> None:
    before = engine.translate(SENTENCES[pair.source], pair, Decoding())
    engine.close()
    engine.close()
    assert engine.translate(SENTENCES[pair.source], pair, Decoding()) == before


def test_a_pair_or_model_that_is_not_there_is_said(engine: Engine, pair: Pair) -> None:
    for wanted, decoding in ((Pair("tlh", "qya"), Decoding()), (pair, Decoding(model="no-such-model"))):
        with pytest.raises(NotFoundError):
            engine.translate(["a"], wanted, decoding)
        with pytest.raises(NotFoundError):
            engine.model(wanted, decoding)


def test_the_model_is_named_and_hashed(engine: Engine, pair: Pair) -> None:
    fact = engine.model(pair, Decoding())
    assert fact.name
    assert len(fact.sha256) == 64
    assert fact.settings == tuple(sorted(fact.settings))
    assert engine.model(pair, Decoding(model=fact.name)) == fact


def test_marks_come_through_where_it_says_so(engine: Engine, pair: Pair) -> None:
    if not engine.keeps_marks:
        pytest.skip("it does not say so")
    (one,) = engine.translate(["\ue000 casa, \ue001\ue002 (\ue003)"], pair, Decoding())
    assert [sign for sign in one.text if sign >= "\ue000"] == ["\ue000", "\ue001", "\ue002", "\ue003"]


def test_alternatives_where_there_is_a_search(engine: Engine, pair: Pair) -> None:
    (one,) = engine.translate([SENTENCES[pair.source][0]], pair, Decoding(alternatives=2))
    assert len(one.alternatives) == (2 if engine.searches else 0)
    assert (one.score is not None) == engine.searches

"""What must be found in the five seed articles, and what must not."""

import os
from pathlib import Path

import pytest

from tracker.analyse import analyse
from tracker.config import Settings
from tracker.model import Analysis, QuotationKind, Version

SEEDS = Path(os.environ.get("TRACKER_SEEDS", Path(__file__).parents[2].parent / "shared/seeds"))
pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside the repository"),
]


@pytest.fixture(scope="module", params=["000", "001", "002", "003", "004"])
def seed(request: pytest.FixtureRequest) -> tuple[str, str, Analysis]:
    name: str = request.param
    text = next(SEEDS.glob(f"{name}_*.txt")).read_text("utf-8")
    return name, text, analyse(Version(text), Settings())


EXPECTED = {
    "000": {("glued_words", "biggerEFE"), ("false_friend", "Chancellor"), ("difference_stated", "ten points")},
    "001": {("missing_space", "U.S.blockade")},
    "002": {("byline_against_dateline", "Naija247news")},
    "003": set(),
    "004": {
        ("reversed_quotation_mark", "future “Putin"),
        ("glued_quotation", "countries”declared"),
        ("glued_quotation", "Ukraine”Kuleba"),
        ("place_without_capital", "kyiv"),
    },
}
TYPOGRAPHY = {
    "reversed_quotation_mark",
    "unbalanced_quotation_marks",
    "unbalanced_brackets",
    "glued_quotation",
    "glued_words",
    "missing_space",
    "doubled_passage",
    "place_without_capital",
    "invisible_characters",
    "broken_characters",
}


def test_what_an_editor_expects_is_found(seed: tuple[str, str, Analysis]) -> None:
    name, text, analysis = seed
    found = {(f.check, f.spans[0].of(text)) for f in analysis.findings}
    assert EXPECTED[name] <= found


def test_typography_raises_nothing_else(seed: tuple[str, str, Analysis]) -> None:
    name, text, analysis = seed
    found = {(f.check, f.spans[0].of(text)) for f in analysis.findings if f.check in TYPOGRAPHY}
    assert found <= EXPECTED[name]


def test_the_speakers_are_named(seed: tuple[str, str, Analysis]) -> None:
    name, _, analysis = seed
    named = {q.speaker for q in analysis.quotations if q.kind is QuotationKind.SPEECH}
    assert SPEAKERS[name] <= named


SPEAKERS = {
    "000": {"Díaz-Canel", "KCNA"},
    "001": {"Diaz-Canel", "Viacheslav Volodin", "Putin"},
    "002": {"Putin", "Dmitry Peskov"},
    "003": {"Kremlin", "Diaz-Canel"},
    "004": {"Russian Presidency", "Putin", "John Kirby", "Kuleba"},
}


def test_the_round_trip_is_found(seed: tuple[str, str, Analysis]) -> None:
    name, _, analysis = seed
    round_trips = {q.speaker for q in analysis.quotations if q.round_trip}
    assert round_trips == ({"John Kirby"} if name == "004" else set())

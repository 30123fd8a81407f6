"""Labels of short fragments that fit two languages, and words behind a comma that fit both."""

from dataclasses import replace

import numpy as np
import pytest

from tracker.detect.decode import Run
from tracker.detect.fragments import read
from tracker.detect.spans import Reading, reported
from tracker.detect.table import load
from tracker.detect.ties import Found, candidates, settled
from tracker.model import Fragment, FragmentKind, Span


def _reading(text: str, said: list[dict[str, float]]) -> Reading:
    """A text in English whose tokens say so many nats for each language and much against the others."""
    table = load()
    reading = read(text, 0, table.column("en"), table)
    favours = np.full_like(reading.favours, -9)
    for row, nats in enumerate(said):
        for code, value in nats.items():
            favours[row, table.column(code)] = value
    return replace(reading, favours=favours)


def _found(said: list[dict[str, float]], guest: str) -> Found:
    """A run over all of a text of so many words, with one fragment for each label it may get."""
    reading = _reading(" ".join(["word"] * len(said)), said)
    behind, guests = zip(*candidates(Run(0, len(said) - 1, load().column(guest)), reading), strict=True)
    return Found(guests, behind, tuple((_fragment(load().languages[one]),) for one in guests))


def _fragment(language: str) -> Fragment:
    return Fragment(Span(0, 4), language, FragmentKind.LEFT_OVER, 0.9, (), "", "rule@1")


def _labels(*given: Found) -> list[str]:
    return [fragment.language for fragment in settled(given, load().languages)]


def test_a_tie_goes_to_the_language_of_the_other_fragments() -> None:
    tie = _found([{"es": 7.0, "ca": 7.6}], "ca")
    assert _labels(tie, _found([{"es": 9.0, "ca": 4.0}], "es")) == ["es", "es"]
    assert _labels(tie, _found([{"ca": 9.0, "es": 4.0}], "ca")) == ["ca", "ca"]


def test_a_tie_alone_goes_to_the_more_common_source_only_where_it_is_close() -> None:
    assert _labels(_found([{"es": 7.0, "ca": 7.2}], "ca")) == ["es"]
    assert _labels(_found([{"es": 7.0, "ca": 8.0}], "ca")) == ["ca"]


def test_long_fragments_and_clear_ones_keep_their_label() -> None:
    spanish = _found([{"es": 9.0, "ca": 4.0}], "es")
    assert _labels(_found([{"es": 2.0, "ca": 2.1}] * 5, "ca"), spanish) == ["ca", "es"]
    assert _labels(_found([{"es": 2.0, "ca": 6.0}], "ca"), spanish) == ["ca", "es"]


def test_order_of_the_runs_is_kept() -> None:
    runs = [_found([{"es": 7.0, "ca": 7.6}], "ca"), _found([{"pt": 9.0}], "pt"), _found([{"es": 9.0}], "es")]
    assert _labels(*runs) == ["es", "pt", "es"]


@pytest.mark.parametrize(
    ("text", "last_says", "words"),
    [
        ("hasta enero, perdemos", 0.6, 2),
        ("hasta enero, perdemos", 3.0, 3),
        ("hasta enero perdemos", 0.6, 3),
        ("“hasta enero, perdemos”", 0.6, 3),
    ],
)
def test_a_last_word_behind_a_comma_must_say_something(text: str, last_says: float, words: int) -> None:
    reading = _reading(text, [{"es": 5.0}, {"es": 5.0}, {"es": last_says}])
    assert reported(Run(0, 2, load().column("es")), reading) == Run(0, words - 1, load().column("es"))


@pytest.mark.parametrize(("first", "says", "kept"), [(1, 4.0, True), (1, 2.0, False), (0, 4.0, False)])
def test_a_short_word_that_is_clearly_foreign_begins_a_phrase_not_a_name(first: int, says: float, kept: bool) -> None:
    reading = _reading("Walter im Bahnhof", [{"de": 1.0}, {"de": says}, {"de": 5.0}])
    run = Run(first, 2, load().column("de"))
    assert reported(run, reading) == (run if kept else None)

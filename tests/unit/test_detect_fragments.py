"""Fragments in texts written for this test."""

import pytest

from tracker import detect
from tracker.config import FragmentSettings
from tracker.model import Fragment, Version
from tracker.segment import segment


def fragments(text: str) -> tuple[Fragment, ...]:
    version = Version(text)
    return detect.find_fragments(version, segment(version), detect.document_language(text), FragmentSettings())


FOUND = [
    (
        "en",
        "es",
        "The minister told reporters that the talks would resume <en cuanto sea posible> after the summer break.",
    ),
    ("es", "en", "El ministro dijo a los periodistas que las charlas <will resume as soon as> termine el verano."),
    ("de", "fr", "Der Minister sagte am Dienstag, dass er <tous les dossiers ouverts> noch einmal prüfen werde."),
    ("pt", "es", "A ministra disse ontem à noite que não vai aceitar <las condiciones del acuerdo> assinado em março."),
    ("en", "ru", "The governor said on Monday that <все дороги в районе> had been closed since the early morning."),
]


@pytest.mark.parametrize(("host", "guest", "marked"), FOUND)
def test_a_phrase_left_over_is_found_with_its_bounds_and_language(host: str, guest: str, marked: str) -> None:
    words = marked[marked.index("<") + 1 : marked.index(">")]
    text = marked.replace("<", "").replace(">", "")
    assert detect.document_language(text).code == host
    assert [(f.span.of(text), f.language) for f in fragments(text)] == [(words, guest)]


QUIET = [
    "Ursula von der Leyen and Frank-Walter Steinmeier met the mayor of Rio de Janeiro on Friday, the office said.",
    "El portavoz de Deutsche Bank en Nueva York no quiso comentar las cifras publicadas por el diario el lunes.",
    "Write to press@example.org or see https://www.example.de/politik/ausland/ for the full list of dates.",
    "1234 5678 90",
    "",
]


@pytest.mark.parametrize("text", QUIET)
def test_names_addresses_and_numbers_are_no_fragments(text: str) -> None:
    assert fragments(text) == ()

"""Every language: its document language, and its words found in another's text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tracker import detect
from tracker.config import FragmentSettings
from tracker.detect.build import build
from tracker.detect.languages import read_languages
from tracker.detect.training.mix import sentences
from tracker.errors import ConfigError
from tracker.model import UNDETERMINED, Fragment, FragmentKind, LanguageGuess, Version
from tracker.segment import segment

SENTENCES = sentences()
KIN = {"gl": ("es", "pt")}
"""Neighbours that parts of a sentence may be taken for."""


def fragments(
    text: str, settings: FragmentSettings | None = None, version: Version | None = None
) -> tuple[Fragment, ...]:
    version = version or Version(text)
    guess = detect.document_language(text)
    return detect.find_fragments(version, segment(version), guess, settings or FragmentSettings())


def test_every_language_has_sentences() -> None:
    assert sorted(SENTENCES) == [language.code for language in read_languages()]


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_the_language_of_a_sentence(code: str) -> None:
    assert [detect.document_language(s).code for s in SENTENCES[code]] == [code] * len(SENTENCES[code])


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_sentences_of_one_language_hold_no_fragments(code: str) -> None:
    text = (" " if code not in ("zh", "ja") else "").join(SENTENCES[code])
    assert [f.span.of(text) for f in fragments(text)] == []


@pytest.mark.parametrize("code", sorted(set(SENTENCES) - {"en"}))
def test_a_sentence_left_in_an_english_text_is_found(code: str) -> None:
    sentence = SENTENCES[code][1]
    text = f"{SENTENCES['en'][4]} {sentence} {SENTENCES['en'][5]}"
    found = fragments(text)
    assert code in {f.language for f in found} <= {code, *KIN.get(code, ())}
    start = text.index(sentence)
    assert sum(len(f.span) for f in found) > 0.6 * len(sentence)
    assert all(start <= f.span.start_char and f.span.end_char <= start + len(sentence) for f in found)


@pytest.mark.parametrize(
    "text", ["", "   \n\n", "1 234,50 €", "!!! ... ???", "😀😀", "\ud800", "https://example.org/a/b"]
)
def test_nothing_to_go_by_is_undetermined_or_silent(text: str) -> None:
    assert fragments(text) == ()
    if not any(c.isalpha() for c in text):
        assert detect.document_language(text) == LanguageGuess(UNDETERMINED, 0.0)


def test_an_unknown_host_has_no_fragments() -> None:
    version = Version("Bonjour le monde, comment allez-vous ?")
    assert detect.find_fragments(version, segment(version), LanguageGuess("und", 0.0), FragmentSettings()) == ()


def test_bracketed_place_with_its_residue() -> None:
    text = "The president said his country has defended [a Corea del Sur] and to its people for many years."
    found = [(f.kind, f.span.of(text), f.language) for f in fragments(text)]
    assert found == [
        (FragmentKind.BRACKETED_INSERTION, "a Corea del Sur", "es"),
        (FragmentKind.RESIDUE, "to", "es"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("The delegation defended a Corea del Sur for many years at the summit.", "a Corea del Sur", "es"),
        ("The delegation will travel aux États-Unis next week.", "aux États-Unis", "fr"),
        ("Elle habite en Reino Unido depuis dix ans avec toute sa famille.", "en Reino Unido", "es"),
    ],
)
def test_a_place_in_another_spelling_is_found_bare(text: str, words: str, code: str) -> None:
    assert [(f.span.of(text), f.language) for f in fragments(text)] == [(words, code)]


def test_titles_in_quotation_marks_and_italics_are_on_purpose() -> None:
    text = "She played the doctor in “La casa de los espíritus” at the theatre last year."
    assert [f.kind for f in fragments(text)] in ([], [FragmentKind.INTENTIONAL])
    said = "He answered the journalists as soon as possible, tan pronto como pudo hacerlo, and left the room."
    start = said.index("tan")
    version = Version(said, structure=((start, start + len("tan pronto como pudo hacerlo"), "italic"),))
    assert [f.kind for f in fragments(said, version=version)] == [FragmentKind.INTENTIONAL]


def test_settings_limit_what_is_reported() -> None:
    text = "The minister said that las negociaciones continuarán would be hard for everyone in the room."
    (fragment,) = fragments(text)
    words = fragment.span.of(text)
    assert fragments(text, FragmentSettings(min_words=len(words.split()) + 1)) == ()
    assert fragments(text, FragmentSettings(allow=frozenset({words.upper()}))) == ()
    assert fragments(text, FragmentSettings(allow=frozenset(words.split()))) == ()


def test_votes_and_reason_say_which_words_spoke() -> None:
    text = "The minister said that las negociaciones continuarán would be hard for everyone in the room."
    (fragment,) = fragments(text)
    assert [vote.span.of(text) for vote in fragment.votes] == fragment.span.of(text).split()
    assert max(vote.favours_guest for vote in fragment.votes) > 2
    assert fragment.reason.startswith("Spanish in a text in English")
    assert "“negociaciones”" in fragment.reason


def test_long_texts_and_long_words() -> None:
    word = "a" * 300_000
    assert fragments(word) == ()
    text = " ".join(SENTENCES["en"]) * 300
    assert fragments(text) == ()


SCRIPT = """
from tests.unit.test_detect_languages import SENTENCES, fragments
text = " ".join([*SENTENCES["en"][:3], *SENTENCES["es"][:2], SENTENCES["ru"][0], SENTENCES["en"][4]])
print(fragments(text))
"""


def test_the_same_to_the_byte_in_every_process() -> None:
    root = Path(__file__).parents[2]

    def output(seed: str) -> bytes:
        given = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        return subprocess.run(
            [sys.executable, "-c", SCRIPT], cwd=root, env=given, check=True, capture_output=True
        ).stdout

    assert output("1") == output("4711")


def test_importing_detect_loads_neither_numpy_nor_tables() -> None:
    code = "import sys, tracker.detect; sys.exit('numpy' in sys.modules or 'tracker.detect.table' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=True)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.detect import table

    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("TRACKER_CACHE_DIR", str(blocked / "cache"))
    monkeypatch.setattr(table.places, "package_folder", lambda: tmp_path / "none")
    monkeypatch.setattr("tracker.detect.build.tables", lambda: pytest.fail("built before the folder was tried"))
    with pytest.raises(ConfigError, match="TRACKER_CACHE_DIR"):
        table.find()
    assert callable(build)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("et", "Eesti valitsus otsustas neljapäeval, et uusi makse enne kevadet ei kehtestata, ütles minister."),
        ("sk", "Vláda vo štvrtok rozhodla, že nebude zvyšovať dane pred jarou, povedala ministerka novinárom."),
        ("lt", "Vyriausybė ketvirtadienį nusprendė, kad iki pavasario mokesčių nedidins, sakė ministrė."),
    ],
)
def test_languages_outside_the_table_are_named_by_the_second_opinion(code: str, text: str) -> None:
    assert detect.document_language(text).code == code

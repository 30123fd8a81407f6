"""Words of one class for words of another that excludes it: contraries, verbs of speech, reservations."""

import re
import tomllib
from pathlib import Path

import pytest

from tracker.compare import compare, side_of_sentences

PACKS = Path(__file__).parents[2] / "tracker" / "packs" / "wording"


def raised(source, language, published, check):
    found = compare(side_of_sentences([source], language), side_of_sentences([published], "en"))
    return max((d.score_0_to_1 for d in found.departures if d.check == check), default=0.0)


CONTRARIES = [
    ("es", "El puente viejo se cerró antes del invierno.", "The old bridge closed {} the winter.", "before", "after"),
    ("fr", "Il y a plus d'élèves cette année.", "There are {} pupils this year.", "more", "fewer"),
    ("de", "Die Preise sind gestiegen.", "Prices have {}.", "risen", "fallen"),
    ("ru", "Старый мост открыли.", "The {} bridge was opened.", "old", "new"),
    ("it", "È stata una vittoria per la squadra.", "It was a {} for the team.", "victory", "defeat"),
    ("pt", "O norte do país votou.", "The {} of the country voted.", "north", "south"),
    ("de", "Am Abend kam der Bäcker.", "The baker came in the {}.", "evening", "morning"),
]


@pytest.mark.parametrize(("language", "source", "frame", "good", "bad"), CONTRARIES)
def test_contraries(language, source, frame, good, bad):
    assert raised(source, language, frame.format(bad), "opposite_word") >= 0.5
    assert not raised(source, language, frame.format(good), "opposite_word")


SPEECH = [
    ("es", "La ministra dijo que era tarde.", "The minister {} that it was late.", "said", "admitted"),
    ("fr", "Le maire a déclaré que tout allait bien.", "The mayor {} that all was well.", "declared", "boasted"),
    ("de", "Der Bäcker sagte, das Brot sei gut.", "The baker {} that the bread was good.", "said", "claimed"),
    ("ru", "Пекарь сказал, что хлеб есть.", "The baker {} that there was bread.", "said", "warned"),
    ("de", "Die Firma bestreitet den Vorwurf.", "The company {} the charge.", "denies", "confirms"),
    ("es", "El alcalde instó a los vecinos a salir.", "The mayor {} the residents to leave.", "urged", "forced"),
]


@pytest.mark.parametrize(("language", "source", "frame", "good", "bad"), SPEECH)
def test_verbs_of_speech(language, source, frame, good, bad):
    assert raised(source, language, frame.format(bad), "attribution_differs") >= 0.5
    assert not raised(source, language, frame.format(good), "attribution_differs")


RESERVATIONS = [
    ("es", "El puente podría cerrar.", "The bridge {} close.", "could", "will"),
    ("fr", "La loi pourrait changer.", "The law {} change.", "might", "will"),
    ("de", "Das Gesetz könnte fallen.", "The law {} fall.", "could", "will"),
    ("es", "Muchos vecinos firmaron.", "{} residents signed.", "Many", "All"),
    ("de", "Der mutmaßliche Täter floh.", "The {} culprit fled.", "alleged", "actual"),
    ("fr", "Au moins dix ouvriers ont signé.", "{} ten workers signed.", "At least", "Another"),
    ("ru", "Почти весь город видел это.", "{} the whole town saw it.", "Almost", "Then"),
]


@pytest.mark.parametrize(("language", "source", "frame", "good", "bad"), RESERVATIONS)
def test_reservations(language, source, frame, good, bad):
    assert raised(source, language, frame.format(bad), "hedge_lost") >= 0.35
    assert not raised(source, language, frame.format(good), "hedge_lost")


def test_a_word_of_both_classes_says_nothing():
    assert not raised("Una mujer de 30 años firmó.", "es", "A young woman of 30 signed.", "opposite_word")


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "pt", "ru"])
def test_every_class_that_is_set_against_another_has_words(language):
    classes = tomllib.loads((PACKS / f"{language}.toml").read_text("utf-8"))["classes"]
    table = tomllib.loads((PACKS / "contrasts.toml").read_text("utf-8"))
    named = {
        name for kind in table.values() for listed in kind.values() for name in re.split(r"[->\s]+", listed) if name
    }
    assert named == set(classes)
    assert all(classes.values())


def test_words_that_only_begin_alike_are_of_no_class():
    assert not raised(
        "El alcalde habló durante el invierno.", "es", "The mayor spoke with ease, easily.", "opposite_word"
    )
    assert not raised("Die Mannschaft siegte.", "de", "The women won.", "opposite_word")
    assert not raised("Правительство ответило.", "ru", "The left answered.", "opposite_word")

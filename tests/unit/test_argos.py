import json
import shutil
from pathlib import Path

import pytest
from argos_home import files_under, last_json, run_python
from tiny_argos import build_package

from tracker.engines import Decoding, Engines, Pair
from tracker.engines.argos import Argos
from tracker.engines.argos_packages import installed, packages_folder
from tracker.engines.windows import cut_long
from tracker.errors import EngineError

SPANISH = Pair("es", "en")
SENTENCES = [
    "La casa es roja.",
    "El ministro dijo ayer que la guerra es muy grande, no hay paz.",
    "Xyzzy habló con el presidente; el perro come pan!",
    "¿Quién vino a la ciudad?",
    "12 años",
    "el_perro @uno",
    "Una mujer con un libro sobre la mesa: hoy hay sol.",
]

ITS_OWN_CALL = """
import json, sys
from argostranslate import translate
class One:
    def split_sentences(self, text):
        return [text]
found = translate.get_translation_from_codes("es", "en")
found.underlying.sentencizer = One()   # its own would fetch a model of sentence ends
print(json.dumps([translate.translate(sentence, "es", "en") for sentence in json.loads(sys.argv[1])]))
"""
OURS = """
import json, sys
from tracker.cli import main
before = set(sys.modules)
assert main(["translate", "in.txt", "--from", "es", "--to", "fr", "--engine", "argos", "--format", "json"]) == 0
bad = ("onnxruntime", "minisbd", "spacy", "stanza", "argostranslate.translate", "argostranslate.settings", "requests")
print(json.dumps([name for name in bad if name in sys.modules]))
"""


def test_the_words_are_those_of_argostranslates_own_call(argos_home: Path, argos_packages: Path) -> None:
    theirs = last_json(run_python(ITS_OWN_CALL, argos_home, [json.dumps(SENTENCES)]).stdout)
    engine = Argos(argos_packages)
    ours = [one.text for one in engine.translate(SENTENCES, SPANISH, Decoding())]
    assert ours == theirs
    assert ours[0] == "The house is red."


@pytest.mark.parametrize(
    "more", [{}, {"ARGOS_CHUNK_TYPE": "SPACY"}, {"ARGOS_MODEL_PROVIDER": "LIBRETRANSLATE"}, {"ARGOS_DEBUG": "1"}]
)
def test_translating_opens_no_socket_and_writes_nothing(
    tmp_path: Path, argos_packages: Path, more: dict[str, str]
) -> None:
    packages = shutil.copytree(argos_packages, tmp_path / "packages")
    (packages / "translate-es_en-1_0" / "stanza").mkdir()  # argostranslate would fetch resources for it
    home = tmp_path / "home"
    home.mkdir()
    (home / "in.txt").write_text("La casa es roja.\n", encoding="utf-8")
    before = files_under(tmp_path)
    done = run_python(OURS, home, ARGOS_PACKAGES_DIR=str(packages), PYTHONDONTWRITEBYTECODE="1", **more)
    answer, loaded = (json.loads(line) for line in done.stdout.splitlines()[-2:])
    assert answer["sentences"][0]["text"] == "La maison est rouge."
    assert answer["recipe"]["pivot"] == "en"
    assert loaded == []
    assert files_under(tmp_path) == before


def test_listing_models_loads_nothing_heavy(argos_home: Path) -> None:
    code = (
        "import sys, json\nfrom tracker.cli import main\nassert main(['models', 'list']) == 0\n"
        "heavy = ('ctranslate2', 'argostranslate', 'onnxruntime', 'sentencepiece', 'numpy')\n"
        "print(json.dumps([name for name in heavy if name in sys.modules]))"
    )
    done = run_python(code, argos_home)
    assert "translate-es_en-1_0 es→en 1.0" in done.stdout
    assert last_json(done.stdout) == []


def test_a_broken_folder_hides_no_other(argos_packages: Path, tmp_path: Path) -> None:
    packages = shutil.copytree(argos_packages, tmp_path / "packages")
    (packages / "empty").mkdir()
    (packages / "garbage").mkdir()
    (packages / "garbage" / "metadata.json").write_text("{", encoding="utf-8")
    (packages / "a-file").write_text("", encoding="utf-8")
    found = {package.name: package.problem for package in installed(packages)}
    assert sorted(found) == ["empty", "garbage", "translate-en_fr-1_0", "translate-es_en-1_0"]
    assert "metadata.json" in found["empty"]
    assert found["garbage"] == "metadata.json cannot be read"
    assert Argos(packages).pairs() == (Pair("en", "fr"), SPANISH)


def test_a_damaged_model_is_an_error_in_words(argos_packages: Path, tmp_path: Path) -> None:
    packages = shutil.copytree(argos_packages, tmp_path / "packages")
    (packages / "translate-es_en-1_0" / "model" / "model.bin").write_bytes(b"no model")
    with pytest.raises(EngineError, match="cannot be loaded"):
        Argos(packages).translate(["casa"], SPANISH, Decoding())


def test_the_newest_model_is_taken_and_a_named_one_where_asked(argos_packages: Path, tmp_path: Path) -> None:
    packages = shutil.copytree(argos_packages, tmp_path / "packages")
    archive = build_package(tmp_path, {"casa": "home"}, version="1.10")
    shutil.unpack_archive(archive, packages, "zip")
    engine = Argos(packages)
    assert engine.model(SPANISH, Decoding()).name == "translate-es_en-1_10"
    assert engine.translate(["casa"], SPANISH, Decoding())[0].text == "home"
    assert engine.translate(["casa"], SPANISH, Decoding(model="translate-es_en-1_0"))[0].text == "house"
    recipes = {engine.model(SPANISH, Decoding(model=package.name)).sha256 for package in installed(packages)[1:]}
    assert len(recipes) == 2


def test_one_model_is_resident_and_the_last_used_stays(argos_packages: Path) -> None:
    engine = Argos(argos_packages, {})
    engine.translate(["casa"], SPANISH, Decoding())
    first = next(iter(engine._loaded.values())).translator
    engine.translate(["house"], Pair("en", "fr"), Decoding())
    assert [path.name for path in engine._loaded] == ["translate-en_fr-1_0"]
    assert not first.model_is_loaded
    two = Argos(argos_packages, {"TRACKER_RESIDENT_MODELS": "2"})
    two.translate(["casa"], SPANISH, Decoding())
    two.translate(["house"], Pair("en", "fr"), Decoding())
    assert len(two._loaded) == 2


def test_the_score_is_the_mean_of_the_tokens(argos_packages: Path) -> None:
    engine = Argos(argos_packages)
    (one,) = engine.translate(["La casa es roja."], SPANISH, Decoding(alternatives=1))
    loaded = next(iter(engine._loaded.values()))
    pieces = [[f"▁{word}" for word in text.split()] for text in ("La casa es roja.", "The house is red.")]
    (scored,) = loaded.translator.score_batch(pieces[:1], pieces[1:])
    assert one.score == pytest.approx(sum(scored.log_probs) / len(scored.log_probs), abs=1e-3)


def test_a_sentence_longer_than_the_window_is_cut_and_said(argos_packages: Path) -> None:
    long = "La casa es roja, el perro come pan y la guerra es grande; " * 40
    (one,) = Argos(argos_packages).translate([long], SPANISH, Decoding(beam=1))
    assert one.text.split() == ("The house is red, the dog eats bread and the war is big; " * 40).split() or (
        one.text.casefold().count("the dog eats bread") == 40
    )
    assert any(warning.startswith("split_long:") for warning in one.warnings)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a b c", ["a b c"]),
        ("one two; three four", ["one two;", "three four"]),
        ("one, two three four", ["one,", "two three four"]),
        ("一二三四五六", ["一二三四五六"]),
    ],
)
def test_cuts_are_made_after_stops_first(text: str, parts: list[str]) -> None:
    assert cut_long(text, str.split, 3) == parts


def test_text_without_spaces_is_cut_too() -> None:
    assert cut_long("一二三四五六", list, 3) == ["一二三", "四五六"]


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"HOME": "/h"}, "/h/.local/share/argos-translate/packages"),
        ({"HOME": "/h", "XDG_DATA_HOME": "/d"}, "/d/argos-translate/packages"),
        ({"HOME": "/h", "ARGOS_PACKAGES_DIR": "/p"}, "/p"),
    ],
)
def test_the_folder_is_that_of_argos_translate(environ: dict[str, str], folder: str) -> None:
    assert packages_folder(environ) == Path(folder)


def test_the_settings_file_of_argos_translate_is_heard(tmp_path: Path) -> None:
    (tmp_path / ".config" / "argos-translate").mkdir(parents=True)
    settings = tmp_path / ".config" / "argos-translate" / "settings.json"
    settings.write_text('{"ARGOS_PACKAGES_DIR": "/elsewhere"}', encoding="utf-8")
    assert packages_folder({"HOME": str(tmp_path)}) == Path("/elsewhere")


def test_a_pivot_is_found_and_recorded(argos_packages: Path) -> None:
    engines = Engines({"argos": Argos(argos_packages)})
    route = engines.pick("es", "fr")
    assert (str(route), route.pivots) == ("es→en→fr", ("en",))

"""A desk's own folder adds people, words and names to the built-in packs."""

from pathlib import Path

from tracker.attribute.people import load_people
from tracker.checks.false_friend_pack import load_false_friends
from tracker.packs.known_names import load_names
from tracker.quotations.speech_pack import load_speech


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def test_a_desk_adds_people(tmp_path: Path) -> None:
    entry = '[[person]]\nname = "Ann Lee"\noffice = "Mayor of Riverton"\ncountry = "US"\nspeaks = "en"\n'
    people = load_people(write(tmp_path, "offices.toml", entry))
    assert people["ann lee"].office == "Mayor of Riverton"
    assert "vladimir putin" in people


def test_a_desk_adds_false_friends_even_for_a_new_pair(tmp_path: Path) -> None:
    entry = '[[entry]]\nwords = ["bridge of gold"]\nfrom = "x"\nsay = "y"\nexample = "a"\ncounter = "b"\n'
    assert set(load_false_friends("sv", "en", write(tmp_path, "false_friends/sv-en.toml", entry))) == {"bridge"}


def test_a_desk_adds_verbs_of_speech(tmp_path: Path) -> None:
    pack = load_speech("en", write(tmp_path, "speech/en.toml", 'verbs = "opined"\n'))
    assert pack
    assert {"opined", "said"} <= pack.verbs


def test_a_desk_adds_names(tmp_path: Path) -> None:
    names = load_names(
        write(tmp_path, "names.toml", '[[name]]\nkind = "place"\nen = ["Riverton"]\nes = ["Rivertón"]\n')
    )
    assert names.by_form["Rivertón"].in_language("en") == ("Riverton",)

"""False friends in a comparison: the source has the one word, the published sentence the other."""

from pathlib import Path

import pytest

from tracker.compare import compare, side_of_sentences
from tracker.compare.friends import Forms, friends_behind, friends_of

CHECK = "false_friend_of_the_source"
PACKS = sorted(Path(__file__).parents[2].glob("tracker/packs/friends/*.toml"))


def raised(language, source, published, translated):
    found = compare(side_of_sentences([source], language), side_of_sentences([published], "en"), [translated])
    return [d for d in found.departures if d.check == CHECK]


@pytest.mark.parametrize(
    ("language", "source", "right", "false"),
    [
        ("es", "La alcaldesa está embarazada.", "The mayor is pregnant.", "The mayor is embarrassed."),
        ("es", "Actualmente viven en Burgos.", "They currently live in Burgos.", "They actually live in Burgos."),
        ("fr", "Il attend sa sœur à la gare.", "He awaits his sister at the station.",
         "He attends his sister at the station."),
        ("de", "Sie bekam einen Hund.", "She got a dog.", "She became a dog."),
        ("de", "Das Dorf ist fast leer.", "The village is almost empty.", "The village is fast empty."),
        ("it", "I suoi parenti sono qui.", "His relatives are here.", "His parents are here."),
        ("pt", "Ele lavou a roupa.", "He washed the clothes.", "He washed the rope."),
        ("ru", "Он был в магазине.", "He was in the shop.", "He was in the magazine."),
    ],
)  # fmt: skip
def test_the_false_word_is_to_be_checked(language, source, right, false):
    (found,) = raised(language, source, false, right)
    assert found.family == "wording"
    assert found.message.startswith("check ")
    assert found.source_spans
    assert found.published_spans
    assert not raised(language, source, right, right)


def test_a_re_translation_that_says_the_same_clears_the_word():
    source, published = "La sociedad cambia.", "Society is changing."
    assert not raised("es", source, published, published)
    assert raised("es", source, published, "The company is changing.")


def test_another_word_of_the_source_is_a_reason():
    source, right = "El mayor problema del alcalde.", "The mayor's greatest problem."
    assert not raised("es", source, right, right)


def test_a_name_is_none():
    assert not raised("de", "Er trug einen Rock.", "He wore School of Rock.", "He wore a skirt.")


def test_only_the_friends_of_the_pair_are_asked():
    assert not raised("fr", "Elle est embarazada.", "She is embarrassed.", "She is pregnant.")
    assert friends_of("en", "fi") == ()


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_the_packs_are_well_made(path):
    source, target = path.stem.split("-")
    found = friends_of(source, target)
    assert len(found) > 60
    for friend in found:
        assert friend.say
        assert friend.source.whole or friend.source.beginnings
        assert not friend.false.any_of(sorted(friend.means.whole)), friend.say


def test_forms():
    forms = Forms.of("éxito salid*")
    assert forms.has("exito")
    assert forms.has("salidas")
    assert not forms.has("exitos")
    assert [friend.say for friend in friends_behind("exito", "es", "en")]

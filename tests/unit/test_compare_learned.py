"""A batch teaches itself the words that no dictionary of this machine has."""

from itertools import product

import pytest

from tracker.align.glossary import glossary_for
from tracker.compare.batch import Case, compare_all
from tracker.compare.learned import learn_from
from tracker.compare.sides import side_of_sentences

SUBJECTS = {"bürgermeister": "mayor", "förster": "forester", "lehrerin": "teacher", "wirtin": "innkeeper"}
VERBS = {"lobt": "praises", "sucht": "seeks", "meidet": "avoids", "zeichnet": "draws"}
OBJECTS = {"brunnen": "fountain", "hügel": "hill", "scheune": "barn", "ziegel": "brick", "laterne": "lantern"}


def sentences() -> list[tuple[str, str]]:
    made = []
    for number, (a, b, c) in enumerate(product(SUBJECTS, VERBS, OBJECTS), 1_001):
        place = f"Ostrava{number} Kladno{number * 7}"
        made.append((f"{place} {a} {b} {c}", f"{place} {SUBJECTS[a]} {VERBS[b]} {OBJECTS[c]}"))
    return made


def cases(language: str = "xx") -> list[Case]:
    said = sentences()
    return [
        Case(
            str(start),
            side_of_sentences([s for s, _ in said[start : start + 10]], language),
            side_of_sentences([p for _, p in said[start : start + 10]], "en"),
            False,
        )
        for start in range(0, len(said), 10)
    ]


def test_words_are_learnt_from_the_sure_pairs_of_the_batch():
    (lexicon,) = learn_from(cases()).values()
    assert {word: lexicon.words(word)[0] for word in ("forster", "meidet", "scheune")} == {
        "forster": "forester",
        "meidet": "avoids",
        "scheune": "barn",
    }
    assert lexicon.name == "learnt from 80 sure pairs of this run"


def test_a_sentence_pair_counts_once():
    (once,), (twice,) = learn_from(cases()).values(), learn_from([*cases(), *cases()]).values()
    assert once == twice


def test_few_cases_and_cases_of_one_language_teach_nothing():
    assert learn_from(cases()[:2]) == {}
    assert learn_from(cases("en")) == {}


def test_the_result_says_what_was_learnt_and_can_do_without():
    hard = Case(
        "hard",
        side_of_sentences(["lehrerin sucht laterne", "wirtin meidet hügel"], "xx"),
        side_of_sentences(["innkeeper avoids hill", "teacher seeks lantern"], "en"),
        False,
    )
    *_, (_, learnt) = compare_all([*cases(), hard], "none")
    *_, (_, alone) = compare_all([*cases(), hard], "none", learning=False)
    assert {(p.source, p.published) for p in learnt.pairs} == {((0,), (1,)), ((1,), (0,))}
    assert "sure pairs of this run" in dict(learnt.recipe.parts)["rendering"]
    assert dict(alone.recipe.parts)["rendering"] == "letters alone"


@pytest.mark.skipif(glossary_for("de", "fr") is None, reason="no dictionary on this machine")
def test_german_meets_french():
    german = [
        "Die Berghütte unter dem Gletscher war seit drei Tagen geschlossen.",
        "Am Morgen stiegen zwei Bergführer mit einem langen Seil zum Gipfel.",
        "Der Nebel verbarg den Weg, und der Schnee war weich.",
        "Erst gegen Abend fanden sie das Tal und die Brücke wieder.",
    ]
    french = [
        "Au matin, deux guides montèrent vers le sommet avec une longue corde.",
        "Le brouillard cachait le chemin et la neige était molle.",
        "Le refuge avait un toit neuf, payé par la commune.",
        "Ce n'est que vers le soir qu'ils retrouvèrent la vallée et le pont.",
    ]
    case = Case("1", side_of_sentences(german, "de"), side_of_sentences(french, "fr"), False)
    ((_, found),) = compare_all([case], "none")
    assert {((1,), (0,)), ((2,), (1,)), ((3,), (3,))} <= {(p.source, p.published) for p in found.pairs}
    assert dict(found.recipe.parts)["rendering"].startswith("gloss (")

"""The sample articles: enough of them, annotated truly, and no score below its floor."""

import tomllib
from collections import Counter

import pytest

from corpus import FLOORS, article_paths, gold
from corpus.__main__ import floors
from corpus.score import score

GOLDS = gold.load()


def test_every_article_is_annotated_once() -> None:
    assert [g.article for g in GOLDS] == sorted((g.article for g in GOLDS), key=lambda p: p.stem)
    assert {g.article for g in GOLDS} == set(article_paths())


def test_the_corpus_covers_eight_languages_pairs_and_untranslated_articles() -> None:
    languages = Counter(g.language for g in GOLDS)
    assert set(languages) == {"en", "es", "fr", "pt", "de", "it", "ru", "ca"}
    assert min(languages.values()) >= 2
    assert sum(g.source is not None for g in GOLDS) >= 6
    assert sum(g.translation == "none" for g in GOLDS) >= 8
    assert {g.article.suffix for g in GOLDS} == {".txt", ".html"}


@pytest.mark.parametrize("facts", GOLDS, ids=lambda g: g.article.stem)
def test_what_gold_quotes_stands_in_the_article(facts: gold.Gold) -> None:
    text = facts.article.read_text("utf-8")
    quoted = [*(t for t, _ in facts.fragments), *(t for _, t in facts.findings), *facts.boilerplate]
    assert [q for q in quoted if q not in text] == []


def test_a_changed_corpus_is_pinned_again() -> None:
    assert tomllib.loads(FLOORS.read_text("utf-8"))["corpus"] == gold.digest()


def test_no_score_is_below_its_floor() -> None:
    counts = score(GOLDS)
    assert {m: round(c.f1, 3) for m, c in counts.items() if c.f1 < floors()[m]} == {}

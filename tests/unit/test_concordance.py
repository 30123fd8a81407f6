"""The same quotation across articles."""

from tracker.checks.example import Example
from tracker.checks.stage import context_of
from tracker.quotations.concordance import Rendering, group, renderings_of


def rendering(article: str, words: str, language: str = "en", speaker: str | None = None) -> Rendering:
    return Rendering(article, 0, words, language, speaker)


def test_renderings_with_the_same_words_are_one_group() -> None:
    a = rendering("a", "We shall rebuild the bridge before the winter comes")
    b = rendering("b", "we will rebuild the bridge before the winter comes, whatever happens")
    c = rendering("c", "Nobody has asked the people of the valley what they want")
    assert [g.renderings for g in group([a, c, b])] == [(a, b)]


def test_renderings_in_two_languages_meet_by_speaker_and_figure() -> None:
    a = rendering("a", "We have lost 1,250 houses in this flood", "en", "Ann Lee")
    b = rendering("b", "Hemos perdido 1.250 casas en esta inundación", "es", "Ann Lee")
    c = rendering("c", "Hemos perdido 1.250 casas en esta inundación", "es", "Juan Pérez")
    assert [g.renderings for g in group([a, b])] == [(a, b)]
    assert group([a, c]) == ()


def test_common_phrases_join_nothing() -> None:
    a = rendering("a", "as a matter of fact it rained all day in the valley")
    b = rendering("b", "as a matter of fact nobody ever voted for the new school")
    assert group([a, b]) == ()


def test_a_ledger_gives_its_speech() -> None:
    text = "“We shall rebuild it soon,” Ann Lee said of the “strategic” bridge."
    found = renderings_of("a", text, "en", context_of(Example(text)).quotations)
    assert [(r.words, r.speaker) for r in found] == [("We shall rebuild it soon,", "Ann Lee")]

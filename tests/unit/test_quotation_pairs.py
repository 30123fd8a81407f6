"""Quotation marks of every kind, paired."""

import pytest

from tracker.model import Version
from tracker.quotations.paired import Marks
from tracker.quotations.pairs import pair_marks
from tracker.segment import segment


def paired(text: str, language: str = "en") -> list[str]:
    return [p.span.of(text) for p in marks_of(text, language).pairs]


def problems(text: str, language: str = "en") -> list[tuple[str, int]]:
    return [(p.kind.value, p.span.start_char) for p in marks_of(text, language).problems]


def marks_of(text: str, language: str) -> Marks:
    return pair_marks(text, segment(Version(text)).paragraphs, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "“We left,” she said. “At dawn.”", ["“We left,”", "“At dawn.”"]),
        ("en", "‘We left,’ she said, ‘at the boys’ camp.’", ["‘We left,’", "‘at the boys’ camp.’"]),
        ("en", "He heard “the song “Home” again” there.", ["“the song “Home” again”", "“Home”"]),
        ("en", 'It was "late." A "dog" barked.', ['"late."', '"dog"']),
        ("en", 'He said: "They call it "The Mess.""', ['"They call it "The Mess.""', '"The Mess."']),
        ("en", "“We ‘left’,” she said.", ["“We ‘left’,”", "‘left’"]),
        ("de", "„Wir gehen“, sagte sie. „Und ‚er‘ bleibt.“", ["„Wir gehen“", "„Und ‚er‘ bleibt.“", "‚er‘"]),
        ("de", "»Wir gehen«, sagte sie. »Und ›er‹ bleibt.«", ["»Wir gehen«", "»Und ›er‹ bleibt.«", "›er‹"]),
        ("fr", "« Nous partons », dit-elle, « demain ».", ["« Nous partons »", "« demain »"]),
        ("fr", "«Nous “partons” », dit-elle.", ["«Nous “partons” »", "“partons”"]),
        ("es", "«Nos vamos», dijo. “Ya”.", ["«Nos vamos»", "“Ya”"]),
        ("ru", "«Мы уходим в „Зарю“», — сказала она.", ["«Мы уходим в „Зарю“»", "„Зарю“"]),
        ("pl", "„Idziemy do «Zorzy»” – powiedziała.", ["„Idziemy do «Zorzy»”", "«Zorzy»"]),
        ("sv", "”Vi går”, sade hon.", ["”Vi går”"]),
        ("fi", "»Me lähdemme», hän sanoi.", ["»Me lähdemme»"]),
        ("zh", "她说：“我们走。”「嗯『内』外」《日报》", ["“我们走。”", "「嗯『内』外」", "『内』", "《日报》"]),
        ("ja", "彼女は「行きます」と述べた。", ["「行きます」"]),
        ("ar", "وقالت: «سنرحل» ثم \"ابتسمت\".", ["«سنرحل»", '"ابتسمت"']),
    ],
)  # fmt: skip
def test_marks_are_paired(language: str, text: str, expected: list[str]) -> None:
    assert paired(text, language) == expected
    assert problems(text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "“One.\n\n“Two.\n\n“Three,” she said.",
        "“One.\n\nTwo.\n\nThree,” she said.",
        "“One.\n\nTwo “and a half”.\n\nThree,” she said.",
    ],
)
def test_a_quotation_runs_over_paragraphs(text: str) -> None:
    first = marks_of(text, "en").pairs[0]
    assert first.span.of(text) == text[: text.index(" she said")]
    assert problems(text) == []


def test_an_end_set_with_an_opening_mark_still_ends_the_quotation() -> None:
    text = "“We shall leave “she wrote."
    assert paired(text) == ["“We shall leave “"]
    assert problems(text) == [("reversed closing", 16)]


def test_a_quotation_that_was_never_closed_ends_where_the_next_begins() -> None:
    text = "“We left, she said. “At dawn,” he said. “By train.”"
    assert paired(text)[1:] == ["“At dawn,”", "“By train.”"]
    assert problems(text) == [("unclosed", 0)]


def test_apostrophes_and_measures_are_no_quotations() -> None:
    assert paired("The boys' club isn't 5'10\" but 6 ft; rock 'n' roll; l’hiver, d'ahir; l”hivern") == []
    assert problems("The boys' club isn't 5'10\" but 6 ft; rock 'n' roll; l’hiver, d'ahir; l”hivern") == []

"""Texts that are not in Latin letters."""

import pytest

from tracker.align.transliterate import romanised
from tracker.compare import compare, side_of_sentences

ENGLISH = ["Xu Jiang met the envoys in Shanghai.", "The talks lasted for hours.", "Wang Fei opens the fair in Nanjing."]
CHINESE = ["许江在上海会见了使节。", "会谈持续了几个小时。", "王菲在南京为博览会揭幕。"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("харків", "kharkiv"),
        ("софия", "sofiya"),
        ("上海", "shanghai"),
        ("서울", "seoul"),
        ("düne", "düne"),
        ("بغداد", "bghdad"),
    ],
)
def test_letters_are_read_in_latin_ones(written, read):
    assert romanised(written) == read


def test_chinese_is_aligned_by_its_names():
    compared = compare(side_of_sentences(CHINESE, "zh"), side_of_sentences([ENGLISH[2], ENGLISH[0]], "en"))
    assert [(p.source, p.published) for p in compared.pairs if p.source and p.published] == [((2,), (0,)), ((0,), (1,))]


def test_names_are_not_judged_where_nothing_tells_them():
    compared = compare(side_of_sentences(CHINESE, "zh"), side_of_sentences(ENGLISH, "en"))
    assert not [d for d in compared.departures if d.check == "name_differs"]
    assert any(line.startswith("names:") for line in compared.not_checked)


def test_names_without_capitals_are_hints():
    source = side_of_sentences(["التقى الوزير السفير في بغداد."], "ar")
    compared = compare(source, side_of_sentences(["The minister met the envoy in Lisbon."], "en"))
    (departure,) = (d for d in compared.departures if d.check == "name_differs")
    assert departure.hint

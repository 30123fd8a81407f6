"""Numbers and dates as each language writes them."""

import pytest

from tracker.compare.mentions import mentions
from tracker.compare.numerals import numeral_values


def values(sentence, language):
    return [m.values[0] for m in mentions(sentence, language)]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "two hundred and five", [205]),
        ("en", "three million two hundred thousand", [3_200_000]),
        ("en", "the twenty-first", [21]),
        ("en", "a quarter", [0.25]),
        ("es", "treinta y dos", [32]),
        ("es", "mil millones", [1e9]),
        ("es", "2,8 billones", [2.8e12]),
        ("fr", "quatre-vingt-dix-neuf", [99]),
        ("fr", "soixante et onze", [71]),
        ("fr", "deux cent mille", [200_000]),
        ("de", "zweihundertfünfundvierzig", [245]),
        ("de", "drei Milliarden", [3e9]),
        ("it", "ventotto", [28]),
        ("pt", "duzentos e trinta", [230]),
        ("ru", "сорок две тысячи", [42_000]),
        ("ru", "5 марта 2021", [5, 3, 2021]),
    ],
)
def test_number_words(language, sentence, expected):
    assert values(sentence, language) == expected


@pytest.mark.parametrize(
    ("written", "decimal", "expected"),
    [
        ("1.200", ",", (1200.0, 1.2)),
        ("1.200", ".", (1.2, 1200.0)),
        ("1,234,567.5", ".", (1234567.5,)),
        ("41 300", ",", (41300.0,)),
        ("3,5", ",", (3.5,)),
        ("19:30", ",", (19.5,)),
    ],
)
def test_what_digits_may_mean(written, decimal, expected):
    assert numeral_values(written, decimal) == expected


def test_may_and_march_are_months_only_where_a_date_stands():
    assert not mentions("They may march on.", "en")
    assert [m.kind for m in mentions("They met in May.", "en")] == ["month"]


def test_a_language_without_a_pack_has_digits_alone():
    assert values("1 234 kreivar tveir", "fo") == [1234]

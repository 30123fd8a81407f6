import pytest

from tracker.store.search import match_expression, search_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Maßnahmen", "massnahmen"),
        ("MASSNAHMEN", "massnahmen"),
        ("São Paulo", "sao paulo"),
        ("Łódź, Ærø", "lodz aero"),
        ("İstanbul", "istanbul"),
        ("14ymedio’s", "14ymedio s"),
        ("Кирби", "кирби"),
        ("北京大学", "北京 京大 大学 学"),
        ("ข่าว", "ขา าว ว"),
        ("ニュース", "ニュ ュー ース ス"),
        ("ﬁnal ﬀ ①", "final ff 1"),
        ("", ""),
        ("[/b] \x1b[31m \ud800", "b 31m"),
    ],
)
def test_words_are_folded(text: str, words: str) -> None:
    assert search_text(text) == words


@pytest.mark.parametrize(
    ("asked", "expression"),
    [
        ("harbour lerm", '"harbour" AND "lerm"*'),
        ("harbour ", '"harbour"'),
        ('" OR NEAR( *', '"or" AND "near"*'),
        ("大学", '"大学"'),
        ("大", '"大"*'),
        ("京大学", '"京大 大学"'),
        ("…", ""),
    ],
)
def test_what_is_asked_is_words_and_never_syntax(asked: str, expression: str) -> None:
    assert match_expression(asked) == expression

import pytest

from tracker.attribute import attribute
from tracker.model import LanguageGuess, Version
from tracker.packs import load_packs
from tracker.segment import segment


def cited(language: str, text: str) -> list[str]:
    version = Version(text)
    found = attribute(version, segment(version), LanguageGuess(language, 1.0), load_packs())
    assert all(c.span.of(text) == c.agent.name for c in found.citations)
    return [c.agent.name for c in found.citations]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The work will go on, an official told AFP on Monday.", ["AFP"]),
        ("en", "State-run news agency TASS reported the visit.", ["TASS"]),
        ("en", "The BBC’s correspondent wrote that nothing was decided.", ["BBC"]),
        ("en", "The San Marlo Tribune, citing witnesses, said nobody was hurt.", ["San Marlo Tribune"]),
        ("es", "Nada está decidido, dijo a la agencia EFE.", ["EFE"]),
        ("de", "Das sagte er der Deutschen Presse-Agentur.", ["Deutschen Presse-Agentur"]),
        ("ru", "Об этом сообщает ТАСС со ссылкой на Рейтер.", ["ТАСС", "Рейтер"]),
        ("fr", "Rien n’est décidé, a-t-il réagi pour l’agence ČTK.", ["ČTK"]),
        ("ar", "وقالت وكالة الأنباء الجزائرية إن الأعمال ستبدأ.", ["وكالة الأنباء الجزائرية"]),
        ("zh", "据新华社报道，工程将于春季开始。", ["新华社"]),
    ],
)
def test_media_quoted_for_a_fact(language: str, text: str, expected: list[str]) -> None:
    assert cited(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Michael Bloomberg opened the harbour."),
        ("en", "He was at the time the best of the stern critics of nature."),
        ("en", "The post on Twitter said nothing."),
        ("es", "La cocina belga y el paisaje andino."),
        ("en", "See https://www.reuters.com/world for more."),
    ],
)
def test_what_only_looks_like_a_medium(language: str, text: str) -> None:
    assert cited(language, text) == []

"""What a source's address and the spelling of names tell of the original language, and what they do not."""

import pytest

from tracker.analyse import analyse
from tracker.config import Settings
from tracker.model import Analysis, Version

BODY = (
    "The new bridge over the river was opened to traffic on Monday. The mayor thanked the workers for their patience "
    "during the long winter, and the first lorries crossed it before noon."
)


def audited(text: str) -> Analysis:
    return analyse(Version(text), Settings())


def clues(analysis: Analysis, kind: str) -> dict[str, str]:
    return {c.code: c.evidence.text for c in analysis.original_language.clues if c.kind == kind}


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("https://tass.ru/obschestvo/novyy-most-cherez-reku-otkryt-dlya-dvizheniya", "ru"),
        ("https://rechnaya-gazeta.ru/novosti/novyy-most-cherez-reku-otkryt-dlya-dvizheniya", "ru"),
        ("https://rechnaya-gazeta.ru/en/the-new-bridge-over-the-river-was-opened-on-monday", "en"),
        ("https://diario-del-rio.example/mundo/el-nuevo-puente-sobre-el-rio-fue-abierto-al-trafico", "es"),
    ],
)
def test_a_slug_in_latin_letters_of_a_site_in_another_script(address: str, language: str) -> None:
    found = audited(f"A new bridge\n\n{BODY}\n\nSource: {address}")
    assert list(clues(found, "source_link")) == [language]
    assert found.original_language.code == language


def test_a_name_that_the_text_s_own_language_spells_so_speaks_for_no_other() -> None:
    found = audited(f"A new bridge\n\n{BODY} Vladimir Putin and Lavrov sent their greetings.")
    assert clues(found, "name_spelling") == {}


def test_a_name_spelt_in_another_language_s_manner_speaks_for_it() -> None:
    found = audited(f"A new bridge\n\n{BODY} Lavrov and Serguéi Volodin sent their greetings.")
    assert "es" in clues(found, "name_spelling")

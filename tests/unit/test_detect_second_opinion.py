"""langdetect is asked about long fragments and only told of, never obeyed."""

from tracker import detect
from tracker.config import FragmentSettings
from tracker.model import Fragment, LanguageGuess, Version
from tracker.segment import segment

ENGLISH = (
    "The council met on Monday and voted to repair the old bridge before the winter begins. {} The work starts soon."
)
LONG = "Los vecinos habían pedido durante años que se arreglara el puente antes de las lluvias del otoño sin respuesta."


def found(inserted: str) -> Fragment:
    version = Version(ENGLISH.format(inserted))
    (fragment,) = detect.find_fragments(version, segment(version), LanguageGuess("en", 1.0), FragmentSettings())
    return fragment


def test_a_long_fragment_brings_the_second_opinion() -> None:
    assert found(LONG).language == "es"
    assert found(LONG).reason.endswith(". langdetect says so too.")


def test_a_short_fragment_does_not() -> None:
    assert "langdetect" not in found("Los vecinos lo habían pedido.").reason

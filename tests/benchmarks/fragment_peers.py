"""Other language detectors put to finding fragments; each is used where it is installed (group `bench`)."""

import re
from collections.abc import Callable, Iterator

from tests.benchmarks.fragment_score import Piece

LANGUAGES = ("en", "es", "fr", "pt", "de", "it", "ru", "ca", "nl", "tr", "pl", "uk", "ar", "zh")
Finder = Callable[[str, str], list[Piece]]
"""(text, its language) to fragments."""


def peers() -> dict[str, Finder]:
    """What is installed, by the name the table gives it."""
    made = {
        "langdetect, sentences": _langdetect,
        "lingua, 14 languages": _lingua,
        "cld2 vectors": _cld2,
        "py3langid, 5 words": _py3langid,
    }
    found: dict[str, Finder] = {}
    for name, make in made.items():
        try:
            found[name] = make()
        except ImportError:
            print(f"{name}: not installed")
    return found


def _langdetect() -> Finder:
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 0

    def find(text: str, host: str) -> list[Piece]:
        labelled = []
        for piece in re.finditer(r"[^.!?。！？]+[.!?。！？]*", text):
            try:
                code = detect(piece.group()).split("-")[0]
            except LangDetectException:
                code = host
            labelled.append((piece.start(), piece.end(), code))
        return _foreign(labelled, host)

    return find


def _lingua() -> Finder:
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, code.upper()) for code in LANGUAGES]
    detector = LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()

    def find(text: str, host: str) -> list[Piece]:
        results = detector.detect_multiple_languages_of(text)
        return _foreign([(r.start_index, r.end_index, r.language.iso_code_639_1.name.lower()) for r in results], host)

    return find


def _cld2() -> Finder:
    import pycld2

    def find(text: str, host: str) -> list[Piece]:
        data = text.encode()
        try:
            vectors = pycld2.detect(data, returnVectors=True)[3]
        except pycld2.error:
            return []
        places = [
            (len(data[:a].decode(errors="ignore")), len(data[: a + n].decode(errors="ignore")), c)
            for a, n, _, c in vectors
        ]
        return _foreign([(a, b, host if c == "un" else c.split("-")[0]) for a, b, c in places], host)

    return find


def _py3langid() -> Finder:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))

    def find(text: str, host: str) -> list[Piece]:
        words = list(re.finditer(r"\S+", text))
        labelled = []
        for i, word in enumerate(words):
            window = words[max(0, i - 2) : i + 3]
            code, chance = identifier.classify(text[window[0].start() : window[-1].end()])
            labelled.append((word.start(), word.end(), code if chance > 0.95 else host))
        return _foreign(labelled, host)

    return find


def _foreign(labelled: list[tuple[int, int, str]], host: str) -> list[Piece]:
    """Neighbours of one language joined; the host's left out."""
    return list(_joined((a, b, c) for a, b, c in labelled if c != host))


def _joined(labelled: Iterator[tuple[int, int, str]]) -> Iterator[Piece]:
    held: Piece | None = None
    for start, end, code in labelled:
        if held and held.language == code and start - held.end <= 2:
            held = Piece(held.start, end, code)
            continue
        if held:
            yield held
        held = Piece(start, end, code)
    if held:
        yield held

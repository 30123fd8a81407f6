"""Letters of other scripts in Latin ones, near enough for names to meet their spelling in English."""

import re
from typing import Final

_CYRILLIC: Final = dict(
    zip(
        "абвгдезийклмнопрстуфыэ" + "іїєґўћђјљњџѕќѓ",
        "a b v g d e z i i k l m n o p r s t u f y e".split() + "i i e g u c d j lj nj dz z k g".split(),
        strict=True,
    )
) | {
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "ё": "e",
}
_GREEK: Final = dict(
    zip("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s".split(), strict=True)
)
_ARABIC: Final = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y".split(),
        strict=True,
    )
) | {"ة": "a", "ى": "a", "أ": "a", "إ": "i", "آ": "a", "ؤ": "w", "ئ": "y", "ء": ""}
_TABLE: Final = str.maketrans(_CYRILLIC | _GREEK | _ARABIC)


_OTHERS: Final = re.compile("[\u0530-\u05ff\u0700-\u1bff\u3040-\ud7ff\uf900-\ufaff]+")
"""Scripts without a table here: Armenian, Hebrew, Georgian, those of India, Thai, kana, Hangul, Chinese characters."""


def romanised(folded: str) -> str:
    """A folded text in Latin letters: by our own tables where they are as names are spelt in English, else by the
    reading that `anyascii` has (Mandarin for Chinese characters); other letters stay."""
    if folded.isascii():
        return folded
    written = folded.translate(_TABLE)
    return _OTHERS.sub(lambda run: _read(run.group()), written)


def _read(run: str) -> str:
    from anyascii import anyascii

    return anyascii(run).lower()

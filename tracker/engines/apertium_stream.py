"""Text into Apertium's stream format and back.

Source: the Apertium stream format (reserved characters `^$/<>{}\\*@#+~[]`, superblanks in brackets). The escapes are
those `apertium-destxt` writes; marks of unknown words are those of `lt-proc -g`.
"""

import re
from typing import Final

_RESERVED: Final = re.compile(r"([\[\]{}^$/\\@<>])")
_HELD: Final = re.compile(r"[\ue000-\uf8ff*#~+|=_\x01-\x1f\x7f]+")
"""What goes into a superblank: private use characters (the caller's marks), and characters that could be read as
Apertium's own marks on the way out."""
_PIECE: Final = re.compile(r"\\(.)|\[((?:\\.|[^\\\]])*)\]|([*@#])", re.DOTALL)
_WORD: Final = re.compile(r"(?:\\.|[^\W_])(?:[^\W_]|['’·-](?=[^\W_]))*")
END: Final = ".[]"
"""A full stop the tagger sees and the reader does not: `apertium-destxt` ends every block so."""
ENDING: Final = "[]"
"""What is left of it at the end of every whole answer."""


def to_stream(sentence: str) -> str:
    """The sentence as one block of the stream, without the null character that ends it."""
    parts: list[str] = []
    place = 0
    for held in _HELD.finditer(sentence.replace("\0", " ")):
        parts += [_escape(sentence[place : held.start()]), f"[{_escape(held.group())}]"]
        place = held.end()
    return "".join([*parts, _escape(sentence[place:]), END])


def from_stream(block: str) -> tuple[str, tuple[str, ...]]:
    """The plain text of a block, and the words Apertium did not know, in order of first appearance.

    Unknown words are kept as they were; their marks (`*` not in the dictionary, `@` no translation, `#` no inflected
    form) are taken off.
    """
    block = block[: -len(END)] + block[-len(END) :].replace(END, "")
    unknown: dict[str, None] = {}

    def plain(found: re.Match[str]) -> str:
        escaped, blank, mark = found.groups()
        if mark:
            word = _WORD.match(found.string, found.end())
            if word:
                unknown.setdefault(word.group())
            return ""
        return escaped or re.sub(r"\\(.)", r"\1", blank or "", flags=re.DOTALL)

    return _PIECE.sub(plain, block), tuple(unknown)


def _escape(text: str) -> str:
    return _RESERVED.sub(r"\\\1", text)

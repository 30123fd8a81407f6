"""Words of an article on a terminal: data, never commands to it."""

import json
import re
import sys
from typing import Final

_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters (a terminal obeys them), marks that turn the direction of the line, and lone surrogates."""


def printable(text: str) -> str:
    """The text on one line, white space folded, what a terminal would obey written out as an escape."""
    folded = re.sub(r"[ \t\r\n\f\v]+", " ", text).strip()
    return _UNSAFE.sub(lambda found: found.group().encode("unicode_escape").decode(), folded)


def line_and_column(text: str, start_char: int) -> str:
    """Where a character stands, both counted from 1, as editors and compilers write it: `12:4`."""
    begin = text.rfind("\n", 0, start_char) + 1
    return f"{text.count(chr(10), 0, start_char) + 1}:{start_char - begin + 1}"


def say(text: str) -> None:
    """A line to standard error: what was left out, what to do."""
    print(f"tracker: {printable(text)}", file=sys.stderr)


def json_line(value: object) -> str:
    """JSON on one line, in the letters of the text where they can be written at all."""
    line = json.dumps(value, ensure_ascii=False)
    return line if line.isprintable() or _is_sound(line) else json.dumps(value)


def _is_sound(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError:  # a lone surrogate of a broken page
        return False
    return not set(line) & {"\x7f", "\u2028", "\u2029", "\x85"}  # some readers take the last three for line ends

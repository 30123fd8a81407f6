"""Expressions that newspapers of many languages use as their own, for the build."""

import re
import tomllib
from importlib import resources
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")


def loan_bytes() -> bytes:
    """The list as it is on disk."""
    return (resources.files("tracker.detect") / "loans.toml").read_bytes()


def loans() -> list[tuple[str, ...]]:
    """Each expression in small letters, word by word, once, sorted."""
    lists = tomllib.loads(loan_bytes().decode("utf-8")).values()
    return sorted({tuple(_WORD.findall(phrase.lower())) for phrases in lists for phrase in phrases})

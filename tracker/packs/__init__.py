"""The rule packs: data only (TOML), each entry with examples and counter-examples."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Packs:
    """All rule packs in force, built-in and the desk's own."""

    digest: str
    """16 hexadecimal digits over the bytes of every pack file: part of the recipe."""


@cache
def load_packs(folder: Path | None = None) -> Packs:
    """The built-in packs, with the desk's own from `folder` added."""
    digest = hashlib.sha256()
    built_in = resources.files(__package__)
    for entry in sorted((e for e in built_in.iterdir() if e.name.endswith(".toml")), key=lambda e: e.name):
        digest.update(entry.name.encode() + b"\0" + entry.read_bytes())
    return Packs(digest.hexdigest()[:16])

"""The tables in memory: mapped from the file when first asked for, built where there is none yet."""

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tracker.detect import places
from tracker.detect.store_format import map_arrays
from tracker.errors import ConfigError


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Columns follow `languages`."""

    languages: tuple[str, ...]
    names: tuple[str, ...]
    writes: NDArray[np.bool_]
    """Language by script: whether it is written in it."""
    gloss: tuple[frozenset[str], ...]
    """Words that lead to or follow a foreign term on purpose."""
    residue: tuple[tuple[tuple[str, str, str], ...], ...]
    """As in `languages.Language`."""
    noun_capitals: NDArray[np.bool_]
    """Whether the language writes all nouns with a capital."""
    prominence: NDArray[np.int64]
    """0 for a language with much news, 1 for others, 2 for one whose word list is short."""
    word_hashes: NDArray[np.uint64]
    word_steps: NDArray[np.uint8]
    group_hashes: NDArray[np.uint64]
    group_steps: NDArray[np.uint8]
    unlisted: NDArray[np.float32]
    """Log of the share of running text that the word list leaves out."""
    place_hashes: NDArray[np.uint64]
    place_bits: NDArray[np.uint64]
    """Which languages spell the country or city so, as bits in their order."""
    loan_hashes: NDArray[np.uint64]
    kinds: NDArray[np.uint8]
    scripts: NDArray[np.uint8]
    small: NDArray[np.uint32]
    capital: NDArray[np.bool_]

    def column(self, code: str) -> int:
        """The language's column; -1 where it is not known."""
        return self.languages.index(code) if code in self.languages else -1


@cache
def load() -> Table:
    """The tables.

    Raises:
        ConfigError: there are none and no place to build them, or the file is damaged.
    """
    path = find()
    try:
        arrays, about = map_arrays(path)
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path} cannot be read ({error}). Remove it; it is built again when next needed.") from error
    writes = np.zeros((len(about["languages"]), int(arrays["scripts"].max()) + 1), np.bool_)
    for row, scripts in enumerate(about["scripts"]):
        writes[row, scripts] = True
    return Table(
        tuple(about["languages"]), tuple(about["names"]), writes,
        tuple(frozenset(words) for words in about["gloss"]),
        tuple(tuple((a, b, c) for a, b, c in rules) for rules in about["residue"]),
        np.array(about["noun_capitals"]), np.array(about["prominence"]),
        arrays["word_hashes"], arrays["word_steps"], arrays["group_hashes"], arrays["group_steps"],
        arrays["unlisted"].astype(np.float32),
        arrays["place_hashes"], arrays["place_bits"], arrays["loan_hashes"],
        arrays["kinds"], arrays["scripts"], arrays["small"], arrays["capital"],
    )  # fmt: skip


def find() -> Path:
    """The file, built into the user's cache folder where there is none.

    Raises:
        ConfigError: neither found nor built.
    """
    name = places.file_name()
    for folder in (places.package_folder(), places.cache_folder()):
        if (folder / name).is_file():
            return folder / name
    folder = places.cache_folder()
    print("tracker: building the language tables, once, about half a minute …", file=sys.stderr)
    from tracker.detect.build import build

    try:
        return build(folder)
    except OSError as error:
        raise ConfigError(
            f"The language tables cannot be written to {folder} ({error.strerror}). "
            "Set TRACKER_CACHE_DIR to a folder that can be, or run `python -m tracker.detect.build FOLDER` there."
        ) from error

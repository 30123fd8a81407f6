"""Build the tables: `python -m tracker.detect.build [FOLDER]`. From wordfreq's lists and the language files.

The result is one file, the same to the byte for the same inputs, named by a digest of them.
"""

import sys
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect import characters, hashing, ngrams, places
from tracker.detect.exonyms import exonyms
from tracker.detect.languages import read_languages
from tracker.detect.loans import loans
from tracker.detect.store_format import write_arrays
from tracker.detect.wordlists import RARE, word_frequencies

LISTED_FROM: Final = 1e-6
"""Rarer words are left to the letter groups."""
SPELLED_FROM: Final = 1e-7
"""Rarer words teach no letter groups: below, the lists hold mostly names and foreign words."""
_CLEAN_BY: Final = 1000
"""So many common words of four letters and more show how much of a language another list has caught."""
STEP: Final = 0.08
"""Nats per step of a stored log-frequency; one byte reaches to exp(-20.4)."""


def tables() -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """Every array of the file, and what it says about itself."""
    languages = read_languages()
    lists = [word_frequencies(language) for language in languages]
    word_hashes, word_steps = _words(lists, np.array([bool(language.kin) for language in languages]))
    spelled = [{w: f for w, f in words.items() if f >= SPELLED_FROM and len(w) <= 24} for words in lists]
    group_hashes, group_logs = ngrams.table([ngrams.stream(words) for words in spelled])
    kinds, scripts, small, capital = characters.character_tables()
    place_hashes, place_bits = _sorted_pairs(exonyms(languages))
    loan_hashes, loan_words = _sorted_pairs({phrase: len(phrase) for phrase in loans()})
    arrays: dict[str, NDArray[Any]] = {
        "word_hashes": word_hashes,
        "word_steps": word_steps,
        "group_hashes": group_hashes,
        "group_steps": _steps(group_logs),
        "unlisted": np.array([np.log(max(0.02, 1 - _listed_share(words))) for words in lists]),
        "place_hashes": place_hashes,
        "place_bits": place_bits,
        "loan_hashes": loan_hashes,
        "loan_words": loan_words,
        "kinds": kinds,
        "scripts": scripts,
        "small": small,
        "capital": capital,
    }
    about: dict[str, Any] = {
        "languages": [language.code for language in languages],
        "names": [language.name for language in languages],
        "gloss": [list(language.gloss) for language in languages],
        "residue": [[list(rule) for rule in language.residue] for language in languages],
        "noun_capitals": [language.noun_capitals for language in languages],
        "prominence": [0 if language.much_news else 1 if language.wordfreq else 2 for language in languages],
        "scripts": [[characters.SCRIPTS.index(s) for s in language.scripts] for language in languages],
    }
    return arrays, about


def _sorted_pairs(phrases: dict[tuple[str, ...], int]) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """(sorted numbers of the phrases, what belongs to each)."""
    hashes = hashing.phrase_hashes(list(phrases))
    order = np.argsort(hashes, kind="stable")
    return hashes[order], np.array(list(phrases.values()), np.uint64)[order]


def _listed_share(words: dict[str, float]) -> float:
    """Of running text. Words written in two ways are counted twice in both sums."""
    shares = sorted(words.values())
    return sum(share for share in shares if share >= LISTED_FROM) / max(1.0, sum(shares))


def _words(lists: list[dict[str, float]], kin: NDArray[np.bool_]) -> tuple[NDArray[np.uint64], NDArray[np.uint8]]:
    """(sorted hashes, steps) of the words that any language lists; 0 steps where a language does not."""
    words = sorted({word for words in lists for word, share in words.items() if share >= LISTED_FROM})
    logs = np.zeros((len(words), len(lists)))
    place = {word: index for index, word in enumerate(words)}
    for column, listed in enumerate(lists):
        for word, share in listed.items():
            if word in place and share >= RARE:
                logs[place[word], column] = np.log(min(share, 1.0))
    _clean(logs, np.array([len(word) >= 4 for word in words]), kin)
    hashes = hashing.word_hashes(words)
    order = np.argsort(hashes, kind="stable")
    steps = np.where(logs < 0, _steps(logs), 0).astype(np.uint8)
    return hashes[order], steps[order]


def _clean(logs: NDArray[np.float64], longer: NDArray[np.bool_], kin: NDArray[np.bool_]) -> None:
    """Take out what the lists caught of each other: English words in nearly all, Russian in Ukrainian, and so on.

    A fifth of the commonest longer words of a language are at home in no other; what share of their frequency another
    list shows for them is taken as the share of that language in it, and twice as much is taken off every word.
    """
    shares = np.where(logs < 0, np.exp(logs), 0.0)
    cleaned = shares.copy()
    for column in range(logs.shape[1]):
        common = np.argsort(-shares[:, column] * longer, kind="stable")[:_CLEAN_BY]
        common = common[shares[common, column] * longer[common] > 0]
        if len(common) < _CLEAN_BY // 4:
            continue  # written without blanks, or a short list
        caught = np.quantile(shares[common] / shares[common, column][:, None], 0.2, axis=0)
        caught[column] = 0
        caught[kin] = 0  # they share words on purpose
        cleaned -= 2 * caught * shares[:, [column]]
    logs[(cleaned < RARE) & (logs < 0)] = 0
    kept = (cleaned >= RARE) & (logs < 0)
    logs[kept] = np.log(cleaned[kept])


def _steps(logs: NDArray[np.float64]) -> NDArray[np.uint8]:
    return np.clip(np.rint(-logs / STEP), 1, 255).astype(np.uint8)


def build(folder: Path) -> Path:
    """Write the tables into a folder, which is made; the path of the file.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / places.file_name()
    arrays, about = tables()
    write_arrays(path, arrays, about)
    return path


if __name__ == "__main__":
    print(build(Path(sys.argv[1]) if len(sys.argv) > 1 else places.package_folder()))

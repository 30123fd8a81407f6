"""How often each check was right on the development sets, by language pair: shown with every finding."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).parent.parent / "packs" / "comparison_precision.toml"


def measured(check: str, source: str, published: str) -> float | None:
    """Share of a check's flags of a score of 0.5 or more that were right, 0 to 1; None where it was not measured.

    Source: `tests/benchmarks/comparison.py`, on news with an edit in about a fifth of the sentences.
    """
    return _table().get(f"{source}-{published}", {}).get(check)


@cache
def _table() -> dict[str, dict[str, float]]:
    return tomllib.loads(_FILE.read_text("utf-8")) if _FILE.is_file() else {}

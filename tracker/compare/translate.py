"""Sources translated for the aligner, all sentences of one language pair in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.compare.batch import Case
    from tracker.engines import Engines


def translate_all(cases: Sequence[Case], engine: str | None) -> Mapping[int, tuple[str, ...]]:
    """Place of a case → its source sentences translated; a case whose pair no engine of this machine knows is absent.

    Raises:
        NotFoundError: the engine that was asked for by name is not there.
    """
    from tracker.engines import Engines

    by_pair: dict[tuple[str, str], list[int]] = {}
    for place, case in enumerate(cases):
        if case.source.primary != case.published.primary:
            by_pair.setdefault((case.source.primary, case.published.primary), []).append(place)
    made: dict[int, tuple[str, ...]] = {}
    with Engines() as engines:
        for pair, places in by_pair.items():
            sentences = list(dict.fromkeys(s for place in places for s in cases[place].source.sentences))
            if done := _translated(sentences, pair, engines, engine):
                for place in places:
                    made[place] = tuple(done.get(s) or s for s in cases[place].source.sentences)
    return made


def _translated(sentences: Sequence[str], pair: tuple[str, str], engines: Engines, name: str | None) -> dict[str, str]:
    from tracker.errors import EngineError, NotFoundError
    from tracker.retranslate import TranslateOptions, recipe_of, translate_pieces
    from tracker.retranslate.cache import MemoryCache

    options = TranslateOptions(engine=name)
    done: dict[str, str] = {}
    try:
        route = engines.pick(*pair, name)
        for batch in translate_pieces(sentences, route, recipe_of(route, options), *pair, options, MemoryCache()):
            done |= {piece: one.text for piece, one in batch.items() if one.reliable}
    except (NotFoundError, EngineError):
        if name:
            raise
        return {}  # No engine is no error: a dictionary or the letters do, and the result says so.
    return done

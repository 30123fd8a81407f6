"""What keeps renderings from one run to the next."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from tracker.model import Rendering


class Cache(Protocol):
    """Renderings by recipe and sentence. The store keeps them in the database."""

    def get_many(self, recipe_digest: str, sentences: Sequence[str]) -> Mapping[str, Rendering]:
        """Those of the sentences that are kept for this recipe."""
        ...

    def put_many(self, recipe_digest: str, renderings: Mapping[str, Rendering]) -> None:
        """Keep the renderings, sentence → rendering; what is there already may be replaced."""
        ...


class MemoryCache:
    """A cache that lasts as long as the process."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Rendering] = {}

    def get_many(self, recipe_digest: str, sentences: Sequence[str]) -> Mapping[str, Rendering]:
        known = ((sentence, self._kept.get((recipe_digest, sentence))) for sentence in sentences)
        return {sentence: rendering for sentence, rendering in known if rendering is not None}

    def put_many(self, recipe_digest: str, renderings: Mapping[str, Rendering]) -> None:
        for sentence, rendering in renderings.items():
            self._kept[recipe_digest, sentence] = rendering

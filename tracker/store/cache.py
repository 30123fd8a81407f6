"""The translation cache in the database: renderings by recipe and sentence."""

import hashlib
from collections.abc import Mapping, Sequence

from tracker.model import Rendering
from tracker.store.codec import decode, encode
from tracker.store.opening import Store
from tracker.store.translations import cached_sentences, keep_sentences


class StoreCache:
    """What `retranslate` keeps between runs. Each call is one transaction, so what is done stays done."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get_many(self, recipe_digest: str, sentences: Sequence[str]) -> Mapping[str, Rendering]:
        """Those of the sentences that are kept for this recipe."""
        keys = {_key(sentence): sentence for sentence in sentences}
        with self._store.reading() as session:
            found = cached_sentences(session, recipe_digest, list(keys))
        return {keys[key]: decode(Rendering, data) for key, data in found.items()}

    def put_many(self, recipe_digest: str, renderings: Mapping[str, Rendering]) -> None:
        """Keep the renderings; those that are there stay as they are."""
        if renderings:
            with self._store.writing() as session:
                keep_sentences(session, recipe_digest, {_key(s): encode(r) for s, r in renderings.items()})


def _key(sentence: str) -> str:
    return hashlib.sha256(sentence.encode("utf-8", "surrogatepass")).hexdigest()

"""Find the source of a text, its translations and its copies among many texts.

Across languages `features` and `SourceIndex`; in one language `fingerprints` and `find_copies`. Both grow text by text,
and what they need of a text is a blob or a row of numbers that the store can keep.
"""

from tracker.link.copies import CopyCandidate, MemoryPostings, Postings, find_copies, share_found
from tracker.link.features import features
from tracker.link.index import SourceIndex, index_of, packed
from tracker.link.shingles import fingerprints

VERSION = "2"

__all__ = [
    "VERSION",
    "CopyCandidate",
    "MemoryPostings",
    "Postings",
    "SourceIndex",
    "features",
    "find_copies",
    "fingerprints",
    "index_of",
    "packed",
    "share_found",
]

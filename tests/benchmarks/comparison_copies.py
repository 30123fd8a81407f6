"""Tables of copies in one language: which article a copy is of, where its sentences come from, beside the peers."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.comparison_cases import read
from tracker.compare import compare, side_of_sentences
from tracker.link import MemoryPostings, fingerprints
from tracker.link.copies import find_copies
from tracker.link.shingles import SHINGLE_WORDS, normal_words

Retriever = Callable[[str], list[int]]
"""A copy to the places of its candidates, best first."""
_PERMUTATIONS, _ALIKE = 128, 0.2
"""MinHash at a low threshold: at a higher one it finds fewer still."""
_NEAR = 90.0
"""rapidfuzz: per cent of characters in common, from which on a sentence is taken for the same."""


def retrieval_table(path: Path) -> Iterator[str]:
    """Recall of the article that was copied, among all of the set."""
    rows = read(path)
    originals = {row["doc"]: row["a"] for row in rows}
    documents = [originals[doc] for doc in sorted(originals)]
    places = {doc: place for place, doc in enumerate(sorted(originals))}
    found, absent = _retrievers(documents)
    yield f"| copy of one of {len(documents)} articles | {' | '.join(found)} |\n| --- |" + " --: |" * len(found)
    hits: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    others, spent = Counter[str](), Counter[str]()
    for row in rows:
        for name, find in found.items():
            start = time.perf_counter()
            candidates = find("\n".join(row["b"]))
            spent[name] += time.perf_counter() - start
            hits[row["kind"]][name].append(places[row["doc"]] in candidates)
            others[name] += len(set(candidates) - {places[row["doc"]]})
    for kind, by_name in sorted(hits.items()):
        yield f"| {kind} | " + " | ".join(f"{sum(by_name[name]) / len(by_name[name]):.2f}" for name in found) + " |"
    yield "| other candidates for each copy | " + " | ".join(f"{others[name] / len(rows):.2f}" for name in found) + " |"
    yield "| ms for each copy | " + " | ".join(f"{1000 * spent[name] / len(rows):.1f}" for name in found) + " |"
    if absent:
        yield f"\nNot in the table: {'; '.join(absent)}."


def _retrievers(documents: Sequence[Sequence[str]]) -> tuple[dict[str, Retriever], list[str]]:
    made = {"our shingles": _shingles, "MinHash-LSH (datasketch)": _min_hash, "sentences by rapidfuzz": _fuzzy}
    found: dict[str, Retriever] = {}
    absent: list[str] = []
    for name, make in made.items():
        try:
            found[name] = make(documents)
        except ImportError:
            absent.append(f"{name}: not installed")
    return found, absent


def _shingles(documents: Sequence[Sequence[str]]) -> Retriever:
    postings = MemoryPostings()
    for place, sentences in enumerate(documents):
        postings.add(place, fingerprints("\n".join(sentences)))
    return lambda text: [candidate.id for candidate in find_copies(text, postings)]


def _min_hash(documents: Sequence[Sequence[str]]) -> Retriever:
    from datasketch import MinHash, MinHashLSH

    def signed(text: str) -> Any:
        words = normal_words(text)
        made = MinHash(num_perm=_PERMUTATIONS, seed=1)
        made.update_batch(
            [" ".join(words[k : k + SHINGLE_WORDS]).encode() for k in range(len(words) - SHINGLE_WORDS + 1)]
        )
        return made

    index = MinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS)
    for place, sentences in enumerate(documents):
        index.insert(place, signed("\n".join(sentences)))
    return lambda text: sorted(index.query(signed(text)))


def _fuzzy(documents: Sequence[Sequence[str]]) -> Retriever:
    """Every sentence against every sentence of the pool."""
    from rapidfuzz import fuzz, process

    pool = [(place, sentence) for place, sentences in enumerate(documents) for sentence in sentences]
    texts = [sentence for _, sentence in pool]

    def find(text: str) -> list[int]:
        counts: Counter[int] = Counter()
        for sentence in text.splitlines():
            counts.update(
                {
                    pool[at][0]
                    for _, _, at in process.extract(sentence, texts, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=3)
                }
            )
        return [place for place, _ in counts.most_common()]

    return find


def origin_table(path: Path) -> Iterator[str]:
    """Share of the sentences of a copy whose sentence of origin is told exactly, new ones told as new."""
    ways: dict[str, Callable[[dict[str, Any]], dict[int, list[int]]]] = {"ours": _our_origins}
    try:
        ways["rapidfuzz, 60 % alike"] = _fuzzy_origins()
    except ImportError:
        print("rapidfuzz: not installed")
    right: dict[str, Counter[str]] = defaultdict(Counter)
    total: Counter[str] = Counter()
    for row in read(path):
        total[row["kind"]] += len(row["gold"])
        for name, find in ways.items():
            found = find(row)
            right[row["kind"]][name] += sum(sorted(found.get(one["b"], [])) == sorted(one["a"]) for one in row["gold"])
    yield f"| copy | {' | '.join(ways)} |\n| --- |" + " --: |" * len(ways)
    for kind, counts in sorted(right.items()):
        yield f"| {kind} | " + " | ".join(f"{counts[name] / total[kind]:.3f}" for name in ways) + " |"


def _our_origins(row: dict[str, Any]) -> dict[int, list[int]]:
    made = compare(side_of_sentences(row["a"], row["lang"]), side_of_sentences(row["b"], row["lang"]))
    return {j: list(pair.source) for pair in made.pairs for j in pair.published}


def _fuzzy_origins() -> Callable[[dict[str, Any]], dict[int, list[int]]]:
    from rapidfuzz import fuzz, process

    def find(row: dict[str, Any]) -> dict[int, list[int]]:
        best = (process.extractOne(sentence, row["a"], scorer=fuzz.ratio, score_cutoff=60) for sentence in row["b"])
        return {j: [hit[2]] for j, hit in enumerate(best) if hit}

    return find

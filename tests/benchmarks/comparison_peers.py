"""Other sentence aligners put to the same texts; each is used where it is installed.

hunalign is looked for as a program on the path. In November 2026 neither it nor bleualign could be had as a package
(asked: PyPI, npm and Debian 12, by their names), so bleualign's method was written anew from its paper, beside.
"""

import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tests.benchmarks.bleu_anchors import align_by_bleu
from tests.benchmarks.comparison_cases import Beads

Aligner = Callable[[Sequence[str], Sequence[str], Sequence[str]], Beads]
"""(source, source rendered in the other language, published) to beads."""


def peers() -> tuple[dict[str, Aligner], list[str]]:
    """The aligners at hand by the name the table gives them, and what is not at hand."""
    found: dict[str, Aligner] = {}
    absent: list[str] = []
    try:
        found["Gale–Church (nltk)"] = _gale_church()
    except ImportError:
        absent.append("Gale–Church: nltk is not installed")
    found["bleualign's method, one direction"] = lambda _, rendered, published: align_by_bleu(rendered, published)
    if program := shutil.which("hunalign"):
        found["hunalign"] = lambda _, rendered, published: _hunalign(program, rendered, published)
    else:
        absent.append("hunalign: no such program here")
    return found, absent


def _gale_church() -> Aligner:
    from nltk.translate.gale_church import align_blocks

    def find(source: Sequence[str], _: Sequence[str], published: Sequence[str]) -> Beads:
        """By length alone; what it aligns with nothing it leaves out."""
        return _joined(align_blocks([len(s) for s in source], [len(s) for s in published]))

    return find


def _joined(links: Iterable[tuple[int, int]]) -> Beads:
    """Links of single sentences as beads."""
    left: dict[int, set[int]] = defaultdict(set)
    right: dict[int, set[int]] = defaultdict(set)
    for i, j in links:
        left[i].add(j)
        right[j].add(i)
    made: Beads = []
    for i in sorted(left):
        rows = sorted({k for j in left[i] for k in right[j]})
        if rows[0] == i:
            made.append((tuple(rows), tuple(sorted({j for k in rows for j in left[k]}))))
    return made


def _hunalign(program: str, source: Sequence[str], published: Sequence[str]) -> Beads:
    """With an empty dictionary, for the source is rendered already, and realigned with what the first pass taught."""
    with tempfile.TemporaryDirectory() as folder:
        dictionary, left, right = (Path(folder, name) for name in ("empty.dic", "source.txt", "published.txt"))
        dictionary.write_text("", "utf-8")
        for path, sentences in ((left, source), (right, published)):
            path.write_text("".join(" ".join(s.split()) + "\n" for s in sentences), "utf-8")
        done = subprocess.run(
            [program, "-utf", "-realign", str(dictionary), str(left), str(right)], capture_output=True, text=True
        )
    return list(ladder(done.stdout, len(source), len(published)))


def ladder(printed: str, source: int, published: int) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """hunalign's rungs ("source line, published line, score") as beads between neighbouring rungs."""
    rungs = [(int(cells[0]), int(cells[1])) for line in printed.splitlines() if len(cells := line.split()) >= 2]
    for (i, j), (k, m) in zip(rungs, [*rungs[1:], (source, published)], strict=False):
        if (i, j) != (k, m):
            yield tuple(range(i, k)), tuple(range(j, m))

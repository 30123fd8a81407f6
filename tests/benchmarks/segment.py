"""How long segmentation and ingest take, and how often clean news is taken for something else.

Run by hand: `python tests/benchmarks/segment.py [FOLDER] [--write]`. FOLDER holds the development sets
(`comparison/*.dev.jsonl`, `comparison/link.pool.jsonl`, `fragments/dev.input.jsonl`); without it only times are
measured. `--write` puts the tables into docs/figures/segment.md.
"""

import argparse
import json
import platform
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tracker import segment as segmentation  # noqa: E402
from tracker.ingest import read_bytes  # noqa: E402
from tracker.model import Span, Version, Zone  # noqa: E402
from tracker.segment import cut_paragraphs, segment  # noqa: E402
from tracker.segment.sentences import cut_sentences  # noqa: E402

WORDS = (
    "The council of the harbour town met on Tuesday and Dr. Ruiz said “no” to the U.S. offer of $3.5 million. ".split()
)
PARAGRAPH = " ".join((WORDS * 6)[:75])
ARTICLE = (
    "A headline about the harbour\n\nBy Ana Ruiz\n\n" + "\n\n".join([PARAGRAPH] * 8) + "\n\nShare this:\nFacebook\n"
)
PAGE = (
    "<!doctype html><html lang=en><head><title>A headline about the harbour</title></head><body><nav><a href=/>Home</a>"
    "</nav><main><h1>A headline about the harbour</h1>"
    + "".join(f"<p>{number} {PARAGRAPH}</p>" for number in range(8))
    + "<p>Translated by Ana Ruiz</p></main><footer>Contact</footer></body></html>"
).encode()
LINE_BYTES = 5_000_000
LINES = {
    "words": "harbour ",
    "sentences": "It rained. ",
    "brackets": "[(",
    "dashes": "— ",
    "opening quotes": "“",
    "stops": ".",
    "white space": " ",
    "Chinese": "他说：“好。”",
    "numbering": "1. ",
}
LIST = "Share\n" * 100_000
LINES_PER_TEXT = 12


def cpu_s(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def times() -> Iterator[str]:
    segment(Version(ARTICLE), "en")
    list(read_bytes(PAGE, "warm.html"))
    yield "| what | CPU s |\n| --- | --: |"
    articles = cpu_s(lambda: [segment(Version(ARTICLE), "en") for _ in range(1000)])
    yield f"| 1,000 articles of {len(ARTICLE.split())} words, segmented | {articles:.2f} |"
    pages = cpu_s(lambda: [list(read_bytes(PAGE, "p.html")) for _ in range(100)])
    yield f"| 100 pages of {len(PAGE) // 1000} kB, read | {pages:.2f} |"
    for name, unit in LINES.items():
        text = Version(unit * (LINE_BYTES // len(unit.encode())))
        yield f"| one line of 5 MB: {name} | {cpu_s(lambda text=text: segment(text, None)):.2f} |"
    yield f"| 5 million blank lines | {cpu_s(lambda: segment(Version(chr(10) * 5_000_000))):.2f} |"
    yield f"| 100,000 lines of one word | {cpu_s(lambda: segment(Version(LIST))):.2f} |"


def clean_sentences(folder: Path) -> list[str]:
    """Every sentence of the sets, in one order, none twice."""
    found: set[str] = set()
    for path in sorted((folder / "comparison").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            found.update(s for key in ("src", "tgt", "a", "b") if isinstance(row.get(key), list) for s in row[key])
            found.update(_sentences(row.get("text") or ""))
    for line in (folder / "fragments/dev.input.jsonl").read_text("utf-8").splitlines():
        found.update(_sentences(json.loads(line)["text"]))
    return sorted(s for s in found if isinstance(s, str) and s.strip())


def _sentences(text: str) -> Iterator[str]:
    yield from (s.content.of(text) for s in segment(Version(text)).sentences)


def false_marks(folder: Path) -> Iterator[str]:
    """Each sentence as a line of its own, where nothing around it helps."""
    sentences = clean_sentences(folder)
    marked: Counter[str] = Counter()
    for at in range(0, len(sentences), LINES_PER_TEXT):
        version = Version("\n\n".join(sentences[at : at + LINES_PER_TEXT]))
        for paragraph in cut_paragraphs(version):
            if paragraph.zone not in (Zone.BODY, Zone.TITLE):
                marked[f"{paragraph.zone} by `{paragraph.rule}`"] += 1
                print(f"  {paragraph.rule}: {paragraph.content.of(version.text)[:110]!r}", file=sys.stderr)
    yield f"{len(sentences):,} sentences of clean news ({sum(len(s.split()) for s in sentences):,} words):\n"
    yield "| marked as | lines |\n| --- | --: |"
    yield from (f"| {name} | {count} |" for name, count in sorted(marked.items()))


def sentence_scores(folder: Path) -> Iterator[str]:
    """The articles of the alignment set with their sentences joined and cut again. Headlines in them end without a
    full stop, so that nobody can find every end."""
    from sentencex import get_sentence_boundaries

    counts: dict[tuple[str, str], Counter[str]] = {}
    seen: set[tuple[str, str]] = set()
    for line in (folder / "comparison/align.dev.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        for sentences, code in ((row["src"], row["lang"].split("-")[0]), (row["tgt"], "en")):
            pieces = [sentence.strip() for sentence in sentences if sentence.strip()]
            text = " ".join(pieces)
            if (code, text) in seen:
                continue
            seen.add((code, text))
            gold = {sum(len(piece) + 1 for piece in pieces[: at + 1]) for at in range(len(pieces) - 1)}
            ours = {span.end_char for span in cut_sentences(text, Span(0, len(text)), code)} - {len(text)}
            alone = {found["end_index"] for found in get_sentence_boundaries(code, text)} - {len(text)}
            for name, ends in (("ours", ours), ("library alone", alone)):
                counted = counts.setdefault((code, name), Counter())
                counted.update(right=len(ends & gold), false=len(ends - gold), missed=len(gold - ends))
    yield "| language | | precision | recall | F1 |\n| --- | --- | --: | --: | --: |"
    for (code, name), c in sorted(counts.items()):
        precision, recall = c["right"] / (c["right"] + c["false"]), c["right"] / (c["right"] + c["missed"])
        f1 = 2 * precision * recall / (precision + recall)
        yield f"| {code} | {name} | {precision:.3f} | {recall:.3f} | {f1:.3f} |"


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("folder", nargs="?", type=Path)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    lines = [
        "# Segmentation and ingest: figures\n",
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()} {platform.system()}, 2 cores shared, Python "
        f"{platform.python_version()}, segmentation version {segmentation.VERSION}. Made by "
        "`tests/benchmarks/segment.py`.\n",
        "## Time\n",
        *times(),
    ]
    if given.folder:
        lines += ["\n## Sentence ends\n", *sentence_scores(given.folder)]
        lines += ["\n## Clean news taken for something else\n", *false_marks(given.folder)]
    text = "\n".join(lines) + "\n"
    print(text)
    if given.write:
        (ROOT / "docs/figures/segment.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()

"""How long segmentation and ingest take. Run by hand: `python tests/benchmarks/segment.py`.

Prints a table; the figures in docs/figures/segment.md are from such a run.
"""

import time
from collections.abc import Callable

from tracker.ingest import read_bytes
from tracker.model import Version
from tracker.segment import segment

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


def cpu_s(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    segment(Version(ARTICLE), "en")
    list(read_bytes(PAGE, "warm.html"))
    print("| what | CPU s |\n| --- | --: |")
    articles = cpu_s(lambda: [segment(Version(ARTICLE), "en") for _ in range(1000)])
    pages = cpu_s(lambda: [list(read_bytes(PAGE, "p.html")) for _ in range(100)])
    print(f"| 1,000 articles of {len(ARTICLE.split())} words, segmented | {articles:.2f} |")
    print(f"| 100 pages of {len(PAGE) // 1000} kB, read | {pages:.2f} |")
    for name, unit in LINES.items():
        text = Version(unit * (LINE_BYTES // len(unit.encode())))
        print(f"| one line of 5 MB of {name} | {cpu_s(lambda text=text: segment(text, None)):.2f} |", flush=True)
    blank = Version("\n" * 5_000_000)
    print(f"| 5 million blank lines | {cpu_s(lambda: segment(blank)):.2f} |")
    lines = Version("Share\n" * 500_000)
    print(f"| 500,000 lines of one word | {cpu_s(lambda: segment(lines)):.2f} |")


if __name__ == "__main__":
    main()

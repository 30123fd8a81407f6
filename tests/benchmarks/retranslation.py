"""How fast and how large re-translation is: `python tests/benchmarks/retranslation.py [--quick]`.

Builds a package as large as a published one (6 + 6 layers, 32,000 words, int8), installs it through argostranslate's
own `install_from_path`, and runs argostranslate's own call and this program's batched path over the same text, each in
a process of its own. Writes docs/figures/retranslation.md. Takes about twenty minutes; --quick a tenth of the text, and
writes nothing.
"""

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from argos_home import environment, install  # noqa: E402
from tiny_argos import PUBLISHED, SPANISH_ENGLISH, build_package  # noqa: E402

USAGE = """
import json, resource, sys, time
started, used = time.perf_counter(), sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
def tell(texts):
    use = resource.getrusage(resource.RUSAGE_SELF)
    # VmHWM, not ru_maxrss: that one counts what the parent held when it forked
    peak = int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]) / 1024
    print(json.dumps({"cpu_s": use.ru_utime + use.ru_stime - used, "wall_s": time.perf_counter() - started,
                      "peak_mb": peak, "texts": texts}))
articles = json.load(open(sys.argv[1]))
beam = int(sys.argv[2])
"""
THEIRS = """
import re
from argostranslate import settings
settings.beam_size = beam
from argostranslate import translate
class Cut:
    def split_sentences(self, text):
        return re.split(r"(?<=[.]) ", text)
found = translate.get_translation_from_codes("es", "en")
found.underlying.sentencizer = Cut()
found.translate("casa")
started, used = time.perf_counter(), sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
tell([found.translate(article) for article in articles])
"""
OURS = """
import re
from tracker.engines import Engines
from tracker.engines.protocol import Pair
from tracker.model import Retranslation, Span
from tracker.retranslate import Job, TranslateOptions, laid_out, retranslate_many
def jobs(texts):
    for text in texts:
        yield Job(text, tuple(Span(m.start(1), m.end(1)) for m in re.finditer(r"\\s*([^.]+[.])", text)), "es", "en")
how, engines = TranslateOptions(engine="argos", beam=beam), Engines()
list(retranslate_many(list(jobs(["La casa."])), how, engines))
started, used = time.perf_counter(), sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
done, group = [], []
for number, job in enumerate(jobs(articles), 1):
    group.append(job)
    if len(group) == 64 or number == len(articles):
        for event in retranslate_many(group, how, engines):
            if isinstance(event, Retranslation):
                done.append(laid_out(group[len(done) % 64].text, event))
        group = []
tell(done)
"""
APERTIUM = """
from tracker.engines.apertium import Apertium
from tracker.engines.protocol import Decoding, Pair
engine, pair = Apertium(), Pair("es", "en")
sentences = [s + "." for article in articles for s in article.split(".") if s.strip()]
if beam:  # all in one pipeline
    engine.translate(["La casa."], pair, Decoding())
    started = time.perf_counter()
    engine.translate(sentences, pair, Decoding())
else:
    started = time.perf_counter()
    for sentence in sentences[:10]:
        engine.translate([sentence], pair, Decoding())
        engine.close()
tell([])
"""
IMPORTS = """
import sys
import tracker.cli, tracker.retranslate, tracker.engines, tracker.engines.argos, tracker.engines.apertium
heavy = ("ctranslate2", "argostranslate", "sentencepiece", "onnxruntime", "numpy")
print([name for name in heavy if name in sys.modules])
"""


def texts(articles: int, words: int, seed: int = 1) -> list[str]:
    """Articles of about so many words, in paragraphs of four sentences, of words the model knows; seeded."""
    chance, known = random.Random(seed), sorted(SPANISH_ENGLISH)
    made = []
    for _ in range(articles):
        lines: list[list[str]] = [[]]
        while sum(len(sentence.split()) for line in lines for sentence in line) < words:
            if len(lines[-1]) == 4:
                lines.append([])
            length = max(4, round(chance.gauss(20, 8)))
            lines[-1].append(" ".join(chance.choice(known) for _ in range(length)).capitalize() + ".")
        made.append("\n".join(" ".join(line) for line in lines))
    return made


class Bench:
    """A home with the large package in it, and processes that use it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.package = install(home, [build_package(home, size=PUBLISHED)])

    def run(self, code: str, articles: Sequence[str], beam: int) -> dict[str, object]:
        """What `code` tells of itself, with words per second added."""
        given = self.home / "articles.json"
        given.write_text(json.dumps(articles), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-c", USAGE + code, str(given), str(beam)],
            capture_output=True, encoding="utf-8", env=environment(self.home), cwd=self.home, check=True,
        )  # fmt: skip
        told: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
        return told

    def first_sentence(self) -> tuple[float, float]:
        """(wall, CPU) seconds of `tracker translate` of one sentence, start of the interpreter included; the best of
        five."""
        (self.home / "one.txt").write_text("La casa es roja.\n", encoding="utf-8")
        command = [sys.executable, "-m", "tracker", "translate", "one.txt", "--from", "es", "--to", "en"]
        best = (9e9, 9e9)
        for _ in range(10):
            before, started = os.times(), time.perf_counter()
            more = {"capture_output": True, "cwd": self.home, "env": environment(self.home)}
            said = subprocess.run([*command, "--engine", "argos"], check=True, **more).stdout
            assert said == b"The house is red.\n"
            after = os.times()
            spent = after.children_user + after.children_system - before.children_user - before.children_system
            best = min(best, (time.perf_counter() - started, spent))
        return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        page = "\n".join(report(bench, 10 if quick else 1))
    print(page)
    if not quick:
        path = ROOT / "docs" / "figures" / "retranslation.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page + "\n", encoding="utf-8")


def report(bench: Bench, share: int) -> list[str]:
    return [*HEAD, *speed(bench, share), *start(bench), *memory(bench, share), *rules(bench, share), *FOOT]


def speed(bench: Bench, share: int) -> list[str]:
    articles = texts(max(1, 10 // share), 300)
    words = sum(len(article.split()) for article in articles)
    lines = [f"\n## Speed\n\n{len(articles)} articles, {words} words; decoding alone, the model loaded.\n"]
    lines += ["| beam | argostranslate's own call, words per CPU second | batched | times | the same output |"]
    lines += ["|--:|--:|--:|--:|---|"]
    for beam in (4, 1):
        theirs, ours = bench.run(THEIRS, articles, beam), bench.run(OURS, articles, beam)
        speeds = [words / float(str(told["cpu_s"])) for told in (theirs, ours)]
        same = sum(a == b for a, b in zip(theirs["texts"], ours["texts"], strict=True))
        times = f"{speeds[0]:.0f} | {speeds[1]:.0f} | {speeds[1] / speeds[0]:.1f}"
        lines.append(f"| {beam} | {times} | {same} of {len(articles)} articles |")
    return lines


def start(bench: Bench) -> list[str]:
    wall, cpu = bench.first_sentence()
    run = [sys.executable, "-c", IMPORTS]
    said = subprocess.run(run, capture_output=True, text=True, env=environment(bench.home), check=True).stdout.strip()
    size = sum(file.stat().st_size for file in bench.package.rglob("*") if file.is_file()) / 1e6
    return [
        "\n## Start\n",
        f"`tracker translate` of one sentence with a package of {size:.0f} MB, from the start of the interpreter",
        f"to its end, warm disk, best of ten: {wall:.2f} s ({cpu:.2f} CPU seconds).\n",
        "Of ctranslate2, argostranslate, sentencepiece, onnxruntime and numpy, importing the whole of the",
        f"re-translation without translating loads: {said}.",
    ]


def memory(bench: Bench, share: int) -> list[str]:
    sizes = (10, 200 // share)
    code = OURS.replace("tell(done)", "tell([])")  # the outputs go by the pipe, not into the figure
    few, many = (bench.run(code, texts(count, 300), 4) for count in sizes)
    peaks = [float(str(told["peak_mb"])) for told in (few, many)]
    return [
        "\n## Memory\n",
        f"Peak of the process at beam 4 over 10 articles of 300 words: {peaks[0]:.0f} MB; over {sizes[1]}:",
        f"{peaks[1]:.0f} MB ({peaks[1] / peaks[0]:.2f} times).",
    ]


def rules(bench: Bench, share: int) -> list[str]:
    articles = texts(max(1, 100 // share), 300)
    words = sum(len(article.split()) for article in articles)
    try:
        together, apart = bench.run(APERTIUM, articles, 1), bench.run(APERTIUM, articles, 0)
    except subprocess.CalledProcessError:
        return ["\n## Apertium\n", "Not installed where this was measured."]
    ten = sum(len(sentence.split()) for sentence in " ".join(articles).split(".")[:10])
    speeds = words / float(str(together["wall_s"])), ten / float(str(apart["wall_s"]))
    return [
        "\n## Apertium\n",
        f"es→en, {words:,} words through one pipeline that stays: {speeds[0]:,.0f} words per second (wall clock).",
        f"With a pipeline started for each sentence: {speeds[1]:,.0f}.",
    ]


VERSIONS = f"ctranslate2 {version('ctranslate2')}, argos-translate-lt {version('argos-translate-lt')}"
HEAD = [
    "# Figures: re-translation",
    "",
    f"Made by `python tests/benchmarks/retranslation.py` on {datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores",
    f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}, {VERSIONS}.",
    "",
    "The model is synthetic: as large as a published one (6 + 6 layers of 512, 8 heads, 32,000 words, int8), with a",
    "dictionary for weights, so that outputs are as long as their sources. The arithmetic of a matrix product does not",
    "depend on the numbers in it. A word is one token here and about 1.4 in a real model: words per second are higher",
    "than with a published model, the comparison holds for both sides. argostranslate's own call is spared its",
    "sentence splitter, which needs a download: it is handed the same sentences.",
]
FOOT = ["\nThe machine was shared meanwhile: CPU seconds are the firm figure, wall clock the loose one."]

if __name__ == "__main__":
    main()

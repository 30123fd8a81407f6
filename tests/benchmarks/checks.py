"""How often each check fires on clean text: `python tests/benchmarks/checks.py FOLDER [--show CHECK]`.

FOLDER holds the development sets (`fragments/dev.gold.jsonl`, `comparison/align.dev.jsonl`, `attribution/gold.jsonl`).
Prints issues per 10,000 words by check and language, and writes docs/figures/checks.md with --write. Every check is
run, also those that are off by default. What fires on real text is not all false: --show prints it to be looked at.
"""

import argparse
import json
import platform
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tracker import attribute, chain  # noqa: E402
from tracker.attribute import quotations  # noqa: E402
from tracker.checks import CHECKS, Context, load_check  # noqa: E402
from tracker.checks.false_friend_pack import entries_of, find_false_friends  # noqa: E402
from tracker.model import Basis, LanguageGuess, Metadata, OriginalLanguage, Version  # noqa: E402
from tracker.packs import load_packs  # noqa: E402
from tracker.segment import segment  # noqa: E402

NEEDS_DETECTION = {"untranslated_fragment"}
"""Measured by the fragments benchmark, not here: detection would take most of the time."""
UNSPACED = ("zh", "ja", "th")
LEDGER_S: list[float] = []
"""CPU seconds that each ledger of quotations took."""
SOURCES = {"en": ("es", "fr", "pt", "it", "de", "ru"), "es": ("en",), "fr": ("en",), "pt": ("en",), "de": ("en",)}


def clean_texts(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(set, language, text) of every clean passage."""
    for row in _rows(folder / "fragments/dev.gold.jsonl"):
        if not row["fragments"]:
            yield "passages", row["language"], row["text"]
    for row in _rows(folder / "comparison/align.dev.jsonl"):
        if row["variant"] == "clean":
            yield "articles", row["lang"], " ".join(row["src"])
            if row["lang"] == "de":
                yield "articles", "en", " ".join(row["tgt"])
    for row in _rows(folder / "attribution/gold.jsonl"):
        yield "pages", row["lang"], row["text"]


def context_of(text: str, code: str) -> Context:
    """The context of a text whose language is known; fragments are not sought."""
    version = Version(text, Metadata())
    segmentation = segment(version)
    language = LanguageGuess(code, 1.0)
    packs = load_packs()
    attribution = attribute.attribute(version, segmentation, language, packs)
    provenance = chain.trace(version, segmentation, language, attribution, (), packs)
    start = time.process_time()
    ledger = quotations.find_quotations(
        version, segmentation, language, attribution, provenance.chain, provenance.original_language, packs
    )
    LEDGER_S.append(time.process_time() - start)
    return Context(version, segmentation, language, attribution, provenance, ledger, (), packs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", default=None, help="print every issue of this check")
    parser.add_argument("--set", default=None, help="only passages, articles or pages")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    words: Counter[tuple[str, str]] = Counter()
    fires: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    pairs: Counter[tuple[str, str, bool]] = Counter()
    spent = 0.0
    for code in sorted({code for _, code, _ in clean_texts(options.folder)}):  # packs are read once
        context_of("“We shall see to it soon,” Ann Lee said in Moscow.", code)
    for name in CHECKS:
        list(load_check(name).find(context_of("“A,” Ann Lee said. 2% in Paris.", "en")))
    LEDGER_S.clear()
    for kind, code, text in clean_texts(options.folder):
        if options.set and kind != options.set:
            continue
        words[kind, code] += len(text) // 2 if code in UNSPACED else len(text.split())
        context = context_of(text, code)
        start = time.process_time()
        for name in CHECKS:
            if name in NEEDS_DETECTION:
                continue
            for issue in load_check(name).find(context):
                fires[name][kind, code] += 1
                if name == options.show or options.show == "all":
                    print(f"{kind} {code} {name}: {issue.message}")
        spent += time.process_time() - start
        if kind != "pages":
            count_false_friends(context, code, pairs)
    page = table(words, fires, spent) + pair_table(words, pairs)
    print(page)
    if options.write:
        target = ROOT / "docs/figures/checks.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, "utf-8")


def count_false_friends(context: Context, code: str, pairs: Counter[tuple[str, str, bool]]) -> None:
    """What each pair's pack would raise in a clean text that is taken for a translation."""
    for source in SOURCES.get(code, ()):
        original = OriginalLanguage(source, Basis.INFERRED)
        taken = replace(context, provenance=replace(context.provenance, original_language=original))
        for match in find_false_friends(taken):
            pairs[source, code, match.entry.hint] += 1


def pair_table(words: Counter[tuple[str, str]], pairs: Counter[tuple[str, str, bool]]) -> str:
    """The rates of the false-friend packs as Markdown."""
    lines = [
        "",
        "## False friends, were the clean text a translation",
        "",
        "Issues per 10,000 words of passages and articles, each text taken for a translation from the language named.",
        "",
        "| pair | entries | words | false_friend | false_friend_hint |",
        "|---|--:|--:|--:|--:|",
    ]
    for code, sources in SOURCES.items():
        total = sum(n for (kind, c), n in words.items() if c == code and kind != "pages")
        for source in sources:
            sure, hint = (f"{pairs[source, code, h] * 10_000 / max(1, total):.2f}" for h in (False, True))
            lines.append(f"| {source} → {code} | {len(entries_of(source, code))} | {total:,} | {sure} | {hint} |")
    return "\n".join(lines) + "\n"


def per_thousand(seconds: float, words: Counter[tuple[str, str]]) -> float:
    """CPU seconds for 1,000 texts of 600 words."""
    return seconds / max(1, sum(words.values())) * 600_000


def table(words: Counter[tuple[str, str]], fires: dict[str, Counter[tuple[str, str]]], spent: float) -> str:
    """The figures as a Markdown page."""
    kinds = sorted({kind for kind, _ in words})
    lines = [
        "# How often the checks fire on clean text",
        "",
        "Issues per 10,000 words, and how many in all. *Passages*: clean passages of translated news in 14 languages,",
        "cut anywhere, often inside a quotation; *articles*: whole news articles in English, German, Spanish, French",
        "and Russian; *pages*: news pages in 14 languages, half of them translations, with their credits. What fires",
        "is not all false: the texts have real slips in them. Of the unbalanced quotation marks in the articles 13",
        "were looked at: 12 are real (a mark lost in the source of the set), the thirteenth has been mended since.",
        "",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, 2 cores;"
        f" words: {', '.join(f'{k} {sum(n for (kk, _), n in words.items() if kk == k):,}' for k in kinds)};"
        f" per 1,000 texts of 600 words: all checks {per_thousand(spent, words):.2f} CPU seconds,"
        f" quotations {per_thousand(sum(LEDGER_S), words):.2f}.",
        "",
        "| check | default | severity | " + " | ".join(kinds) + " | by language (passages and articles) |",
        "|---|---|---|" + "--:|" * len(kinds) + "---|",
    ]
    for name in CHECKS:
        if name in NEEDS_DETECTION:
            continue
        check = load_check(name)
        rates = " | ".join(_rate(fires[name], words, kind) for kind in kinds)
        by_language: Counter[str] = Counter()
        for (kind, code), count in fires[name].items():
            by_language[code] += count if kind != "pages" else 0
        languages = ", ".join(f"{c} {n}" for c, n in sorted(by_language.items()) if n)
        default = "on" if check.ON_BY_DEFAULT else "off"
        lines.append(f"| {name} | {default} | {check.SEVERITY} | {rates} | {languages} |")
    return "\n".join(lines) + "\n"


def _rate(fires: Counter[tuple[str, str]], words: Counter[tuple[str, str]], kind: str) -> str:
    count = sum(n for (k, _), n in fires.items() if k == kind)
    total = sum(n for (k, _), n in words.items() if k == kind)
    return f"{count * 10_000 / max(1, total):.2f} ({count})"


def _rows(path: Path) -> Iterator[dict[str, object] | dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    main()

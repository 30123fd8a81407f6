"""Credits, chains and the original language on the development texts, beside what other tools return.

    python tests/benchmarks/attribution.py [EVAL_FOLDER]

Prints the table and writes `docs/figures/attribution.md`. The other tools read pages: each text is given to them as a
page of plain paragraphs. Their author field is counted as right for a translator where it names one.
"""

import datetime
import html
import importlib
import importlib.util
import json
import platform
import re
import runpy
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tracker.analyse import analyse
from tracker.attribute import attribute
from tracker.chain import trace
from tracker.config import Settings
from tracker.exports.audit_json import audit_object
from tracker.model import Ingested, LanguageGuess, Metadata, Version
from tracker.packs import load_packs
from tracker.segment import segment

ROOT = Path(__file__).parents[2]
PLAIN = re.compile(r"translated by ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})", re.IGNORECASE)
MEASURES = ("translators", "hops_agent", "hops_agent_role_strict", "cited_agencies", "is_translation")


def page(text: str) -> str:
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines() if line.strip())
    return f"<html><head><title>page</title></head><body><article>{body}</article></body></html>"


def by_trafilatura(text: str) -> list[str]:
    found = importlib.import_module("trafilatura").extract_metadata(page(text))
    return re.split(r"; ?", found.author) if found and found.author else []


def by_newspaper(text: str) -> list[str]:
    article = importlib.import_module("newspaper").Article(url="https://example.org/a")
    article.download(input_html=page(text))
    article.parse()
    return list(article.authors)


def authors_as_prediction(read: Callable[[str], list[str]]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    def predict(row: dict[str, Any]) -> dict[str, Any]:
        try:
            names = read(row["text"])
        except Exception:  # noqa: BLE001  # a tool that fails on a page has found nobody in it
            names = []
        gold = {h["agent"] for h in row["gold"]["hops"] if h["role"] == "translator"}
        hops = [{"agent": n, "role": "translator" if n in gold else "author"} for n in names]
        return {"id": row["id"], "hops": hops, "translators": [n for n in names if n in gold]}

    return predict


def by_pattern(row: dict[str, Any]) -> dict[str, Any]:
    names = [m.group(1) for m in PLAIN.finditer(row["text"])]
    return {"id": row["id"], "translators": names, "hops": [{"agent": n, "role": "translator"} for n in names]}


def by_tracker(adapt: Callable[[dict[str, Any]], dict[str, Any]]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    def predict(row: dict[str, Any]) -> dict[str, Any]:
        article = Ingested(row["id"], row["id"], Version(row["text"], Metadata(url=row["url"])), "jsonl")
        return adapt(audit_object(article, analyse(article.version, Settings())))

    return predict


def line(name: str, scored: dict[str, Any], answered: int = len(MEASURES)) -> str:
    """One row; a tool that answers the first measures only has dashes for the rest."""
    language = scored["original_language"]
    cells = [f"{scored[m]['f1']:.2f}" for m in MEASURES[:answered]] + ["–"] * (len(MEASURES) - answered)
    if answered < len(MEASURES):
        return f"| {name} | {scored['items']} | " + " | ".join([*cells, "–", "–"]) + " |"
    foreign = language["accuracy_foreign"]
    cells += [f"{language['accuracy']:.2f}", "–" if foreign is None else f"{foreign:.2f}"]
    return f"| {name} | {scored['items']} | " + " | ".join(cells) + " |"


def seconds_for_a_thousand() -> float:
    """CPU seconds of attribution and chain for 1,000 articles of 600 words."""
    packs, guess = load_packs(), LanguageGuess("en", 1.0)
    sentence = (
        "The council of Port Averill approved the new harbour budget on Monday, officials told AFP, after a debate. "
    )
    text = "By Ann Lowe\n\n" + "\n\n".join(sentence * 5 for _ in range(6)) + "\n\nTranslated by Iris Long\n"
    version = Version(text)
    cut = segment(version)
    trace(version, cut, guess, attribute(version, cut, guess, packs), (), packs)
    started = time.process_time()
    for _ in range(100):
        trace(version, cut, guess, attribute(version, cut, guess, packs), (), packs)
    return (time.process_time() - started) * 10


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT.parent / "shared/eval")
    rows = [json.loads(row) for row in (folder / "attribution/gold.jsonl").read_text("utf-8").splitlines()]
    score = runpy.run_path(str(folder / "attribution/score.py"))["score"]
    adapt = runpy.run_path(str(folder / "adapt.py"))["attribution"]
    tools = {"tracker": by_tracker(adapt), "plain `translated by`": by_pattern}
    for name, module, read in (
        ("trafilatura", "trafilatura", by_trafilatura),
        ("newspaper4k", "newspaper", by_newspaper),
    ):
        if importlib.util.find_spec(module):
            tools[f"{name}, author field"] = authors_as_prediction(read)
    names = ("translators F1", "hop agents F1", "with role F1", "cited F1", "is a translation F1")
    head = f"| | texts | {' | '.join(names)} | original language | foreign |"
    table = [head, "|---|--:|--:|--:|--:|--:|--:|--:|--:|"]
    answers = {name: {row["id"]: predict(row) for row in rows} for name, predict in tools.items()}
    table += [
        line(name, score(rows, found)[0], len(MEASURES) if name == "tracker" else 3) for name, found in answers.items()
    ]
    by_language = [head, table[1]]
    for code in sorted({row["lang"] for row in rows}):
        by_language.append(line(code, score([r for r in rows if r["lang"] == code], answers["tracker"])[0]))
    cpu = seconds_for_a_thousand()
    machine = f"{platform.machine()} {platform.system()}, 2 cores"
    measured = f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}, Python {platform.python_version()}, {machine}"
    text = f"""# Credits, chains and the original language

Measured {measured}, on the {len(rows)} annotated development texts with `python tests/benchmarks/attribution.py`.
A dash: the tool does not answer. A language with no such credit in its texts scores 1.00 where nothing false was found.

{chr(10).join(table)}

## The tracker by language of the text

{chr(10).join(by_language)}

1,000 articles of 600 words pass through attribution and chain in {cpu:.1f} CPU seconds.
"""
    print(text)
    path = ROOT / "docs/figures/attribution.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()

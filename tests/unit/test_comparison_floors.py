"""Floors on a slice of the development sets, where they are beside the repository."""

import json
import os
from pathlib import Path

import pytest

from tracker.align import align
from tracker.align.glossary import glossary_for
from tracker.compare import compare, side_of_sentences
from tracker.compare.batch import Case
from tracker.compare.learned import learn_from, lexicon_of
from tracker.compare.pairing import pair

FOLDER = Path(os.environ.get("TRACKER_SEEDS", Path(__file__).parents[2].parent / "shared/seeds")).parent
SETS = FOLDER / "eval" / "comparison"
pytestmark = pytest.mark.skipif(not SETS.is_dir(), reason="the development sets are not here")


def rows(name, keep):
    with (SETS / name).open(encoding="utf-8") as lines:
        return [row for line in lines if keep(row := json.loads(line))]


def test_alignment_of_the_raw_source():
    found = rows("align.dev.jsonl", lambda r: r["lang"] == "es" and r["variant"] in {"clean", "drop10", "add10"})[:24]
    right = total = 0
    for row in found:
        ours = {(p.source, p.published) for p in align(row["src"], row["tgt"])}
        gold = {(tuple(a), tuple(b)) for a, b in row["gold"]}
        right, total = right + len(ours & gold), total + len(ours | gold)
    assert right / total >= 0.9


@pytest.mark.parametrize(("language", "floor"), [("de", 0.985), ("ru", 0.955)])
def test_alignment_where_no_engine_knows_the_pair(language, floor):
    if glossary_for(language, "en") is None:
        pytest.skip("no dictionary on this machine")
    wanted = {"clean", "drop30", "move", "add10"}
    found = rows("align.dev.jsonl", lambda r: r["lang"] == language and r["variant"] in wanted)
    sides = [(side_of_sentences(r["src"], language), side_of_sentences(r["tgt"], "en")) for r in found]
    given = [Case(row["id"], *two, False) for row, two in zip(found, sides, strict=True)]
    learnt = learn_from(given)
    hits = made = full = 0
    for row, case in zip(found, given, strict=True):
        _, pairs = pair(case.source, case.published, lexicon=lexicon_of(case, learnt))
        ours = {(p.source, p.published) for p in pairs}
        gold = {(tuple(a), tuple(b)) for a, b in row["gold"]}
        hits, made, full = hits + len(ours & gold), made + len(ours), full + len(gold)
    assert 2 * hits / (made + full) >= floor


def test_numbers_replaced_in_news():
    found = rows("demetr.dev.jsonl", lambda r: any(g["kind"] == "d_numbers_replaced" for g in r["gold"]))
    found = [r for r in found if r["lang"] in {"es", "fr", "it"}]
    hits = 0
    for row in found:
        made = compare(side_of_sentences(row["src"], row["lang"]), side_of_sentences(row["tgt"], "en"))
        hits += any(d.family in {"number", "date"} for d in made.departures)
    assert hits / len(found) >= 0.97


def test_negations_changed_in_news():
    found = rows("demetr.dev.jsonl", lambda r: r["clean"] or any("negation" in g["kind"] for g in r["gold"]))
    found = [r for r in found if r["lang"] in {"es", "fr", "de"}]
    flagged = {True: [], False: []}
    for row in found:
        made = compare(side_of_sentences(row["src"], row["lang"]), side_of_sentences(row["tgt"], "en"))
        raised = any(d.family == "negation" and d.score_0_to_1 >= 0.5 for d in made.departures)
        flagged[row["clean"]].append(raised)
    assert sum(flagged[False]) / len(flagged[False]) >= 0.93
    assert sum(flagged[True]) / len(flagged[True]) <= 0.03

"""What the audit says of the five seed articles, where they stand beside the repository."""

import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tracker.analyse import analyse
from tracker.config import Settings
from tracker.exports.audit_json import audit_object
from tracker.ingest import read_path
from tracker.model import Ingested

SEEDS = Path(os.environ.get("TRACKER_SEEDS") or Path(__file__).parents[2].parent / "shared/seeds")
Audit = Callable[[str], dict[str, Any]]

pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="no seed articles beside the repository"),
]


@cache
def _audited(number: str) -> tuple[dict[str, Any], str]:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    article = next(one for one in read_path(path) if isinstance(one, Ingested))
    audit = audit_object(article, analyse(article.version, Settings()))
    return json.loads(json.dumps(audit)), article.version.text


@pytest.fixture
def audit() -> Audit:
    return lambda number: _audited(number)[0]


def chain(audit: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(hop["role"], hop["agent"]) for hop in audit["chain"]]


def checks(audit: dict[str, Any]) -> set[str]:
    return {finding["check"] for finding in audit["findings"]}


def left_over(audit: dict[str, Any]) -> list[str]:
    return [f["text"] for f in audit["fragments"] if f["kind"] not in ("residue", "intentional")]


def boilerplate(number: str) -> str:
    found, text = _audited(number)
    return "\n".join(text[b["start_char"] : b["end_char"]] for b in found["boilerplate"])


def test_000_agency_relayer_and_translator_are_the_chain(audit: Audit) -> None:
    found = audit("000")
    assert chain(found) == [("wire", "EFE"), ("relayer", "14ymedio"), ("translator", "Regina Anavy")]
    assert {hop["basis"] for hop in found["chain"]} == {"stated"}
    assert found["dateline"] == {"place": "Havana", "date": "2024-03-18", "agency": "EFE"}
    assert (found["original_language"]["code"], found["original_language"]["basis"]) == ("es", "inferred")
    assert found["original_language"]["clues"]
    assert "glued_words" in checks(found)
    assert "COLLABORATE" in boilerplate("000")
    assert "KCNA" in [c["agent"] for c in found["citations"]]


def test_001_says_what_is_not_known(audit: Audit) -> None:
    found = audit("001")
    assert (chain(found), found["translation"]["kind"]) == ([], "none")
    assert ("photo", "Reuters") in [(c["role"], c["agent"]) for c in found["credits"]]
    assert [c["agent"] for c in found["citations"]] == ["Prensa Latina"]
    assert "Comments" in boilerplate("001")


def test_002_byline_and_dateline_are_both_recorded_and_conflict(audit: Audit) -> None:
    found = audit("002")
    assert {"Naija247news", "Reuters"} == {c["agent"] for c in found["credits"]}
    assert "byline_against_dateline" in checks(found)
    assert found["translation"]["kind"] == "none"


def test_003_a_citation_and_a_photo_credit_are_no_hops(audit: Audit) -> None:
    found = audit("003")
    assert {agent for _, agent in chain(found)} == {"Renzo Pipoli", "UPI"}
    assert {c["agent"] for c in found["citations"]} == {"TASS"}
    assert [c["role"] for c in found["credits"] if "Kremlin" in (c["agent"] or "")] == ["photo"]
    assert "RELATED" in boilerplate("003")


def test_004_the_source_link_tells_the_language(audit: Audit) -> None:
    found = audit("004")
    assert (found["original_language"]["code"], found["original_language"]["basis"]) == ("es", "inferred")
    assert "source_link" in [clue["kind"] for clue in found["original_language"]["clues"]]
    assert "AFP" in [c["agent"] for c in found["citations"]]
    fragments = [(f["text"], f["language"]) for f in found["fragments"] if f["kind"] != "residue"]
    assert fragments == [("a Corea del Norte", "es")]
    text = _audited("004")[1]
    marked = [text[f["start_char"] : f["end_char"]] for f in found["findings"]]
    for words in ("future “Putin", "countries”declared", "Ukraine”Kuleba"):
        assert any(words in piece or piece in words for piece in marked if "”" in piece or "“" in piece)


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_names_are_no_fragments(audit: Audit, number: str) -> None:
    assert left_over(audit(number)) == []


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_piece_of_evidence_is_the_stored_text(number: str) -> None:
    found, text = _audited(number)
    evidence = [e for hop in found["chain"] for e in hop["evidence"]] + [c["evidence"] for c in found["credits"]]
    assert all(e["text"] == text[e["start_char"] : e["end_char"]] for e in evidence if "start_char" in e)

"""What the audit of the five seed articles must say; they lie beside the repository and are skipped where absent."""

import os
from pathlib import Path

import pytest

from tracker.analyse import analyse
from tracker.config import Settings
from tracker.model import Analysis, Version

SEEDS = Path(os.environ.get("TRACKER_SEEDS", Path(__file__).parents[2].parent / "shared/seeds"))
pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="no seed articles beside the repository"),
]


def audited(number: str) -> tuple[str, Analysis]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    text = path.read_text("utf-8")
    return text, analyse(Version(text), Settings())


def hops(analysis: Analysis) -> list[tuple[str, str | None]]:
    return [(h.role.value, h.agent.name if h.agent else None) for h in analysis.chain.hops]


def cited(analysis: Analysis) -> set[str]:
    return {c.agent.name for c in analysis.attribution.citations}


def photos(analysis: Analysis) -> list[str]:
    return [c.agent.name for c in analysis.attribution.credits if c.role == "photo" and c.agent]


def test_seed_000_a_wire_relayed_and_translated() -> None:
    _, analysis = audited("000")
    chain = [(h.role, h.agent and h.agent.name, h.language_out, h.basis) for h in analysis.chain.hops]
    assert chain == [
        ("wire", "EFE", "es", "stated"),
        ("relayer", "14ymedio", "es", "stated"),
        ("translator", "Regina Anavy", "en", "stated"),
    ]
    dateline = analysis.attribution.dateline
    assert dateline is not None
    assert (dateline.place, dateline.date, dateline.agency) == ("Havana", "2024-03-18", "EFE")
    assert (analysis.original_language.code, analysis.original_language.basis) == ("es", "inferred")
    assert analysis.original_language.clues
    assert "KCNA" in cited(analysis)


def test_seed_001_nobody_is_credited_and_it_is_said() -> None:
    _, analysis = audited("001")
    assert hops(analysis) == []
    assert photos(analysis) == ["Reuters"]
    assert cited(analysis) == {"Prensa Latina"}
    assert analysis.translation.kind == "none"


def test_seed_002_byline_against_dateline() -> None:
    _, analysis = audited("002")
    assert hops(analysis) == [("wire", "Reuters"), ("republisher", "Naija247news")]
    assert analysis.chain.rivals
    assert analysis.translation.kind == "none"


def test_seed_003_a_wire_with_its_reporter() -> None:
    _, analysis = audited("003")
    assert hops(analysis) == [("author", "Renzo Pipoli"), ("wire", "UPI")]
    assert cited(analysis) == {"TASS"}
    assert any("Kremlin" in name for name in photos(analysis))


def test_seed_004_a_spanish_source_read_from_its_link() -> None:
    _, analysis = audited("004")
    assert hops(analysis) == [("outlet", "Noticias Caracol")]
    assert (analysis.original_language.code, analysis.original_language.basis) == ("es", "inferred")
    assert ("source_link", "es") in [(c.kind, c.code) for c in analysis.original_language.clues]
    assert "AFP" in cited(analysis)
    assert analysis.translation.kind == "unknown"
    assert any("translator not credited" in gap.reason for gap in analysis.chain.gaps)


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_evidence_is_the_exact_stored_text(number: str) -> None:
    text, analysis = audited(number)
    evidence = [c.evidence for c in analysis.attribution.credits] + [e for h in analysis.chain.hops for e in h.evidence]
    evidence += [c.evidence for c in analysis.original_language.clues]
    assert evidence
    assert all(e.span is None or e.span.of(text) == e.text for e in evidence)

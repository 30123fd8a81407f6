"""What is boilerplate on the five seed articles; skipped where they are not beside the repository."""

import os
from pathlib import Path

import pytest

from tracker.ingest import read_path
from tracker.model import Zone
from tracker.segment import cut_paragraphs

SEEDS = Path(os.environ.get("TRACKER_SEEDS") or Path(__file__).parents[2].parent / "shared/seeds")

pytestmark = [pytest.mark.seeds, pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")]


def zones(number: str) -> list[tuple[str, Zone]]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    (article,) = read_path(path)
    text = article.version.text
    return [(p.content.of(text), p.zone) for p in cut_paragraphs(article.version) if len(p.content)]


@pytest.mark.parametrize(
    ("number", "beginnings"),
    [
        ("000", ["____", "COLLABORATE"]),
        ("001", ["• Live", "• google", "• facebook", "• twitter", "News >", "RELATED", "Comment", "0", "Post with"]),
        ("003", ["RELATED", "Latest Headlines", "Follow Us"]),
        ("004", [">>>", "Leave a Reply"]),
    ],
)
def test_debris_is_boilerplate(number: str, beginnings: list[str]) -> None:
    for beginning in beginnings:
        found = {zone for line, zone in zones(number) if line.startswith(beginning)}
        assert found == {Zone.BOILERPLATE}, beginning


@pytest.mark.parametrize(("number", "most"), [("000", 1), ("001", 1), ("002", 0), ("003", 0), ("004", 1)])
def test_paragraphs_of_the_articles_are_not(number: str, most: int) -> None:
    cut = [line for line, zone in zones(number) if zone is Zone.BOILERPLATE and len(line) > 100]
    assert len([line for line in cut if not line.startswith((">>>", "COLLABORATE"))]) == 0
    assert len(cut) <= most


def test_credits_have_their_own_zone() -> None:
    assert ("Translated by Regina Anavy", Zone.BYLINE) in zones("000")
    assert ("By Naija247news", Zone.BYLINE) in zones("002")
    assert ("By Renzo Pipoli", Zone.BYLINE) in zones("003")
    assert [zone for line, zone in zones("004") if line.startswith("Source: ")] == [Zone.BYLINE]

"""The documentation says what the program does."""

import re
from pathlib import Path

import pytest

from tests.docs import reference

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "ARCHITECTURE.md",
    ROOT / "corpus/README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]


def test_the_reference_is_what_the_program_says() -> None:
    assert reference.PAGE.read_text("utf-8") == reference.page(), "run: make docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8"))
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_every_part_on_the_map_exists() -> None:
    named = re.findall(r"^\| `([a-z_]+/[a-z_./]*)`", (ROOT / "ARCHITECTURE.md").read_text("utf-8"), re.M)
    assert named
    assert [n for n in named if not (ROOT / n).exists()] == []


def test_every_make_target_of_the_readme_exists() -> None:
    named = set(re.findall(r"(?:`|^    )make ([a-z]+)", (ROOT / "README.md").read_text("utf-8"), re.M))
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert {"run", "test"} <= named
    assert {n for n in named if not re.search(rf"^{n}:", makefile, re.M)} == set()

"""docs/checks.md is what the checks say of themselves."""

from pathlib import Path

from tracker.checks.catalogue import page


def test_the_page_of_checks_is_up_to_date() -> None:
    """Write it anew with `python -m tracker.checks.catalogue > docs/checks.md`."""
    assert (Path(__file__).parents[2] / "docs/checks.md").read_text("utf-8") == page()

"""The checks as a page of documentation: `python -m tracker.checks.catalogue > docs/checks.md`."""

from tracker.checks import CHECKS, load_check
from tracker.checks.stage import context_of


def page() -> str:
    """Every check in Markdown, in the order they run: what it finds, how grave, and one example."""
    lines = [
        "# The checks",
        "",
        "What the program raises without a second text. A check raises an issue; only a person makes it an error.",
        "Under `[checks]` in the settings file, `on` lists those to switch on, `off` those to switch off.",
        "How often each fires on clean text stands in [figures/checks.md](figures/checks.md).",
        "",
        "This page is written by `python -m tracker.checks.catalogue`.",
    ]
    for name in CHECKS:
        lines += ["", *_entry(name)]
    return "\n".join(lines) + "\n"


def _entry(name: str) -> list[str]:
    check = load_check(name)
    example = check.EXAMPLES[0]
    issue = next(iter(check.find(context_of(example))))
    return [
        f"## {name}",
        "",
        f"{check.HELP} MQM `{check.CATEGORY}`, {check.SEVERITY}, {'on' if check.ON_BY_DEFAULT else 'off'} by default.",
        "",
        f"> {_visible(' '.join(example.text.split()))}",
        "",
        _visible(issue.message),
    ]


def _visible(text: str) -> str:
    """Invisible characters by their number, so that the page shows them."""
    return "".join(c if c.isprintable() else f"⟨U+{ord(c):04X}⟩" for c in text)


if __name__ == "__main__":
    print(page(), end="")

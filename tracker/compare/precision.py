"""How often each check was right on the development sets, by language pair: shown with every finding."""


def measured(check: str, source: str, published: str) -> float | None:
    """Share of a check's flags that were right, 0 to 1; None where it was not measured."""
    return None

"""Why two articles are thought to belong together, in words."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

_NUMBER: Final = re.compile(r"\d[\d.,]*\d|\d{2,}")
_NAME: Final = re.compile(r"(?<![.!?…:]\s)(?<!^)\b[^\W\d_a-z]\w{3,}")
_SHOWN: Final = 4


def in_common(ours: str, theirs: str) -> Iterator[str]:
    """Numbers and names that both texts have, the longest first."""
    for what, pattern in (("numbers", _NUMBER), ("names", _NAME)):
        if found := sorted(set(pattern.findall(ours)) & set(pattern.findall(theirs)), key=lambda n: (-len(n), n)):
            yield f"{what} in common: {', '.join(found[:_SHOWN])}"


def days_between(earlier: datetime | None, later: datetime | None) -> Iterator[str]:
    """How long the second was published after the first, where both say when."""
    if earlier and later:
        days = (later.date() - earlier.date()).days
        told = f"published {abs(days)} day{'' if abs(days) == 1 else 's'} {'later' if days > 0 else 'earlier'}"
        yield told if days else "published on the same day"

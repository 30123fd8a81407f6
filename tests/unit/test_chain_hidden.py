"""An agency that somebody spoke to, in a text that credits nobody."""

import pytest

from tracker.analyse import analyse
from tracker.config import Settings
from tracker.model import Version

SOURCE = "\n\nSource: https://www.diario-del-rio.example/mundo/el-puente-sobre-el-rio-fue-abierto-al-trafico-ayer\n"
BODY = "The new bridge over the river was opened to traffic on Monday, and the first lorries crossed it before noon."


def rivals(text: str) -> list[list[tuple[str, str | None, str]]]:
    chain = analyse(Version(text), Settings()).chain
    return [[(h.role.value, h.agent.name if h.agent else None, h.basis.value) for h in r.hops] for r in chain.rivals]


def test_somebody_told_an_agency() -> None:
    text = f"{BODY}\n\n“We waited twelve years for this bridge,” the mayor told AFP.{SOURCE}"
    (rival,) = rivals(text)
    assert rival[0] == ("wire", "AFP", "inferred")
    assert [role for role, _, _ in rival[1:]] == ["outlet"]
    chain = analyse(Version(text), Settings()).chain
    assert all(h.role.value != "wire" for h in chain.hops), "the preferred chain stays as it is credited"
    assert chain.rivals[0].hops[0].evidence[0].text == "told AFP"


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY} AFP reported that the mayor was late.{SOURCE}",
        f"By Ann Harper\n\n{BODY}\n\n“We waited twelve years for this bridge,” the mayor told AFP.\n",
        f"LERMA, March 4 (Reuters) - {BODY}\n\n“We waited twelve years for this,” the mayor told AFP.\n",
    ],
)
def test_a_figure_s_source_and_a_credited_text_hide_nobody(text: str) -> None:
    assert all(hop[1] != "AFP" for rival in rivals(text) for hop in rival)

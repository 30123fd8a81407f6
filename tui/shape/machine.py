"""What is installed, in lines."""

from collections.abc import Iterable
from typing import Final

from textual.content import Content

from tracker.doctor import Answer, DoctorLine
from tracker.engines import EngineStatus
from tui import present
from tui.symbols import language

ANSWERS: Final = {
    Answer.GOOD: ("✓", "$decided-confirmed"),
    Answer.NOTE: ("◦", "$severity-minor"),
    Answer.BAD: ("✗", "$severity-critical"),
}


def doctor_lines(found: Iterable[DoctorLine]) -> list[Content]:
    """One line for each thing looked at."""
    rows = []
    for told in found:
        symbol, style = ANSWERS[told.answer]
        what = present.one_line(told.what, 20)
        rows.append(present.line((f"{symbol} ", style), (f"{what:<20} ", "bold"), present.one_line(told.says, 400)))
    return rows


def engine_lines(engines: Iterable[EngineStatus]) -> list[Content]:
    """Each engine with the languages it translates between, or what to do."""
    rows = [present.line(("Translation engines", "bold $accent"))]
    for engine in engines:
        symbol, style = ANSWERS[Answer.GOOD if engine.ready else Answer.NOTE]
        rows.append(present.line((f"{symbol} {engine.name} ", style), (engine.version, "bold"), f"  {_words(engine)}"))
        rows += [present.line(f"    {row}") for row in _pairs(engine)]
    return rows


def _words(engine: EngineStatus) -> str:
    return f"{len(engine.pairs)} directions" if engine.ready else present.one_line(engine.problem, 300)


def _pairs(engine: EngineStatus) -> list[str]:
    """From each language, into which."""
    into: dict[str, list[str]] = {}
    for pair in engine.pairs:
        into.setdefault(pair.source, []).append(language(pair.target))
    return [f"{language(source)} → {', '.join(targets)}" for source, targets in into.items()]

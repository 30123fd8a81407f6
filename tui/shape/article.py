"""What stands above and beneath an article's text."""

from collections.abc import Sequence

from textual.content import Content

from tracker.model import FindingStatus, Span
from tracker.workflow import ArticleView
from tui import present
from tui.marks import Layer, Mark
from tui.shape.chain import chain_line
from tui.shape.language import verdict_words
from tui.symbols import language


def title_line(view: ArticleView) -> Content:
    """Title, outlet, date, version."""
    metadata = view.version.metadata
    pieces: list[present.Piece] = [(present.one_line(view.row.title, 200), "bold")]
    rest = [present.one_line(x, 60) for x in (metadata.outlet, metadata.published) if x]
    if len(view.versions) > 1:
        rest.append(f"version {view.version_number} of {len(view.versions)}")
    pieces += [(f"   {word}", "$muted") for word in rest]
    return present.line(*pieces)


def provenance_line(view: ArticleView) -> Content:
    """First written in what, through whose hands, now in what."""
    analysis = view.analysis
    return present.line(
        verdict_words(analysis.original_language), ("   ", ""), chain_line(analysis.chain),
        ("   text in ", "$muted"), language(analysis.language.code),
    )  # fmt: skip


def under_cursor(view: ArticleView, marks: Sequence[Mark], place: Span, selection: Span | None) -> Content:
    """What the cursor is on, or how much is selected."""
    if selection is not None:
        words = selection.of(view.version.text).split()
        return present.line(
            ("selected ", "$muted"),
            (f"{len(words):,} words", "bold"),
            ("   f flags · t translates · esc clears", "$muted"),
        )
    named = [m for m in marks if m.layer in (Layer.BOILERPLATE, *_NAMED) and m.word]
    if not named:
        return _open_findings(view)
    pieces: list[present.Piece] = []
    for mark in sorted(named, key=lambda m: -m.layer)[:4]:
        pieces += [(f"{mark.symbol} {mark.name or mark.word}", mark.style.replace(" underline", "")), "   "]
    return present.line(*pieces)


_NAMED = (Layer.QUOTATION, Layer.CITATION, Layer.CREDIT, Layer.FRAGMENT, Layer.FINDING)


def _open_findings(view: ArticleView) -> Content:
    waiting = sum(f.status is FindingStatus.OPEN for f in view.analysis.findings)
    if waiting:
        return present.line(
            (f"{waiting} open finding{'' if waiting == 1 else 's'}", ""), ("   n goes to the next", "$muted")
        )
    done = "every finding is decided" if view.analysis.findings else "nothing found"
    return present.line((done, "$muted"))

"""What an article can be set beside: linked articles, its versions, reports on the same event, two engines."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from textual.content import Content

from tracker.engines import EngineStatus
from tracker.model import Link, LinkStatus
from tracker.workflow import ArticleView, Event
from tui import present
from tui.symbols import BASES

EVENT, PICK, ENGINES = "event", "pick", "engines"
"""Look for reports on the same event; pick any article; two engines on its source."""
SOURCE, MADE, VERSION, REPORT = "source:", "made:", "version:", "report:"
"""Begin a choice that names an article or a version."""
_MOST_VERSIONS = 5


def other_choices(view: ArticleView, titles: Mapping[int, str]) -> list[tuple[str, Content]]:
    """What can be set beside an article, the surest first."""
    choices = [_linked(link, view.article_id, titles) for link in view.links]
    others = [note for note in reversed(view.versions) if note.number != view.version_number]
    choices += [
        (f"{VERSION}{note.number}", present.line((f"Version {note.number} of this article", "bold"),
                                                 (f"  added {note.added_at:%Y-%m-%d %H:%M} UTC", "$muted")))
        for note in others[:_MOST_VERSIONS]
    ]  # fmt: skip
    return [
        *choices,
        (EVENT, present.line("Reports on the same event", ("  looked for by dates, names and numbers", "$muted"))),
        (PICK, present.line("Any article of the library", ("  by searching", "$muted"))),
        (ENGINES, present.line("Two engines", ("  what each makes of the source, or of this text", "$muted"))),
    ]


def event_choices(event: Event, titles: Mapping[int, str]) -> list[tuple[str, Content]]:
    """The other articles on an event, each with what it has in common with the first."""
    others = zip(event.article_ids[1:], event.reasons[1:], strict=True)
    return [(f"{REPORT}{other}", _entry(titles.get(other, ""), other, "", reason)) for other, reason in others]


def engine_choices(engines: Sequence[EngineStatus]) -> list[tuple[str, Content]]:
    """Every two engines that are ready here."""
    ready = sorted(engine.name for engine in engines if engine.ready)
    return [
        (f"{a} {b}", present.line((f"{a}", "bold"), " beside ", (f"{b}", "bold"))) for a, b in combinations(ready, 2)
    ]


def _linked(link: Link, article_id: int, titles: Mapping[int, str]) -> tuple[str, Content]:
    is_source = link.published_article_id == article_id
    other = link.source_article_id if is_source else link.published_article_id
    state = "linked" if link.status is LinkStatus.CONFIRMED else f"proposed, {link.score_0_to_1 or 0:.2f}"
    symbol, _, style = BASES[link.basis]
    what = f"{'its source' if is_source else 'made from it'}, {state}"
    entry = present.line((f"{symbol} ", style), _entry(titles.get(other, ""), other, what, link.reason))
    return f"{SOURCE if is_source else MADE}{other}", entry


def _entry(title: str, article_id: int, what: str, reason: str) -> Content:
    pieces: list[present.Piece] = [(present.one_line(title or f"article {article_id}", 60), "bold")]
    pieces += [(f"  {what}", "$muted")] if what else []
    pieces += [(f"\n  {present.one_line(reason, 120)}", "$muted")] if reason else []
    return present.line(*pieces)

"""The same quotation in several articles, its renderings under each other."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from tracker.quotations.concordance import Group, Rendering
from tui import present
from tui.symbols import language


def rendering_choices(groups: Sequence[Group], titles: Mapping[int, str], own: int) -> list[tuple[str, Content]]:
    """One entry for each rendering, what hands it back is the article's id; a group's first says why it is one."""
    return [
        (rendering.article, _row(rendering, group if number == 0 else None, titles, own))
        for group in groups
        for number, rendering in enumerate(group.renderings)
    ]


def _row(rendering: Rendering, group: Group | None, titles: Mapping[int, str], own: int) -> Content:
    article_id = int(rendering.article)
    title = "this article" if article_id == own else titles.get(article_id, f"article {article_id}")
    head = (f"── {present.one_line(group.reason, 100)} ──\n", "$muted") if group else ""
    return present.line(
        head,
        ("❝ ", "$mark-quotation"),
        (present.one_line(rendering.words, 300), "italic"),
        (f"\n  {present.one_line(rendering.speaker or 'speaker not named', 60)}", "bold"),
        (f" · {language(rendering.language)} · {present.one_line(title, 70)}", "$muted"),
    )

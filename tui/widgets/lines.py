"""A scrolling view that draws only the lines on the screen."""

from textual.content import Content
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual


class LineView(ScrollView):
    """Draws line `y` when it comes into sight: a hundred thousand lines cost what forty do."""

    DEFAULT_CSS = """
    LineView { overflow-y: scroll; overflow-x: hidden; }
    """
    # The bar is always there: a text wrapped before it came would be a cell too wide afterwards.

    def draw(self, y: int, width: int) -> tuple[Content, str]:
        """Line `y` of the whole, and the component class that lies under it ("" for none)."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        offset = self.scroll_offset
        width = self.scrollable_content_region.width
        content, component = self.draw(y + offset.y, width)
        style = self.get_visual_style(component) if component else self.visual_style
        strips = Visual.to_strips(self, content, max(1, width), 1, style, apply_selection=False)
        strip = strips[0] if strips else Strip.blank(width, style.rich_style)
        return strip.crop_extend(0, width, style.rich_style)

    def show_line(self, y: int, *, to: int | None = None, margin: int = 2) -> None:
        """Scroll as little as brings line `y` into sight with some lines around it, and those up to `to` that fit."""
        height = self.scrollable_content_region.height
        last = max(y, min(to if to is not None else y, y + height - 1))
        margin = min(margin, max(0, (height - 1 - (last - y)) // 2))
        top = self.scroll_offset.y
        if y - margin < top:
            self.scroll_to(y=max(0, y - margin), animate=False, force=True)
        elif last + margin >= top + height:
            self.scroll_to(y=last + margin - height + 1, animate=False, force=True)

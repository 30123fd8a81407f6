"""A text with marks over it, a keyboard cursor on its words, and a selection."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive

from tracker.model import Span
from tui import present
from tui.marks import Layer, Mark, MarkIndex
from tui.widgets.lines import LineView
from tui.words_at import next_word, previous_word, sentence_at, word_at
from tui.wrap import Row, wrap

_WIDE_MARGIN: Final = 13
_NARROW_MARGIN: Final = 2
_WIDE_FROM: Final = 64
_LONGEST_LINE: Final = 96


class MarkedText(LineView, can_focus=True):
    """Only the lines on the screen are drawn, so a text of 5 MB scrolls like one of 5 kB."""

    DEFAULT_CSS = """
    MarkedText { text-wrap: nowrap; text-overflow: clip; scrollbar-size-vertical: 1; padding: 0 0 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "word(-1)", "Previous word", show=False),
        Binding("right", "word(1)", "Next word", show=False),
        Binding("shift+left", "word(-1, True)", "Select back", show=False),
        Binding("shift+right", "word(1, True)", "Select on", show=False),
        Binding("up,k", "row(-1)", "Up", show=False),
        Binding("down,j", "row(1)", "Down", show=False),
        Binding("shift+up", "row(-1, True)", "Select up", show=False),
        Binding("shift+down", "row(1, True)", "Select down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown,space", "page(1)", "Page down", show=False),
        Binding("home", "edge(0)", "To the beginning", show=False),
        Binding("end", "edge(1)", "To the end", show=False),
    ]
    place: reactive[Span] = reactive(Span(0, 0))
    """The word under the cursor."""
    selected_from: reactive[Span | None] = reactive(None)
    """Where the selection began; None without one."""

    class Moved(Message):
        """The cursor or the selection is somewhere else."""

        def __init__(self, place: Span, selection: Span | None) -> None:
            self.place, self.selection = place, selection
            super().__init__()

        can_replace_all: ClassVar[bool] = True

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, MarkedText.Moved)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text = ""
        self._sentences: Sequence[Span] = ()
        self._index = MarkIndex(())
        self._current: tuple[Span, ...] = ()
        self._rows: list[Row] = [(0, 0)]
        self._starts: list[int] = [0]
        self._wrapped_at = 0

    def show_text(self, text: str, sentences: Sequence[Span], marks: MarkIndex) -> None:
        """Show another text, or the same with other marks (the cursor stays)."""
        changed = text != self._text
        self._index = marks
        if changed:
            self._text, self._sentences, self._wrapped_at = text, sentences, 0
            self.selected_from, self.place = None, word_at(text, 0) or Span(0, 0)
            self._wrap_again()
        self.refresh()

    def mark_current(self, spans: Sequence[Span]) -> None:
        """Paint what is being looked at, and bring it into sight; the cursor goes to its first word."""
        self._current = tuple(spans)
        if spans:
            self.selected_from = None
            self.place = word_at(self._text, spans[0].start_char) or Span(0, 0)
            self._reveal()
        self.refresh()

    @property
    def selection(self) -> Span | None:
        """What is selected, in whole words; None without a selection."""
        if self.selected_from is None:
            return None
        return Span(
            min(self.selected_from.start_char, self.place.start_char),
            max(self.selected_from.end_char, self.place.end_char),
        )

    def select(self, span: Span) -> None:
        """Select the words of a range and show its beginning."""
        self.selected_from = Span(span.end_char, span.end_char)
        self.place = word_at(self._text, span.start_char) or span

    def clear_selection(self) -> None:
        self.selected_from = None

    def select_sentence(self) -> Span | None:
        """Select the sentence under the cursor; asked again, the next one as well."""
        at = sentence_at(self._sentences, self.place.end_char - 1 if self.selected_from else self.place.start_char)
        if at is None:
            return None
        start = self._sentences[at]
        if self.selected_from is not None and self.place.end_char >= start.end_char:
            start = self._sentences[min(at + 1, len(self._sentences) - 1)]
        self.selected_from = self.selected_from or Span(start.start_char, start.start_char)
        self.place = previous_word(self._text, start.end_char) or start
        return self.selection

    # ── drawing ──────────────────────────────────────────────────────────────

    @property
    def _margin(self) -> int:
        return _WIDE_MARGIN if self.scrollable_content_region.width >= _WIDE_FROM else _NARROW_MARGIN

    def on_resize(self) -> None:
        self._wrap_again()
        self.call_after_refresh(self._reveal)  # the job bar takes a line, perhaps that of the cursor

    def _wrap_again(self) -> None:
        width = min(_LONGEST_LINE, self.scrollable_content_region.width - self._margin - 1)
        if width <= 0 or width == self._wrapped_at:
            return
        self._rows = wrap(self._text, width)
        self._starts = [start for start, _ in self._rows]
        self._wrapped_at = width
        self.virtual_size = Size(0, len(self._rows))

    def row_of(self, at: int) -> int:
        """The row of the screen that holds a character."""
        return max(0, bisect_right(self._starts, at) - 1)

    def draw(self, y: int, width: int) -> tuple[Content, str]:
        if y >= len(self._rows):
            return present.line(), ""
        start, end = self._rows[y]
        marks = self._index.within(start, end)
        ranges = [(m.span.start_char, m.span.end_char, m.style) for m in marks if m.style]
        ranges += [(s.start_char, s.end_char, "$mark-current-text on $mark-current bold") for s in self._current]
        ranges += self._own_marks()
        cut = [(max(a, start) - start, min(b, end) - start, s) for a, b, s in ranges if a < end and b > start]
        text = present.painted(self._text[start:end], cut)
        return present.line(self._margin_of(y, marks), text), ""

    def _own_marks(self) -> list[tuple[int, int, str]]:
        own = []
        if (selection := self.selection) is not None:
            own.append((selection.start_char, selection.end_char, "$selection-text on $selection"))
        if self.has_focus and len(self.place):
            own.append((self.place.start_char, self.place.end_char, "reverse"))
        return own

    def _margin_of(self, y: int, marks: Sequence[Mark]) -> Content:
        """The symbol (and word) of the weightiest mark that begins in this row."""
        start, end = self._rows[y]
        begun = [m for m in marks if m.symbol and (start <= m.span.start_char < end or m.layer is Layer.BOILERPLATE)]
        if not begun:
            return present.line(" " * self._margin)
        top = max(begun, key=lambda m: (m.layer, m.weight, -m.span.start_char))
        more = len({m.key for m in begun if m.layer is Layer.FINDING}) - 1
        words = f"{top.symbol} {top.word}" if self._margin == _WIDE_MARGIN else top.symbol
        words += f" +{more}" if more > 0 and self._margin == _WIDE_MARGIN else ""
        return present.fit(present.line((words, top.style.replace("underline", ""))), self._margin)

    # ── moving ───────────────────────────────────────────────────────────────

    def watch_place(self) -> None:
        self._reveal()
        self._tell()

    def watch_selected_from(self) -> None:
        self._tell()

    def _reveal(self) -> None:
        """The line of the cursor; with it as much of what is looked at as there is room for."""
        row, height = self.row_of(self.place.start_char), self.scrollable_content_region.height
        begun = bool(self._current) and self._current[0].overlaps(self.place)
        ends = [self.row_of(span.end_char - 1) for span in self._current] if begun else []
        self.show_line(
            row, to=max((end for end in ends if end < row + height), default=row + height if begun else None)
        )

    def _tell(self) -> None:
        self.refresh()
        self.post_message(self.Moved(self.place, self.selection))

    def _go(self, to: Span | None, extend: bool) -> None:
        if extend and self.selected_from is None:
            self.selected_from = self.place
        elif not extend:
            self.selected_from = None
        if to is not None:
            self.place = to

    def action_word(self, by: int, extend: bool = False) -> None:
        place = self.place
        self._go(
            next_word(self._text, place.end_char) if by > 0 else previous_word(self._text, place.start_char), extend
        )

    def action_row(self, by: int, extend: bool = False) -> None:
        row = self.row_of(self.place.start_char)
        column = self.place.start_char - self._rows[row][0]
        self._go_to_row(row + by, column, by, extend)

    def _go_to_row(self, row: int, column: int, step: int, extend: bool) -> None:
        """Down or up past empty rows, to the word nearest the column."""
        while 0 <= row < len(self._rows) and self._rows[row][0] == self._rows[row][1]:
            row += 1 if step > 0 else -1
        if 0 <= row < len(self._rows):
            start, end = self._rows[row]
            self._go(word_at(self._text, min(start + column, max(start, end - 1))), extend)

    def action_page(self, by: int) -> None:
        height = max(1, self.scrollable_content_region.height - 2)
        row = self.row_of(self.place.start_char) + by * height
        self._go_to_row(max(0, min(row, len(self._rows) - 1)), 0, -1 if by > 0 else 1, extend=False)

    def action_edge(self, end: int) -> None:
        self._go(previous_word(self._text, len(self._text)) if end else word_at(self._text, 0), extend=False)

    def _at(self, event: events.MouseEvent) -> Span | None:
        row = int(event.y) + self.scroll_offset.y
        if row >= len(self._rows):
            return None
        start, end = self._rows[row]
        return word_at(self._text, min(start + max(0, int(event.x) - 1 - self._margin), max(start, end - 1)))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._go(self._at(event), extend=event.shift)
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if event.button and (to := self._at(event)) is not None and to != self.place:
            self._go(to, extend=True)

    def on_mouse_up(self) -> None:
        self.release_mouse()

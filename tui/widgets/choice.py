"""One of several answers, whose mark tells by its shape whether it is the one: colour alone says nothing to many."""

from textual.content import Content
from textual.widgets import RadioButton

CHOSEN, OPEN = "●", "○"


class Choice(RadioButton):
    """A radio button that is full when chosen and empty when not."""

    BUTTON_INNER = OPEN

    @property
    def _button(self) -> Content:
        self.BUTTON_INNER = CHOSEN if self.value else OPEN
        return super()._button

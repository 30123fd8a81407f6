"""Places in a stored text: spans, selectors, paragraphs, sentences, and the language of a piece."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

UNDETERMINED: Final = "und"
"""BCP 47 for "not known": what a detector answers under its stated confidence."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters (code points) of the stored text of one version."""

    start_char: int
    end_char: int

    def __post_init__(self) -> None:
        if not 0 <= self.start_char <= self.end_char:
            raise ValueError(f"not a span: {self.start_char}..{self.end_char}")

    def __len__(self) -> int:
        return self.end_char - self.start_char

    def of(self, text: str) -> str:
        """The exact stored characters."""
        return text[self.start_char : self.end_char]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start_char <= other.start_char and other.end_char <= self.end_char

    def overlaps(self, other: "Span") -> bool:
        """Whether at least one character is shared; empty spans overlap nothing."""
        return max(self.start_char, other.start_char) < min(self.end_char, other.end_char)


@dataclass(frozen=True, slots=True)
class Selector:
    """A span that survives re-ingest.

    Source: W3C Web Annotation Data Model, TextQuoteSelector with TextPositionSelector.
    """

    exact: str
    """The quoted text itself, whole."""
    prefix: str
    """Up to 32 characters before it."""
    suffix: str
    """Up to 32 characters after it."""
    start_char: int
    """Where it began when it was made: breaks ties between equal places."""


class Zone(StrEnum):
    """What part of a page a paragraph is. Credits are sought in every zone; the rest reads the first three."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    """Bylines, datelines on a line of their own, source and translator notes, republication notes."""
    BOILERPLATE = "boilerplate"
    """Menus, share buttons, "Related", membership appeals, comments: kept, marked, left out of the analysis."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. The paragraphs of a version tile its text: joining them gives the text back."""

    span: Span
    """With the line breaks that follow it."""
    content: Span
    """Without leading and trailing white space; empty where the paragraph is blank."""
    zone: Zone
    rule: str | None = None
    """The boilerplate or zone rule that decided, as `name@version`; None where it is plain body."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. The sentences of a paragraph tile the paragraph."""

    span: Span
    """With the white space that follows it."""
    content: Span
    """Without leading and trailing white space."""
    paragraph: int
    """Index into `Segmentation.paragraphs`."""


@dataclass(frozen=True, slots=True)
class Segmentation:
    """A version cut into paragraphs and sentences, in reading order."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]

    def boilerplate(self) -> tuple[Span, ...]:
        """The content of the paragraphs marked as boilerplate, neighbours joined."""
        joined: list[Span] = []
        previous = -2
        for index, paragraph in enumerate(self.paragraphs):
            if paragraph.zone is not Zone.BOILERPLATE or not len(paragraph.content):
                previous = index if previous == index - 1 and not len(paragraph.content) else previous
                continue
            if previous == index - 1 and joined:
                joined[-1] = Span(joined[-1].start_char, paragraph.content.end_char)
            else:
                joined.append(paragraph.content)
            previous = index
        return tuple(joined)


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """A language read off a text."""

    code: str
    """BCP 47; `und` when nothing is sure."""
    score_0_to_1: float
    """The detector's own confidence: a posterior, not a percentage of the text."""

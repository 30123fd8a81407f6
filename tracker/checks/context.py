"""What a check looks at, and what it yields."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from tracker.chain import Provenance
from tracker.model import (
    Attribution,
    Fragment,
    LanguageGuess,
    Paragraph,
    Quotation,
    Segmentation,
    Sentence,
    Severity,
    Span,
    Version,
    Zone,
)
from tracker.packs import Packs
from tracker.quotations.marks import UNSPACED
from tracker.quotations.paired import Marks
from tracker.quotations.pairs import pair_marks

_NOT_PROSE: Final = re.compile(
    r"://|www\.|(?<=\w)@(?=\w)|(?<!\w)[@#](?=\w)|(?<=\w)\.(?:com|org|net|info|gov|edu|[a-z]{2})(?![\w.])"
)
"""What tells an address, a handle or a hashtag from words."""
_EDGES: Final = frozenset(' \t\n\r\u00a0\u202f<>"“”«»()[]')
_LONGEST_ADDRESS: Final = 400
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+")
_ELIDED: Final = re.compile(
    r"(?:[dlsnmtjc]|qu|dell|all|nell|sull|dall|un)['’](?=[^\W\d_])"
    r"|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+",
    re.IGNORECASE,
)
_ELIDING: Final = frozenset(("ca", "fr", "it", "oc"))
"""Languages that write l'eau: article and noun are two words."""
_CAPITALISED: Final = re.compile(r"(?<![\w'’-])[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐΑ-Ω][^\W\d_]*(?:[-'’][^\W\d_]+)*")
_WORD: Final = re.compile(r"[^\W\d_]+")


class Token(NamedTuple):  # a dataclass takes three times as long to make, and there are many
    """One word of the readable text."""

    text: str
    start_char: int
    end_char: int
    lower: str
    """Case-folded."""


@dataclass(frozen=True)  # no slots: what several checks need is worked out once and kept
class Context:
    """Everything a check may look at."""

    version: Version
    segmentation: Segmentation
    language: LanguageGuess
    attribution: Attribution
    provenance: Provenance
    quotations: tuple[Quotation, ...]
    fragments: tuple[Fragment, ...]
    packs: Packs

    @property
    def text(self) -> str:
        """The stored text."""
        return self.version.text

    @property
    def base_language(self) -> str:
        """The primary subtag of the text's language: `pt` for `pt-BR`."""
        return self.language.code.split("-")[0]

    @property
    def is_spaced(self) -> bool:
        """Whether the language puts spaces between words."""
        return self.base_language not in UNSPACED

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Those that are read: no boilerplate, none blank."""
        return tuple(p for p in self.segmentation.paragraphs if p.zone is not Zone.BOILERPLATE and len(p.content))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Those that are read."""
        zones = [p.zone for p in self.segmentation.paragraphs]
        return tuple(
            s for s in self.segmentation.sentences if zones[s.paragraph] is not Zone.BOILERPLATE and len(s.content)
        )

    @cached_property
    def readable(self) -> str:
        """The text with boilerplate, addresses, handles and hashtags blanked: the same length, the same places."""
        pieces: list[str] = []
        end_char = 0
        for paragraph in self.paragraphs:
            pieces.append("\n" * (paragraph.content.start_char - end_char))
            pieces.append(paragraph.content.of(self.text))
            end_char = paragraph.content.end_char
        pieces.append("\n" * (len(self.text) - end_char))
        return _blanked("".join(pieces))

    @cached_property
    def titles(self) -> tuple[Span, ...]:
        """What mark-up, metadata or the segmenter take for headline and deck."""
        marked = [Span(start, end) for start, end, tag in self.version.structure if tag == "title"]
        named = " ".join((self.version.metadata.title or "").split())
        for paragraph in self.paragraphs[:8]:
            words = " ".join(paragraph.content.of(self.text).split())
            if paragraph.zone is Zone.TITLE or (named and words == named):
                marked.append(paragraph.content)
        return tuple(sorted(set(marked)))

    def in_title(self, span: Span) -> bool:
        """Whether a span lies in the headline or deck."""
        return any(t.contains(span) for t in self.titles)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the readable text, in its order."""
        pattern = _ELIDED if self.base_language in _ELIDING else _TOKEN
        found = pattern.finditer(self.readable)
        return tuple(Token(m.group(), m.start(), m.end(), m.group().casefold()) for m in found)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every run of letters as written: what can be looked up without a place."""
        return frozenset(_WORD.findall(self.readable))

    @cached_property
    def capitalised(self) -> tuple[Token, ...]:
        """The words with a capital, possessive endings left out; those behind an apostrophe are not among them."""
        found = []
        for match in _CAPITALISED.finditer(self.readable):
            text = match.group()
            if text[-2:] in ("'s", "’s"):
                text = text[:-2]
            found.append(Token(text, match.start(), match.start() + len(text), text.casefold()))
        return tuple(found)

    def opens_sentence(self, place: int) -> bool:
        """Whether nothing but marks stands before a place in its sentence."""
        lead = self.readable[max(0, place - 12) : place].rstrip(' \u00a0"“”„«‘’(¿¡[—–-')
        return not lead or lead[-1] in ".!?…:\n" or lead[-1] in "”»"

    @cached_property
    def token_starts(self) -> tuple[int, ...]:
        """Where each word begins, to look words up by place."""
        return tuple(t.start_char for t in self.tokens)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The words that begin inside a span."""
        starts = self.token_starts
        return self.tokens[bisect_left(starts, span.start_char) : bisect_left(starts, span.end_char)]

    def words_after(self, place: int, count: int) -> tuple[str, ...]:
        """The next words from a place on, case-folded."""
        at = bisect_left(self.token_starts, place)
        return tuple(t.lower for t in self.tokens[at : at + count])

    @cached_property
    def marks(self) -> Marks:
        """The quotation marks, paired."""
        return pair_marks(self.text, self.segmentation.paragraphs, self.language.code)


@dataclass(frozen=True, slots=True)
class Issue:
    """What a check yields; `run_checks` makes it a finding."""

    spans: tuple[Span, ...]
    message: str
    suggestion: str | None = None
    reason: str = ""
    severity: Severity | None = None
    """None: the check's own severity."""


def _blanked(text: str) -> str:
    """The text with addresses, handles and hashtags as spaces."""
    pieces: list[str] = []
    done = 0
    for found in _NOT_PROSE.finditer(text):
        start, end = found.span()
        if end <= done:
            continue
        while start > done and text[start - 1] not in _EDGES and found.start() - start < _LONGEST_ADDRESS:
            start -= 1
        while end < len(text) and text[end] not in _EDGES and end - found.end() < _LONGEST_ADDRESS:
            end += 1
        pieces += [text[done:start], " " * (end - start)]
        done = end
    return "".join((*pieces, text[done:]))


def excerpt(text: str, start_char: int, end_char: int, around: int = 24) -> str:
    """The words of a span with the whole words next to it, on one line, for a message."""
    left = max(0, start_char - around)
    right = min(len(text), end_char + around)
    before, after = text[left:start_char], text[end_char:right]
    if left and " " in before:
        before = before[before.index(" ") + 1 :]
    if right < len(text) and " " in after:
        after = after[: after.rindex(" ")]
    return " ".join((before + text[start_char:end_char] + after).split())


def shortened(words: str, most_chars: int = 80) -> str:
    """Words for a message, on one line: cut at a word with an ellipsis where they are too many."""
    line = " ".join(words.split())
    if len(line) <= most_chars:
        return line
    return line[:most_chars].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def word_before(text: str, place: int, across_space: bool = False) -> str:
    """The letters that end at a place, 40 at most; with one space between them and the place where that is allowed."""
    end = place - 1 if across_space and place and text[place - 1] == " " else place
    start = end
    while start and end - start < 40 and text[start - 1].isalpha():
        start -= 1
    return text[start:place]


def word_after(text: str, place: int, across_space: bool = False) -> str:
    """The letters that begin at a place, 40 at most; with one space before them where that is allowed."""
    start = place + 1 if across_space and text[place : place + 1] == " " else place
    end = start
    while end < len(text) and end - start < 40 and text[end].isalpha():
        end += 1
    return text[place:end]

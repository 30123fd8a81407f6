"""The ledger of quotations: every pair of marks with its speaker, the language spoken and the way to the page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.model import (
    Attribution,
    Chain,
    LanguageGuess,
    OriginalLanguage,
    Quotation,
    QuotationKind,
    Segmentation,
    Span,
    Version,
    Zone,
)
from tracker.packs import Packs
from tracker.quotations.dialogue import find_dialogue
from tracker.quotations.gaps import Gaps, gaps_around, last_sentence
from tracker.quotations.kind import editorial_marks, kind_of
from tracker.quotations.language import UNKNOWN, Listener, Spoken, is_round_trip, path_to_page
from tracker.quotations.marks import UNSPACED
from tracker.quotations.paired import Pair
from tracker.quotations.pairs import pair_marks
from tracker.quotations.pronouns import may_mean, of_the_sentence
from tracker.quotations.speaker import Speaker
from tracker.quotations.speaker_cased import find_speaker
from tracker.quotations.speaker_uncased import find_speaker_uncased
from tracker.quotations.speech_pack import load_speech, no_speech
from tracker.quotations.subject import named_before
from tracker.quotations.venue import venue_in

VERSION = "3"
RULE: Final = f"quotations@{VERSION}"

_LEAST_CHARS: Final = 2
_LEAD_CHARS: Final = 240
"""How far back the person is sought whom `he` means."""
_SPEAKER_LASTS: Final = 4
"""Paragraphs over which `he added` still means whoever spoke before."""


def find_quotations(
    version: Version,
    segmentation: Segmentation,
    language: LanguageGuess,
    attribution: Attribution,
    chain: Chain,
    original: OriginalLanguage,
    packs: Packs,
) -> tuple[Quotation, ...]:
    """The quotations of a version in the order of the text, with speaker and languages where the text gives them.

    Quotations inside quotations follow the one they stand in, without a speaker of their own.
    """
    marks = pair_marks(version.text, segmentation.paragraphs, language.code)
    spaced = language.code.split("-")[0] not in UNSPACED
    pack = load_speech(language.code, packs.folder) or no_speech(language.code, spaced)
    pairs = _with_dialogue(marks.pairs, find_dialogue(version.text, segmentation.paragraphs, pack))
    if not pairs:
        return ()
    listener = Listener(version.text, pack, packs, version.metadata.published)
    ledger = _Ledger(version.text, segmentation, listener, chain, original, language.code)
    return tuple(ledger.read([p for p in pairs if len(p.content.of(version.text).strip()) >= _LEAST_CHARS]))


def _with_dialogue(pairs: Sequence[Pair], turns: Iterator[Pair]) -> Sequence[Pair]:
    """Marked quotations and turns of dialogue in the order of the text; a turn that holds marks gives way to them."""
    taken = [p.span.start_char for p in pairs]
    free = [t for t in turns if bisect_left(taken, t.span.start_char) == bisect_left(taken, t.span.end_char)]
    return sorted((*pairs, *free), key=lambda p: (p.span.start_char, -p.span.end_char)) if free else pairs


class _Ledger:
    """What is remembered of earlier quotations while later ones are read."""

    def __init__(
        self,
        text: str,
        segmentation: Segmentation,
        listener: Listener,
        chain: Chain,
        original: OriginalLanguage,
        page: str,
    ) -> None:
        self.text = text
        self.listener = listener
        self.chain = chain
        self.original = original
        self.page = page
        self.paragraphs = [p for p in segmentation.paragraphs if p.zone is not Zone.BOILERPLATE and len(p.content)]
        self.starts = [p.content.start_char for p in self.paragraphs]
        self.said_until = -1
        """Where the latest quotation ended that has a speaker."""
        self.said: tuple[Speaker | None, Spoken, str | None] = (None, UNKNOWN, None)
        """Of that quotation, whatever its kind."""
        self.last: tuple[Speaker, Spoken, str | None, int] | None = None
        """Speaker, language, venue and paragraph of the latest attributed quotation."""

    def read(self, pairs: Sequence[Pair]) -> Iterator[Quotation]:
        outer_end = -1
        for index, pair in enumerate(pairs):
            nested = pair.span.start_char < outer_end
            outer_end = max(outer_end, pair.span.end_char)
            yield self._nested(pair) if nested else self._outer(pair, pairs, index)

    def _outer(self, pair: Pair, pairs: Sequence[Pair], index: int) -> Quotation:
        paragraph = max(0, bisect_right(self.starts, pair.span.start_char) - 1)
        gaps = self._gaps(pair, pairs, index, paragraph)
        speaker = self._speaker(gaps, pair)
        pack = self.listener.pack
        attributed = speaker is not None
        kind = kind_of(pair, self.text, gaps, attributed, pack)
        if kind is QuotationKind.TITLE:
            return self._quotation(pair, kind, None, UNKNOWN, None)
        venue = venue_in(gaps, speaker, self.listener)
        spoken = self.listener.language_of(speaker, gaps) if speaker else UNKNOWN
        if not speaker and index and self._same_sentence(pair, pairs[index - 1], gaps):
            speaker, spoken, venue = self.said
        elif (speaker and speaker.name is None) or (not speaker and self._goes_on(pair, gaps, paragraph)):
            speaker, spoken, venue = self._meant(speaker, gaps, pair, paragraph, (spoken, venue))
        if speaker and speaker.span:
            self.said_until, self.said = pair.span.end_char, (speaker, spoken, venue)
        if speaker and speaker.span and kind is QuotationKind.SPEECH:
            self.last = (speaker, spoken, venue, paragraph)
        return self._quotation(pair, kind, speaker, spoken, venue)

    def _speaker(self, gaps: Gaps, pair: Pair) -> Speaker | None:
        pack = self.listener.pack
        if not pack.capitals:
            return find_speaker_uncased(gaps, pair.span.start_char, pair.span.end_char, self.text, pack)
        return find_speaker(gaps, self.text, pack)

    def _goes_on(self, pair: Pair, gaps: Gaps, paragraph: int) -> bool:
        """A quotation with no words around it, in the paragraph of another or in the next: the same person goes on."""
        bare = not gaps.before and not [w for w in gaps.after if not w.is_mark]
        if bare and pair.span == self.paragraphs[paragraph].content and pair.content.of(self.text)[-1:].isalnum():
            return False  # a subheading: nobody goes on speaking without a full stop
        return bare and self.last is not None and paragraph - self.last[3] <= 1 and len(pair.content) > 10

    def _named_before(self, pair: Pair, paragraph: int) -> Speaker | None:
        """Who is named in the sentence before a quotation that `he said` attributes."""
        start = self.starts[max(0, paragraph - 1)] if self.starts else 0
        lead = self.text[max(start, pair.span.start_char - _LEAD_CHARS) : pair.span.start_char].rstrip()
        words = last_sentence(lead, max(start, pair.span.start_char - _LEAD_CHARS), self.listener.pack)
        return named_before(words, self.text, self.listener.pack)

    def _same_sentence(self, pair: Pair, earlier: Pair, gaps: Gaps) -> bool:
        """`called it “a” and “b”`: the verb before the first quotation governs the second."""
        apart = pair.span.start_char - earlier.span.end_char
        spoke = self.said_until == earlier.span.end_char
        return spoke and apart == len(gaps.before_text) and not any(w.text in ".;:" for w in gaps.before)

    def _meant(
        self, pronoun: Speaker | None, gaps: Gaps, pair: Pair, paragraph: int, found: tuple[Spoken, str | None]
    ) -> tuple[Speaker | None, Spoken, str | None]:
        """Whom a pronoun or a subject left out means: the sentence's own subject, else whoever spoke not long ago,
        else who is named just before; where none can be meant, the pronoun without a name."""
        spoken, venue = found
        own = of_the_sentence(pronoun, gaps.before, self.text, self.listener.pack) if pronoun else None
        if own:
            return own, self.listener.language_of(own, gaps), venue
        if self.last and paragraph - self.last[3] <= _SPEAKER_LASTS and may_mean(pronoun, self.last[0], self.listener):
            return self.last[0], spoken if spoken.code else self.last[1], venue
        near = self._named_before(pair, paragraph) if pronoun and pronoun.span else None
        if near and may_mean(pronoun, near, self.listener):
            return near, self.listener.language_of(near, gaps), venue
        return pronoun, spoken, venue

    def _gaps(self, pair: Pair, pairs: Sequence[Pair], index: int, paragraph: int) -> Gaps:
        place = self.paragraphs[paragraph].content if self.paragraphs else pair.span
        last = self.paragraphs[max(0, bisect_right(self.starts, pair.span.end_char) - 1)].content
        earlier = [p.span.end_char for p in pairs[max(0, index - 8) : index] if p.span.end_char <= pair.span.start_char]
        later = next(
            (p.span.start_char for p in pairs[index + 1 : index + 9] if p.span.start_char >= pair.span.end_char), None
        )
        end = last.end_char if later is None else min(later, last.end_char)
        return gaps_around(
            self.text, pair, max([place.start_char, *earlier]), max(end, pair.span.end_char), self.listener.pack
        )

    def _nested(self, pair: Pair) -> Quotation:
        words = len(pair.content.of(self.text).split())
        kind = (
            QuotationKind.TITLE if pair.opening == "《" else QuotationKind.SPEECH if words > 3 else QuotationKind.SCARE
        )
        return self._quotation(pair, kind, None, UNKNOWN, None)

    def _quotation(
        self, pair: Pair, kind: QuotationKind, speaker: Speaker | None, spoken: Spoken, venue: str | None
    ) -> Quotation:
        path = path_to_page(spoken.code, self.page, self.chain, self.original) if spoken.code else None
        way = f"; {' → '.join(path)}" if path and len(path) > 1 else ""
        return Quotation(
            span=pair.span,
            content=pair.content,
            kind=kind,
            speaker=speaker.name if speaker else None,
            speaker_span=speaker.span if speaker else None,
            speaker_role=speaker.role if speaker else None,
            venue=venue,
            spoken_language=spoken.code,
            basis=spoken.basis,
            reason=spoken.reason + way,
            translations=len(path) - 1 if path else None,
            round_trip=is_round_trip(path),
            marks=tuple(editorial_marks(pair, self.text)),
            rule=RULE,
        )


def words_of(quotation: Quotation, text: str) -> str:
    """The quoted words on one line, without editorial marks."""
    pieces: list[str] = []
    at = quotation.content.start_char
    for mark in quotation.marks:
        pieces.append(text[at : mark.span.start_char])
        at = mark.span.end_char
    pieces.append(Span(at, max(at, quotation.content.end_char)).of(text))
    return " ".join(" ".join(pieces).split())

"""One step of a re-translation: a batch of sentences through one engine, with what must come through checked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tracker.engines.protocol import Engine, Pair
from tracker.model import Rendering
from tracker.retranslate.glossary import Glossary
from tracker.retranslate.pieces import cut, put_together
from tracker.retranslate.protect import Kept, find_kept, find_lost, hide, is_mark, marks, reveal, words
from tracker.retranslate.sound import Ask, sound


@dataclass(frozen=True, slots=True)
class Step:
    """One engine and direction, with what must come through it."""

    engine: Engine
    pair: Pair
    ask: Ask
    """Translates sentences with this engine, decoding settings bound."""
    glossary: Glossary
    wanted_in: tuple[str, str]
    """The languages the glossary is asked for: those of the whole translation, not of a step through a pivot."""

    def kept(self, sentence: str) -> tuple[Kept, ...]:
        return find_kept(sentence, self.glossary, *self.wanted_in)

    def lost(self, sentence: str, output: str, kept: Sequence[Kept]) -> tuple[Kept, ...]:
        return find_lost(sentence, output, kept, self.pair.target)


@dataclass(frozen=True, slots=True)
class _Case:
    """A sentence on its way."""

    sentence: str
    kept: tuple[Kept, ...]
    rendering: Rendering
    lost: tuple[Kept, ...] = ()


def run_step(step: Step, sentences: Sequence[str]) -> list[Rendering]:
    """A rendering for each sentence, in order.

    An engine that keeps marks is handed the sentence with marks in place of what must come through. Any other first
    gets the sentence as it is, so that its output is what it gives everybody; where something is lost, words of no
    language stand in for it; where that fails too, the sentence is translated in pieces around what must stay.
    """
    result = {place: _untouched(step, sentence) for place, sentence in enumerate(sentences)}
    asked = [sentences[place] for place, rendering in result.items() if rendering is None]
    done = iter(_translated(step, asked))
    return [rendering or next(done) for rendering in result.values()]


def _untouched(step: Step, sentence: str) -> Rendering | None:
    """The sentence as it is, where nothing in it is left to translate."""
    kept = step.kept(sentence)
    if any(sign.isalpha() for sign in hide(sentence, kept, [" "] * len(kept))):
        return None
    return Rendering(hide(sentence, kept, [one.wanted for one in kept]))


def _translated(step: Step, sentences: Sequence[str]) -> list[Rendering]:
    kept = [step.kept(sentence) for sentence in sentences]
    first = _with_marks(step, sentences, kept) if step.engine.keeps_marks else _as_it_is(step, sentences, kept)
    cases = [_Case(*one) for one in zip(sentences, kept, first, strict=True)]
    for way in (_with_words, _in_pieces, _in_all_pieces):
        if way is not _with_words or not step.engine.keeps_marks:
            cases = _mend(step, cases, way)
    return [_told(step, case) for case in cases]


_Way = Callable[[Step, Sequence[_Case]], list[Rendering]]


def _mend(step: Step, cases: list[_Case], way: _Way) -> list[_Case]:
    """The cases, those that lost something done again in another way."""
    checked = [replace(c, lost=step.lost(c.sentence, c.rendering.text, c.kept)) for c in cases]
    harmed = [index for index, case in enumerate(checked) if case.lost and case.rendering.reliable]
    if harmed:
        for index, rendering in zip(harmed, way(step, [checked[i] for i in harmed]), strict=True):
            checked[index] = replace(checked[index], rendering=rendering)
    return checked


def _as_it_is(step: Step, sentences: Sequence[str], kept: Sequence[tuple[Kept, ...]]) -> list[Rendering]:
    return sound(step.ask, sentences, [[one.wanted for one in places] for places in kept])


def _with_marks(step: Step, sentences: Sequence[str], kept: Sequence[tuple[Kept, ...]]) -> list[Rendering]:
    hidden = [hide(s, places, marks(len(places))) for s, places in zip(sentences, kept, strict=True)]
    outputs = sound(step.ask, hidden, [marks(len(places)) for places in kept])
    return [_revealed(o, k, marks(len(k))) or o for o, k in zip(outputs, kept, strict=True)]


def _with_words(step: Step, cases: Sequence[_Case]) -> list[Rendering]:
    """With words of no language standing in for what was lost; the rendering as it was where they get lost
    themselves."""
    places = [tuple(one for one in case.lost if not is_mark(one)) for case in cases]
    stand_ins = [words(case.sentence, len(one)) for case, one in zip(cases, places, strict=True)]
    tried = [i for i, one in enumerate(places) if one and len(one) == len(stand_ins[i])]
    hidden = [hide(cases[i].sentence, places[i], stand_ins[i]) for i in tried]
    held = [[*stand_ins[i], *(one.wanted for one in cases[i].kept)] for i in tried]
    outputs = sound(step.ask, hidden, held)
    result = [case.rendering for case in cases]
    for i, output in zip(tried, outputs, strict=True):
        result[i] = (_revealed(output, places[i], stand_ins[i]) if output.reliable else None) or result[i]
    return result


def _in_pieces(step: Step, cases: Sequence[_Case]) -> list[Rendering]:
    """Translated between the kept places and what was lost, which are put back as they were."""
    return _pieced(step, [(case.sentence, {*case.kept, *case.lost}) for case in cases])


def _in_all_pieces(step: Step, cases: Sequence[_Case]) -> list[Rendering]:
    """The same, between everything that could get lost."""
    return _pieced(step, [(case.sentence, {*case.kept, *step.lost(case.sentence, "", case.kept)}) for case in cases])


def _pieced(step: Step, jobs: Sequence[tuple[str, set[Kept]]]) -> list[Rendering]:
    pieces = [cut(sentence, sorted(places, key=lambda one: one.span)) for sentence, places in jobs]
    asked = [piece.text for sentence in pieces for piece in sentence if piece.translate]
    answers = iter(sound(step.ask, asked, [()] * len(asked), copy_counts=False))
    return [put_together(sentence, answers) for sentence in pieces]


def _revealed(output: Rendering, kept: Sequence[Kept], stand_ins: Sequence[str]) -> Rendering | None:
    text = reveal(output.text, kept, stand_ins)
    if text is None:
        return None
    alternatives = [reveal(other, kept, stand_ins) for other in output.alternatives]
    return replace(output, text=text, alternatives=tuple(other for other in alternatives if other is not None))


def _told(step: Step, case: _Case) -> Rendering:
    """The rendering, with a warning for each thing that is lost in spite of all."""
    lost = dict.fromkeys(one.wanted for one in step.lost(case.sentence, case.rendering.text, case.kept))
    numbers = [wanted[:1].isdigit() for wanted in lost]
    told = [f"{'lost_number' if n else 'unharmed_lost'}:{w}" for w, n in zip(lost, numbers, strict=True)]
    return replace(case.rendering, warnings=(*case.rendering.warnings, *told))

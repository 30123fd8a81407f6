"""Translations that are translations: a degenerate output is tried once more, and else marked unreliable."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tracker.engines.degenerate import degenerate
from tracker.engines.protocol import Decoding, Engine, Pair
from tracker.model import Rendering

RETRY_PENALTY: Final = 1.3
"""Repetition penalty of the second try: above 1 pushes down words already written; 1.3 broke the loops seen without
changing the words of sound sentences much."""


@dataclass(frozen=True, slots=True)
class Ask:
    """An engine with a direction and its decoding settings."""

    engine: Engine
    pair: Pair
    decoding: Decoding

    def __call__(self, sentences: Sequence[str], penalty: float = 1.0) -> list[Rendering]:
        """The engine's own answer for each sentence, in order."""
        if not sentences:
            return []
        return self.engine.translate(sentences, self.pair, replace(self.decoding, repetition_penalty=penalty))


def sound(
    ask: Ask, sentences: Sequence[str], held: Sequence[Sequence[str]], copy_counts: bool = True
) -> list[Rendering]:
    """A rendering for each sentence, in order; unreliable where the output is no translation even after a second try.

    `held` names for each sentence what is to come through: that it does so is no copy.
    """
    outputs = ask(sentences)
    reasons = [_reasons(s, o, h, copy_counts) for s, o, h in zip(sentences, outputs, held, strict=True)]
    bad = [index for index, why in enumerate(reasons) if why and outputs[index].reliable]
    retried = ask([sentences[i] for i in bad], RETRY_PENALTY) if ask.engine.searches else [outputs[i] for i in bad]
    result = list(outputs)
    for index, second in zip(bad, retried, strict=True):
        still = _reasons(sentences[index], second, held[index], copy_counts)
        warnings = still or ("retried",)
        result[index] = replace(second, warnings=(*second.warnings, *warnings), reliable=not still and second.reliable)
    return result


def _reasons(sentence: str, output: Rendering, held: Sequence[str], copy_counts: bool) -> tuple[str, ...]:
    text = output.text
    for one in held:
        sentence, text = sentence.replace(one, " "), text.replace(one, " ")
    return degenerate(sentence, text, copy_counts)

"""The numbers of the aligner, tuned once over es, fr, de and ru against English."""

from dataclasses import dataclass, replace

from tracker.align.leftovers import FITTED, Odds


@dataclass(frozen=True, slots=True)
class Weights:
    """What a bead must be worth, in cosines."""

    scaled: bool = True
    """Similarities are measured against what a pair of these texts usually has."""
    words: float = 0.383
    """Share of the words in the similarity; the rest is of the character 4-grams."""
    hubs: float = 0.346
    """How much of a sentence's mean similarity to everything is taken off."""
    margin: float = -0.104
    """A bead is worth its similarity over this, times its sentences."""
    apart: float = 0.024
    """Added to the margin where sentences stand out from each other wholly, and for less a part of it."""
    apart_moved: float = -0.012
    """The same, added to `moved`."""
    cover: float = 0.098
    """What each further sentence adds to the two that a bead of one and one counts."""
    several: float = 0.068
    """Taken off for each sentence over one on either side."""
    paragraph: float = 0.1
    """Taken off for each paragraph that begins within a bead: paragraphs constrain, and do not bind."""
    length: float = 0.423
    """Taken off for the square of the logarithm of the ratio of lengths over the usual one, 2 at most."""
    usual: float = 0.258
    """The usual logarithm of the ratio is taken from the two texts, but never over this: one may be a digest."""
    moved: float = 0.184
    """A pair out of order must be at least that similar (hubs taken off)."""
    surely: float = 0.4
    """Left-overs that are that similar are pairs wherever they stand."""
    odds: Odds | None = FITTED
    """For the other left-overs; without, equal runs at one place are paired."""
    instead: float = 0.408
    """A pair out of order takes a sentence from the path where it is that much more similar."""
    attached: float = -0.044
    """A left-over joins its neighbour's bead where the grown bead is worth so much more."""
    filled: float = -0.02
    """Equal runs left over on both sides at one place are paired down to this similarity."""


DEFAULT = Weights()
SAME_LANGUAGE = replace(
    DEFAULT, apart=0.0, apart_moved=0.0, scaled=False, margin=0.1, moved=0.25, surely=0.25, odds=None, filled=0.2
)
"""Unrelated sentences of one language share its small words: more is asked for, and nothing is scaled up."""

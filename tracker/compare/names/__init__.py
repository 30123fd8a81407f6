"""Names in two texts: their words, their spellings, and what each text tells of them."""

from tracker.compare.names.aliases import aliases, stands_in
from tracker.compare.names.dictionaries import translations
from tracker.compare.names.spelling import OTHER_SCRIPTS, alike
from tracker.compare.names.words import capitalised, plain

__all__ = ["OTHER_SCRIPTS", "aliases", "alike", "capitalised", "plain", "stands_in", "translations"]

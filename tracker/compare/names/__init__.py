"""Names in two texts: their words, their spellings, and what each text tells of them."""

from tracker.compare.names.aliases import aliases
from tracker.compare.names.dictionaries import translations
from tracker.compare.names.spelling import OTHER_SCRIPTS, alike
from tracker.compare.names.words import plain

__all__ = ["OTHER_SCRIPTS", "aliases", "alike", "plain", "translations"]

"""The MQM-Core categories a person can flag with, most used first.

Source: MQM-Core typology (themqm.org), the seven dimensions that ISO 5060 shares.
"""

from typing import Final

CATEGORIES: Final = (
    ("accuracy/mistranslation", "says something else than the source"),
    ("accuracy/untranslated", "left in the other language"),
    ("accuracy/omission", "something is missing"),
    ("accuracy/addition", "something was added"),
    ("accuracy/over-translation", "more specific than the source"),
    ("accuracy/under-translation", "less specific than the source"),
    ("terminology/wrong-term", "the wrong word for an office, an institution, a thing"),
    ("terminology/inconsistent", "the same thing named in two ways"),
    ("linguistic-conventions/grammar", "grammar of the other language, or broken grammar"),
    ("linguistic-conventions/spelling", "spelling, transliteration"),
    ("linguistic-conventions/punctuation", "quotation marks, dashes, spacing"),
    ("style/unidiomatic", "reads as a translation"),
    ("style/register", "wrong tone"),
    ("locale-conventions/number-format", "numbers, currencies, units"),
    ("locale-conventions/date-format", "dates, times"),
    ("audience-appropriateness/culture-specific", "readers here need it explained"),
    ("design-and-markup/text-formatting", "layout, markup, debris"),
    ("other", "something else"),
)
"""Category and what it means, in words."""

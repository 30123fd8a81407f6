"""What speaks for and against a capitalised word without an answer being a name that was lost, replaced or added."""

import re
from collections.abc import Mapping
from typing import Final

from tracker.compare.names.dictionaries import translations
from tracker.compare.names.evidence import PUBLISHED, SOURCE, Found, Texts, in_headline, is_title_like, siblings
from tracker.compare.wording import wording_of

_LEAST_LOG: Final = 14.0
_LONG: Final = 11
"""Letters from which a German noun is a compound, most probably."""
_GAP: Final = re.compile(
    r"(?:\b(?:the|an?|of|in|at|from|by|for|with|to|and|on|between|than|as|into|against|near|through|over|under|about)"
    r"\s*[,.;:!?”\"')]|\b(?:of|in|at|from|by|for|with|into|against|between)\s+(?:of|in|at|from|by|for|with|is|was|were|are|has"
    r"|had|have|will|would|and|to)\b|(?:^|\s)['’]?s\s)"
)
"""An article or preposition with nothing behind it, a possessive with nothing before: a word was cut out. English."""
_DETERMINERS: Final = frozenset(
    """the a an this that these those his her its their our my your every each some any no
    el la los las un una unos unas este esta estos estas ese esa su sus nuestro nuestra del al cada
    le les une des du au aux ce cette ces son sa ses leur leurs notre votre chaque
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesem
    diesen jeder jede jedes seine seinen seinem seiner seines sein ihr ihre ihren ihrem ihrer ihres unser unsere unseren
    zum zur im am vom beim ins ans
    il lo gli i uno dello della dei degli delle dal dalla nel nella sul sulla al allo alla questo questa suo sua loro
    o os as um uma do da dos das no na nos nas ao pelo pela seu sua este esta""".split()
)

Features = Mapping[str, float]


def features(texts: Texts, one: Found, which: int, place: int) -> dict[str, float]:
    """Named values between 0 and 1, most of them yes or no; `bias` is always 1."""
    word, language, pair = one.word, texts.languages[which], texts.pairs[place]
    usage = texts.usage_of(word, which)
    own_half = texts.halves[place][which]
    beside = siblings(one, own_half.words)
    open_here = texts.open[place]
    still_open = {id(o) for o in open_here[which]}
    answered = [o for o in beside if id(o) not in still_open and o.word.capital]
    unanswered = [o for o in beside if id(o) in still_open]
    count, times = texts.elsewhere(one, which, place)
    near = texts.near(one, which, place)
    special = usage.own - max(usage.second_other, -_LEAST_LOG)
    values = {
        "bias": 1.0,
        "first": float(word.first),
        "first alone": float(word.first and not beside),
        "headline": float(in_headline(one, texts.sides[which])),
        "abbreviation": float(word.shouted),
        "title": float(is_title_like(word)),
        "small elsewhere": float(word.plain in texts.lower[which]),
        "frequent": _share(usage.own + _LEAST_LOG, 6.0),
        "special": _share(special, 4.0),
        "special and frequent": _share(special, 4.0) * _share(usage.own + _LEAST_LOG, 6.0),
        "first and special": float(word.first) * _share(special, 4.0),
        "title alone": float(is_title_like(word) and all(is_title_like(o.word) for o in beside)),
        "listed nowhere": float(usage.own <= -_LEAST_LOG and usage.first_other <= -_LEAST_LOG),
        "answered elsewhere": float(count > 0 and times >= 0.5 * count),
        "always answered elsewhere": float(count > 1 and times == count),
        "unanswered elsewhere": float(count > 0 and times < 0.5 * count),
        "only here": float(count == 0),
        "partner": float(texts.partner(one, which, place)),
        "near": float(near),
        "beside answered": float(bool(answered)),
        "all unanswered": float(bool(unanswered) and not answered),
        "quoted": float(word.quoted),
        "after determiner": float(_after_determiner(texts, one, which)),
        "short": float(len(word.plain) < 4),
        "pair doubtful": 1.0 - pair.score_0_to_1,
        "many sentences": float(len(pair.source) + len(pair.published) > 2),
        "other open": float(bool(open_here[1 - which])),
        "other open surely": float(any(_surely(texts, o, 1 - which) for o in open_here[1 - which])),
        "other abbreviation": float(any(o.word.shouted for o in open_here[1 - which])),
        "translation": float(texts.translated),
    }  # fmt: skip
    if which == SOURCE:
        values |= _of_source(texts, one, place, language)
    return values


def _of_source(texts: Texts, one: Found, place: int, language: str) -> dict[str, float]:
    word, pair = one.word, texts.pairs[place]
    published = texts.context.published_text(pair)
    glosses = translations(word.text.casefold().strip("."), *texts.languages)
    noun = float(language == "de")
    special = _share(
        texts.usage_of(word, SOURCE).own - max(texts.usage_of(word, SOURCE).second_other, -_LEAST_LOG), 4.0
    )
    return {
        "known": float(bool(glosses)),
        "known otherwise": float(bool(glosses) and word.plain not in glosses),
        "gap": float(texts.languages[PUBLISHED] == "en" and bool(_GAP.search(published))),
        "pronoun": float(_has_pronoun(texts, place)),
        "pronoun and near": float(_has_pronoun(texts, place) and texts.near(one, SOURCE, place)),
        "kept by the re-translation": float(texts.translated and _kept(texts, one, place)),
        "lost from the re-translation": float(texts.translated and _lost_names(texts, place) > 0),
        "noun": noun,
        "noun known": noun * float(bool(glosses)),
        "noun special": noun * special,
        "noun compound": noun * float(len(word.plain) > _LONG),
        "noun after determiner": noun * float(_after_determiner(texts, one, SOURCE)),
        "noun only here": noun * float(texts.elsewhere(one, SOURCE, place)[0] == 0),
        "noun in published": noun * float(texts.named_in_published(one)),
    }


def _share(value: float, most: float) -> float:
    return min(max(value / most, 0.0), 1.0)


def _surely(texts: Texts, one: Found, which: int) -> bool:
    """A word that is hardly anything but a name."""
    usage = texts.usage_of(one.word, which)
    return not one.word.first and not is_title_like(one.word) and usage.own - usage.second_other < 1.5


def _after_determiner(texts: Texts, one: Found, which: int) -> bool:
    before = texts.sides[which].sentences[one.sentence][: one.word.start].rsplit(maxsplit=1)
    return bool(before) and before[-1].casefold().strip("«“\"'(") in _DETERMINERS


def _has_pronoun(texts: Texts, place: int) -> bool:
    wording = wording_of(texts.languages[PUBLISHED])
    if wording is None:
        return False
    kinds = [wording.forms[kind] for kind in ("male", "female")]
    words = (o.word.text.casefold() for o in texts.halves[place][PUBLISHED].words)
    return any(w in _PRONOUNS or any(kind.get(w) is not None for kind in kinds) for w in words)


_PRONOUNS: Final = frozenset("they them their theirs it its who whose which that this these those here there".split())


def _kept(texts: Texts, one: Found, place: int) -> bool:
    """Whether the re-translation has the word as the source writes it."""
    return one.word.plain in texts.rendered(place).plains


def _lost_names(texts: Texts, place: int) -> int:
    """How many names the re-translation has that neither text has so."""
    rendered, published = texts.rendered(place), texts.halves[place][PUBLISHED]
    source = texts.halves[place][SOURCE].plains
    return sum(
        not one.word.first and one.word.plain not in source and not texts.stands_among(one, published)
        for one in rendered.names
        if not is_title_like(one.word)
    )

"""What speaks for and against a capitalised word without an answer being a name that was lost, replaced or added."""

import re
from collections.abc import Mapping
from typing import Final

from tracker.compare.names.dictionaries import is_ordinary, translations
from tracker.compare.names.evidence import PUBLISHED, SOURCE, Texts, in_headline, is_title_like, siblings
from tracker.compare.names.halves import Found
from tracker.compare.wording import wording_of

_LEAST_LOG: Final = 14.0
_LONG: Final = 11
"""Letters from which a German noun is a compound, most probably."""
_GAP: Final = re.compile(
    r"\b(?:the|an|of|from|into|at|between|against|near|among|toward|towards|as|like|than)\s*[,.;:!?)]"
    r"|\b(?:the|an)\s+(?:of|in|at|from|by|for|with|to|as|on|is|was|were|are|has|had|have|will|would|and|or|who|which)\b"
    r"|\b(?:of|by|from|with|into|against|between|like)\s+(?:of|from|into|is|was|were|are|has|had|have|will|would|who)\b"
    r"|\b(?:in|at|with)\s*,|[^.\s]\s+[,;.](?=\s|$)|,\s*,|\(\s*\)|\w\s+['’]s\s|^['’]?s\s|^[\"“]?\s*,"
    r"|^[\"“]?\s*(?:Is|Was|Has|Had|Will|Would|Says|Said|Were|Are)\s(?!.*\?)",
    re.DOTALL,
)
"""An article or preposition with nothing behind it, a possessive or a verb with nothing before: a word was cut out.
English."""
_RUSSIAN_ADJECTIVE: Final = re.compile(
    r"(?:n|sk|ov|ev|l|v)(?:yi|ii|oi|ogo|omu|ym|im|om|aya|uyu|oe|ye|ie|ykh|ikh|ymi|imi)$"
)
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
    kind = _kind(texts, one, which)
    values = {"bias": 1.0, kind: 1.0}
    if one.word.first:
        values[f"{kind} first"] = 1.0
    elif in_headline(one, texts.sides[which]):
        values[f"{kind} in headline"] = 1.0
    values |= _of_word(texts, one, which) | _of_texts(texts, one, which, place) | _of_sentence(texts, one, which, place)
    if which == SOURCE:
        values |= _of_source(texts, one, place, kind)
    return {name: value for name, value in values.items() if value}


def _kind(texts: Texts, one: Found, which: int) -> str:
    """What sort of word it is by itself: the first that fits."""
    word, usage = one.word, texts.usage_of(one.word, which)
    if one.place:
        return "place" if word.capital else "people"
    if word.shouted:
        return "abbreviation"
    if is_title_like(word):
        return "title"
    if which == SOURCE and is_ordinary(word.text.casefold().strip("."), *texts.languages):
        return "ordinary"
    if usage.own - usage.second_other > _SPECIAL and usage.own - usage.first_other > _SPECIAL / 2:
        return "of its language"
    if max(usage.own, usage.second_other) > -_LEAST_LOG:
        return "known by name"
    return "compound" if len(word.plain) > _LONG else "unknown"


def _of_word(texts: Texts, one: Found, which: int) -> dict[str, float]:
    word, usage = one.word, texts.usage_of(one.word, which)
    special = 0.0 if one.place else _share(usage.own - usage.second_other, 4.0)
    frequent = 0.0 if one.place else _share(usage.own + _LEAST_LOG, 6.0)
    return {
        "first": float(word.first),
        "headline": float(in_headline(one, texts.sides[which])),
        "small elsewhere": float(not one.place and word.plain in texts.lower[which]),
        "frequent": frequent,
        "special": special,
        "special and frequent": special * frequent,
        "quoted": float(word.quoted),
        "after determiner": float(_after_determiner(texts, one, which)),
        "short": float(len(word.plain) < 4),
    }


def _of_texts(texts: Texts, one: Found, which: int, place: int) -> dict[str, float]:
    """What the rest of both texts says of the name."""
    count, times = texts.elsewhere(one, which, place)
    return {
        "answered elsewhere": float(count > 0 and times >= 0.5 * count),
        "always answered elsewhere": float(count > 1 and times == count),
        "unanswered elsewhere": float(count > 0 and times < 0.5 * count),
        "only here": float(count == 0),
        "partner": float(texts.partner(one, which, place)),
        "near": float(texts.near(one, which, place)),
    }


def _of_sentence(texts: Texts, one: Found, which: int, place: int) -> dict[str, float]:
    pair, here = texts.pairs[place], texts.open[place]
    still_open = {id(o) for o in here[which]}
    beside = [o for o in siblings(one, texts.halves[place][which].words) if o.word.capital]
    answered = [o for o in beside if id(o) not in still_open]
    others = here[1 - which]
    kinds = {_kind(texts, o, 1 - which) for o in others if not o.word.first}
    return {
        "alone": float(not beside),
        "titles alone": float(all(is_title_like(o.word) for o in (one, *beside))),
        "beside answered": float(bool(answered)),
        "all unanswered": float(bool(beside) and not answered),
        "pair doubtful": 1.0 - pair.score_0_to_1,
        "many sentences": float(len(pair.source) + len(pair.published) > 2),
        "other open": float(bool(others)),
        "other place open": float(bool(kinds & {"place", "people"})),
        "other name open": float(bool(kinds & {"known by name", "unknown"})),
        "other abbreviation open": float("abbreviation" in kinds),
        "translation": float(texts.translated),
        "repeated": float(texts.repeated(one, which, place)),
        "one government": float(texts.of_one_government(one, which, place)),
    }


def _of_source(texts: Texts, one: Found, place: int, kind: str) -> dict[str, float]:
    word, language = one.word, texts.languages[SOURCE]
    published = texts.context.published_text(texts.pairs[place])
    glosses = translations(word.text.casefold().strip("."), *texts.languages)
    nouns, declining = language in _NOUN_CAPITALS, language in _DECLINING
    pronoun = _has_pronoun(texts, place)
    values = {
        "known": float(bool(glosses) and not one.place),
        "known otherwise": float(bool(glosses) and word.plain not in glosses and not one.place),
        "gap": float(texts.languages[PUBLISHED] == "en" and bool(_GAP.search(published))),
        "stand-in": float(bool(texts.stand_ins(place))),
        "pronoun": float(pronoun),
        "pronoun and near": float(pronoun and texts.near(one, SOURCE, place)),
        "kept by the re-translation": float(texts.translated and _kept(texts, one, place)),
        "lost from the re-translation": float(texts.translated and _lost_names(texts, place) > 0),
    }
    if nouns:
        values |= {
            f"noun {kind}": 1.0,
            "noun known": values["known"],
            "noun after determiner": float(_after_determiner(texts, one, SOURCE)),
            "noun only here": float(texts.elsewhere(one, SOURCE, place)[0] == 0),
            "noun in published": float(texts.named_in_published(one)),
        }
    if declining:
        values |= {
            f"declined {kind}": 1.0,
            "declined first": float(word.first),
            "declined adjective": float(not one.place and bool(_RUSSIAN_ADJECTIVE.search(word.plain))),
            "declined known": values["known"],
        }
    return values


_NOUN_CAPITALS: Final = frozenset({"de"})
"""Languages that write every noun with a capital."""
_DECLINING: Final = frozenset({"ru", "uk", "bg", "be"})
"""Languages in Cyrillic letters, whose institutions have one capital: on the adjective, most often."""
_SPECIAL: Final = 2.0


def _share(value: float, most: float) -> float:
    return min(max(value / most, 0.0), 1.0)


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
        not one.word.first and one.word.plain not in source and not texts.met(one, published)
        for one in rendered.names
        if not is_title_like(one.word)
    )

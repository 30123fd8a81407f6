"""Alignment on small texts of our own."""

from dataclasses import replace

from tracker.align import align
from tracker.align.weights import DEFAULT
from tracker.compare import compare, side_of_sentences, side_of_text
from tracker.model import PairKind, Reuse

FIVE = [
    "The council of Porto approved the new tram line on Tuesday.",
    "It will cost 340 million euros and open in 2031.",
    "Residents of Campanhã had protested against the route.",
    "Mayor Rui Antunes called the vote historic.",
    "The opposition walked out before the ballot.",
]


def groups(pairs):
    return [(p.source, p.published, p.kind) for p in pairs]


def test_a_sentence_that_was_left_out():
    pairs = align(FIVE, FIVE[:2] + FIVE[3:])
    assert ((2,), (), PairKind.OMITTED) in groups(pairs)
    assert sum(p.kind is PairKind.ALIGNED for p in pairs) == 4


def test_a_sentence_that_was_added():
    added = [*FIVE[:3], "Ferry tickets will be free for pensioners until Christmas.", *FIVE[3:]]
    assert ((), (3,), PairKind.ADDED) in groups(align(FIVE, added))


def test_two_sentences_that_became_one():
    merged = [FIVE[0], FIVE[1][:-1] + ", and residents of Campanhã had protested against the route.", *FIVE[3:]]
    assert ((1, 2), (1,), PairKind.ALIGNED) in groups(align(FIVE, merged))


def test_a_sentence_that_was_moved():
    pairs = align(FIVE, [FIVE[4], *FIVE[:4]])
    assert [(p.source, p.published) for p in pairs if p.kind is PairKind.MOVED] == [((4,), (0,))]


def test_one_side_may_be_empty():
    assert groups(align([], ["Only here."])) == [((), (0,), PairKind.ADDED)]
    assert groups(align(["Only here."], [])) == [((0,), (), PairKind.OMITTED)]
    assert align([], []) == ()


def test_reuse_of_a_wire_text():
    copy = [FIVE[0], FIVE[1].replace("340", "345"), "Ferry tickets will be free for pensioners until Christmas."]
    found = compare(side_of_sentences(FIVE, "en"), side_of_sentences(copy, "en"))
    by_published = {p.published: p.reuse for p in found.pairs if p.published}
    assert by_published == {(0,): Reuse.KEPT, (1,): Reuse.LIGHT, (2,): Reuse.NEW}


def test_letters_alone_align_another_script():
    source = ["Президент Эммануэль Макрон прибыл в Токио.", "Переговоры в Вашингтоне прошли 14 мая."]
    published = ["President Emmanuel Macron arrived in Tokyo.", "The talks in Washington were held on 14 May."]
    found = compare(side_of_sentences(source, "uk"), side_of_sentences(published, "pl"))
    assert [(p.source, p.published) for p in found.pairs] == [((0,), (0,)), ((1,), (1,))]
    assert dict(found.recipe.parts)["rendering"] == "letters alone"


GLOSSED = ["aa bb cc dd", "ee ff gg hh", "qq rr ss tt", "ii jj kk ll", "mm nn oo pp"]
"""A gloss of which one sentence was not understood."""


def test_one_left_over_on_each_side_is_a_pair():
    published = [*GLOSSED[:2], "Wholly other words stand here.", *GLOSSED[3:]]
    assert ((2,), (2,), PairKind.ALIGNED) in groups(align(GLOSSED, published))


def test_one_left_over_among_many_others_is_none():
    source = [*GLOSSED[:2], *(f"xx{k} yy{k} zz{k} vv{k}" for k in range(12)), *GLOSSED[2:]]
    published = ["Wholly other words stand at the top of this page.", *GLOSSED]
    found = groups(align(source, published))
    assert ((), (0,), PairKind.ADDED) in found
    assert sum(kind is PairKind.OMITTED for _, _, kind in found) == 12


def test_a_bead_seldom_reaches_over_a_paragraph():
    source = ["red blue green.", "one two red.", "stone wood iron."]
    published = ["red blue green one two.", "stone wood iron."]
    assert ((0, 1), (0,), PairKind.ALIGNED) in groups(align(source, published))
    within = groups(align(source, published, breaks=({1}, ())))
    assert ((0, 1), (0,), PairKind.ALIGNED) in within, "they constrain"
    barred = groups(align(source, published, weights=replace(DEFAULT, paragraph=9.0), breaks=({1}, ())))
    assert ((0, 1), (0,), PairKind.ALIGNED) not in barred


def test_sentences_of_a_text_know_their_paragraphs():
    text = "The bridge is shut. Trains wait.\n\nNobody was hurt.\n\nThe mayor spoke. She left."
    assert side_of_text(text, "en").breaks == frozenset({2, 3})
    assert side_of_sentences(["One.", "Two."], "en").breaks == frozenset()

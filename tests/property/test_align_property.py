"""Whatever the texts, an alignment covers both sides once and crosses only where it says so."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.align import align
from tracker.model import PairKind

WORDS = st.sampled_from("the minister said on Monday that prices rose by 12 percent in Madrid и сказал".split())
SENTENCES = st.lists(st.lists(WORDS, max_size=9).map(" ".join) | st.text(max_size=20), max_size=9)


@given(SENTENCES, SENTENCES)
@settings(max_examples=150, deadline=None)
def test_every_sentence_stands_in_one_pair(source, published):
    pairs = align(source, published)
    assert sorted(i for p in pairs for i in p.source) == list(range(len(source)))
    assert sorted(j for p in pairs for j in p.published) == list(range(len(published)))


@given(SENTENCES, SENTENCES)
@settings(max_examples=150, deadline=None)
def test_only_moved_pairs_cross(source, published):
    aligned = [p for p in align(source, published) if p.kind is PairKind.ALIGNED]
    assert all(a.source[-1] < b.source[0] and a.published[-1] < b.published[0] for a, b in pairwise(aligned))


@given(SENTENCES, SENTENCES, st.data())
@settings(max_examples=60, deadline=None)
def test_links_by_hand_stay(source, published, data):
    if source and published:
        link = (
            (data.draw(st.integers(0, len(source) - 1)),),
            (data.draw(st.integers(0, len(published) - 1)),),
        )
        pairs = align(source, published, [link])
        assert [(p.source, p.published) for p in pairs if p.manual] == [link]


@given(SENTENCES, SENTENCES)
@settings(max_examples=40, deadline=None)
def test_the_same_input_gives_the_same_pairs(source, published):
    assert align(source, published) == align(source, published)

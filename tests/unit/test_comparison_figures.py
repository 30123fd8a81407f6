"""The figures of the comparison are counted as their docstrings say."""

import pytest

from tests.benchmarks.bleu_anchors import align_by_bleu
from tests.benchmarks.comparison_cases import alone_f1, beads, score
from tests.benchmarks.comparison_peers import ladder
from tests.benchmarks.comparison_scores import auc

GOLD = beads([[[0], [0]], [[1], [1, 2]], [[2], []]])


def test_the_gold_itself_is_perfect():
    made = score([GOLD], [GOLD])
    assert (made.strict_f1, made.lax_f1) == (1.0, 1.0)
    assert alone_f1([GOLD], [GOLD], 0) == 1.0
    assert alone_f1([GOLD], [GOLD], 1) is None, "nothing was added"


def test_a_bead_that_lacks_a_sentence_is_half_right():
    made = score([GOLD], [beads([[[0], [0]], [[1], [1]], [[2], []], [[], [2]]])])
    assert made.strict_f1 == pytest.approx(0.5), "precision 2 of 4, recall 1 of 2"
    assert made.lax_f1 == pytest.approx(2 * 0.75 / 1.75), "precision 3 of 4, recall all"


def test_hunaligns_rungs_become_beads():
    assert list(ladder("0\t0\t0.3\n1\t1\t0.9\n2\t3\t0.1\n3\t3\t0\n", 3, 3)) == GOLD


def test_bleu_anchors_merge_what_was_split_and_leave_what_is_alone():
    rendered = [
        "the old bridge over the river is closed",
        "the mayor opened the new school on monday and thanked the teachers",
        "nobody was hurt",
    ]
    published = [
        "the old bridge over the river is closed now",
        "the mayor opened the new school on monday",
        "and he thanked the teachers",
    ]
    assert align_by_bleu(rendered, published) == GOLD


def test_auc_counts_ties_as_half():
    assert auc([1.0, 2.0], [3.0, 4.0]) == 1.0
    assert auc([3.0], [3.0, 2.0]) == 0.25

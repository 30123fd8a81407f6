"""Every entry of every language pack is tried on its own examples; a new pack or entry is found by itself."""

import re

import pytest

from tracker.attribute.finds import matches
from tracker.attribute.labels import label_values
from tracker.packs import LanguagePack, load_packs
from tracker.packs.patterns import CreditPattern, Label

PACKS = load_packs().languages
CREDITS = [pytest.param(c, id=c.id) for p in PACKS for c in p.credits]
LABELS = [pytest.param(p, entry, id=entry.id) for p in PACKS for entry in p.labels]


def bare(example: str) -> tuple[str, list[str]]:
    return re.sub(r"[{}]", "", example), re.findall(r"\{([^}]*)\}", example)


@pytest.mark.parametrize("pattern", CREDITS)
def test_a_credit_pattern_finds_its_examples(pattern: CreditPattern) -> None:
    assert pattern.examples
    for example in pattern.examples:
        text, agents = bare(example)
        found = matches(pattern, text)
        assert found, f"not found in: {text}"
        named = " ".join(s.of(text) for f in found for s in f.names.values())
        assert all(agent in named for agent in agents), f"{named!r} in: {text}"


@pytest.mark.parametrize("pattern", CREDITS)
def test_a_credit_pattern_leaves_its_counter_examples_alone(pattern: CreditPattern) -> None:
    assert pattern.counter_examples
    for text in pattern.counter_examples:
        assert not matches(pattern, text), text


@pytest.mark.parametrize(("pack", "label"), LABELS)
def test_a_label_finds_its_examples(pack: LanguagePack, label: Label) -> None:
    for example in label.examples:
        text, agents = bare(example)
        found = [v for v in label_values(text, (pack,)) if v.label == label]
        assert [s.of(text) for v in found for s in v.agents] == agents, text


@pytest.mark.parametrize(("pack", "label"), LABELS)
def test_a_label_leaves_its_counter_examples_alone(pack: LanguagePack, label: Label) -> None:
    assert label.counter_examples
    for text in label.counter_examples:
        assert not [v for v in label_values(text, (pack,)) if v.label == label and v.agents], text

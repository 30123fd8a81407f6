"""Every rule of the pack matches its examples and none of its counter-examples."""

import tomllib
from importlib import resources
from pathlib import Path

import pytest

from tracker.errors import ConfigError
from tracker.model import Version
from tracker.segment import cut_paragraphs
from tracker.segment.boilerplate import bare_label, read_rules, rule_book

PACK = tomllib.loads((resources.files("tracker.packs") / "boilerplate.toml").read_text("utf-8"))
RULES = {entry["id"]: entry for entry in PACK["rule"]}


def matched(line: str) -> set[str]:
    return {match.rule.id for match in rule_book().matches(line)}


@pytest.mark.parametrize(("rule", "line"), [(r, line) for r, entry in RULES.items() for line in entry["examples"]])
def test_an_example_is_matched(rule: str, line: str) -> None:
    assert rule in matched(line)


@pytest.mark.parametrize(
    ("rule", "line"), [(r, line) for r, entry in RULES.items() for line in entry["counter_examples"]]
)
def test_a_counter_example_is_not(rule: str, line: str) -> None:
    assert rule not in matched(line)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_has_both(rule: str) -> None:
    assert RULES[rule]["examples"]
    assert RULES[rule]["counter_examples"]


@pytest.mark.parametrize("rule", sorted(RULES))
def test_phrases_are_written_as_they_are_compared(rule: str) -> None:
    for phrases in RULES[rule].get("phrases", {}).values():
        for phrase in phrases:
            assert phrase == phrase.casefold() or phrase.casefold() != phrase.lower()
            assert bare_label(phrase) or RULES[rule]["match"] != "label"


def test_a_desk_can_write_a_rule_of_its_own() -> None:
    book = read_rules(
        """
        version = "7"
        [[rule]]
        id = "horoscope"
        zone = "boilerplate"
        match = "label"
        where = "any"
        max_chars = 40
        phrases.en = ["your stars"]
        """
    )
    assert [match.rule.name for match in book.matches("★ Your stars ★")] == ["boilerplate.horoscope@7"]


def test_the_rules_of_a_desk_join_the_built_in_ones(tmp_path: Path) -> None:
    (tmp_path / "boilerplate.toml").write_text(
        '[[rule]]\nid = "stars"\nzone = "boilerplate"\nmatch = "label"\nwhere = "any"\nmax_chars = 40\n'
        'phrases.en = ["your stars"]\n'
    )
    version = Version(
        "Harbour reopens\n\nThe harbour opened on Monday, the mayor said.\n\n★ Your stars ★\n\nShare this:\n"
    )
    own = [p.rule for p in cut_paragraphs(version, tmp_path)]
    assert own[2:] == ["boilerplate.stars@desk", "boilerplate.share@1"]
    assert [p.rule for p in cut_paragraphs(version)][2] != "boilerplate.stars@desk"


def test_a_desks_rule_that_lacks_something_is_named(tmp_path: Path) -> None:
    (tmp_path / "boilerplate.toml").write_text('[[rule]]\nid = "stars"\nzone = "boilerplate"\n')
    with pytest.raises(ConfigError, match="the rule stars lacks 'match'"):
        cut_paragraphs(Version("One.\n\nTwo.\n"), tmp_path)


def test_quoted_words_are_no_appeal() -> None:
    assert "appeal" not in matched("“Subscribe to the newsletter and donate to our work,” she told the crowd.")


def test_a_headline_that_starts_with_a_menu_word_is_none() -> None:
    for headline in (
        "Home is where the vote is",
        "Live music returns to Lyon",
        "Share prices slump",
        "More rain to come",
    ):
        assert not matched(headline), headline

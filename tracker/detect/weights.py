"""The numbers that the decoder weighs evidence with, from `weights.json` beside this file."""

import json
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Weights:
    """Nats, except where a share is meant. Lists follow the kinds of `evidence.Kind`."""

    borrows: tuple[float, ...]
    """Share of a word's use in the other languages at which the host takes it up."""
    names: tuple[float, ...]
    """Share of a word's use in the guest alone at which the host takes it up."""
    against: tuple[float, ...]
    """The most one token can say against a guest."""
    unlisted: tuple[float, ...]
    """The most a token that the guest's list lacks can say for it."""
    noun_borrows: float
    """As `borrows` and `names`, for a capitalised word inside a sentence under a guest that writes its nouns so."""
    noun_names: float
    loan: float
    """The most a borrowed word can say for a guest; a longer expression says `loan_phrase`."""
    loan_phrase: float
    place: float
    """What each word of a place's name says for the languages that spell it so where the host does not."""
    place_after_word: float
    """More, on its first word, after a word in small letters that speaks for the guest."""
    enter: float
    """To begin a fragment."""
    enter_at_mark: float
    enter_at_sentence: float
    leave: float
    leave_at_mark: float
    rare_guest: float
    """More to begin one in a language with little news, or of which little is known."""
    scant_guest: float


@cache
def load_judge() -> tuple[float, ...]:
    """The weights of the judgement of a run, in the order of `judge.FEATURES`."""
    return tuple(_given()["judge"]["weights"].values())


def _given() -> dict[str, Any]:
    given: dict[str, Any] = json.loads((resources.files(__package__) / "weights.json").read_text("utf-8"))
    return given


@cache
def load_weights() -> Weights:
    """The weights that come with the program."""
    given = _given()["decoder"]
    values: dict[str, Any] = {
        f.name: tuple(given[f.name]) if isinstance(given[f.name], list) else given[f.name] for f in fields(Weights)
    }
    return Weights(**values)

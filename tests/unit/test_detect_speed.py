"""What makes reading quick leaves the answers as they are."""

import numpy as np
import pytest

from tracker.detect import decode, document, emission
from tracker.detect.decode import Costs
from tracker.detect.table import load
from tracker.detect.tokens import tokenise

ENGLISH = (
    "The committee said on Thursday that it would publish the full report before the end of the month, after two "
    "members had asked for more time to read the answers which the company Zyxorplan had sent them in the spring."
)


def _price(count: int, guests: int, chance: np.random.Generator) -> Costs:
    starts = chance.random(count) < 0.1
    leave = chance.choice([-0.1, 1.4], count).astype(np.float32)
    enter = chance.choice([-8.0, -5.0, -4.3], count).astype(np.float32)
    return Costs(enter, leave, starts, starts, chance.choice([0, 1.5, 3.5], guests).astype(np.float32))


@pytest.mark.parametrize("seed", range(20))
def test_guests_left_out_beforehand_have_no_runs(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(seed)
    favours = chance.normal(-3, 4, (120, 12)).astype(np.float32)
    price = _price(120, 12, chance)
    quick = decode.decode(favours, price)
    monkeypatch.setattr(decode, "_possible", lambda *_: np.arange(12))
    assert quick == decode.decode(favours, price)
    assert quick


def test_a_clear_text_is_known_by_the_lists_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_letters(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(emission, "spelling_logs", no_letters)
    scored = document.language_scores(ENGLISH, load())
    assert scored
    assert load().languages[int(scored[0].argmax())] == "en"
    assert 0.8 < scored[1].max() < 1


def test_tokens_of_the_last_texts_are_kept() -> None:
    assert tokenise(ENGLISH, load()) is tokenise(ENGLISH, load())

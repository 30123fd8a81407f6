"""Mentions of any text: none fails, and each lies inside its sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.compare.facts import facts_of
from tracker.compare.mentions import mentions

LANGUAGES = ("de", "en", "es", "fr", "it", "pt", "ru")
ODD = ["²", "①", "½", "0/0", "1/2", "9" * 400, "29.9.2018", "17 h 30", "5-foot-9", "°C", "£", "-", "–", "(", ".", "XIX"]


def words(language):
    facts = facts_of(language)
    assert facts is not None
    return sorted({word for forms in facts.forms.values() for word in list(forms.whole)[:60]}) + ODD


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_mentions_of_any_words(language, data):
    pieces = data.draw(st.lists(st.one_of(st.sampled_from(words(language)), st.text(max_size=4)), max_size=8))
    sentence = data.draw(st.sampled_from([" ", "", "-"])).join(pieces)
    for mention in mentions(sentence, language):
        assert 0 <= mention.start <= mention.end <= len(sentence)
        assert mention.values

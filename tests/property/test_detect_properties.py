"""What holds of fragments in any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import detect
from tracker.config import FragmentSettings
from tracker.detect.table import load
from tracker.detect.tokens import tokenise
from tracker.detect.training.mix import sentences
from tracker.model import LanguageGuess, Version
from tracker.segment import segment

SENTENCES = sentences()
WORDS = sorted({word for texts in SENTENCES.values() for text in texts for word in text.split()})
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(sorted(SENTENCES)))
def test_fragments_lie_in_the_text_in_order_and_apart(text: str, host: str) -> None:
    version = Version(text)
    found = detect.find_fragments(version, segment(version), LanguageGuess(host, 1.0), FragmentSettings())
    ends = 0
    for fragment in found:
        assert ends <= fragment.span.start_char < fragment.span.end_char <= len(text)
        assert fragment.language != host
        assert 0 <= fragment.score_0_to_1 <= 1
        assert all(fragment.span.contains(vote.span) for vote in fragment.votes)
        ends = fragment.span.end_char


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_tokens_are_in_order_and_have_no_blanks(text: str) -> None:
    tokens = tokenise(text, load())
    ends = 0
    for start, end in zip(tokens.start_char.tolist(), tokens.end_char.tolist(), strict=True):
        assert ends <= start < end <= len(text)
        assert not any(c.isspace() for c in text[start:end])
        ends = end

from tracker.model import Metadata, Version, Zone
from tracker.segment import analysed_text, cut_paragraphs, segment

WRAPPED = """\
The council of the harbour town met on Tuesday and decided, after
four hours of talk, to keep the old bridge open to carts and feet.
Nobody had expected it.

The engineers had asked for its closure twice, and twice they had
been overruled. They said that they would ask again in the spring,
when the river is low and the boats are out of the water for good.
"""


def test_lines_are_paragraphs_and_blank_lines_belong_to_the_one_before() -> None:
    text = "One.\nTwo.\n\n \t\nThree."
    assert [p.span.of(text) for p in cut_paragraphs(Version(text))] == ["One.\n", "Two.\n\n \t\n", "Three."]


def test_every_kind_of_line_break_counts() -> None:
    text = "One.\r\nTwo.\rThree.\u2028Four.\x0bFive."
    assert len(cut_paragraphs(Version(text))) == 5


def test_wrapped_lines_make_one_paragraph() -> None:
    paragraphs = cut_paragraphs(Version(WRAPPED))
    assert [p.content.of(WRAPPED).count("\n") for p in paragraphs] == [2, 2]
    assert len(segment(Version(WRAPPED)).sentences) == 4


def test_short_lines_of_a_list_are_not_taken_for_wrapped_text() -> None:
    text = "Bread\nMilk and a little butter\nTea\nSalt\nA long line of words to end it\n"
    assert len(cut_paragraphs(Version(text))) == 5


def test_an_empty_text_has_no_paragraph() -> None:
    assert segment(Version("")).paragraphs == ()


def test_blank_text_has_no_content() -> None:
    assert all(len(paragraph.content) == 0 for paragraph in segment(Version(" \n\n ")).paragraphs)


def test_the_declared_language_cuts_sentences() -> None:
    text = "Am 3. Mai kam er. Im 19. Jahrhundert nicht."
    assert len(segment(Version(text, Metadata(declared_language="de"))).sentences) == 2
    assert len(segment(Version(text), "de").sentences) == 2


def test_the_language_is_read_without_boilerplate() -> None:
    version = Version("Compartir\n\nThe first paragraph is here.\n\nThe second paragraph is here.\n")
    paragraphs = cut_paragraphs(version)
    assert paragraphs[0].zone is Zone.BOILERPLATE
    assert analysed_text(version, paragraphs).startswith("The first")

"""He for she and she for he, by the source's words and by the sentences around; our own sentences."""

import pytest

from tracker.compare import compare, side_of_sentences
from tracker.compare.persons import marks


def score(source, language, published):
    found = compare(side_of_sentences(source, language), side_of_sentences(published, "en"))
    return max((d.score_0_to_1 for d in found.departures if d.check == "gender_differs"), default=0.0)


GENDERED = [
    ("es", "La alcaldesa dijo que ella pagará.", ["The mayor said {} will pay."], "she", "he"),
    ("fr", "Le boulanger dit qu'il paiera.", ["The baker says {} will pay."], "he", "she"),
    ("de", "Er wird das Brot bezahlen.", ["{} will pay for the bread."], "He", "She"),
    ("ru", "Она заплатит за хлеб.", ["{} will pay for the bread."], "She", "He"),
]


@pytest.mark.parametrize(("language", "source", "frame", "good", "bad"), GENDERED)
def test_the_source_has_the_other_gender(language, source, frame, good, bad):
    wrong = score([source], language, [frame[0].format(bad)])
    assert wrong > 0.2
    assert wrong > 2 * score([source], language, [frame[0].format(good)])


def test_the_sentences_around_have_the_other_gender():
    source = ["Marta Ruiz abrió la tienda.", "Vende pan.", "Ella vive en Lima.", "Ella paga bien."]
    frame = "Marta Ruiz opened the shop. | {} sells bread. | She lives in Lima. | She pays well."
    good, bad = (frame.format(word).split(" | ") for word in ("She", "He"))
    assert score(source, "es", bad) >= 0.5
    assert score(source, "es", good) < 0.5


def test_nouns_with_the_ending_of_women_are_persons():
    side = side_of_sentences(["Die Bürgermeisterin kam."], "de")
    assert marks(side, [0], "female").persons == 1
    assert marks(side, [0], "male").persons == 0

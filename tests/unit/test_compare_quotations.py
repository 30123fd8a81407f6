"""Quotations of a text sentence by sentence, and quotation marks added, dropped or moved in a translation."""

import pytest

from tracker.compare import compare, side_of_sentences
from tracker.compare.quote_marks import quotations_of

CHECK = "quotation_marks_differ"


def quoted(*sentences, language="en"):
    """For each sentence the words inside marks."""
    found = quotations_of(tuple(sentences), language)
    return [[s[q.start : q.end].strip() for q in one] for s, one in zip(sentences, found, strict=True)]


def raised(source, published, language="es"):
    sides = side_of_sentences([source], language), side_of_sentences([published], "en")
    return [d for d in compare(*sides).departures if d.check == CHECK]


@pytest.mark.parametrize(
    ("language", "sentence", "inside"),
    [
        ("en", 'She called it "a mess" again.', ["a mess"]),
        ("en", "She called it ‘a mess’ again, the workers’ union said.", ["a mess"]),
        ("en", "It's the boys' best dog of the '90s, rock 'n' roll.", []),
        ("en", "Port 'will never reopen', says mayor", ["will never reopen"]),
        ("en", "\"They told me, 'isn't it late,'\" he said.", ["They told me, 'isn't it late,'", "isn't it late,"]),
        ("en", 'A coup d"état in the Masters" house.', []),
        ("de", "„Das ist ‚gut‘ so“, sagte er.", ["Das ist ‚gut‘ so", "gut"]),
        ("de", "»Das« ist so.", ["Das"]),
        ("fr", "« L’étude d’hier » n’a rien dit.", ["L’étude d’hier"]),
        ("fr", "C’est l’« affaire » du jour.", ["affaire"]),
        ("ru", "«Мы видели «Чайку»», — сказал он.", ["Мы видели «Чайку»", "Чайку"]),
        ("ru", "— Мы уходим, — сказал он. — Уже поздно.", ["Мы уходим,", "Уже поздно."]),
        ("es", "—Nos vamos —dijo ella—. Ya es tarde.", ["Nos vamos", "Ya es tarde."]),
        ("it", "Ha detto: “Andiamo via”.", ["Andiamo via"]),
    ],
)
def test_words_inside_marks(language, sentence, inside):
    assert quoted(sentence, language=language) == [inside]


def test_a_quotation_runs_on_over_sentences():
    assert quoted('He said: "We leave.', "Nobody stays.", 'Till Monday," he said.') == [
        ["We leave."],
        ["Nobody stays."],
        ["Till Monday,"],
    ]


def test_single_marks_run_on_too():
    assert quoted("He said: 'We leave.", "That's the workers' plan.", "Till Monday.' Then he left.") == [
        ["We leave."],
        ["That's the workers' plan."],
        ["Till Monday."],
    ]


def test_every_paragraph_of_a_long_quotation_has_a_first_mark():
    assert quoted("“We leave.", "“Nobody stays,” he said.", "It rained.") == [["We leave."], ["Nobody stays,"], []]


def test_a_mark_without_its_partner_swallows_no_page():
    sentences = ["„Wir gehen, sagte er.", *["Es regnet „sehr“ stark."] * 6, "Er blieb.“"]
    assert quoted(*sentences, language="de")[1:-1] == [["sehr"]] * 6


def test_marks_dropped():
    (found,) = raised("Calificó el acuerdo de «un error grave y costoso» ante el pleno.",
                      "He called the agreement a grave and costly error before the council.")  # fmt: skip
    assert found.family == "quote"
    assert found.score_0_to_1 > 0.5
    assert found.source_spans
    assert "un error grave y costoso" in found.message


def test_marks_added():
    (found,) = raised("Calificó el acuerdo de error grave y costoso ante el pleno.",
                      'He called the agreement "a grave and costly error" before the council.')  # fmt: skip
    assert found.score_0_to_1 > 0.5
    assert found.published_spans


@pytest.mark.parametrize(
    ("language", "source", "published"),
    [
        ("es", "«Nos vamos», dijo el alcalde.", '"We leave," the mayor said.'),
        ("es", "—Nos vamos —dijo el alcalde.", '"We leave," the mayor said.'),
        ("de", "Er sagte: ‚Wir gehen.‘", "He said: 'We leave.'"),
        ("fr", "L’homme d’hier n’a rien dit.", "The man of yesterday said nothing; it's the workers' day."),
    ],
)
def test_marks_kept_in_another_style(language, source, published):
    assert not raised(source, published, language)


def test_a_club_that_russian_puts_in_marks_is_less_sure():
    (club,) = raised("Вчера «Зенит» выиграл матч в Казани.", "Zenit won the match in Kazan yesterday.", "ru")
    (words,) = raised("Вчера он «больше не хотел ждать» никого.", "Yesterday he no longer wanted to wait.", "ru")
    assert club.score_0_to_1 < 0.1 < words.score_0_to_1
    assert words.score_0_to_1 > 0.5


def test_marks_around_other_words():
    (found,) = raised(
        "Dijo que “todos los vecinos del barrio viejo” perdieron la casa en el incendio de ayer.",
        'He said that all neighbours of the old quarter lost "their homes" in yesterday\'s fire.',
    )
    assert "other words" in found.message
    assert found.score_0_to_1 < 0.5


def departures(source, published, translated, language="es"):
    sides = side_of_sentences(source, language), side_of_sentences(published, "en")
    return compare(*sides, translated).departures


HEARD = "«La fábrica de Burgos no cerrará sus puertas este invierno», dijo la ministra."
SAID = '"The factory in Burgos will not close its doors this winter," the minister said.'


def test_a_faithful_quotation_raises_nothing():
    assert not [d for d in departures([HEARD], [SAID], [SAID]) if d.score_0_to_1 >= 0.2]


def test_a_negation_lost_in_a_quotation_is_said_once():
    found = [d for d in departures([HEARD], [SAID.replace("will not", "will")], [SAID]) if d.score_0_to_1 >= 0.5]
    assert [d.check for d in found] == ["negation_differs"]
    assert found[0].message.startswith("inside a quotation: ")


def test_a_negation_outside_of_one_is_not_said_to_stand_inside():
    source = "La ministra no dijo que la fábrica «cerrará sus puertas este invierno» por falta de gas."
    plain = 'The minister said that the factory "will close its doors this winter" for want of gas.'
    found = departures([source], [plain], [plain.replace("said", "did not say")])
    assert all("inside a quotation" not in d.message for d in found if d.check == "negation_differs")


def test_words_left_out_of_a_quotation():
    source = [
        "Llovió en la costa durante toda la noche.",
        "«Los vecinos del pueblo pidieron agua, comida y mantas secas», explicó el alcalde de la ciudad.",
    ]
    whole = [
        "It rained on the coast throughout the night.",
        '"Residents of the village asked for water, food and dry blankets," the mayor of the city explained.',
    ]
    cut = [whole[0], '"Residents asked for water," the mayor of the city explained.']
    altered = [d for d in departures(source, cut, whole) if d.message.startswith("inside a quotation")]
    assert altered
    assert altered[0].score_0_to_1 >= 0.2
    assert not [d for d in departures(source, whole, whole) if d.score_0_to_1 >= 0.2]


def test_what_the_sentence_hides_the_quotation_shows():
    """The words put in outside make up for the length of those left out inside."""
    source = "«Los vecinos del pueblo pidieron agua, comida y mantas secas», explicó el alcalde."
    whole = '"Residents of the village asked for water, food and dry blankets," the mayor explained.'
    cut = '"Residents asked for water," the mayor explained to reporters at the town hall on the square.'
    (found,) = [d for d in departures([source], [cut], [whole]) if d.check == "quotation_altered"]
    assert found.family == "wording"
    assert [s.of(source) for s in found.source_spans] == ["Los vecinos del pueblo pidieron agua, comida y mantas secas"]
    assert [s.of(cut) for s in found.published_spans] == ["Residents asked for water,"]

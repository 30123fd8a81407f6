"""What the typed checks find and pass, language by language; the sentences are our own."""

import pytest

from tracker.compare import compare, side_of_sentences


def families(source, language, published, into="en"):
    found = compare(side_of_sentences([source], language), side_of_sentences([published], into))
    return {(d.check, d.family) for d in found.departures if d.score_0_to_1 >= 0.5}


NUMBERS = [
    ("es", "La obra costó 1.250 millones de euros.", "The works cost 1.25 billion euros.", "1.35 billion euros"),
    (
        "es",
        "Veintidós mil vecinos firmaron.",
        "Twenty-two thousand residents signed.",
        "Twenty-three thousand residents",
    ),
    ("es", "Dos tercios votaron a favor.", "Two thirds voted in favour.", "Three quarters voted"),
    ("fr", "Quatre-vingt-dix-sept ouvriers ont signé.", "Ninety-seven workers signed.", "Seventy-nine workers"),
    ("fr", "Le taux atteint 3,5 % en 2019.", "The rate is 3.5 percent in 2019.", "The rate is 3.5 percent in 2009"),
    ("de", "Einundzwanzig Schulen blieben zu.", "Twenty-one schools stayed closed.", "Twelve schools stayed"),
    ("de", "Es gab 1.200 Verletzte.", "There were 1,200 injured.", "There were 12,000 injured"),
    (
        "it",
        "Duecentocinquanta operai in sciopero.",
        "Two hundred and fifty workers on strike.",
        "Two hundred and sixty workers",
    ),
    ("pt", "Vinte e um deputados saíram.", "Twenty-one members left.", "Thirty-one members left"),
    ("ru", "Погибли двадцать пять человек.", "Twenty-five people died.", "Fifty-two people died"),
]


@pytest.mark.parametrize(("language", "source", "good", "bad"), NUMBERS)
def test_numbers(language, source, good, bad):
    assert not families(source, language, good)
    assert "number_differs" in {check for check, _ in families(source, language, bad + ".")}


PASSES = [
    ("es", "Cerró a las 20:00.", "It closed at 8 pm."),
    ("es", "El depósito está a 16 kilómetros.", "The depot is 10 miles away."),
    ("de", "Es waren 30 Grad.", "It was 86 degrees."),
    ("fr", "La moitié des élus.", "50 percent of the members."),
    ("es", "Sin embargo, aceptó.", "However, he accepted."),
    ("fr", "Il partira avant qu'il ne pleuve.", "He will leave before it rains."),
    ("fr", "Elle n'avait que deux frères.", "She had only two brothers."),
    ("de", "Nicht nur Bauern kamen.", "Not only farmers came."),
    ("ru", "Это не только вино.", "It is not only wine."),
    ("es", "Llegó «tarde y sin dinero», dijo.", 'He came "late and without money," he said.'),
    ("de", "Er kam am Donnerstag.", "He came on Thursday."),
]


@pytest.mark.parametrize(("language", "source", "published"), PASSES)
def test_what_is_said_otherwise_passes(language, source, published):
    assert not families(source, language, published)


DEPARTS = [
    ("es", "El ministro no aceptó.", "The minister accepted.", "negation_differs"),
    ("es", "El ministro aceptó.", "The minister did not accept.", "negation_differs"),
    ("fr", "Il n'a pas signé.", "He signed.", "negation_differs"),
    ("de", "Sie hat nie unterschrieben.", "She signed.", "negation_differs"),
    ("it", "Non hanno firmato.", "They signed.", "negation_differs"),
    ("pt", "Ele não assinou.", "He signed.", "negation_differs"),
    ("ru", "Он не подписал договор.", "He signed the treaty.", "negation_differs"),
    ("es", "Llegó el jueves.", "He arrived on Tuesday.", "date_differs"),
    ("fr", "Le vote aura lieu en mars.", "The vote will be held in May.", "date_differs"),
    ("ru", "Суд начнётся в феврале.", "The trial begins in October.", "date_differs"),
    ("de", "Das kostet 40 Euro.", "That costs 40 dollars.", "currency_differs"),
    ("es", "Duró tres semanas.", "It lasted three months.", "unit_differs"),
    ("de", "Der Anteil stieg um 3 Prozentpunkte.", "The share rose by 3 percent.", "unit_differs"),
    (
        "es",
        "Dijo que el plan estaba listo para mayo.",
        'He said "the plan was all ready" for May.',
        "quotation_marks_differ",
    ),
]


@pytest.mark.parametrize(("language", "source", "published", "check"), DEPARTS)
def test_a_departure_is_raised(language, source, published, check):
    assert check in {found for found, _ in families(source, language, published)}


def test_a_language_without_a_pack_is_said():
    found = compare(side_of_sentences(["Hann kom."], "is"), side_of_sentences(["He came."], "en"))
    assert [line.partition(":")[0] for line in found.not_checked] == [
        "number words, dates, units and currencies",
        "negation, reservations, verbs of speech and contraries",
        "words put in, left out or without counterpart",
        "false friends",
    ]
    assert all("is" in line.partition(":")[2].split() for line in found.not_checked)


def test_where_every_check_has_what_it_needs_nothing_is_said():
    found = compare(side_of_sentences(["Llegó."], "es"), side_of_sentences(["He came."], "en"), ["It arrived."])
    assert found.not_checked == ()
    assert compare(side_of_sentences(["He came."], "en"), side_of_sentences(["He came."], "en")).not_checked == ()


def test_both_surface_forms_are_pointed_at():
    source, published = side_of_sentences(["Llegó el jueves."], "es"), side_of_sentences(["He came on Tuesday."], "en")
    departure = compare(source, published).departures[0]
    assert [s.of(source.text) for s in departure.source_spans] == ["jueves"]
    assert [s.of(published.text) for s in departure.published_spans] == ["Tuesday"]


NAMES = [
    ("es", "Ayer habló Marta Queiroz en Londres.", "Yesterday {} spoke in London.", "Marta Queiroz", "Jane Pettigrew"),
    ("es", "Ayer habló Marta Queiroz en Londres.", "Yesterday Marta Queiroz spoke in {}.", "London", "Cairo"),
    ("fr", "Le maire a reçu Luc Dubreuil à Genève.", "The mayor received {} in Geneva.", "Luc Dubreuil", "Kate Mayhew"),
    ("ru", "Вчера выступил Ричард Резерфорд.", "Yesterday Richard {} spoke.", "Rutherford", "Pettigrew"),
]


@pytest.mark.parametrize(("language", "source", "frame", "good", "bad"), NAMES)
def test_names(language, source, frame, good, bad):
    assert "name_differs" not in {check for check, _ in families(source, language, frame.format(good))}
    assert "name_differs" in {check for check, _ in families(source, language, frame.format(bad))}


WORDING = [
    ("es", "La ministra dijo que era tarde.", "The minister admitted that it was late.", "attribution_differs"),
    ("de", "Der mutmaßliche Täter floh.", "The culprit fled.", "hedge_lost"),
    ("fr", "Elle est arrivée hier.", "He arrived yesterday.", "gender_differs"),
]


@pytest.mark.parametrize(("language", "source", "published", "check"), WORDING)
def test_wording(language, source, published, check):
    found = compare(side_of_sentences([source], language), side_of_sentences([published], "en"))
    assert check in {d.check for d in found.departures}


def test_whole_sentences_left_out_or_added_are_said():
    source = ["Der Fluss ist 40 Meter breit.", "Die Brücke in Passau bleibt bis 3. Mai geschlossen."]
    published = ["The river is 40 metres wide.", "Tickets for the opera cost 90 euros."]
    found = compare(side_of_sentences(source, "de"), side_of_sentences(published[:1], "en"))
    assert [d.source for d in found.departures if d.check == "sentence_omitted"] == [(1,)]
    found = compare(side_of_sentences(source[:1], "de"), side_of_sentences(published, "en"))
    assert [d.published for d in found.departures if d.check == "sentence_added"] == [(1,)]


def test_a_finding_says_how_often_its_check_was_right():
    departure = compare(side_of_sentences(["Llegó el jueves."], "es"), side_of_sentences(["He came on Tuesday."], "en"))
    measured = departure.departures[0].measured_precision
    assert measured is not None
    assert 0.3 <= measured <= 1.0
    unmeasured = compare(side_of_sentences(["Llegó el jueves."], "es"), side_of_sentences(["Veio na terça."], "pt"))
    assert {d.measured_precision for d in unmeasured.departures} == {None}


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("es", "Lerma, 9 abr 2025.- El puente se abrió con sirenas."),
        ("fr", "Lerma, 9 avr. 2025 - Le pont a été ouvert avec des sirènes."),
        ("it", "Lerma, 9 apr 2025 - Il ponte è stato aperto con le sirene."),
        ("pt", "Lerma, 9 abr. 2025 - A ponte foi aberta com sirenes."),
        ("de", "Lerma, 9. Apr. 2025 - Die Brücke wurde mit Sirenen eröffnet."),
    ],
)
def test_months_in_short(language, source):
    kept = {f for _, f in families(source, language, "Lerma, 9 April 2025 — The bridge opened with sirens.")}
    assert "date" not in kept
    dates = {f for _, f in families(source, language, "Lerma, 9 May 2025 — The bridge opened with sirens.")}
    assert "date" in dates


def test_a_headline_s_capitals_are_a_hint_and_no_more():
    found = compare(
        side_of_sentences(["El ferri vuelve a cruzar la ría tras dos años en dique seco"], "es"),
        side_of_sentences(["The Ferry Crosses the Estuary Again After Two Years in Dry Dock"], "en"),
    )
    hints = [d for d in found.departures if d.check == "name_differs"]
    assert {d.severity for d in hints} <= {"neutral"}
    assert all("nobody" not in d.message for d in hints)

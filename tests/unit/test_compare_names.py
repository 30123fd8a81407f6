"""Names in comparisons: their words, spellings, tables and what is raised; the sentences are our own."""

import pytest

from tracker.compare import compare, side_of_sentences
from tracker.compare.names.aliases import aliases, groups_in, is_people
from tracker.compare.names.spelling import alike, sounds_alike
from tracker.compare.names.words import capitalised, credit_end, is_headline, plain, words_in


def raised(source, language, published, into="en"):
    """The score of the check for each published sentence, 0 where it is silent."""
    sides = side_of_sentences(source, language), side_of_sentences(published, into)
    found = {j: d for d in compare(*sides).departures if d.check == "name_differs" for j in d.published}
    return [found[j].score_0_to_1 if j in found else 0.0 for j in range(len(published))]


def score(source, language, published, into="en"):
    return raised([source], language, [published], into)[0]


def texts(words):
    return [word.text for word in words]


def test_articles_and_possessives_are_no_part_of_a_name():
    assert [w.plain for w in capitalised("L’ami d’Arlette et la sœur de Pierre")] == ["arlette", "pierre"]
    assert plain("Dubreuil's") == plain("Dubreuil’s") == "dubreuil"
    assert texts(capitalised("Sean O'Brady came")) == ["Sean", "O'Brady"]


def test_words_of_one_name_belong_together():
    runs = {w.text: w.run for w in words_in("The Harbour Museum of Porto Belo met Ana Reis, Rui Alves said")}
    assert runs["Harbour"] == runs["Museum"] == runs["Porto"] == runs["Belo"]
    assert runs["Ana"] == runs["Reis"] != runs["Rui"]
    assert runs["met"] == -1


def test_an_abbreviation_does_not_end_a_sentence():
    words = {w.text: w.first for w in words_in("The U.S. Navy left. Sailors waved to Dr. Moss.")}
    assert not words["Navy"]
    assert not words["Moss"]
    assert words["Sailors"]


@pytest.mark.parametrize(
    ("sentence", "credit"),
    [
        ("Vila Nova (Portugal), 3 mai 2024 (Lusa).- O porto reabriu.", "Vila Nova (Portugal), 3 mai 2024 (Lusa).- "),
        ("OSLO (NTB) - The harbour opened.", "OSLO (NTB) - "),
        ("Oslo — The harbour opened.", ""),
        ("In 2019 he said — rightly — that it would open.", ""),
        ("Hagen (54) — a farmer — agreed.", ""),
    ],
)
def test_credits_at_the_head_of_a_sentence(sentence, credit):
    assert sentence[: credit_end(sentence)] == credit


def test_headlines_are_told_by_their_capitals():
    assert is_headline("Harbour Opens After Two Dry Years")
    assert not is_headline("The harbour at Vila Nova opens after two dry years")


SAME_SOUND = [
    ("rezerford", "rutherford"), ("maikl", "michael"), ("khartom", "hart"), ("dzhessiki", "jessica"),
    ("uilloubi", "willoughby"), ("shreder", "schroeder"), ("sirakuzskom", "syracuse"), ("bushara", "bouchard"),
    ("gerrard", "gerrard"),
]  # fmt: skip
OTHER_SOUND = [("tara", "dan"), ("bill", "paul"), ("tramp", "kent"), ("dzhonson", "jackson"), ("kim", "kent")]


@pytest.mark.parametrize(("one", "other"), SAME_SOUND)
def test_names_that_sound_alike(one, other):
    assert sounds_alike(one, other)


@pytest.mark.parametrize(("one", "other"), OTHER_SOUND)
def test_names_that_do_not_sound_alike(one, other):
    assert not sounds_alike(one, other)


def test_endings_and_small_differences_in_one_script():
    assert alike("mays", "may")
    assert alike("catarina", "katarina")
    assert not alike("porto", "lisboa")


SAME_NAME = [
    ("Estados Unidos", "es", "the United States", "en"),
    ("EE. UU.", "es", "U.S.", "en"),
    ("Royaume-Uni", "fr", "UK", "en"),
    ("Vereinten Nationen", "de", "UN", "en"),
    ("ООН", "ru", "United Nations", "en"),
    ("Países Bajos", "es", "Dutch", "en"),
    ("НАТО", "ru", "NATO", "en"),
    ("OTAN", "fr", "NATO", "en"),
    ("Сирии", "ru", "Syrian", "en"),
    ("München", "de", "Munich", "en"),
    ("Londra", "it", "London", "en"),
    ("Genève", "fr", "Genf", "de"),
    ("Conseil de sécurité", "fr", "Security Council", "en"),
]


@pytest.mark.parametrize(("one", "language", "other", "into"), SAME_NAME)
def test_names_that_languages_write_otherwise(one, language, other, into):
    left = frozenset().union(*groups_in(one, language))
    right = frozenset().union(*groups_in(other, into))
    assert left & right


def test_abbreviations_count_in_capitals_alone():
    assert not any(groups_in("they told us", "en"))
    assert any(groups_in("the US fleet", "en"))


def test_a_government_is_not_its_country():
    (moscow,), (russia,) = groups_in("Moscow", "en"), groups_in("Russia", "en")
    assert not moscow & russia


def test_peoples_in_small_letters():
    assert is_people("danesa")
    assert is_people("britische")
    assert is_people("indonesienne")
    assert not is_people("industria")
    assert not is_people("natsionalnyi")
    assert aliases("danish") & aliases("danesa")


KEPT = [
    ("es", "Ayer habló Marta Queiroz en Estados Unidos.", "Marta Queiroz spoke in the U.S. yesterday."),
    ("de", "Der Bürgermeister traf Frau Wegner in München.", "The mayor met Ms Wegner in Munich."),
    ("de", "Die Verhandlungen über den Haushalt dauern an.", "Negotiations about the budget continue."),
    ("ru", "Вчера в Лондоне выступил Майкл Хартом.", "Michael Hart spoke in London yesterday."),
    ("fr", "L’Organisation mondiale de la santé a prévenu Genève.", "The WHO has warned Geneva."),
    ("it", "Il Regno Unito ha risposto alla Nato.", "Britain has answered NATO."),
    ("es", "Sin embargo, nadie respondió.", "However, nobody answered."),
]


@pytest.mark.parametrize(("language", "source", "published"), KEPT)
def test_what_is_named_otherwise_passes(language, source, published):
    assert score(source, language, published) < 0.5


DEPARTED = [
    ("es", "El tren sale de Sevilla hacia Lisboa.", "The train leaves Seville for Copenhagen."),
    ("fr", "La lettre a été envoyée par Hélène Dubreuil.", "The letter was sent by Margaret Pettigrew."),
    ("de", "Das Abkommen wurde in Brüssel von Kanada unterzeichnet.", "The treaty was signed in Brussels by Japan."),
    ("ru", "Министр посетил Индию в марте.", "The minister visited Norway in March."),
    ("it", "La nave è partita da Napoli con Carla Bertini.", "The ship left Naples with Peter Hollis."),
    ("fr", "La délégation chinoise a quitté la salle.", "The Brazilian delegation left the room."),
]


@pytest.mark.parametrize(("language", "source", "published"), DEPARTED)
def test_a_replaced_name_is_raised(language, source, published):
    assert score(source, language, published) >= 0.5


DROPPED = [
    ("es", "El accidente ocurrió cerca de Noruega.", "The accident happened near ."),
    ("fr", "Le film sera tourné en Islande l’an prochain.", "The film will be shot in the region next year."),
    ("de", "Die Firma verlegt ihren Sitz nach Norwegen.", "The company is moving its seat to the area."),
]


@pytest.mark.parametrize(("language", "source", "published"), DROPPED)
def test_a_name_left_out_is_raised(language, source, published):
    assert score(source, language, published) >= 0.3


def test_the_last_of_two_is_missed_as_well():
    source = "Indonesia ayuda: la Cruz Roja de Indonesia envía médicos a Indonesia."
    kept = "Indonesia helps: the Indonesian Red Cross sends doctors to Indonesia."
    lost = "Indonesia helps: the Indonesian Red Cross sends doctors to the area."
    assert score(source, "es", lost) > score(source, "es", kept)


def test_a_word_that_stands_for_another_elsewhere_is_its_name():
    source = ["Los Verdes ganaron.", "El jefe de Los Verdes dimitió.", "Los Verdes lo niegan."]
    published = ["Plaid won.", "The leader of Plaid resigned.", "Plaid denies it."]
    assert max(raised(source, "es", published)) < 0.8


def test_the_message_names_both_and_points_at_whole_names():
    source = side_of_sentences(["Ayer habló Marta Queiroz en Londres."], "es")
    published = side_of_sentences(["Jane Pettigrew spoke in London yesterday."], "en")
    (one,) = [d for d in compare(source, published).departures if d.check == "name_differs"]
    assert [span.of(source.text) for span in one.source_spans] == ["Marta Queiroz"]
    assert [span.of(published.text) for span in one.published_spans] == ["Jane Pettigrew"]
    assert one.message == "the source names Marta Queiroz, the published text Jane Pettigrew"

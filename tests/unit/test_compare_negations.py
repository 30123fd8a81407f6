"""What negates in a sentence, language by language, and which negation of a pair has no answer; our own sentences."""

import pytest

from tracker.compare import compare, side_of_sentences
from tracker.compare.negations import Sort, cues_of


def words(language, sentence, *sorts):
    return [cue.word for cue in cues_of(sentence, language).of(*(sorts or (Sort.CLAUSE,)))]


ONCE = [
    ("es", "El barco no trajo nada a nadie.", ["no"]),
    ("es", "Nadie vio nunca el barco.", ["nadie"]),
    ("es", "El capitán no dijo que nadie bajara.", ["no", "nadie"]),
    ("es", "Una organización no gubernamental reparte pan.", []),
    ("es", "El pan, sin embargo, llegó.", []),
    ("fr", "Le boulanger n'a jamais rien vendu.", ["n'"]),
    ("fr", "Il ferme avant que la nuit ne tombe.", []),
    ("fr", "Elle ne vend que du pain.", []),
    ("fr", "C'est un grand pas vers la paix.", []),
    ("fr", "Des produits non testés.", []),
    ("de", "Der Bäcker verkauft weder Brot noch Kuchen.", ["weder"]),
    ("de", "Er backt noch.", []),
    ("de", "Nicht wahr?", []),
    ("it", "Il fornaio non vende niente.", ["non"]),
    ("pt", "O padeiro não vendeu nada.", ["não"]),
    ("ru", "Никто никогда ничего не видел.", ["не"]),
    ("ru", "Кто бы ни пришёл, хлеб есть.", []),
    ("en", "The baker cannot bake and won't try.", ["cannot", "n't"]),
    ("en", "Neither the baker nor his son came.", ["neither"]),
    ("en", "No. 7 is a bakery.", []),
    ("en", "No wonder he came.", []),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), ONCE)
def test_each_negation_counts_once(language, sentence, expected):
    assert words(language, sentence) == expected


REFUSALS = [
    ("en", "The baker refused, unable and hopeless under the university union.", ["refused", "unable", "hopeless"]),
    ("de", "Der Bäcker war unfähig und unter uns arbeitslos im Unternehmen.", ["unfähig"]),
    ("ru", "Через неделю неизвестный отказался от нефти.", ["неизвестный", "отказался"]),
    ("es", "Se negó sin dudas.", ["negó", "sin", "dudas"]),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), REFUSALS)
def test_words_that_say_no_by_themselves(language, sentence, expected):
    assert words(language, sentence, Sort.WEAK) == expected


def test_an_answer_and_an_idiom_are_told_from_a_negation():
    assert words("en", "No, he came.", Sort.ANSWER) == ["no"]
    assert words("en", "He couldn't help laughing.", Sort.FREE) == ["n't"]
    assert words("es", "¿Vendrá, no?", Sort.CLAUSE, Sort.ANSWER) == []


def score(source, language, published):
    found = compare(side_of_sentences([source], language), side_of_sentences([published], "en"))
    return max((d.score_0_to_1 for d in found.departures if d.check == "negation_differs"), default=0.0)


LOST_OR_ADDED = [
    ("es", "El alcalde no visitará el mercado.", "The mayor will visit the market."),
    ("es", "El alcalde visitará el mercado.", "The mayor will not visit the market."),
    ("fr", "La ville n'a pas payé les ouvriers.", "The city did pay the workers."),
    ("de", "Der Minister hat die Brücke nicht gesehen.", "The minister could see the bridge."),
    ("ru", "Министр не подписал договор.", "The minister did sign the treaty."),
    ("it", "Il ministro non ha firmato.", "The minister did sign the treaty."),
    ("es", "El tren llegó y no salió.", "The train did not arrive and it did not leave."),
]


@pytest.mark.parametrize(("language", "source", "published"), LOST_OR_ADDED)
def test_a_negation_lost_or_added(language, source, published):
    assert score(source, language, published) >= 0.5


SAID_OTHERWISE = [
    ("es", "El ministro no quiso responder.", "The minister refused to answer."),
    ("fr", "Le maire n'a pas pu venir.", "The mayor was unable to come."),
    ("de", "Er war nicht krank.", "He was not ill."),
    ("ru", "Хлеба не хватает.", "Bread is scarce."),
    ("es", "El pan no solo es barato.", "The bread is not only cheap."),
]


@pytest.mark.parametrize(("language", "source", "published"), SAID_OTHERWISE)
def test_a_negation_in_other_words_is_a_hint_at_most(language, source, published):
    assert score(source, language, published) < 0.5


def test_a_negation_that_moved_to_another_clause():
    faithful = "The mayor promised to keep the schools open in all districts of the city but he gave no details."
    moved = "The mayor did not promise to keep the schools open in all districts of the city but he gave details."
    source = (
        "El alcalde prometió mantener abiertas las escuelas en todos los barrios de la ciudad pero no dio detalles."
    )
    assert score(source, "es", moved) > score(source, "es", faithful)

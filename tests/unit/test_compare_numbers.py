"""Number, date, unit and currency checks by classes of writing; the sentences are our own."""

import pytest

from tracker.compare import compare, side_of_sentences
from tracker.compare.dateline import dateline_end
from tracker.compare.mentions import mentions
from tracker.compare.roman import roman_value


def values(sentence, language):
    return [m.values[0] for m in mentions(sentence, language) if m.kind != "weak"]


READ = [
    ("en", "They won 3-1", [3, 1]),
    ("de", "Sie siegten 3:1", [3, 1]),
    ("en", "a 5-foot-9 guard", [5.75]),
    ("de", "Er ist 1,76 m groß", [1.76]),
    ("ru", "рост 1 м 74 см", [1.74]),
    ("en", "5 1/3 laps", [5.333333]),
    ("en", "2½ hours", [2.5]),
    ("en", "two and a half million", [2_500_000]),
    ("es", "dos años y medio", [2.5]),
    ("fr", "deux ans et demi", [2.5]),
    ("it", "due ore e mezzo", [2.5]),
    ("ru", "два с половиной миллиона", [2_500_000]),
    ("ru", "полтора года", [1.5]),
    ("de", "anderthalb Jahre", [1.5]),
    ("en", "half a million", [500_000]),
    ("es", "media docena", [6]),
    ("fr", "une demi-douzaine", [6]),
    ("ru", "полмиллиона", [500_000]),
    ("en", "two dozen eggs", [24]),
    ("fr", "deux douzaines", [24]),
    ("es", "tres cuartos", [0.75]),
    ("en", "two-thirds", [0.666667]),
    ("ru", "две трети", [0.666667]),
    ("en", "tens of thousands", [10_000]),
    ("fr", "des dizaines de milliers", [10_000]),
    ("de", "Zehntausende", [10_000]),
    ("ru", "сотни тысяч", [100_000]),
    ("es", "el siglo XIX", [19]),
    ("fr", "le XXe siècle", [20]),
    ("fr", "entre les Xe et XIe siècles", [10, 11]),
    ("ru", "в XVIII веке", [18]),
    ("it", "nel secolo XV", [15]),
    ("de", "ein siebenseitiger Brief", [7]),
    ("de", "ein zweijähriger Hund", [2]),
    ("de", "der einundzwanzigste", [21]),
    ("ru", "двухметровый забор", [2]),
    ("ru", "пятьсот двадцать первый", [521]),
    ("it", "un trentenne", [30]),
    ("fr", "une octogénaire", [80]),
    ("es", "una veinteañera", [20]),
    ("en", "in nineteen ninety", [1990]),
    ("en", "twenty twenty-one", [2021]),
    ("de", "neunzehnhundertneunzig", [1990]),
    ("es", "el 3 por ciento", [3]),
    ("en", "a 30-second spot", [30]),
    ("en", "a year and a half", [1.5]),
    ("es", "500 mil millones", [5e11]),
    ("es", "millón y medio", [1.5e6]),
    ("fr", "deux milliards et demi", [2.5e9]),
    ("de", "zweieinhalb Milliarden", [2.5e9]),
    ("ru", "полтора миллиона", [1.5e6]),
    ("fr", "mille neuf cent quatre-vingt-quatre", [1984]),
    ("fr", "une centaine de millions", [1e8]),
    ("es", "tres cuartas partes", [0.75]),
    ("de", "zweitausendzwanzig", [2020]),
    ("de", "um halb acht", [7.5]),
    ("en", "at half past five", [5.5]),
    ("en", "half an inch", [0.5]),
    ("ru", "водная среда обитания", []),
    ("ru", "в среду", [3]),
    ("ru", "в пользу получателя и поля", []),
    ("en", "29/09/2018", [29, 2018, 9]),
    ("de", "am 29.9.2018", [29, 2018, 9]),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), READ)
def test_what_is_read(language, sentence, expected):
    assert values(sentence, language) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("word", "value"), [("XIX", 19), ("XXe", 20), ("IV", 4), ("MCMXC", 1990), ("XXL", None), ("Ive", None), ("", None)]
)
def test_roman_numerals(word, value):
    assert roman_value(word) == value


def found(source, language, published):
    raised = compare(side_of_sentences([source], language), side_of_sentences([published], "en")).departures
    return max((d.score_0_to_1 for d in raised if d.family in ("number", "date")), default=0.0)


SAME = [
    ("de", "Sie siegten 4:0 in Ulm.", "They won 4-0 in Ulm."),
    ("es", "El portero mide 1,88 metros.", "The keeper is 6-foot-2."),
    ("de", "in den 30ern des 18. Jahrhunderts", "in the 1730s"),
    ("it", "negli anni Novanta", "in the 1990s"),
    ("fr", "dans les années quatre-vingt", "in the 1980s"),
    ("de", "Am ersten Juni", "On June 1"),
    ("es", "la II Guerra Mundial", "the Second World War"),
    ("ru", "трое рабочих", "a trio of workers"),
    ("de", "der siebenmalige Torschütze", "the seven-time scorer"),
    ("fr", "le quadruple vainqueur", "the four-time winner"),
    ("ru", "во втором квартале", "in the second quarter"),
    ("de", "zwei von drei Wählern", "two thirds of voters"),
    ("es", "tres décadas", "30 years"),
    ("fr", "un quart d'heure après minuit", "a quarter of an hour after midnight"),
    ("de", "montags um 19.15 Uhr", "on Mondays at 7.15 pm"),
    ("de", "in der zweiten Märzhälfte", "in the second half of March"),
    ("ru", "субботний рынок", "Saturday's market"),
    ("es", "la revista Monday Review", "the Monday Review"),
    ("it", "5 km", "3 miles"),
    ("de", "21 °C", "70 degrees"),
    ("de", "neun Millionen britische Pfund", "£9million"),
    ("ru", "третья часть саги", "the third part of the saga"),
    ("ru", "третья часть земель", "a third of the land"),
    ("fr", "depuis 2 ans, les deux ponts", "for two years, both bridges"),
    ("de", "in der 63. Minute", "on 62:10"),
    ("pt", "Volta na quinta, de barco.", "She returns on Thursday by boat."),
    ("pt", "até meados de Junho", "until mid-June"),
    ("pt", "um marco na estrada", "a milestone on the road"),
    ("es", "mide 5 pies y 9 pulgadas", "is 5-foot-9"),
    ("pt", "com 1,73 de altura", "5-foot-8"),
    ("es", "6.4 miles de millones de euros", "€6.4bn"),
    ("es", "por £70m", "for £70 million"),
    ("es", "a los 41 minutos y 12 segundos", "on 41:12"),
    ("es", "un cuarto de hora", "15 minutes"),
    ("es", "a 97 km/h", "at 60 mph"),
    ("es", "a última hora", "at the last minute"),
    ("es", "cumplirá 40 años", "before her 40th birthday, in a few days"),
    ("it", "alle 21:50", "at 9:50 pm"),
    ("fr", "fermé le Mercredi", "closed on Wednesday"),
    ("es", "en Santo Domingo", "in Santo Domingo"),
    ("fr", "une fusée vers Mars", "a rocket to Mars"),
    ("de", "450 Kilometer entfernt", "280 miles away"),
    ("it", "500 km di binari", "310 miles of track"),
    ("de", "die zweitgrößte Stadt", "the second largest city"),
    ("en", "35 million voters", "3.5 crore voters"),
    ("en", "at 13:20 CET", "at 13:20 CET (7:20 a.m. EST)"),
    ("en", "some 80 km of canal", "some 80 km (50 miles) of canal"),
    ("es", "siete problemas reales", "seven real problems"),
    ("de", "auf dem Sender 99radio", "on the station 99radio"),
    ("de", "800 Meter", "half a mile"),
]


@pytest.mark.parametrize(("language", "source", "published"), SAME)
def test_the_same_said_otherwise(language, source, published):
    assert found(source, language, published) < 0.5


CHANGED = [
    ("de", "Sie siegten 4:0 in Ulm.", "They won 5-0 in Ulm."),
    ("ru", "трое рабочих", "eight workers"),
    ("de", "ein siebenseitiger Brief", "a three-page letter"),
    ("es", "un doble seguro", "a triple lock"),
    ("de", "Am ersten Juni", "On June 10"),
    ("pt", "Volta na quinta, de barco.", "She returns on Monday by boat."),
    ("pt", "na sexta posição", "in ninth place"),
    ("fr", "l'an dernier", "last month"),
    ("ru", "в прошлом году", "last week"),
    ("de", "vor wenigen Tagen", "a few weeks ago"),
    ("es", "el lunes y el martes", "on Monday and Monday"),
    ("ru", "второй матч", "Both expect a fifth match"),
    ("es", "a 97 km/h", "at 68 mph"),
    ("es", "mide 1,88 metros", "is 6-foot-5"),
    ("fr", "un nul 3:3 pour la première fois", "a 3-1 draw for the first time"),
    ("fr", "au XIVe siècle", "in the 15th century"),
    ("es", "en el siglo XV", "in the 14th century"),
    ("it", "negli anni Novanta", "in the 1970s"),
    ("fr", "la revue Monday Review", "the Friday Review"),
    ("ru", "на субботнем рынке", "at Tuesday's market"),
    ("es", "decenas de miles de peces", "tens of millions of fish"),
    ("de", "Das kostet 40 Euro.", "That costs 40 pounds."),
    ("fr", "Elle est morte quelques jours après.", "She died a few months later."),
]


@pytest.mark.parametrize(("language", "source", "published"), CHANGED)
def test_a_change_is_sure(language, source, published):
    assert found(source, language, published) >= 0.5


def test_a_sum_added_in_another_currency_is_a_hint():
    assert found("Es kostet 8 Millionen Euro.", "de", "It costs 8 million euros ($9 million).") <= 0.5


def test_twelve_hours_are_not_a_day():
    assert found("Duró 12 horas.", "es", "It lasted 24 hours.") >= 0.8


def test_a_code_is_no_number_of_things():
    kinds = [m.kind for m in mentions("El B747 y el T-34 en 2020", "es")]
    assert kinds == ["code", "code", "digit"]


DATELINES = [
    ("HALDON, Aug 4 (Reuters) - The river rose.", 26),
    ("Redacción, 5 ago 2025.- El río subió.", 24),
    ("(ANSA) - PORTO SALINA, 11 NOV - Le gru sono ferme.", 32),
    ("Vale da Moura, 22 set 2025 (Lusa) — Os produtores", 36),
    ("МОСКВА, 5 мая — РИА Новости.", 16),
    ("The mayor, who is 60, left - at last - in May.", 0),
    ("They left in May.", 0),
]


@pytest.mark.parametrize(("sentence", "end"), DATELINES)
def test_where_a_dateline_ends(sentence, end):
    assert dateline_end(sentence) == end


def test_another_dateline_is_no_departure():
    assert found("Redacción, 5 ago.- Son 600.000.", "es", "HALDON, Aug 4 (Reuters) - They are 600,000.") < 0.5
    assert found("Redacción, 5 ago.- Son 600.000.", "es", "HALDON, Aug 4 (Reuters) - They are 700,000.") > 0.9


def test_number_words_are_not_compared_with_a_language_without_a_pack():
    assert not found("Eren dos homes.", "ca", "Two men came.")
    assert found("Eren 12 homes.", "ca", "There were 13 men.") > 0.9

"""The ledger: who spoke, in which language, through how many translations."""

import pytest

from tracker.attribute.people import country_of, load_people
from tracker.checks.example import Example
from tracker.checks.stage import context_of
from tracker.model import Basis, EditorialMarkKind, Quotation, QuotationKind
from tracker.quotations import words_of


def ledger(text: str, language: str = "en", original: str | None = None) -> tuple[Quotation, ...]:
    return context_of(Example(text, language, original=original)).quotations


@pytest.mark.parametrize(
    ("language", "text", "speaker", "role"),
    [
        ("en", "“We shall rebuild it soon,” Ann Lee said.", "Ann Lee", None),
        ("en", "“We shall rebuild it soon,” said city council spokesman Paul Reed.", "Paul Reed",
         "city council spokesman"),
        ("en", "“We shall rebuild it soon”declared Paul Reed.", "Paul Reed", None),
        ("en", "Foreign Minister Ann Lee told Reuters that “we shall rebuild it soon.”", "Ann Lee", "Foreign Minister"),
        ("en", "The head of the union, Paul Reed, stressed: “we shall rebuild it soon.”", "Paul Reed",
         "head of the union"),
        ("en", "According to mayor Ann Lee, “the bridge will stand by winter.”", "Ann Lee", "mayor"),
        ("en", "“We shall rebuild it soon,” Ann Lee, a mayor in Ohio, said.", "Ann Lee", "mayor"),
        ("en", "“We shall rebuild it soon,” the old mayor said.", "old mayor", None),
        ("en", "“We shall rebuild it soon,” the mayor, Ann Lee, told the paper.", "Ann Lee", "mayor"),
        ("en", "Lee was quoted by TASS as saying: “We shall rebuild it soon.”", "Lee", None),
        ("es", "«Lo reconstruiremos pronto», dijo el portavoz del Gobierno, Juan Pérez.", "Juan Pérez",
         "portavoz del Gobierno"),
        ("es", "«Lo reconstruiremos pronto», dijo a Lusa la tejedora, Ana Ruiz.", "Ana Ruiz", "tejedora"),
        ("de", "„Wir bauen sie auf“, sagte Anna Kern der Zeitung Die Woche.", "Anna Kern", None),
        ("es", "Según Ana Ruiz, «todo estará listo antes del invierno».", "Ana Ruiz", None),
        ("fr", "« Nous le rebâtirons », a déclaré le ministre Paul Roux.", "Paul Roux", "ministre"),
        ("pt", "“Vamos reconstruir a ponte”, afirmou a prefeita Ana Souza.", "Ana Souza", "prefeita"),
        ("it", "La sindaca Anna Neri ha detto: «Ricostruiremo il ponte».", "Anna Neri", "sindaca"),
        ("de", "„Wir bauen sie wieder auf“, sagte Außenministerin Anna Kern am Montag.", "Anna Kern",
         "Außenministerin"),
        ("de", "Der Sprecher der Polizei sagte, „man warte ab und sehe“.", "Sprecher der Polizei", None),
        ("nl", "“We bouwen hem weer op”, zei burgemeester Jan Smit.", "Jan Smit", "burgemeester"),
        ("ru", "«Мы его восстановим», — заявил министр Иван Белов.", "Иван Белов", "министр"),
        ("uk", "«Ми його відбудуємо», — сказала Олена Коваль.", "Олена Коваль", None),
        ("pl", "„Odbudujemy most” – powiedziała burmistrz Anna Kot.", "Anna Kot", "burmistrz"),
        ("ca", "«El reconstruirem aviat», va dir l’alcalde Pere Soler.", "Pere Soler", "alcalde"),
        ("ca", "«El reconstruirem aviat», va explicar el cap de colla, Pere Soler.", "Pere Soler", "cap de colla"),
        ("ca", "«El reconstruirem aviat», van reiterar Anna Puig i els veïns.", "Anna Puig", None),
        ("ca", "La regidora Anna Puig va matisar: «El reconstruirem aviat».", "Anna Puig", "regidora"),
        ("zh", "外交部发言人李明说：“我们会重建大桥。”", "李明", "外交部发言人"),
        ("ja", "田中市長は「橋を再建する」と述べた。", "田中市長", None),
        ("ar", "وقال الوزير أحمد سالم في القاهرة: «سنعيد بناء الجسر».", "أحمد سالم", "الوزير"),
    ],
)  # fmt: skip
def test_the_speaker_is_the_subject_of_the_attribution(
    language: str, text: str, speaker: str, role: str | None
) -> None:
    (quotation,) = ledger(text, language)
    assert (quotation.speaker, quotation.speaker_role) == (speaker, role)
    assert quotation.speaker_span
    assert quotation.speaker_span.of(text) == speaker
    assert quotation.kind is QuotationKind.SPEECH


def test_he_added_means_whoever_spoke_before() -> None:
    text = "“We shall rebuild it soon,” Ann Lee said.\n\nShe added: “Before the winter comes.”"
    assert [q.speaker for q in ledger(text)] == ["Ann Lee", "Ann Lee"]


def test_he_means_whoever_the_sentence_before_names() -> None:
    text = "The news came from the head of the school, Ann Lee.\n\n“We shall rebuild it soon,” she said."
    assert [(q.speaker, q.speaker_role) for q in ledger(text)] == [("Ann Lee", "head of the school")]


def test_a_pronoun_that_points_to_nobody_is_no_speaker_but_is_shown() -> None:
    text = "“We shall rebuild it soon,” she said."
    (quotation,) = ledger(text)
    assert quotation.speaker is None
    assert quotation.speaker_span
    assert quotation.speaker_span.of(text) == "she"


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("en", "The company said it had planned the tour, what it called “close preparations”.", ["company"]),
        ("en", "Ruritania expects that it continued “close preparations”.", ["Ruritania"]),
        ("en", "“We shall see it soon,” she said.\n\n“We shall see it burn,” she added.", [None, None]),
        ("en", "Ann Lee said she had planned the tour, what she called “close preparations”.", ["Ann Lee"]),
        ("en", "“We shall see,” Ann Lee said.\n\nThe firm said it had left, what it called “a clear step”.",
         ["Ann Lee", "firm"]),
        ("en", "“We shall see it soon,” Ann Lee said.\n\n“We shall see it burn,” it said.", ["Ann Lee", None]),
        ("en", "“We shall see it soon,” the Foreign Ministry said.\n\n“We shall see it burn,” it said.",
         ["Foreign Ministry", "Foreign Ministry"]),
        ("en", "“We shall see it soon,” Ann Lee said.\n\n“You shall see it burn,” we said.", ["Ann Lee", None]),
        ("de", "„Wir bauen sie auf“, sagte Anna Kern.\n\n„Das wird schön für alle“, sagte man.", ["Anna Kern", None]),
        ("es", "«Lo haremos pronto», dijo Ana Ruiz.\n\n«Y será muy bello», añadió ella.", ["Ana Ruiz", "Ana Ruiz"]),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_subject_of_its_sentence_or_who_spoke_and_it_no_person(
    language: str, text: str, speakers: list[str | None]
) -> None:
    assert [q.speaker for q in ledger(text, language)] == speakers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The so-called “people’s bridge of peace” fell.", QuotationKind.SCARE),
        ("It was a “strategic” bridge.", QuotationKind.SCARE),
        ("They read the novel “the bridge on the river” aloud.", QuotationKind.TITLE),
        ("They sang “Bridge Over Troubled Water” aloud.", QuotationKind.TITLE),
        ("“Never,” said Ann Lee.", QuotationKind.SPEECH),
    ],
)
def test_speech_is_told_from_titles_and_scare_quotes(text: str, kind: QuotationKind) -> None:
    assert [q.kind for q in ledger(text)] == [kind]


def test_cuts_and_insertions_are_kept() -> None:
    text = "“We shall […] rebuild [the bridge] soon (…) and well,” Ann Lee said."
    (quotation,) = ledger(text)
    assert [(m.kind, m.span.of(text)) for m in quotation.marks] == [
        (EditorialMarkKind.CUT, "[…]"),
        (EditorialMarkKind.INSERTION, "[the bridge]"),
        (EditorialMarkKind.CUT, "(…)"),
    ]
    assert words_of(quotation, text) == "We shall rebuild soon and well,"


@pytest.mark.parametrize(
    ("text", "original", "spoken", "translations", "round_trip"),
    [
        ("“It is a serious matter for us,” said Angela Merkel.", "en", "de", 1, False),
        ("“It is a serious matter for us,” said Angela Merkel.", "es", "de", 2, False),
        ("“It is a serious matter for us,” said White House spokesman Paul Reed.", "es", "en", 2, True),
        ("“It is a serious matter for us,” said White House spokesman Paul Reed.", "en", "en", 0, False),
        ("“It is a serious matter for us,” said Angela Merkel.", None, "de", None, False),
        ("“It is a serious matter for us,” said Ann Lee.", "es", None, None, False),
        ("“It is a serious matter for us,” said KCNA.", "es", "ko", 2, False),
    ],
)
def test_translations_are_counted_from_mouth_to_page(
    text: str, original: str | None, spoken: str | None, translations: int | None, round_trip: bool
) -> None:
    (quotation,) = ledger(text, original=original)
    assert (quotation.spoken_language, quotation.translations, quotation.round_trip) == (
        spoken,
        translations,
        round_trip,
    )
    assert quotation.basis is (Basis.INFERRED if spoken else Basis.UNKNOWN)


def test_a_language_named_beside_the_quotation_is_stated() -> None:
    (quotation,) = ledger("“It is a serious matter for us,” Angela Merkel said in English.")
    assert (quotation.spoken_language, quotation.basis) == ("en", Basis.STATED)


def test_venues_are_named() -> None:
    text = "“It is a serious matter for us,” Ann Lee wrote on Telegram. “We shall rebuild it soon,” she told Reuters."
    assert [q.venue for q in ledger(text)] == ["Telegram", "Reuters"]


def test_every_person_has_an_office_a_source_and_dates_in_order() -> None:
    for person in load_people().values():
        assert person.office
        assert person.source.startswith("https://")
        assert not person.until or person.since < person.until


def test_a_country_is_named_by_adjective_or_two_words() -> None:
    def code(words: str, language: str) -> str | None:
        country = country_of(words.split(), language)
        return country.code if country else None

    assert code("the North Korean leader", "en") == "KP"
    assert code("der russische Präsident", "de") == "RU"
    assert code("the local mayor", "en") is None


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("es", "—No iremos nunca —dijo Juan Pérez—. Es tarde.", "No iremos nunca", "Juan Pérez"),
        ("fr", "— Nous n'irons pas, dit-elle.\n\n— Il est tard, — déclare Paul Roux.", "Il est tard,", "Paul Roux"),
        ("ru", "— Мы не пойдём, — сказал Иван Белов.", "Мы не пойдём,", "Иван Белов"),
        ("pl", "– Nie pójdziemy – powiedziała Anna Kot.", "Nie pójdziemy", "Anna Kot"),
    ],
)
def test_dashes_set_off_speech(language: str, text: str, words: str, speaker: str) -> None:
    (quotation,) = ledger(text, language)
    assert (quotation.content.of(text), quotation.speaker) == (words, speaker)


def test_a_list_with_dashes_is_no_dialogue() -> None:
    assert ledger("— Pan y vino\n\n— Queso — del país —", "es") == ()


def test_a_quoted_subheading_is_nobodys_speech() -> None:
    text = "“We need shells, and we need them soon,” Ann Lee told the paper.\n\n“Brothers of the coast”\n\nThe end."
    said, heading = ledger(text, "en")
    assert said.speaker == "Ann Lee"
    assert heading.speaker is None

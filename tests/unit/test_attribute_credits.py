"""Credits as newsrooms write them: the text of a note, and whom it credits. The sentences are made up."""

import pytest

from tracker.attribute import attribute
from tracker.chain import trace
from tracker.model import LanguageGuess, Metadata, MetadataField, Version
from tracker.packs import load_packs
from tracker.segment import segment

BODY = {
    "en": "The council approved the harbour budget on Monday after a long debate.",
    "es": "El consejo aprobó el lunes el presupuesto del puerto tras un largo debate.",
    "fr": "Le conseil a approuvé lundi le budget du port après un long débat.",
    "de": "Der Rat hat am Montag nach langer Debatte den Hafenhaushalt beschlossen.",
    "it": "Il consiglio ha approvato lunedì il bilancio del porto dopo un lungo dibattito.",
    "pt": "A câmara aprovou na segunda-feira o orçamento do porto após um longo debate.",
    "ru": "Городской совет в понедельник утвердил бюджет порта после долгих споров.",
    "pl": "Rada zatwierdziła w poniedziałek budżet portu po długiej debacie.",
    "bg": "Общинският съвет прие в понеделник бюджета на пристанището след дълъг спор.",
    "zh": "市议会周一在长时间辩论后批准了新的港口预算。",
    "ja": "市議会は月曜日、長い議論の末、新しい港湾予算を承認した。",
    "ar": "وافق مجلس المدينة يوم الاثنين على ميزانية الميناء الجديدة بعد نقاش طويل.",
    "hi": "नगर परिषद ने सोमवार को लंबी बहस के बाद नए बंदरगाह बजट को मंजूरी दी।",
    "tr": "Belediye meclisi pazartesi günü uzun bir tartışmanın ardından bütçeyi onayladı.",
}


def provenance(text: str, language: str, metadata: Metadata | None = None):
    version = Version(text, metadata or Metadata())
    packs, guess, cut = load_packs(), LanguageGuess(language, 1.0), segment(version)
    return trace(version, cut, guess, attribute(version, cut, guess, packs), (), packs)


def hops(language: str, note: str, *, before: bool = False) -> list[str]:
    text = f"{note} {BODY[language]}" if before else f"{BODY[language]}\n{note}"
    found = provenance(text, language).chain.hops
    return [f"{h.role}:{h.agent.name if h.agent else '?'}" for h in found]


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("en", "Translated from the Dutch by Iris Long.", ["translator:Iris Long"]),
        ("en", "Translated by Iris\u00a0Long", ["translator:Iris Long"]),
        ("en", "This article first appeared in Le Figaro.", ["outlet:Le Figaro"]),
        (
            "en",
            "First published in Spanish by El Faro and translated by Iris Long.",
            ["outlet:El Faro", "translator:Iris Long"],
        ),
        ("en", "Reuters contributed to this report.", ["wire:Reuters"]),
        ("en", "With reporting by AFP and dpa.", ["wire:AFP", "wire:dpa"]),
        ("en", "(Reporting by Ann Lowe; Editing by Ben Ott)", ["author:Ann Lowe", "editor:Ben Ott"]),
        ("en", "© Project Syndicate 2020", ["outlet:Project Syndicate"]),
        ("es", "Con información de AP y Reuters", ["wire:AP", "wire:Reuters"]),
        ("es", "Traducción: Marta Soler", ["translator:Marta Soler"]),
        (
            "es",
            "Traducido del inglés para Rebelión por Luis Paredes",
            ["translator:Luis Paredes", "republisher:Rebelión"],
        ),
        ("fr", "Traduit de l’anglais par Lucie Marchal", ["translator:Lucie Marchal"]),
        ("fr", "(avec AFP et Reuters)", ["wire:AFP", "wire:Reuters"]),
        ("de", "Aus dem Englischen von Lea Holm", ["translator:Lea Holm"]),
        ("de", "afp/jm", ["wire:afp"]),
        ("de", "Quelle: Der Standard", ["outlet:Der Standard"]),
        ("it", "Traduzione di Carla Riva", ["translator:Carla Riva"]),
        ("it", "Il voto è rinviato”. ADNKRONOS", ["wire:ADNKRONOS"]),
        ("pt", "/ TRADUÇÃO DE RITA MOURA", ["translator:RITA MOURA"]),
        ("pt", "Com informações da Agência Brasil e da Reuters", ["wire:Agência Brasil", "wire:Reuters"]),
        ("ru", "Перевод: Ольга Зимина", ["translator:Ольга Зимина"]),
        ("ru", "Источник: ТАСС", ["wire:ТАСС"]),
        ("pl", "Koniec debaty.(PAP)", ["wire:PAP"]),
        ("bg", "Превод: Петко Лугов", ["translator:Петко Лугов"]),
        ("zh", "本文由海潮翻译，原文发表于《卫报》。", ["outlet:卫报", "translator:海潮"]),
        ("zh", "文/林森 翻译/周可", ["author:林森", "translator:周可"]),
        ("ja", "（翻訳：森本太郎）", ["translator:森本太郎"]),
        ("ar", "ترجمة: ليلى حداد", ["translator:ليلى حداد"]),
        ("hi", "(भाषा इनपुट के साथ)", ["wire:भाषा"]),
        ("tr", "Çeviren: Elif Kaya", ["translator:Elif Kaya"]),
        ("de", "Übersetzt mit DeepL", ["machine_translator:DeepL"]),
        ("en", "(Translated by Google Translate)", ["machine_translator:Google Translate"]),
    ],
)
def test_a_note_credits(language: str, note: str, expected: list[str]) -> None:
    assert hops(language, note) == expected


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "The novel, translated by Iris Long, sold well."),
        ("en", "Translation: we are going to lose."),
        ("en", "The gains have not translated to votes, she told AFP."),
        ("en", "Read the Spanish version here."),
        ("en", "His words, translated by BBC Monitoring, were aired."),
        ("en", "The moment moved him deeply, he said."),
        ("es", "Leer en español"),
        ("es", "Según informó la agencia EFE, no hay fecha."),
        ("pt", "A Maré Autora: Ana Prado Tradução: Rita Moura Editora: Cais 320 páginas R$ 40"),
        ("de", "Der Roman wurde von Lea Holm übersetzt."),
        ("fr", "Le texte, traduit en justice, a été retiré."),
        ("ru", "По данным агентства РИА Новости, срок не назван."),
        ("en", "Fans came with Peter Lund, Owen Hale and Ivo Marek."),
        ("fr", "Il jouera, avec Peter Lund, Owen Hale et Ivo Marek"),
    ],
)
def test_what_is_no_credit(language: str, note: str) -> None:
    assert hops(language, note) == []


@pytest.mark.parametrize(
    ("language", "opening", "expected", "place", "date"),
    [
        ("en", "LONDON, March 3 (Reuters) -", "wire:Reuters", "LONDON", "--03-03"),
        ("en", "Berlin (dpa) –", "wire:dpa", "Berlin", None),
        ("en", "MOSCOW, March 3. /TASS/.", "wire:TASS", "MOSCOW", "--03-03"),
        ("es", "Madrid, 3 mar 2021 (EFE).-", "wire:EFE", "Madrid", "2021-03-03"),
        ("es", "París, Francia | AFP |", "wire:AFP", "París, Francia", None),
        ("it", "(ANSA) - ROMA, 03 MAR -", "wire:ANSA", "ROMA", "--03-03"),
        ("pt", "Lisboa, 03 mar (Lusa) --", "wire:Lusa", "Lisboa", "--03-03"),
        ("ru", "МОСКВА, 3 мар — РИА Новости.", "wire:РИА Новости", "МОСКВА", "--03-03"),
        ("ar", "القاهرة (رويترز) -", "wire:رويترز", "القاهرة", None),
        ("zh", "新华社北京3月3日电", "wire:新华社", "北京", "--03-03"),
        ("ja", "【ワシントン＝共同】", "wire:共同", "ワシントン", None),
        ("hi", "नई दिल्ली, 3 मार्च (भाषा)।", "wire:भाषा", "नई दिल्ली", "--03-03"),
    ],
)
def test_a_dateline_is_read(language: str, opening: str, expected: str, place: str, date: str | None) -> None:
    text = f"{opening} {BODY[language]}"
    version = Version(text)
    found = attribute(version, segment(version), LanguageGuess(language, 1.0), load_packs())
    assert hops(language, opening, before=True) == [expected]
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date) == (place, date)


def test_a_glued_relay_is_read_in_order() -> None:
    opening = "12ayer biggerEFE (via 14ymedio), Havana, 3 March 2021 — The council approved the budget."
    text = f"{opening}\nTranslated by Iris Long"
    found = provenance(text, "en")
    assert [(h.role, h.agent and h.agent.name, h.language_out) for h in found.chain.hops] == [
        ("wire", "EFE", "es"),
        ("relayer", "14ymedio", "es"),
        ("translator", "Iris Long", "en"),
    ]
    assert (found.original_language.code, found.original_language.basis) == ("es", "inferred")


def test_a_byline_against_a_dateline_gives_rival_chains() -> None:
    found = provenance(f"By Naija247news\nMOSCOW, July 3 (Reuters) — {BODY['en']}", "en").chain
    assert [(h.role, h.agent and h.agent.name) for h in found.hops] == [
        ("wire", "Reuters"),
        ("republisher", "Naija247news"),
    ]
    assert found.rivals
    assert found.reason


@pytest.mark.parametrize(
    ("language", "note", "code", "basis"),
    [
        ("en", "Translated from the Dutch by Iris Long.", "nl", "stated"),
        ("en", "Translated by Iris Long.", None, "unknown"),
        (
            "en",
            "Source: https://example.org/el-consejo-aprobo-el-presupuesto-del-puerto-tras-un-largo-debate",
            "es",
            "inferred",
        ),
        ("de", "Quelle: Der Standard", "de", "inferred"),
        ("fr", "Article original en anglais", "en", "stated"),
        ("es", "Fuente: EFE", "es", "inferred"),
        ("ru", "Оригинал публикации: Why the harbour matters so much to the people", "en", "stated"),
    ],
)
def test_the_original_language(language: str, note: str, code: str | None, basis: str) -> None:
    found = provenance(f"{BODY[language]}\n{note}", language).original_language
    assert (found.code, found.basis) == (code, basis)


def test_an_unnamed_translator_is_a_gap() -> None:
    found = provenance(f"{BODY['en']}\nTranslated from the Korean.", "en")
    assert found.translation.kind == "unknown"
    assert any("not named" in gap.reason for gap in found.chain.gaps)


def test_a_machine_translation_that_was_edited() -> None:
    found = provenance(
        f"{BODY['de']}\nDieser Text wurde automatisiert übersetzt und von einer Redakteurin geprüft.", "de"
    )
    assert found.translation.kind == "machine+post-edit"


def test_mark_up_credits_but_never_the_page_itself() -> None:
    own = "https://quay.example/a"
    metadata = Metadata(
        url=own,
        fields=(
            MetadataField("jsonld.translator.name", "Iris Long"),
            MetadataField("jsonld.isBasedOn", own),
            MetadataField("jsonld.translationOfWork", "https://elpais.com/b"),
        ),
    )
    found = provenance(BODY["en"], "en", metadata)
    assert [(h.role, h.agent and h.agent.name) for h in found.chain.hops] == [
        ("outlet", "El País"),
        ("translator", "Iris Long"),
    ]
    assert found.original_language.code == "es"

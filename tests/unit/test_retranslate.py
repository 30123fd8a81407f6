from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.engines import Decoding, Engines, ModelFact, Pair
from tracker.engines.argos import Argos
from tracker.engines.degenerate import degenerate
from tracker.errors import InputError, NotFoundError
from tracker.model import Progress, Rendering, Retranslation, Span
from tracker.retranslate import Job, TranslateOptions, laid_out, retranslate, retranslate_many
from tracker.retranslate.cache import MemoryCache
from tracker.retranslate.glossary import Glossary, Term, read_glossary, read_keep_list
from tracker.retranslate.numbers import lost_numbers
from tracker.retranslate.protect import find_kept
from tracker.retranslate.remains import untranslated

SPANISH = Pair("es", "en")


class Fake:
    """An engine that does what it is told with a sentence; counts what it is asked."""

    name, version, searches = "fake", "1", True

    def __init__(
        self,
        does: Callable[[str], str] = str.upper,
        retry: Callable[[str], str] | None = None,
        keeps_marks: bool = False,
        pairs: tuple[Pair, ...] = (SPANISH,),
    ) -> None:
        self.does, self.retry, self.keeps_marks, self._pairs = does, retry or does, keeps_marks, pairs
        self.asked: list[list[str]] = []

    def pairs(self) -> tuple[Pair, ...]:
        return self._pairs

    def model(self, pair: Pair, decoding: Decoding) -> ModelFact:
        return ModelFact("model", "1", "0" * 64, (("beam", str(decoding.beam)),))

    def translate(self, sentences: Sequence[str], pair: Pair, decoding: Decoding) -> list[Rendering]:
        self.asked.append(list(sentences))
        does = self.retry if decoding.repetition_penalty > 1 else self.does
        return [Rendering(does(sentence), -0.5) for sentence in sentences]

    def close(self) -> None:
        pass


def spans(text: str) -> list[Span]:
    """Of the lines of the text."""
    place, found = 0, []
    for line in text.split("\n"):
        found.append(Span(place, place + len(line)))
        place += len(line) + 1
    return [span for span in found if len(span)]


def translated(text: str, engine: Fake, options: TranslateOptions | None = None, target: str = "en") -> Retranslation:
    *_, result = retranslate(text, spans(text), "es", target, options, Engines({"fake": engine}))
    assert isinstance(result, Retranslation)
    return result


def one(text: str, engine: Fake, *terms: Term) -> tuple[str, tuple[str, ...], bool]:
    (sentence,) = translated(text, engine, TranslateOptions(glossary=Glossary(terms))).sentences
    return sentence.text, sentence.warnings, sentence.reliable


def test_every_sentence_keeps_its_place() -> None:
    text = "\n\nLa casa es roja.\n  El perro come.\n"
    result = translated(text, Fake())
    assert [s.source_span.of(text) for s in result.sentences] == ["La casa es roja.", "  El perro come."]
    assert [s.text for s in result.sentences] == ["LA CASA ES ROJA.", "  EL PERRO COME."]
    assert (result.source_language, result.target_language, result.back_translation) == ("es", "en", False)
    assert result.recipe.as_dict() == {
        "beam": "4", "engine": "fake 1", "model": "model 1", "model_sha256": "0" * 64,
        "retranslate": "1", "route": "es→en",
    }  # fmt: skip


def test_what_has_no_letters_needs_no_engine() -> None:
    engine = Fake()
    assert [s.text for s in translated("12.345\n—\n***", engine).sentences] == ["12.345", "—", "***"]
    assert engine.asked == []


def test_the_second_time_is_immediate_and_another_recipe_is_not_mixed_up() -> None:
    engine, cache = Fake(), MemoryCache()
    engines = Engines({"fake": engine})
    text = "La casa.\nEl perro.\nLa casa."
    first = list(retranslate(text, spans(text), "es", "en", None, engines, cache))
    assert sum(map(len, engine.asked)) == 2  # each sentence once
    assert list(retranslate(text, spans(text), "es", "en", None, engines, cache))[-1] == first[-1]
    assert len(engine.asked) == 1
    list(retranslate(text, spans(text), "es", "en", TranslateOptions(beam=1), engines, cache))
    assert len(engine.asked) == 2


def test_closed_between_batches_what_is_done_stays() -> None:
    engine, cache = Fake(), MemoryCache()
    text = "\n".join(f"La casa {'muy ' * 800}{number}." for number in range(12))
    run = retranslate(text, spans(text), "es", "en", None, Engines({"fake": engine}), cache)
    seen = [next(run), next(run)]
    run.close()  # type: ignore[attr-defined]
    assert [type(event) for event in seen] == [Progress, Progress]
    done = sum(map(len, engine.asked))
    assert 0 < done < 12
    *progress, _ = retranslate(text, spans(text), "es", "en", None, Engines({"fake": engine}), cache)
    assert sum(map(len, engine.asked)) == 12
    assert progress[0] == Progress(done, 12, "translating es→en")
    assert progress[-1] == Progress(12, 12, "translating es→en")


def test_many_texts_fill_one_batch_and_come_back_in_order() -> None:
    engine = Fake()
    jobs = [Job(f"La casa {n}.", (Span(0, 10),), "es", "en", n == 1) for n in range(3)]
    results = [r for r in retranslate_many(jobs, None, Engines({"fake": engine})) if isinstance(r, Retranslation)]
    assert len(engine.asked) == 1
    assert [r.sentences[0].text for r in results] == ["LA CASA 0.", "LA CASA 1.", "LA CASA 2."]
    assert [r.back_translation for r in results] == [False, True, False]


def test_a_failure_of_the_engine_is_not_kept() -> None:
    class Failing(Fake):
        def translate(self, sentences: Sequence[str], pair: Pair, decoding: Decoding) -> list[Rendering]:
            self.asked.append(list(sentences))
            return [Rendering("", warnings=("engine_failed:dead",), reliable=False)] * len(sentences)

    engine, cache = Failing(), MemoryCache()
    for _ in range(2):
        *_, result = retranslate("La casa.", [Span(0, 8)], "es", "en", None, Engines({"fake": engine}), cache)
        assert isinstance(result, Retranslation)
        assert not result.sentences[0].reliable
    assert len(engine.asked) >= 2


def test_a_pivot_is_a_step_of_the_recipe() -> None:
    engine = Fake(pairs=(SPANISH, Pair("en", "fr")))
    result = translated("La casa.", engine, target="fr")
    recipe = result.recipe.as_dict()
    assert (recipe["route"], recipe["pivot"], recipe["model_1"], recipe["model_2"]) == (
        "es→en→fr", "en", "model 1", "model 1",
    )  # fmt: skip
    with pytest.raises(NotFoundError, match="tracker models install es-de"):
        translated("La casa.", engine, target="de")


def test_the_layout_of_the_source_is_kept_and_the_unreliable_shown_as_such() -> None:
    text = "La casa es muy roja.\n\nEl perro come pan."
    result = translated(text, Fake(lambda s: "again " * 60 if "perro" in s else s.upper()))
    assert laid_out(text, result) == "LA CASA ES MUY ROJA.\n\n⟦no reliable translation: El perro come pan.⟧"


LOSES = {
    "El señor {{name}} habló ayer.": "{{name}}",
    "Véase https://ex.org/a_b?c=1, dijo.": "https://ex.org/a_b?c=1",
    "Lo dijo @ana_1 ayer.": "@ana_1",
    "Escriba a ana@ex.org hoy.": "ana@ex.org",
    "Hubo 12.345 muertos ayer.": "12.345",
    "Fue en la #cumbre_2 ayer.": "#cumbre_2",
    "Vino ${count} veces con %(n)s más.": "%(n)s",
    "Vino \ue000 ayer.": "\ue000",
}


@pytest.mark.parametrize(("text", "kept"), LOSES.items())
def test_what_an_engine_drops_is_put_back(text: str, kept: str) -> None:
    def drops(sentence: str) -> str:
        return sentence.replace(kept, "").upper()

    shown, warnings, reliable = one(text, Fake(drops))
    assert shown.count(kept) == 1
    assert (warnings, reliable) == ((), True)  # a word of no language stood in for it


@pytest.mark.parametrize("text", [*LOSES, "Dijo «no» y [a Corea] (sí) ayer.", "“Hola”, dijo {{a}} el [8.765]."])
def test_an_engine_that_keeps_letters_alone_still_harms_nothing(text: str) -> None:
    def letters(sentence: str) -> str:
        kept = "".join(sign if sign.isalpha() and sign.islower() else " " for sign in sentence)
        return " ".join(kept.split()).capitalize() + "."

    shown, warnings, _ = one(text, Fake(letters))
    for kept in LOSES.values():
        assert shown.count(kept) == text.count(kept)
    for sign in "[]()«»“”{}":
        assert shown.count(sign) == text.count(sign)
    assert "in_pieces" in warnings
    assert not any(warning.startswith("unharmed_lost") for warning in warnings)


@pytest.mark.parametrize("text", ["https://ex.org/one-two-three-four-five-six", "@ana_1 #cumbre_2 12.345", "El País"])
def test_where_nothing_is_left_to_translate_no_engine_is_asked(text: str) -> None:
    engine = Fake()
    assert one(text, engine, Term("El País", "El País")) == (text, (), True)
    assert engine.asked == []


def test_what_is_kept_is_no_copy() -> None:
    text = "Fuente: https://ex.org/one-two-three-four-five-six-seven"
    assert one(text, Fake(lambda s: s)) == (text, (), True)


def test_what_comes_through_is_left_to_the_engine() -> None:
    engine = Fake(lambda s: s.replace("«", '"').replace("»", '"').replace("1.234", "1,234"))
    assert one("«Hubo 1.234», dijo {{a}}.", engine) == ('"Hubo 1,234", dijo {{a}}.', (), True)
    assert len(engine.asked) == 1


def test_an_engine_that_keeps_marks_is_handed_marks() -> None:
    engine = Fake(keeps_marks=True)
    terms = Term("canciller", "foreign minister", "es-en"), Term("El País", "El País")
    shown, _, _ = one("El Canciller dijo a El País: {{x}}.", engine, *terms)
    assert shown == "EL Foreign minister DIJO A El País: {{x}}."
    assert engine.asked == [["El \ue000 dijo a \ue001: \ue002."]]


def test_the_glossary_is_enforced_where_the_engine_has_another_word() -> None:
    term = Term("canciller", "foreign minister", "es-en")
    engine = Fake(lambda s: s.replace("canciller", "chancellor").replace("El", "The").replace("dijo", "said"))
    assert one("El canciller dijo.", engine, term) == ("The foreign minister said.", (), True)
    assert one("El canciller dijo.", engine, Term("canciller", "x", "es-fr"))[0] == "The chancellor said."


def test_terms_are_whole_words_and_the_longest_counts() -> None:
    glossary = Glossary((Term("corte", "court"), Term("corte suprema", "Supreme Court"), Term("Ana", "Ana")))
    found = [
        (k.span.start_char, k.wanted) for k in find_kept("La Corte Suprema y ana, Ana, cortes", glossary, "es", "en")
    ]
    assert found == [(3, "Supreme Court"), (24, "Ana")]


def test_a_glossary_is_part_of_the_recipe() -> None:
    plain = translated("La casa.", Fake()).recipe
    with_terms = translated("La casa.", Fake(), TranslateOptions(glossary=Glossary((Term("a", "b"),)))).recipe
    assert "glossary" not in plain.as_dict()
    assert with_terms.as_dict()["glossary"]
    assert plain.digest != with_terms.digest


def test_a_glossary_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "desk.tsv"
    path.write_text("# our terms\ncanciller\tforeign minister\tes-en\n\nEl País\t\n", encoding="utf-8")
    assert read_glossary(path).terms == (Term("canciller", "foreign minister", "es-en"), Term("El País", "El País"))
    path.write_text("no tab here\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 1"):
        read_glossary(path)
    path.write_text("Granma\n# no\nEl País\n", encoding="utf-8")
    assert [term.target for term in read_keep_list(path).terms] == ["Granma", "El País"]


def test_a_degenerate_output_is_tried_once_more() -> None:
    loops = "the house " * 40
    good = Fake(lambda s: loops, retry=lambda s: "The house is red.")
    assert one("La casa es roja.", good) == ("The house is red.", ("retried",), True)
    assert len(good.asked) == 2
    bad = Fake(lambda s: loops)
    shown, warnings, reliable = one("La casa es roja.", bad)
    assert (shown, reliable) == (loops, False)
    assert "repetition" in warnings
    assert len(bad.asked) == 2


@pytest.mark.parametrize(
    ("source", "output", "reasons"),
    [
        ("La casa es roja.", "The house is red.", ()),
        ("No, no, no, no.", "No, no, no, no.", ()),
        ("Ja ja ja ja ja ja ja ja", "Ha ha ha ha ha ha ha ha", ()),
        ("La casa.", "the the the the the the the", ("repetition",)),
        ("La casa es roja.", "red house " * 5, ("repetition",)),
        ("La casa.", "The house ho@@ use", ("subword_marks",)),
        ("La casa.", "▁The ▁house", ("subword_marks",)),
        ("La casa.", "  ", ("empty",)),
        ("…", "", ()),
        ("La música popular italiana.", "La música popular italiana.", ()),
        ("La casa de mi padre es roja.", "La casa de mi padre es roja.", ("copy_of_source",)),
        ("Pedro Sánchez Castejón, Ana Belén Soto", "Pedro Sánchez Castejón, Ana Belén Soto", ()),
        ("La casa.", " ".join(f"word{n}" for n in range(40)), ("too_long",)),
        ("昨天那个男人来到了城里。", "Yesterday that man came to the city.", ()),
        ("La casa.", "好" * 60, ("repetition",)),
    ],
)
def test_what_is_no_translation(source: str, output: str, reasons: tuple[str, ...]) -> None:
    assert set(degenerate(source, output)) >= set(reasons)
    assert bool(degenerate(source, output)) == bool(reasons)


@pytest.mark.parametrize(
    ("source", "output", "lost"),
    [
        ("Hubo 1.200 heridos.", "There were 1,200 injured.", ()),
        ("Hubo 1.200 heridos.", "There were 12,000 injured.", ()),  # closing zeros do not count: "12 thousand"
        ("Hubo 1.250 heridos.", "There were 1,520 injured.", ("1.250",)),
        ("A las 18:30.", "At 6:30 p.m.", ()),
        ("Tres, 3.", "Three, three.", ()),
        ("El 11 de septiembre.", "The twelfth of September.", ("11",)),
        ("Entre 1950 y 1953.", "Between 1950 and.", ("1953",)),
        ("El 12/01/2024.", "On 2024-01-12.", ()),
        ("Son 7 y 7.", "They are 7.", ("7",)),
    ],
)
def test_lost_numbers(source: str, output: str, lost: tuple[str, ...]) -> None:
    assert lost_numbers(source, output, "en") == lost


def test_words_that_stayed_behind_are_named() -> None:
    said = "He said la guerra ha terminado ayer in Madrid."
    assert list(untranslated("Dijo que la guerra ha terminado ayer en Madrid.", said, [])) == [
        "la guerra ha terminado ayer"
    ]
    assert list(untranslated("Habló Pedro Sánchez Castejón.", "Pedro Sánchez Castejón spoke.", [])) == []
    assert (
        list(untranslated("Leyó cien años de soledad.", "He read cien años de soledad.", ["cien años de soledad"]))
        == []
    )


@given(st.text(st.sampled_from("la casa {{x}}@ab1.5«»[]().,#\ue000 "), max_size=40))
def test_nothing_kept_is_ever_lost_in_pieces(text: str) -> None:
    engine = Fake(lambda s: " ".join("".join(c if c.isalpha() else " " for c in s).split()))
    result = translated(text, engine)
    for sentence in result.sentences:
        source = sentence.source_span.of(text)
        for kept in find_kept(source, Glossary(), "es", "en"):
            assert sentence.text.count(kept.wanted) >= 1
        if sentence.reliable:
            assert all(sentence.text.count(sign) >= source.count(sign) for sign in "[]()«»")


def test_through_a_real_model(argos_packages: Path) -> None:
    text = "El ministro de @user_1 dijo «la casa es roja» [a la ciudad] ayer: 1.234 https://ex.org/a_b"
    engines = Engines({"argos": Argos(argos_packages)})
    terms = Glossary((Term("ministro", "secretary"),))
    *_, result = retranslate(text, [Span(0, len(text))], "es", "en", TranslateOptions(glossary=terms), engines)
    assert isinstance(result, Retranslation)
    (sentence,) = result.sentences
    for kept in ("@user_1", "secretary", "«", "»", "[", "]", "1.234", "https://ex.org/a_b"):
        assert kept in sentence.text
    assert sentence.reliable

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.engines import Decoding, Pair
from tracker.engines.apertium import Apertium, read_mode
from tracker.engines.apertium_stream import from_stream, to_stream
from tracker.engines.pipeline import Pipeline, PipelineError
from tracker.errors import EngineError, NotFoundError

needs_apertium = pytest.mark.skipif(shutil.which("lt-proc") is None, reason="Apertium is not installed")
SPANISH = Pair("es", "en")


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0*@#"), max_size=60))
def test_what_goes_into_the_stream_comes_back(text: str) -> None:
    assert from_stream(to_stream(text)) == (text, ())


@pytest.mark.parametrize(
    ("block", "text", "unknown"),
    [
        (r"The *Xyzzy spoke", "The Xyzzy spoke", ("Xyzzy",)),
        (r"@lemma and #to go", "lemma and to go", ("lemma", "to")),
        (r"3 [*] 4", "3 * 4", ()),
        (r"\[to North Korea\]", "[to North Korea]", ()),
        (r"*un *un", "un un", ("un",)),
    ],
)
def test_marks_of_unknown_words_are_taken_off_and_counted(block: str, text: str, unknown: tuple[str, ...]) -> None:
    assert from_stream(block) == (text, unknown)


@pytest.fixture
def pipeline() -> Iterator[list[Pipeline]]:
    opened: list[Pipeline] = []
    yield opened
    for one in opened:
        one.close()


def test_a_pipeline_answers_block_by_block(pipeline: list[Pipeline]) -> None:
    pipeline.append(Pipeline([["cat"], ["cat"]]))
    assert list(pipeline[0].run(["a", "ñ", ""], 5)) == ["a", "ñ", ""]
    assert list(pipeline[0].run(["b"], 5)) == ["b"]


def test_more_than_the_pipes_hold_does_not_block(pipeline: list[Pipeline]) -> None:
    pipeline.append(Pipeline([["cat"], ["cat"]]))
    blocks = ["x" * 100_000] * 20
    assert list(pipeline[0].run(blocks, 5)) == blocks


def test_a_dead_stage_is_said(pipeline: list[Pipeline]) -> None:
    pipeline.append(Pipeline([["cat"], ["false"]]))
    with pytest.raises(PipelineError, match="ended before"):
        list(pipeline[0].run(["a"], 5))
    assert not pipeline[0].alive


def test_a_silent_pipeline_is_given_up(pipeline: list[Pipeline]) -> None:
    pipeline.append(Pipeline([["sleep", "60"]]))
    with pytest.raises(PipelineError, match=r"within 0\.1 s"):
        list(pipeline[0].run(["a"], 0.1))


def test_a_program_that_is_not_there_is_said() -> None:
    with pytest.raises(PipelineError, match="no-such-program"):
        Pipeline([["cat"], ["no-such-program"]])


def test_a_run_left_early_leaves_no_answers_behind(pipeline: list[Pipeline]) -> None:
    pipeline.append(Pipeline([["cat"]]))
    run = pipeline[0].run(["a", "b"], 5)
    assert next(run) == "a"
    run.close()  # type: ignore[attr-defined]
    assert not pipeline[0].alive


def test_a_mode_is_read_with_null_flush_and_marks(tmp_path: Path) -> None:
    path = tmp_path / "xx-yy.mode"
    path.write_text("lt-proc '/a b/x.bin' | apertium-tagger -g $2 '/y.prob' | lt-proc $1 '/z.bin'\n")
    assert read_mode(path).stages == (
        ("lt-proc", "-z", "/a b/x.bin"),
        ("apertium-tagger", "-z", "-g", "/y.prob"),
        ("lt-proc", "-z", "-g", "/z.bin"),
    )


def test_a_mode_that_is_no_chain_of_programs_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "xx-yy.mode"
    path.write_text("lt-proc a; rm b")
    with pytest.raises(EngineError, match="not a chain"):
        read_mode(path)


def fake(tmp_path: Path, stages: str) -> Apertium:
    (tmp_path / "spa-eng.mode").write_text(stages)
    return Apertium(tmp_path, silence_s=1.0)


SCRIPT = f"""#!{sys.executable}
import sys
block = b""
while byte := sys.stdin.buffer.read(1):
    block += byte
    if byte == b"\\0":
        if b"boom" in block: sys.exit(1)
        sys.stdout.buffer.write(block); sys.stdout.buffer.flush(); block = b""
"""


def test_a_sentence_that_breaks_the_pipeline_harms_no_other(tmp_path: Path) -> None:
    stage = tmp_path / "stage"
    stage.write_text(SCRIPT)
    stage.chmod(0o755)
    engine = fake(tmp_path, str(stage))
    try:
        one, two, three = engine.translate(["uno", "boom", "tres"], SPANISH, Decoding())
    finally:
        engine.close()
    assert (one.text, three.text) == ("uno", "tres")
    assert not two.reliable
    assert two.warnings[0].startswith("engine_failed")


def test_an_installation_that_never_answers_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="does not work"):
        fake(tmp_path, "false").translate(["uno"], SPANISH, Decoding())


def test_a_pair_that_is_not_installed_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="fi→sv"):
        Apertium(tmp_path).translate(["uno"], Pair("fi", "sv"), Decoding())


@pytest.fixture(scope="module")
def apertium() -> Iterator[Apertium]:
    engine = Apertium()
    if SPANISH not in engine.pairs():
        pytest.skip("apertium-eng-spa is not installed")
    yield engine
    engine.close()


@pytest.mark.apertium
@needs_apertium
def test_unknown_words_are_kept_and_counted(apertium: Apertium) -> None:
    (one,) = apertium.translate(["El presidente visitó Xyzzyburgo."], SPANISH, Decoding())
    assert "Xyzzyburgo" in one.text
    assert one.warnings == ("unknown_word:Xyzzyburgo",)
    assert "*" not in one.text


@pytest.mark.apertium
@needs_apertium
def test_a_killed_pipeline_is_started_again(apertium: Apertium) -> None:
    before = apertium.translate(["La casa es roja."], SPANISH, Decoding())
    for pipeline in apertium._running.values():
        pipeline._processes[2].kill()
    assert apertium.translate(["La casa es roja."], SPANISH, Decoding()) == before


@pytest.mark.apertium
@needs_apertium
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.sampled_from("la casa.[]{}^$/\\<>@*#~+=|_\"'«»0123\n\t\ue000-áñ"), max_size=25), max_size=4))
def test_no_input_breaks_the_stream(apertium: Apertium, sentences: list[str]) -> None:
    rendered = apertium.translate(sentences, SPANISH, Decoding())
    assert len(rendered) == len(sentences)
    for sentence, one in zip(sentences, rendered, strict=True):
        assert one.reliable
        for sign in "[]{}^$\\<>@*#\ue000":
            assert one.text.count(sign) == sentence.count(sign), one.text


@pytest.mark.apertium
@needs_apertium
def test_a_sentence_reads_the_same_alone_and_among_others(apertium: Apertium) -> None:
    sentences = ["La guerra terminó ayer.", "El canciller habló", "¿Quién vino?", "La guerra terminó ayer."]
    together = apertium.translate(sentences, SPANISH, Decoding())
    alone = [apertium.translate([sentence], SPANISH, Decoding())[0] for sentence in reversed(sentences)]
    assert together == list(reversed(alone))

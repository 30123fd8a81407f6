"""`tracker translate`, as another program sees it."""

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tracker.cli import main

ROOT = Path(__file__).parents[2]


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def folder(tmp_path: Path, argos_packages: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text("La casa es roja.\n\nEl perro come pan.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(argos_packages))
    monkeypatch.setenv("TRACKER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("TRACKER_DATABASE_URL", raising=False)
    return tmp_path


@pytest.fixture
def tracker(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in this process: starting one for each would take most of the time."""

    def run(*arguments: str, data: str = "", check: bool = True) -> Done:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
        capsys.readouterr()
        code = main(arguments)
        said = capsys.readouterr()
        assert not check or code == 0, said.err
        return Done(code, said.out, said.err)

    return run


SPANISH = ("--from", "es", "--to", "en", "--engine", "argos")


def test_a_file_is_translated_in_its_own_layout(folder: Path, tracker: Run) -> None:
    done = tracker("translate", "a.txt", *SPANISH)
    assert done.stdout == "The house is red.\n\nThe dog eats bread.\n"
    assert "it may drop or change what the text says" in done.stderr
    assert "model translate-es_en-1_0 1.0" in done.stderr
    assert not (folder / "data").exists()


def test_json_gives_spans_scores_and_the_recipe_once(folder: Path, tracker: Run) -> None:
    arguments = ("translate", "-", *SPANISH, "--format", "json", "--alternatives", "2", "--beam", "3")
    done = tracker(*arguments, data="La casa. El Xyzzy come pan.")
    (line,) = done.stdout.splitlines()
    told = json.loads(line)
    assert [(s["start_char"], s["end_char"], s["source"], s["text"]) for s in told["sentences"]] == [
        (0, 8, "La casa.", "The house."),
        (9, 27, "El Xyzzy come pan.", "The Xyzzy eats bread."),
    ]
    assert [len(s["alternatives"]) for s in told["sentences"]] == [2, 2]
    assert all(isinstance(s["score"], float) and s["score"] <= 0 for s in told["sentences"])
    assert told["recipe"]["beam"] == "3"
    assert (told["source_language"], told["target_language"], told["back_translation"]) == ("es", "en", False)


def test_json_lines_stream_and_go_on_past_what_cannot_be_read(folder: Path, tracker: Run) -> None:
    records = ['{"id": "one", "text": "La casa."}', "no json", '{"id": "two", "text": "El pan."}', ""]
    arguments = ("translate", "-", "--input-format", "jsonl", *SPANISH, "--format", "json")
    done = tracker(*arguments, data="\n".join(records), check=False)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["one", "two"]
    assert done.returncode == 2
    assert "left out: is not valid JSON" in done.stderr


def test_a_line_is_answered_before_the_next_one_comes(folder: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [
        sys.executable,
        "-m",
        "tracker",
        "translate",
        "-",
        "--input-format",
        "jsonl",
        *SPANISH,
        "--format",
        "json",
    ]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env, encoding="utf-8"
    ) as process:
        assert process.stdin
        assert process.stdout
        watch = threading.Timer(60, process.kill)  # an answer held back would have both wait for ever
        watch.start()
        for name in ("one", "two"):
            process.stdin.write(json.dumps({"id": name, "text": "La casa."}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()
        watch.cancel()
    assert process.returncode == 0


def test_an_article_of_the_library_is_translated_and_kept(folder: Path, tracker: Run) -> None:
    tracker("add", "a.txt")
    for _ in range(2):
        done = tracker("translate", "1", "--to", "en", "--engine", "argos")
        assert "The dog eats bread." in done.stdout


def test_glossary_and_names_are_kept_and_the_recipe_says_so(folder: Path, tracker: Run) -> None:
    (folder / "terms.tsv").write_text("perro\thound\tes-en\n", encoding="utf-8")
    (folder / "keep.txt").write_text("La casa\n", encoding="utf-8")
    more = ("--glossary", "terms.tsv", "--keep", "keep.txt")
    done = tracker("translate", "a.txt", *SPANISH, *more)
    assert done.stdout == "La casa is red.\n\nThe hound eats bread.\n"
    assert "glossary " in done.stderr


def test_a_pivot_is_said(folder: Path, tracker: Run) -> None:
    arguments = ("translate", "a.txt", "--from", "es", "--to", "fr", "--via", "en", "--engine", "argos")
    done = tracker(*arguments)
    assert done.stdout.startswith("La maison est rouge.")
    assert "pivot en" in done.stderr
    assert "route es→en→fr" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("translate", "a.txt", "--from", "es", "--to", "tlh"), "tracker models install es-tlh"),
        (("translate", "none.txt", *SPANISH), "none.txt"),
        (("translate", "9", "--to", "en"), "no article 9"),
        (("translate", "a.txt", *SPANISH, "--model", "nothing"), "No Argos package nothing"),
        (("translate", "a.txt", "--from", "es", "--to", "en", "--engine", "babel"), "no engine 'babel'"),
        (("models", "install", "nothing.argosmodel"), "no such file"),
        (("models", "install", "nowhere/model"), "no such file"),
        (("models", "install", "."), "is a folder. Give the .argosmodel file itself."),
        (("models", "remove", "nothing"), "nothing"),
        (("models", "check", "nothing"), "Not installed: nothing"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(tracker: Run, arguments: tuple[str, ...], says: str) -> None:
    done = tracker(*arguments, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_words_of_an_article_are_no_commands_to_the_terminal(folder: Path, tracker: Run) -> None:
    (folder / "b.txt").write_text("La casa \x1b[2J es roja.\n", encoding="utf-8")
    done = tracker("translate", "b.txt", *SPANISH)
    assert "\x1b" not in done.stdout + done.stderr

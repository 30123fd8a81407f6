"""The frame of the command line, as another program sees it."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def tracker(
    *arguments: str, data: bytes = b"", folder: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, its data in `folder`."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", **environ}
    env.pop("TRACKER_DATABASE_URL", None)
    if folder is not None:
        env["TRACKER_DATA_DIR"] = str(folder / "data")
    command = [sys.executable, "-m", "tracker", *arguments]
    return subprocess.run(command, input=data, capture_output=True, cwd=folder or ROOT, env=env, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_bytes(b"Harbour reopens\n\nThe harbour of Lerma opened again on Monday, they said.\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_bytes("Der Hafen wurde am Montag wieder geöffnet, wie man sagte.\n".encode())
    return tmp_path


def test_what_is_added_is_listed_shown_and_reported(folder: Path) -> None:
    added = tracker("add", "a.txt", "sub", folder=folder)
    assert (added.returncode, added.stdout) == (0, b"1\tarticle 1\ta.txt\n2\tarticle 1\tb.txt\n")
    assert added.stderr == b"tracker: 2 new, 0 new versions, 0 known, 0 left out\n"
    again = tracker("add", "a.txt", folder=folder)
    assert again.stdout == b"1\tknown 1\ta.txt\n"
    listed = tracker("list", "--order", "title", "--text", "hafen", folder=folder)
    assert [line.split(b"\t")[0] for line in listed.stdout.splitlines()] == [b"2"]
    shown = tracker("show", "1", "--text", folder=folder)
    assert shown.stdout == (folder / "a.txt").read_bytes()
    told = tracker("report", "1", "2", "--format", "json", "-o", "reports/", folder=folder)
    assert told.returncode == 0
    assert (folder / told.stdout.decode().strip()).is_file()


def test_broken_lines_are_counted_and_the_first_few_told(folder: Path) -> None:
    lines = [b'{"id": "a", "text": "The harbour opened again on Monday."}', *[b"[1]"] * 5]
    (folder / "c.jsonl").write_bytes(b"\n".join(lines))
    told = tracker("add", "c.jsonl", folder=folder)
    assert (told.returncode, told.stdout) == (2, b"1\tarticle 1\ta\n")
    first, last = told.stderr.decode().splitlines()
    assert first == (
        "tracker: c.jsonl: left out: 5 records cannot be read: line 2 is not a JSON object; "
        "line 3 is not a JSON object; line 4 is not a JSON object; and 2 more."
    )
    assert last == "tracker: 1 new, 0 new versions, 0 known, 5 left out"


def test_another_title_of_the_same_words_is_told_and_shown_with_the_one_before(folder: Path) -> None:
    record = '{"id": "a", "url": "https://paper.example/1", "title": "%s", "text": "The harbour opened on Monday."}'
    for title, word in (("Harbour opens", b"article"), ("Quay opens", b"metadata"), ("Quay opens", b"known")):
        (folder / "c.jsonl").write_text(record % title)
        added = tracker("add", "c.jsonl", folder=folder)
        assert added.stdout == b"1\t%s 1\ta\n" % word
    shown = tracker("show", "1", folder=folder).stdout.decode()
    assert shown.startswith("1  Quay opens\n")
    assert "title “Quay opens”, before “Harbour opens”.\n" in shown


def test_ctrl_c_says_what_is_stored(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from tracker.cli import main
    from tracker.workflow import Added, Workflow

    def interrupted(*_: object) -> Iterator[Added]:
        yield Added(1, 1, "article", "a.txt")
        raise KeyboardInterrupt

    monkeypatch.setattr(Workflow, "add", interrupted)
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO()))
    assert main(["add", "a.txt", "--database", str(folder / "own.db")]) == 130
    assert capsys.readouterr().err == (
        "tracker: stopped: 1 new, 0 new versions, 0 known, 0 left out. What is stored stays; the same command goes on "
        "from there.\n"
    )


def test_a_report_that_cannot_be_written_says_where_and_leaves_nothing(folder: Path) -> None:
    tracker("add", "a.txt", folder=folder)
    told = tracker("report", "1", "-o", "a.txt/report.md", folder=folder)
    assert told.returncode == 2
    assert told.stderr.decode() == (
        "tracker: a.txt/report.md: cannot be written (File exists). Give another place with -o.\n"
    )
    assert not list(folder.rglob("*.part"))


def test_a_library_that_is_not_there_is_not_made_by_looking(folder: Path) -> None:
    told = tracker("list", "--database", "typo.db", folder=folder)
    assert (told.returncode, told.stdout) == (2, b"")
    assert told.stderr == (b"tracker: typo.db: there is no library. `tracker add PATH --database typo.db` makes one.\n")
    assert not (folder / "typo.db").exists()


def test_a_link_without_a_reason_says_its_basis(folder: Path) -> None:
    tracker("add", "a.txt", "sub", folder=folder)
    assert tracker("link", "2", "1", "--confirm", folder=folder).stdout.decode() == "2 → 1 (decided)\n"


def test_removing_a_model_where_there_is_none(folder: Path) -> None:
    told = tracker("models", "remove", "nosuch", folder=folder)
    assert (told.returncode, told.stderr) == (2, b"tracker: No package is nosuch. None is installed.\n")


def test_debris_above_the_headline_is_not_the_title(folder: Path) -> None:
    menu = "• Live\n  • facebook\n  • twitter\n\n"
    (folder / "c.txt").write_bytes(menu.encode() + (folder / "a.txt").read_bytes())
    tracker("add", "c.txt", folder=folder)
    assert b"\tHarbour reopens\t" in tracker("list", folder=folder).stdout


def test_show_tells_what_was_quoted_cited_and_left_over(folder: Path) -> None:
    (folder / "c.txt").write_text(
        "Harbour reopens\n\nLERMA, March 4 (Reuters) - The harbour of Lerma opened again on Monday.\n\n"
        "“We are glad that the boats are back,” the mayor, Ana Ruiz, told AFP on the quay.\n"
    )
    tracker("add", "c.txt", folder=folder)
    shown = tracker("show", "1", folder=folder).stdout.decode()
    assert "   dateline: LERMA, --03-04, Reuters\n" in shown
    assert "   not named: author\n" in shown
    assert "   cited, not in the chain: AFP\n" in shown
    quoted = next(line for line in shown.splitlines() if line.startswith("   quotation 90–128: "))
    assert quoted.endswith(": “We are glad that the boats are back,”")


def test_the_library_may_be_named_before_the_command_or_after_it(folder: Path) -> None:
    tracker("add", "a.txt", "--database", "own.db", folder=folder)
    before = tracker("--database", "own.db", "list", folder=folder)
    assert before.stdout.count(b"\n") == 1
    assert tracker("list", "--database", "own.db", folder=folder).stdout == before.stdout
    assert (folder / "own.db").is_file()


def test_what_was_cut_is_said(folder: Path) -> None:
    tracker("add", ".", folder=folder)
    listed = tracker("list", "--limit", "1", folder=folder)
    assert len(listed.stdout.splitlines()) == 1
    assert listed.stderr == b"tracker: 1 of 2 shown; --limit 0 shows all\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("show", "9"), b"tracker: There is no article 9. `tracker list` shows what there is.\n"),
        (("list", "--database", "sub"), b"sub is a folder. Give a file name.\n"),
        (
            ("audit", "a.txt", "--config", "none.toml"),
            b"none.toml: cannot be read (No such file or directory).\n",
        ),
        (
            ("list", "--database", "postgresql://x/y"),
            b"Only SQLite databases are supported, not 'postgresql'.\n",
        ),
    ],
)
def test_an_error_is_one_line_and_exit_2(folder: Path, arguments: tuple[str, ...], says: bytes) -> None:
    done = tracker(*arguments, folder=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.endswith(says)
    assert done.stderr.count(b"\n") == 1


def test_an_address_is_left_out_of_an_audit(folder: Path) -> None:
    done = tracker("audit", "https://example.org/a", "a.txt", "-q", folder=folder)
    assert done.returncode == 2
    assert b"https://example.org/a: left out: is an address" in done.stderr


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    line = b'{"id": "x", "text": "The harbour opened again on Monday, the council of the town said today."}\n'
    command = f"{sys.executable} -m tracker audit - --input-format jsonl --format json | head -n 1"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["/bin/sh", "-c", command], input=line * 400, capture_output=True, env=env, cwd=ROOT, check=False
    )
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


def test_without_a_terminal_the_sample_corpus_is_printed(folder: Path) -> None:
    done = tracker("tui", folder=folder)
    names = [line.split(b":")[0] for line in done.stdout.splitlines() if b": note: in " in line]
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(names) >= 24
    assert not (folder / "data").exists()


def test_doctor_tells_what_is_there(folder: Path) -> None:
    done = tracker("doctor", folder=folder)
    assert done.returncode == 0
    assert b"note library: " in done.stdout
    assert b"good offline: only `add URL` and `models install` open a connection.\n" in done.stdout
    assert not (folder / "data").exists()

"""`tracker audit`: a linter's manners. The checks themselves are replaced: this is about what is printed."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker import checks, cli
from tracker.model import Severity, Span

TEXT = "Harbour reopens\n\nThe harbour of Lerma opened BADLY on Monday, they said.\n"


class Bad:
    """A check that finds the word BADLY."""

    ID, CATEGORY, SEVERITY, VERSION, ON_BY_DEFAULT = "bad_word", "style", Severity.MINOR, "1", True

    @staticmethod
    def find(context: checks.Context) -> Iterator[checks.Issue]:
        place = context.version.text.find("BADLY")
        if place >= 0:
            yield checks.Issue((Span(place, place + 5),), "A bad\x1b[31m word.", "well")


@pytest.fixture(autouse=True)
def _one_check(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "tests_bad_check", Bad)  # type: ignore[arg-type]
    monkeypatch.setattr(checks, "CHECKS", {"bad_word": "tests_bad_check"})
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT.replace("BADLY", "again"), encoding="utf-8")


def audit(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["audit", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_finding_is_a_line_and_exit_1(capsys: pytest.CaptureFixture[str]) -> None:
    line = "a.txt:3:29: minor: A bad\\x1b[31m word. Suggestion: well [bad_word]\n"
    assert audit(capsys, "-q", "a.txt", "b.txt") == (1, line, "")


def test_nothing_found_is_exit_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(capsys, "-q", "b.txt") == (0, "", "")


def test_the_line_of_an_article_tells_where_it_comes_from(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = audit(capsys, "b.txt")
    assert out.startswith("b.txt: note: in en; original language ")
    assert out.endswith("; 0 findings\n")


def test_a_batch_goes_on_and_says_what_it_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = audit(capsys, "-q", "none.txt", "a.txt")
    assert (code, out.count("\n")) == (2, 1)
    assert err == "tracker: none.txt: left out: There is no such file or folder.\n"


def test_json_is_one_object_a_line_in_the_order_of_the_input(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = audit(capsys, "--format", "json", "b.txt", "a.txt")
    objects = [json.loads(line) for line in out.splitlines()]
    assert (code, err, [o["id"] for o in objects]) == (1, "", ["b.txt", "a.txt"])
    assert [f["check"] for f in objects[1]["findings"]] == ["bad_word"]


def test_json_lines_are_answered_each_by_its_id(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [json.dumps({"id": name, "text": TEXT}) for name in ("x", "y")]
    data = "\n".join([lines[0], "", "{broken", lines[1]]).encode() + b"\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    code, out, err = audit(capsys, "-", "--input-format", "jsonl", "--format", "json")
    assert (code, [json.loads(line)["id"] for line in out.splitlines()]) == (2, ["x", "y"])
    assert err.startswith("tracker: standard input, line 3: left out: is not valid JSON")


def test_settings_switch_a_check_off(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "tracker.toml").write_text('[checks]\noff = ["bad_word"]\n', encoding="utf-8")
    assert audit(capsys, "-q", "a.txt") == (0, "", "")


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("[check]\noff = []\n", "there is no setting 'check'; the tables are checks, fragments, packs."),
        ("[checks]\nof = []\n", "[checks] has no 'of'; it has off, on."),
        ('[checks]\noff = ["x"]\n', "checks.off: there is no check 'x'; there are bad_word."),
        ("[fragments]\nmin_words = 0\n", "fragments.min_words must be 1 or more, not 0."),
        ('[fragments]\nmin_words = "2"\n', "fragments.min_words must be a whole number, not '2'."),
        ("[fragments\n", "is not TOML"),
    ],
)
def test_a_setting_that_means_nothing_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, settings: str, says: str
) -> None:
    (tmp_path / "own.toml").write_text(settings, encoding="utf-8")
    code, out, err = audit(capsys, "--config", "own.toml", "a.txt")
    assert (code, out) == (2, "")
    assert err.startswith("tracker: own.toml: ")
    assert says in err


def test_folders_are_read_in_order_and_a_loop_ends(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "sub" / "c.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    code, out, err = audit(capsys, "-q", ".")
    assert "picture.png: left out: Not an input format" in err
    assert (code, [line.split(":")[0] for line in out.splitlines()]) == (1, ["a.txt", "sub/c.txt"])

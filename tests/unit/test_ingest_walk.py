import os
from pathlib import Path

import pytest

from tracker.ingest import walk
from tracker.model import LeftOut


def found(*paths: Path) -> tuple[list[str], list[str]]:
    steps = list(walk(paths))
    return [s.name for s in steps if isinstance(s, Path)], [Path(s.name).name for s in steps if isinstance(s, LeftOut)]


def test_folders_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", ".hidden.txt", "c.PNG", "sub/d.MD"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert found(tmp_path) == (["a.html", "b.txt", "d.MD"], ["c.PNG"])


def test_a_loop_ends_and_is_said(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("x")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    assert found(tmp_path) == (["a.txt"], ["up"])


def test_no_file_comes_twice(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "z.txt").symlink_to(tmp_path / "a.txt")
    assert found(tmp_path, tmp_path / "a.txt") == (["a.txt"], [])


def test_what_is_missing_or_broken_is_said(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert found(tmp_path, tmp_path / "none.txt") == ([], ["gone.txt", "none.txt"])


def test_a_named_file_is_read_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "a.odd").write_text("x")
    assert found(tmp_path / "a.odd") == (["a.odd"], [])


def test_the_pictures_of_a_saved_page_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "Page.html").write_text("x")
    (tmp_path / "Page_files").mkdir()
    (tmp_path / "Page_files" / "frame.html").write_text("x")
    assert found(tmp_path) == (["Page.html"], ["Page_files"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_said_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert found(tmp_path / "pipe.txt", tmp_path) == ([], ["pipe.txt", "pipe.txt"])


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    assert found(tmp_path) == ([], [tmp_path.name])


@pytest.mark.parametrize(
    ("name", "address"),
    [("www.example.org/story", True), ("paper.example:80/a", True), ("ftp://paper.example/a", True),
     ("texts/none.txt", False), ("none.txt", False)],
)  # fmt: skip
def test_what_was_meant_for_an_address_is_told_how_one_begins(name: str, address: bool) -> None:
    (left_out,) = [step for step in walk([name]) if isinstance(step, LeftOut)]
    assert left_out.reason.startswith("There is no such file or folder.")
    assert ("An address begins with" in left_out.reason) is address
    assert left_out.name == name

"""Only `present.py` makes what is drawn out of text; only `jobs.py` starts threads."""

import ast
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parents[2] / "tui").rglob("*.py"))
WIDGETS = {"Static", "Option", "RadioButton", "Choice"}
"""Widgets that would read a plain string as markup."""


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]


def name_of(call: ast.Call) -> str:
    return ast.unparse(call.func)


@pytest.mark.parametrize("path", [f for f in FILES if f.name != "present.py"], ids=lambda p: p.stem)
def test_no_other_file_makes_content(path):
    made = [name_of(c) for c in calls(path)]
    assert not [n for n in made if n in {"Content", "Text"} or n.startswith(("Content.", "Text."))]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_no_widget_is_given_a_plain_string(path):
    for call in calls(path):
        if name_of(call) in WIDGETS and call.args:
            assert not isinstance(call.args[0], ast.JoinedStr | ast.Constant), ast.unparse(call)


@pytest.mark.parametrize("path", [f for f in FILES if f.name != "jobs.py"], ids=lambda p: p.stem)
def test_no_other_file_starts_threads(path):
    assert not {name_of(c).split(".")[-1] for c in calls(path)} & {"Thread", "run_worker", "ThreadPoolExecutor"}
    assert "@work" not in path.read_text("utf-8")


def test_notifications_are_never_markup():
    told = [c for path in FILES for c in calls(path) if name_of(c).endswith(".notify")]
    assert told
    assert all(ast.unparse(k.value) == "False" for c in told for k in c.keywords if k.arg == "markup")
    assert all("markup" in {k.arg for k in c.keywords} for c in told)

"""What is really loaded, and what is really reached for, in a process of its own."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.detect import places

ROOT = Path(__file__).parents[2]
HEAVY = ("sqlmodel", "sqlalchemy", "alembic", "numpy", "textual", "argostranslate", "ctranslate2", "langdetect")

BLOCK_SOCKETS = """
import socket, sys
def refuse(*arguments, **named):
    raise AssertionError("a socket was opened")
socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refuse
"""
TELL_MODULES = "import json, sys; print('\\n' + json.dumps(sorted(sys.modules)))"


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder), "XDG_DATA_HOME": str(folder / "share")}
    env["TRACKER_CACHE_DIR"] = str(places.cache_folder())  # the language tables take minutes to build anew
    env.pop("TRACKER_DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=folder, env=env, check=False
    )
    assert done.returncode == 0, done.stderr
    return done


def modules_after(code: str, folder: Path) -> set[str]:
    return set(json.loads(run(f"{code}\n{TELL_MODULES}", folder).stdout.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["audit", "--help"], ["tui", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    code = f"from tracker.cli import main\ntry:\n    main({arguments!r})\nexcept SystemExit:\n    pass"
    loaded = {name.partition(".")[0] for name in modules_after(code, tmp_path)}
    assert loaded & set(HEAVY) == set()


def test_the_whole_core_loads_no_screen(tmp_path: Path) -> None:
    code = (
        "import pkgutil, importlib, tracker\n"
        "for module in pkgutil.walk_packages(tracker.__path__, 'tracker.'):\n"
        "    if 'migrations' not in module.name and not module.name.endswith('__main__'):\n"
        "        importlib.import_module(module.name)"
    )
    loaded = {name.partition(".")[0] for name in modules_after(code, tmp_path)}
    assert loaded & {"textual", "tui", "rich"} == set()


def test_an_audit_loads_no_database(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The harbour of Lerma opened again on Monday.\n", encoding="utf-8")
    loaded = modules_after("from tracker.cli import main\nmain(['audit', 'a.txt'])", tmp_path)
    assert {name.partition(".")[0] for name in loaded} & {"sqlmodel", "sqlalchemy", "alembic", "textual"} == set()


def test_adding_auditing_and_reporting_open_no_socket(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The harbour of Lerma opened again on Monday.\n", encoding="utf-8")
    commands = [["audit", "a.txt"], ["add", "a.txt"], ["list"], ["show", "1"], ["report", "1"], ["doctor"], ["tui"]]
    code = f"from tracker.cli import main\nfor c in {commands!r}:\n    assert main(c) in (0, 1), c"
    done = run(BLOCK_SOCKETS + code, tmp_path)
    assert "1 new" in done.stderr


def test_the_block_on_sockets_holds(tmp_path: Path) -> None:
    code = (
        "from tracker.cli import main\n"
        "try:\n    main(['add', 'http://127.0.0.1:9/'])\n"
        "except AssertionError as error:\n    print(error)"
    )
    assert "a socket was opened" in run(BLOCK_SOCKETS + code, tmp_path).stdout


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def test_only_the_store_knows_sql() -> None:
    outside = [p for p in sorted((ROOT / "tracker").rglob("*.py")) if "store" not in p.relative_to(ROOT).parts]
    outside += sorted((ROOT / "tui").rglob("*.py")) + sorted((ROOT / "corpus").rglob("*.py"))
    guilty = [
        str(p.relative_to(ROOT)) for p in outside if imports_of(p) & {"sqlmodel", "sqlalchemy", "alembic", "sqlite3"}
    ]
    assert guilty == []


def test_the_core_imports_no_screen() -> None:
    guilty = [p.name for p in sorted((ROOT / "tracker").rglob("*.py")) if imports_of(p) & {"textual", "tui", "rich"}]
    assert guilty == []

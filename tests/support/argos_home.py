"""A home folder with tiny Argos packages in it, installed by argostranslate itself."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tiny_argos import build_package

ROOT = Path(__file__).parents[2]
ENGLISH_FRENCH = {"the": "la", "house": "maison", "is": "est", "red": "rouge", "minister": "ministre", "spoke": "parla"}

BLOCK_SOCKETS = """
import socket
def refuse(*arguments, **named):
    raise AssertionError("a socket was opened")
socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = socket.create_connection = refuse
socket.getaddrinfo = socket.gethostbyname = refuse
"""
INSTALL = """
import sys
from argostranslate import package
for path in sys.argv[1:]:
    package.install_from_path(path)
"""


def environment(home: Path, **more: str) -> dict[str, str]:
    """An environment in which `home` is all there is of a home folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ARGOS_", "XDG_", "TRACKER_"))}
    return {**kept, "HOME": str(home), "PYTHONPATH": str(ROOT), "ORT_DISABLE_TELEMETRY": "1", **more}


def run_python(
    code: str, home: Path, arguments: Sequence[str] = (), offline: bool = True, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run code in a process of its own, with the sockets blocked; its output. Fails where the code does."""
    done = subprocess.run(
        [sys.executable, "-c", (BLOCK_SOCKETS if offline else "") + code, *arguments],
        capture_output=True, encoding="utf-8", cwd=home, env=environment(home, **more), check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done


def install(home: Path, archives: Sequence[Path]) -> Path:
    """Install through argostranslate's own `install_from_path`; the folder of the packages."""
    run_python(INSTALL, home, [str(path) for path in archives])
    return home / ".local" / "share" / "argos-translate" / "packages"


def build_home(home: Path) -> Path:
    """A home with es→en and en→fr installed; the folder of the packages."""
    archives = [build_package(home), build_package(home, ENGLISH_FRENCH, "en", "fr")]
    return install(home, archives)


def last_json(output: str) -> object:
    return json.loads(output.splitlines()[-1])


def files_under(folder: Path) -> Mapping[str, int]:
    """Every file and folder, with its size: what a run left behind shows in the difference."""
    return {str(p.relative_to(folder)): p.stat().st_size if p.is_file() else -1 for p in sorted(folder.rglob("*"))}

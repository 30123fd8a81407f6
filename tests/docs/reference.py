"""Write docs/reference.md from the program itself: `python -m tests.docs.reference`. A test holds the two together."""

import argparse
import dataclasses
import inspect
import os
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tracker import cli
from tracker.config import KEYS, FragmentSettings, Settings
from tracker.engines import ENGINES
from tracker.exports import EXPORTS
from tracker.ingest import FORMATS

PAGE = Path(__file__).parents[2] / "docs" / "reference.md"
INTRO = """# Reference

Written from the program by `make docs`; not edited by hand. What `tracker COMMAND --help` says, every input format,
export and engine, and every setting. The checks are in [checks.md](checks.md), the keys of the terminal interface in
[keys.md](keys.md)."""


def page() -> str:
    """The whole reference as Markdown; the same on every machine and in every terminal."""
    os.environ["COLUMNS"] = "100"
    parts = [INTRO, *_commands(), *_parts("Input formats", FORMATS), *_parts("Exports", EXPORTS)]
    return "\n\n".join([*parts, *_parts("Engines", ENGINES), *_settings()]) + "\n"


def _commands() -> Iterator[str]:
    yield "## Commands"
    group = next(a for a in cli.parser()._actions if isinstance(a, argparse._SubParsersAction))
    for name, parser in group.choices.items():
        yield f"### tracker {name}\n\n```text\n{parser.format_help().strip()}\n```"


def _parts(title: str, parts: dict[str, str]) -> Iterator[str]:
    """One row for each part of a folder: its name and the first paragraph of its module."""
    rows = ["| name | what |", "|---|---|"]
    for name, path in parts.items():
        module = import_module(path.partition(":")[0])
        told = (inspect.getdoc(module) or "").split("\n\n")[0]
        rows.append(f"| `{name}` | {' '.join(told.split())} |")
    yield f"## {title}\n\n" + "\n".join(rows)


def _settings() -> Iterator[str]:
    yield "## Settings\n\n`tracker.toml` in the folder the program is started in, or `--config FILE`:"
    rows = ["| table | keys |", "|---|---|"]
    rows += [f"| `[{table}]` | {', '.join(f'`{key}`' for key in sorted(keys))} |" for table, keys in KEYS.items()]
    yield "\n".join(rows)
    told = [
        f"- `{f.name}`: {_said(cls, f.name)}" for cls in (Settings, FragmentSettings) for f in dataclasses.fields(cls)
    ]
    yield "What they mean:\n\n" + "\n".join(told)


def _said(cls: type, name: str) -> str:
    """The docstring under a field, else its name in words."""
    found = re.search(rf"^    {name}:[^\n]*\n    \"\"\"(.+?)\"\"\"", inspect.getsource(cls), re.M | re.S)
    return " ".join(found[1].split()) if found else name.replace("_", " ") + "."


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")

"""An editor's own keys: `keys.toml` in the data folder, `next_finding = "n,f8"` for each command."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tui.commands import AnyCommand


@dataclass(frozen=True, slots=True)
class Keys:
    """What to remap, and what in the file could not be used."""

    remapped: Mapping[str, str]
    problems: tuple[str, ...] = ()


def read_keys(path: Path | None, commands: Iterable[AnyCommand]) -> Keys:
    """The keys of the file; a missing file remaps nothing, a wrong line is passed over and named."""
    if path is None or not path.exists():
        return Keys({})
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        return Keys({}, (f"{path}: cannot be read as TOML ({error}); the usual keys hold.",))
    known = {command.action() for command in commands}
    return _checked(table, known, path.name)


def _checked(table: Mapping[str, object], known: set[str], name: str) -> Keys:
    remapped: dict[str, str] = {}
    problems: list[str] = []
    for action, keys in table.items():
        if action not in known:
            problems.append(f"{name}: there is no command {action!r}.")
        elif not isinstance(keys, str) or not keys.strip():
            problems.append(f'{name}: {action} needs its keys as text, as in {action} = "f8".')
        else:
            remapped[action] = keys
    return Keys(remapped, tuple(problems))

"""An editor's own keys: `keys.toml` in the data folder, `next_finding = "n,f8"` for each command."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.keys import _character_to_key

from tui.commands import AnyCommand


@dataclass(frozen=True, slots=True)
class Keys:
    """What to remap, and what in the file could not be used."""

    remapped: Mapping[str, str]
    problems: tuple[str, ...] = ()


def read_keys(path: Path | None, screens: Iterable[Sequence[AnyCommand]]) -> Keys:
    """The keys of the file; a missing file remaps nothing, a wrong line is passed over and named.

    `screens`: the commands that can be given at the same time. Of two that would share a key there the first in the
    file keeps it, and both are named.
    """
    if path is None or not path.exists():
        return Keys({})
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        return Keys({}, (f"{path}: cannot be read as TOML ({error}); the usual keys hold.",))
    together = [tuple(commands) for commands in screens]
    wanted, problems = _checked(table, {c.action() for commands in together for c in commands}, path.name)
    remapped = _without_clashes(wanted, together)
    lost = [f"{path.name}: {words}" for words in _clashes(wanted, remapped, together)]
    return Keys({action: ",".join(keys) for action, keys in remapped.items()}, (*problems, *lost))


def _checked(table: Mapping[str, object], known: set[str], name: str) -> tuple[dict[str, list[str]], list[str]]:
    """The keys of each command that is there, and what is wrong with the rest."""
    wanted: dict[str, list[str]] = {}
    problems: list[str] = []
    for action, keys in table.items():
        if action not in known:
            problems.append(f"{name}: there is no command {action!r}.")
        elif not isinstance(keys, str) or not keys.strip(" ,"):
            problems.append(f'{name}: {action} needs its keys as text, as in {action} = "f8".')
        else:
            wanted[action] = _split(keys)
    return wanted, problems


def _split(keys: str) -> list[str]:
    """The names of the keys as Textual knows them: `?` is `question_mark`."""
    parts = (key.strip() for key in keys.split(","))
    return [_character_to_key(key) if len(key) == 1 else key for key in parts if key]


def _without_clashes(wanted: Mapping[str, list[str]], together: Sequence[Sequence[AnyCommand]]) -> dict[str, list[str]]:
    """What each command gets: a key that an earlier line gives to a command of the same screen is left out."""
    got: dict[str, list[str]] = {}
    for action, keys in wanted.items():
        beside = {c.action() for commands in together for c in commands if action in {o.action() for o in commands}}
        taken = {key for other in beside & got.keys() for key in got[other]}
        if free := [key for key in keys if key not in taken]:
            got[action] = free
    return got


def _clashes(
    wanted: Mapping[str, list[str]], got: Mapping[str, list[str]], together: Sequence[Sequence[AnyCommand]]
) -> Iterator[str]:
    """In words, once for each key and two commands: who asked for a key that another has."""
    told: set[tuple[str, str, str]] = set()
    for commands in together:
        holds = {key: action for c in commands if (action := c.action()) in got for key in got[action]}
        for command in commands:
            action = command.action()
            for key in wanted.get(action, _split(command.key)):
                holder = holds.get(key, action)
                if holder != action and (key, holder, action) not in told:
                    told.add((key, holder, action))
                    yield _told(key, holder, action, own=action in got)


def _told(key: str, holder: str, loser: str, *, own: bool) -> str:
    rest = f"{loser} keeps its other keys" if own else f"give {loser} another"
    return f"{key} is the key of both {holder} and {loser}: {holder} has it, {rest}."

"""A desk's own packs held against the built-in ones, so that a slip of the pen is said and no rule is lost unseen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tracker.errors import ConfigError
from tracker.packs.reading import pack_files, parse


def check_desk(folder: Path) -> None:
    """Every file of the desk has the tables of its built-in namesake, in the same shape.

    A file without a namesake (a language or a pair that is the desk's own) is held against nothing; where the tables
    are named for what they hold, as in outlets.toml, only the shape counts.

    Raises:
        ConfigError: the file, the table, and which there are.
    """
    built_in = dict(pack_files(None))
    for name, data in pack_files(folder):
        own = name.removeprefix("desk/")
        if own != name and own in built_in:
            _compare(str(folder / own), parse(name, data), parse(own, built_in[own]))


def _compare(shown: str, desk: Mapping[str, Any], built_in: Mapping[str, Any]) -> None:
    fixed = not all(isinstance(value, dict) for value in built_in.values())
    for key, value in desk.items():
        if fixed and key not in built_in:
            raise ConfigError(f"{shown}: there is no {key!r}; it has {', '.join(sorted(built_in))}.")
        model = built_in.get(key, next(iter(built_in.values()), value))
        if not _alike(value, model):
            raise ConfigError(f"{shown}: {key!r} must be {_shape(model)}.")


def _alike(value: Any, model: Any) -> bool:
    if isinstance(model, list) and model and isinstance(model[0], dict):
        return isinstance(value, list) and all(isinstance(entry, dict) for entry in value)
    return isinstance(value, type(model))


def _shape(model: Any) -> str:
    if isinstance(model, list):
        return "a list of tables ([[…]])" if model and isinstance(model[0], dict) else "a list"
    return {dict: "a table", str: "text in quotation marks", int: "a number", bool: "true or false"}.get(
        type(model), "another kind of value"
    )

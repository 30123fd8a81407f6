"""Pack files: where they are, in what order, and how a desk's own folder adds to them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tracker.errors import ConfigError

BUILT_IN: Final = Path(__file__).parent


def pack_files(folder: Path | None = None) -> list[tuple[str, bytes]]:
    """Every pack file as (name, bytes), sorted: the built-in ones by their path, then the desk's own as `desk/…`."""
    return [*_files(BUILT_IN, ""), *(_files(folder, "desk/") if folder else ())]


def read_tables(name: str, folder: Path | None = None) -> list[dict[str, Any]]:
    """The contents of one pack file, the built-in one first, then the desk's own of the same name, where present."""
    wanted = (name, f"desk/{name}")
    return [parse(found, data) for found, data in pack_files(folder) if found in wanted]


def parse(name: str, data: bytes) -> dict[str, Any]:
    """One pack file as TOML.

    Raises:
        ConfigError: it is no UTF-8 or no TOML.
    """
    try:
        return tomllib.loads(data.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"The rule pack {name} cannot be read: {error}.") from error


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*.toml"), key=lambda p: p.relative_to(folder).as_posix()):
        yield prefix + path.relative_to(folder).as_posix(), path.read_bytes()

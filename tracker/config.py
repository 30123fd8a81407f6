"""Settings: one frozen value, read from an optional TOML file, given to whoever needs it."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tracker.errors import ConfigError

CONFIG_NAME: Final = "tracker.toml"
"""Read from the folder the program is started in, where no other file is given."""
KEYS: Final[dict[str, frozenset[str]]] = {
    "fragments": frozenset({"min_words", "min_word_chars", "allow", "allow_file"}),
    "checks": frozenset({"on", "off"}),
    "packs": frozenset({"folder"}),
}
"""Table → what may stand in it. An unknown key is an error: a setting that does nothing misleads."""


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The user's data folder for the program; not created."""
    if given := environ.get("TRACKER_DATA_DIR"):
        return Path(given)
    import platformdirs

    return Path(platformdirs.user_data_dir("translation-provenance-tracker", appauthor=False))


@dataclass(frozen=True, slots=True)
class FragmentSettings:
    """What counts as a fragment."""

    min_words: int = 1
    min_word_chars: int = 1
    """Fragments of one word need at least this many characters in it."""
    allow: frozenset[str] = frozenset()
    """Words and phrases never reported, compared case-folded."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything an analysis depends on besides the version and the packs."""

    fragments: FragmentSettings = field(default_factory=FragmentSettings)
    packs_folder: Path | None = None
    """A desk's own rule packs, added to the built-in ones."""
    checks_on: frozenset[str] = frozenset()
    """Checks switched on besides those on by default."""
    checks_off: frozenset[str] = frozenset()


def load_settings(given: str | Path | None = None, folder: Path | None = None) -> Settings:
    """The settings of a TOML file: the one given, else `tracker.toml` in `folder` (the current one), else defaults.

    Raises:
        ConfigError: the file cannot be read, or holds a key or value that means nothing.
    """
    path = Path(given) if given else (folder or Path()) / CONFIG_NAME
    if not given and not path.is_file():
        return Settings()
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is not TOML ({error}).") from error
    return _Reader(path, tables).settings()


@dataclass(frozen=True, slots=True)
class _Reader:
    """One settings file; every complaint names it and the key."""

    path: Path
    tables: dict[str, Any]

    def settings(self) -> Settings:
        self._refuse_unknown()
        packs = self._get("packs", "folder", str, None)
        known = self._known_checks()
        return Settings(
            fragments=FragmentSettings(
                min_words=self._at_least_1("min_words"),
                min_word_chars=self._at_least_1("min_word_chars"),
                allow=frozenset(self._words("fragments", "allow")) | self._allow_file(),
            ),
            packs_folder=self._folder(packs) if packs else None,
            checks_on=self._checks("on", known),
            checks_off=self._checks("off", known),
        )

    def _refuse_unknown(self) -> None:
        for table, values in self.tables.items():
            if table not in KEYS or not isinstance(values, dict):
                raise ConfigError(f"{self.path}: there is no setting {table!r}; the tables are {_list(KEYS)}.")
            for key in values:
                if key not in KEYS[table]:
                    raise ConfigError(f"{self.path}: [{table}] has no {key!r}; it has {_list(KEYS[table])}.")

    def _get(self, table: str, key: str, kind: type, default: Any) -> Any:
        value = self.tables.get(table, {}).get(key, default)
        if value is not None and (not isinstance(value, kind) or isinstance(value, bool)):
            raise ConfigError(f"{self.path}: {table}.{key} must be a {_NAMES[kind]}, not {value!r}.")
        return value

    def _at_least_1(self, key: str) -> int:
        value: int = self._get("fragments", key, int, 1)
        if value < 1:
            raise ConfigError(f"{self.path}: fragments.{key} must be 1 or more, not {value}.")
        return value

    def _words(self, table: str, key: str) -> list[str]:
        words: list[str] = self._get(table, key, list, [])
        if not all(isinstance(word, str) for word in words):
            raise ConfigError(f"{self.path}: {table}.{key} must be a list of words in quotation marks.")
        return words

    def _allow_file(self) -> frozenset[str]:
        """One word or phrase a line; empty lines and lines that begin with # are passed over."""
        name = self._get("fragments", "allow_file", str, None)
        if not name:
            return frozenset()
        path = self.path.parent / name
        try:
            lines = path.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{self.path}: fragments.allow_file: {path} cannot be read ({error}).") from error
        return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))

    def _folder(self, name: str) -> Path:
        folder = self.path.parent / name
        if not folder.is_dir():
            raise ConfigError(f"{self.path}: packs.folder: there is no folder {folder}.")
        return folder

    def _known_checks(self) -> frozenset[str]:
        if not self.tables.get("checks"):
            return frozenset()
        from tracker.checks import CHECKS

        return frozenset(CHECKS)

    def _checks(self, key: str, known: frozenset[str]) -> frozenset[str]:
        named = frozenset(self._words("checks", key))
        if unknown := sorted(named - known):
            raise ConfigError(f"{self.path}: checks.{key}: there is no check {unknown[0]!r}; there are {_list(known)}.")
        return named


_NAMES: Final = {str: "text", int: "whole number", list: "list"}


def _list(names: Any) -> str:
    return ", ".join(sorted(names)) or "none"


def database_url(given: str | None, environ: Mapping[str, str] = os.environ) -> str:
    """The database to use: the option, else TRACKER_DATABASE_URL, else `tracker.db` in the data folder."""
    url = given or environ.get("TRACKER_DATABASE_URL")
    if not url:
        return f"sqlite:///{data_folder(environ) / 'tracker.db'}"
    if "://" in url:
        return url
    if url.strip() != url:
        raise ConfigError(f"The database name {url!r} begins or ends with a space. Give a path or an SQLAlchemy URL.")
    return f"sqlite:///{Path(url).absolute()}"

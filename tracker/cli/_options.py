"""The options that several commands share."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.config import Settings
    from tracker.workflow import Workflow


def add_everywhere(parser: argparse.ArgumentParser) -> None:
    """`--config` and `--database` may stand before the command as well as after it."""
    for name in ("--config", "--database"):
        parser.add_argument(name, metavar="FILE", default=None, help=argparse.SUPPRESS)


def add_settings(parser: argparse.ArgumentParser) -> None:
    told = "settings (TOML); else tracker.toml of this folder, if any"
    parser.add_argument("--config", metavar="FILE", default=argparse.SUPPRESS, help=told)


def add_database(parser: argparse.ArgumentParser) -> None:
    add_settings(parser)
    told = "the library; else $TRACKER_DATABASE_URL, else your own"
    parser.add_argument("--database", metavar="FILE", default=argparse.SUPPRESS, help=told)


def add_input_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--input-format",
        choices=("text", "markdown", "html", "json", "jsonl"),
        help="what the input is; else told by the file's name and first bytes",
    )


def settings(options: argparse.Namespace) -> "Settings":
    """The settings that the options ask for.

    Raises:
        ConfigError: they cannot be used.
    """
    from tracker.config import load_settings

    return load_settings(options.config)


def workflow(options: argparse.Namespace) -> "Workflow":
    """The workflow over the database that the options ask for.

    Raises:
        StoreError: it cannot be opened.
        NotFoundError: a library was named that is not there, and the command is not the one that makes libraries.
    """
    from tracker.config import database_url
    from tracker.errors import NotFoundError

    named = options.database
    if named and "://" not in named and options.command != "add" and not Path(named).exists():
        raise NotFoundError(f"{named}: there is no library. `tracker add PATH --database {named}` makes one.")
    from tracker.workflow import open_workflow

    return open_workflow(database_url(options.database), settings(options))

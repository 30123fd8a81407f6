"""Output formats, one file each; those of reports are found through `EXPORTS`."""

from importlib import import_module
from typing import Final, Protocol, cast

from tracker.errors import InputError
from tracker.report import Report

EXPORTS: Final[dict[str, str]] = {
    "markdown": "tracker.exports.markdown",
    "html": "tracker.exports.html",
    "json": "tracker.exports.report_json",
    "csv": "tracker.exports.findings_csv",
}
"""Report format → dotted path of its module; nothing is imported until it is used."""


class Export(Protocol):
    """What the module of a report format offers."""

    MEDIA_TYPE: str
    ENDING: str
    """Of file names, with its dot."""

    def render(self, report: Report) -> bytes:
        """The whole document; equal reports give equal bytes."""
        ...


def export(name: str) -> Export:
    """The format of that name.

    Raises:
        InputError: there is none.
    """
    if name not in EXPORTS:
        raise InputError(name, "is no report format.", f"Choose one of {', '.join(EXPORTS)}.")
    return cast(Export, import_module(EXPORTS[name]))

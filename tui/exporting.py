"""Write a report to a file, off the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import InputError
from tracker.model import LeftOut, Progress
from tracker.workflow import Report, Workflow


@dataclass(frozen=True, slots=True)
class Written:
    """A report that now stands on the disk."""

    path: Path
    size_bytes: int


def export(
    workflow: Workflow, article_ids: Sequence[int], format_name: str, path: Path
) -> Iterator[Progress | LeftOut | Written]:
    """Progress, then where the file is. A folder is given the report's own file name.

    Raises:
        InputError: it cannot be written there.
    """
    for step in workflow.report(article_ids, format_name):
        if isinstance(step, Report):
            yield _write(step, path)
        else:
            yield step


def _write(report: Report, path: Path) -> Written:
    target = path / report.filename if path.is_dir() else path
    try:
        target.write_bytes(report.data)
    except OSError as error:
        raise InputError(
            str(target), f"cannot be written ({error.strerror or error}).", "Choose another place."
        ) from error
    return Written(target, len(report.data))

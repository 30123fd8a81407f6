"""The terminal interface: it draws and listens; every decision about articles is taken in `tracker`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.workflow import Workflow


def run(workflow: "Workflow") -> int:
    """Open the screens on a workflow; 0 when they are left. Keys and theme are kept in the data folder."""
    from tracker.config import data_folder
    from tui.app import run as open_screens

    return open_screens(workflow, data_folder())

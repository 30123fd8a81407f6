"""A steady screen: no animation, nothing remembered from run to run."""

import pytest

from tests.tui.fakes import FakeWorkflow, one_article
from tui.app import TrackerApp


def open_app(workflow: FakeWorkflow, folder=None) -> TrackerApp:
    app = TrackerApp(workflow, folder)
    app.animation_level = "none"
    return app


@pytest.fixture
def workflow() -> FakeWorkflow:
    return one_article()


@pytest.fixture
def app(workflow: FakeWorkflow) -> TrackerApp:
    return open_app(workflow)

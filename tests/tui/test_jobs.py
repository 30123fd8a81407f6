"""Long work: one at a time, told while it runs, stopped between items."""

import threading

from tracker.model import LeftOut, Progress
from tui.jobs import Job


async def test_cancel_keeps_what_is_done(app, monkeypatch):
    gate, ended = threading.Event(), []
    monkeypatch.setattr("tui.screens.library.LibraryScreen.on_job_ended", lambda self, event: ended.append(event))

    def steps():
        yield LeftOut("first", "done")
        yield Progress(1, 3, "second")
        gate.wait(5)
        yield LeftOut("second", "done as well")
        yield LeftOut("third", "never")

    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert app.jobs.start(Job("Adding", steps), screen)
        assert not app.jobs.start(Job("Another", steps), screen)
        await pilot.pause()
        await pilot.press("ctrl+x")
        assert app.jobs.state.cancelling
        gate.set()
        while not ended:
            await pilot.pause(0.02)
        assert [r.name for r in ended[0].results] == ["first", "second"]
        assert ended[0].cancelled


async def test_a_defect_is_told_without_a_traceback(app, monkeypatch):
    ended = []
    monkeypatch.setattr("tui.screens.library.LibraryScreen.on_job_ended", lambda self, event: ended.append(event))

    def steps():
        yield Progress(0, 1, "x")
        raise ValueError("broken [/b]")

    async with app.run_test(size=(120, 36)) as pilot:
        app.jobs.start(Job("Adding", steps), app.screen)
        while not ended:
            await pilot.pause(0.02)
        assert ended[0].error == "Adding stopped: ValueError: broken [/b]"


async def test_a_quiet_job_gives_way(app, monkeypatch):
    gate, ended = threading.Event(), []

    def over(self, event):
        ended.append(event.title)
        self.desk.job_over(event)

    monkeypatch.setattr("tui.screens.library.LibraryScreen.on_job_ended", over)

    def quiet():
        yield Progress(0, 1, "x")
        gate.wait(5)
        yield Progress(1, 1, "x")

    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        assert app.jobs.start(Job("Quiet", quiet, quiet=True), app.screen)
        await pilot.pause()
        assert app.jobs.start(Job("Asked for", lambda: iter([LeftOut("a", "b")])), app.screen)
        gate.set()
        while len(ended) < 2:
            await pilot.pause(0.02)
        assert ended == ["Quiet", "Asked for"]
        assert not app.jobs.running
        assert list(app._notifications) == []

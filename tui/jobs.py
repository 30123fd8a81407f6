"""Long work off the screen: one job at a time, with progress, cancelled between items.

Only this file starts threads.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from textual.app import App
from textual.message_pump import MessagePump
from textual.worker import Worker, get_current_worker

from tracker.errors import TrackerError
from tracker.model import Progress
from tui.messages import Fetched, JobEnded, JobProgressed, JobState

_BETWEEN_PROGRESS_S: Final = 0.1


@dataclass(frozen=True, slots=True)
class Job:
    """Something that takes a while."""

    title: str
    """In words: "Translating again"."""
    steps: Callable[[], Iterator[object]]
    """Called in the thread; yields `Progress` and, at any time, results."""
    quiet: bool = False
    """Nobody asked for it: it gives way to the next job, and its end is not told."""


class Jobs:
    """The one job that may run. `whom` hears `JobEnded`, the app hears `JobProgressed`."""

    def __init__(self, app: "App[None]") -> None:
        self._app = app
        self._worker: Worker[None] | None = None
        self._job: Job | None = None
        self._next: tuple[Job, MessagePump] | None = None
        self.state: JobState | None = None

    @property
    def running(self) -> bool:
        return self.state is not None

    def start(self, job: Job, whom: MessagePump) -> bool:
        """Begin a job; False where one is running already that does not give way."""
        if self.running and self._job is not None and self._job.quiet and not job.quiet:
            self._next = (job, whom)
            return self.cancel()
        if self.running:
            return False
        self._job = job
        self._show(JobState(job.title, "", 0, None))
        self._worker = self._app.run_worker(
            lambda: self._run(job, whom), thread=True, exit_on_error=False, name=job.title
        )
        return True

    def fetch(self, work: Callable[[], object], whom: MessagePump) -> None:
        """Read something that may take a moment; `whom` hears `Fetched`. Not a job: it needs no bar and no cancel."""
        self._app.run_worker(lambda: self._read(work, whom), thread=True, exit_on_error=False, name="reading")

    @staticmethod
    def _read(work: Callable[[], object], whom: MessagePump) -> None:
        """In the thread: the value, or the error in words."""
        try:
            whom.post_message(Fetched(work()))
        except TrackerError as problem:
            whom.post_message(Fetched(None, str(problem)))

    def cancel(self) -> bool:
        """Ask the job to stop after the item at hand; what is done is kept. False where nothing runs."""
        if self._worker is None or self.state is None:
            return False
        self._worker.cancel()
        self._show(replace(self.state, cancelling=True))
        return True

    def heard(self, state: JobState) -> None:
        """Progress arrived on the screen's side."""
        if self.state is not None:
            self.state = replace(state, cancelling=self.state.cancelling)

    def over(self) -> None:
        """The job's end arrived on the screen's side; what waited for it begins."""
        self.state = self._worker = self._job = None
        waiting, self._next = self._next, None
        if waiting is not None:
            self.start(*waiting)

    def _show(self, state: JobState) -> None:
        self.state = state
        self._app.post_message(JobProgressed(state))

    def _run(self, job: Job, whom: MessagePump) -> None:
        """In the thread: run to the end, to a cancel or to an error, and say which."""
        worker = get_current_worker()
        results: list[object] = []
        error = ""
        try:
            self._work(job, worker, results)
        except TrackerError as problem:
            error = str(problem)
        except Exception as problem:  # noqa: BLE001 - a job must never take the screen with it
            error = f"{job.title} stopped: {type(problem).__name__}: {problem}"
        stopped = worker.is_cancelled and not error
        ended = JobEnded(job.title, tuple(results), cancelled=stopped, error=error, quiet=job.quiet)
        (whom if whom.is_running else self._app).post_message(ended)

    def _work(self, job: Job, worker: "Worker[None]", results: list[object]) -> None:
        steps = job.steps()
        told_at = 0.0
        try:
            for step in steps:
                if not isinstance(step, Progress):
                    results.append(step)
                elif (now := time.monotonic()) - told_at >= _BETWEEN_PROGRESS_S:
                    told_at = now
                    self._app.post_message(JobProgressed(JobState(job.title, step.what, step.done, step.total)))
                if worker.is_cancelled:
                    break
        finally:
            if (close := getattr(steps, "close", None)) is not None:
                close()

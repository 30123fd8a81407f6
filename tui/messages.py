"""What happened, for whoever shows it."""

from dataclasses import dataclass

from textual.message import Message


@dataclass(frozen=True, slots=True)
class JobState:
    """The job that runs, as last heard."""

    title: str
    what: str
    done: int
    total: int | None
    cancelling: bool = False


class JobProgressed(Message):
    """A job got further. Only the newest matters."""

    def __init__(self, state: JobState) -> None:
        self.state = state
        super().__init__()

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, JobProgressed)


class JobEnded(Message, bubble=False):
    """A job is over: done, cancelled, or failed with an error text. What it yielded is kept in each case."""

    def __init__(
        self,
        title: str,
        results: tuple[object, ...],
        *,
        cancelled: bool = False,
        error: str = "",
        quiet: bool = False,
    ) -> None:
        self.title, self.results, self.cancelled = title, results, cancelled
        self.error, self.quiet = error, quiet
        super().__init__()


class Fetched(Message, bubble=False):
    """What was read off the screen is there; or why it is not."""

    def __init__(self, value: object, error: str = "") -> None:
        self.value, self.error = value, error
        super().__init__()


class DecisionRecorded(Message):
    """A person decided, flagged, took back or did again; the article is to be read anew."""

    def __init__(self, article_id: int, words: str) -> None:
        self.article_id, self.words = article_id, words
        super().__init__()


class LibraryChanged(Message):
    """Articles came in, or what is known of them changed."""

"""Errors that an editor can read: each says which file, what is wrong and what to do."""


class TrackerError(Exception):
    """Every error the program raises on purpose. Its text is shown as it is, without a traceback."""

    exit_code = 2


class InputError(TrackerError):
    """A file, page or record that cannot be read."""

    def __init__(self, name: str, problem: str, remedy: str = "", count: int = 1) -> None:
        """`count`: how many records of the file it is about."""
        self.name, self.problem, self.remedy, self.count = name, problem, remedy, count
        super().__init__(f"{name}: {problem}" + (f" {remedy}" if remedy else ""))


class ConfigError(TrackerError):
    """A setting or rule pack that cannot be used."""


class StoreError(TrackerError):
    """The database cannot be opened, read or written; nothing stored was changed."""


class NotFoundError(TrackerError):
    """An article, model or engine that was asked for is not there."""


class EngineError(TrackerError):
    """No engine can do what was asked, or one failed."""

"""Reading ahead: what has come meanwhile is worked on together, and nothing waits for what has not come."""

import threading
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, Queue
from typing import Final, TypeVar

T = TypeVar("T")

_AHEAD: Final = 64
"""So many are read ahead, and handed on together, at most."""


def grouped(things: Iterable[T], weight: Callable[[T], int], most: int) -> Iterator[list[T]]:
    """The things in order, in groups of those that were there when the last group was done with.

    A group weighs little more than `most`. What reading raises is raised after what came before it.
    """
    queue: Queue[T | _End] = Queue(_AHEAD)
    threading.Thread(target=_read, args=(things, queue), daemon=True).start()
    group: list[T] = []
    while True:
        full = len(group) >= _AHEAD or sum(map(weight, group)) >= most
        try:
            one = queue.get(block=not group) if not full else None
        except Empty:
            one = None
        if one is None or isinstance(one, _End):
            if group:
                yield group
                group = []
            if isinstance(one, _End):
                if one.error:
                    raise one.error
                return
        else:
            group.append(one)


class _End:
    """Nothing more comes."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error


def _read(things: Iterable[T], queue: "Queue[T | _End]") -> None:
    try:
        for thing in things:
            queue.put(thing)
    except BaseException as error:  # noqa: BLE001 - raised where it can be seen, by the reader of the queue
        queue.put(_End(error))
    else:
        queue.put(_End(None))

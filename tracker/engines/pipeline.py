"""A chain of programs kept alive, fed one block at a time; every stage flushes at a null character."""

import contextlib
import os
import select
import subprocess
import threading
from collections.abc import Iterator, Sequence
from typing import Final

_READ_BYTES: Final = 1 << 16
_END: Final = b"\0"


class PipelineError(Exception):
    """A stage died, did not start, or did not answer in time. The pipeline is closed."""


class Pipeline:
    """Running stages joined by pipes. Not for two threads at once."""

    def __init__(self, stages: Sequence[Sequence[str]]) -> None:
        """Start every stage.

        Raises:
            PipelineError: a program cannot be started.
        """
        self._processes: list[subprocess.Popen[bytes]] = []
        self._rest = b""
        try:
            self._start(stages)
        except OSError as error:
            self.close()
            raise PipelineError(f"{error.filename}: {error.strerror}") from error

    def run(self, blocks: Sequence[str], silence_s: float, ending: str = "") -> Iterator[str]:
        """The answer to each block, in order, as it comes. Left early, the pipeline is closed.

        `silence_s` is how long it may go without a byte. Every whole answer ends in `ending`: a stage whose neighbour
        died closes its last block as if it were done.

        Raises:
            PipelineError: it died or was silent for too long; the answers already yielded are good.
        """
        writer = threading.Thread(target=self._write, args=(tuple(blocks),), daemon=True)
        writer.start()
        left = len(blocks)
        try:
            for _ in blocks:
                answer = self._read_block(silence_s)
                if not answer.endswith(ending):
                    raise PipelineError("a stage died over it")
                left -= 1
                yield answer
        finally:
            if left:
                self.close()
            writer.join()

    def close(self) -> None:
        """End every stage that is still there."""
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream:
                    with contextlib.suppress(OSError):
                        stream.close()
        self._processes = []

    @property
    def alive(self) -> bool:
        """Whether every stage still runs."""
        return bool(self._processes) and all(process.poll() is None for process in self._processes)

    def _start(self, stages: Sequence[Sequence[str]]) -> None:
        environment = os.environ | {"LC_ALL": "C.UTF-8"}
        for stage in stages:
            upstream = self._processes[-1].stdout if self._processes else subprocess.PIPE
            process = subprocess.Popen(  # noqa: S603 - no shell, and the stages are those of an installed mode file
                list(stage),
                bufsize=0,
                stdin=upstream,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
            )
            if self._processes and (passed_on := self._processes[-1].stdout):
                passed_on.close()  # else a dead stage downstream would never be noticed upstream
            self._processes.append(process)

    def _write(self, blocks: tuple[str, ...]) -> None:
        into = self._processes[0].stdin if self._processes else None
        with contextlib.suppress(OSError, ValueError):  # a dead pipeline is reported by the reader
            for block in blocks:
                rest = memoryview(block.encode("utf-8", "replace") + _END)
                while into and len(rest):
                    rest = rest[into.write(rest) or 0 :]

    def _read_block(self, silence_s: float) -> str:
        while _END not in self._rest:
            self._rest += self._read(silence_s)
        block, _, self._rest = self._rest.partition(_END)
        return block.decode("utf-8", "replace")

    def _read(self, silence_s: float) -> bytes:
        out = self._processes[-1].stdout if self._processes else None
        if out is None:
            raise PipelineError("it is closed")
        if not select.select([out], [], [], silence_s)[0]:
            raise PipelineError(f"no answer within {silence_s:g} s")
        if not (data := os.read(out.fileno(), _READ_BYTES)):
            raise PipelineError("it ended before it had answered")
        return data

"""The longest time that one document may take."""

from __future__ import annotations

import faulthandler
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

#: Seconds after the limit when a process that does not come back to Python is ended.
_GRACE = 5


class TimeLimit(BaseException):
    """A document took too long. No `Exception`, so that no component takes it for a failure of its own."""


@contextmanager
def time_limit(seconds: int, *, may_end_process: bool) -> Iterator[None]:
    """Raise `TimeLimit` in what is done within once it has taken so many seconds; 0 for no limit.

    Only the main thread of a process, on systems with alarms, can be called back like that. Where code never comes
    back to Python, the process is ended a little later, if it may be.
    """
    if not seconds:
        yield
        return
    alarmed = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if may_end_process:
        faulthandler.dump_traceback_later(seconds + _GRACE, exit=True, file=_silence())
    before = signal.signal(signal.SIGALRM, _raise) if alarmed else None
    try:
        if alarmed:
            signal.setitimer(signal.ITIMER_REAL, seconds)
        yield
    finally:
        if alarmed:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before or signal.SIG_DFL)
        if may_end_process:
            faulthandler.cancel_dump_traceback_later()


def _raise(*_: object) -> None:
    raise TimeLimit


def _silence() -> int:
    """Return a descriptor for the stack traces, which nobody reads."""
    global _devnull  # noqa: PLW0603
    if _devnull is None:
        _devnull = os.open(os.devnull, os.O_WRONLY)
    return _devnull


_devnull: int | None = None

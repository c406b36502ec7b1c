"""Where worker processes come from: on Linux they are forked from one that has loaded the pipeline once."""

from __future__ import annotations

import multiprocessing
import sys
from multiprocessing.context import BaseContext

#: What that process imports before it forks: the pipeline with its defaults.
_LOADED = "vinhdanh.run.loaded"


def worker_context() -> BaseContext:
    """Return how processes are started.

    A forked process would inherit whatever threads its parent runs, so they are forked from a fresh interpreter without
    any; where that is not safe, each of them is a fresh interpreter itself.
    """
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([_LOADED])
    return context


def start_loading() -> None:
    """Let that process begin to load, while this one still does other things."""
    if sys.platform == "linux":
        from multiprocessing import forkserver  # noqa: PLC0415

        worker_context()
        forkserver.ensure_running()

"""What a worker process does in the tests of deadly documents; imported by these processes."""

from __future__ import annotations

import os
import signal

from vinhdanh.read.article import Article
from vinhdanh.run.engine import _work
from vinhdanh.run.shards import Item
from vinhdanh.run.work import Processed


def work(items: tuple[Item, ...]) -> Processed:
    if any(isinstance(item, Article) and "chết người" in item.raw for item in items):
        os.kill(os.getpid(), signal.SIGSEGV)
    return _work(items)

"""The pipeline with its defaults, loaded on import: once, in the process from which workers are forked."""

from __future__ import annotations

import gc
import signal
from contextlib import suppress

from spacy.language import Language

from vinhdanh.pipeline import process
from vinhdanh.read.article import Article
from vinhdanh.run.work import load_pipeline
from vinhdanh.write.part import make_part
from vinhdanh.write.rows import document_rows

_SAMPLE = "Ngày 5/9/2020, Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 4 tập thể và 7 cá nhân."
# What is loaded stays: there is no garbage to be looked for.
gc.disable()
# An interrupt is for the process that runs everything.
signal.signal(signal.SIGINT, signal.SIG_IGN)
PIPELINE: Language | None = None
# What is wrong is said by the workers, which try again.
with suppress(Exception):
    PIPELINE = load_pipeline({})
    # Expressions that are compiled when they are needed are needed here, once for all workers.
    with PIPELINE.memory_zone():
        make_part([document_rows(process(PIPELINE, Article("", _SAMPLE)))], [])
# What all workers share is not to be looked at, and so copied, by each.
gc.freeze()
gc.enable()

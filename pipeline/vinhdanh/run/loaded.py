"""The pipeline with its defaults, loaded on import: once, in the process from which workers are forked."""

from __future__ import annotations

import gc
import signal
from contextlib import suppress

from spacy.language import Language

from vinhdanh.run.work import load_pipeline

# An interrupt is for the process that runs everything.
signal.signal(signal.SIGINT, signal.SIG_IGN)
PIPELINE: Language | None = None
# What is wrong is said by the workers, which try again.
with suppress(Exception):
    PIPELINE = load_pipeline({})
# What all workers share is not to be looked at, and so copied, by each.
gc.freeze()

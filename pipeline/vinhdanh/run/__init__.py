"""How the work is spread: one process, several, or a cluster, with the same bytes as the result."""

from vinhdanh.run.options import EngineError, EngineName, Failure, Progress, RunOptions, Summary
from vinhdanh.run.runner import run

__all__ = ["EngineError", "EngineName", "Failure", "Progress", "RunOptions", "Summary", "run"]

"""How the work is spread: one process or several, with the same bytes as the result."""

from vinhdanh.run.options import Failure, Progress, RunOptions, Summary
from vinhdanh.run.runner import run

__all__ = ["Failure", "Progress", "RunOptions", "Summary", "run"]

"""Gold against output: scores of mentions, values, organizations and award records, and how sure they are."""

from vinhdanh.evaluate.evaluation import Evaluation, Measured, compare, measure, merge, read_evaluation
from vinhdanh.evaluate.floors import FloorError, check_floors, read_floors
from vinhdanh.evaluate.records import RecordScores, read_records, score_records

__all__ = [
    "Evaluation", "FloorError", "Measured", "RecordScores", "check_floors", "compare", "measure", "merge",
    "read_evaluation", "read_floors", "read_records", "score_records",
]  # fmt: skip

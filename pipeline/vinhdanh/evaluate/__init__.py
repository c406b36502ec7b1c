"""Gold against output: how many award records are right."""

from vinhdanh.evaluate.floors import FloorError, check_floors, read_floors
from vinhdanh.evaluate.records import RecordScores, read_records, score_records

__all__ = ["FloorError", "RecordScores", "check_floors", "read_floors", "read_records", "score_records"]

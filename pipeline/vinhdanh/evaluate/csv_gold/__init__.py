"""Award records and mentions labelled in CSV, as they were before `vinhdanh.gold`."""

from vinhdanh.evaluate.csv_gold.floors import FloorError, check_floors, read_floors
from vinhdanh.evaluate.csv_gold.records import RecordScores, read_records, score_records

__all__ = ["FloorError", "RecordScores", "check_floors", "read_floors", "read_records", "score_records"]

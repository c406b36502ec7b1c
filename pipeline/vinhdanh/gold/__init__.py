"""Hand-made labels: brat standoff files, the texts that they belong to, and what they say."""

from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.model import GoldDocument, GoldMention, GoldRecord, GoldSpan
from vinhdanh.gold.reader import GoldSet, read_gold

__all__ = [
    "GoldDocument", "GoldError", "GoldMention", "GoldProblem", "GoldRecord", "GoldSet", "GoldSpan", "read_gold",
]  # fmt: skip

"""Gold against output: scores of mentions, values, organizations and award records, and how sure they are."""

from vinhdanh.evaluate.evaluation import Evaluation, EvaluationError, Measured, compare, measure, merge, read_evaluation

__all__ = ["Evaluation", "EvaluationError", "Measured", "compare", "measure", "merge", "read_evaluation"]

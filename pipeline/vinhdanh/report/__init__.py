"""The page on which one looks at a run: its awards as a table, the articles that they come from, charts and figures."""

from vinhdanh.report.options import ReportOptions
from vinhdanh.report.page import ReportSummary, write_report

__all__ = ["ReportOptions", "ReportSummary", "write_report"]

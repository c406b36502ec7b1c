"""The tables of a run for other programs: databases, a spreadsheet, and a schema for data frames."""

from vinhdanh.export.files import FORMATS, ExportError, export

__all__ = ["FORMATS", "ExportError", "export"]

"""Gold in the formats of other annotation tools, there and back without loss."""

from vinhdanh.gold.convert.formats import FORMATS, Format
from vinhdanh.gold.convert.labelled import Labelled, gold_files, read_labelled

__all__ = ["FORMATS", "Format", "Labelled", "gold_files", "read_labelled"]

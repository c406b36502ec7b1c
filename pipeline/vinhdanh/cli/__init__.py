"""The command `vinhdanh`."""

from vinhdanh.cli.main import main

__all__ = ["main"]

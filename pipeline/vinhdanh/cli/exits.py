"""How a command ends: exit statuses, and errors that are one line for people."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit statuses of `vinhdanh`."""

    OK = 0
    #: The run is whole, but some documents are in `errors` instead of the tables; or labelled ones are not in the run.
    SOME_FAILED = 1
    #: A wrong command, option or value, or inputs that mean no file.
    USAGE = 2
    #: The output could not be written; what was there before is untouched.
    OUTPUT = 3
    #: A defect of the program, or a worker process that died.
    INTERNAL = 4
    #: A score is below its floor.
    BELOW_FLOOR = 5
    INTERRUPTED = 130


class CliError(Exception):
    """Ends the command with a message on stderr and an exit status."""

    def __init__(self, message: str, status: Exit) -> None:
        super().__init__(message)
        self.status = status

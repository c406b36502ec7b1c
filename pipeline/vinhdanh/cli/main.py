"""From arguments to an exit status: whatever goes wrong is one line on stderr, never a stack trace."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import Any

import typer

from vinhdanh.cli.app import app
from vinhdanh.cli.exits import CliError, Exit

#: New objects between two looks for garbage: what is imported and compiled at the start is much, and stays.
_BETWEEN_COLLECTIONS = 10_000


def main() -> None:
    """Run the command that the process was started with."""
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    status = invoke(sys.argv[1:])
    # What is left goes with the process: to look through it all once more would take a third of a second.
    gc.freeze()
    sys.exit(status)


def invoke(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    command = typer.main.get_command(app)
    try:
        result = command.main(args=list(arguments), prog_name="vinhdanh", standalone_mode=False)
    except CliError as error:
        return _fail(str(error), error.status)
    except (KeyboardInterrupt, typer.Abort):
        result = Exit.INTERRUPTED
    except Exception as error:
        # Typer raises the usage errors of the Click that it brings along, which no public name stands for.
        if hasattr(error, "format_message"):
            return _fail(_usage(error), Exit.USAGE)
        return _fail(f"internal error: {type(error).__name__}: {' '.join(str(error).split())}", Exit.INTERNAL)
    # Some versions of Typer turn an interrupt into this status themselves.
    if result == Exit.INTERRUPTED:
        return _fail("interrupted", Exit.INTERRUPTED)
    return int(result) if isinstance(result, int) else Exit.OK


def _usage(error: Any) -> str:
    """Return what is wrong with the arguments, and where it says how they are meant."""
    message = " ".join(error.format_message().split())
    command = getattr(getattr(error, "ctx", None), "command_path", "vinhdanh")
    return f"{message.rstrip('.')}; examples: {command} --help"


def _fail(message: str, status: Exit) -> int:
    print(f"vinhdanh: error: {message}", file=sys.stderr)
    return int(status)

"""`vinhdanh report`: the page about a run."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.evaluate.evaluation import EvaluationError
from vinhdanh.read import InputError
from vinhdanh.read.stream import require_sources
from vinhdanh.report import ReportOptions, ReportSummary, write_report
from vinhdanh.report.labels import LANGUAGES
from vinhdanh.write.load import LoadError


def report(folder: Path, out: Path | None, options: ReportOptions, *, quiet: bool) -> Exit:
    """Write the page, say what is in it, and return the exit status.

    Raises:
        CliError: there is no run, or the page cannot be written.
    """
    if options.language not in LANGUAGES:
        raise CliError(f"--language is {' or '.join(LANGUAGES)}, not {options.language!r}", Exit.USAGE)
    try:
        if options.articles:
            require_sources(options.articles)
        summary = write_report(folder, out, options)
    except (LoadError, EvaluationError, InputError) as error:
        raise CliError(str(error), Exit.USAGE) from error
    except OSError as error:
        raise CliError(f"{error.filename or out or folder}: {error.strerror or error}", Exit.OUTPUT) from error
    if not quiet:
        _say(summary, options, Console(stderr=True, highlight=False))
    return Exit.OK


def _say(summary: ReportSummary, options: ReportOptions, console: Console) -> None:
    articles = f"the texts of {summary.n_articles:,} of the {summary.n_documents:,} articles with any"
    parts = [f"{summary.n_rows:,} award rows", articles]
    if summary.n_chunks:
        parts.append(f"articles in {summary.n_chunks:,} files beside the page")
    console.print(f"{summary.page}: {', '.join(parts)}", markup=False, soft_wrap=True)
    if options.texts and summary.n_articles < summary.n_documents:
        console.print("vinhdanh: texts that have moved since the run are found with --articles INPUT", soft_wrap=True)

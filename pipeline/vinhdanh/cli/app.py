"""The commands and their options. What they do is imported on use, so that `--help` is quick."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from vinhdanh import __version__
from vinhdanh.cli.exits import Exit
from vinhdanh.cli.gold import gold_app

_EXITS = """
[bold]Exit status[/bold]

0  all went well
1  some documents failed (the table errors says why), or labels have problems, or could not be scored
2  wrong usage, or nothing to read
3  the output cannot be written
4  a defect of the program
5  a score is below its floor
130  interrupted
"""
_RUN_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh run articles/ --out tables
vinhdanh run 'news/2020-*.txt' pages/ --out tables --workers 4
vinhdanh run dump.jsonl.gz --out tables --text-column body --id-column url
vinhdanh run dump.jsonl.gz --out tables --workers 4 --resume --log-format json 2> run.log
cat article.txt | vinhdanh run - --out tables
"""
_SHOW_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh show article.txt
vinhdanh show dump.jsonl --id 4711 --zones
vinhdanh show article.txt --values
vinhdanh show article.txt --json | jq .awards
"""

_EVALUATE_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh evaluate build/dataset --gold gold/corpus
vinhdanh evaluate build/real --gold gold/real --split dev --report build/report --errors
vinhdanh evaluate build/dataset --gold gold/corpus --against build/before/evaluation.json
vinhdanh evaluate build/dataset --gold gold/corpus --floors gold/floors.toml --set corpus
"""

_EXPORT_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh export tables --to sqlite
vinhdanh export tables --to duckdb --out awards.duckdb
vinhdanh export tables --to xlsx
vinhdanh export tables --to huggingface --out award-records
"""
_REPORT_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh report tables
vinhdanh report tables --articles dump.jsonl.gz --text-column body
vinhdanh report tables --out report.html --language vi --evaluation evaluation.json
"""

#: The panels of the help, by what somebody wants to do.
_MAKE, _LOOK, _ACCURACY = "Make tables", "Look and hand on", "Measure accuracy"

app = typer.Typer(
    name="vinhdanh",
    help="Who honoured whom, with what, how many, and when: award records from Vietnamese news.",
    epilog=_EXITS,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.add_typer(gold_app, rich_help_panel=_ACCURACY)


class LogFormat(StrEnum):
    """How a run says how it goes."""

    TEXT = "text"
    JSON = "json"


class Labelled(StrEnum):
    """What labels may be of."""

    ORGANIZATION = "organization"
    DATE = "date"
    COUNT = "count"
    AWARD = "award"
    RECORD = "record"


class Engine(StrEnum):
    """Where documents are processed."""

    LOCAL = "local"
    RAY = "ray"


TextColumn = Annotated[
    str, typer.Option(help="Column or field of the article's text, in CSV, TSV, Parquet, Arrow and JSON lines.")
]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"vinhdanh {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _top(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command("run", epilog=_RUN_EXAMPLES, rich_help_panel=_MAKE)
def run_command(  # noqa: PLR0913, PLR0917
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Files, folders, glob patterns, URLs, or - for standard input. Read are .txt .md .html .jsonl .csv "
            ".tsv .parquet .arrow .warc, also packed as .gz .bz2 .xz .zst, and all of them in .zip and .tar.",
        ),
    ],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder for the tables; made, or replaced if it is our own.")
    ],
    workers: Annotated[int, typer.Option(min=1, help="Processes; the result is the same for any number.")] = 1,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a run that was interrupted, if there is one.")
    ] = False,
    engine: Annotated[Engine, typer.Option(help="Processes of this machine, or a Ray cluster.")] = Engine.LOCAL,
    address: Annotated[
        str, typer.Option(metavar="HOST:PORT", help="Ray cluster to join, or auto; without it, one is started here.")
    ] = "",
    shard_documents: Annotated[
        int, typer.Option(min=1, metavar="N", help="Documents that are processed, kept and resumed together.")
    ] = 100,
    document_seconds: Annotated[
        int, typer.Option(min=0, metavar="N", help="Longest time for one document, else it is an error; 0 for any.")
    ] = 600,
    text_column: TextColumn = "text",
    id_column: Annotated[str, typer.Option(help="Column of the article's id.")] = "id",
    title_column: Annotated[str, typer.Option(help="Column of the headline.")] = "title",
    url_column: Annotated[str, typer.Option(help="Column of the address.")] = "url",
    publisher_column: Annotated[str, typer.Option(help="Column of the publisher.")] = "publisher",
    published_column: Annotated[
        str, typer.Option("--published-column", "--date-column", help="Column of the publication date.")
    ] = "published",
    max_megabytes: Annotated[float, typer.Option(min=0.001, help="What is larger is no article but an error.")] = 8,
    only: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="CSV whose column doc_id names the articles to read.")
    ] = None,
    any_language: Annotated[
        bool, typer.Option("--any-language", help="Extract from texts that are not Vietnamese, too.")
    ] = False,
    license_name: Annotated[
        str, typer.Option("--license", help="Licence of the texts, noted in datapackage.json.")
    ] = "",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary, only what failed.")] = False,
    log_format: Annotated[
        LogFormat, typer.Option(help="What is said on stderr: for people, or a JSON object a line.")
    ] = LogFormat.TEXT,
) -> Exit:
    """Make the tables from articles: one folder of Parquet and CSV."""
    if workers > 1 and engine is Engine.LOCAL:
        from vinhdanh.forking import start_loading  # noqa: PLC0415

        start_loading()
    from vinhdanh.cli.run import read_ids, run_and_report  # noqa: PLC0415
    from vinhdanh.read.options import ReadOptions  # noqa: PLC0415
    from vinhdanh.run.options import RunOptions  # noqa: PLC0415

    ids = frozenset().union(*map(read_ids, only)) if only else None
    reading = ReadOptions(
        text_column=text_column,
        id_column=id_column,
        title_column=title_column,
        url_column=url_column,
        publisher_column=publisher_column,
        published_column=published_column,
        only=ids,
        max_bytes=int(max_megabytes * 2**20),
    )
    config = {"nlp.tokenizer.any_language": True} if any_language else {}
    options = RunOptions(
        workers=workers,
        engine=engine.value,
        address=address,
        resume=resume,
        shard_documents=shard_documents,
        document_seconds=document_seconds,
        read=reading,
        config=config,
        license_name=license_name,
    )
    return run_and_report(inputs, out, options, quiet=quiet, as_json=log_format is LogFormat.JSON)


@app.command("show", epilog=_SHOW_EXAMPLES, rich_help_panel=_LOOK)
def show_command(  # noqa: PLR0913, PLR0917
    file: Annotated[str, typer.Argument(metavar="FILE", help="An article, or - for standard input.")],
    doc_id: Annotated[str, typer.Option("--id", help="Which article, if the file holds several; else the first.")] = "",
    text_column: TextColumn = "text",
    as_json: Annotated[bool, typer.Option("--json", help="Print the rows as JSON instead.")] = False,
    zones: Annotated[bool, typer.Option("--zones", help="Say where each part of the page begins.")] = False,
    values: Annotated[
        bool, typer.Option("--values", help="List every mention with its value and the rule that found it.")
    ] = False,
) -> Exit:
    """Print one article with its mentions in colour and its award records under it."""
    from vinhdanh.cli.show import ShowOptions, show  # noqa: PLC0415
    from vinhdanh.read.options import ReadOptions  # noqa: PLC0415

    show(file, doc_id, ReadOptions(text_column=text_column), ShowOptions(as_json, zones, values))
    return Exit.OK


@app.command("evaluate", epilog=_EVALUATE_EXAMPLES, rich_help_panel=_ACCURACY)
def evaluate_command(  # noqa: PLR0913, PLR0917
    folder: Annotated[Path, typer.Argument(metavar="RUN", help="Folder that `vinhdanh run` has made.")],
    gold: Annotated[
        list[Path],
        typer.Option(metavar="FOLDER", help="Labelled documents: manifest.csv and .ann files. May be given again."),
    ],
    texts: Annotated[
        list[Path] | None,
        typer.Option(metavar="DIR", help="Where the labelled texts are, if not in corpus/ or ../shared."),
    ] = None,
    split: Annotated[str, typer.Option(help="Which labelled documents: dev, test, or all.")] = "all",
    report: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write evaluation.md and evaluation.html with the errors there.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write evaluation.json, if not to RUN.")
    ] = None,
    against: Annotated[
        Path | None, typer.Option(metavar="X", help="Another run, or its evaluation.json: show paired differences.")
    ] = None,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Least scores accepted (TOML); a lower one is an error.")
    ] = None,
    set_name: Annotated[str, typer.Option("--set", metavar="NAME", help="Section of that file.")] = "",
    raise_floors: Annotated[bool, typer.Option("--raise-floors", help="Lift the floors to these scores.")] = False,
    lower_floors: Annotated[
        str | None, typer.Option(metavar="REASON", help="Let floors fall to these scores; the reason is kept.")
    ] = None,
    allow_missing: Annotated[
        bool, typer.Option("--allow-missing", help="No failure where labelled documents are not in the run.")
    ] = False,
    errors: Annotated[bool, typer.Option("--errors", help="List the errors, but none of the split test.")] = False,
    oracle: Annotated[
        bool, typer.Option("--oracle/--no-oracle", help="Score the records that are made from gold mentions, too.")
    ] = True,
    only: Annotated[
        list[Labelled] | None,
        typer.Option(help="Score this alone, as the labels are of nothing else. May be given again."),
    ] = None,
) -> Exit:
    """Score a run against gold: mentions, values, organizations and award records, with intervals."""
    from vinhdanh.cli.evaluate import EvaluateOptions, evaluate  # noqa: PLC0415

    options = EvaluateOptions(
        gold=tuple(gold),
        texts=tuple(texts or ()),
        split=None if split == "all" else split,
        report=report,
        out=out,
        against=against,
        floors=floors,
        set_name=set_name,
        raises=raise_floors,
        lower=lower_floors,
        allow_missing=allow_missing,
        errors=errors,
        oracle=oracle,
        only=tuple(only or Labelled),
    )
    return evaluate(folder, options)


@app.command("report", epilog=_REPORT_EXAMPLES, rich_help_panel=_LOOK)
def report_command(  # noqa: PLR0913, PLR0917
    folder: Annotated[Path, typer.Argument(metavar="RUN", help="Folder that `vinhdanh run` has made.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write the page, if not to report.html in RUN.")
    ] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option(metavar="INPUT", help="Where the articles are, if not where RUN read them. May be given again."),
    ] = None,
    texts: Annotated[
        bool, typer.Option("--texts/--no-texts", help="Show the articles, or only the evidence that the tables quote.")
    ] = True,
    text_column: TextColumn = "text",
    evaluation: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Scores to show, if not evaluation.json in RUN.")
    ] = None,
    language: Annotated[str, typer.Option(help="In which the page opens: en or vi.")] = "en",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not say what was written.")] = False,
) -> Exit:
    """Make a page to look at a run: its awards, their articles, charts and scores."""
    from vinhdanh.cli.report import report  # noqa: PLC0415
    from vinhdanh.read.options import ReadOptions  # noqa: PLC0415
    from vinhdanh.report.options import ReportOptions  # noqa: PLC0415

    options = ReportOptions(tuple(articles or ()), texts, ReadOptions(text_column=text_column), evaluation, language)
    return report(folder, out, options, quiet=quiet)


@app.command("export", epilog=_EXPORT_EXAMPLES, rich_help_panel=_LOOK)
def export_command(
    folder: Annotated[Path, typer.Argument(metavar="RUN", help="Folder that `vinhdanh run` has made.")],
    form: Annotated[str, typer.Option("--to", metavar="FORMAT", help="sqlite, duckdb, xlsx or huggingface.")],
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Where to, if not beside RUN.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not say what was written.")] = False,
) -> Exit:
    """Write all tables of a run as one database or workbook, or as a folder to publish."""
    from vinhdanh.cli.export import export_run  # noqa: PLC0415

    return export_run(folder, form, out, quiet=quiet)

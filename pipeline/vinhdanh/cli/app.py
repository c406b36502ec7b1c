"""The commands and their options. What they do is imported on use, so that `--help` is quick."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vinhdanh import __version__
from vinhdanh.cli.exits import Exit
from vinhdanh.cli.gold import gold_app

_EXITS = """
[bold]Exit status[/bold]

0  all went well
1  some documents failed; the table errors says which and why
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
cat article.txt | vinhdanh run - --out tables
"""
_SHOW_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh show article.txt
vinhdanh show dump.jsonl --id 4711 --zones
vinhdanh show article.txt --json | jq .awards
"""

_EVALUATE_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh evaluate build/dataset --gold gold/corpus/awards.csv
vinhdanh evaluate build/dataset --gold gold/corpus/awards.csv --floors gold/floors.toml --errors
vinhdanh evaluate build/real --gold gold/real/records.csv --mentions gold/real
"""

app = typer.Typer(
    name="vinhdanh",
    help="Who honoured whom, with what, how many, and when: award records from Vietnamese news.",
    epilog=_EXITS,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.add_typer(gold_app)

TextColumn = Annotated[
    str, typer.Option(help="Column or field of the article's text, in CSV, TSV, Parquet and JSON lines.")
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


@app.command("run", epilog=_RUN_EXAMPLES)
def run_command(  # noqa: PLR0913, PLR0917
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Files, folders, glob patterns, or - for text from standard input. Read are .txt .md .html .htm "
            ".jsonl .jsonl.gz .csv .tsv .parquet.",
        ),
    ],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder for the tables; made, or replaced if it is our own.")
    ],
    workers: Annotated[int, typer.Option(min=1, help="Processes; the result is the same for any number.")] = 1,
    text_column: TextColumn = "text",
    id_column: Annotated[str, typer.Option(help="Column of the article's id.")] = "id",
    title_column: Annotated[str, typer.Option(help="Column of the headline.")] = "title",
    url_column: Annotated[str, typer.Option(help="Column of the address.")] = "url",
    publisher_column: Annotated[str, typer.Option(help="Column of the publisher.")] = "publisher",
    published_column: Annotated[str, typer.Option(help="Column of the publication date.")] = "published",
    only: Annotated[
        Path | None, typer.Option(metavar="FILE", help="CSV whose column doc_id names the articles to read.")
    ] = None,
    license_name: Annotated[
        str, typer.Option("--license", help="Licence of the texts, noted in datapackage.json.")
    ] = "",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar, no summary.")] = False,
) -> Exit:
    """Make the tables from articles: one folder of Parquet and CSV."""
    from vinhdanh.cli.run import read_ids, run_and_report  # noqa: PLC0415
    from vinhdanh.read.options import ReadOptions  # noqa: PLC0415
    from vinhdanh.run.options import RunOptions  # noqa: PLC0415

    ids = read_ids(only) if only else None
    columns = ReadOptions(text_column, id_column, title_column, url_column, publisher_column, published_column, ids)
    options = RunOptions(workers=workers, read=columns, license_name=license_name)
    return run_and_report(inputs, out, options, quiet=quiet)


@app.command("show", epilog=_SHOW_EXAMPLES)
def show_command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An article, or - for standard input.")],
    doc_id: Annotated[str, typer.Option("--id", help="Which article, if the file holds several; else the first.")] = "",
    text_column: TextColumn = "text",
    as_json: Annotated[bool, typer.Option("--json", help="Print the rows as JSON instead.")] = False,
    zones: Annotated[bool, typer.Option("--zones", help="Say where each part of the page begins.")] = False,
) -> Exit:
    """Print one article with its mentions in colour and its award records under it."""
    from vinhdanh.cli.show import show  # noqa: PLC0415
    from vinhdanh.read.options import ReadOptions  # noqa: PLC0415

    show(file, doc_id, ReadOptions(text_column=text_column), as_json=as_json, zones=zones)
    return Exit.OK


@app.command("evaluate", epilog=_EVALUATE_EXAMPLES)
def evaluate_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder that `vinhdanh run` has made.")],
    gold: Annotated[Path, typer.Option(metavar="FILE", help="Labelled award records (CSV).")],
    mentions: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder with labelled mentions (mentions.csv, texts.csv) to score too."),
    ] = None,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Least scores accepted (TOML); a lower one is an error.")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List the missed and the spurious records.")] = False,
) -> Exit:
    """Score a run's award records against gold."""
    from vinhdanh.cli.evaluate import evaluate  # noqa: PLC0415

    return evaluate(folder, gold, mentions, floors, errors=errors)

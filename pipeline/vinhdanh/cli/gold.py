"""`vinhdanh gold`: commands for those who label."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from vinhdanh.cli.exits import Exit

_CHECK_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh gold check gold/corpus
vinhdanh gold check --allow-missing gold/real gold/general
"""
_AGREE_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh gold agree gold/agreement/first gold/agreement/second --allow-missing > agreement.md
"""
_SAMPLE_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh gold sample tables --out judge.csv
vinhdanh gold sample tables --rows 50 --without gold/corpus --out judge.csv
"""
_JUDGED_EXAMPLES = """
[bold]Examples[/bold]

vinhdanh gold judged gold/judged/records.csv
"""
_EXPORT_EXAMPLES = """
[bold]Formats[/bold]

brat         a folder that brat opens: texts, labels with their words, configuration
labelstudio  tasks.json to import, labeling.xml for the project's labeling interface
doccano      documents.jsonl for a project "sequence labeling" with relations and overlapping spans allowed, and
             the types of spans and relations to import as labels
docbin       gold.spacy, read by spaCy's DocBin: spans by kind, records in doc.user_data["gold"]

[bold]Examples[/bold]

vinhdanh gold export gold/corpus --to brat --out build/brat
vinhdanh gold export gold/real --split dev --to labelstudio --out build/tasks --texts ../shared
"""
_IMPORT_EXAMPLES = """
Ids are counted anew, except from brat. A text that is not the labelled one is refused. Check what came with
vinhdanh gold check.

[bold]Examples[/bold]

vinhdanh gold import build/brat --from brat --out build/gold
vinhdanh gold import project-1-at-2026-01-31.json --from labelstudio --out build/gold --bare
"""

gold_app = typer.Typer(name="gold", help="Check, convert and compare hand-made labels.", rich_markup_mode="rich")


@gold_app.callback(invoke_without_command=True)
def _top(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


class FormatName(StrEnum):
    """The formats of `vinhdanh.gold.convert`, which is imported on use only."""

    BRAT = "brat"
    LABELSTUDIO = "labelstudio"
    DOCCANO = "doccano"
    DOCBIN = "docbin"


Texts = Annotated[
    list[Path] | None,
    typer.Option(
        "--texts",
        metavar="DIR",
        help="Folder under which the manifest's files are looked for; may be repeated. "
        "Without it: corpus/ of the project and shared/ beside the project.",
    ),
]


@gold_app.command("check", epilog=_CHECK_EXAMPLES)
def check_command(
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Folders with manifest.csv and .ann.")],
    texts: Texts = None,
    allow_missing: Annotated[
        bool, typer.Option("--allow-missing", help="Do not fail where a labelled text is not at hand.")
    ] = False,
) -> Exit:
    """Check gold files: offsets, labels, references, values; each problem with file and line."""
    from vinhdanh.cli.gold_check import check  # noqa: PLC0415

    return check(folders, texts or (), allow_missing=allow_missing)


@gold_app.command("agree", epilog=_AGREE_EXAMPLES)
def agree_command(
    first: Annotated[Path, typer.Argument(metavar="FIRST", help="Folder with the labels of the first labeller.")],
    second: Annotated[Path, typer.Argument(metavar="SECOND", help="Folder with those of the second.")],
    texts: Texts = None,
    allow_missing: Annotated[
        bool, typer.Option("--allow-missing", help="Leave documents out whose text is not at hand.")
    ] = False,
) -> Exit:
    """Compare two labellings of the same texts: F1 and Krippendorff's alpha, as Markdown."""
    from vinhdanh.cli.gold_agree import agree  # noqa: PLC0415

    return agree(first, second, texts or (), allow_missing=allow_missing)


@gold_app.command("export", epilog=_EXPORT_EXAMPLES)
def export_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder with manifest.csv and .ann.")],
    to: Annotated[FormatName, typer.Option("--to", help="Format.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="A new folder for the files; appears whole or not at all.")],
    texts: Texts = None,
    split: Annotated[str, typer.Option(help="Which documents: dev, test, or all.")] = "all",
) -> Exit:
    """Write gold for another tool, with the words and texts that the gold files leave out."""
    from vinhdanh.cli.gold_convert import export_gold  # noqa: PLC0415

    return export_gold(folder, to.value, out, texts or (), None if split == "all" else split)


@gold_app.command("import", epilog=_IMPORT_EXAMPLES)
def import_command(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="What the tool wrote: a file, for brat a folder.")],
    source: Annotated[FormatName, typer.Option("--from", help="Format.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="A new gold folder; appears whole or not at all.")],
    bare: Annotated[bool, typer.Option("--bare", help="Leave the words out, for texts that are not ours.")] = False,
) -> Exit:
    """Make a gold folder from what another tool wrote."""
    from vinhdanh.cli.gold_convert import import_gold  # noqa: PLC0415

    return import_gold(path, source.value, out, bare=bare)


@gold_app.command("sample", epilog=_SAMPLE_EXAMPLES)
def sample_command(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Folder of a run.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="A new CSV, with a column 'wrong' to fill in.")],
    rows: Annotated[int, typer.Option(help="How many rows of the table awards.", min=1)] = 200,
    gold: Annotated[
        list[Path] | None,
        typer.Option("--without", metavar="FOLDER", help="Gold whose documents are left out; may be repeated."),
    ] = None,
) -> Exit:
    """Draw award rows to judge by reading, each by the hash of its id: nobody chooses."""
    from vinhdanh.cli.gold_judged import draw  # noqa: PLC0415

    return draw(run, out, rows, gold or ())


@gold_app.command("judged", epilog=_JUDGED_EXAMPLES)
def judged_command(
    sheets: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Sheets with judgements.")],
) -> Exit:
    """Print the precision that judged rows come to, and what is wrong with the others, as Markdown."""
    from vinhdanh.cli.gold_judged import judged  # noqa: PLC0415

    return judged(sheets)

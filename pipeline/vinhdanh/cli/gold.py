"""`vinhdanh gold`: commands for those who label."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vinhdanh.cli.exits import Exit

gold_app = typer.Typer(
    name="gold", help="Check, convert and compare hand-made labels.", no_args_is_help=True, rich_markup_mode="rich"
)

Texts = Annotated[
    list[Path] | None,
    typer.Option(
        "--texts",
        metavar="DIR",
        help="Folder under which the manifest's files are looked for; may be repeated. "
        "Without it: corpus/ of the project and shared/ beside the project.",
    ),
]


@gold_app.command("check")
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


@gold_app.command("agree")
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

"""The report: scores and the mistakes themselves, as Markdown and as one HTML page that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from vinhdanh.evaluate.files import write_whole
from vinhdanh.evaluate.mistakes import groups
from vinhdanh.evaluate.score import Outcome, is_secret
from vinhdanh.evaluate.summary import Grid
from vinhdanh.gold.model import GoldDocument

_MARKDOWN = re.compile(r"([\\`*_\[\]|#~])")


def write_report(folder: Path, tables: Sequence[Grid], outcome: Outcome, documents: Sequence[GoldDocument]) -> None:
    """Write `evaluation.md` and `evaluation.html` to `folder`, which is made if need be.

    Mistakes of documents of the split `test` are not in it: their labels are read by nobody.

    Raises:
        OSError: a file cannot be written.
    """
    content = {
        "tables": tables,
        "groups": groups(outcome.mistakes, documents),
        "scored": len(outcome.evaluation.documents),
        "hidden": sum(is_secret(document.split) for document in outcome.evaluation.documents),
        "left_out": outcome.evaluation.left_out,
    }
    for suffix in ("md", "html"):
        write_whole(folder / f"evaluation.{suffix}", _render(suffix, content))


def markdown(text: object) -> Markup:
    """Return `text` so that Markdown shows it as it is, in a table cell as well.

    >>> str(markdown("<b> *1|2*"))
    '&lt;b&gt; \\\\*1\\\\|2\\\\*'
    """
    return Markup(_MARKDOWN.sub(r"\\\1", str(escape(text)).replace("&#", "&\0")).replace("&\0", "&#"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("vinhdanh.evaluate"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["markdown"] = markdown
    return environment


def _render(suffix: str, content: dict[str, Any]) -> str:
    return _environment().get_template(f"evaluation.{suffix}.j2").render(content)

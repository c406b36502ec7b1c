"""Plots, where matplotlib is installed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

SIZE = (6, 3.5)


def curve(path: Path, points: Iterable[tuple[Any, Any]], across: str, up: str, *, logarithmic: bool = False) -> None:
    """Draw `points`, given as (across, up)."""
    if (figure := _figure()) is None:
        return
    axes = figure.subplots()
    axes.plot(*zip(*points, strict=True), marker="o")
    axes.set(xlabel=across, ylabel=up)
    axes.set(xscale="log", yscale="log") if logarithmic else axes.set(ylim=(0, None))
    figure.savefig(path)


def bars(path: Path, values: Mapping[str, float], across: str, unit: float = 1) -> None:
    """Draw a bar for each of `values`, the first on top."""
    if (figure := _figure()) is None:
        return
    axes = figure.subplots()
    drawn = axes.barh(list(values), [value / unit for value in values.values()])
    axes.bar_label(drawn, fmt="%.2f", padding=3)
    axes.invert_yaxis()
    axes.margins(x=0.12)
    axes.set(xlabel=across)
    figure.savefig(path)


def _figure() -> Any:
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError:
        return None
    return Figure(figsize=SIZE, layout="constrained")

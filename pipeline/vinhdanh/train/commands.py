"""The steps of the training, as commands."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from vinhdanh.clean import clean
from vinhdanh.extract.organizations.learned import Limits, load_student
from vinhdanh.extract.organizations.learned.distribution import Distribution
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.gold.manifest import read_manifest
from vinhdanh.read import Article, read_articles
from vinhdanh.train.chain import Settings
from vinhdanh.train.labels import Lesson, read_lessons
from vinhdanh.train.student import Recipe, cross_validate, measure, teach
from vinhdanh.train.words import WordSettings, learn_words
from vinhdanh.view import View

app = typer.Typer(help="Teach the model that guesses organizations.", add_completion=False, no_args_is_help=True)

Gold = Annotated[Path, typer.Option(help="folder of labelled sentences (manifest.csv, organizations.csv)")]
Texts = Annotated[list[Path] | None, typer.Option(help="folder that holds the manifest's files; may be given again")]
Words = Annotated[Path, typer.Option(help="what `words` has written")]


@app.command()
def words(
    inputs: Annotated[list[Path], typer.Argument(help="unlabelled articles, as for vinhdanh run")],
    out: Annotated[Path, typer.Option(help="file to write")],
    without: Annotated[list[Path] | None, typer.Option(help="gold folders whose documents are left out")] = None,
    reserved: Annotated[str, typer.Option(help="leave out documents whose id has a SHA-256 that begins so")] = "",
) -> None:
    """Learn in what company words and names stand in unlabelled articles."""
    held = {row.doc_id for folder in without or () for row in read_manifest(folder)}
    documents = (
        Tokens(View(clean(article).text))
        for article in read_articles(list(map(str, inputs)))
        if isinstance(article, Article) and article.doc_id not in held and not _is_reserved(article.doc_id, reserved)
    )
    found = learn_words(documents, WordSettings())
    np.savez_compressed(out, keys=found.keys, cluster=found.cluster, family=found.family, known=found.known)
    typer.echo(f"{len(found.keys)} words and names in {out}")


@app.command()
def student(
    gold: Gold, words: Words, out: Annotated[Path, typer.Option(help="model to write")], texts: Texts = None
) -> None:
    """Fit the model to labelled sentences."""
    lessons = read_lessons(gold, texts or ())
    model = teach(lessons, _read_words(words), Settings())
    out.parent.mkdir(parents=True, exist_ok=True)
    model.save(out)
    typer.echo(f"{_told(lessons)}: {out}, {out.stat().st_size // 1024} KiB")


@app.command()
def curve(
    gold: Gold,
    words: Words,
    texts: Texts = None,
    folds: int = 4,
    shares: Annotated[list[float] | None, typer.Option(help="shares of the labels; may be given again")] = None,
) -> None:
    """Cross-validate over the documents: rules alone, and with a model from each share of the labels."""
    lessons, recipe = read_lessons(gold, texts or ()), Recipe(_read_words(words))
    typer.echo(_told(lessons))
    typer.echo(f"rules        {measure(None, lessons, Limits()).line()}")
    for share in shares or [1.0]:
        score = cross_validate(lessons, recipe, folds, share)
        typer.echo(f"student {share:4.0%} {score.line()}")


@app.command()
def score(gold: Gold, model: Annotated[Path | None, typer.Option()] = None, texts: Texts = None) -> None:
    """Score a model on labelled sentences that it was not taught with."""
    lessons = read_lessons(gold, texts or ())
    typer.echo(f"rules   {measure(None, lessons, Limits()).line()}")
    typer.echo(f"student {measure(load_student(str(model or '')), lessons, Limits()).line()}")


def _is_reserved(doc_id: str, digits: str) -> bool:
    return bool(digits) and hashlib.sha256(doc_id.encode()).hexdigest().startswith(digits)


def _read_words(path: Path) -> Distribution:
    with np.load(path, allow_pickle=False) as data:
        return Distribution(data["keys"], data["cluster"], data["family"], data["known"])


def _told(lessons: list[Lesson]) -> str:
    sentences, names = sum(len(item.sentences) for item in lessons), sum(len(item.names) for item in lessons)
    return f"{len(lessons)} documents, {sentences} sentences, {names} organizations"

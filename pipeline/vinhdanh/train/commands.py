"""The steps of the training, as commands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from vinhdanh.clean import clean
from vinhdanh.extract.organizations.learned import Model, load_student, load_teacher
from vinhdanh.extract.organizations.learned.distribution import Distribution
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.gold.manifest import read_manifest
from vinhdanh.gold.sentences import SENTENCES
from vinhdanh.read import Article, read_articles
from vinhdanh.train.chain import Settings
from vinhdanh.train.labels import Lesson, read_articles_of, read_lessons
from vinhdanh.train.silver import Labeller, Silver, write_silver
from vinhdanh.train.student import Recipe, cross_validate, measure, measure_alone, pace, teach
from vinhdanh.train.words import WordSettings, learn_words
from vinhdanh.view import View

app = typer.Typer(
    help="Teach the models that guess organizations, victories and years.", add_completion=False, no_args_is_help=True
)

Gold = Annotated[Path, typer.Option(help="folder of labelled sentences (manifest.csv, organizations.csv)")]
Texts = Annotated[list[Path] | None, typer.Option(help="folder that holds the manifest's files; may be given again")]
Words = Annotated[Path, typer.Option(help="what `words` has written")]

Inputs = Annotated[list[Path], typer.Argument(help="unlabelled articles, as for vinhdanh run")]
Without = Annotated[list[Path] | None, typer.Option(help="leave out documents of this gold folder; may be repeated")]
SilverFolder = Annotated[Path | None, typer.Option(help="what `label` has written, to be taught too")]
Reserved = Annotated[str, typer.Option(help="leave out documents whose id has a SHA-256 that begins so")]


@app.command()
def words(
    inputs: Inputs,
    out: Annotated[Path, typer.Option(help="file to write")],
    without: Without = None,
    reserved: Reserved = "",
) -> None:
    """Learn in what company words and names stand in unlabelled articles."""
    articles = _read(inputs, without or (), reserved)
    found = learn_words((Tokens(View(clean(article).text)) for article in articles), WordSettings())
    np.savez_compressed(out, keys=found.keys, cluster=found.cluster, family=found.family, known=found.known)
    typer.echo(f"{len(found.keys)} words and names in {out}")


@app.command()
def student(  # noqa: PLR0913, PLR0917
    gold: Gold,
    words: Words,
    out: Annotated[Path, typer.Option(help="model to write")],
    texts: Texts = None,
    silver: SilverFolder = None,
    weight: Annotated[float, typer.Option(help="how much a sentence of `silver` counts beside one of `gold`")] = 0.3,
    hold: Annotated[int, typer.Option(help="keep one of so many documents of `gold` to measure with; 0: none")] = 0,
) -> None:
    """Fit the model to labelled sentences."""
    lessons = [item for item in read_lessons(gold, texts or ()) if not hold or item.fold(hold)]
    more = read_lessons(silver, texts or ()) if silver else []
    model = teach(lessons, _read_words(words), Settings(), more, weight)
    out.parent.mkdir(parents=True, exist_ok=True)
    model.save(out)
    typer.echo(f"{_told(lessons)}: {out}, {out.stat().st_size // 1024} KiB")


@app.command()
def victories(
    gold: Annotated[list[Path], typer.Option(help="folder of labelled documents; may be given again")],
    words: Words,
    out: Annotated[Path, typer.Option(help="model to write")],
    texts: Texts = None,
    split: Annotated[str, typer.Option(help="only documents of this split")] = "dev",
) -> None:
    """Fit the model that tells which words for titles tell of a title won, to the triggers of labelled records."""
    from vinhdanh.train.victories import read_lessons_on_victories  # noqa: PLC0415

    lessons = [item for folder in gold for item in read_lessons_on_victories(folder, texts or (), split)]
    out.parent.mkdir(parents=True, exist_ok=True)
    teach(lessons, _read_words(words), Settings()).save(out)
    typer.echo(f"{_told(lessons).replace('organizations', 'triggers')}: {out}, {out.stat().st_size // 1024} KiB")


@app.command()
def years(  # noqa: PLR0913, PLR0917
    inputs: Inputs,
    gold: Annotated[list[Path], typer.Option(help="folder of labelled documents; may be given again")],
    out: Annotated[Path, typer.Option(help="weights to write (.csv)")],
    texts: Texts = None,
    without: Without = None,
    reserved: Reserved = "",
    split: Annotated[str, typer.Option(help="only labelled documents of this split")] = "dev",
    folds: Annotated[int, typer.Option(help="measure first, on so many parts held out in turn; 0: do not")] = 0,
) -> None:
    """Fit the model that tells the year of an article, to labels and to the articles whose ids tell their year."""
    from vinhdanh.train.softmax import YearSettings, cross_validate, fit, write_weights  # noqa: PLC0415
    from vinhdanh.train.years import YearLessons  # noqa: PLC0415

    making, settings = YearLessons(), YearSettings()
    lessons = [item for folder in gold for item in making.of_gold(folder, texts or (), split)]
    lessons += making.of_examples()
    lessons += making.of_articles(_read(inputs, without or (), reserved))
    for line in cross_validate(lessons, settings, folds) if folds else ():
        typer.echo(line)
    weights = fit(lessons, settings)
    write_weights(out, weights)
    typer.echo(f"{len(lessons)} lessons, {len(weights)} signs: {out}, {out.stat().st_size // 1024} KiB")


@app.command()
def curve(  # noqa: PLR0913, PLR0917
    gold: Gold,
    words: Words,
    texts: Texts = None,
    folds: int = 5,
    measured: Annotated[
        int, typer.Option(help="how many of the folds are measured; the first is `teacher --hold`'s")
    ] = 1,
    shares: Annotated[list[float] | None, typer.Option(help="shares of the labels; may be given again")] = None,
    silver: SilverFolder = None,
) -> None:
    """Measure on documents that are held out: rules alone, and with a student from each share of the other labels."""
    lessons = read_lessons(gold, texts or ())
    more = read_lessons(silver, texts or ()) if silver else []
    recipe = Recipe(_read_words(words), more=more)
    held = [item for item in lessons if item.fold(folds) < measured]
    typer.echo(f"{_told(lessons)}; measured on {_told(held)}")
    typer.echo(f"rules        {measure(None, held).line()}")
    for share in shares or [1.0]:
        typer.echo(f"student {share:4.0%} {cross_validate(lessons, recipe, folds, share, measured).line()}")


@app.command()
def score(  # noqa: PLR0913, PLR0917
    gold: Gold,
    texts: Texts = None,
    split: Annotated[str | None, typer.Option(help="only this split")] = None,
    model: Annotated[Path | None, typer.Option(help="student; else the packaged one")] = None,
    teacher: Annotated[Path | None, typer.Option(help="teacher (.onnx), to be scored too")] = None,
    hold: Annotated[int, typer.Option(help="only the documents that `teacher --hold` keeps to measure with")] = 0,
) -> None:
    """Score rules and models on labels that they were not taught with, each alone and together, and tell their pace."""
    is_sentences = (gold / SENTENCES).is_file()
    read = read_lessons if is_sentences else read_articles_of
    every = read(gold, texts or (), split)
    lessons = [item for item in every if not hold or not item.fold(hold)]
    models: list[tuple[str, Model]] = [("student", load_student(str(model or "")))]
    if teacher is not None:
        models.append(("teacher", load_teacher(str(teacher))))
    typer.echo(_told(lessons))
    typer.echo(f"rules              {measure(None, lessons).line()}  {pace(None, lessons):,.0f} chars/s")
    for name, heard in models:
        typer.echo(f"{name} alone      {measure_alone(heard, lessons).line()}")
        typer.echo(f"rules and {name}  {measure(heard, lessons).line()}  {pace(heard, lessons):,.0f} chars/s")


@app.command()
def teacher(  # noqa: PLR0913, PLR0917
    inputs: Inputs,
    gold: Gold,
    out: Annotated[Path, typer.Option(help="model to write")],
    texts: Texts = None,
    without: Without = None,
    reserved: Reserved = "",
    hold: Annotated[int, typer.Option(help="keep one of so many documents of `gold` to measure with; 0: none")] = 5,
) -> None:
    """Fine-tune the pretrained network to labelled sentences; needs the extra `train`. The inputs choose its pieces."""
    from vinhdanh.train.make_teacher import make_teacher  # noqa: PLC0415

    lessons = [item for item in read_lessons(gold, texts or ()) if not hold or item.fold(hold)]
    documents = (Tokens(View(clean(article).text)) for article in _read(inputs, without or (), reserved))
    typer.echo(_told(lessons))
    make_teacher(documents, lessons, out, typer.echo)
    typer.echo(f"{out}, {out.stat().st_size // 1024} KiB")


@app.command()
def label(  # noqa: PLR0913, PLR0917
    inputs: Inputs,
    out: Annotated[Path, typer.Option(help="folder to write")],
    texts: Annotated[Path, typer.Option(help="folder that holds the inputs")],
    model: Annotated[Path | None, typer.Option(help="teacher, by default the one that comes with the package")] = None,
    without: Without = None,
    reserved: Reserved = "",
    first: Annotated[int, typer.Option(help="at most so many articles, by the digests of their ids")] = 2400,
) -> None:
    """Label sentences as the teacher sees them, where it is sure; needs the extra `accurate`."""
    labeller = Labeller(load_teacher(str(model or "")), Silver())
    articles = sorted(_read(inputs, without or (), reserved), key=lambda article: _digest(article.doc_id))[:first]
    total = write_silver(out, ((article, labeller(article)) for article in articles), texts)
    typer.echo(f"{total} sentences of {len(articles)} articles in {out}")


def _read(inputs: Sequence[Path], without: Sequence[Path], reserved: str) -> Iterator[Article]:
    """Yield the articles that are in no folder of `without` and not reserved."""
    held = {row.doc_id for folder in without for row in read_manifest(folder)}
    for article in read_articles(list(map(str, inputs))):
        if isinstance(article, Article) and article.doc_id not in held and not _is_reserved(article.doc_id, reserved):
            yield article


def _digest(doc_id: str) -> str:
    return hashlib.sha256(doc_id.encode()).hexdigest()


def _is_reserved(doc_id: str, digits: str) -> bool:
    return bool(digits) and _digest(doc_id).startswith(digits)


def _read_words(path: Path) -> Distribution:
    with np.load(path, allow_pickle=False) as data:
        return Distribution(data["keys"], data["cluster"], data["family"], data["known"])


def _told(lessons: list[Lesson]) -> str:
    sentences, names = sum(len(item.sentences) for item in lessons), sum(len(item.names) for item in lessons)
    return f"{len(lessons)} documents, {sentences} sentences, {names} organizations"

"""What can be chosen about a run, and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from vinhdanh.read.options import ReadOptions

EngineName = Literal["local", "ray"]


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Options of a run; none of them but `config` and `document_seconds` changes what is found.

    Attributes:
        workers: processes that extract; 1 stays in this one, unless an unfinished run goes on.
        engine: "local", or "ray" for a Ray cluster.
        address: the Ray cluster to join; empty starts one on this machine, of `workers` processors.
        resume: whether to go on with an unfinished run, if there is one.
        shard_documents: most documents that are processed, kept and resumed together.
        document_seconds: longest time for one document, after which it is given up; 0 for any.
        read: names of columns in tabular inputs.
        config: overrides for `vinhdanh.load`, with dotted keys.
        license_name: licence of the texts, for `datapackage.json`; left out when empty.
    """

    workers: int = 1
    engine: EngineName = "local"
    address: str = ""
    resume: bool = False
    shard_documents: int = 100
    document_seconds: int = 600
    read: ReadOptions = field(default_factory=ReadOptions)
    config: Mapping[str, Any] = field(default_factory=dict)
    license_name: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run has done.

    Attributes:
        n_rows: rows of each table, by its name.
        n_characters: characters of raw text processed.
    """

    n_rows: Mapping[str, int]
    n_characters: int

    @property
    def n_documents(self) -> int:
        """Documents that are in the tables."""
        return self.n_rows["documents"]

    @property
    def n_errors(self) -> int:
        """Documents and inputs that are not, each a row of `errors`."""
        return self.n_rows["errors"]


@dataclass(frozen=True, slots=True)
class Failure:
    """A document, or an input, that could not be processed: one row of `errors`."""

    source: str
    doc_id: str
    stage: str
    error: str
    detail: str

    def __str__(self) -> str:
        return f"{self.source or self.doc_id}: {self.detail or self.error} ({self.stage}: {self.error})"


@dataclass(frozen=True, slots=True)
class Processed:
    """What comes of a shard.

    Attributes:
        part: its rows, as `vinhdanh.write.Part` reads them.
        failures: one for each document: what went wrong, or nothing.
    """

    part: bytes
    failures: tuple[Failure | None, ...]


#: Called for each document of a shard when that is done: with nothing if it went well, else with its failure.
Progress = Callable[[Failure | None], None]


class EngineError(Exception):
    """Shards cannot be processed at all; the message says why, for people."""

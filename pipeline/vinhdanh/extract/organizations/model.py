"""What the organization grammar reads and makes: heads, places and parsed names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun of organization names: a row of `knowledge/organization_heads.csv`.

    `tail` lists what may follow it, in the order in which it is tried; `bare` says when the head alone is a name
    (no, place: with a bare "huyện", cap: when capital, mid: when capital inside a sentence, yes: always);
    `place_style` how the canonical name says the place ("typed": "quận Ba Đình", "bare": "Hà Nội", "province": "tỉnh
    Lào Cai" but "Hà Nội", "of_host": a committee, whose host is its parent, "acts_as": the body is its host).
    """

    canonical: str
    kind: str
    level: str
    tail: tuple[str, ...]
    bare: str
    place_style: str
    superior: str
    top: str
    not_after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Body:
    """One known body: a row of `knowledge/organization_bodies.csv`, under one of its names."""

    name: str
    kind: str
    level: str
    parent: str
    alias: str
    match: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place inside a name, by token index. `type` or `name` is empty where the text does not say it."""

    start: int
    end: int
    type: str
    name: str
    upper: Place | None = None
    plural: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """One organization name, by token index.

    `label` is its canonical head and name without place and host; `named` whether it names one body by itself.
    """

    start: int
    end: int
    head: Head
    label: str
    rule: str
    place: Place | None = None
    host: Parsed | None = None
    named: bool = True
    body: Body | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of tokens inside a name and its canonical spelling."""

    start: int
    end: int
    text: str
    kind: str

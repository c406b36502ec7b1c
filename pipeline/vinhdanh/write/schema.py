"""The tables, defined once: Parquet, CSV, data frames and `datapackage.json` all follow this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from vinhdanh.values import (
    CountModifier,
    DateModifier,
    DateType,
    MentionKind,
    RecipientKind,
    Status,
    UnitClass,
)

if TYPE_CHECKING:
    import pyarrow as pa

#: "string": text; "integer": 64 bits; "number": 64-bit float; "date": a whole day.
ColumnType = Literal["string", "integer", "number", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. A nullable one is null, in CSV empty, where the value is unknown."""

    name: str
    type: ColumnType
    description: str
    nullable: bool = True
    enum: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Values of `column` are values of `reference` in `table`, or null."""

    column: str
    table: str
    reference: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table and its keys."""

    name: str
    description: str
    columns: tuple[Column, ...]
    primary_key: str = ""
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def arrow_schema(self) -> pa.Schema:
        """Return the schema of the Parquet file."""
        import pyarrow as pa  # noqa: PLC0415

        types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "date": pa.date32()}
        return pa.schema(
            [pa.field(column.name, types[column.type], nullable=column.nullable) for column in self.columns]
        )


def _enum(literal: object) -> tuple[str, ...]:
    return tuple(value for value in get_args(literal) if value)


def _text(name: str, description: str, *, nullable: bool = True, enum: tuple[str, ...] = ()) -> Column:
    return Column(name, "string", description, nullable, enum)


def _integer(name: str, description: str, *, nullable: bool = True) -> Column:
    return Column(name, "integer", description, nullable)


_DOC_ID = _text("doc_id", "document that it was found in", nullable=False)
_TO_DOCUMENT = ForeignKey("doc_id", "documents", "doc_id")
_TO_MENTION = ForeignKey("mention_id", "mentions", "mention_id")

DOCUMENTS = Table(
    "documents",
    "One row for each article that was processed.",
    (
        _text("doc_id", "the source's id, else one derived from the file name or content", nullable=False),
        _text("source", "path, or path and row, that it was read from"),
        _text("url", "address of the page"),
        _text("title", "headline"),
        _text("publisher", "who published it, by its source, its page or its own words"),
        Column("published", "date", "day of publication"),
        _text(
            "published_from",
            "how that day is known: the source's metadata, a date line in the text, or inference",
            enum=("metadata", "text", "inferred"),
        ),
        _integer("n_chars", "characters of the raw text", nullable=False),
        _integer("n_sentences", "sentences found", nullable=False),
        _text("sha256", "SHA-256 of the raw text in UTF-8", nullable=False),
        _text("encoding", "what the bytes were decoded from: utf-8, utf-16, windows-1258, tcvn3, vni, ..."),
        _text("repairs", "what cleaning mended, joined with '; ' (mojibake, tcvn3, vni, entities, decomposed, ...)"),
        _text(
            "language",
            "Vietnamese, with or without its marks, or another, which is left alone; null if the text is too short",
            enum=("vi", "vi-unaccented", "other"),
        ),
        _text("zones", "parts of the page with their raw offsets: 'title 0-52; lead 53-310; body 311-2200'"),
        _text("repeats_doc_id", "earlier document of the run that has the same, or nearly the same, text"),
        Column(
            "similarity", "number", "how alike the two are: 1 for the same words, else the estimated share (Jaccard)"
        ),
    ),
    primary_key="doc_id",
    foreign_keys=(ForeignKey("repeats_doc_id", "documents", "doc_id"),),
)

MENTIONS = Table(
    "mentions",
    "One row for each stretch of text that names an organization, a date, a count or an award.",
    (
        _text("mention_id", "document, first letter of the kind, and offsets", nullable=False),
        _DOC_ID,
        _text("kind", "what is mentioned", nullable=False, enum=_enum(MentionKind)),
        _integer("start", "offset of its first character in the raw text", nullable=False),
        _integer("end", "offset after its last character in the raw text", nullable=False),
        _text("text", "the raw text between start and end", nullable=False),
        _text("zone", "part of the page: title, lead, body, caption, related, ...", nullable=False),
        _integer("sentence", "number of its sentence in the document, from 0", nullable=False),
        _text("value", "normalised value, as text"),
        _text("entity_id", "org_id of an organization, code of an award"),
        _text("rule", "rule or model that found it", nullable=False),
    ),
    primary_key="mention_id",
    foreign_keys=(_TO_DOCUMENT,),
)

ORGANIZATIONS = Table(
    "organizations",
    "One row for each body that is named, awards, is awarded, or is the parent of one that does.",
    (
        _text("org_id", "stable id, made from the canonical name", nullable=False),
        _text("name", "canonical name, abbreviations spelled out", nullable=False),
        _text("kind", "union, party, government, school, company, ..."),
        _text("level", "central, province, district, commune, grassroots"),
        _text("place", "administrative unit that it belongs to"),
        _text("place_code", "official code of that unit"),
        _text("parent_org_id", "body that it is part of"),
        _integer("n_mentions", "rows of mentions that mean it", nullable=False),
    ),
    primary_key="org_id",
    foreign_keys=(ForeignKey("parent_org_id", "organizations", "org_id"),),
)

DATES = Table(
    "dates",
    "One row for each mention of a date, with its value in the manner of TIMEX3.",
    (
        _text("mention_id", "the mention", nullable=False),
        _DOC_ID,
        _text("type", "sort of temporal expression", nullable=False, enum=_enum(DateType)),
        _text("value", "ISO 8601 / TIMEX3 value; unknown parts are X"),
        Column("start", "date", "first day, included"),
        Column("end", "date", "last day, included"),
        _text("modifier", "what narrows or blurs it", enum=_enum(DateModifier)),
        _text("anchored_to", "what a relative or partial date was worked out from"),
    ),
    primary_key="mention_id",
    foreign_keys=(_TO_MENTION, _TO_DOCUMENT),
)

COUNTS = Table(
    "counts",
    "One row for each mention of a quantity.",
    (
        _text("mention_id", "the mention", nullable=False),
        _DOC_ID,
        Column("value", "number", "the number; null where the text gives no single one"),
        Column("low", "number", "least number that the text allows"),
        Column("high", "number", "greatest number that the text allows"),
        _text("modifier", "how exact it is", nullable=False, enum=_enum(CountModifier)),
        _text("unit", "counted noun, as written"),
        _text("unit_class", "what is counted", nullable=False, enum=_enum(UnitClass)),
        _text("unit_code", "code of a measure in UCUM, of a currency in ISO 4217"),
    ),
    primary_key="mention_id",
    foreign_keys=(_TO_MENTION, _TO_DOCUMENT),
)

AWARDS = Table(
    "awards",
    "One row for each (awarder, award, grade, recipient kind) that a clause states.",
    (
        _text("award_id", "document and ordinal of the row in it", nullable=False),
        _DOC_ID,
        _text("status", "given, or only planned, a criterion, or denied", nullable=False, enum=_enum(Status)),
        _text("awarder_org_id", "body that awards, or that the awarding office heads; null for several awarders"),
        _text("awarder", "body or office that awards; several joined with '; '"),
        _text("award_code", "code in the catalogue of awards"),
        _text("award", "canonical award without its grade", nullable=False),
        _text("grade", "class, rank or metal"),
        _text("recipient_kind", "what sort of recipients", nullable=False, enum=_enum(RecipientKind)),
        _text("recipient", "who receives it, where named or described"),
        _text("recipient_org_id", "the recipient, where it is an organization"),
        Column("count", "number", "how many; null where the text gives no single number"),
        Column("count_low", "number", "least number that the text allows"),
        Column("count_high", "number", "greatest number that the text allows"),
        _text("count_modifier", "how exact the count is", enum=_enum(CountModifier)),
        _text("occasion", "event at which it was given"),
        _text("period", "ISO 8601 interval of days that the merit is for, or its length (P3Y)"),
        _text("date", "day of the award, ISO 8601; unknown parts are X"),
        _integer("start", "offset of the first character of the evidence in the raw text", nullable=False),
        _integer("end", "offset after its last character", nullable=False),
        _text("evidence", "the raw text between start and end", nullable=False),
        _text("rule", "rule or model that made the row", nullable=False),
        _text("zone", "part of the page that the evidence begins in", nullable=False),
        _text(
            "repeats_award_id",
            "row whose awards this one states again (in a caption, a headline, a sum); count only rows without",
        ),
        _text("presenter", "who hands it over for the awarder; an office is followed by its holder"),
        _text("implied_awarder", "who confers it by law, where the text names no awarder and the law knows one"),
        _text("implausible", "what contradicts the catalogue, joined with '; ' (conferrer, recipient)"),
        _text("affiliation", "body that the recipients belong to; several joined with '; '"),
        _text("affiliation_org_id", "that body; null for several"),
    ),
    primary_key="award_id",
    foreign_keys=(
        _TO_DOCUMENT,
        ForeignKey("awarder_org_id", "organizations", "org_id"),
        ForeignKey("recipient_org_id", "organizations", "org_id"),
        ForeignKey("repeats_award_id", "awards", "award_id"),
        ForeignKey("affiliation_org_id", "organizations", "org_id"),
    ),
)

ERRORS = Table(
    "errors",
    "One row for each document or input that could not be processed.",
    (
        _text("source", "path, or path and row, of the document"),
        _text("doc_id", "its id, where one is known"),
        _text("stage", "stage that failed: read, clean, the name of a component, write, or run", nullable=False),
        _text("error", "kind of failure", nullable=False),
        _text("detail", "what happened, for people"),
    ),
)

TABLES: tuple[Table, ...] = (DOCUMENTS, MENTIONS, ORGANIZATIONS, DATES, COUNTS, AWARDS, ERRORS)

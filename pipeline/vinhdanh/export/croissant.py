"""Croissant metadata (MLCommons, JSON-LD) of a folder of Parquet files."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from vinhdanh import __version__
from vinhdanh.write.schema import TABLES, Column, ColumnType, ForeignKey, Table

_TYPES: dict[ColumnType, str] = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "date": "sc:Date",
}
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(folder: Path, licence: str = "") -> dict[str, Any]:
    """Return the metadata of the tables that lie in `folder`/data as Parquet.

    Args:
        folder: where the metadata will lie.
        licence: licence of the quoted texts; left out when empty.
    """
    metadata: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "name": "vinhdanh",
        "description": "Award records from Vietnamese news: who honoured whom, with what, how many, and when.",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "version": __version__,
        "inLanguage": "vi",
        "distribution": [_file(folder, table) for table in TABLES],
        "recordSet": [_records(table) for table in TABLES],
    }
    return {**metadata, "license": licence} if licence else metadata


def _file(folder: Path, table: Table) -> dict[str, Any]:
    path = Path("data") / f"{table.name}.parquet"
    data = (folder / path).read_bytes()
    return {
        "@type": "cr:FileObject",
        "@id": f"{table.name}.parquet",
        "name": f"{table.name}.parquet",
        "description": table.description,
        "contentUrl": path.as_posix(),
        "contentSize": f"{len(data)} B",
        "encodingFormat": "application/x-parquet",
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _records(table: Table) -> dict[str, Any]:
    references = {key.column: key for key in table.foreign_keys}
    records: dict[str, Any] = {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "field": [_field(table, column, references.get(column.name)) for column in table.columns],
    }
    return {**records, "key": {"@id": f"{table.name}/{table.primary_key}"}} if table.primary_key else records


def _field(table: Table, column: Column, reference: ForeignKey | None) -> dict[str, Any]:
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": _TYPES[column.type],
        "source": {"fileObject": {"@id": f"{table.name}.parquet"}, "extract": {"column": column.name}},
    }
    if reference is not None and reference.table != table.name:
        field["references"] = {"field": {"@id": f"{reference.table}/{reference.reference}"}}
    return field

"""The schema is the contract: names and order are fixed, keys point at something."""

from __future__ import annotations

import pytest

from vinhdanh.write.datapackage import table_schema
from vinhdanh.write.schema import TABLES, Table

#: The columns that people's notebooks use, in order. New ones may only be added behind them.
CONTRACT = {
    "documents": "doc_id source url title publisher published published_from n_chars n_sentences sha256",
    "mentions": "mention_id doc_id kind start end text zone sentence value entity_id rule",
    "organizations": "org_id name kind level place place_code parent_org_id n_mentions",
    "dates": "mention_id doc_id type value start end modifier anchored_to",
    "counts": "mention_id doc_id value low high modifier unit unit_class",
    "awards": "award_id doc_id status awarder_org_id awarder award_code award grade recipient_kind recipient "
    "recipient_org_id count count_low count_high count_modifier occasion period date start end evidence rule",
    "errors": "source doc_id stage error detail",
}
BY_NAME = {table.name: table for table in TABLES}


def test_the_tables_are_those_of_the_contract() -> None:
    assert list(BY_NAME) == list(CONTRACT)


@pytest.mark.parametrize("name", CONTRACT)
def test_the_columns_begin_as_the_contract_says(name: str) -> None:
    columns = CONTRACT[name].split()
    assert list(BY_NAME[name].names[: len(columns)]) == columns


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_keys_are_columns_and_primary_keys_are_never_null(table: Table) -> None:
    nullable = {column.name: column.nullable for column in table.columns}
    assert not table.primary_key or not nullable[table.primary_key]
    for key in table.foreign_keys:
        assert key.column in nullable
        assert BY_NAME[key.table].primary_key == key.reference


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_parquet_and_frictionless_agree(table: Table) -> None:
    arrow = table.arrow_schema()
    fields = table_schema(table)["fields"]
    assert arrow.names == [field["name"] for field in fields]
    assert [not arrow.field(field["name"]).nullable for field in fields] == [
        field.get("constraints", {}).get("required", False) for field in fields
    ]


def test_every_column_is_described() -> None:
    assert all(column.description for table in TABLES for column in table.columns)

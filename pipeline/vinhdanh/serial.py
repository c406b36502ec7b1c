"""What a `Doc` carries, as msgpack: so `Doc.to_bytes`, `DocBin` and `nlp.pipe` with several processes lose nothing.

spaCy writes `doc.user_data` with srsly, which asks registered functions about objects that msgpack does not know. The
parsed forms of dates and names (`expression`), which only the stages before `resolve` use, are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import srsly

from vinhdanh.view import View, Zone

_MARK = "__vinhdanh__"
_LEFT_OUT = frozenset({"expression"})
Chain = Callable[[Any], Any] | None


@cache
def _classes() -> dict[str, type]:
    from vinhdanh import values  # noqa: PLC0415
    from vinhdanh.clean import CleanText, OffsetMap  # noqa: PLC0415
    from vinhdanh.read.article import Article  # noqa: PLC0415

    known = (
        values.Mention, values.OrganizationValue, values.DateValue, values.CountValue, values.AwardValue,
        values.AwardRecord, CleanText, OffsetMap, Article, View, Zone,
    )  # fmt: skip
    return {one.__name__: one for one in known}


def _state(found: Any) -> dict[str, Any]:
    """Return the arguments that make `found` again."""
    if is_dataclass(found):
        return {part.name: getattr(found, part.name) for part in fields(found) if part.name not in _LEFT_OUT}
    if isinstance(found, View):
        return {"text": found.text, "sentences": found.sentences, "zones": found.zones}
    # The slots of an offset map are its arguments.
    return {name.lstrip("_"): getattr(found, name) for name in type(found).__slots__}


def _wrapped(value: Any) -> Any:
    """Mark tuples, which msgpack would give back as lists."""
    if isinstance(value, tuple):
        return {_MARK: "tuple", "of": [_wrapped(part) for part in value]}
    return [_wrapped(part) for part in value] if isinstance(value, list) else value


@srsly.msgpack_encoders("vinhdanh")  # type: ignore[untyped-decorator]
def encode(found: Any, chain: Chain = None) -> Any:
    """Return an object of ours as a mapping; leave others to `chain`."""
    if _classes().get(type(found).__name__) is type(found):
        return {_MARK: type(found).__name__, "of": {name: _wrapped(part) for name, part in _state(found).items()}}
    return found if chain is None else chain(found)


@srsly.msgpack_decoders("vinhdanh")  # type: ignore[untyped-decorator]
def decode(found: Any, chain: Chain = None) -> Any:
    """Return the object that `encode` was given; leave other mappings to `chain`."""
    name = found.get(_MARK) if isinstance(found, dict) else None
    if name == "tuple":
        return tuple(found["of"])
    if name in _classes():
        return _classes()[name](**found["of"])
    return found if chain is None else chain(found)

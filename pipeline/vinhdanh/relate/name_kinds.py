"""What the last word of a name tells: "Sông Xanh Land" is a company, "Sông Xanh Villas" is built, neither a person."""

from __future__ import annotations

from vinhdanh.knowledge import load_toml
from vinhdanh.values import RecipientKind

_WORDS = load_toml("relation_words")["recipients"]
_KINDS: dict[str, RecipientKind] = dict.fromkeys(_WORDS["last_of_companies"], "collective")
_KINDS.update(dict.fromkeys(_WORDS["last_of_built"], "work"))


def kind_by_last_word(name: str) -> RecipientKind | None:
    """Return the kind of what a name in capitals means, where its last word tells that it is nobody's.

    >>> kind_by_last_word("Sông Xanh Land"), kind_by_last_word("Trần Minh Anh")
    ('collective', None)
    """
    return _KINDS.get(name.rpartition(" ")[2]) if " " in name else None

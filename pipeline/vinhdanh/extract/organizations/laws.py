"""Names that a law, a charter or a feast has in its own: "Điều lệ Công đoàn Việt Nam", "Ngày thành lập Công đoàn"."""

from __future__ import annotations

from vinhdanh.extract.organizations.tokens import Tokens

#: "Luật" behind these is a field of work.
_FIRMS_OF_LAW = frozenset({"hãng", "ty", "phòng", "khoa", "học", "trường", "ngành", "viện"})
#: The movement, which is no body where a feast or a charter has its name; the body is the Tổng Liên đoàn.
_MOVEMENT = ["công", "đoàn", "việt", "nam"]


def is_in_law(tokens: Tokens, at: int) -> bool:
    """Tell whether the name at `at` is that of a law or a charter ("Luật Công đoàn", "Điều lệ Công đoàn Việt Nam")."""
    before = tokens.norms[max(0, at - 2) : at]
    return before == ["điều", "lệ"] or (
        before[-1:] == ["luật"] and tokens.is_capital(at - 1) and before[0] not in _FIRMS_OF_LAW
    )


def is_in_feast(tokens: Tokens, at: int) -> bool:
    """Tell whether the movement's name at `at` ends that of its day ("Ngày thành lập Công đoàn Việt Nam")."""
    return tokens.norms[at : at + 4] == _MOVEMENT and tokens.norms[max(0, at - 3) : at] == ["ngày", "thành", "lập"]

"""Recipients named without a number: "các tập thể, cá nhân", "cho cán bộ, giáo viên"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from vinhdanh.extract.counts import recipient_kind_of
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.values import RecipientKind
from vinhdanh.view import View


class RecipientNouns:
    """Finds nouns of people, groups, households and works that may receive an award."""

    def __init__(self) -> None:
        nouns = {row["noun"] for row in load_table("units") if row["recipient_kind"]}
        noun = "|".join(re.escape(word) for word in sorted(nouns, key=len, reverse=True))
        plural = r"(?:các|những|nhiều|một số|toàn thể|hàng trăm|hàng chục|hàng nghìn|hàng ngàn|mỗi|từng)"
        provinces = {row["name"] for row in load_table("administrative_units") if row["level"] == "province"}
        teams = "|".join(sorted(provinces.union(load_toml("contestants")["countries"]), key=len, reverse=True))
        self._teams = re.compile(rf"(?<!\w)(?:{teams})(?!\w)")
        self._pattern = re.compile(rf"(?<!\w)(?P<plural>{plural}\s+)?(?P<noun>{noun})(?!\w)")

    def places(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, name) for each named territory ("tỉnh Thái Nguyên"), which may be honoured as a whole."""
        for match in _PLACE.finditer(view.text, start, end):
            yield match.start(), match.end(), match.group()

    def teams(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, name) for each province or country by its bare name, as sports and contests use it."""
        for match in self._teams.finditer(view.text, start, end):
            yield match.start(), match.end(), match.group()

    def __call__(self, view: View, start: int, end: int) -> Iterator[tuple[int, int, RecipientKind, bool]]:
        """Yield (start, end, kind, plural is vague) for each noun between two offsets."""
        last_end = -1
        for match in self._pattern.finditer(view.norm, start, end):
            kind = recipient_kind_of(match["noun"])
            is_subject = match["noun"] in _DEFINITE and _PREDICATE.match(view.norm, match.end()) is not None
            joins = last_end >= 0 and view.norm[last_end : match.start()].strip() in _JOINTS
            is_clear = match["plural"] or match["noun"] in _BARE or (kind == "individual" and " " in match["noun"])
            if kind is not None and (is_clear or joins or is_subject):
                last_end = match.end()
                yield match.start(), match.end(), kind, (match["plural"] or "").strip() in _VAGUE


_PLACE = regex.compile(
    r"(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường)"
    r"(?: \p{Lu}\p{L}*){1,4}(?!\w)"
)
#: Nouns that mean recipients even where no plural marker stands before them; others too often name a place or body.
_BARE = frozenset({"tập thể", "đơn vị", "doanh nghiệp", "gia đình", "hộ gia đình", "nhóm", "tập thể, cá nhân"})
#: Nouns that take up a body already named, where a predicate follows: "công ty vinh dự đón nhận".
_DEFINITE = frozenset(
    {"công ty", "nhà trường", "trường", "bệnh viện", "trung tâm", "xã", "huyện", "tỉnh", "phường", "câu lạc bộ",
     "chi hội", "ngân hàng", "đội", "hợp tác xã", "tập đoàn", "tổng công ty", "nhà máy", "xí nghiệp", "khoa", "chi bộ",
     "sáng kiến", "công trình", "đề tài", "tác phẩm", "dự án", "sản phẩm"}
)  # fmt: skip
_PREDICATE = re.compile(r" (?:đã|được|vinh dự|từng|cũng|còn|giành|đạt|nhận|đoạt|vừa|đón|luôn|liên tục)(?!\w)")
_JOINTS = frozenset({",", "và", ", và", "cùng", "/"})
_VAGUE = frozenset({"nhiều", "một số", "hàng trăm", "hàng chục", "hàng nghìn", "hàng ngàn"})

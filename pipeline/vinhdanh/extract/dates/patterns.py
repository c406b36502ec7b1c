"""The date patterns of `knowledge/dates_patterns.toml`, compiled, and the words that may begin them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from vinhdanh.extract.dates.holidays import holiday_regex, holidays_by_name
from vinhdanh.knowledge import load_toml

#: What begins a candidate: the name used by `on` in the pattern file, and the words it stands for.
TRIGGERS: dict[str, str] = {
    "digit": r"\d",
    "ngày": "ngày",
    "tháng": "tháng",
    "năm": "năm",
    "các": "các|những",
    "hôm": "hôm",
    "part": "rạng sáng|mờ sáng|tờ mờ|tảng sáng|xế chiều|chập tối|đầu giờ|sáng|trưa|chiều|tối|đêm|khuya|nửa đêm",
    "tuần": "tuần",
    "sang": "sang",
    "said": "mai|mốt|bữa|hồi hôm|sớm mai|t2|t3|t4|t5|t6|t7|bây giờ|ngay bây giờ|giữa trưa|xế chiều",
    "rest": "tiếng rưỡi",
    "thứ": "thứ|cn",
    "chủ": "chủ nhật",
    "quý": "quý|quí",
    "giai": "giai đoạn",
    "nhiệm": "nhiệm k[ỳì]",
    "thời": "thời k[ỳì]",
    "chu": "chu k[ỳì]",
    "khóa": "khóa",
    "học": "học k[ỳì]",
    "niên": "niên",
    "mùa": "mùa",
    "vụ": "vụ|dịp",
    "xuân": "xuân|thu|đông",
    "hè": "hè|hạ",
    "thế": "thế k[ỷỉ]",
    "thập": "thập",
    "mùng": "mùng|mồng|rằm",
    "nửa": "nửa",
    "hằng": "hằng|hàng|mỗi",
    "từng": "từng|thường niên",
    "cách": "cách đây|cách nay",
    "cùng": "cùng",
    "distance": "trước đó|sau đó",
    "đầu": "đầu|giữa|cuối",
    "tết": "tết",
    "mươi": "mươi",
    "buổi": "buổi",
    "tinh": "tinh mơ|tờ mờ sáng",
    "number": "ít|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|vài|mấy|dăm|nửa",
}
_MACRO = re.compile(r"%(\w+)%")


@dataclass(frozen=True)
class Pattern:
    """One compiled date pattern; `build` names the reader of its matches in `extract.dates.build`.

    A `spoken` one is read only where all of a text is one expression, as people say it: "mai", "thứ 3".
    """

    name: str
    build: str
    source: str
    on: tuple[str, ...]
    examples: tuple[str, ...]
    counters: tuple[str, ...]
    spoken: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when it is needed first."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def load_patterns(*, spoken: bool = False) -> tuple[Pattern, ...]:
    """Return the patterns in the order in which they are tried, those of speech only if `spoken`."""
    data = load_toml("dates_patterns")
    macros: dict[str, str] = {**data["macros"], "holiday": holiday_regex()}

    def expand(source: str) -> str:
        while _MACRO.search(source):
            source = _MACRO.sub(lambda match: macros[match[1]], source)
        return source

    rows = sorted(data["pattern"], key=lambda row: not row.get("spoken", False))
    return tuple(
        Pattern(
            row["name"], row["build"], expand(row["regex"]), tuple(row["on"]),
            tuple(row["example"]), tuple(row["counter"]), row.get("spoken", False),
        )
        for row in rows
        if spoken or not row.get("spoken", False)
    )  # fmt: skip


def trigger_words() -> dict[str, tuple[str, ...]]:
    """Return the words (as regex sources) that stand for each trigger, those of the holidays included."""
    words = {key: tuple(words.split("|")) for key, words in TRIGGERS.items() if key != "digit"}
    words["holiday"] = tuple(sorted({" ".join(name.split()[:2]) for name in holidays_by_name()}))
    return words


def trigger_regex(patterns: tuple[Pattern, ...]) -> re.Pattern[str]:
    """Return the one regex that finds where a match of one of `patterns` may begin: a digit or a trigger word."""
    by_initial: dict[str, set[str]] = {}
    used = {key for pattern in patterns for key in pattern.on}
    for words in (words for key, words in trigger_words().items() if key in used):
        for word in words:
            by_initial.setdefault(word[0], set()).add(word[1:])
    tails = "|".join(
        f"(?<={initial})(?:{'|'.join(sorted(rest, key=lambda word: (-len(word), word)))})(?!\\w)"
        for initial, rest in sorted(by_initial.items())
    )
    return re.compile(rf"[0-9{''.join(sorted(by_initial))}](?<![\w/.,:+].)(?:(?<=\d)|{tails})")


def patterns_by_first_word(patterns: tuple[Pattern, ...]) -> dict[str, tuple[Pattern, ...]]:
    """Return which patterns to try, in order, for each first syllable of a candidate ("digit" for digits)."""
    first: dict[str, set[str]] = {"digit": {"digit"}}
    for key, words in trigger_words().items():
        for word in words:
            first.setdefault(word.split()[0], set()).add(key)
    return {
        syllable: tuple(pattern for pattern in patterns if keys.intersection(pattern.on))
        for syllable, keys in first.items()
    }

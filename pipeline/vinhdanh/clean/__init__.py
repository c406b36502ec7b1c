"""From an article as it came to text that can be matched: NFC, zones, and the way back to the raw offsets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vinhdanh.clean.credits import find_publisher
from vinhdanh.clean.html import read_html
from vinhdanh.clean.language import Language, detect_language
from vinhdanh.clean.normalise import normalise
from vinhdanh.clean.offsets import OffsetMap
from vinhdanh.clean.spacing import respace
from vinhdanh.clean.zones import find_zones
from vinhdanh.read.article import Article
from vinhdanh.view import Zone

__all__ = ["CleanText", "OffsetMap", "clean"]


@dataclass(frozen=True, slots=True)
class CleanText:
    """Clean text, its zones, the map back to the raw text, and the article with metadata that the page stated.

    `language` is "vi", "vi-unaccented", "other", or empty where there is too little text to tell; `repairs` names what
    was mended on the way.
    """

    text: str
    zones: tuple[Zone, ...]
    offsets: OffsetMap
    article: Article
    language: Language = ""
    repairs: tuple[str, ...] = ()

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of a span of the clean text."""
        return self.offsets.to_raw(start, end)


def clean(article: Article) -> CleanText:
    """Clean `article`; the raw text stays untouched in the result's `article`."""
    if article.media == "html":
        return _clean_html(article)
    text, offsets, repairs = normalise(article.raw)
    text, respaced = respace(text)
    offsets = respaced.after(offsets)
    zones = find_zones(text)
    stated = _with_credits(article, text, zones)
    return CleanText(text, tuple(zones), offsets, stated, detect_language(text), repairs)


def _clean_html(article: Article) -> CleanText:
    page = read_html(article.raw)
    text, offsets, repairs = normalise(page.text)
    zones = find_zones(text, _moved(page.zones, offsets, len(text)))
    offsets = offsets.after(page.offsets)
    known = {key: value for key, value in page.metadata.items() if not getattr(article, key)}
    stated = _with_credits(replace(article, **known), text, zones)  # type: ignore[arg-type]
    return CleanText(text, tuple(zones), offsets, stated, detect_language(text), repairs)


def _moved(zones: list[Zone], offsets: OffsetMap, length: int) -> list[Zone]:
    """Return `zones` of the text before it was normalised as zones of the normalised text, which has that length."""
    return [Zone(offsets.from_raw(zone.start, length), offsets.from_raw(zone.end, length), zone.kind) for zone in zones]


def _with_credits(article: Article, text: str, zones: list[Zone]) -> Article:
    """Return `article` with the title and the publisher that its text states, where nothing else has."""
    titles = [zone for zone in zones if zone.kind == "title"]
    title = max(titles, key=lambda zone: zone.end - zone.start, default=Zone(0, 0, "title"))
    return replace(
        article,
        title=article.title or " ".join(text[title.start : title.end].split()),
        publisher=article.publisher or find_publisher(text, zones),
    )

"""What a page says about itself: OpenGraph, JSON-LD, microdata, Dublin Core and plain HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from html import unescape
from typing import Any

_VIETNAM = timezone(timedelta(hours=7))
_DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_NO_COLON = re.compile(r"([+-]\d{2})(\d{2})$")
#: Keys of <meta>, the most trustworthy first.
_PUBLISHED = (
    "article:published_time", "datepublished", "pubdate", "dc.date.issued", "dcterms.created", "publishdate",
    "article:published", "date", "dc.date",
)  # fmt: skip
_PUBLISHERS = ("og:site_name", "dc.publisher", "publisher", "application-name")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
#: JSON-LD is walked no deeper, and no further than so many objects.
_DEEPEST, _MOST = 6, 2_000
_ARTICLE = re.compile(r"Article|Posting|Report")


class Metadata:
    """Collects what the tags of a page state while it is read."""

    def __init__(self) -> None:
        self._properties: dict[str, str] = {}
        self._json_ld: list[str] = []
        self._canonical = ""
        self._title = ""
        self._time = ""
        self._collecting = ""

    def note(self, tag: str, values: dict[str, str]) -> None:
        """Take in a start tag."""
        self._collecting = ""
        if tag == "meta":
            key = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self._properties.setdefault(key.lower(), values.get("content", ""))
        elif tag == "script" and values.get("type") == "application/ld+json":
            self._collecting = "json-ld"
        elif tag == "title" and not self._title:
            self._collecting = "title"
        elif tag == "link" and values.get("rel") == "canonical":
            self._canonical = values.get("href", "")
        elif not self._time and _says_published(values):
            self._time = values.get("datetime") or values.get("content") or values.get("title", "")

    def end(self) -> None:
        """Take in an end tag."""
        self._collecting = ""

    def take(self, source: str, start: int, end: int) -> None:
        """Take in text."""
        if self._collecting == "json-ld":
            self._json_ld.append(source[start:end])
        elif self._collecting == "title":
            self._title += unescape(source[start:end])

    def titles(self) -> list[str]:
        """Return what the page says that its title is, the most trustworthy first."""
        linked = _from_json_ld(self._json_ld).get("title", "")
        found = [*(self._properties.get(key, "") for key in _TITLES[:1]), linked]
        found += [*(self._properties.get(key, "") for key in _TITLES[1:]), self._title]
        return [title for each in found if (title := " ".join(unescape(each).split()))]

    def fields(self, shown: str) -> dict[str, str]:
        """Return title, published, publisher and url, without those that the page does not state.

        Args:
            shown: the title as the page shows it, believed before its metadata; empty if that is not clear.
        """
        properties = self._properties
        linked = _from_json_ld(self._json_ld)
        days = [*(properties.get(key, "") for key in _PUBLISHED[:1]), linked.get("published", "")]
        days += [*(properties.get(key, "") for key in _PUBLISHED[1:]), self._time]
        publishers = [linked.get("publisher", ""), *(properties.get(key, "") for key in _PUBLISHERS)]
        publisher = next(filter(None, publishers), "")
        # A <title> alone that stands nowhere on the page is that of the site.
        stated = "" if self.titles() == [self._title.strip()] else next(iter(self.titles()), "")
        found = {
            "title": shown or _without_site(stated, publisher),
            "published": next(filter(None, map(_day, days)), ""),
            "publisher": publisher,
            "url": self._canonical or properties.get("og:url", ""),
        }
        return {key: value for key, text in found.items() if (value := unescape(text).strip())}


def _says_published(values: dict[str, str]) -> bool:
    return "pubdate" in values or "publish" in f"{values.get('itemprop', '')} {values.get('class', '')}".lower()


def _without_site(title: str, publisher: str) -> str:
    """Return a title without the publisher's name behind it."""
    head, mark, tail = title.rpartition(next((mark for mark in (" | ", " - ", " – ") if mark in title), "\0"))
    return head if mark and tail.strip().casefold() == publisher.casefold() else title


def _day(written: str) -> str:
    """Return the day in Vietnam that a page means, as in ISO 8601; nothing where it is not clear."""
    written = _NO_COLON.sub(r"\1:\2", written.strip()[:60])
    try:
        moment = datetime.fromisoformat(written)
        return (moment.astimezone(_VIETNAM) if moment.tzinfo else moment).date().isoformat()
    except (ValueError, OverflowError):
        pass
    try:
        return date.fromisoformat(written[:10]).isoformat()
    except ValueError:
        match = _DAY.search(written)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])).isoformat() if match else ""
    except ValueError:
        return ""


def _from_json_ld(blocks: list[str]) -> dict[str, str]:
    """Return title, published and publisher of the first article that the blocks describe."""
    objects = [item for block in blocks for item in _objects(block)]
    names = {str(item["@id"]): item.get("name") for item in objects if "@id" in item and item.get("name")}
    articles = [item for item in objects if _ARTICLE.search(str(item.get("@type", "")))]
    found: dict[str, str] = {}
    for item in articles or [item for item in objects if "headline" in item or "publisher" in item]:
        stated = {
            "title": item.get("headline"),
            "published": item.get("datePublished"),
            "publisher": _name(item.get("publisher"), names),
        }
        for key, value in stated.items():
            if isinstance(value, str) and value.strip():
                found.setdefault(key, value)
    return found


def _name(value: Any, names: dict[str, Any]) -> Any:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") or names.get(str(value.get("@id"))) if isinstance(value, dict) else value


def _objects(block: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a block of JSON-LD, those in lists and in "@graph" too."""
    try:
        waiting = [(json.loads(block, strict=False), 0)]
    except (ValueError, RecursionError):
        return
    count = 0
    while waiting and count < _MOST:
        value, depth = waiting.pop(0)
        count += 1
        if isinstance(value, dict):
            yield value
            value = value.get("@graph", [])
        if isinstance(value, list) and depth < _DEEPEST:
            waiting.extend((each, depth + 1) for each in value[:_MOST])

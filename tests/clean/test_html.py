"""HTML: text, zones and metadata, each character with its place in the source."""

import re

import pytest

from vinhdanh.clean import clean
from vinhdanh.knowledge import load_toml
from vinhdanh.read.article import Article

PAGE = """<!doctype html><html><head><title>Trao giải | Báo X</title>
<meta property="og:title" content="Trao gi&#7843;i sáng tạo">
<meta property="article:published_time" content="2021-11-20T08:00:00+07:00">
<script type="application/ld+json">{"publisher": {"name": "Báo X"}, "headline": "khác"}</script>
<script>var a = "<p>không đọc</p>";</script></head>
<body><nav><a href="/">Trang chủ</a></nav>
<article><h1>Trao giải sáng tạo</h1><p class="sapo">Sở tặng <b>Bằng</b> khen cho 5&nbsp;tập thể &amp; 2 cá nhân.</p>
<figure><img src="a.jpg"><figcaption>Trao bằng khen</figcaption></figure><p>Đoạn hai.<br>Dòng sau.</p></article>
<div class="tin-lien-quan"><p>Tin khác ngày 1/1/2020</p></div><footer>Bản quyền</footer></body></html>"""


def cleaned():
    return clean(Article("a", PAGE, media="html"))


def zone_of(words: str) -> str:
    result = cleaned()
    offset = result.text.index(words)
    return next(zone.kind for zone in result.zones if zone.start <= offset < zone.end)


def test_metadata_comes_from_opengraph_then_json_ld():
    article = cleaned().article
    assert (article.title, article.published, article.publisher) == ("Trao giải sáng tạo", "2021-11-20", "Báo X")


def test_scripts_are_not_text():
    assert "không đọc" not in cleaned().text


def test_parts_are_known_by_their_tags_and_classes():
    zones = [
        zone_of(words)
        for words in ("Trang chủ", "Trao giải", "Sở tặng", "Trao bằng khen", "Đoạn hai", "Tin khác", "Bản quyền")
    ]
    assert zones == ["navigation", "title", "lead", "caption", "body", "related", "footer"]


def test_a_span_maps_to_the_source_entities_included():
    result = cleaned()
    start = result.text.index("5 tập thể & 2 cá nhân")
    first, last = result.to_raw(start, start + len("5 tập thể & 2 cá nhân"))
    assert PAGE[first:last] == "5&nbsp;tập thể &amp; 2 cá nhân"


def test_a_span_across_tags_keeps_them():
    result = cleaned()
    start = result.text.index("Bằng khen")
    first, last = result.to_raw(start, start + len("Bằng khen"))
    assert PAGE[first:last] == "Bằng</b> khen"


def test_a_line_break_separates_lines():
    assert "Đoạn hai.\nDòng sau." in cleaned().text


def test_broken_markup_is_read_all_the_same():
    assert "còn chữ" in clean(Article("b", "<p>một<div>còn chữ</p></b><", media="html")).text


def marks():
    for row in load_toml("zones")["html"]["names"]:
        yield pytest.param(row, id=row["example"])


@pytest.mark.parametrize("row", list(marks()))
def test_a_name_marks_its_example_only(row):
    assert re.search(row["pattern"], row["example"])
    assert not re.search(row["pattern"], row["counter_example"])


BODY = (
    "<p>" + "Sáng 12/5, Liên đoàn Lao động huyện tặng Giấy khen cho 4 tập thể và 7 cá nhân có thành tích. " * 2 + "</p>"
)


def zones(body: str) -> dict[str, str]:
    """Return the zone of each line of a page."""
    result = clean(Article("a", f"<html><body>{body}</body></html>", media="html"))
    return {line.strip(): kind for start, end, kind in (
        (zone.start, zone.end, zone.kind) for zone in result.zones
    ) for line in result.text[start:end].split("\n") if line.strip()}  # fmt: skip


FRAMES = [
    '<form id="aspnetForm">{}</form>',
    '<div class="sidebar-1">{}</div>',
    '<header>{}</header>',
    '<div class="widget Blog">{}</div>',
    '<div class="main-nav"><div class="related">{}</div></div>',
]  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
def test_what_goes_around_the_article_is_no_furniture(frame):
    article = f"<h1>Huyện khen thưởng quý I</h1>{BODY}{BODY}<p>Huyện còn khen 9 hộ dân.</p>"
    found = zones(frame.format(article) + "<nav>Trang chủ</nav>")
    assert found["Huyện khen thưởng quý I"] == "title"
    assert found["Huyện còn khen 9 hộ dân."] == "body"


def test_a_date_in_a_header_is_no_title():
    found = zones(f"<header><h1>Huyện khen thưởng quý I</h1><p>Thứ Tư, 12/05/2021, 08:30</p></header>{BODY}")
    assert found["Thứ Tư, 12/05/2021, 08:30"] == "dateline"


def test_links_above_the_title_and_below_the_text_are_furniture():
    found = zones(f"<p><a>Trang nhất</a></p><h1>Huyện khen thưởng quý I</h1>{BODY}<p><a>Tin ở huyện bên</a></p>")
    assert (found["Trang nhất"], found["Tin ở huyện bên"]) == ("navigation", "related")


def test_comments_are_comments_however_long():
    found = zones(f'<h1>Huyện khen thưởng quý I</h1>{BODY}<div id="box_comment">{BODY * 9}Xin chúc mừng</div>')
    assert found["Xin chúc mừng"] == "comments"


def stated(head: str) -> tuple[str, str, str]:
    article = clean(Article("a", f"<html><head>{head}</head><body>{BODY}</body></html>", media="html")).article
    return article.title, article.publisher, article.published


LINKED = '<script type="application/ld+json">{}</script>'
HEADS = [
    ('<meta property="og:title" content="Tin vui - Báo X"><meta property="og:site_name" content="Báo X">',
     ("Tin vui", "Báo X", "")),
    (LINKED.format('{"@graph": [{"@type": "NewsArticle", "headline": "Tin vui", "publisher": {"@id": "#x"}},'
                   ' {"@id": "#x", "name": "Báo X"}]}'), ("Tin vui", "Báo X", "")),
    (LINKED.format('[{"@type": ["ReportageNewsArticle"], "datePublished": "2022-09-19T23:30:00Z"}]'),
     ("", "", "2022-09-20")),
    (LINKED.format('{"@type": "WebSite", "name": "X"}'), ("", "", "")),
    (LINKED.format('{"@type": "NewsArticle", "headline": 5, "datePublished": null'), ("", "", "")),
    ('<meta property="article:published_time" content="Sat, 13/07/2024 - 07:20">', ("", "", "2024-07-13")),
    ('<meta name="pubdate" content="2021-11-20T08:00:00+0700">', ("", "", "2021-11-20")),
    ('<meta name="dc.publisher" content="Báo X"><meta name="dc.date.issued" content="2019-03-02">',
     ("", "Báo X", "2019-03-02")),
    ('<meta name="date" content="hôm qua"><title>Trang tin huyện</title>', ("", "", "")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_a_head_states(head, expected):
    assert stated(head) == expected

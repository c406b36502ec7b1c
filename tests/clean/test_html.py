"""HTML: text, zones and metadata, each character with its place in the source."""

from vinhdanh.clean import clean
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

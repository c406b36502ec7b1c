"""The bodies that a reader finds in the real articles that the project began from.

The articles lie outside the project; without them these tests are skipped. Here are facts only.
"""

from collections import Counter
from pathlib import Path

import pytest

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.resolve.organizations import OrganizationResolver
from vinhdanh.view import View

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"
pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason=f"the real articles are not at {ARTICLES}")


def names(number: str) -> Counter[str]:
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    view = View(path.read_text(encoding="utf-8"))
    return Counter(mention.value.name for mention in OrganizationResolver()(view, OrganizationExtractor()(view)))


@pytest.mark.parametrize(
    ("number", "name", "least"),
    [
        ("000", "Liên đoàn Lao động huyện Mỹ Đức", 7),
        ("000", "Công đoàn khối Giáo dục huyện Mỹ Đức", 2),
        ("001", "Liên đoàn Lao động huyện Cao Phong", 4),
        ("001", "Phòng Giáo dục và Đào tạo huyện Cao Phong", 1),
        ("002", "Liên đoàn Lao động huyện Ứng Hòa", 9),
        ("002", "Liên đoàn Lao động thành phố Hà Nội", 1),
        ("003", "Công đoàn cơ quan Bộ Giáo dục và Đào tạo", 8),
        ("003", "Ban Chấp hành Công đoàn cơ quan Bộ Giáo dục và Đào tạo", 3),
        ("003", "Tổng Liên đoàn Lao động Việt Nam", 1),
        ("004", "Liên đoàn Lao động quận Ba Đình", 8),
        ("004", "Liên đoàn Lao động thành phố Hà Nội", 2),
        ("004", "Tổng Liên đoàn Lao động Việt Nam", 2),
        ("004", "Công đoàn Giáo dục Hà Nội", 1),
    ],
)
def test_the_article_names_the_body(number: str, name: str, least: int) -> None:
    assert names(number)[name] >= least

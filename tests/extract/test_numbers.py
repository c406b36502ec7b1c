"""What `parse_number` reads: one line a case."""

import pytest

from vinhdanh.extract.counts import parse_number
from vinhdanh.extract.counts.numbers import read_number

READ = """
0 = 0
02 = 2
5 = 5
1.234 = 1234
1.234.567 = 1234567
0.111.222 = 111222
0.369,8 = 369.8
0.111 = 0.111
1.234,5 = 1234.5
1,5 = 1.5
3.5 = 3.5
0,125 = 0.125
0.125 = 0.125
1,234 = 1234
1,234,567 = 1234567
1,234,567.5 = 1234567.5
12 500 = 12500
1 000 000 = 1000000
1,2 triệu = 1200000
1,234 triệu = 1234000
20 nghìn = 20000
20 ngàn = 20000
3 tỉ rưỡi = 3500000000
3 tỷ = 3000000000
5triệu = 5000000
2 tỷ 500 triệu = 2500000000
1 triệu 200 nghìn = 1200000
1 nghìn tỷ = 1000000000000
20 vạn = 200000
3 chục = 30
2 tá = 24
-5 = -5
không = 0
một = 1
mười = 10
mười một = 11
mười lăm = 15
hai mươi = 20
hai mươi mốt = 21
hai mốt = 21
ba mươi tư = 34
ba tư = 34
bốn mươi lăm = 45
hai nhăm = 25
một chục = 10
một tá = 12
một trăm = 100
một trăm linh năm = 105
một trăm lẻ năm = 105
một trăm mười = 110
một trăm hai = 120
hai trăm tư = 240
một trăm rưỡi = 150
một trăm năm mươi = 150
chín trăm chín mươi chín = 999
một nghìn hai trăm linh ba = 1203
một ngàn hai trăm lẻ ba = 1203
hai nghìn không trăm hai mươi = 2020
hai nghìn rưỡi = 2500
năm chục nghìn = 50000
mười lăm nghìn = 15000
ba vạn = 30000
một triệu = 1000000
ba triệu hai = 3200000
hai tỷ ba trăm nghìn = 2000300000
một nghìn tỷ = 1000000000000
hai rưỡi = 2.5
ba phẩy năm = 3.5
ba phẩy bảy lăm = 3.75
hai phẩy không năm = 2.05
hai phẩy năm triệu = 2500000
Một Nghìn Hai Trăm = 1200
 năm = 5
"""

NO_NUMBER = [
    "", "tập thể", "hàng trăm", "vài", "hai ba", "một trăm linh", "mươi", "năm học", "rưỡi", "12 tập thể",
    "hai mươi năm", "một trăm năm", "tư", "5 tỷ phú", "hai nghìn ba nghìn", "1/0", "2-3", "mốt", "phẩy năm", "1..2",
]  # fmt: skip

WITHIN = [
    ("hai mươi năm công tác", "hai mươi", (20, 20)),
    ("một trăm năm qua", "một trăm", (100, 100)),
    ("5 tỷ phú", "5", (5, 5)),
    ("hàng trăm người", "hàng trăm", (100, 999)),
    ("hàng chục nghìn người", "hàng chục nghìn", (10_000, 99_999)),
    ("vài trăm người", "vài trăm", (200, 999)),
    ("dăm bảy người", "dăm bảy", (5, 7)),
    ("năm bảy trăm người", "năm bảy trăm", (500, 799)),
    ("hai mươi mấy người", "hai mươi mấy", (21, 29)),
    ("một vài người", "một vài", (2, 9)),
]


@pytest.mark.parametrize("line", [line for line in READ.splitlines() if line])
def test_number_is_read(line):
    text, value = line.rsplit(" = ", 1)
    assert parse_number(text) == float(value)


@pytest.mark.parametrize("text", NO_NUMBER)
def test_what_is_no_single_number_is_none(text):
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "part", "ends"), WITHIN)
def test_the_longest_sensible_beginning_is_read(text, part, ends):
    number = read_number(text, 0)
    assert (text[number.start : number.end], (number.low, number.high)) == (part, ends)


def test_how_many_without_a_scale_tells_no_number():
    assert read_number("mấy người", 0) is None

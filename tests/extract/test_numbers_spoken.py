"""Numbers and quantities as people say and type them, where nothing else stands."""

import pytest

from vinhdanh import parse_number, parse_ordinal, parse_quantity

NUMBERS = """
âm hai mươi ba | -23
trừ năm | -5
hai phẩy năm triệu | 2500000
ba mươi tám phần trăm | 0.38
38% | 0.38
năm chục ngàn | 50000
2k | 2000
500k | 500000
1tr2 | 1200000
1tr | 1000000
2tr5 | 2500000
2tr | 2000000
1,5tr | 1500000
1 tỷ 2 | 1200000000
3 triệu 4 | 3400000
2 triệu rưỡi | 2500000
một triệu rưỡi | 1500000
trăm rưỡi | 150
triệu rưỡi | 1500000
triệu hai | 1200000
trăm hai | 120
ngàn rưỡi | 1500
hai trăm rưỡi | 250
hai ngàn tư | 2400
một vạn hai | 12000
ba mươi mốt | 31
hai mốt | 21
bốn lăm | 45
ba sáu | 36
chín chín | 99
hăm lăm | 25
hăm | 20
băm tư | 34
mười lăm | 15
mười nhăm | 15
hai mươi nhăm | 25
không phẩy năm | 0.5
không phẩy không năm | 0.05
mười phẩy hai lăm | 10.25
hai mươi lăm phẩy sáu | 25.6
1/2 | 0.5
3/4 | 0.75
ba rưỡi | 3.5
1,5 | 1.5
1.5 | 1.5
1.500 | 1500
1,500 | 1500
10.000.000 | 10000000
1 200 000 | 1200000
-5 | -5
+5 | 5
-1,5 | -1.5
5 chục | 50
năm chục | 50
2 trăm | 200
hai trăm | 200
15 ngàn | 15000
trăm ngàn | 100000
chục | 10
trăm | 100
ngàn | 1000
một tá | 12
nửa tá | 6
hai tá | 24
một ngàn không trăm linh năm | 1005
một nghìn linh năm | 1005
hai nghìn lẻ một | 2001
hai ngàn lẻ hai mươi | 2020
một triệu không trăm lẻ hai nghìn | 1002000
năm phần tám | 0.625
ba phần tư | 0.75
một phần nghìn | 0.001
một nửa | 0.5
nửa triệu | 500000
bảy mươi | 70
bẩy mươi bẩy | 77
tám mươi tư | 84
một trăm hai mươi ba tỷ bốn trăm năm mươi sáu triệu | 123456000000
ba tỷ sáu | 3600000000
một nghìn tỷ | 1000000000000
hai mươi nghìn tỷ | 20000000000000
số không | 0
không | 0
mười hai ngàn rưỡi | 12500
hai mươi bốn ngàn | 24000
1e6 | 1000000
1.234,5 | 1234.5
1,234.5 | 1234.5
0,75 | 0.75
.5 | 0.5
năm | 5
mười ngàn | 10000
trăm triệu | 100000000
hai trăm ngàn | 200000
hai trăm lẻ năm ngàn | 205000
"""

NO_NUMBERS = [
    "linh",
    "hạng nhất",
    "thứ ba",
    "một trăm nghìn đồng",
    "IV",
    "XII",
    "ba bốn",
    "1/0",
    "trừ trừ năm",
    "--5",
    "một trăm phần",
    "",
]

QUANTITIES = """
2kg | 2 exact kg
ba lạng thịt | 3 exact hg
hai cân rưỡi | 2.5 exact kg
2 ký rưỡi | 2.5 exact kg
một ký hai | 1.2 exact kg
một mét tám | 1.8 exact m
mét rưỡi | 1.5 exact m
1m75 | 1.75 exact m
một mét bảy lăm | 1.75 exact m
hai lít rưỡi | 2.5 exact L
năm chục ngàn | 50000 exact VND
50k | 50000 exact VND
2tr | 2000000 exact VND
1tr2 | 1200000 exact VND
ba trăm đô | 300 exact USD
$20 | 20 exact USD
20$ | 20 exact USD
€5 | 5 exact EUR
20 đô la | 20 exact USD
hai mươi đô la Mỹ | 20 exact USD
15 euro | 15 exact EUR
100 nhân dân tệ | 100 exact CNY
37 độ 5 | 37.5 exact -
âm 5 độ C | -5 exact Cel
-5 độ C | -5 exact Cel
-5°C | -5 exact Cel
38% | 38 exact %
ba mươi tám phần trăm | 38 exact %
một nửa | 50 exact %
hai phần ba | 66.67 exact %
nửa cân | 0.5 exact kg
nửa lít nước | 0.5 exact L
nửa lít | 0.5 exact L
ba phần tư lít | 0.75 exact L
vài chục người | 20..99 vague -
dăm bảy người | 5..7 vague -
đôi ba lần | 2..3 vague -
đôi ba người | 2..3 vague -
năm bảy người | 5..7 vague -
mươi người | 8..12 vague -
chục người | 10 exact -
hơn chục người | 10 more_than -
trên dưới 20 người | 20 about -
ngót trăm người | 100 less_than -
ngót nghét 100 người | 100 less_than -
cả chục người | 10..99 vague -
từ 10 tới 15 người | 10..15 range -
từ 10 đến 15 kg | 10..15 range kg
10-15 kg | 10..15 range kg
ít hơn 5 người | 5 less_than -
nhiều hơn 10 người | 10 more_than -
tối đa 5 người | 5 at_most -
cùng lắm 5 người | 5 at_most -
nhiều nhất 5 người | 5 at_most -
ít nhất ba lần | 3 at_least -
không dưới 10 triệu đồng | 10000000 at_least VND
trên 10 triệu đồng | 10000000 more_than VND
60 km/h | 60 exact km/h
60 cây số | 60 exact km
10 mẫu | 10 exact -
2 công đất | 2 exact -
3 sào | 3 exact -
2 inch | 2 exact [in_i]
3 chỉ vàng | 3 exact -
5 lượng vàng | 5 exact -
200ml | 200 exact mL
hai muỗng canh | 2 exact -
3 thìa cà phê | 3 exact -
hai tá trứng | 24 exact -
một tá trứng | 12 exact -
hai đôi giày | 2 exact -
ba cặp vợ chồng | 3 exact -
100 mét vuông | 100 exact m2
20 m2 | 20 exact m2
20m² | 20 exact m2
hai mét khối | 2 exact m3
30 GB | 30 exact GBy
5 megabyte | 5 exact MBy
100 Mbps | 100 exact Mbit/s
220 vôn | 220 exact V
220V | 220 exact V
5 oát | 5 exact W
100W | 100 exact W
3 mã lực | 3 exact [HP]
8 độ richter | 8 exact -
mười hai học sinh | 12 exact -
3 triệu đồng/tháng | 3000000 exact VND
hai triệu rưỡi | 2500000 exact VND
hai triệu rưỡi đồng | 2500000 exact VND
1,5 tỷ | 1500000000 exact VND
2,5 triệu USD | 2500000 exact USD
17/20 đơn vị | 17 exact -
3 lần | 3 exact -
hai mươi phần trăm số phiếu | 20 exact %
20 nghìn đồng một ký | 20000 exact VND
năm trăm ngàn đồng | 500000 exact VND
mười lăm ngàn | 15000 exact VND
ba trăm hai mươi lăm mét | 325 exact m
"""

ORDINALS = """
hạng nhất | 1
hạng nhì | 2
hạng ba | 3
Hạng III | 3
thứ nhất | 1
thứ hai | 2
thứ tư | 4
thứ mười hai | 12
lần thứ XIII | 13
lần thứ 5 | 5
giải nhất | 1
khóa XII | 12
vị trí thứ 9 | 9
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "number"), cases(NUMBERS))
def test_is_a_number(text: str, number: str) -> None:
    assert parse_number(text) == float(number)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "expected"), cases(QUANTITIES))
def test_is_a_quantity(text: str, expected: str) -> None:
    value = parse_quantity(text)
    number, modifier, code = expected.split()
    read = (value.low, value.high) if value.value is None else (value.value,)
    assert (read, value.modifier) == (tuple(map(float, number.split(".."))), modifier)
    assert (value.unit_code or "-") == code


@pytest.mark.parametrize(("text", "place"), cases(ORDINALS))
def test_is_a_place_in_a_row(text: str, place: str) -> None:
    assert parse_ordinal(text) == int(place)


@pytest.mark.parametrize("text", ["ba người", "12", "thứ", "hạng", "thứ sáu tuần sau", "thứ không", ""])
def test_is_no_place_in_a_row(text: str) -> None:
    assert parse_ordinal(text) is None

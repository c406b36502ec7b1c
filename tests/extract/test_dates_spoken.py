"""Dates as people say them, to a calendar or in a chat, on Wednesday 17 March 2021 at ten in the morning."""

from datetime import date, datetime

import pytest

from vinhdanh import parse_date

SAID = datetime(2021, 3, 17, 10, 0)

NEAREST = """
3 giờ kém 15 chiều thứ bảy tuần sau | 2021-03-27T14:45
nửa đêm | 2021-03-17TNI
trưa mai | 2021-03-18TMI
cuối tuần này | 2021-W11-WE
cuối tuần | 2021-W11-WE
cuối tuần trước | 2021-W10-WE
cuối tuần sau | 2021-W12-WE
sáng cuối tuần này | 2021-W11-WE
đầu tuần sau | 2021-W12 START
giữa tuần này | 2021-W11 MID
nửa tiếng nữa | 2021-03-17T10:30
hai tuần trước | 2021-W09
mồng 3 tết | 2021-02-14
mùng một tết | 2021-02-12
mùng 2 Tết Tân Sửu | 2021-02-13
giao thừa | 2021-02-11
đêm giao thừa | 2021-02-11
29 tết | 2021-02-10
30 tết | 2021-02-11
23 tháng chạp | 2021-02-04
giáng sinh | 2020-12-25
sáu giờ rưỡi tối | 2021-03-17T18:30
mùa hè năm ngoái | 2020-SU
mùa hè này | 2021-SU
mùa hè | 2021-SU
mùa đông năm 2020 | 2020-WI
mùa thu năm sau | 2022-FA
tuần đầu tiên của tháng 4 | 2021-W13
tuần thứ hai của tháng 3 | 2021-W10
ngày đầu tiên của tháng | 2021-03-01
ngày cuối cùng của tháng 2 | 2021-02-28
ngày cuối cùng của năm 2020 | 2020-12-31
ngày đầu tiên của năm 2022 | 2022-01-01
thứ hai đầu tiên của tháng 3 | 2021-03-01
chủ nhật đầu tiên của tháng 5 năm 2021 | 2021-05-02
thứ sáu cuối cùng của tháng | 2021-03-26
thứ sáu cuối cùng của tháng này | 2021-03-26
chủ nhật thứ hai của tháng 5/2021 | 2021-05-09
sau 5 giờ chiều | 2021-03-17T17:00 AFTER
trước 8 giờ sáng mai | 2021-03-18T08:00 BEFORE
trong vòng 2 tuần | P2W
quý này | 2021-Q1
quý trước | 2020-Q4
quý sau | 2021-Q2
1 phút 30 giây | PT1M30S
2 tiếng rưỡi | PT2.5H
thứ 3 | 2021-03-16
thứ sáu tuần này | 2021-03-19
hôm kìa | 2021-03-14
hôm kia | 2021-03-15
ngày kia | 2021-03-19
ngày mốt | 2021-03-19
ngày kìa | 2021-03-20
mốt | 2021-03-19
mai | 2021-03-18
bữa nay | 2021-03-17
bữa qua | 2021-03-16
bữa kia | 2021-03-15
tối hôm kia | 2021-03-15TEV
hồi hôm | 2021-03-16TNI
sớm mai | 2021-03-18TMO
sáng sớm mai | 2021-03-18TMO
sáng mốt | 2021-03-19TMO
chiều mốt | 2021-03-19TAF
khuya nay | 2021-03-17TNI
đêm nay | 2021-03-17TNI
rạng sáng mai | 2021-03-18TMO
chiều tối nay | 2021-03-17TEV
8 giờ tối mai | 2021-03-18T20:00
7h sáng mai | 2021-03-18T07:00
mai lúc 7 giờ | 2021-03-18T07:00
ngày mai lúc 7 giờ sáng | 2021-03-18T07:00
7 giờ sáng ngày mai | 2021-03-18T07:00
sáng mai lúc 9h | 2021-03-18T09:00
tối nay lúc 8 giờ | 2021-03-17T20:00
3h chiều nay | 2021-03-17T15:00
3g chiều | 2021-03-17T15:00
15:30 | 2021-03-17T15:30
15h30 | 2021-03-17T15:30
3 rưỡi chiều | 2021-03-17T15:30
ba rưỡi chiều mai | 2021-03-18T15:30
12 giờ trưa | 2021-03-17T12:00
12 giờ đêm | 2021-03-17T24:00
1 giờ sáng | 2021-03-17T01:00
0 giờ | 2021-03-17T00:00
5 giờ kém 10 | 2021-03-17T04:50
tám giờ kém hai mươi tối nay | 2021-03-17T19:40
9 giờ đúng | 2021-03-17T09:00
9 giờ sáng | 2021-03-17T09:00
mười giờ hai mươi lăm phút sáng | 2021-03-17T10:25
mười giờ hai mươi | 2021-03-17T10:20
hai giờ chiều thứ sáu tuần này | 2021-03-19T14:00
khoảng 3 giờ chiều | 2021-03-17T15:00 APPROX
từ 9h đến 11h sáng mai | 2021-03-18T09:00/2021-03-18T11:00
9h-11h sáng mai | 2021-03-18T09:00/2021-03-18T11:00
9-11h sáng mai | 2021-03-18T09:00/2021-03-18T11:00
từ 2 đến 4 giờ chiều | 2021-03-17T14:00/2021-03-17T16:00
từ 2 giờ đến 4 giờ chiều mai | 2021-03-18T14:00/2021-03-18T16:00
13:30 - 15:00 ngày 20/3 | 2021-03-20T13:30/2021-03-20T15:00
từ thứ hai đến thứ sáu | 2021-03-15/2021-03-19
thứ hai đến thứ sáu tuần sau | 2021-03-22/2021-03-26
từ thứ hai tuần sau đến thứ tư | 2021-03-22/2021-03-24
tuần này | 2021-W11
tuần trước | 2021-W10
tuần sau nữa | 2021-W13
tuần trước nữa | 2021-W09
tháng sau | 2021-04
tháng trước | 2021-02
năm kia | 2019
năm sau | 2022
sang năm | 2022
sang tuần | 2021-W12
sang tháng | 2021-04
hai năm nữa | 2023
3 hôm nữa | 2021-03-20
10 ngày nữa | 2021-03-27
nửa tháng nữa | 2021-04-01
nửa năm nữa | 2021-09
một tháng nữa | 2021-04
hai hôm trước | 2021-03-15
cách đây ba hôm | 2021-03-14
một tiếng trước | 2021-03-17T09:00
15 phút trước | 2021-03-17T09:45
cách đây 15 phút | 2021-03-17T09:45
2 tiếng nữa | 2021-03-17T12:00
một giờ rưỡi nữa | 2021-03-17T11:30
một tiếng rưỡi nữa | 2021-03-17T11:30
45 phút nữa | 2021-03-17T10:45
30 giây nữa | 2021-03-17T10:00:30
sau 2 tiếng | PT2H
bây giờ | 2021-03-17T10:00
ngay bây giờ | 2021-03-17T10:00
ngày 20 | 2021-03-20
ngày 20 tháng này | 2021-03-20
mùng 1 tháng sau | 2021-04-01
ngày mùng một tháng tư | 2021-04-01
20-3 | 2021-03-20
20.3 | 2021-03-20
20/3 | 2021-03-20
20/3/21 | 2021-03-20
hai mươi tháng ba | 2021-03-20
ngày ba mươi tháng tư năm một chín bảy lăm | 1975-04-30
năm hai không hai mốt | 2021
năm hai ngàn lẻ tám | 2008
năm hai nghìn không trăm linh tám | 2008
năm một nghìn chín trăm bốn lăm | 1945
tháng mười hai năm ngoái | 2020-12
cuối tháng | 2021-03 END
đầu tháng sau | 2021-04 START
giữa tháng tới | 2021-04 MID
cuối năm nay | 2021 END
đầu năm sau | 2022 START
nửa đầu tháng 3 | 2021-03 START
ba tháng đầu năm | 2021-01/2021-03
hai quý đầu năm nay | 2021-H1
nửa cuối năm ngoái | 2020-H2
chủ nhật này | 2021-03-21
thứ hai tới | 2021-03-22
CN tuần sau | 2021-03-28
thứ 2 tuần tới | 2021-03-22
chủ nhật tuần sau nữa | 2021-04-04
hai tuần | P2W
nửa tháng | P0.5M
một tiếng rưỡi | PT1.5H
nửa tiếng | PT0.5H
nửa tiếng đồng hồ | PT0.5H
1 giờ 30 | 2021-03-17T01:30
1 năm 3 tháng | P1Y3M
hai năm rưỡi | P2.5Y
hai năm sáu tháng | P2Y6M
2 ngày 3 đêm | P2D
một tuần lễ | P1W
hơn một tiếng | PT1H APPROX
5 đến 7 ngày | P5D/P7D
tiếng rưỡi | PT1.5H
3 phút rưỡi | PT3.5M
mấy tiếng | PTXH
vài phút nữa | PTXM
hằng ngày | P1D
mỗi thứ hai | XXXX-WXX-1
thứ hai hàng tuần | XXXX-WXX-1
mỗi thứ 7 | XXXX-WXX-6
chủ nhật hàng tuần | XXXX-WXX-7
ngày 15 hàng tháng | XXXX-XX-15
8 giờ sáng hằng ngày | XXXX-XX-XXT08:00
7 giờ sáng mỗi ngày | XXXX-XX-XXT07:00
hai tuần một lần | P2W
2 ngày một lần | P2D
4 năm một lần | P4Y
mỗi 3 tháng | P3M
mỗi 2 tiếng | PT2H
hằng quý | P1Q
mỗi cuối tuần | XXXX-WXX-WE
hàng năm | P1Y
giỗ tổ Hùng Vương | 2021-04-21
rằm tháng giêng | 2021-02-26
Trung thu năm nay | 2021-09-21
tết năm sau | 2022-02-01
tết năm nay | 2021-02-12
tết dương lịch | 2021-01-01
8/3 | 2021-03-08
lễ tình nhân | 2021-02-14
valentine | 2021-02-14
lễ phục sinh 2021 | 2021-04-04
cá tháng tư | 2021-04-01
ngày quốc tế phụ nữ | 2021-03-08
năm 207 TCN | BC0207
năm 40 sau Công nguyên | 0040
thế kỷ 3 trước Công nguyên | BC02XX
năm 938 | 0938
thế kỷ 21 | 20XX
những năm 60 của thế kỷ trước | 196X
thập niên 2000 | 200X
từ năm 2015 | 2015
trước năm 2000 | 2000 BEFORE
từ 1/3 đến nay | 2021-03-01/2021-03-17
từ giờ đến cuối tháng | 2021-03-17/2021-03
năm học này | 2020-09-01/2021-05-31
năm học sau | 2021-09-01/2022-05-31
học kỳ 2 | 2021-01-01/2021-05-31
5 năm qua | P5Y
3 ngày tới | P3D
ba ngày qua | P3D
7 ngày gần đây | P7D
cùng kỳ năm ngoái | 2020
ngày 30 tháng 2 | 2021-02-30
sáng 20 | 2021-03-20TMO
chiều 20/3 | 2021-03-20TAF
thứ bảy ngày 20 | 2021-03-20
thứ bảy, 20/3 | 2021-03-20
20 tây | 2021-03-20
đầu giờ chiều nay | 2021-03-17TAF
cuối giờ sáng mai | 2021-03-18TMO
giữa trưa | 2021-03-17TMI
buổi sáng | 2021-03-17TMO
xế chiều | 2021-03-17TAF
hôm nay | 2021-03-17
ngày hôm nay | 2021-03-17
ngày hôm kia | 2021-03-15
năm ngoái | 2020
hồi năm ngoái | 2020
hồi tháng 2 | 2021-02
hồi đầu năm | 2021 START
3 năm trước | 2018
đúng 3 năm trước | 2018
mười năm về trước | 2011
vài năm trước | PXY
2 ngày sau | P2D
2 tuần sau | P2W
"""

TO_COME = """
giáng sinh | 2021-12-25
noel | 2021-12-25
từ 9 giờ đến 11 giờ thứ năm | 2021-03-18T09:00/2021-03-18T11:00
tuần cuối của tháng 9 | 2021-W39
ngày thứ hai của tháng 10 | 2021-10-02
thứ 3 | 2021-03-23
thứ hai | 2021-03-22
hai giờ chiều thứ sáu | 2021-03-19T14:00
tối thứ bảy này | 2021-03-20TEV
halloween | 2021-10-31
tết Đoan Ngọ | 2021-06-14
ngày của mẹ | 2021-05-09
ngày của cha | 2021-06-20
lễ Tạ ơn | 2021-11-25
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def shown(text: str, **options) -> str:
    value = parse_date(text, SAID, **options)
    return f"{value.value} {value.modifier}".strip() if value else ""


@pytest.mark.parametrize(("text", "expected"), cases(NEAREST))
def test_says_the_nearest(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases(TO_COME))
def test_says_what_is_to_come(text: str, expected: str) -> None:
    assert shown(text, prefer="future") == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("cuối tuần này", "2021-03-20", "2021-03-21"),
        ("tuần sau nữa", "2021-03-29", "2021-04-04"),
        ("quý trước", "2020-10-01", "2020-12-31"),
        ("chủ nhật thứ hai của tháng 5/2021", "2021-05-09", "2021-05-09"),
        ("từ 9h đến 11h sáng mai", "2021-03-18", "2021-03-18"),
        ("nửa tiếng nữa", "2021-03-17", "2021-03-17"),
        ("lễ phục sinh 2021", "2021-04-04", "2021-04-04"),
    ],
)
def test_has_a_first_and_a_last_day(text: str, first: str, last: str) -> None:
    value = parse_date(text, SAID)
    assert (value.start, value.end) == (first, last)


@pytest.mark.parametrize(
    "text", ["tôi thích cà phê", "hai", "20", "mai vàng", "bữa cơm", "trong thời gian tới", "năm người"]
)
def test_is_no_date(text: str) -> None:
    assert parse_date(text, SAID) is None


def test_without_a_time_of_day_hours_from_now_stay_a_length() -> None:
    assert parse_date("nửa tiếng nữa", date(2021, 3, 17)).value == "PT30M"
    assert parse_date("2 tiếng nữa").value == "PT2H"


def test_the_present_is_no_more_than_that_without_a_reference() -> None:
    assert parse_date("bây giờ").value == "PRESENT_REF"


def test_hours_may_lead_into_another_day() -> None:
    value = parse_date("3 tiếng nữa", datetime(2021, 3, 17, 22, 30))
    assert (value.value, value.start) == ("2021-03-18T01:30", "2021-03-18")

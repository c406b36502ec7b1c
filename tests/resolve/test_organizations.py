"""Which body is meant: one line a case, [mention|canonical name]; [mention|] stays unresolved."""

# ruff: noqa: E501 (one case a line)

import re

import pytest

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.resolve.organizations import OrganizationResolver
from vinhdanh.values import Mention, OrganizationValue
from vinhdanh.view import View, Zone

EXTRACT = OrganizationExtractor()
RESOLVE = OrganizationResolver()
MARK = re.compile(r"\[([^\]|]+)\|([^\]]*)\]")

CASES = """
[Công ty Than Khe Lim - TKV|Công ty Than Khe Lim - TKV] họp, [Công ty Than Khe Lim|Công ty Than Khe Lim - TKV] thắng.
[Liên đoàn lao động quận Ba Đình|Liên đoàn Lao động quận Ba Đình] họp.
[LĐLĐ quận Ba Đình|Liên đoàn Lao động quận Ba Đình] họp.
[LĐLĐ Ba Đình|Liên đoàn Lao động quận Ba Đình] họp.
[LĐLĐ Hà Nội|Liên đoàn Lao động thành phố Hà Nội] họp.
[LĐLĐ TP.HCM|Liên đoàn Lao động thành phố Hồ Chí Minh] họp.
[LĐLĐ huyện Ứng Hoà|Liên đoàn Lao động huyện Ứng Hòa] họp.
[Liên đoàn Lao động (LĐLĐ) huyện Cao Phong|Liên đoàn Lao động huyện Cao Phong] họp. [LĐLĐ huyện|Liên đoàn Lao động huyện Cao Phong] tặng quà.
[LĐLĐ quận Ba Đình|Liên đoàn Lao động quận Ba Đình] báo cáo [Liên đoàn Lao động thành phố|Liên đoàn Lao động thành phố].
[LĐLĐ quận Ba Đình|Liên đoàn Lao động quận Ba Đình] báo cáo [Liên đoàn Lao động thành phố|Liên đoàn Lao động thành phố Hà Nội] tại Hà Nội.
[Hội LHPN huyện Ba Bể|Hội Liên hiệp Phụ nữ huyện Ba Bể] đón [Ban Thường vụ Hội LHPN tỉnh|Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh], [Sở Y tế|Sở Y tế].
[UBND huyện Ba Bể|Ủy ban nhân dân huyện Ba Bể] và [Sở Y tế|Sở Y tế tỉnh Bắc Kạn] họp ở tỉnh Bắc Kạn.
[Sở Công Thương|Sở Công Thương tỉnh Bắc Kạn] họp ở Hà Nội. Bắc Kạn có chè, Bắc Kạn có miến, Bắc Kạn có hồng.
[Sở Công Thương|Sở Công Thương] họp ở Hà Nội. Bắc Kạn có chè, Bắc Kạn có miến, Hải Dương có vải.
[Bệnh viện Đa khoa Sa Đéc|Bệnh viện Đa khoa Sa Đéc] và [UBND thành phố Sa Đéc|Ủy ban nhân dân thành phố Sa Đéc] họp.
[Điện lực Ba Bể|Điện lực huyện Ba Bể] là [Điện lực huyện Ba Bể|Điện lực huyện Ba Bể].
[Agribank chi nhánh Ba Bể|Agribank chi nhánh Ba Bể] tặng quà, [Công an Ba Bể|Công an huyện Ba Bể] khen.
[Ủy ban MTTQ huyện Ba Bể|Ủy ban Mặt trận Tổ quốc huyện Ba Bể] họp.
[Ủy ban MTTQ huyện Ba Bể|Ủy ban Mặt trận Tổ quốc Việt Nam huyện Ba Bể] là [Ủy ban MTTQ Việt Nam huyện|Ủy ban Mặt trận Tổ quốc Việt Nam huyện Ba Bể].
[MTTQ Việt Nam|Mặt trận Tổ quốc Việt Nam] và [MTTQ huyện Ba Bể|Mặt trận Tổ quốc Việt Nam huyện Ba Bể] họp.
[Đoàn Thanh niên xã Bản Hồ|Đoàn Thanh niên xã Bản Hồ] và [Ban công tác Mặt trận thôn Hạ|Ban công tác Mặt trận thôn Hạ] họp.
[LĐLĐ huyện|Liên đoàn Lao động huyện] họp.
Sáng 9/3, [LĐLĐ tỉnh Hậu Giang|Liên đoàn Lao động tỉnh Hậu Giang] họp. Đến dự có [LĐLĐ tỉnh Kiên Giang|Liên đoàn Lao động tỉnh Kiên Giang]. Dịp này, [LĐLĐ tỉnh|Liên đoàn Lao động tỉnh Hậu Giang] tặng quà.
[Tổng LĐLĐVN|Tổng Liên đoàn Lao động Việt Nam] họp.
[Bộ GD&ĐT|Bộ Giáo dục và Đào tạo] họp.
[Bộ GD-ĐT|Bộ Giáo dục và Đào tạo] họp.
[Bộ LĐ-TB&XH|Bộ Lao động - Thương binh và Xã hội] họp.
[Bộ VH-TT&DL|Bộ Văn hóa, Thể thao và Du lịch] họp.
[Bộ NN&PTNT|Bộ Nông nghiệp và Phát triển Nông thôn] họp.
[Bộ Tài nguyên - Môi trường|Bộ Tài nguyên và Môi trường] họp.
[Sở KH&CN tỉnh Nghệ An|Sở Khoa học và Công nghệ tỉnh Nghệ An] họp.
[Sở GDĐT Hà Nội|Sở Giáo dục và Đào tạo Hà Nội] họp.
[Sở GD&ĐT TP.HCM|Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh] họp.
[UBND tỉnh Nghệ An|Ủy ban nhân dân tỉnh Nghệ An] giao [Sở Nội vụ|Sở Nội vụ tỉnh Nghệ An] rà soát.
[UBND TP Hà Nội|Ủy ban nhân dân thành phố Hà Nội] họp.
[Uỷ ban nhân dân huyện Ba Vì|Ủy ban nhân dân huyện Ba Vì] họp.
[UBND phường Bến Nghé|Ủy ban nhân dân phường Bến Nghé] họp.
[HĐND|Hội đồng nhân dân tỉnh Nghệ An], [UBND tỉnh Nghệ An|Ủy ban nhân dân tỉnh Nghệ An] họp.
[Phòng GD&ĐT quận Ba Đình|Phòng Giáo dục và Đào tạo quận Ba Đình] họp.
[Công an TP Hà Nội|Công an thành phố Hà Nội] họp.
[TAND huyện Ba Vì|Tòa án nhân dân huyện Ba Vì] xử.
[Hội LHPN xã Tam Hiệp|Hội Liên hiệp Phụ nữ xã Tam Hiệp] họp.
[Hội LHPN Việt Nam|Hội Liên hiệp Phụ nữ Việt Nam] họp.
[Trung ương Hội LHPN Việt Nam|Trung ương Hội Liên hiệp Phụ nữ Việt Nam] họp.
[UB MTTQ Việt Nam tỉnh Quảng Trị|Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Trị] họp.
[UBND tỉnh Quảng Trị|Ủy ban nhân dân tỉnh Quảng Trị] và [Ủy ban MTTQ Việt Nam tỉnh|Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Trị] họp.
[UB TƯ MTTQ Việt Nam|Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam] họp.
[Công an thành phố Yên Bái|Công an thành phố Yên Bái] báo cáo. [UBND huyện|Ủy ban nhân dân huyện] họp.
[CATP Hạ Long|Công an thành phố Hạ Long] họp.
[UBND quận 3|Ủy ban nhân dân quận 3] họp.
[Lục quân Mỹ|Lục quân Hoa Kỳ] rút. [Lục quân Hoa Kỳ|Lục quân Hoa Kỳ] là một bên.
[QH Lào|Quốc hội Lào] đón đoàn của [Quốc hội Việt Nam|Quốc hội Việt Nam]. [Quốc hội|Quốc hội Việt Nam] cảm ơn.
[Quốc hội|Quốc hội] họp, [QH Lào|Quốc hội Lào] gửi điện mừng.
[Bộ Giáo dục Đức|Bộ Giáo dục Đức] mời [Bộ Giáo dục|Bộ Giáo dục và Đào tạo] sang dự.
[Trung ương Đảng Cộng sản Việt Nam|Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam] họp.
[Bộ Y tế|Bộ Y tế] họp. Cùng ngày, [cơ quan Bộ|Cơ quan Bộ Y tế] khen thưởng.
[Công đoàn cơ quan Bộ GD&ĐT|Công đoàn cơ quan Bộ Giáo dục và Đào tạo] họp. [Công đoàn cơ quan Bộ|Công đoàn cơ quan Bộ Giáo dục và Đào tạo] tặng quà.
[Ban Chấp hành Công đoàn cơ quan Bộ GD&ĐT|Ban Chấp hành Công đoàn cơ quan Bộ Giáo dục và Đào tạo] họp.
[Ban Thường vụ LĐLĐ tỉnh Lạng Sơn|Ban Thường vụ Liên đoàn Lao động tỉnh Lạng Sơn] họp.
[Công đoàn Giáo dục Hà Nội|Công đoàn Giáo dục Hà Nội] họp.
[Công đoàn Trường THPT Kim Liên|Công đoàn Trường Trung học phổ thông Kim Liên] họp. [Công đoàn trường|Công đoàn Trường Trung học phổ thông Kim Liên] tặng quà.
[Trường THPT Kim Liên|Trường Trung học phổ thông Kim Liên] họp.
[ĐH Vinh|Đại học Vinh] họp.
[Trường ĐH Vinh|Trường Đại học Vinh] họp. Sinh viên [ĐH Vinh|Trường Đại học Vinh] dự.
[Đại học Bách khoa Hà Nội|Đại học Bách khoa Hà Nội] họp. Năm qua, [Trường|Đại học Bách khoa Hà Nội] đã tuyển thêm.
[Công ty TNHH MTV Hoa Lư|Công ty Trách nhiệm hữu hạn Một thành viên Hoa Lư] họp.
[Công ty Xuất nhập khẩu Hoa Lư|Công ty Xuất nhập khẩu Hoa Lư] ([HOLIMEX|Công ty Xuất nhập khẩu Hoa Lư]) họp. [HOLIMEX|Công ty Xuất nhập khẩu Hoa Lư] lãi to.
[Holicoffee|Công ty Cà phê Hoa Lư] lãi to. Sáng nay, [Công ty Cà phê Hoa Lư|Công ty Cà phê Hoa Lư] ([Holicoffee|Công ty Cà phê Hoa Lư]) họp.
[Công ty Thủy sản Hoa Sim Ninh Bình|Công ty Thủy sản Hoa Sim Ninh Bình] ([Hoa Sim|Công ty Thủy sản Hoa Sim Ninh Bình], mã HSN) họp.
[Tập đoàn Sao Mai|Tập đoàn Sao Mai] ([SMG|Tập đoàn Sao Mai]) họp. [SMG|Tập đoàn Sao Mai] lãi to.
[Bộ Y tế|Bộ Y tế] họp. Theo đó, [Bộ|Bộ Y tế] đã khen thưởng.
[Tổng công ty Phát điện 3|Tổng công ty Phát điện 3] họp. Năm qua, [Tổng Công ty|Tổng công ty Phát điện 3] có lãi.
[Quận ủy Ba Đình|Quận ủy Ba Đình] họp. Theo [Quận ủy|Quận ủy Ba Đình], kết quả tốt.
[Tỉnh uỷ Nghệ An|Tỉnh ủy Nghệ An] họp.
Bí thư [Thành ủy|Thành ủy Hội An], Chủ tịch [HĐND TP Hội An|Hội đồng nhân dân thành phố Hội An] họp.
[UBND quận Ba Đình|Ủy ban nhân dân quận Ba Đình] giao [Phòng Nội vụ|Phòng Nội vụ quận Ba Đình] và [Phòng Cảnh sát Hình sự|Phòng Cảnh sát Hình sự] phối hợp.
[Tỉnh ủy|Tỉnh ủy] họp.
[QH|Quốc hội] họp, [Quốc hội Lào|Quốc hội Lào] dự.
[Văn phòng Bộ Nội vụ|Văn phòng Bộ Nội vụ] họp.
[SỞ GIÁO DỤC VÀ ĐÀO TẠO NGHỆ AN|Sở Giáo dục và Đào tạo tỉnh Nghệ An] TRAO THƯỞNG
[LĐLĐ các quận Ba Đình|Liên đoàn Lao động quận Ba Đình], [Tây Hồ|Liên đoàn Lao động quận Tây Hồ] và [huyện Mỹ Đức|Liên đoàn Lao động huyện Mỹ Đức] dự.
Các [trường THPT Kim Liên|Trường Trung học phổ thông Kim Liên], [Chu Văn An|Trường Trung học phổ thông Chu Văn An] dự.
[VFF|Liên đoàn Bóng đá Việt Nam] và [EVN|Tập đoàn Điện lực Việt Nam] ký kết.
[Cục Quản lý chất lượng|Cục Quản lý Chất lượng] họp.
Ông được [Đảng|Đảng Cộng sản Việt Nam] và [Nhà nước|Nhà nước] tặng Huân chương.
Tại TP.HCM, [Ban Thường vụ Thành ủy|Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh] họp.
[Viện lúa đồng bằng sông Cửu Long|Viện Lúa Đồng bằng sông Cửu Long] họp.
Năm nay Ban tổ chức trao giải.
[Công đoàn Cảng Sao Mai|Công đoàn Cảng Sao Mai] đại hội, bầu [Ban Chấp hành|Ban Chấp hành Công đoàn Cảng Sao Mai].
[Trường THCS Bản Phố|Trường Trung học cơ sở Bản Phố] khen [Đoàn trường|Đoàn Trường Trung học cơ sở Bản Phố].
[LĐLĐ tỉnh Lào Cai|Liên đoàn Lao động tỉnh Lào Cai] họp, Trưởng [ban Nữ công|Ban Nữ công Liên đoàn Lao động tỉnh Lào Cai] dự.
[Hội CCB huyện Si Ma Cai|Hội Cựu chiến binh huyện Si Ma Cai] nhận cờ của [Trung ương Hội|Trung ương Hội Cựu chiến binh Việt Nam].
[Hội Nông dân xã Bản Hồ|Hội Nông dân xã Bản Hồ] khen [Chi hội thôn 5|Chi hội Nông dân thôn 5] và cả thôn.
[Sở Y tế|Sở Y tế tỉnh Lào Cai] tặng quà cho dân nghèo ở tỉnh Lào Cai.
[Đảng|Đảng Lào] và [Nhà nước Lào|Nhà nước Lào] tặng Huân chương.
[Hội SVVN|Hội Sinh viên Việt Nam] và [T.Ư Hội Sinh viên Việt Nam|Trung ương Hội Sinh viên Việt Nam] họp.
[Hội Chữ thập đỏ tỉnh Quảng Nam|Hội Chữ thập đỏ tỉnh Quảng Nam] họp.
[BCH T.Ư Hội Nông dân Việt Nam|Ban Chấp hành Trung ương Hội Nông dân Việt Nam] họp.
[Hội Nhà báo VN|Hội Nhà báo Việt Nam] họp.
[phòng Giáo dục quận Ba Đình|Phòng Giáo dục và Đào tạo quận Ba Đình] họp.
[BV Đa khoa Yên Bái|Bệnh viện Đa khoa tỉnh Yên Bái] họp.
[Hải quân Mỹ|Hải quân Mỹ] và [quân đội Lào|Quân đội Lào] tập trận.
[Sư đoàn 312|Sư đoàn 312] thuộc [Quân đoàn 1|Quân đoàn 1] họp.
[LĐLĐ quận Ba Đình|Liên đoàn Lao động quận Ba Đình] và [công đoàn khối giáo dục|Công đoàn khối Giáo dục quận Ba Đình] họp.
[HĐXX|Hội đồng xét xử] nghị án, [VKS|Viện kiểm sát nhân dân] luận tội.
[Báo GD&TĐ|Báo Giáo dục và Thời đại] đưa tin, ảnh: [Dân trí|Báo Dân trí]
[Công ty TNHH Xenkor|Công ty Trách nhiệm hữu hạn Xenkor] mở xưởng. Năm nay [Xenkor|Công ty Trách nhiệm hữu hạn Xenkor] có lãi.
[C50|Cục Cảnh sát phòng chống tội phạm sử dụng công nghệ cao] báo cáo lãnh đạo [Bộ|Bộ Công an].
[phái bộ LHQ tại Nam Sudan|Phái bộ Liên Hợp Quốc tại Nam Sudan] tiếp đoàn.
""".strip().splitlines()


def resolved(text: str, zones: tuple[Zone, ...] | None = None) -> list[Mention[OrganizationValue]]:
    view = View(text, zones=zones)
    return RESOLVE(view, EXTRACT(view))


def body(text: str) -> OrganizationValue:
    return resolved(text)[0].value


@pytest.mark.parametrize("case", CASES)
def test_names(case: str) -> None:
    text = MARK.sub(r"\1", case)
    found = [(text[mention.start : mention.end], mention.value.name) for mention in resolved(text)]
    assert found == MARK.findall(case)


@pytest.mark.parametrize(
    ("text", "level", "place", "code", "parent"),
    [
        ("LĐLĐ quận Ba Đình", "district", "quận Ba Đình", "001", "Liên đoàn Lao động thành phố Hà Nội"),
        ("LĐLĐ huyện Cao Phong", "district", "huyện Cao Phong", "154", "Liên đoàn Lao động tỉnh Hòa Bình"),
        ("LĐLĐ Hà Nội", "province", "thành phố Hà Nội", "01", "Tổng Liên đoàn Lao động Việt Nam"),
        ("UBND phường Bến Nghé, quận 1", "commune", "phường Bến Nghé", "26740", "Ủy ban nhân dân quận 1"),
        ("Sở Y tế Hà Nội", "province", "thành phố Hà Nội", "01", "Ủy ban nhân dân thành phố Hà Nội"),
        ("Quận ủy Ba Đình", "district", "quận Ba Đình", "001", "Thành ủy Hà Nội"),
        ("Huyện ủy Cao Phong", "district", "huyện Cao Phong", "154", "Tỉnh ủy Hòa Bình"),
        ("Công an huyện Cao Phong", "district", "huyện Cao Phong", "154", "Công an tỉnh Hòa Bình"),
        ("Bộ Y tế", "central", "", "", "Chính phủ"),
        ("Văn phòng Bộ Nội vụ", "central", "", "", "Bộ Nội vụ"),
    ],
)
def test_level_place_and_parent(text: str, level: str, place: str, code: str, parent: str) -> None:
    value = body(text)
    assert (value.level, value.place, value.place_code, value.parent) == (level, place, code, parent)


def test_the_parent_has_the_identifier_of_the_body_itself() -> None:
    assert body("LĐLĐ quận Ba Đình").parent_org_id == body("LĐLĐ TP Hà Nội").org_id
    assert body("LĐLĐ TP Hà Nội").parent_org_id == body("Tổng LĐLĐ Việt Nam").org_id
    assert body("UBND phường Bến Nghé, quận 1").parent_org_id == body("UBND quận 1").org_id
    assert body("Sở Y tế Hà Nội").parent_org_id == body("UBND thành phố Hà Nội").org_id


def test_homonyms_in_two_provinces_are_two_bodies() -> None:
    first = body("UBND huyện Châu Thành, tỉnh Long An")
    second = body("UBND huyện Châu Thành, tỉnh Bến Tre")
    assert first.name == second.name == "Ủy ban nhân dân huyện Châu Thành"
    assert first.org_id != second.org_id


def test_a_homonym_without_a_province_has_no_code() -> None:
    assert body("UBND huyện Châu Thành họp").place_code == ""


def test_a_school_beside_its_province_is_told_from_its_namesake() -> None:
    text = "Trường THPT Nguyễn Huệ (Hà Nội) họp. Sau đó Trường THPT Nguyễn Huệ khen thưởng."
    first, again = (mention.value for mention in resolved(text))
    assert first.org_id == again.org_id != body("Trường THPT Nguyễn Huệ, tỉnh Phú Yên").org_id


def test_spelling_does_not_change_the_identifier() -> None:
    assert body("Uỷ ban nhân dân tỉnh Hoà Bình").org_id == body("UBND tỉnh Hòa Bình").org_id


def test_an_identifier_is_stable() -> None:
    assert body("Bộ Giáo dục và Đào tạo").org_id == "org_4f3802b44253"


def test_related_links_do_not_say_where_the_article_plays() -> None:
    text = "LĐLĐ quận Ba Đình họp. UBND quận dự.\nLĐLĐ quận Long Biên họp. LĐLĐ quận Long Biên thăm.\nUBND quận Long Biên họp."
    cut = text.index("\n") + 1
    zones = (Zone(0, cut, "body"), Zone(cut, len(text), "related"))
    assert resolved(text, zones)[1].value.place == "quận Ba Đình"


def test_a_mention_that_another_component_found_is_read_from_its_text() -> None:
    view = View("Hôm nay LĐLĐ quận Ba Đình họp.")
    (mention,) = RESOLVE(view, [Mention("organization", 8, 25, OrganizationValue(), "model")])
    assert (mention.value.name, mention.rule) == ("Liên đoàn Lao động quận Ba Đình", "model")


def test_a_name_without_any_known_head_is_kept_as_written() -> None:
    view = View("Hôm nay Ánh Dương  Xanh họp.")
    (mention,) = RESOLVE(view, [Mention("organization", 8, 23, OrganizationValue(), "model")])
    assert mention.value.name == "Ánh Dương Xanh"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hiệp hội BĐS Việt Nam", "Hiệp hội Bất động sản Việt Nam"),
        ("UB Pháp luật của Quốc hội", "Ủy ban Pháp luật của Quốc hội"),
        ("Ban Bảo vệ, chăm sóc sức khỏe cán bộ Trung ương", "Ban Bảo vệ, chăm sóc sức khỏe cán bộ Trung ương"),
        ("Cơ quan năng lượng Mỹ", "Cơ quan năng lượng Mỹ"),
    ],
)
def test_names_spell_out_fields_and_hosts(text: str, name: str) -> None:
    assert body(text).name == name

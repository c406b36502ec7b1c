"""Organizations: found and bounded by head nouns, gazetteers and a small grammar of names.

What is a mention
    A name that says which body is meant: a head noun with a sector, a place, a proper name or a host
    ("Sở GD&ĐT Nghệ An", "Công đoàn Trường THPT Kim Liên"), a known body ("Quốc hội", "EVN"), or an abbreviation that
    the article defines. Nested names are one mention, the outermost. National teams are bodies of kind `club`.
What is a mention only in context
    A head with a bare place type ("LĐLĐ huyện", "UBND tỉnh", "Công an quận") and a capital head on its own after a
    body with that head ("Bộ", "Sở", "Tổng công ty"). The organizing committee and the jury of the day always are.
    A newspaper's name where a source is named ("PV Dân trí", "Ảnh: TTXVN"), a network where it acts as a firm, a
    foreign name that a word such as "hãng" introduces, "Đảng" and "Nhà nước" unless they only qualify ("vốn Nhà nước").
What is none
    Roles, people, places, venues, events, laws; classes of bodies ("các công đoàn cơ sở", "công đoàn các cấp"); and
    heads that could mean any body ("Công đoàn", "nhà trường", "đơn vị").
Where a mention begins and ends
    With its head (the classifiers "tờ", "hãng", "nhóm" stay outside) and with its last naming word. A place after a
    comma or in brackets, "của" and what follows it (but "Ủy ban Pháp luật của Quốc hội" is one), titles and the names
    of people are outside; an abbreviation in brackets is inside only in the middle of a name ("Liên đoàn Lao động
    (LĐLĐ) huyện Cao Phong"). In a list with a shared head or place each item is a mention ("LĐLĐ các quận Ba Đình",
    "Tây Hồ"; "HĐND", "UBND tỉnh").
"""

from vinhdanh.extract.organizations.extractor import OrganizationExtractor

__all__ = ["OrganizationExtractor"]

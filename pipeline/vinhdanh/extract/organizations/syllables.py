"""The shape of Vietnamese syllables."""

from __future__ import annotations

import re

_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(
    rf"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[{_VOWELS}]{{1,3}}(?:ch|ng|nh|[cmnpt])?"
)


def is_syllable(word: str) -> bool:
    """Tell whether the folded `word` could be a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(word) is not None

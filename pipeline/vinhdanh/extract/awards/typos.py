"""Reading aright the words that announce an award, where their marks are mistyped."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable

from vinhdanh.extract.awards.catalogue import bare
from vinhdanh.view import View


class TypoMender:
    """Mends `words` in folded text: "danh hiêu" is read "danh hiệu". Words without any mark stay as they are."""

    def __init__(self, words: Iterable[str]) -> None:
        self._right = {bare(word): word for word in words}
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, self._right))})(?!\w)")

    def __call__(self, view: View) -> View:
        """Return `view` with the words mended in its folded text, which keeps its length; `view` itself if none is."""
        norm = view.norm
        for match in self._pattern.finditer(bare(norm)):
            said, right = norm[match.start() : match.end()], self._right[match.group()]
            if said not in (right, match.group()):
                norm = norm[: match.start()] + right + norm[match.end() :]
        if norm == view.norm:
            return view
        mended = copy.copy(view)
        mended.norm = norm
        return mended

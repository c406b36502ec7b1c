"""Reading aright the words that announce an award, where their marks are mistyped."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable

from vinhdanh.extract.awards.catalogue import bare, marked
from vinhdanh.view import View


class TypoMender:
    """Mends `words` in folded text: "danh hiêu" is read "danh hiệu". Words without any mark stay as they are."""

    def __init__(self, words: Iterable[str]) -> None:
        self._right = {bare(word): word for word in words}
        spelled = ("".join(f"[{marked(char)}]" if char != " " else char for char in plain) for plain in self._right)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)")

    def __call__(self, view: View) -> View:
        """Return `view` with the words mended in its folded text, which keeps its length; `view` itself if none is."""
        norm = view.norm
        for match in self._pattern.finditer(norm):
            said = match.group()
            plain = bare(said)
            if said not in (plain, self._right[plain]):
                norm = norm[: match.start()] + self._right[plain] + norm[match.end() :]
        if norm == view.norm:
            return view
        mended = copy.copy(view)
        mended.norm = norm
        return mended

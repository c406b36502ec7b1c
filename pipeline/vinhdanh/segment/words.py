"""Words over syllables: underthesea's segmentation, aligned to our text by offset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vinhdanh.segment.word_model import load_word_model


def segment_words(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each word of one sentence; `start` is the offset of the sentence in its document.

    underthesea joins the syllables of a word with a space whatever stood between them; each syllable is looked
    for in the text from where the last one ended. What cannot be found again is left out.
    """
    position = 0
    for word in _words(text):
        first = -1
        for syllable in word.split():
            found = text.find(syllable, position)
            if found < 0:
                continue
            first = found if first < 0 else first
            position = found + len(syllable)
        if first >= 0:
            yield start + first, start + position


def _words(text: str) -> Sequence[str]:
    """Return the words of one sentence, as underthesea's `word_tokenize` does; of ways equally good, either."""
    model = load_word_model()
    if model is None:
        # slow to import, and not everybody segments words
        from underthesea import word_tokenize  # noqa: PLC0415

        found: list[str] = word_tokenize(text, use_token_normalize=False)
        return found
    words: list[str] = []
    syllables = model.syllables(text)
    for syllable, goes_on in zip(syllables, model(syllables), strict=True):
        if goes_on and words:
            words[-1] += f" {syllable}"
        else:
            words.append(syllable)
    return words

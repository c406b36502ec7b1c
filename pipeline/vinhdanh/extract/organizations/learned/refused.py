"""What the model takes for one name and is none: two bodies, a venue, the movement, a body that any may be."""

from __future__ import annotations

from vinhdanh.extract.organizations.learned.guess import Guess
from vinhdanh.extract.organizations.lexicon import heads, phrase_list
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.extract.organizations.tokens import Phrases, Tokens

#: Behind these a head begins a second body: "Đoàn Thanh niên và Hội Sinh viên".
_AND = frozenset({"và", "cùng", "kiêm"})
#: What a school is called that the text need not name.
_THE_SCHOOL = ["nhà", "trường"]
#: Who is of a movement, behind whose name small words say what sort of them: "đoàn viên Công đoàn ưu tú".
_MEMBERS = ("đoàn viên", "cán bộ", "hội viên", "tổ chức", "hoạt động", "công tác")
_MOVEMENT = ["công", "đoàn"]


class Refused:
    """Tells of guesses whether what they hold shows that they are no one name."""

    def __init__(self) -> None:
        self._heads = heads()
        self._places = PlaceReader()
        self._venues = Phrases.of((said, said) for said in phrase_list("learned", "venues"))

    def __call__(self, tokens: Tokens, guess: Guess) -> bool:
        """Tell whether `guess` is no name."""
        words = tokens.norms[guess.start : guess.end]
        return (
            words[-2:] == _THE_SCHOOL
            or words[:1] == words[1:2]
            or self._venues.match(tokens.norms, guess.start, guess.end) is not None
            or self._is_of_members(tokens, guess)
            or self._is_two(tokens, guess)
            or self._is_of_heads(tokens, guess)
            or self._is_city(tokens, guess)
        )

    def _is_two(self, tokens: Tokens, guess: Guess) -> bool:
        """Tell whether a second body begins inside the guess, with a capital behind "và"."""
        return any(
            tokens.norms[at - 1] in _AND
            and tokens.is_capital(at)
            and (found := self._heads.match(tokens.norms, at, guess.end)) is not None
            and found[1].kind != "none"
            and found[0] - at > 1
            for at in range(guess.start + 2, guess.end)
        )

    def _is_city(self, tokens: Tokens, guess: Guess) -> bool:
        """Tell whether the guess is a city before its country: "ở Barcelona, Tây Ban Nha"."""
        place = self._places.untyped(tokens, guess.start, guess.end)
        is_place = place is not None and place.end == guess.end
        return is_place and self._places.lies_in_country(tokens, guess.end, tokens.limit(guess.start))

    def _is_of_heads(self, tokens: Tokens, guess: Guess) -> bool:
        """Tell whether the guess is a committee of the movement ("Ban Chấp hành Công đoàn"), of any that has one."""
        at = guess.start
        if tokens.norms[guess.end - len(_MOVEMENT) : guess.end] != _MOVEMENT:
            return False
        while at < guess.end:
            found = self._heads.match(tokens.norms, at, guess.end)
            if found is None or found[1].kind == "none":
                return False
            at = found[0]
        return True

    @staticmethod
    def _is_of_members(tokens: Tokens, guess: Guess) -> bool:
        """Tell whether members of a movement are told of, in small words behind its name."""
        before = " ".join(tokens.norms[max(0, guess.start - 2) : guess.start])
        behind = guess.start + len(_MOVEMENT)
        is_movement = tokens.norms[guess.start : behind] == _MOVEMENT and before in _MEMBERS
        return is_movement and behind < guess.end and not tokens.is_capital(behind)

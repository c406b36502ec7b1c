"""What one clause says about awards: which, from whom, to whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from vinhdanh.extract.awards.catalogue import AwardType, load_catalogue
from vinhdanh.relate.items import Item
from vinhdanh.values import RecipientKind

#: The kind of a statement whose award goes to somebody whom no item tells: "giải Nhì thuộc về ...".
TO_UNKNOWN = "to_unknown"

#: That of one whose titles must not be more than so many.
LIMITED = "limited"


@dataclass(slots=True)
class Statement:
    """Awards that share a verb, an awarder and recipients.

    `verb` is the governing verb's symbol, "p" for a passive one, "" for none; `verb_item` that verb where it stands
    before the award; `kinds` are the names of the grammar
    patterns that filled the roles.
    """

    awards: list[Item]
    clause_start: int
    verb: str = ""
    verb_item: Item | None = None
    awarder: list[Item] = field(default_factory=list)
    recipients: list[Item] = field(default_factory=list)
    #: Who hands the award over, where somebody else confers it.
    presenter: list[Item] = field(default_factory=list)
    #: Who asks the awarder to give it: "UBND huyện đề nghị Chủ tịch UBND tỉnh tặng Bằng khen".
    asker: list[Item] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    #: Words that the grammar does not know stand where the subject of the verb would.
    has_other_subject: bool = False
    #: The clause says why something else is given: "... vì đạt giải".
    is_reason: bool = False
    #: The kind of those of whom the awards are a part: "75 thí sinh, trong đó có 9 giải Nhất".
    kind_of_whole: RecipientKind | None = None

    @property
    def start(self) -> int:
        """Clean offset of the first item of the statement."""
        return min(item.start for item in self._own())

    @property
    def end(self) -> int:
        """Clean offset after the last item of the statement."""
        return max(item.end for item in self._own())

    @property
    def award_types(self) -> list[AwardType | None]:
        """The catalogue's types of the awards that are named; None for one that it does not know."""
        catalogue = load_catalogue()
        return [catalogue.get(item.mention.value.code) for item in self.awards if item.mention is not None]

    @property
    def is_for_bodies(self) -> bool:
        """Whether the catalogue knows the awards as given to collectives alone."""
        types = self.award_types
        return bool(types) and all(award is not None and award.recipients == {"collective"} for award in types)

    def _own(self) -> list[Item]:
        """Return the items of the clause itself, without those that were carried over from before it."""
        carried = (item for item in (*self.awarder, *self.recipients) if item.start >= self.clause_start)
        return [*self.awards, *carried]

"""What a column of a list is: its names, its cell kind, and the words about it for the people who fill it in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from refugeesday.exchange.cells import LINE, PLACE, CellKind


class ListKind(StrEnum):
    """The lists that can be read and written."""

    PARTICIPANTS = "participants"
    ORGANISATIONS = "organisations"
    OFFERS = "offers"
    VOLUNTEERS = "volunteers"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListField:
    """One column of a list. `german` is the header we write; all names are recognised without case and signs.

    `is_in_template` is False for what only our own lists hold.
    """

    key: str
    german: str
    english: str
    other_names: tuple[str, ...] = ()
    cell: CellKind = LINE
    explanation: str = ""
    example: str = ""
    is_required: bool = False
    is_in_template: bool = True
    width: int = 20

    @property
    def names(self) -> tuple[str, ...]:
        """Give every name the column may have in a file."""
        return (self.german, self.english, self.key, *self.other_names)


PLACE_KEY = "postcode_town"
PLACE_FIELD = ListField(
    key=PLACE_KEY,
    german="PLZ und Ort",
    english="Postcode and town",
    other_names=("PLZ Ort", "PLZ, Ort", "PLZ/Ort", "PLZ Wohnort", "Postleitzahl Ort", "Postleitzahl und Ort"),
    cell=PLACE,
    is_in_template=False,
)
"""One column for what two fields hold, as many lists have it; see `list_rows`."""

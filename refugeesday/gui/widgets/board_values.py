"""Describe an interview board as values: lanes, rows, cards, closed cells, marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from refugeesday.gui.widgets.board_cards import Cards, Closed


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLane:
    """Describe one column: a table of a booth.

    Lanes of one booth stand side by side and share `booth`. `note` is a second line for booths with several lanes;
    `title` is "Tisch 1 · Fr. Wiegand", empty where the board shows one level only.
    """

    id: int
    booth: int
    number: str
    organisation: str
    trade: str = ""
    note: str = ""
    filled: int = 0
    capacity: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """Describe one row: a slot, or a break when `break_text` says so.

    `start` is shown; `is_marked` makes it bold (full hours).
    """

    id: int
    start: str
    is_marked: bool = False
    break_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCard:
    """Describe one interview at a lane and a row, both by id.

    `language` and `level` (of German) are words; `short_language` is for narrow lanes. `warning` replaces the chips by
    what is wrong, `detail` by another line. `note` is an extra for the accessible sentence, such as the state. `change`
    says what is different of the interview in a plan that is only looked at.
    """

    id: int
    lane: int
    row: int
    person: int
    name: str
    language: str = ""
    short_language: str = ""
    level: str = ""
    points: int | None = None
    has_interpreter: bool = False
    is_fixed: bool = False
    warning: str = ""
    detail: str = ""
    note: str = ""
    change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Board:
    """Hold everything a board shows; lanes and rows in the order shown."""

    lanes: tuple[BoardLane, ...] = ()
    rows: tuple[BoardRow, ...] = ()
    cards: Cards = field(default_factory=Cards.of)
    closed: Closed = field(default_factory=Closed)


class MarkKind(Enum):
    """Say what a mark means for the person that is being moved or looked at; GONE: an interview would be no more."""

    ALTERNATIVE = "alternative"
    POSSIBLE = "possible"
    DRAWBACK = "drawback"
    IMPOSSIBLE = "impossible"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Mark a cell: colour, symbol and words; `number` is the key that chooses an alternative."""

    kind: MarkKind
    text: str
    number: int | None = None

"""What of an event is done and what is open: for every figure of the overview the rows behind it.

A figure is the size of its set, and a list filtered by the set shows exactly that many rows: both are one value.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refugeesday.domain.organisations import ContactLog


class Point(StrEnum):
    """A figure of the overview; its list is the one of participants, employers or volunteers."""

    EXPECTED = "expected"
    PLACED = "placed"
    UNPLACED = "unplaced"
    CONSENT_MISSING = "consent_missing"
    LANGUAGE_UNKNOWN = "language_unknown"
    MUST_BE_TOLD = "must_be_told"
    REPLY_PROMISED = "reply_promised"
    REPLY_OPEN = "reply_open"
    REPLY_DECLINED = "reply_declined"
    COMMITTED = "committed"
    COMMITMENT_ASKED = "commitment_asked"
    COMMITMENT_OPEN = "commitment_open"
    COMMITMENT_DECLINED = "commitment_declined"
    OFFER_MISSING = "offer_missing"
    CALL_DUE = "call_due"
    HELP_PROMISED = "help_promised"
    HELP_ASKED = "help_asked"
    INTERPRETERS = "interpreters"
    INTERPRETERS_FREE = "interpreters_free"
    HELPERS_MUST_BE_TOLD = "helpers_must_be_told"
    EMPLOYERS_MUST_BE_TOLD = "employers_must_be_told"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCall:
    """A call that was agreed on for today or earlier and has not been made."""

    organisation: int
    name: str
    phone: str
    agreed: ContactLog


@dataclass(frozen=True, slots=True, kw_only=True)
class UntoldReaders:
    """Who does not know what is true now: the ids behind the figures of each list, and how many that are in all.

    `count` is what the page of invitations lists: who takes part and helps is one of them, who is registered no more
    and must hear of it as well.
    """

    ids: dict[Point, frozenset[int]]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoints:
    """The ids behind every figure, the calls due, and how many talks, or days in companies, are planned."""

    ids: dict[Point, frozenset[int]]
    calls: tuple[DueCall, ...]
    planned: int

    def count(self, point: Point) -> int:
        """Give a figure."""
        return len(self.ids[point])

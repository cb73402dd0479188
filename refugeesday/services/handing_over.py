"""Make what some people get, out of what was read before: cards, letters, drafts.

Where a placeholder has no value nothing is made at all, and the error names the person and the field.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.services.paper_day_cards import card_pile_from
from refugeesday.services.paper_day_letters import letter_pile_from
from refugeesday.services.papers import PaperOrder
from refugeesday.services.telling import Recipient
from refugeesday.services.written_words import WrittenWords, text_for, write_drafts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from refugeesday.domain.papers import CardValues, DayCardValues, Letter
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow


def cards_for(
    board: InvitationBoard, rows: Iterable[InvitationRow], *, order: PaperOrder = PaperOrder.NAME
) -> list[CardValues | DayCardValues]:
    """Give the cards of those with a talk or a day in a company. Raises UserError `reader.value_missing`."""
    return card_pile_from(board.source, order=order, only=_participants(rows))


def letters_for(
    board: InvitationBoard, rows: Iterable[InvitationRow], *, today: date, order: PaperOrder = PaperOrder.NAME
) -> list[Letter]:
    """Give letters to those with a talk or a day in a company. Raises UserError `reader.value_missing`."""
    return letter_pile_from(board.source, _participants(rows), today=today, order=order)


def drafts_for(
    board: InvitationBoard, rows: Sequence[InvitationRow], folder: Path, *, report: Callable[[float, str], None]
) -> WrittenWords:
    """Write a draft for each person with an address, about what is open or, where nothing is, about all of it again.

    Raises UserError `reader.value_missing` before anything is written, and those of `write_drafts`.
    """
    readers = [reader_of(row) for row in rows]
    for one in readers:
        text_for(one, [each.now for each in one.standings], outgoing=board.outgoing)
    return write_drafts(board.outgoing, readers, folder, report=report)


def reader_of(row: InvitationRow) -> Recipient:
    """Give a person with what is to be said now: what is open, or all of it again where nothing is."""
    return replace(row.recipient, standings=row.recipient.open or row.recipient.standings)


def _participants(rows: Iterable[InvitationRow]) -> set[int]:
    return {row.participant for row in rows if row.participant is not None}

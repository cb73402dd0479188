"""The rows of the dialog of answers: what is certain, and what a person decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from refugeesday.domain.answers import Doubt
from refugeesday.gui.invitations.row_words import ANSWER_ICONS
from refugeesday.gui.rows import Column
from refugeesday.gui.widgets.cells import StateCell, TwoLines
from refugeesday.services.answers import Certain, Doubtful

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.wording import Words

CERTAIN_WIDTHS = {"who": 220, "answer": 120, "for": 230}
DOUBTFUL_WIDTHS = {"who": 200, "why": 430, "wish": 110}


@dataclass(frozen=True, slots=True, kw_only=True)
class CertainRow:
    """A certain answer with the name of the person."""

    id: int
    name: str
    what: Certain


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtfulRow:
    """Something to decide; the name is empty where nobody is known by it."""

    id: int
    name: str
    what: Doubtful

    @property
    def person(self) -> int:
        """Give the person it seems to come from, 0 for nobody known."""
        return self.what.invitation.person if self.what.invitation is not None else 0


class AnswerColumns(QObject):
    """Make the columns of both tables in the language in force."""

    def __init__(self, words: Words, row_words: RowWords, names: Mapping[int, str]) -> None:
        super().__init__()
        self._words, self._row_words, self._names = words, row_words, names

    def certain(self) -> list[Column[CertainRow]]:
        """Give the columns of what is certain."""
        return [
            Column(
                key="who", title=self.tr("Who"), text=lambda row: row.name,
                value=lambda row: TwoLines(first=row.name, second=row.what.reply.attendee),
            ),
            Column(
                key="answer", title=self.tr("Answer"),
                text=lambda row: self._row_words.answer_word(row.what.answer), value=self._answer,
            ),
            Column(key="for", title=self.tr("Invited to"), text=lambda row: row.what.invitation.summary),
            Column(key="comment", title=self.tr("Remark"), text=lambda row: _one_line(row.what.reply.comment)),
        ]  # fmt: skip

    def doubtful(self) -> list[Column[DoubtfulRow]]:
        """Give the columns of what is to be decided."""
        return [
            Column(
                key="who", title=self.tr("From"), text=lambda row: f"{row.name} {self._from(row)}",
                value=self._sender,
            ),
            Column(
                key="why", title=self.tr("Why it is not certain"), text=lambda row: self._words.of(row.what.doubt),
                tooltip=lambda row: self._words.of(row.what.doubt),
            ),
            Column(key="wish", title=self.tr("Other time"), text=self.wish),
            Column(
                key="comment", title=self.tr("Remark"), text=lambda row: _one_line(row.what.reply.comment),
                tooltip=lambda row: row.what.reply.comment,
            ),
        ]  # fmt: skip

    def wish(self, row: DoubtfulRow) -> str:
        """Give the time somebody asks for instead."""
        span = row.what.reply.wished
        if span is None:
            return self.tr("yes, without a time") if row.what.doubt is Doubt.OTHER_TIME else "–"
        zone = ZoneInfo(self._row_words.zone)
        return f"{span.starts.astimezone(zone):%H:%M}–{span.ends.astimezone(zone):%H:%M}"

    def _answer(self, row: CertainRow) -> StateCell:
        icon, tone = ANSWER_ICONS[row.what.answer]
        return StateCell(icon=icon, word=self._row_words.answer_word(row.what.answer), tone=tone)

    def _sender(self, row: DoubtfulRow) -> TwoLines:
        return TwoLines(first=row.name, second=self._from(row)) if row.name else TwoLines(first=self._from(row))

    def _from(self, row: DoubtfulRow) -> str:
        reply = row.what.reply
        return reply.sender or reply.attendee or reply.source or self.tr("pasted text")


def _one_line(text: str) -> str:
    return " ".join(text.split())

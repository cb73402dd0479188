"""The columns of the list of participants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.domain.people import Participant, ParticipantState, Purpose
from refugeesday.gui.rows import Align, Column
from refugeesday.gui.widgets.cells import LanguageCell, NumberCell, StateCell, TwoLines
from refugeesday.services.overviews import ParticipantRow

if TYPE_CHECKING:
    from refugeesday.wording import Words

WIDTHS = {
    "name": 190, "number": 84, "phone": 134, "language": 130, "german": 78, "consent": 104, "interviews": 84,
    "state": 112,
}  # fmt: skip

_STATES = {
    ParticipantState.PROMISED: ("ok", "ok"),
    ParticipantState.ARRIVED: ("ok", "ok"),
    ParticipantState.DECLINED: ("declined", "err"),
    ParticipantState.NOT_COME: ("no_show", "err"),
}


class ParticipantColumns(QObject):
    """Make the columns in the words of the language in force."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def columns(self) -> list[Column[ParticipantRow]]:
        """Give the columns in the order shown."""
        return [
            Column(
                key="name",
                title=self.tr("Name, accommodation"),
                text=lambda row: (
                    f"{row.participant.person.sort_name} {row.participant.person.native_name}"
                    f" {row.participant.person.accommodation}"
                ),
                value=lambda row: TwoLines(
                    first=row.participant.person.sort_name, second=row.participant.person.accommodation
                ),
                sort_key=lambda row: row.participant.person.sort_name.casefold(),
            ),
            Column(key="number", title=self.tr("No."), text=lambda row: row.participant.number),
            Column(key="phone", title=self.tr("Phone"), text=lambda row: row.participant.person.phone or "–"),
            Column(key="language", title=self.tr("First language"), text=lambda row: next(iter(row.languages), "–")),
            Column(
                key="german",
                title=self.tr("German"),
                text=self._german,
                value=lambda row: LanguageCell(level=self._german(row)),
                sort_key=lambda row: _rank(row.participant),
            ),
            Column(
                key="consent",
                title=self.tr("Consent"),
                text=lambda row: self._consent(row).word,
                value=self._consent,
            ),
            Column(
                key="interviews",
                title=self.tr("Interviews"),
                text=lambda row: str(row.interviews),
                value=lambda row: NumberCell(text=str(row.interviews), tone="" if row.interviews else "warn"),
                sort_key=lambda row: row.interviews,
                align=Align.END,
            ),
            Column(
                key="state",
                title=self.tr("Reply"),
                text=lambda row: self._words.of(row.participant.state),
                value=self._state,
            ),
        ]

    def _german(self, row: ParticipantRow) -> str:
        level = row.participant.person.german_speaking
        return self._words.of(level) if level else "–"

    def _consent(self, row: ParticipantRow) -> StateCell:
        if row.participant.person.has_consent(Purpose.PROFILE_TO_EMPLOYERS):
            return StateCell(icon="ok", word=self.tr("given"), tone="ok")
        return StateCell(icon="warning", word=self.tr("missing"), tone="err")

    def _state(self, row: ParticipantRow) -> StateCell:
        icon, tone = _STATES.get(row.participant.state, ("late", "text2"))
        return StateCell(icon=icon, word=self._words.of(row.participant.state), tone=tone)


def _rank(participant: Participant) -> int:
    level = participant.person.german_speaking
    return -1 if level is None else level.rank

"""The columns of the list of volunteers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.domain.people import Role, VolunteerState
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.folding import fold_text
from refugeesday.gui.language_names import language_name, short_language
from refugeesday.gui.lists.filter_bar import ListFilter
from refugeesday.gui.rows import Align, Column
from refugeesday.gui.widgets.cells import ChipCell, NumberCell, StateCell, TwoLines
from refugeesday.services.overviews import VolunteerRow

if TYPE_CHECKING:
    from refugeesday.wording import Words

WIDTHS = {"tick": 36, "name": 180, "languages": 150, "phone": 124, "times": 114, "state": 106, "interviews": 88}

STATES = {
    VolunteerState.PROMISED: ("ok", "ok"),
    VolunteerState.ASKED: ("send", "info"),
    VolunteerState.DECLINED: ("declined", "err"),
}


class VolunteerColumns(QObject):
    """Make the columns in the words of the language in force."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def columns(self) -> list[Column[VolunteerRow]]:
        """Give the columns in the order shown."""
        return [
            Column(key="tick", title="", text=lambda row: row.volunteer.number),
            Column(
                key="name",
                title=self.tr("Name, tasks"),
                text=lambda row: f"{row.volunteer.person.sort_name} {row.volunteer.number} {self._roles(row)}",
                value=lambda row: TwoLines(first=row.volunteer.person.sort_name, second=self._roles(row)),
                sort_key=lambda row: fold_text(row.volunteer.person.sort_name),
            ),
            Column(
                key="languages",
                title=self.tr("Languages"),
                text=lambda row: ", ".join(map(language_name, row.languages)),
                value=lambda row: tuple(ChipCell(text=short_language(code)) for code in row.languages),
            ),
            Column(
                key="phone", title=self.tr("Phone"), text=lambda row: shown_phone(row.volunteer.person.phone) or "–"
            ),
            Column(key="times", title=self.tr("Time"), text=self._times),
            Column(
                key="state",
                title=self.tr("Promise"),
                text=lambda row: self._words.of(row.volunteer.state),
                value=self._state,
            ),
            Column(
                key="interviews",
                title=self.tr("Interpreting"),
                text=self._interviews,
                value=lambda row: NumberCell(text=self._interviews(row)),
                sort_key=lambda row: row.interviews,
                align=Align.END,
            ),
        ]

    def filters(self) -> list[ListFilter[VolunteerRow]]:
        """Give what the list can be narrowed by."""
        states = {state.value: state for state in VolunteerState}
        roles = {role.value: role for role in Role}
        return [
            ListFilter(
                key="language",
                title=self.tr("Language"),
                values=lambda row: row.languages,
                word=lambda code: language_name(str(code)),
            ),
            ListFilter(
                key="role",
                title=self.tr("Task"),
                values=lambda row: [role.value for role in row.volunteer.roles],
                word=lambda role: self._words.of(roles[str(role)]),
            ),
            ListFilter(
                key="state",
                title=self.tr("Promise"),
                values=lambda row: [row.volunteer.state.value],
                word=lambda state: self._words.of(states[str(state)]),
            ),
        ]

    def _roles(self, row: VolunteerRow) -> str:
        return ", ".join(self._words.of(role) for role in row.volunteer.roles)

    def _times(self, row: VolunteerRow) -> str:
        spans = [f"{span.starts:%H:%M}–{span.ends:%H:%M}" for span in row.volunteer.availability]
        return ", ".join(spans) or self.tr("all day")

    def _interviews(self, row: VolunteerRow) -> str:
        if not row.volunteer.is_interpreter:
            return "–"
        return self.tr("{used} of {limit}").format(used=row.interviews, limit=row.volunteer.max_interviews)

    def _state(self, row: VolunteerRow) -> StateCell:
        icon, tone = STATES[row.volunteer.state]
        return StateCell(icon=icon, word=self._words.of(row.volunteer.state), tone=tone)

"""The columns of the placement day: one row a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.domain.interviews import PlacementState
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.days import day_words
from refugeesday.gui.folding import fold_text
from refugeesday.gui.placement.phrases import (
    COMMITMENTS,
    STATES,
    TRAVEL_ICONS,
    contact_words,
    needs_care,
    travel_of,
    travel_words,
)
from refugeesday.gui.placement.start_delegate import StartCell
from refugeesday.gui.rows import Column
from refugeesday.gui.widgets.cells import StateCell, TwoLines
from refugeesday.services.placement_rows import PlacementRow

if TYPE_CHECKING:
    from refugeesday.wording import Words

WIDTHS = {
    "person": 142,
    "company": 250,
    "starts": 90,
    "travel": 164,
    "contact": 124,
    "checklist": 60,
    "state": 102,
}


class PlacementColumns(QObject):
    """Make the columns in the words of the language in force."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def columns(self) -> list[Column[PlacementRow]]:
        """Give the columns in the order shown."""
        return [
            Column(
                key="person",
                title=self.tr("Person"),
                text=lambda row: f"{row.participant.person.sort_name} {row.participant.number}",
                value=self._person,
                sort_key=lambda row: fold_text(row.participant.person.sort_name),
                accessible=self._sentence,
            ),
            Column(
                key="company",
                title=self.tr("Company and address"),
                text=lambda row: f"{row.company.organisation.name} {row.company.address} {row.company.offer.title}",
                value=lambda row: TwoLines(first=row.company.organisation.name, second=row.company.address),
                sort_key=lambda row: fold_text(row.company.organisation.name),
                tooltip=lambda row: f"{row.company.organisation.name}, {row.company.address}",
            ),
            Column(
                key="starts",
                title=self.tr("Start"),
                text=lambda row: f"{row.starts:%H:%M} {day_words(row.starts)}",
                value=lambda row: StartCell(
                    time=f"{row.starts:%H:%M}", day=day_words(row.starts), is_night=row.is_night
                ),
                sort_key=lambda row: row.starts,
            ),
            Column(
                key="travel",
                title=self.tr("Way there"),
                text=lambda row: travel_words(row, self._words),
                value=self._travel,
                tooltip=lambda row: travel_words(row, self._words),
            ),
            Column(
                key="contact",
                title=self.tr("Contact"),
                text=lambda row: f"{contact_words(row.company.contact)} {self._companion(row)}",
                value=lambda row: TwoLines(first=contact_words(row.company.contact), second=self._companion(row)),
                tooltip=lambda row: f"{row.company.contact.name}, {shown_phone(row.company.phone)}",
            ),
            Column(
                key="checklist",
                title=self.tr("Open"),
                text=self._open_words,
                value=self._open,
                tooltip=self._open_words,
                sort_key=lambda row: -len(row.open_facts),
            ),
            Column(key="state", title=self.tr("Company"), text=self._state_words, value=self._state),
        ]

    def _person(self, row: PlacementRow) -> TwoLines:
        phone = shown_phone(row.participant.person.phone)
        return TwoLines(first=row.participant.person.sort_name, second=phone or row.participant.number)

    def _companion(self, row: PlacementRow) -> str:
        if row.companion is None:
            return ""
        return self.tr("with {name}").format(name=row.companion.person.short_name)

    def _travel(self, row: PlacementRow) -> StateCell:
        tone = "warn" if needs_care(row) else "text2"
        return StateCell(icon=TRAVEL_ICONS[travel_of(row)], word=self._short_way(row), tone=tone)

    def _short_way(self, row: PlacementRow) -> str:
        if row.placement.travel_note or row.kilometres is None:
            return travel_words(row, self._words)
        return f"{self._words.of(travel_of(row))}, {max(1, row.kilometres)}\u00a0km"

    def _open_words(self, row: PlacementRow) -> str:
        count = len(row.open_facts)
        return self.tr("%n open", "", count) if count else self.tr("done")

    def _open(self, row: PlacementRow) -> StateCell:
        icon, tone = ("info", "info") if row.open_facts else ("ok", "ok")
        return StateCell(icon=icon, word=str(len(row.open_facts) or ""), tone=tone)

    def _state_words(self, row: PlacementRow) -> str:
        if not row.participant.state.is_expected:
            return self._words.of(row.participant.state)
        if row.placement.state is not PlacementState.PLANNED:
            return self._words.of(row.placement.state)
        return self._words.of(row.company.commitment)

    def _state(self, row: PlacementRow) -> StateCell:
        planned = COMMITMENTS[row.company.commitment] if row.participant.state.is_expected else ("declined", "err")
        icon, tone = STATES.get(row.placement.state, planned)
        return StateCell(icon=icon, word=self._state_words(row), tone=tone)

    def _sentence(self, row: PlacementRow) -> str:
        """Say a row as one sentence for a screen reader."""
        return self.tr("{name} at {company}, {day}, {time}, {way}, {state}, {open}").format(
            name=row.participant.person.full_name,
            company=row.company.organisation.name,
            day=day_words(row.starts, long=True),
            time=f"{row.starts:%H:%M}",
            way=travel_words(row, self._words),
            state=self._state_words(row),
            open=self._open_words(row),
        )

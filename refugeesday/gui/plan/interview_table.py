"""Show the plan as a table: the same interviews as the board, one a row, for reading and screen readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.gui.plan.phrases import first_language, german_level, interpreter_words, table_words
from refugeesday.gui.rows import Align, Column, RowsModel
from refugeesday.gui.widgets.cells import LanguageCell, NumberCell, StateCell
from refugeesday.gui.widgets.delegates import ChipsDelegate, NumberDelegate, StateDelegate
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.board_values import BoardCard
    from refugeesday.wording import Words

WIDTHS = {
    "time": 76, "booth": 118, "organisation": 210, "person": 180, "number": 92, "language": 150, "interpreter": 200,
    "points": 76, "state": 150,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewLine:
    """Describe one interview as words; `id` is the interview's."""

    id: int
    time: str
    booth: str
    organisation: str
    person: str
    number: str
    language: str
    level: str
    interpreter: str
    points: int
    state: str
    icon: str
    tone: str


def make_table(*, theme: Theme, parent: QWidget | None = None) -> RowsView[InterviewLine]:
    """Make the table, without rows."""
    model: RowsModel[InterviewLine] = RowsModel(table_columns(), parent)
    return RowsView(
        model,
        name=QCoreApplication.translate("Plan", "Interview plan as a table"),
        theme=theme,
        delegates={
            "language": ChipsDelegate(theme), "points": NumberDelegate(theme), "state": StateDelegate(theme),
        },
        widths=WIDTHS,
        row="rowDense",
        parent=parent,
    )  # fmt: skip


def table_columns() -> list[Column[InterviewLine]]:
    """Give the columns in the words of the language in force."""
    return [
        Column(key="time", title=QCoreApplication.translate("Plan", "Time"), text=lambda row: row.time),
        Column(key="booth", title=QCoreApplication.translate("Plan", "Booth"), text=lambda row: row.booth),
        Column(key="organisation", title=QCoreApplication.translate("Plan", "Employer"),
               text=lambda row: row.organisation),
        Column(key="person", title=QCoreApplication.translate("Plan", "Person"), text=lambda row: row.person),
        Column(key="number", title=QCoreApplication.translate("Plan", "Number"), text=lambda row: row.number),
        Column(key="language", title=QCoreApplication.translate("Plan", "Language, German"),
               text=lambda row: f"{row.language} {row.level}",
               value=lambda row: LanguageCell(language=row.language, level=row.level)),
        Column(key="interpreter", title=QCoreApplication.translate("Plan", "Interpreter"),
               text=lambda row: row.interpreter or "–"),
        Column(key="points", title=QCoreApplication.translate("Plan", "Points"), text=lambda row: str(row.points),
               value=lambda row: NumberCell(text=str(row.points)), sort_key=lambda row: row.points, align=Align.END),
        Column(key="state", title=QCoreApplication.translate("Plan", "State"), text=lambda row: row.state,
               value=lambda row: StateCell(icon=row.icon, word=row.state, tone=row.tone)),
    ]  # fmt: skip


def table_lines(day: PlanDay, cards: tuple[BoardCard, ...], *, words: Words) -> list[InterviewLine]:
    """Give a line for each interview on the board, by time, then booth."""
    shown = {card.id: card for card in cards}
    lines = []
    for one in day.given.interviews:
        card = shown.get(one.id)
        if card is None:
            continue
        person = day.participants[one.participant]
        fixed = QCoreApplication.translate("Plan", "kept in place") if one.is_fixed else ""
        icon, tone = (
            ("hint", "warn") if card.warning else ("fixed", "accentText") if fixed else ("event_selector", "text2")
        )
        lines.append(
            InterviewLine(
                id=one.id,
                time=day.time(one.starts),
                booth=table_words(day, one),
                organisation=day.organisations[day.booths[one.booth].organisation].name,
                person=person.person.full_name,
                number=person.number,
                language=first_language(person.person),
                level=german_level(person.person, words),
                interpreter=interpreter_words(day, one),
                points=one.score,
                state=card.warning or fixed or words.of(one.state),
                icon=icon,
                tone=tone,
            )
        )
    return lines

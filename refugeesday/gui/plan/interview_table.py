"""Show the plan as a table: the same interviews as the board, one a row, for reading and screen readers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.gui.language_names import language_name
from refugeesday.gui.plan.phrases import german_level, interpreter_words, table_words
from refugeesday.gui.rows import Align, Column, RowsModel
from refugeesday.gui.widgets.cells import LanguageCell, NumberCell, StateCell
from refugeesday.gui.widgets.delegates import ChipsDelegate, NumberDelegate, StateDelegate
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from PySide6.QtWidgets import QWidget

    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.people import Participant
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

WIDTHS = {
    "time": 76, "booth": 118, "organisation": 210, "person": 180, "number": 92, "language": 150, "interpreter": 200,
    "points": 76, "state": 150,
}  # fmt: skip


@dataclass(slots=True)
class LineWords:
    """Hold what the lines of a table are read from; replaced when the day changes."""

    day: PlanDay
    words: Words


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """Describe one interview as words, each made when it is looked at; `id` is the interview's."""

    id: int
    interview: Interview
    warning: str
    reading: object
    source: LineWords = field(compare=False)

    @property
    def time(self) -> str:
        """Give when it begins."""
        return self.source.day.time(self.interview.starts)

    @property
    def booth(self) -> str:
        """Give booth and table."""
        return table_words(self.source.day, self.interview)

    @property
    def organisation(self) -> str:
        """Give the employer."""
        day = self.source.day
        return day.organisations[day.booths[self.interview.booth].organisation].name

    @property
    def participant(self) -> Participant:
        """Give who comes."""
        return self.source.day.participants[self.interview.participant]

    @property
    def person(self) -> str:
        """Give the name."""
        return self.participant.person.full_name

    @property
    def language(self) -> str:
        """Give the language the person speaks best."""
        return language_name(self.source.day.languages[self.interview.participant])

    @property
    def level(self) -> str:
        """Give the level of German."""
        return german_level(self.participant.person, self.source.words)

    @property
    def interpreter(self) -> str:
        """Give who interprets; empty where nobody does."""
        return interpreter_words(self.source.day, self.interview)

    @property
    def state(self) -> StateCell:
        """Give how it stands: what is wrong, what is different in a plan looked at, that it is kept, how far it is."""
        if self.warning:
            return StateCell(icon="hint", word=self.warning, tone="warn")
        changes = self.source.day.changes or {}
        if self.interview.id in changes:
            return StateCell(icon="moved", word=changes[self.interview.id], tone="info")
        if self.interview.is_fixed:
            kept = QCoreApplication.translate("Plan", "kept in place")
            return StateCell(icon="fixed", word=kept, tone="accentText")
        return StateCell(icon="event_selector", word=self.source.words.of(self.interview.state), tone="text2")

    @property
    def sentence(self) -> str:
        """Say all of it."""
        said = QCoreApplication.translate(
            "Plan",
            "{time} o'clock, {booth} {organisation}, {person}, {language}, German {level}, {points} of 100 points",
        ).format(
            time=self.time, booth=self.booth, organisation=self.organisation, person=self.person,
            language=self.language or "–", level=self.level or "–", points=self.interview.score,
        )  # fmt: skip
        with_whom = QCoreApplication.translate("Plan", "Interpreting: {who}").format(who=self.interpreter)
        return ", ".join([said, *([with_whom] if self.interpreter else []), self.state.word])


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
    """Give the columns in the words of the language in force; nothing is searched here."""
    return [
        Column(key="time", title=QCoreApplication.translate("Plan", "Time"), text=lambda row: row.time,
               sort_key=lambda row: row.interview.starts, accessible=lambda row: row.sentence, searched=False),
        Column(key="booth", title=QCoreApplication.translate("Plan", "Booth"), text=lambda row: row.booth,
               searched=False),
        Column(key="organisation", title=QCoreApplication.translate("Plan", "Employer"),
               text=lambda row: row.organisation, searched=False),
        Column(key="person", title=QCoreApplication.translate("Plan", "Person"), text=lambda row: row.person,
               searched=False),
        Column(key="number", title=QCoreApplication.translate("Plan", "Number"),
               text=lambda row: row.participant.number, searched=False),
        Column(key="language", title=QCoreApplication.translate("Plan", "Language, German"),
               text=lambda row: f"{row.language} {row.level}",
               value=lambda row: LanguageCell(language=row.language, level=row.level), searched=False),
        Column(key="interpreter", title=QCoreApplication.translate("Plan", "Interpreter"),
               text=lambda row: row.interpreter or "–", searched=False),
        Column(key="points", title=QCoreApplication.translate("Plan", "Points"),
               text=lambda row: str(row.interview.score),
               value=lambda row: NumberCell(text=str(row.interview.score)),
               sort_key=lambda row: row.interview.score, align=Align.END, searched=False),
        Column(key="state", title=QCoreApplication.translate("Plan", "State"), text=lambda row: row.state.word,
               value=lambda row: row.state, searched=False),
    ]  # fmt: skip


def table_lines(source: LineWords, shown: Container[int], warnings: Mapping[int, str]) -> list[InterviewLine]:
    """Give a line for each interview on the board, by time, then booth."""
    day = source.day
    return [
        InterviewLine(one.id, one, warnings.get(one.id, ""), day.reading, source)
        for one in day.given.interviews
        if one.id in shown
    ]

"""Say what is to be checked, what a proposal changes and which versions there are, as rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.domain.checks import Severity
from refugeesday.gui.plan.phrases import interpreter_words, table_words
from refugeesday.gui.widgets.list_pane import PaneRow

if TYPE_CHECKING:
    from refugeesday.domain.checks import Finding
    from refugeesday.domain.interviews import Interview
    from refugeesday.gui.plan.day import PlanDay, PlanState
    from refugeesday.services.comparison import PlanDifference
    from refugeesday.wording import Words

_SIGNS = {
    Severity.ERROR: ("conflict", "err"),
    Severity.WARNING: ("warning", "warn"),
    Severity.HINT: ("info", "info"),
}
MOST_ROWS = 400
"""So many sentences are listed; more are said as a number."""


def finding_rows(state: PlanState, *, words: Words) -> list[PaneRow]:
    """Give the findings, gravest first, each leading to its place; the plain hints follow those that count."""
    counted = state.conflicts
    hints = [one for one in state.findings if one.severity is Severity.HINT]
    rows = [_finding_row(one, words) for one in counted]
    if hints:
        rows.append(PaneRow(text=QCoreApplication.translate("Plan", "Good to know")))
        rows += [_finding_row(one, words) for one in hints]
    return _shorten(rows)


def difference_rows(day: PlanDay, found: PlanDifference) -> list[PaneRow]:
    """Give what a proposal changes: gone first, then moved, new, and other interpreters."""
    rows: list[PaneRow] = []
    moved = QCoreApplication.translate("Plan", "{name}: {before} → {after}, {booth}")
    groups = (
        (
            QCoreApplication.translate("Plan", "Gone"), "declined", "err",
            [(one, _line(day, one)) for one in found.gone],
        ),
        (
            QCoreApplication.translate("Plan", "Moved"), "moved", "info",
            [
                (after, moved.format(
                    name=_name(day, after), before=_time_table(day, before), after=_time_table(day, after),
                    booth=day.organisations[day.booths[after.booth].organisation].name,
                ))
                for before, after in found.moved
            ],
        ),
        (
            QCoreApplication.translate("Plan", "New"), "plus", "ok",
            [(one, _line(day, one)) for one in found.new],
        ),
        (
            QCoreApplication.translate("Plan", "Other interpreter"), "interpreter", "text2",
            [(after, f"{_line(day, after)}: {interpreter_words(day, after)}") for _, after in found.swapped],
        ),
    )  # fmt: skip
    for title, icon, tone, lines in groups:
        if lines:
            rows.append(PaneRow(text=f"{title} ({len(lines)})"))
            rows += [PaneRow(text=text, icon=icon, tone=tone, key=("place", day.place_of(one))) for one, text in lines]
    return _shorten(rows)


def version_rows(day: PlanDay) -> list[PaneRow]:
    """Give the released versions, newest first."""
    rows = []
    for one in day.versions:
        count = QCoreApplication.translate("Plan", "interviews: {count}").format(count=one.interviews)
        text = f"{day.local(one.created_at):%d.%m.%Y %H:%M}, {one.actor}, {count}"
        rows.append(
            PaneRow(text=text, icon="ok" if one.is_in_force else "history", tone="ok" if one.is_in_force else "text2")
        )
    return rows


def _finding_row(one: Finding, words: Words) -> PaneRow:
    icon, tone = _SIGNS[one.severity]
    return PaneRow(text=words.text("finding", one.code, **one.values), icon=icon, tone=tone, key=(one.topic, one.id))


def _name(day: PlanDay, one: Interview) -> str:
    return day.participants[one.participant].person.short_name


def _time_table(day: PlanDay, one: Interview) -> str:
    return f"{day.time(one.starts)} {table_words(day, one)}"


def _line(day: PlanDay, one: Interview) -> str:
    return f"{_name(day, one)}: {_time_table(day, one)}, {day.organisations[day.booths[one.booth].organisation].name}"


def _shorten(rows: list[PaneRow]) -> list[PaneRow]:
    spare = len(rows) - MOST_ROWS
    if spare <= 0:
        return rows
    more = QCoreApplication.translate("Plan", "and {count} more")
    return [*rows[:MOST_ROWS], PaneRow(text=more.format(count=spare))]

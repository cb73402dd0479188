"""Say what is to be checked, what a proposal changes and who must be told, as rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.domain.changes import Topic
from refugeesday.domain.checks import Severity
from refugeesday.gui.plan.phrases import interpreter_words, table_words
from refugeesday.gui.widgets.sentences import PaneRow
from refugeesday.services.booth_days import reader_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from refugeesday.domain.checks import Finding
    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.people import Person
    from refugeesday.gui.plan.day import PlanDay, PlanState
    from refugeesday.services.comparison import PlanDifference
    from refugeesday.services.missing_data import MissingData
    from refugeesday.services.replanning import ToTell
    from refugeesday.wording import Words

_SIGNS = {
    Severity.ERROR: ("conflict", "err"),
    Severity.WARNING: ("warning", "warn"),
    Severity.HINT: ("info", "info"),
}
_MANY = 4
_OF_MANY = frozenset({"no_consent", "german_unknown", "languages_unknown", "no_channel", "no_interview"})
MOST_ROWS = 400
"""So many sentences are listed; more are said as a number."""


def finding_rows(day: PlanDay, state: PlanState, *, words: Words) -> list[PaneRow]:
    """Give the findings, gravest first, each leading to its place; the plain hints follow those that count."""
    names = {one.number: one.person.full_name or one.number for one in day.participants.values()}
    names |= {one.number: one.person.full_name or one.number for one in day.volunteers.values()}
    hints = [one for one in state.findings if one.severity is Severity.HINT]
    rows = [_finding_row(one, words, names) for one in state.conflicts]
    if hints:
        rows.append(PaneRow(text=QCoreApplication.translate("Plan", "Good to know"), is_part=True))
        rows += _hint_rows(hints, words, names)
    return _shorten(rows)


def missing_rows(missing: MissingData, *, words: Words) -> list[PaneRow]:
    """Give what is not known, a line a field, with how many people or offers it is missing of."""
    lines = [
        *(_people_line(count).format(field=words.of(field), count=count) for field, count in missing.of_people.items()),
        *(_offers_line(count).format(field=words.of(field), count=count) for field, count in missing.of_offers.items()),
    ]
    title = QCoreApplication.translate("Plan", "Not known yet, counts neither for nor against anybody")
    return [PaneRow(text=title), *(PaneRow(text=line, icon="info", tone="info") for line in lines)] if lines else []


def _people_line(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Plan", "{field}: not known of one person")
    return QCoreApplication.translate("Plan", "{field}: not known of {count} people")


def _offers_line(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Plan", "{field}: not said for one offer")
    return QCoreApplication.translate("Plan", "{field}: not said for {count} offers")


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


def told_rows(day: PlanDay, told: ToTell) -> list[PaneRow]:
    """Give who must be told when a plan is taken over: people, booths, interpreters."""
    people = sorted(told.participants, key=lambda id_: day.participants[id_].number)
    groups = (
        (
            QCoreApplication.translate("Plan", "People to be told"), "person",
            [
                (_with_phone(day.participants[id_].person.full_name, day.participants[id_].person),
                 (Topic.PARTICIPANT, id_))
                for id_ in people
            ],
        ),
        (
            QCoreApplication.translate("Plan", "Booths to be told"), "booths",
            [
                (_with_phone(day.booth_name(id_), reader_of(day.organisations[day.booths[id_].organisation])),
                 (Topic.BOOTH, id_))
                for id_ in sorted(told.booths) if id_ in day.booths
            ],
        ),
        (
            QCoreApplication.translate("Plan", "Interpreters to be told"), "interpreter",
            [
                (_with_phone(day.volunteers[id_].person.full_name, day.volunteers[id_].person), None)
                for id_ in sorted(told.interpreters) if id_ in day.volunteers
            ],
        ),
    )  # fmt: skip
    rows: list[PaneRow] = []
    for title, icon, lines in groups:
        if lines:
            rows.append(PaneRow(text=f"{title} ({len(lines)})"))
            rows += [PaneRow(text=text, icon=icon, key=key) for text, key in lines]
    return _shorten(rows)


def _with_phone(name: str, reader: Person) -> str:
    return f"{name}, {reader.phone}" if reader.phone else name


def _hint_rows(hints: Sequence[Finding], words: Words, names: Mapping[str, str]) -> list[PaneRow]:
    """Give hints; what is to be said of many people is said once, over their names."""
    rows: list[PaneRow] = []
    for code in dict.fromkeys(one.code for one in hints):
        alike = [one for one in hints if one.code == code]
        if len(alike) < _MANY or code not in _OF_MANY:
            rows += [_finding_row(one, words, names) for one in alike]
            continue
        rows.append(PaneRow(text=f"{words.text('finding_of_many', code)} ({len(alike)})"))
        rows += [
            PaneRow(text=str(one.values["who"]), icon="person", tone="text2", key=(one.topic, one.id)) for one in alike
        ]
    return rows


def _finding_row(one: Finding, words: Words, names: Mapping[str, str]) -> PaneRow:
    icon, tone = _SIGNS[one.severity]
    values = {key: names.get(str(value), value) if key == "number" else value for key, value in one.values.items()}
    return PaneRow(text=words.text("finding", one.code, **values), icon=icon, tone=tone, key=(one.topic, one.id))


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

"""A volunteer in a list: what a row changes, what a row says, and writing many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from refugeesday.domain.languages import GERMAN, LanguageSkill, Level
from refugeesday.domain.people import Person, Volunteer
from refugeesday.services.import_values import Duplicate, ImportEntry
from refugeesday.services.list_rows import Filled, ListRow, RowJudge
from refugeesday.services.people import people
from refugeesday.services.person_rows import apply_to_person, person_cells, same_or_new
from refugeesday.services.registration_rows import RegistrationRows, write_registrations
from refugeesday.services.session import Session
from refugeesday.services.volunteers import NUMBER_PREFIX, PARTS, volunteers
from refugeesday.store import tables

_OWN = ("number", "state", "channel", "max_interviews", "max_run")


def propose(
    session: Session, rows: Sequence[ListRow], *, event: int, judge: RowJudge, today: date
) -> tuple[list[ImportEntry], list[Duplicate]]:
    """Give what rows make of the volunteers of an event, and likely duplicates among the new ones."""
    stored = volunteers(session, event=event)
    known = RegistrationRows(stored, people(session).values(), judge=judge, prefix=NUMBER_PREFIX, today=today)

    def apply(before: Volunteer, row: ListRow) -> Volunteer | None:
        return apply_row(before, row, judge=judge, today=today)

    entries = list(known.entries(rows, blank=Volunteer(event=event, person=Person()), apply=apply))
    return entries, known.duplicates(entries)


def apply_row(before: Volunteer, row: ListRow, *, judge: RowJudge, today: date) -> Volunteer | None:
    """Give the volunteer as a row says; what it does not say stays. None where the row was rejected."""
    filled = row.filled
    if filled.get("max_run") == 0:
        judge.reject(row, "max_run", "row.run_below_one", value="0")
        return None
    changes: dict[str, Any] = {key: filled[key] for key in _OWN if key in filled}
    for part in ("roles", "availability"):
        if part in filled:
            changes[part] = same_or_new(getattr(before, part), filled[part])
    return replace(before, person=apply_to_person(before.person, filled, today=today), **changes)


def write(session: Session, entries: Sequence[ImportEntry]) -> None:
    """Write the entries."""
    write_registrations(session, tables.Volunteer, entries, parts=PARTS)


def rows_of(session: Session, *, event: int) -> list[Filled]:
    """Give the volunteers of an event as rows, by number."""
    return [cells(one) for one in volunteers(session, event=event)]


def cells(one: Volunteer) -> Filled:
    """Give what a row says of a volunteer; German is one of the languages here."""
    own: dict[str, Any] = {key: getattr(one, key) for key in (*_OWN, "roles", "availability")}
    said = person_cells(one.person)
    if level := one.person.german_speaking:
        key = "first_languages" if level is Level.NATIVE else "languages"
        said[key] = (LanguageSkill(GERMAN, level), *said.get(key, ()))
    return said | {key: value for key, value in own.items() if value not in (None, "", ())}

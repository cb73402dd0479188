"""Rows that register people for an event, as participants or as volunteers: whom they are about, and writing them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from refugeesday.domain.people import Participant, Person, Volunteer
from refugeesday.services import people
from refugeesday.services.import_values import Duplicate, ImportEntry
from refugeesday.services.list_rows import Filled, ListRow, RowJudge
from refugeesday.services.numbers import number_after
from refugeesday.services.person_identity import KnownPeople, NamesHeard, is_other_name
from refugeesday.services.person_rows import complete_names
from refugeesday.services.session import Session
from refugeesday.services.whole_rows import insert_whole, update_whole
from refugeesday.store import tables
from refugeesday.store.bulk import Row
from refugeesday.store.parts import Part
from refugeesday.store.tables.table import Table

Registration = Participant | Volunteer
Apply = Callable[[Any, ListRow], Any]
"""Make of a registration what a row says; None where the row was rejected. Each kind has its own type, so Any."""
_NAMES = ("given_name", "family_name")
_AND = re.compile(r"\s(?:und(?!\s+zu\b)|u\.|&|\+)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """A row with names, the registration it is about (by number) and the person it is about."""

    row: ListRow
    registered: Registration | None
    person: Person | None


class RegistrationRows:
    """Find out whom rows are about and what they change."""

    def __init__(
        self, stored: Sequence[Registration], everybody: Iterable[Person], *, judge: RowJudge, prefix: str, today: date
    ) -> None:
        self._stored = stored
        self._by_number = {one.number: one for one in stored if one.number}
        self._by_person = {one.person.id: one for one in stored}
        others = [person for person in everybody if person.id not in self._by_person]
        self._registered = KnownPeople(one.person for one in stored)
        self._others = KnownPeople(others)
        self._everybody = [*(one.person for one in stored), *others]
        self._judge = judge
        self._prefix = prefix
        self._today = today

    def entries(self, rows: Sequence[ListRow], *, blank: Registration, apply: Apply) -> Iterator[ImportEntry]:
        """Give what each row makes of whom, numbers included; rejected rows are left out."""
        sound = [replace(row, filled=complete_names(row.filled)) for row in rows]
        sound = [row for row in sound if self._is_sound(row)]
        taken = {*self._by_number, *(row.filled["number"] for row in sound if "number" in row.filled)}
        following = _numbers(taken, prefix=self._prefix)
        for match in self._matches(self._with_own_numbers(sound)):
            before = match.registered or replace(blank, person=match.person or blank.person)
            after = apply(before, match.row)
            if after is None:
                continue
            if not after.number:
                after = replace(after, number=next(following))
            name = after.person.full_name
            yield ImportEntry(rows=(match.row.number,), name=name, before=before, after=after)

    def duplicates(self, entries: Iterable[ImportEntry]) -> list[Duplicate]:
        """Give the new people who may be somebody already stored or in an earlier row."""
        heard = NamesHeard(self._everybody)
        new = (entry for entry in entries if not entry.after.person.id)
        found = (heard.hear(entry.after.person, row=entry.rows[0]) for entry in new)
        return [duplicate for duplicate in found if duplicate is not None]

    def _is_sound(self, row: ListRow) -> bool:
        if not (row.filled.get("given_name") or row.filled.get("family_name")):
            self._judge.reject(row, "family_name", "row.name_missing")
            return False
        names = {key: str(row.filled[key]) for key in _NAMES if row.filled.get(key)}
        for key, name in names.items():
            if not any(map(str.isalpha, name)):  # the sum below a list, or a column too far
                self._judge.reject(row, key, "row.name_is_number", value=name)
                return False
            if _AND.search(name):
                self._judge.remark(row, key, "row.two_people", value=name)
        if row.filled.get("birth_year", 0) > self._today.year:
            self._judge.reject(row, "birth_year", "cell.no_birth_year", value=str(row.filled["birth_year"]))
            return False
        return True

    def _with_own_numbers(self, rows: Iterable[ListRow]) -> Iterator[ListRow]:
        """Reject what a number forbids: the same twice in a file, or one that stands for somebody else."""
        seen: set[str] = set()
        for row in rows:
            number = row.filled.get("number", "")
            if number in seen:
                self._judge.reject(row, "number", "row.number_twice", value=number)
                continue
            stored = self._by_number.get(number)
            if stored is not None and is_other_name(stored.person, _named(row.filled)):
                self._judge.reject(row, "number", "row.number_of_other", value=number)
                continue
            if number:
                seen.add(number)
            yield row

    def _matches(self, rows: Iterable[ListRow]) -> list[_Match]:
        """Match by number, then by the exact identity, then without the birth year; each over all rows first."""
        rows = list(rows)
        found: dict[int, Person] = {}
        by_number: dict[int, Registration] = {}
        for row in rows:
            if (stored := self._by_number.get(row.filled.get("number", ""))) is not None:
                by_number[row.number] = stored
                self._registered.claim(stored.person)
        for is_year_known in (True, False):
            for row in rows:
                if row.number not in by_number and row.number not in found:
                    person = self._find(row, is_year_known=is_year_known)
                    if person is not None:
                        found[row.number] = person
        return [
            _Match(
                row=row,
                registered=by_number.get(row.number) or self._registration_of(found.get(row.number)),
                person=found.get(row.number),
            )
            for row in rows
        ]

    def _find(self, row: ListRow, *, is_year_known: bool) -> Person | None:
        wanted = _named(row.filled)
        if "number" not in row.filled:  # a number nobody has is another registration than all there are
            registered = self._registered.take(wanted, is_year_known=is_year_known)
            if registered is not None:
                return registered
        return self._others.take(wanted, is_year_known=is_year_known)

    def _registration_of(self, person: Person | None) -> Registration | None:
        return self._by_person.get(person.id) if person else None


def _named(filled: Filled) -> Person:
    return Person(
        given_name=filled.get("given_name", ""),
        family_name=filled.get("family_name", ""),
        birth_year=filled.get("birth_year"),
        email=filled.get("email", ""),
        phone=filled.get("phone", ""),
    )


def _numbers(taken: Iterable[str], *, prefix: str) -> Iterator[str]:
    first = number_after(taken, prefix=prefix)
    at = int(first.rpartition("-")[2])
    while True:
        yield f"{prefix}-{at:04d}"
        at += 1


def write_registrations(
    session: Session,
    table: type[Table],
    entries: Sequence[ImportEntry],
    *,
    parts: Sequence[Part],
    more: Callable[[], Row] = dict,
) -> None:
    """Write registrations and their people: new ones in bulk, changed ones by what differs."""
    strangers = [entry.after.person for entry in entries if not entry.after.person.id]
    ids = iter(insert_whole(session, tables.Person, strangers, parts=people.PARTS))
    new: list[Registration] = []
    extra: list[Row] = []
    for entry in entries:
        person = entry.after.person
        if person.id:
            update_whole(session, tables.Person, entry.before.person, person, parts=people.PARTS)
        if entry.after.id:
            _update_own(session, table, entry, parts)
        else:
            new.append(entry.after)
            extra.append({"person": person.id or next(ids), **more()})
    insert_whole(session, table, new, parts=parts, more=extra)


def _update_own(session: Session, table: type[Table], entry: ImportEntry, parts: Sequence[Part]) -> None:
    before = replace(entry.before, person=entry.after.person)
    update_whole(session, table, before, entry.after, parts=parts)

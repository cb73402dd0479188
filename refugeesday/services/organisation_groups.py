"""Rows of a list put together to organisations: several rows of one are its contacts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from rapidfuzz.fuzz import ratio

from refugeesday.domain.names import folded
from refugeesday.domain.organisations import Contact, Organisation
from refugeesday.exchange.organisation_list import CONTACT_PARTS
from refugeesday.services.list_rows import Filled, ListRow, RowJudge

_HARDLY_A_CORRECTION = 50.0


@dataclass(slots=True, kw_only=True)
class Group:
    """The rows of one organisation: the stored one, what all rows say together, and the contacts in order."""

    stored: Organisation | None
    rows: list[ListRow] = field(default_factory=list)
    filled: Filled = field(default_factory=dict)
    contacts: list[dict[str, str]] = field(default_factory=list)


class OrganisationGroups:
    """Put rows together by number, else by name."""

    def __init__(self, stored: Iterable[Organisation], *, judge: RowJudge) -> None:
        self._judge = judge
        self._numbers: dict[str, Group] = {}
        self._names: dict[str, list[Group]] = {}
        self._all: list[Group] = []
        for organisation in stored:
            self._keep(Group(stored=organisation), number=organisation.number, name=organisation.name)

    def groups(self, rows: Sequence[ListRow]) -> list[Group]:
        """Give the organisations the rows speak of; rows that contradict an earlier one are rejected."""
        for row in rows:
            group = self._group_of(row)
            if group is not None and self._agrees(group, row):
                _take_in(group, row)
        return [group for group in self._all if group.rows]

    def _group_of(self, row: ListRow) -> Group | None:
        number, name = row.filled.get("number", ""), row.filled.get("name", "")
        by_number = self._numbers.get(folded(number)) if number else None
        if by_number is not None:
            if name and _is_other(by_number, name):
                self._judge.reject(row, "number", "row.number_of_other", value=number)
                return None
            return by_number
        if not name:
            self._judge.reject(row, "name", "row.required_missing")
            return None
        named = self._names.get(folded(name), [])
        if number:  # a number nobody has may be given to one without, never to one with another
            named = [group for group in named if not _number_of(group)]
        if len(named) > 1:
            self._judge.reject(row, "name", "cell.organisation_ambiguous", value=name)
            return None
        return named[0] if named else self._keep(Group(stored=None), number=number, name=name)

    def _keep(self, group: Group, *, number: str, name: str) -> Group:
        self._all.append(group)
        if number:
            self._numbers[folded(number)] = group
        self._names.setdefault(folded(name), []).append(group)
        return group

    def _agrees(self, group: Group, row: ListRow) -> bool:
        for key, value in _own(row.filled).items():
            if group.filled.get(key, value) != value:
                self._judge.reject(row, key, "row.contradicts", value=str(value))
                return False
        return True


def _number_of(group: Group) -> str:
    return str(group.filled.get("number") or (group.stored.number if group.stored else ""))


def _is_other(group: Group, name: str) -> bool:
    known = group.filled.get("name") or (group.stored.name if group.stored else name)
    return ratio(folded(known), folded(name)) < _HARDLY_A_CORRECTION


def _take_in(group: Group, row: ListRow) -> None:
    group.rows.append(row)
    group.filled |= _own(row.filled)
    for at in (1, 2):
        prefix = f"contact{at}_"
        contact = {part: row.filled[prefix + part] for part in CONTACT_PARTS if prefix + part in row.filled}
        if contact:
            group.contacts.append(contact)


def _own(filled: Filled) -> Filled:
    return {key: value for key, value in filled.items() if not key.startswith("contact")}


def merge_contacts(known: Sequence[Contact], said: Iterable[dict[str, str]]) -> tuple[Contact, ...]:
    """Give the contacts with what rows say: one of the same name (else e-mail) is changed, any other is added."""
    contacts = list(known)
    for parts in said:
        at = next((at for at, contact in enumerate(contacts) if _is_same(contact, parts)), None)
        changes: dict[str, Any] = dict(parts)
        if at is None:
            contacts.append(Contact(**{"name": "", **changes}))
        else:
            contacts[at] = replace(contacts[at], **changes)
    return tuple(contacts)


def _is_same(contact: Contact, said: dict[str, str]) -> bool:
    if "name" in said:
        return folded(contact.name) == folded(said["name"])
    if "email" in said:
        return contact.email == said["email"]
    return not contact.name and contact.phone == said.get("phone", "")

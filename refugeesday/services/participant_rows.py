"""A participant in a list: what a row changes, what a row says, and writing many at once."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from refugeesday.domain.people import Participant, Person, Wish
from refugeesday.exchange.cells import CellError
from refugeesday.exchange.occupation_titles import title_parts
from refugeesday.exchange.phrases import invitation_language
from refugeesday.exchange.skill_cells import Work, parse_work, write_work
from refugeesday.services.import_values import Duplicate, ImportEntry
from refugeesday.services.list_rows import Filled, ListRow, RowJudge
from refugeesday.services.organisation_names import OrganisationNames
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import NUMBER_PREFIX, PARTS, participants
from refugeesday.services.people import people
from refugeesday.services.person_rows import apply_to_person, person_cells, same_or_new
from refugeesday.services.registration_rows import RegistrationRows, write_registrations
from refugeesday.services.session import Session
from refugeesday.store import tables

_OWN = ("number", "state", "channel", "min_interviews", "max_interviews", "gap_slots", "wants_placement")


def propose(
    session: Session, rows: Sequence[ListRow], *, event: int, judge: RowJudge, today: date
) -> tuple[list[ImportEntry], list[Duplicate]]:
    """Give what rows make of the participants of an event, and likely duplicates among the new ones."""
    stored = participants(session, event=event)
    everybody = people(session).values()
    known = RegistrationRows(stored, everybody, judge=judge, prefix=NUMBER_PREFIX, today=today)
    applier = RowApplier(OrganisationNames(organisations(session)), judge, today)
    entries = list(known.entries(rows, blank=Participant(event=event, person=Person()), apply=applier.apply))
    return entries, known.duplicates(entries)


def write(session: Session, entries: Sequence[ImportEntry]) -> None:
    """Write the entries, with a random code for the welcome desk for each new participant."""
    write_registrations(
        session,
        tables.Participant,
        entries,
        parts=PARTS,
        more=lambda: {"check_in_code": secrets.token_hex(6)},
    )


def rows_of(session: Session, *, event: int) -> list[Filled]:
    """Give the participants of an event as rows, by number."""
    names = OrganisationNames(organisations(session))
    return [cells(one, names=names) for one in participants(session, event=event)]


def cells(one: Participant, *, names: OrganisationNames) -> Filled:
    """Give what a row says of a participant."""
    own: dict[str, Any] = {key: getattr(one, key) for key in _OWN}
    own["wants_placement"] = one.wants_placement or None
    own["availability"] = one.availability
    own["wishes"] = tuple(_wish_text(wish, names) for wish in one.wishes)
    own["excluded"] = tuple(map(names.text_of, one.excluded))
    return person_cells(one.person) | {key: value for key, value in own.items() if value not in (None, "", ())}


def _wish_text(wish: Wish, names: OrganisationNames) -> str:
    if wish.organisation is not None:
        return names.text_of(wish.organisation)
    return write_work(Work(wish.kldb, wish.title))


class RowApplier:
    """Make of participants what rows say, with the organisations that wishes may name."""

    def __init__(self, names: OrganisationNames, judge: RowJudge, today: date) -> None:
        self._names = names
        self._judge = judge
        self._today = today
        self._understood: dict[str, tuple[Wish, ...]] = {}

    def apply(self, before: Participant, row: ListRow) -> Participant | None:
        """Give the participant as the row says, or None after the judge was told why not."""
        filled = row.filled
        changes: dict[str, Any] = {key: filled[key] for key in _OWN if key in filled}
        if "availability" in filled:
            changes["availability"] = same_or_new(before.availability, filled["availability"])
        if "wishes" in filled:
            wishes = self._wishes(row, filled["wishes"])
            if wishes is None:
                return None
            changes["wishes"] = wishes
        if "excluded" in filled:
            excluded = self._excluded(row, filled["excluded"])
            if excluded is None:
                return None
            changes["excluded"] = same_or_new(before.excluded, excluded)
        person = apply_to_person(before.person, filled, today=self._today)
        if not before.id and not person.invitation_language:
            person = replace(person, invitation_language=invitation_language(person.languages))
        after = replace(before, person=person, **changes)
        if after.max_interviews < after.min_interviews:
            self._judge.reject(row, "max_interviews", "row.max_below_min", value=str(after.max_interviews))
            return None
        return after

    def _wishes(self, row: ListRow, texts: Sequence[str]) -> tuple[Wish, ...] | None:
        found: dict[Wish, None] = {}
        for text in texts:
            try:
                wishes = self._meant_by(text)
            except CellError as error:
                self._judge.reject(row, "wishes", error.code, value=error.value)
                return None
            if any(wish.organisation is None and wish.kldb is None for wish in wishes):
                self._judge.remark(row, "wishes", "wish.only_text", value=text)
            found.update(dict.fromkeys(wishes))
        return tuple(replace(wish, rank=rank) for rank, wish in enumerate(found, 1))

    def _meant_by(self, text: str) -> tuple[Wish, ...]:
        """Give the wishes of one item: an organisation, an occupation, several of either, else a text (rank 0 each)."""
        if text not in self._understood:
            whole = self._wish(text)
            parts = title_parts(text)
            if whole.organisation is None and whole.kldb is None and len(parts) > 1:
                several = tuple(map(self._wish, parts))
                is_clear = all(wish.organisation or wish.kldb for wish in several)
                self._understood[text] = several if is_clear else (whole,)
            else:
                self._understood[text] = (whole,)
        return self._understood[text]

    def _wish(self, text: str) -> Wish:
        organisation = self._names.find(text)
        if organisation is not None:
            return Wish(0, organisation=organisation)
        work = parse_work(text)
        return Wish(0, kldb=work.kldb, title=work.title if work.kldb else text)

    def _excluded(self, row: ListRow, texts: Sequence[str]) -> list[int] | None:
        """Give the organisations; one that cannot be found rejects the row, since nobody may be met by mistake."""
        found = []
        for text in texts:
            organisation = self._names.find(text)
            if organisation is None:
                self._judge.reject(row, "excluded", "cell.organisation_unknown", value=text)
                return None
            found.append(organisation)
        return found

"""An offer in a list: what a row changes, what a row says, and writing many at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from refugeesday.domain.names import folded
from refugeesday.domain.organisations import Offer, OfferKind
from refugeesday.domain.time import minutes_of
from refugeesday.exchange.catalogues import occupations
from refugeesday.exchange.skill_cells import Work
from refugeesday.services.import_values import Duplicate, ImportEntry
from refugeesday.services.list_rows import Filled, ListRow, RowJudge
from refugeesday.services.offers import PARTS, offers
from refugeesday.services.organisation_names import OrganisationNames
from refugeesday.services.organisations import organisations
from refugeesday.services.person_rows import same_or_new
from refugeesday.services.placements import follow_hours
from refugeesday.services.session import Session
from refugeesday.services.whole_rows import insert_whole, update_whole
from refugeesday.store import tables

_OWN = ("number", "kind", "title", "places", "minimum_german", "is_german_hard", "working_time", "starts_on")
_PLACE = ("postcode", "town", "requirements", "meeting_point", "bring")
_SEVERAL = ("languages", "licences")
_MINUTES = {"start_time": "start_minute", "end_time": "end_minute"}
_REQUIRED = ("organisation", "kind", "title")


def propose(
    session: Session, rows: Sequence[ListRow], *, event: int, judge: RowJudge, today: date
) -> tuple[list[ImportEntry], list[Duplicate]]:
    """Give what rows make of the offers at an event. An offer is its number, else organisation, kind and title."""
    del today  # the lists share one signature; nothing about an offer depends on the day
    names = OrganisationNames(organisations(session))
    stored = _Stored(offers(session, event=event))
    entries = []
    for row in _sound_rows(rows, judge):
        organisation = names.find(row.filled["organisation"])
        if organisation is None:
            judge.reject(row, "organisation", "cell.organisation_unknown", value=row.filled["organisation"])
            continue
        before = stored.take(organisation, row.filled) or _blank(event, organisation)
        after = _apply(before, row, organisation, judge)
        if after is not None:
            entries.append(ImportEntry(rows=(row.number,), name=after.title, before=before, after=after))
    return entries, []


def _sound_rows(rows: Sequence[ListRow], judge: RowJudge) -> Iterator[ListRow]:
    seen: set[str] = set()
    for row in rows:
        missing = [key for key in _REQUIRED if key not in row.filled]
        number = row.filled.get("number", "")
        for key in missing:
            judge.reject(row, key, "row.required_missing")
        if not missing and number and number in seen:
            judge.reject(row, "number", "row.number_twice", value=number)
        elif not missing:
            seen.add(number)
            yield row


class _Stored:
    """Find stored offers; each is found once, so the n-th equal row is the n-th equal offer."""

    def __init__(self, stored: Sequence[Offer]) -> None:
        self._by_number = {one.number: one for one in stored if one.number}
        self._by_content: dict[tuple[int, OfferKind, str], list[Offer]] = {}
        for one in stored:
            self._by_content.setdefault((one.organisation, one.kind, folded(one.title)), []).append(one)
        self._taken: set[int] = set()

    def take(self, organisation: int, filled: Filled) -> Offer | None:
        """Give the offer a row is about."""
        number = filled.get("number", "")
        key = (organisation, filled["kind"], folded(filled["title"]))
        if number in self._by_number:
            candidates = [self._by_number[number]]
        else:
            candidates = [one for one in self._by_content.get(key, ()) if not (number and one.number)]
        found = next((one for one in candidates if one.id not in self._taken), None)
        if found is not None:
            self._taken.add(found.id)
        return found


def _blank(event: int, organisation: int) -> Offer:
    return Offer(event=event, organisation=organisation, kind=OfferKind.FULL_TIME, title="")


def _apply(before: Offer, row: ListRow, organisation: int, judge: RowJudge) -> Offer | None:
    filled = row.filled
    changes: dict[str, Any] = {key: filled[key] for key in (*_OWN, *_PLACE) if key in filled}
    for key in _SEVERAL:
        if key in filled:
            changes[key] = same_or_new(getattr(before, key), filled[key])
    changes |= {_MINUTES[key]: minutes_of(filled[key]) for key in _MINUTES if key in filled}
    if "occupation" in filled:
        work: Work = filled["occupation"]
        if work.kldb is None:
            judge.reject(row, "occupation", "cell.occupation_unknown", value=work.title)
            return None
        changes["kldb"] = work.kldb
    elif before.kldb is None and (found := occupations().find(filled["title"])):
        changes["kldb"] = found.kldb
    return replace(before, organisation=organisation, **changes)


def write(session: Session, entries: Sequence[ImportEntry]) -> None:
    """Write the entries; people planned for a day follow its hours."""
    for entry in entries:
        if entry.after.id:
            update_whole(session, tables.Offer, entry.before, entry.after, parts=PARTS)
            follow_hours(session, entry.before, entry.after)
    insert_whole(session, tables.Offer, [entry.after for entry in entries if not entry.after.id], parts=PARTS)


def rows_of(session: Session, *, event: int) -> list[Filled]:
    """Give the offers at an event as rows, by organisation and title."""
    names = OrganisationNames(organisations(session))
    return [cells(one, names=names) for one in offers(session, event=event)]


def cells(one: Offer, *, names: OrganisationNames) -> Filled:
    """Give what a row says of an offer."""
    said: dict[str, Any] = {key: getattr(one, key) for key in (*_OWN, *_PLACE, *_SEVERAL)}
    said["organisation"] = names.text_of(one.organisation)
    said["occupation"] = Work(one.kldb, "") if one.kldb else None
    for key, field in _MINUTES.items():
        minute = getattr(one, field)
        said[key] = None if minute is None else time(*divmod(minute, 60))
    return {key: value for key, value in said.items() if value not in (None, "", ())}

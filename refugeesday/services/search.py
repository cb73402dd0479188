"""List everything of an event a person may look for by name: people, booths, organisations and offers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.services.booths import booths
from refugeesday.services.offers import offers
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import participants
from refugeesday.services.volunteers import volunteers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refugeesday.domain.organisations import Organisation
    from refugeesday.domain.people import Person
    from refugeesday.services.session import Session


class EntryKind(StrEnum):
    """Say what an entry is."""

    PARTICIPANT = "participant"
    BOOTH = "booth"
    ORGANISATION = "organisation"
    OFFER = "offer"
    VOLUNTEER = "volunteer"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """One thing to find. `row` is the id in the list of its page: of a booth and an offer that of the organisation.

    `number` is compared as a number where a query has one ("10" finds A10); `more` is searched and not shown.
    """

    kind: EntryKind
    id: int
    row: int
    title: str
    detail: str = ""
    number: str = ""
    more: str = ""


def search_entries(session: Session, *, event: int) -> list[SearchEntry]:
    """Give all entries of an event, in a fixed number of queries: people first, then booths, firms, offers, helpers."""
    firms = {one.id: one for one in organisations(session, event=event)}
    return [
        *(_person(EntryKind.PARTICIPANT, one.id, one.number, one.person) for one in participants(session, event=event)),
        *_booths(session, event, firms),
        *(
            SearchEntry(
                kind=EntryKind.ORGANISATION,
                id=one.id,
                row=one.id,
                title=one.name,
                detail=", ".join(part for part in (one.trade, one.town) if part),
                more=" ".join((one.phone, one.email, *(contact.name for contact in one.contacts))),
            )
            for one in firms.values()
        ),
        *(
            SearchEntry(
                kind=EntryKind.OFFER,
                id=one.id,
                row=one.organisation,
                title=one.title,
                detail=firms[one.organisation].name,
                number=one.number,
            )
            for one in offers(session, event=event)
        ),
        *(_person(EntryKind.VOLUNTEER, one.id, one.number, one.person) for one in volunteers(session, event=event)),
    ]


def _booths(session: Session, event: int, firms: dict[int, Organisation]) -> Iterator[SearchEntry]:
    for one in booths(session, event=event):
        firm = firms[one.organisation]
        yield SearchEntry(
            kind=EntryKind.BOOTH,
            id=one.id,
            row=firm.id,
            title=firm.name,
            detail=firm.town,
            number=one.number,
            more=" ".join(lane.name for lane in one.interviewers),
        )


def _person(kind: EntryKind, id_: int, number: str, person: Person) -> SearchEntry:
    return SearchEntry(
        kind=kind,
        id=id_,
        row=id_,
        title=person.sort_name,
        detail=person.accommodation,
        number=number,
        more=f"{person.call_name} {person.native_name} {person.phone} {person.email}",
    )

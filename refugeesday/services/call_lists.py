"""Whom to call: the wishes nobody serves on a placement day, by trade and municipality, and who may know a company."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Contact, Organisation, OrganisationType
from refugeesday.domain.people import Participant
from refugeesday.domain.places import distance_km
from refugeesday.exchange.catalogues import municipalities, occupations
from refugeesday.planning.call_list import UnservedWish, unserved_wishes
from refugeesday.planning.criteria import is_wish_met
from refugeesday.services.organisations import contact_log, organisations
from refugeesday.services.placement_plans import placement_input
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from refugeesday.services.placement_plans import PlacementInput
    from refugeesday.services.session import Session

NEARBY_KM = 25
"""How far from the people a company may be to be named first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Callee:
    """A house to call about a trade, and whom to ask for there; `called_at` is the last call noted with it."""

    organisation: Organisation
    contact: Contact
    called_at: datetime | None

    @property
    def phone(self) -> str:
        """Give the number to dial."""
        return self.contact.phone or self.organisation.phone


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRow:
    """The people of one municipality who wish for a trade that no company offers a day in, and whom to call.

    `id` is trade and town; `title` is how they named the occupation. `callees` are best first and may be empty.
    """

    id: str
    wish: UnservedWish
    title: str
    people: tuple[Participant, ...]
    callees: tuple[Callee, ...]


def call_list(session: Session, *, event: int) -> list[CallRow]:
    """Give the wishes of people without a company that nobody serves, most people first.

    A wish that a company with places begins to serve is no longer listed.
    """
    given = placement_input(session, event=event)
    return call_rows(session, given)


def call_rows(session: Session, given: PlacementInput) -> list[CallRow]:
    """Give the call list for a day that was read before."""
    people = {one.id: one for one in given.participants}
    placed = {one.participant: one.offer for one in given.placements}
    book = _PhoneBook(session)
    rows = []
    for wish in unserved_wishes(given.participants, given.offers, placed=placed):
        waiting = tuple(people[id_] for id_ in wish.participants if id_ not in placed)
        if waiting:
            rows.append(
                CallRow(
                    id=f"{wish.kldb}/{wish.town}",
                    wish=wish,
                    title=trade_title(wish.kldb, waiting),
                    people=waiting,
                    callees=book.callees(wish),
                )
            )
    return rows


def trade_title(kldb: str, people: Iterable[Participant]) -> str:
    """Give how people named a trade most often, else its name in the catalogue."""
    named = Counter(
        title
        for one in people
        for code, title in (
            *((wish.kldb, wish.title) for wish in one.wishes),
            *((known.kldb, known.title) for known in one.person.experiences),
        )
        if code and title and code.startswith(kldb)
    )
    if named:
        return min(named, key=lambda title: (-named[title], title))
    found = occupations().find(kldb)
    return kldb if found is None else found.name_de


class _PhoneBook:
    """Find the houses that may know a company for a trade."""

    def __init__(self, session: Session) -> None:
        self._houses = {one.id: one for one in organisations(session)}
        self._work = _work(session)
        self._last: dict[int, datetime] = {}
        for entry in contact_log(session):
            self._last[entry.organisation] = entry.at

    def callees(self, wish: UnservedWish) -> tuple[Callee, ...]:
        """Give three: companies with work in the trade, now or at an earlier event, nearest first, then chambers."""
        companies = [
            house
            for id_, codes in self._work.items()
            if (house := self._houses.get(id_)) and any(is_wish_met(wish.kldb, code) for code in codes)
        ]
        companies.sort(key=lambda house: (_kilometres(house, wish.town), house.name))
        chambers = [one for one in self._houses.values() if one.type is OrganisationType.CHAMBER]
        return tuple(self._callee(one) for one in (*companies, *chambers)[:3])

    def _callee(self, house: Organisation) -> Callee:
        contact = house.contacts[0] if house.contacts else Contact(name="")
        return Callee(organisation=house, contact=contact, called_at=self._last.get(house.id))


def _work(session: Session) -> Mapping[int, Sequence[str]]:
    """Give the occupations each organisation has work in, at this event or another one, by organisation."""
    columns = ("organisation", "kldb")
    found: dict[int, list[str]] = {}
    for organisation, kldb in values.read_rows(session.store, tables.Offer, columns=columns):
        if kldb:
            found.setdefault(organisation, []).append(kldb)
    return found


def _kilometres(house: Organisation, town: str) -> int:
    here, there = municipalities().find(town=town), municipalities().find(postcode=house.postcode, town=house.town)
    return NEARBY_KM if here is None or there is None else distance_km(here, there)

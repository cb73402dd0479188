"""A placement day as people look at it: who goes where and when, how, with whom, and what is to be looked after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.interviews import Placement
from refugeesday.domain.organisations import Commitment, Contact, Offer, Organisation
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.exchange.catalogues import kind_facts
from refugeesday.planning.checklist import ChecklistFact, Insurance, OfferRule, checklist
from refugeesday.planning.distance import UNKNOWN_KM, Gazetteer, coordinates, distances_km
from refugeesday.services.booths import booths
from refugeesday.services.company_days import company_address
from refugeesday.services.events import event as read_event
from refugeesday.services.offers import offers
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import participants
from refugeesday.services.placements import (
    placements,
)
from refugeesday.services.proposals import positions
from refugeesday.services.volunteers import volunteers

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedDay:
    """An offer of a day with whose it is, whom to ask for, where, and how far the company has promised it."""

    offer: Offer
    organisation: Organisation
    commitment: Commitment

    @property
    def contact(self) -> Contact:
        """Give the person to ask for: the first contact, else the house itself."""
        own = self.organisation.contacts
        return own[0] if own else Contact(name="", phone=self.organisation.phone, email=self.organisation.email)

    @property
    def phone(self) -> str:
        """Give the number to call."""
        return self.contact.phone or self.organisation.phone

    @property
    def address(self) -> str:
        """Give street, postcode and town; the street only where the day is at the company's own place."""
        return company_address(self.offer, self.organisation)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementRow:
    """One person's day in a company; times are in the event's zone.

    `kilometres` is None where a place is not known. `facts` is the checklist, only for information.
    """

    id: int
    placement: Placement
    participant: Participant
    company: OfferedDay
    companion: Volunteer | None
    starts: datetime
    ends: datetime
    kilometres: int | None
    facts: tuple[ChecklistFact, ...]

    @property
    def is_night(self) -> bool:
        """Say whether the work begins on one day and ends on the next."""
        return self.starts.date() != self.ends.date()

    @property
    def open_facts(self) -> tuple[ChecklistFact, ...]:
        """Give what is still to be looked after."""
        return tuple(one for one in self.facts if one.is_to_do and one.code not in self.placement.ticks)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementBasis:
    """What rows of placements are made of, read at one moment."""

    event: Event
    participants: Mapping[int, Participant]
    companies: Mapping[int, OfferedDay]
    volunteers: Mapping[int, Volunteer]


def placement_rows(session: Session, *, event: int) -> list[PlacementRow]:
    """Give the days in companies as they stand, by start, then participant, in a fixed number of queries."""
    return rows_of(placement_basis(session, event=event), placements(session, event=event))


def placement_basis(session: Session, *, event: int) -> PlacementBasis:
    """Read everything a row names besides the placement."""
    return PlacementBasis(
        event=read_event(session, event),
        participants={one.id: one for one in participants(session, event=event)},
        companies=offered_days(session, event=event),
        volunteers={one.id: one for one in volunteers(session, event=event)},
    )


def offered_days(session: Session, *, event: int) -> dict[int, OfferedDay]:
    """Give the offers of an event by id, each with its organisation."""
    houses = {one.id: one for one in organisations(session, event=event)}
    promised = {one.organisation: one.commitment for one in booths(session, event=event)}
    return {
        one.id: OfferedDay(
            offer=one,
            organisation=houses[one.organisation],
            commitment=promised.get(one.organisation, Commitment.OPEN),
        )
        for one in offers(session, event=event)
    }


def rows_of(basis: PlacementBasis, found: Iterable[Placement]) -> list[PlacementRow]:
    """Give the rows of placements; those of people or offers that are gone are left out."""
    kept = [one for one in found if one.participant in basis.participants and one.offer in basis.companies]
    distances = _distances(basis, kept)
    return [_row(basis, one, kilometres) for one, kilometres in zip(kept, distances, strict=True)]


def _row(basis: PlacementBasis, one: Placement, kilometres: int | None) -> PlacementRow:
    zone = ZoneInfo(basis.event.zone)
    person, company = basis.participants[one.participant], basis.companies[one.offer]
    return PlacementRow(
        id=one.id,
        placement=one,
        participant=person,
        company=company,
        companion=basis.volunteers.get(one.companion or 0),
        starts=one.starts.astimezone(zone),
        ends=one.ends.astimezone(zone),
        kilometres=kilometres,
        facts=checklist(person.person, rule_of(company.offer), on=one.starts.astimezone(zone).date()),
    )


def rule_of(offer: Offer) -> OfferRule:
    """Give what the kind of an offer asks of somebody who works only with a permission."""
    facts = kind_facts()[offer.kind]
    return OfferRule(
        kind=facts.kind,
        needs_permit=facts.needs_permit,
        needs_agency_consent=facts.needs_agency_consent,
        insurance=Insurance(facts.insurance),
    )


def _distances(basis: PlacementBasis, found: list[Placement]) -> list[int | None]:
    gazetteer = Gazetteer(positions())
    people = [basis.participants[one.participant].person for one in found]
    homes = coordinates(gazetteer.find(one.postcode, one.town) for one in people)
    measured: list[int | None] = []
    for place, one in enumerate(found):
        house = basis.companies[one.offer]
        offer, own = house.offer, house.organisation
        goal = gazetteer.find(offer.postcode or own.postcode, offer.town or own.town)
        kilometres = int(distances_km(homes[place : place + 1], goal)[0])
        measured.append(None if kilometres == UNKNOWN_KM else kilometres)
    return measured

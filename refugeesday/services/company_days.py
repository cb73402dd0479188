"""The days participants spend in companies, as they were released: where, when, whom to ask for, how to get there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.places import address_line
from refugeesday.domain.visits import Company, CompanyDay
from refugeesday.services.offers import offers
from refugeesday.services.organisations import organisations
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Offer, Organisation
    from refugeesday.services.session import Session
    from refugeesday.services.visits import Program


def with_company_days(session: Session, program: Program) -> Program:
    """Give a program with the days of the released plan, in order of time, and the companies of all offers.

    Days of people or offers removed since are left out. Takes one query more where there is no such day.
    """
    table, of = tables.PlanVersionPlacement, program.event
    rows = values.read_rows(
        session.store,
        table,
        table.version == of.released_version,
        columns=("participant", "offer", "companion", "starts", "ends", "travel", "travel_note"),
        order_by=(table.starts, table.participant, table.offer),
    )
    if not rows and not of.has_placements:
        return program
    firms = {one.id: one for one in organisations(session, event=of.id)}
    offered = {one.id: one for one in offers(session, event=of.id)}
    companies = {one.id: _company(firms[one.organisation]) for one in offered.values()}
    people = {one.id for one in program.participants}
    helpers = {one.id for one in program.volunteers}
    zone = ZoneInfo(of.zone)
    days = tuple(
        _day(
            offered[offer],
            firms[offered[offer].organisation],
            participant=participant,
            companion=companion if companion in helpers else None,
            starts=starts.astimezone(zone),
            ends=ends.astimezone(zone),
            travel=travel,
            travel_note=note,
        )
        for participant, offer, companion, starts, ends, travel, note in rows
        if participant in people and offer in offered
    )
    return replace(program, days=days, companies=companies)


def _company(firm: Organisation) -> Company:
    return Company(id=firm.id, number=firm.number or f"AG{firm.id:04}", name=firm.name)


def _day(offer: Offer, firm: Organisation, **planned: object) -> CompanyDay:
    contact = firm.contacts[0] if firm.contacts else None
    return CompanyDay(
        offer=offer.id,
        company=_company(firm),
        title=offer.title,
        address=company_address(offer, firm),
        meeting_point=offer.meeting_point,
        contact=" ".join(part for part in (contact.salutation, contact.name) if part) if contact else "",
        phone=firm.phone,
        bring=offer.bring,
        **planned,  # type: ignore[arg-type]  # fields of CompanyDay by name
    )


def company_address(offer: Offer, firm: Organisation) -> str:
    """Give where to come: the company's street, unless the work is in another town."""
    is_elsewhere = bool(offer.town) and offer.town != firm.town
    postcode, town = (offer.postcode, offer.town) if is_elsewhere else (firm.postcode, firm.town)
    street = "" if is_elsewhere else firm.street
    return address_line(street, postcode, town)

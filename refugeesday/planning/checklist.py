"""Say what has to be looked after before somebody goes to a company, given what their document says about work.

The light never decides: each item is something a person looks up, asks for or gets. The facts of the offer kinds are
data with a date and come from the catalogue. Source: domain.md 1.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.organisations import OfferKind
from refugeesday.domain.people import ResidenceRule, WorkAccess, is_minor

if TYPE_CHECKING:
    from datetime import date

    from refugeesday.domain.people import Person


class Insurance(StrEnum):
    """Say who insures against accidents at work."""

    COMPANY = "statutory_employer"
    AGENCY = "statutory_agency"
    PUBLIC = "statutory_public"
    CHECK = "check_statute"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRule:
    """Hold what one kind of offer asks of somebody whose light is `permit_required`."""

    kind: OfferKind
    needs_permit: bool
    needs_agency_consent: bool
    insurance: Insurance


class ChecklistCode(StrEnum):
    """Name an item of the checklist of one person in one company."""

    WORK_IS_FREE = "work_is_free"
    NO_PERMIT_NEEDED = "no_permit_needed"
    GET_PERMIT = "get_permit"
    GET_AGENCY_CONSENT = "get_agency_consent"
    READ_RESTRICTION = "read_restriction"
    WORK_PROHIBITED = "work_prohibited"
    CLARIFY_WORK_ACCESS = "clarify_work_access"
    NOT_BEFORE = "not_before"
    DOCUMENT_ENDS = "document_ends"
    CHECK_RESIDENCE = "check_residence"
    INSURED_BY_LAW = "insured_by_law"
    CLARIFY_INSURANCE = "clarify_insurance"
    ASK_PARENTS = "ask_parents"
    CLARIFY_AGE = "clarify_age"


@dataclass(frozen=True, slots=True, order=True)
class ChecklistFact:
    """Hold one item with its value, and whether it is still to do or only to know."""

    code: ChecklistCode
    value: str = ""
    is_to_do: bool = True


def work_access_note(access: WorkAccess, rule: OfferRule) -> ChecklistFact:
    """Return what the light means for one kind of offer; at a fair it is shown and changes nothing."""
    if access is WorkAccess.UNRESTRICTED:
        return ChecklistFact(ChecklistCode.WORK_IS_FREE, is_to_do=False)
    if access is WorkAccess.CHECK:
        return ChecklistFact(ChecklistCode.CLARIFY_WORK_ACCESS)
    if not rule.needs_permit:
        return ChecklistFact(ChecklistCode.NO_PERMIT_NEEDED, rule.kind.value, is_to_do=False)
    code = {
        WorkAccess.PERMIT_REQUIRED: ChecklistCode.GET_PERMIT,
        WorkAccess.RESTRICTED: ChecklistCode.READ_RESTRICTION,
        WorkAccess.PROHIBITED: ChecklistCode.WORK_PROHIBITED,
    }[access]
    return ChecklistFact(code, rule.kind.value)


def checklist(person: Person, rule: OfferRule, *, on: date) -> tuple[ChecklistFact, ...]:
    """Return all items of a person for a day of one kind of offer: work, dates, insurance, age; dates as ISO 8601."""
    items = [work_access_note(person.work_access, rule)]
    is_asking = person.work_access is WorkAccess.PERMIT_REQUIRED and rule.needs_permit
    if is_asking and rule.needs_agency_consent:
        items.append(ChecklistFact(ChecklistCode.GET_AGENCY_CONSENT, rule.kind.value))
    if person.earliest_work_date is not None and person.earliest_work_date > on and rule.needs_permit:
        items.append(ChecklistFact(ChecklistCode.NOT_BEFORE, person.earliest_work_date.isoformat()))
    if person.document_valid_until is not None and person.document_valid_until < on:
        items.append(ChecklistFact(ChecklistCode.DOCUMENT_ENDS, person.document_valid_until.isoformat()))
    if person.residence_rule is ResidenceRule.OBLIGATION:
        items.append(ChecklistFact(ChecklistCode.CHECK_RESIDENCE))
    if rule.insurance is Insurance.CHECK:
        items.append(ChecklistFact(ChecklistCode.CLARIFY_INSURANCE, rule.kind.value))
    elif rule.insurance is not Insurance.NONE:
        items.append(ChecklistFact(ChecklistCode.INSURED_BY_LAW, rule.insurance.value, is_to_do=False))
    minor = is_minor(person.birth_year, on=on)
    if minor is not False:
        items.append(ChecklistFact(ChecklistCode.CLARIFY_AGE if minor is None else ChecklistCode.ASK_PARENTS))
    return tuple(items)

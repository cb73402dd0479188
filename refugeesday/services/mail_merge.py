"""A table for the office's own mail merge: one row a person, all talks in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.errors import UserError
from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.phrases import phrasebook
from refugeesday.exchange.tables_out import write_table
from refugeesday.services.appointments import place
from refugeesday.services.day_appointments import way_to
from refugeesday.services.papers import PaperOrder, PaperSource, paper_key, paper_source

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.domain.people import Participant
    from refugeesday.domain.visits import CompanyDay, Talk, Visit
    from refugeesday.services.session import Session

_PERSON = ("Nummer", "Vorname", "Nachname", "Rufname", "Unterkunft", "Straße", "PLZ", "Ort", "E-Mail", "Sprache")
_EVENT = ("Veranstaltung", "Datum", "Veranstaltungsort", "Ankunft", "Anzahl Gespräche")
_DAY = (
    "Praktikumstag Beginn", "Praktikumstag Ende", "Betrieb", "Betrieb Adresse", "Treffpunkt", "Ansprechperson",
    "Betrieb Telefon", "Weg", "Mitbringen",
)  # fmt: skip
_TALK = ("Beginn", "Ende", "Stand", "Arbeitgeber", "Raum", "Dolmetschen")


def mail_merge_rows(
    session: Session, *, event: int, order: PaperOrder = PaperOrder.NAME
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Give headers and rows; there are as many groups of columns as the fullest visit has talks, others stay blank.

    Columns for a day in a company are there where somebody has one; of several the first.
    Raises UserError `print.not_released`.
    """
    source = paper_source(session, event=event)
    visits = {visit.participant.id: visit for visit in source.program.visits}
    days: dict[int, CompanyDay] = {}
    for day in source.program.days:
        days.setdefault(day.participant, day)
    people = [one for one in source.program.participants if one.id in visits or one.id in days]
    most = max((len(visit.talks) for visit in visits.values()), default=0)
    of_day = _DAY if days else ()
    headers = (*_PERSON, *_EVENT, *of_day, *(f"{name} {number}" for number in range(1, most + 1) for name in _TALK))
    rows = []
    for one in sorted(people, key=lambda one: paper_key(one, order=order)):
        cells = _row(source, one, visits.get(one.id)) + (_day(days.get(one.id)) if days else [])
        talks = [cell for talk in (visits[one.id].talks if one.id in visits else ()) for cell in _talk(talk)]
        rows.append((*cells, *talks, *[""] * (len(_TALK) * most - len(talks))))
    return headers, rows


def write_mail_merge(session: Session, path: Path, *, event: int, order: PaperOrder = PaperOrder.NAME) -> int:
    """Write the rows as `.xlsx` or `.csv` and give how many there are.

    Raises UserError `print.not_released`, `print.nothing` and those of `write_table`.
    """
    headers, rows = mail_merge_rows(session, event=event, order=order)
    if not rows:
        raise UserError("print.nothing")
    write_table(path, headers=headers, rows=rows, sheet_name="Serienbrief")
    return len(rows)


def _row(source: PaperSource, one: Participant, visit: Visit | None) -> list[str]:
    of, person = source.program.event, one.person
    language = languages().name_de(person.invitation_language) if person.invitation_language else ""
    arrives, count = (f"{visit.arrives:%H:%M}", str(len(visit.talks))) if visit else ("", "0")
    return [
        one.number, person.given_name, person.family_name, person.call_name, person.accommodation, person.street,
        person.postcode, person.town, person.email, language, of.name, phrasebook(GERMAN).day(of.date).german,
        place(source.program.venue), arrives, count,
    ]  # fmt: skip


def _day(day: CompanyDay | None) -> list[str]:
    if day is None:
        return [""] * len(_DAY)
    return [
        f"{day.starts:%d.%m.%Y %H:%M}", f"{day.ends:%d.%m.%Y %H:%M}", day.organisation, day.address, day.meeting_point,
        day.contact, day.phone, way_to(day, language=GERMAN), day.bring,
    ]  # fmt: skip


def _talk(talk: Talk) -> list[str]:
    language = languages().name_de(talk.interpreted_in) if talk.interpreted_in else ""
    return [f"{talk.starts:%H:%M}", f"{talk.ends:%H:%M}", talk.booth_number, talk.organisation, talk.room, language]

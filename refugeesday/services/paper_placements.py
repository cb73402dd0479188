"""A placement day on paper: who goes where, who comes to a company, whom to call."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import TICK_BOX, ListPaper
from refugeesday.domain.people import Purpose
from refugeesday.exchange.phones import listed_phone
from refugeesday.exchange.phrases import phrasebook
from refugeesday.planning.travel import Travel
from refugeesday.services.call_lists import call_list
from refugeesday.services.events import event as read_event
from refugeesday.services.overviews import language_names
from refugeesday.services.papers import by_name, counted, paper_source
from refugeesday.services.placement_rows import PlacementRow, placement_rows

if TYPE_CHECKING:
    from datetime import date, datetime

    from refugeesday.domain.events import Event
    from refugeesday.domain.people import Participant
    from refugeesday.domain.visits import CompanyDay
    from refugeesday.services.papers import PaperSource
    from refugeesday.services.session import Session

Word = Callable[[Enum], str]
"""Gives the word for a member of an enum; the faces pass `Words.of`."""
_TOWN = re.compile(r"\b\d{5} .+$")
"""A postcode and its town: they stay on one line."""
_CONFIDENTIAL = "Vertraulich. Nach der Veranstaltung vernichten."


def placement_list(session: Session, *, event: int, word: Word) -> ListPaper:
    """Give the office's list of the day by start: who goes where, how, with whom, with a box for the call "arrived".

    The plan is the one that stands, released or not.
    """
    of = read_event(session, event)
    rows = sorted(
        placement_rows(session, event=event), key=lambda row: (row.starts, by_name(row.participant.person), row.id)
    )
    return ListPaper(
        title="Praktikumstag: wer wohin geht",
        subtitle=_subtitle(of, counted(len(rows), "Person", "Personen")),
        headers=("Person", "Telefon", "Von, bis", "Betrieb, Adresse", "Ansprechperson", "Anfahrt, Begleitung", "Da"),
        widths=(30, 27, 25, 53, 33, 26, 8),
        rows=tuple(_line(row, word) for row in rows),
        footer=_CONFIDENTIAL,
    )


def company_sheets(session: Session, *, event: int, word: Word) -> list[ListPaper]:
    """Give a sheet for each company with who comes, by name, of the released plan.

    Without consent to hand over the profile a person is a number (R8). Raises UserError `print.not_released`.
    """
    source = paper_source(session, event=event)
    people = {one.id: one for one in source.program.participants}
    days: dict[int, list[CompanyDay]] = {}
    for day in source.program.days:
        days.setdefault(day.company.id, []).append(day)
    found = sorted(days.values(), key=lambda of_company: (of_company[0].organisation, of_company[0].company.id))
    return [_company_sheet(source, of_company, people, word) for of_company in found]


def call_list_paper(session: Session, *, event: int) -> ListPaper:
    """Give the wishes nobody serves with whom to call, and boxes to tick."""
    of, rows = read_event(session, event), call_list(session, event=event)
    return ListPaper(
        title="Anrufliste: Wünsche ohne Betrieb",
        subtitle=_subtitle(of, counted(sum(len(row.people) for row in rows), "Wunsch", "Wünsche")),
        headers=("Beruf", "Personen", "Ort", "Anrufen bei", "Telefon", "Erledigt"),
        widths=(56, 16, 30, 54, 28, 14),
        rows=tuple(
            (
                row.title,
                str(len(row.people)),
                row.wish.town,
                "; ".join(one.organisation.name for one in row.callees[:2]),
                listed_phone(row.callees[0].phone) if row.callees else "",
                TICK_BOX,
            )
            for row in rows
        ),
        footer="Wer zusagt, kommt als Angebot in die Liste der Arbeitgeber.",
    )


def _line(row: PlacementRow, word: Word) -> tuple[str, ...]:
    way = row.placement.travel_note or word(Travel(row.placement.travel or Travel.OPEN))
    companion = "mit " + row.companion.person.short_name.replace(" ", "\u00a0") if row.companion else ""
    company = row.company
    return (
        row.participant.person.sort_name,
        listed_phone(row.participant.person.phone),
        f"{row.starts:%d.%m.\u00a0%H:%M}\nbis\u00a0{_until(row.starts, row.ends)}",
        f"{company.organisation.name}\n{_TOWN.sub(_unbroken, company.address)}",
        "\n".join(part for part in (company.contact.name, listed_phone(company.phone)) if part),
        "\n".join(part for part in (way, companion) if part),
        TICK_BOX,
    )


def _unbroken(town: re.Match[str]) -> str:
    return town[0].replace(" ", "\u00a0")


def _company_sheet(
    source: PaperSource, days: list[CompanyDay], people: dict[int, Participant], word: Word
) -> ListPaper:
    first, of = days[0], source.program.event
    about = f"{of.name} · {_day(first.starts.date())} · {first.address}"
    phone = f"Fragen? {of.sender_name}, {of.sender_phone}" if of.sender_phone else of.sender_name
    return ListPaper(
        title=f"Praktikumstag bei {first.organisation}",
        subtitle=about,
        headers=("Person", "Beginn", "Ende", "Angebot", "Deutsch", "Sprachen", "Bringt mit", "Da"),
        widths=(30, 22, 22, 34, 14, 32, 34, 8),
        rows=tuple(_guest(day, people[day.participant], word) for day in days),
        footer=f"{phone} · {_CONFIDENTIAL}",
    )


def _guest(day: CompanyDay, one: Participant, word: Word) -> tuple[str, ...]:
    may_know = one.person.has_consent(Purpose.PROFILE_TO_EMPLOYERS)
    german = word(one.person.german_speaking) if may_know and one.person.german_speaking else ""
    return (
        one.person.short_name if may_know else f"Nr. {one.number}",
        f"{day.starts:%d.%m. %H:%M}",
        _until(day.starts, day.ends),
        day.title,
        german,
        ", ".join(language_names(one.person.languages)) if may_know else "",
        day.bring,
        TICK_BOX,
    )


def _until(starts: datetime, ends: datetime) -> str:
    """Say when a day ends, after midnight with the date."""
    return f"{ends:%H:%M}" if ends.date() == starts.date() else f"{ends:%d.%m.\u00a0%H:%M}"


def _day(day: date) -> str:
    return phrasebook(GERMAN).day(day).german


def _subtitle(of: Event, count: str) -> str:
    return f"{of.name} · {_day(of.placement_day)} · {count}"

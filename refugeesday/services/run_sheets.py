"""The course of the day on paper for whoever runs it: what happens when and where, the booths, the tasks left."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING

from refugeesday.domain.deadlines import due_on
from refugeesday.domain.events import DOORS, AgendaItem, Shift
from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import TICK_BOX, ListPaper
from refugeesday.domain.time import instant, zone_named
from refugeesday.exchange.phones import listed_phone
from refugeesday.exchange.phrases import phrasebook
from refugeesday.services.booths import booths
from refugeesday.services.checklists import checklist
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews
from refugeesday.services.organisations import organisations
from refugeesday.services.papers import counted, used_columns
from refugeesday.services.venues import venue
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from refugeesday.domain.events import Event
    from refugeesday.services.session import Session

_Line = tuple["datetime", "datetime", str, str, str]


def run_sheets(session: Session, *, event: int, word: Callable[[Enum], str]) -> tuple[ListPaper, ...]:
    """Give three papers: the day by time, the booths by number, the tasks that are not done by then.

    The plan is the one that stands, released or not. Raises UserError `event.gone` and as `Event.raster` does.
    """
    of = read_event(session, event)
    place = venue(session, of.venue)
    rooms = {room.id: room.name for room in place.rooms} if place else {}
    about = [of.name, phrasebook(GERMAN).day(of.date).german, place.name if place else ""]
    subtitle = " · ".join(part for part in about if part)
    return (
        _day(sorted(_lines(session, of, rooms, word)), of, subtitle),
        _booths(session, of, rooms, subtitle),
        _tasks(session, of, subtitle),
    )


def _day(lines: list[_Line], of: Event, subtitle: str) -> ListPaper:
    zone = zone_named(of.zone)

    def clock(at: datetime) -> str:
        return f"{at.astimezone(zone):%H:%M}"

    return used_columns(
        ListPaper(
            title="Ablaufplan",
            subtitle=subtitle,
            headers=("Zeit", "Was", "Wo", "Verantwortlich", "Erledigt"),
            widths=(26, 76, 34, 30, 16),
            rows=tuple((f"{clock(a)}–{clock(b)}", what, where, who, TICK_BOX) for a, b, what, where, who in lines),
        )
    )


def _lines(session: Session, of: Event, rooms: dict[int, str], word: Callable[[Enum], str]) -> Iterator[_Line]:
    zone = zone_named(of.zone)
    opens, closes = (instant(of.date, at, zone) for at in (of.opening.starts, of.opening.ends))
    yield opens - DOORS, opens, "Einlass", "", ""
    yield closes, closes + DOORS, "Abbau", "", ""
    for one in of.breaks:
        yield instant(of.date, one.starts, zone), instant(of.date, one.ends, zone), "Pause", "", ""
    if of.has_interviews:
        talks = Counter(one.starts for one in interviews(session, event=of.id))
        for slot in of.raster.slots:
            count = talks[slot.span.starts]
            planned = f": {counted(count, 'Gespräch', 'Gespräche')}" if count else ""
            yield slot.span.starts, slot.span.ends, f"Gesprächszeit {slot.index + 1}{planned}", "", ""
    agenda, shift = tables.AgendaItem, tables.Shift
    for item in values.read(session.store, AgendaItem, agenda, agenda.event == of.id):
        yield item.starts, item.ends, item.title, rooms.get(item.room or 0, ""), item.responsible
    for needed in values.read(session.store, Shift, shift, shift.event == of.id):
        role = word(needed.role) if isinstance(needed.role, Enum) else str(needed.role)
        yield needed.starts, needed.ends, f"Schicht: {role} ({needed.needed})", rooms.get(needed.room or 0, ""), ""


def _booths(session: Session, of: Event, rooms: dict[int, str], subtitle: str) -> ListPaper:
    firms = {one.id: one for one in organisations(session, event=of.id)}
    rows = []
    for stand in booths(session, event=of.id):
        if not stand.is_open:
            continue
        firm = firms[stand.organisation]
        contact = firm.contacts[0].name if firm.contacts else ""
        phone = listed_phone((firm.contacts[0].phone if firm.contacts else "") or firm.phone)
        rows.append(
            (
                stand.number,
                firm.name,
                rooms.get(stand.room or 0, ""),
                str(len(stand.interviewers)),
                ", ".join(part for part in (contact, phone) if part),
                TICK_BOX,
            )
        )
    return used_columns(
        ListPaper(
            title="Ablaufplan: Stände",
            subtitle=f"{subtitle} · {counted(len(rows), 'Stand', 'Stände')}",
            headers=("Stand", "Arbeitgeber", "Raum", "Tische", "Kontakt", "Da"),
            widths=(14, 62, 24, 14, 56, 10),
            rows=tuple(rows),
        )
    )


def _tasks(session: Session, of: Event, subtitle: str) -> ListPaper:
    left = [one for one in checklist(session, event=of.id) if one.done_on is None and one.days_before >= 0]
    rows = tuple((f"{due_on(one, event=of.date):%d.%m.%Y}", one.title, one.responsible, TICK_BOX) for one in left)
    return used_columns(
        ListPaper(
            title="Ablaufplan: offene Aufgaben",
            subtitle=subtitle,
            headers=("Frist", "Aufgabe", "Verantwortlich", "Erledigt"),
            widths=(26, 98, 40, 16),
            rows=rows,
        )
    )

"""Put a programme on a demo event: a welcome, a talk of a chamber with an interpreter, a closing."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from refugeesday.domain.events import AgendaItem
from refugeesday.domain.people import VolunteerState
from refugeesday.domain.time import instant, zone_named
from refugeesday.services import agenda, hall, volunteers
from refugeesday.services.busy_times import HelperNames
from refugeesday.services.events import event as read_event

if TYPE_CHECKING:
    from refugeesday.domain.people import Volunteer
    from refugeesday.services.session import Session

_FEW = 10
"""So many interpreters are all needed at the booths."""


def add_programme(session: Session, event: int) -> None:
    """Add the items as one step; the talk takes an interpreter where the event has many."""
    of = read_event(session, event)
    zone = zone_named(of.zone)
    rooms = [room.id for room in hall.hall_plan(session, event=event).rooms]
    helpers = volunteers.volunteers(session, event=event)
    opens = instant(of.date, of.opening.starts, zone)
    closes = instant(of.date, of.opening.ends, zone)
    talk = instant(of.date, time(10), zone)
    items = (
        ("Begrüßung", opens - timedelta(minutes=20), opens, rooms[0], of.sender_name),
        (
            "Vortrag der Kammer: Abschlüsse anerkennen",
            talk, talk + timedelta(minutes=30), rooms[-1], _somebody(helpers, interprets=True),
        ),
        ("Ausblick und Dank", closes - timedelta(minutes=15), closes, rooms[0], _somebody(helpers, interprets=False)),
    )  # fmt: skip
    with session.step("add_agenda_item"):
        for title, starts, ends, room, responsible in items:
            item = AgendaItem(
                event=event, title=title, starts=starts, ends=ends, room=room, language="de", responsible=responsible
            )
            agenda.add_agenda_item(session, item)


def _somebody(helpers: list[Volunteer], *, interprets: bool) -> str:
    """Name somebody who promised to help for the whole day; "" where nobody can be spared."""
    there = [one for one in helpers if one.state is VolunteerState.PROMISED]
    interpreters = [one for one in there if one.is_interpreter]
    if interprets and len(interpreters) < _FEW:
        return ""
    whole = max((span.ends for one in there for span in one.availability), default=None)
    able = interpreters if interprets else [one for one in there if not one.is_interpreter]
    found = [one for one in able if not one.availability or one.availability[-1].ends == whole]
    return HelperNames(helpers).unique_name(found[0]) if found else ""

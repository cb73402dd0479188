"""The course of the day on paper: everything by time, booths, tasks left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from refugeesday.domain.events import AgendaItem, ChecklistItem, EventFormat, Shift
from refugeesday.domain.organisations import Commitment, Contact
from refugeesday.domain.papers import TICK_BOX
from refugeesday.domain.people import Role
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.checklists import add_checklist_item, tick_checklist_item
from refugeesday.services.organisations import edit_organisation, organisations
from refugeesday.services.run_sheets import run_sheets
from refugeesday.store import tables, values
from refugeesday.wording import Words
from tests import make
from tests.services.small_fair import Fair, fair


def planned() -> Fair:
    made = fair(people=2, stands=2)
    made.plan(0, 0, 0)
    made.plan(1, 1, 0)
    made.change_event(breaks=(make.span("10:00-10:20"),))
    at = datetime(2027, 6, 18, 6, 40, tzinfo=UTC)
    room = values.read_rows(made.session.store, tables.Room, columns=("id",))[0][0]
    with made.session.step("fill"):
        item = AgendaItem(
            event=made.event, title="Eröffnung", starts=at, ends=at + timedelta(minutes=20), room=room,
            responsible="Leitung",
        )  # fmt: skip
        values.insert(made.session.store, tables.AgendaItem, item)
        shift = Shift(event=made.event, role=Role.WELCOME, starts=at, ends=at + timedelta(hours=2), needed=3)
        values.insert(made.session.store, tables.Shift, shift)
    return made


def papers(made: Fair) -> tuple[list[tuple[str, ...]], ...]:
    return tuple(list(paper.rows) for paper in run_sheets(made.session, event=made.event, word=Words("de").of))


def test_the_day_stands_in_order_of_time() -> None:
    day, _, _ = papers(planned())
    assert [row[:4] for row in day[:5]] == [
        ("08:30–09:00", "Einlass", "", ""),
        ("08:40–09:00", "Eröffnung", "Saal", "Leitung"),
        ("08:40–10:40", "Schicht: Empfang (3)", "", ""),
        ("09:00–09:20", "Gesprächszeit 1: 2 Gespräche", "", ""),
        ("09:20–09:40", "Gesprächszeit 2", "", ""),
    ]
    assert ("10:00–10:20", "Pause", "", "", TICK_BOX) in day
    assert day[-1][:2] == ("12:00–12:30", "Abbau")


def test_a_placement_day_has_no_talks() -> None:
    made = planned()
    made.change_event(format=EventFormat.PLACEMENT)
    day, _, _ = papers(made)
    assert not [row for row in day if row[1].startswith("Gespräch")]


def test_booths_with_whom_to_call() -> None:
    made = planned()
    first, second = booths(made.session, event=made.event)
    edit_booth(made.session, replace(second, commitment=Commitment.DECLINED))
    firm = next(one for one in organisations(made.session) if one.id == first.organisation)
    edit_organisation(made.session, replace(firm, contacts=(Contact(name="Frau Noll"),), phone="05671 1"))
    _, stands, _ = papers(made)
    assert stands == [("A01", "Betrieb 1", "1", "Frau Noll, 05671\u00a01", TICK_BOX)]


def test_tasks_that_are_left_until_the_day() -> None:
    made = planned()
    for title, days in (("Halle", 120), ("Schilder", 2), ("Empfang", 0), ("Dank", -7)):
        add_checklist_item(made.session, ChecklistItem(event=made.event, title=title, days_before=days))
    tick_checklist_item(made.session, 1, is_done=True)
    _, _, tasks = papers(made)
    assert [row[:2] for row in tasks] == [("16.06.2027", "Schilder"), ("18.06.2027", "Empfang")]

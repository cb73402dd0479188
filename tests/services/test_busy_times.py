"""Who is in charge of an item of the programme is busy then: for planning, in findings, and on the programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from refugeesday.domain.events import AgendaItem
from refugeesday.domain.people import Person, Volunteer, VolunteerState
from refugeesday.domain.time import NEVER, DaySpan
from refugeesday.services.agenda import AgendaConflict, AgendaEntry, add_agenda_item, agenda
from refugeesday.services.busy_times import HelperNames
from refugeesday.services.findings import findings
from refugeesday.services.plans import plan_input
from refugeesday.services.volunteers import add_volunteer, edit_volunteer, volunteers
from tests.services.small_fair import Fair, fair

TWICE, INTERPRETS, AWAY = (
    AgendaConflict.PERSON_TWICE, AgendaConflict.PERSON_INTERPRETS, AgendaConflict.PERSON_AWAY,
)  # fmt: skip


@pytest.fixture
def made() -> Fair:
    return fair(people=2, stands=2, helpers=2)


def add(made: Fair, times: str, responsible: str, *, day: int = 18) -> int:
    """Put an item on the programme, told by a clock in Berlin."""
    starts, ends = (
        datetime(2027, 6, day, int(clock.split(":")[0]) - 2, int(clock.split(":")[1]), tzinfo=UTC)
        for clock in times.split("-")
    )
    return add_agenda_item(
        made.session,
        AgendaItem(event=made.event, title=times, starts=starts, ends=ends, responsible=responsible),
    )


def entry(made: Fair, id_: int) -> AgendaEntry:
    found = agenda(made.session, event=made.event).entry(id_)
    assert found is not None
    return found


def conflicts(made: Fair, id_: int) -> tuple[AgendaConflict, ...]:
    """Give what is wrong with an item but for its room, which it has none of."""
    return tuple(one for one in entry(made, id_).conflicts if one is not AgendaConflict.NO_ROOM)


def free(made: Fair) -> list[tuple[DaySpan, ...]]:
    return [one.availability for one in plan_input(made.session, event=made.event).volunteers]


def named(names: HelperNames, text: str) -> tuple[list[str], list[str]]:
    """Give the numbers of the helpers a text names, and what else it says."""
    found = names.in_charge(text)
    return [one.number for one in found.helpers], list(found.others)


def test_whoever_is_in_charge_is_left_the_rest_of_the_day(made: Fair) -> None:
    add(made, "9:00-9:30", "Frau Mertz, samir 1")
    add(made, "11:00-12:00", "FW-0001")
    add(made, "10:00-10:30", "Samir 1", day=19)
    day = DaySpan(time(0), time.max)
    assert free(made) == [
        (DaySpan(day.starts, time(9)), DaySpan(time(9, 30), time(11)), DaySpan(time(12), day.ends)),
        (),
    ]
    edit_volunteer(
        made.session,
        replace(volunteers(made.session, event=made.event)[0], availability=(DaySpan(time(9), time(9, 30)),)),
    )
    assert free(made)[0] == (NEVER,)


def test_a_talk_that_was_planned_becomes_a_finding_and_a_conflict(made: Fair) -> None:
    made.plan(0, 0, 0, interpreter=0)
    assert "interpreter_away" not in {one.code for one in findings(made.session, event=made.event)}
    later = add(made, "11:00-11:30", "Samir 1")
    assert conflicts(made, later) == ()
    now = add(made, "9:00-9:30", "Samir 1, Samir 2")
    assert (conflicts(made, now), entry(made, now).people) == ((INTERPRETS,), {INTERPRETS: ("Samir 1",)})
    assert "interpreter_away" in {one.code for one in findings(made.session, event=made.event)}
    made.session.undo()
    assert "interpreter_away" not in {one.code for one in findings(made.session, event=made.event)}


def test_nobody_is_in_charge_of_two_things_at_once_or_when_away(made: Fair) -> None:
    first, second = add(made, "9:00-9:30", "Samir 1"), add(made, "9:15-10:00", "Samir 2, Samir 1")
    third = add(made, "10:00-10:30", "Samir 1")
    assert [conflicts(made, one) for one in (first, second, third)] == [(TWICE,), (TWICE,), ()]
    helper = volunteers(made.session, event=made.event)[0]
    edit_volunteer(made.session, replace(helper, availability=(DaySpan(time(9), time(10, 15)),)))
    assert entry(made, third).people == {AWAY: ("Samir 1",)}
    helper = volunteers(made.session, event=made.event)[0]
    touching = (DaySpan(time(9), time(10, 15)), DaySpan(time(10, 15), time(11)))
    edit_volunteer(made.session, replace(helper, availability=touching))
    assert entry(made, third).people == {}


def test_two_of_one_name_are_told_apart_by_number(made: Fair) -> None:
    twin = Volunteer(event=made.event, person=Person(given_name="Samir 1"), state=VolunteerState.PROMISED)
    add_volunteer(made.session, twin)
    names = HelperNames(volunteers(made.session, event=made.event))
    assert names.unique_names() == ["Samir 1 (FW-0001)", "Samir 2", "Samir 1 (FW-0003)"]
    assert named(names, "Samir 1 (FW-0003), Herr Noll") == (["FW-0003"], ["Herr Noll"])
    assert named(names, "Samir 1") == (["FW-0001", "FW-0003"], [])
    assert named(names, " , ") == ([], [])


@pytest.mark.parametrize(
    "text", ["Jürgen Müller", "juergen mueller", "JURGEN MULLER", "Müller Jürgen", "Jürgen Müller (FW-0003)", "fw-0003"]
)
def test_a_name_counts_as_people_write_it(made: Fair, text: str) -> None:
    added = Person(given_name="Jürgen", family_name="Müller")
    add_volunteer(made.session, Volunteer(event=made.event, person=added, state=VolunteerState.PROMISED))
    names = HelperNames(volunteers(made.session, event=made.event))
    assert named(names, f"Frau Mertz, {text}, Jürgen Möller") == (["FW-0003"], ["Frau Mertz", "Jürgen Möller"])

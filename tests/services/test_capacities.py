"""The places of a day, and interpreting that is needed against what there is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import ParticipantState
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.capacities import Enough, LanguageNeed, bearable, event_capacity, places_on
from refugeesday.services.events import event as read_event
from refugeesday.services.participants import edit_participant
from tests import make
from tests.services.small_fair import Fair, fair


def speaking(made: Fair, index: int, german: Level, *, most: int = 2) -> None:
    one = made.registration(index)
    edit_participant(
        made.session, replace(one, max_interviews=most, person=replace(one.person, german_speaking=german))
    )


def test_the_sum_counts_every_table_in_every_slot() -> None:
    made = fair(stands=3)
    found = places_on(read_event(made.session, made.event), booths(made.session, event=made.event))
    assert (found.slots, found.tables, found.places, found.is_whole) == (9, 3, 27, True)


@pytest.mark.parametrize(
    ("opening", "slot", "breaks", "tables", "slots", "places"),
    [
        ("09:00-12:00", 15, ["10:30-10:45"], 8, 11, 88),
        ("09:00-14:00", 15, ["11:30-12:00"], 50, 18, 900),
        ("09:00-15:00", 10, ["11:40-12:20"], 300, 32, 9_600),
    ],
    ids=["small", "medium", "large"],
)
def test_days_of_three_sizes_have_the_places_of_the_volume_sheet(  # features.md, M13
    opening: str, slot: int, breaks: list[str], tables: int, slots: int, places: int
) -> None:
    day = make.event(opening=opening, slot=slot, breaks=breaks)
    found = places_on(day, [make.booth(number) for number in range(1, tables + 1)])
    assert (found.slots, found.tables, found.places) == (slots, tables, places)


def test_tables_away_and_booths_that_declined_have_no_places() -> None:
    made = fair(stands=3)
    first, second, _ = booths(made.session, event=made.event)
    edit_booth(made.session, replace(first, commitment=Commitment.DECLINED))
    lane = replace(second.interviewers[0], presence=(make.span("09:00-10:10"),))
    edit_booth(made.session, replace(second, interviewers=(lane,)))
    found = places_on(read_event(made.session, made.event), booths(made.session, event=made.event))
    assert (found.tables, found.places, found.is_whole) == (2, 12, False)  # three whole talks fit before 10:10


def test_talks_are_what_people_want_and_can_have() -> None:
    made = fair(people=3, stands=3)
    speaking(made, 0, Level.B1, most=2)
    speaking(made, 1, Level.B1, most=9)  # no more than one talk a booth
    one = made.registration(2)
    edit_participant(made.session, replace(one, state=ParticipantState.DECLINED))
    found = event_capacity(made.session, event=made.event)
    assert (found.expected, found.talks, found.languages) == (2, 5, ())


def test_interpreting_is_needed_where_no_language_is_shared() -> None:
    made = fair(people=3, stands=3, helpers=1)
    for index, german in enumerate((Level.A1, Level.A1, Level.B1)):
        speaking(made, index, german)
    (arabic,) = event_capacity(made.session, event=made.event).languages
    assert (arabic.language, arabic.demand, arabic.people, arabic.interpreters) == ("ar", 4, 2, 1)
    assert arabic.supply == 7  # nine slots, every fourth a pause
    stand = booths(made.session, event=made.event)[0]
    lane = replace(stand.interviewers[0], languages=make.skills(["ar C1"]))
    edit_booth(made.session, replace(stand, interviewers=(lane,)))
    (arabic,) = event_capacity(made.session, event=made.event).languages
    assert arabic.demand == 2  # one talk of each is in Arabic now


def test_a_language_nobody_interprets_is_missing_whole() -> None:
    made = fair(people=1, stands=3, helpers=0)
    speaking(made, 0, Level.A1)
    found = event_capacity(made.session, event=made.event)
    assert (found.talks, found.state) == (2, Enough.ENOUGH)  # the places are not what is missing
    assert [(one.language, one.demand, one.supply) for one in found.languages] == [("ar", 2, 0)]


@pytest.mark.parametrize(
    ("people", "stands", "talks", "state"),
    [(2, 0, 4, Enough.SHORT), (0, 2, 0, Enough.OPEN), (0, 0, 0, Enough.OPEN), (2, 2, 4, Enough.ENOUGH)],
)
def test_nothing_is_enough_only_for_somebody(people: int, stands: int, talks: int, state: Enough) -> None:
    made = fair(people=people, stands=stands)
    for index in range(people):
        speaking(made, index, Level.B1)
    found = event_capacity(made.session, event=made.event)
    assert (found.talks, found.state) == (talks, state)


def test_where_nobody_may_meet_anybody_nothing_can_be_said() -> None:
    made = fair(people=1, stands=1)
    one = made.registration(0)
    edit_participant(made.session, replace(one, excluded=(booths(made.session, event=made.event)[0].organisation,)))
    found = event_capacity(made.session, event=made.event)
    assert (found.talks, found.state, found.languages) == (0, Enough.OPEN, ())


@pytest.mark.parametrize(
    ("demand", "supply", "state"),
    [
        (0, 0, Enough.ENOUGH),
        (9, 10, Enough.ENOUGH),
        (10, 10, Enough.TIGHT),
        (11, 10, Enough.SHORT),
        (1, 0, Enough.SHORT),
    ],
)
def test_enough_tight_or_short(demand: int, supply: int, state: Enough) -> None:
    need = LanguageNeed(language="ar", demand=demand, supply=supply, people=1, interpreters=1)
    assert need.state is state


def test_places_may_be_used_nearly_all() -> None:
    made = fair(people=3, stands=3)
    found = event_capacity(made.session, event=made.event)
    for talks, state in ((26, Enough.ENOUGH), (27, Enough.TIGHT), (28, Enough.SHORT)):
        assert replace(found, talks=talks).state is state


def test_an_interpreter_bears_what_was_agreed_and_needs_pauses() -> None:
    raster = make.event(opening="09:00-12:00", breaks=["10:20-10:40"]).raster
    helper = make.volunteer(1, languages=("ar",), max_interviews=8, max_run=3)
    assert bearable(helper, raster) == 6  # four and four slots, one pause in each
    assert bearable(replace(helper, max_interviews=4), raster) == 4
    assert bearable(replace(helper, availability=(make.span("09:00-10:00"),)), raster) == 3
    assert bearable(replace(helper, max_run=1), raster) == 4

"""The numbers beside the names of the pages."""

from __future__ import annotations

from dataclasses import replace

from refugeesday.domain.events import EventFormat
from refugeesday.domain.people import ParticipantState, VolunteerState
from refugeesday.services.event_counts import event_counts
from refugeesday.services.events import add_event
from refugeesday.services.offers import add_offer
from refugeesday.services.organisations import add_organisation
from refugeesday.services.participants import edit_participant, set_placement_wish
from refugeesday.services.placement_plans import apply_placements, compute_placements, placement_input
from refugeesday.services.session import memory_session
from refugeesday.services.volunteers import edit_volunteer, volunteers
from tests import make
from tests.services.placement_day import make_day
from tests.services.small_fair import fair


def test_counts_people_employers_and_who_is_missing() -> None:
    made = fair(people=5, stands=3, helpers=2)
    session = made.session
    made.plan(0, 0, 0)
    made.plan(0, 1, 3)
    made.plan(1, 0, 1)
    edit_participant(session, replace(made.registration(2), state=ParticipantState.DECLINED))
    helper = volunteers(session, event=made.event)[0]
    edit_volunteer(session, replace(helper, state=VolunteerState.ASKED))
    firm = add_organisation(session, make.organisation(name="Ohne Stand"))
    add_offer(session, make.offer(organisation=firm, event=made.event))

    counts = event_counts(session, event=made.event)

    assert (counts.participants, counts.employers, counts.volunteers_asked, counts.unplaced) == (5, 4, 1, 2)
    assert (counts.told, counts.untold) == (None, None)


def test_counts_only_the_event_asked_for() -> None:
    made = fair(people=2, stands=1)
    other = add_event(made.session, make.event(name="Nächstes Jahr"))
    counts = event_counts(made.session, event=other)
    assert (counts.participants, counts.employers, counts.volunteers_asked, counts.unplaced) == (0, 0, 0, 0)


def test_counts_who_takes_part_in_the_placement_day_without_a_company() -> None:
    for format_, counted in ((EventFormat.PLACEMENT, 3), (EventFormat.BOTH, 3), (EventFormat.BOTH, 2)):
        day = make_day(memory_session(), format=format_)
        given = placement_input(day.session, event=day.event)
        apply_placements(day.session, compute_placements(given).placements[:1], event=day.event)
        if counted == 2:
            set_placement_wish(day.session, [day.people["Rojin"]], wants=False)
        assert event_counts(day.session, event=day.event).without_company == counted

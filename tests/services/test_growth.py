"""How registrations grew: by the day they were made, of those who are still registered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from refugeesday.services.growth import growth
from refugeesday.services.participants import add_participant, participants, remove_participants
from tests.services.small_fair import fair


def test_people_count_from_the_day_they_were_registered() -> None:
    made = fair(people=2, stands=1)
    first = made.clock.time.astimezone().date()
    made.clock.time += timedelta(days=3)
    one = participants(made.session, event=made.event)[0]
    new = [
        add_participant(
            made.session, replace(one, id=0, number="", person=replace(one.person, id=0, given_name=f"Neu {number}"))
        )
        for number in (1, 2, 3)
    ]
    assert growth(made.session, event=made.event) == [(first, 2), (first + timedelta(days=3), 5)]
    remove_participants(made.session, [new[0], made.participants[0]])
    assert growth(made.session, event=made.event) == [(first, 1), (first + timedelta(days=3), 3)]
    made.clock.time += timedelta(days=1)
    made.session.undo()
    assert growth(made.session, event=made.event) == [(first, 2), (first + timedelta(days=3), 5)]

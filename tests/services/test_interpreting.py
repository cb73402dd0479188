"""Who interprets for whom, of an event or of one person."""

from __future__ import annotations

from refugeesday.services.interpreting import interpreted_talks
from tests.services.small_fair import fair


def test_talks_of_one_interpreter_are_those_of_all_that_are_theirs() -> None:
    made = fair(helpers=2)
    second = made.plan(0, 0, 1, interpreter=1)
    first = made.plan(1, 1, 0, interpreter=0)
    last = made.plan(2, 1, 3, interpreter=0)
    made.plan(1, 2, 4)
    talks = interpreted_talks(made.session, event=made.event)
    assert [talk.id for talk in talks] == [first, second, last]
    mine = interpreted_talks(made.session, event=made.event, volunteer=made.volunteers[0])
    assert mine == [talks[0], talks[2]]
    assert [(talk.booth, talk.organisation, talk.participant) for talk in mine] == [
        ("A02", "Betrieb 2", "Haddad, Amira 2"),
        ("A02", "Betrieb 2", "Haddad, Amira 3"),
    ]

"""What is not known is listed, and counted by field."""

from __future__ import annotations

from dataclasses import replace

from refugeesday.domain.languages import Level
from refugeesday.domain.people import ParticipantState
from refugeesday.planning.unknowns import MissingField
from refugeesday.services.missing_data import missing_data
from refugeesday.services.offers import add_offer
from refugeesday.services.participants import edit_participant
from refugeesday.services.plans import plan_input
from tests import make
from tests.services.small_fair import fair


def test_people_expected_and_offers_with_gaps_are_listed() -> None:
    here = fair(people=3, stands=1)
    one = here.registration(0)
    known = replace(one.person, german_speaking=Level.B1, postcode="34117", town="Kassel")
    edit_participant(here.session, replace(one, person=known))
    edit_participant(here.session, replace(here.registration(2), state=ParticipantState.DECLINED))
    organisation = plan_input(here.session, event=here.event).booths[0].organisation
    add_offer(here.session, make.offer(0, organisation=organisation, event=here.event, german=None, places=None))

    found = missing_data(plan_input(here.session, event=here.event))

    assert [(each.id, fields) for each, fields in found.participants] == [
        (here.participants[0], (MissingField.OCCUPATION,)),
        (here.participants[1], (MissingField.GERMAN, MissingField.OCCUPATION, MissingField.PLACE)),
    ]
    assert found.of_people == {MissingField.OCCUPATION: 2, MissingField.GERMAN: 1, MissingField.PLACE: 1}
    assert found.of_offers == {MissingField.GERMAN: 1, MissingField.PLACE: 1, MissingField.PLACES: 1}

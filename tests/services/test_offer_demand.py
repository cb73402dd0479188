"""What each requirement of an offer rules out."""

from __future__ import annotations

import time
from dataclasses import replace

from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Offer, OfferKind
from refugeesday.domain.people import Participant, ParticipantState, Person, Wish
from refugeesday.services.offer_demand import Seekers

OFFER = Offer(event=1, organisation=7, kind=OfferKind.TRAINING, title="Köchin oder Koch", kldb="29302")


def one(german: Level | None, *, wish: Wish | None = None, licences: tuple[str, ...] = ()) -> Participant:
    person = Person(given_name="A", german_speaking=german, licences=licences)
    return Participant(event=1, person=person, wishes=(wish,) if wish else ())


PEOPLE = [
    one(Level.A1, wish=Wish(1, organisation=7)),
    one(Level.B1, wish=Wish(1, kldb="29301"), licences=("C",)),
    one(None, wish=Wish(1, kldb="29302")),
    one(Level.B2, wish=Wish(1, kldb="51311"), licences=("B",)),
    replace(one(Level.C1, wish=Wish(1, organisation=7)), state=ParticipantState.DECLINED),
]


def test_without_requirements_nobody_is_excluded() -> None:
    found = Seekers(PEOPLE).demand(OFFER)
    assert (found.expected, found.wishing, found.fulfilling) == (4, 3, 3)
    assert (found.german_excludes, found.licence_excludes) == (0, 0)


def test_each_requirement_excludes_for_itself() -> None:
    found = Seekers(PEOPLE).demand(replace(OFFER, minimum_german=Level.A2, licences=("B",)))
    assert (found.german_excludes, found.licence_excludes) == (2, 2)
    assert (found.wishing, found.fulfilling) == (3, 1)


def test_five_thousand_people_are_counted_within_200_milliseconds() -> None:
    people = PEOPLE[:4] * 1250
    strict = replace(OFFER, minimum_german=Level.B1, licences=("B",))
    Seekers(PEOPLE).demand(strict)
    begin = time.process_time()
    assert Seekers(people).demand(strict).wishing == 3750
    assert time.process_time() - begin < 0.2

"""Explanations of the plan as it stands in a workspace."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Offer, OfferKind
from refugeesday.domain.people import Wish
from refugeesday.planning.changes import RemedyKind
from refugeesday.planning.removals import Cause
from refugeesday.services.alternatives import AlternativeBook
from refugeesday.services.explanations import remedies, unmet_wishes, unplaced
from refugeesday.services.offers import add_offer
from refugeesday.services.participants import edit_participant
from refugeesday.services.plans import PlanInput, plan_input
from tests import make
from tests.services.small_fair import Fair, fair


def read(here: Fair) -> PlanInput:
    return plan_input(here.session, event=here.event)


def wish_for(here: Fair, index: int, *wishes: Wish) -> None:
    edit_participant(here.session, replace(here.registration(index), wishes=wishes))


def test_alternatives_name_booths_the_participant_does_not_have() -> None:
    here = fair()
    first = here.plan(0, 0, 0)
    here.plan(0, 1, 4)
    (found,) = AlternativeBook(read(here)).alternatives(first)
    assert (found.booth, found.booth_number, found.gives_way) == (here.booths[2], "A03", None)
    assert found.ends - found.starts == timedelta(minutes=20)


def test_a_talk_that_is_gone_has_no_alternatives_nor_what_is_stopped() -> None:
    here = fair()
    first = here.plan(0, 0, 0)
    book = AlternativeBook(read(here))
    assert (book.alternatives(7), book.alternatives(first, should_stop=lambda: True)) == ([], [])
    assert len(book.alternatives(first)) == 2


def test_an_alternative_names_the_talk_that_gives_way() -> None:
    here = fair(stands=2, people=10)
    ids = {(person, slot): here.plan(person, 1, slot) for person, slot in zip(range(1, 10), range(9), strict=True)}
    first = here.plan(0, 0, 0)
    (found,) = AlternativeBook(read(here)).alternatives(first)
    assert found.booth == here.booths[1]
    assert found.gives_way in ids.values()


def test_everybody_without_a_talk_is_named_with_the_cause() -> None:
    here = fair(people=3)
    here.plan(0, 0, 0)
    found = unplaced(read(here))
    assert [(row.participant.id, row.cause, row.wish) for row in found] == [
        (here.participants[1], Cause.FREE, 0),
        (here.participants[2], Cause.FREE, 0),
    ]


@pytest.mark.parametrize("is_today", [True, False])
def test_on_the_day_itself_what_is_over_helps_nobody(*, is_today: bool) -> None:
    here = fair(people=2, stands=1)
    last = make.event().raster.slots[-1].span.starts
    now = last + timedelta(minutes=1) if is_today else last - timedelta(days=1)
    found = {row.cause for row in unplaced(read(here), now=now)}
    assert found == ({Cause.TOO_LATE} if is_today else {Cause.FREE})


def test_wishes_without_a_talk_are_named_with_the_cause() -> None:
    here = fair()
    booth = read(here).booths[2]
    wish_for(here, 0, Wish(1, organisation=booth.organisation), Wish(2, kldb="82312", title="Friseurin"))
    here.plan(0, 0, 0)
    found = unmet_wishes(read(here), participant=here.participants[0])
    assert [(row.wish, row.organisation, row.cause, row.values) for row in found] == [
        (1, booth.organisation, Cause.FREE, ()),
        (2, None, Cause.NOT_OFFERED, ("Friseurin",)),
    ]
    assert unmet_wishes(read(here), participant=here.participants[1]) == []


def test_remedies_name_the_booth() -> None:
    here = fair(stands=1, people=12, helpers=0)
    for number in range(9):
        here.plan(number, 0, number)
    found = remedies(read(here))
    assert [(row.change.kind, row.booth_number, row.gain.people) for row in found] == [
        (RemedyKind.TABLE, "A01", 3),
        (RemedyKind.SLOT, "", 3),
    ]


def test_remedies_leave_the_times_alone_after_a_release() -> None:
    here = fair(stands=1, people=12, helpers=0)
    for number in range(9):
        here.plan(number, 0, number)
    here.release()
    assert [row.change.kind for row in remedies(read(here))] == [RemedyKind.TABLE]


def test_german_that_is_missing_is_named() -> None:
    here = fair(stands=1, people=1)
    person = here.registration(0).person
    edit_participant(here.session, replace(here.registration(0), person=replace(person, german_speaking=Level.A2)))
    organisation = read(here).booths[0].organisation
    add_offer(
        here.session,
        Offer(
            event=here.event,
            organisation=organisation,
            kind=OfferKind.FULL_TIME,
            title="Koch",
            minimum_german=Level.B2,
            is_german_hard=True,
        ),
    )
    (row,) = unplaced(read(here))
    assert (row.cause, row.values) == (Cause.GERMAN_TOO_LOW, ("A2",))

"""Two entries about the same organisation become one, with everything that hangs on them, in one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.merging import by_likeness
from refugeesday.domain.organisations import Commitment, Contact, ContactLog, Organisation
from refugeesday.domain.people import Channel, Wish
from refugeesday.domain.telling import ToldState
from refugeesday.errors import UserError
from refugeesday.services.booths import booths
from refugeesday.services.interviews import interviews
from refugeesday.services.merging_organisations import merge_organisations
from refugeesday.services.offers import add_offer, offers
from refugeesday.services.organisations import (
    contact_log,
    edit_organisation,
    log_contact,
    organisation,
    organisations,
)
from refugeesday.services.participants import edit_participant
from refugeesday.services.telling import mark_told, told_list
from tests import make
from tests.services import small_fair
from tests.store.samples import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.services.small_fair import Fair


@pytest.fixture
def fair() -> Iterator[Fair]:
    made = small_fair.fair(commitment=Commitment.CONFIRMED)
    yield made
    made.session.close()


def owner(fair: Fair, index: int) -> int:
    return next(one.organisation for one in booths(fair.session, event=fair.event) if one.id == fair.booths[index])


def test_booths_offers_talks_and_interviews_come_along(fair: Fair) -> None:
    keep, other = owner(fair, 0), owner(fair, 1)
    offer = add_offer(fair.session, make.offer(id=0, event=fair.event, organisation=other))
    log_contact(fair.session, ContactLog(organisation=other, at=small_fair.BEGIN, text="Strom am Stand"))
    fair.plan(0, 0, 0)
    fair.plan(1, 1, 2)

    merge_organisations(fair.session, keep=keep, other=other)

    assert {one.organisation for one in booths(fair.session, event=fair.event)} == {keep, owner(fair, 2)}
    assert [(one.id, one.organisation) for one in offers(fair.session, event=fair.event)] == [(offer, keep)]
    assert [one.text for one in contact_log(fair.session, organisation=keep)] == ["Strom am Stand"]
    assert {one.booth for one in interviews(fair.session, event=fair.event)} == {fair.booths[0], fair.booths[1]}
    assert other not in {one.id for one in organisations(fair.session)}


def test_the_kept_one_gains_what_only_the_other_says_and_each_contact_once(fair: Fair) -> None:
    keep, other = (organisation(fair.session, owner(fair, index)) for index in (0, 1))
    ada, bo = Contact(name="Ada Noll", email="ada@firma.example"), Contact(name="Bo Rast")
    edit_organisation(fair.session, replace(keep, trade="Bäckerei", town="Kassel", contacts=(ada,)))
    edit_organisation(
        fair.session,
        replace(other, trade="Konditorei", phone="+49691", town="Calden", contacts=(replace(ada, role="Chefin"), bo)),
    )
    merge_organisations(fair.session, keep=keep.id, other=other.id, take=("town",))
    found = organisation(fair.session, keep.id)
    assert (found.name, found.trade, found.phone, found.town) == ("Betrieb 1", "Bäckerei", "+49691", "Calden")
    assert sorted(one.name for one in found.contacts) == ["Ada Noll", "Bo Rast"]


def test_wishes_for_both_are_one_wish_and_exclusions_stay(fair: Fair) -> None:
    keep, other, third = (owner(fair, index) for index in range(3))
    wishes = (Wish(1, organisation=other), Wish(2, organisation=third), Wish(3, organisation=keep))
    edit_participant(fair.session, replace(fair.registration(0), wishes=wishes))
    edit_participant(fair.session, replace(fair.registration(1), excluded=(keep, other)))
    merge_organisations(fair.session, keep=keep, other=other)
    assert sorted((one.rank, one.organisation) for one in fair.registration(0).wishes) == [(1, keep), (2, third)]
    assert fair.registration(1).excluded == (keep,)


def test_undo_brings_both_back_to_the_letter(fair: Fair) -> None:
    keep, other = owner(fair, 0), owner(fair, 1)
    fair.plan(0, 1, 0)
    edit_participant(fair.session, replace(fair.registration(0), wishes=(Wish(1, organisation=other),)))
    before = rows_of(fair.session.store.connection())
    merge_organisations(fair.session, keep=keep, other=other)
    fair.session.undo()
    assert rows_of(fair.session.store.connection()) == before


def test_what_the_other_one_was_told_is_the_kept_ones(fair: Fair) -> None:
    keep, other = owner(fair, 0), owner(fair, 1)
    fair.plan(1, 1, 2)
    fair.release()
    mark_told(fair.session, [-other], event=fair.event, channel=Channel.PHONE)
    [before] = [one for one in told_list(fair.session, event=fair.event) if one.person == -other]

    merge_organisations(fair.session, keep=keep, other=other)

    states = {one.now.uid: one.state for one in told_list(fair.session, event=fair.event) if one.person == -keep}
    assert states[before.now.uid] is ToldState.CHANGED  # its name is another one in the entry


def test_an_employer_is_not_merged_with_itself(fair: Fair) -> None:
    with pytest.raises(UserError, match="merged_with_itself"):
        merge_organisations(fair.session, keep=owner(fair, 0), other=owner(fair, 0))


def test_the_likeliest_double_stands_first() -> None:
    one = Organisation(id=1, name="Bäckerei Öztürk GmbH", phone="+49691")
    others = [
        Organisation(id=2, name="Autohaus Nord"),
        Organisation(id=3, name="Baeckerei Oeztuerk"),
        Organisation(id=4, name="Öztürk Handels-KG", phone="+49691"),
        Organisation(id=5, name="BÄCKEREI ÖZTÜRK GmbH"),
    ]
    assert [other.id for other in by_likeness(one, others)] == [4, 5, 3, 2]

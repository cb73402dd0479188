from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import ParticipantState
from refugeesday.planning.causes import Explanation, Inquiry
from refugeesday.planning.removals import OF_TIME, Cause
from refugeesday.planning.situation import Given, situation_of
from refugeesday.planning.wants import Want, first_talk, first_talks, unmet_wishes
from tests import make
from tests.planning.draw_event import CROWDED, SMALL, UNHEARD, Size, draw_event, planned
from tests.planning.exact_place import Free, has_place
from tests.planning.given_worlds import can_be_placed, planned_worlds

JOINT = {Cause.NO_COMMON_TIME, Cause.SEVERAL}
SINGLE = [cause for cause in Cause if cause not in {Cause.FREE, *JOINT}]


def day(**fields: object) -> Given:
    """Build a day of two slots with one booth, one table and one cook wanted; others by keyword."""
    values: dict[str, object] = {
        "event": make.event(opening="09:00-09:40"),
        "participants": (make.participant(1, wanted=("29302",)),),
        "booths": (make.booth(1),),
        "offers": (make.offer(1),),
    } | fields
    return Given(**values)  # type: ignore[arg-type]  # fields of Given by name


def explain_first(given: Given) -> Explanation:
    situation = situation_of(given)
    return Inquiry(situation).explain(first_talk(situation, 0))


def wants_of(given: Given) -> tuple[Want, ...]:
    situation = situation_of(given)
    rows = range(len(given.participants))
    return (*(first_talk(situation, row) for row in rows if not situation_has(given, row)), *unmet_wishes(situation))


def situation_has(given: Given, row: int) -> bool:
    return any(one.participant == row for one in situation_of(given).plan)


@settings(max_examples=40, deadline=None)
@drawn(planned_worlds())
def test_a_cause_is_the_first_whose_removal_alone_gives_a_place(given: Given) -> None:
    inquiry = Inquiry(situation_of(given))
    for want in wants_of(given):
        found = inquiry.explain(want)
        if can_be_placed(given, want, ()):
            assert found.cause is Cause.FREE
            continue
        is_about_offers = not want.booths or (want.wish is None and want.kldb)
        helping = [
            (cause, gives_way)
            for gives_way in (False, True)
            for cause in SINGLE
            if (cause is not Cause.NOT_OFFERED or is_about_offers)
            and can_be_placed(given, want, (cause,), gives_way=gives_way)
        ]
        assert found.parts
        if helping:
            assert (found.cause, found.gives_way) == helping[0]
            continue
        assert found.cause is (Cause.NO_COMMON_TIME if OF_TIME.issuperset(found.parts) else Cause.SEVERAL)
        assert can_be_placed(given, want, found.parts, gives_way=found.gives_way)
        for part in found.parts:
            fewer = tuple(one for one in found.parts if one is not part)
            assert not can_be_placed(given, want, fewer, gives_way=True)


@pytest.mark.parametrize(("size", "seed"), [(SMALL, 1), (CROWDED, 2), (UNHEARD, 3)])
def test_every_cause_of_a_generated_event_gives_a_place_when_it_is_removed(size: Size, seed: int) -> None:
    given = planned(draw_event(Random(seed), size))
    situation = situation_of(given)
    wants = (*first_talks(situation), *unmet_wishes(situation))

    inquiry = Inquiry(situation)
    found = [inquiry.explain(want) for want in wants]

    assert len({one.cause for one in found}) >= 3
    for one in found:
        assert one.cause is not Cause.FREE
        assert not can_be_placed(given, one.want, ())
        assert can_be_placed(given, one.want, one.parts, gives_way=one.gives_way), one
        if len(one.parts) > 1:
            singles = [(cause,) for cause in inquiry.candidates(one.want)]
            assert not any(has_place(given, one.want, single, Free.ONE_TALK | Free.OWN_TIMES) for single in singles)


def test_nothing_stands_in_the_way_of_a_free_place() -> None:
    assert explain_first(day()).cause is Cause.FREE


def test_full_booths_are_named() -> None:
    talks = tuple(make.interview(number, participant=number, slot=number - 2, of=day().event) for number in (2, 3))
    people = tuple(make.participant(number) for number in (1, 2, 3))
    assert explain_first(day(participants=people, interviews=talks)).cause is Cause.BOOTHS_FULL


def test_a_missing_interpreter_is_named_with_the_language() -> None:
    one = make.participant(1, german="A1", languages=("ps",))
    found = explain_first(day(participants=(one,), volunteers=(make.volunteer(1, languages=("ar C1",)),)))
    assert (found.cause, found.value) == (Cause.NO_INTERPRETER, "ps")


def test_hours_of_the_participant_are_named() -> None:
    one = make.participant(1, availability=("09:40-11:00",))
    found = explain_first(day(participants=(one,)))
    assert (found.cause, found.value) == (Cause.HOURS, "09:40-11:00")


def test_hours_of_the_booth_are_named() -> None:
    away = make.booth(1, interviewers=(make.interviewer(10, presence=("11:00-12:00",)),))
    assert explain_first(day(booths=(away,))).cause is Cause.BOOTH_HOURS


def test_an_occupation_nobody_offers_is_named_with_its_title() -> None:
    people = (make.participant(1, wishes=("82342",)), make.participant(2), make.participant(3))
    talks = tuple(make.interview(number, participant=number, slot=number - 2, of=day().event) for number in (2, 3))
    found = explain_first(day(participants=people, interviews=talks))
    assert (found.cause, found.value) == (Cause.NOT_OFFERED, "Wunsch 82342")


def test_german_the_employer_insists_on_is_named() -> None:
    one = make.participant(1, german="A2")
    hard = make.offer(1, german="B2", is_german_hard=True)
    speaking = make.booth(1, interviewers=(make.interviewer(10, languages=("ar",)),))
    one = make.participant(1, german="A2", languages=("ar",))
    found = explain_first(day(participants=(one,), offers=(hard,), booths=(speaking,)))
    assert (found.cause, found.value) == (Cause.GERMAN_TOO_LOW, "A2")


def test_two_who_should_not_meet_are_named() -> None:
    assert explain_first(day(participants=(make.participant(1, excluded=(1,)),))).cause is Cause.EXCLUDED


def test_people_not_expected_are_named() -> None:
    one = make.participant(1, state=ParticipantState.NOT_COME)
    given = day(participants=(one,))
    assert explain_first(given).cause is Cause.NOT_EXPECTED
    assert first_talks(situation_of(given)) == ()


def test_a_day_that_is_over_is_named() -> None:
    assert explain_first(replace(day(), now=make.at("09:40"))).cause is Cause.TOO_LATE


def test_causes_that_hold_together_are_all_named() -> None:
    one = make.participant(1, german="A1", languages=("ps",), availability=("11:00-12:00",))
    found = explain_first(day(participants=(one,)))
    assert (found.cause, found.parts) == (Cause.NO_COMMON_TIME, (Cause.NO_INTERPRETER, Cause.HOURS))
    assert (found.values, found.value) == (("ps", "11:00-12:00"), "")


def test_what_is_no_matter_of_time_alone_is_several() -> None:
    one = make.participant(1, german="A1", languages=("ps",), excluded=(1,))
    found = explain_first(day(participants=(one,)))
    assert (found.cause, found.parts) == (Cause.SEVERAL, (Cause.NO_INTERPRETER, Cause.EXCLUDED))


def test_of_causes_that_could_replace_each_other_the_first_named_stays() -> None:
    one = make.participant(1, german="A1", languages=("ps",), availability=("09:00-09:20",))
    late = make.booth(1, interviewers=(make.interviewer(10, presence=("09:20-09:40",)),))
    found = explain_first(day(participants=(one,), booths=(late,)))
    assert found.parts == (Cause.NO_INTERPRETER, Cause.HOURS)


@pytest.mark.parametrize(
    ("fields", "cause"),
    [
        ({"max_interviews": 1, "gap_slots": 0}, Cause.OWN_MAXIMUM),
        ({"gap_slots": 3}, Cause.OWN_TALKS),
        ({"max_interviews": 3, "gap_slots": 0}, Cause.FREE),
    ],
)
def test_a_wish_may_be_unmet_for_the_sake_of_other_talks(fields: dict[str, int], cause: Cause) -> None:
    one = make.participant(1, wishes=(2,), **fields)
    booths = (make.booth(1), make.booth(2))
    offers = (make.offer(1), make.offer(2, organisation=2))
    talk = make.interview(1, of=day().event)
    situation = situation_of(day(participants=(one,), booths=booths, offers=offers, interviews=(talk,)))
    (want,) = unmet_wishes(situation)
    assert Inquiry(situation).explain(want).cause is cause


def test_a_wish_for_a_booth_of_few_points_is_named_so() -> None:
    one = make.participant(1, german="A1", languages=("ar",), wanted=("82342",), wishes=(2,), gap_slots=0)
    far = make.offer(2, organisation=2, german="C1", places=0)
    speaking = make.booth(2, min_interviews=0, interviewers=(make.interviewer(20, languages=("ar",)),))
    talk = make.interview(1, of=day().event)
    given = day(participants=(one,), booths=(make.booth(1), speaking), offers=(make.offer(1), far), interviews=(talk,))
    given = replace(given, weights={"wish": 1, "occupation": 40, "german": 40, "places": 10})
    situation = situation_of(given)
    assert Inquiry(situation).explain(unmet_wishes(situation)[0]).cause is Cause.LITTLE_FIT


def test_an_organisation_without_a_booth_is_not_there() -> None:
    declined = make.booth(2, commitment=Commitment.DECLINED)
    one = make.participant(1, wishes=(2,))
    situation = situation_of(day(participants=(one,), booths=(make.booth(1), declined)))
    (want,) = unmet_wishes(situation)
    assert Inquiry(situation).explain(want).cause is Cause.NOT_OFFERED


def test_a_wish_is_met_by_any_talk_with_who_offers_the_occupation() -> None:
    one = make.participant(1, wishes=("29302", "82342"))
    situation = situation_of(day(participants=(one,), interviews=(make.interview(1, of=day().event),)))
    assert [want.kldb for want in unmet_wishes(situation)] == ["82342"]


def full_wish(**fields: object) -> Given:
    """Build a full booth that somebody wished for who has a talk at another one, at the only time they have."""
    of = day().event
    booths = (make.booth(1), make.booth(2, max_interviews=1))
    offers = (make.offer(1), make.offer(2, organisation=2))
    people = (
        make.participant(1, wishes=(2,), availability=("09:00-09:20",), gap_slots=0),
        make.participant(2),
    )
    talks = (make.interview(1, of=of), make.interview(2, participant=2, booth=2, slot=1, of=of))
    return day(**({"participants": people, "booths": booths, "offers": offers, "interviews": talks} | fields))


def explain_wish(given: Given) -> Explanation:
    situation = situation_of(given)
    return Inquiry(situation).explain(unmet_wishes(situation)[0])


def test_a_full_booth_wished_for_is_the_one_cause_where_another_talk_would_give_way() -> None:
    found = explain_wish(full_wish())
    assert (found.cause, found.parts, found.gives_way) == (Cause.BOOTHS_FULL, (Cause.BOOTHS_FULL,), True)


@pytest.mark.parametrize("better", [True, False])
def test_a_talk_that_is_fixed_or_wished_for_more_gives_way_to_no_wish(*, better: bool) -> None:
    given = full_wish()
    if better:
        one = replace(given.participants[0], wishes=make.participant(1, wishes=(1, 2)).wishes)
        given = replace(given, participants=(one, given.participants[1]))
    else:
        given = replace(given, interviews=(replace(given.interviews[0], is_fixed=True), given.interviews[1]))
    found = explain_wish(given)
    assert (found.cause, found.gives_way) == (Cause.NO_COMMON_TIME, False)
    assert found.parts == (Cause.HOURS, Cause.BOOTHS_FULL)


@pytest.mark.parametrize(
    ("minimum", "cause", "parts"),
    [
        (1, Cause.SEVERAL, (Cause.LITTLE_FIT, Cause.BOOTHS_FULL)),
        (2, Cause.BOOTHS_FULL, (Cause.BOOTHS_FULL,)),
    ],
)
def test_few_points_stay_too_few_beside_a_booth_that_has_its_minimum(
    minimum: int, cause: Cause, parts: tuple[Cause, ...]
) -> None:
    given = full_wish()
    speaking = make.booth(
        2, min_interviews=minimum, max_interviews=1, interviewers=(make.interviewer(20, languages=("ar",)),)
    )
    one = replace(
        make.participant(1, german="A1", languages=("ar",), wanted=("82342",), wishes=(2,), gap_slots=0),
        max_interviews=1,
    )
    far = make.offer(2, organisation=2, german="C1", places=0)
    given = replace(
        given,
        participants=(one, given.participants[1]),
        booths=(given.booths[0], speaking),
        offers=(given.offers[0], far),
        weights={"wish": 1, "occupation": 40, "german": 40, "places": 10},
    )
    found = explain_wish(given)
    assert (found.cause, found.parts) == (cause, parts)

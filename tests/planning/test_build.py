from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.domain.events import Event
from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.domain.people import ParticipantState
from refugeesday.errors import UserError
from refugeesday.planning.build import BuiltProblem, Keep, add_weak_pairs, build_problem, share_out
from refugeesday.planning.eligibility import Eligibility, assess
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.outcome import to_interviews
from refugeesday.planning.problem import problem_from_json, problem_to_json
from refugeesday.planning.validate import violations
from refugeesday.planning.values import PlannedInterview
from tests import make
from tests.planning.profiles_strategy import World, worlds


def judged(
    *,
    people: int = 3,
    event: Event | None = None,
    **fields: object,
) -> Eligibility:
    values: dict[str, object] = {
        "participants": [make.participant(number) for number in range(1, people + 1)],
        "booths": [make.booth(1), make.booth(2)],
        "offers": [make.offer(1), make.offer(2, organisation=2)],
        "volunteers": [make.volunteer(1)],
    } | fields
    return assess(event or make.event(), **values)  # type: ignore[arg-type]  # fields of assess by name


def planned(built: BuiltProblem) -> list[Interview]:
    return to_interviews(built, first_plan(built.problem, frozen=built.frozen))


def places(interviews: list[Interview]) -> set[tuple[int, int, object]]:
    return {(one.participant, one.booth, one.starts) for one in interviews}


@given(worlds(), st.sampled_from(["", "09:40-10:00"]))
def test_a_plan_of_any_world_keeps_all_rules_and_gives_tables(world: World, pause: str) -> None:
    event = make.event(breaks=[pause] if pause else [])
    found = assess(
        event,
        participants=world.participants,
        booths=world.booths,
        offers=world.offers,
        volunteers=[make.volunteer(1)],
    )
    built = build_problem(found)
    plan = first_plan(built.problem)
    assert violations(built.problem, plan) == ()
    interviews = to_interviews(built, plan)
    assert len(interviews) == len(plan)
    assert len({(one.interviewer, one.starts) for one in interviews}) == len(interviews)
    booths = {booth.id: booth for booth in world.booths}
    for one in interviews:
        assert one.interviewer in {lane.id for lane in booths[one.booth].interviewers}
        assert one.score == sum(reason.points for reason in one.reasons) >= event.score_floor
        assert one.ends - one.starts == timedelta(minutes=20)


def test_a_problem_says_what_the_event_says() -> None:
    tables = [make.interviewer(10), make.interviewer(11, position=2, presence=["09:00-09:40"])]
    found = judged(
        event=make.event(opening="09:00-10:20", breaks=["09:40-10:00"]),
        participants=[make.participant(1, availability=["09:20-10:20"], max_interviews=2, languages=["ar", "en A1"])],
        booths=[make.booth(1, interviewers=tables, min_interviews=2, max_interviews=3)],
    )
    problem = build_problem(found).problem
    assert problem.blocks == ((0, 1), (2, 2))
    assert problem.participants[0].available == (False, True, True)
    assert (problem.participants[0].max_interviews, problem.participants[0].gap) == (2, 1)
    assert problem.participants[0].languages == ("ar",)
    assert problem.booths[0].capacity == (2, 2, 1)
    assert (problem.booths[0].minimum, problem.booths[0].maximum, problem.booths[0].group) == (2, 3, None)
    assert (problem.interpreters[0].max_load, problem.interpreters[0].max_run) == (8, 3)
    assert problem_from_json(problem_to_json(problem)) == problem


def test_a_booth_of_two_languages_is_one_group_that_shares_its_limits() -> None:
    tables = [make.interviewer(10), make.interviewer(11, position=2, languages=["ar"])]
    found = judged(booths=[make.booth(1, interviewers=tables, min_interviews=3, max_interviews=5)])
    booths = build_problem(found).problem.booths
    assert [booth.group for booth in booths] == [1, 1]
    assert [booth.minimum for booth in booths] == [2, 1]
    assert [booth.maximum for booth in booths] == [3, 2]
    assert [booth.capacity for booth in booths] == [(1,) * 9, (1,) * 9]


def test_people_who_do_not_come_are_absent_and_lose_what_was_planned() -> None:
    people = [make.participant(1, state=ParticipantState.DECLINED), make.participant(2)]
    held = [
        make.interview(1, participant=1, is_fixed=True),
        make.interview(2, participant=1, slot=2, state=InterviewState.DONE),
        make.interview(3, participant=2, slot=2, state=InterviewState.MISSED),
    ]
    built = build_problem(judged(participants=people), interviews=held)
    assert [one.is_absent for one in built.problem.participants] == [True, False]
    assert built.problem.pins == ()
    assert {pair.participant for pair in built.problem.pairs} == {1}
    assert [one.id for one in built.history] == [2, 3]


def test_fixed_interviews_stay_even_against_the_rules() -> None:
    people = [make.participant(1, availability=["09:00-09:20"], max_interviews=1, excluded=[2])]
    held = [
        make.interview(7, participant=1, booth=1, slot=4, is_fixed=True, score=33),
        make.interview(8, participant=1, booth=2, slot=5, is_fixed=True, score=44),
    ]
    built = build_problem(judged(participants=people), interviews=held)
    plan = first_plan(built.problem)
    assert violations(built.problem, plan) == ()
    assert places(to_interviews(built, plan)) == places(held)
    assert {one.id: one.score for one in to_interviews(built, plan)}[8] == 44


def test_two_fixed_interviews_at_one_time_are_a_contradiction() -> None:
    held = [make.interview(1, booth=1, slot=3, is_fixed=True), make.interview(2, booth=2, slot=3, is_fixed=True)]
    with pytest.raises(UserError) as caught:
        first_plan(build_problem(judged(), interviews=held).problem)
    assert caught.value.code == "planning.pins_contradict"


def test_a_fixed_interview_between_slots_is_named() -> None:
    shifted = replace(make.interview(1, is_fixed=True), starts=make.at("09:05"))
    with pytest.raises(UserError) as caught:
        build_problem(judged(), interviews=[shifted])
    assert (caught.value.code, caught.value.values) == ("planning.fixed_off_raster", {"starts": "09:05"})


def test_published_interviews_stay_and_gaps_are_filled() -> None:
    published = [make.interview(1, participant=1, booth=2, slot=5), make.interview(2, participant=2, booth=1, slot=5)]
    built = build_problem(judged(), interviews=published, published=published)
    after = planned(built)
    assert places(published) <= places(after)
    assert {one.id for one in after} >= {1, 2}
    assert {one.participant for one in after} == {1, 2, 3}


def test_published_interviews_move_only_where_they_have_become_impossible() -> None:
    published = [make.interview(1, participant=1, slot=0), make.interview(2, participant=2, slot=5)]
    people = [make.participant(1, availability=["11:00-12:00"]), make.participant(2), make.participant(3)]
    built = build_problem(judged(participants=people), interviews=published, published=published)
    assert [(kept.participant, kept.slot) for kept in built.frozen] == [(1, 5)]
    assert len(built.problem.published or ()) == 2
    moved = next(one for one in planned(built) if one.id == 1)
    assert moved.starts >= make.at("11:00")


@pytest.mark.parametrize(("keep", "pins", "is_told"), [(Keep.AT_A_PRICE, 0, True), (Keep.NOTHING, 0, False)])
def test_published_interviews_may_be_given_up(keep: Keep, pins: int, is_told: bool) -> None:
    published = [make.interview(1)]
    problem = build_problem(judged(), interviews=published, published=published, keep=keep).problem
    assert (len(problem.pins), problem.published is not None) == (pins, is_told)


def test_in_the_middle_of_the_day_only_the_rest_is_planned() -> None:
    held = [make.interview(1, participant=1, slot=0), make.interview(2, participant=2, slot=6)]
    found = judged(booths=[make.booth(1, max_interviews=5)])
    built = build_problem(found, interviews=held, now=make.at("10:00"))
    assert [(pin.participant, pin.slot) for pin in built.problem.pins] == [(0, 0)]
    assert built.problem.booths[0].capacity == (1, 0, 0, 1, 1, 1, 1, 1, 1)
    assert built.problem.booths[0].maximum == 5
    after = planned(built)
    assert all(one.starts >= make.at("10:00") for one in after if one.id != 1)


def test_tables_are_kept_and_else_the_lowest_is_given() -> None:
    tables = [make.interviewer(10), make.interviewer(11, position=2), make.interviewer(12, position=3)]
    held = [make.interview(1, participant=2, interviewer=12, slot=0)]
    built = build_problem(judged(booths=[make.booth(1, interviewers=tables)]), interviews=held)
    plan = [PlannedInterview(participant=number, booth=0, slot=0) for number in range(3)]
    assert [one.interviewer for one in to_interviews(built, plan)] == [10, 12, 11]


def test_pins_choose_their_table_first() -> None:
    tables = [make.interviewer(10), make.interviewer(11, position=2)]
    held = [
        make.interview(1, participant=1, interviewer=11, slot=4),
        make.interview(2, participant=2, interviewer=11, slot=0, is_fixed=True),
    ]
    built = build_problem(judged(booths=[make.booth(1, interviewers=tables)]), interviews=held)
    plan = [PlannedInterview(participant=number, booth=0, slot=0) for number in range(2)]
    assert [one.interviewer for one in to_interviews(built, plan)] == [10, 11]


def test_published_interviews_of_a_table_that_left_may_move() -> None:
    published = [make.interview(number, participant=number, interviewer=9 + number) for number in (1, 2)]
    built = build_problem(judged(booths=[make.booth(1)]), interviews=published, published=published)
    assert len(built.frozen) == 1
    assert built.problem.booths[0].capacity == (1,) * 9
    assert {one.id for one in planned(built)} >= {1, 2}


@pytest.mark.parametrize("german", [None, "A2"])
def test_published_interviews_without_an_interpreter_stay_when_one_comes(german: str | None) -> None:
    people = [make.participant(1, german=german, wanted=["82182"], languages=["ps"])]
    published = [make.interview(1)]
    volunteers = [make.volunteer(1, languages=("ps C1",))]
    offers = [make.offer(1), make.offer(2, german="B2", kldb="82182")]
    found = judged(participants=people, volunteers=volunteers, offers=offers)
    built = build_problem(found, interviews=published, published=published)
    assert found.needs_interpreter[0, 0]
    assert [(kept.slot, kept.interpreter) for kept in built.frozen] == [(0, None)]
    assert [(one.id, one.interpreter) for one in planned(built) if one.id] == [(1, None)]


def test_published_interviews_whose_interpreter_left_may_move() -> None:
    people = [make.participant(1, german="A1", wanted=["82182"], languages=["ar"])]
    published = [make.interview(1, interpreter=1)]
    still = build_problem(judged(participants=people), interviews=published, published=published)
    volunteers = [make.volunteer(2)]
    gone = build_problem(judged(participants=people, volunteers=volunteers), interviews=published, published=published)
    assert [kept.interpreter for kept in still.frozen] == [0]
    assert gone.frozen == ()
    assert [(one.id, one.interpreter, one.starts) for one in planned(gone) if one.id] == [(1, 2, make.at("09:00"))]


def test_a_talk_that_moves_keeps_its_id() -> None:
    held = [make.interview(9, participant=1, slot=0)]
    built = build_problem(judged(), interviews=held)
    moved = to_interviews(built, [PlannedInterview(participant=0, booth=0, slot=4)])
    assert [(one.id, one.starts, one.offer) for one in moved] == [(9, make.at("10:20"), 1)]


def test_weak_pairs_never_take_a_place_from_better_ones() -> None:
    strangers = [make.participant(number, wanted=["82182"]) for number in (1, 2)]
    cooks = [make.participant(number, wanted=["29302"]) for number in range(3, 11)]
    found = judged(participants=[*strangers, *cooks], booths=[make.booth(1)])
    built = build_problem(found)
    first = first_plan(built.problem)
    assert {one.participant for one in first} == set(range(2, 10))
    second = add_weak_pairs(built, first)
    assert second is not None
    plan = first_plan(second.problem)
    assert violations(second.problem, plan) == ()
    assert set(first) < set(plan)
    assert [one.score for one in to_interviews(second, plan) if one.participant <= 2] == [14]


def test_in_a_second_plan_those_who_are_not_short_have_what_they_had_only() -> None:
    cook, stranger = make.participant(1, wanted=["29302"]), make.participant(2, wanted=["82182"])
    booths = [make.booth(number, min_interviews=0) for number in (1, 2)]
    built = build_problem(judged(participants=[cook, stranger], booths=booths))
    had = PlannedInterview(participant=0, booth=0, slot=2)
    assert [(pair.participant, pair.booth) for pair in built.problem.pairs] == [(0, 0), (0, 1)]
    second = add_weak_pairs(built, [had])
    assert second is not None
    assert [(pair.participant, pair.booth) for pair in second.problem.pairs] == [(0, 0), (1, 0), (1, 1)]
    assert second.problem.pins == (had,)


def test_no_second_plan_where_nobody_is_short() -> None:
    built = build_problem(judged())
    assert add_weak_pairs(built, first_plan(built.problem)) is None


@given(st.integers(0, 50), st.lists(st.integers(0, 20), min_size=1, max_size=4))
def test_shares_add_up(total: int, holds: list[int]) -> None:
    shares = share_out(total, holds)
    assert sum(shares) == total
    if sum(holds) >= total:
        assert all(share <= hold for share, hold in zip(shares, holds, strict=True))


def test_the_referee_can_read_a_built_problem() -> None:
    content = json.loads(problem_to_json(build_problem(judged()).problem))
    assert content["weights"]["level"] == [20000, 6000, 3000, 2000, 1500, 1000]
    assert [row["id"] for row in content["booths"]] == [1, 2]

"""Small events with a plan that is not finished, and the slow and certain way to say who could still be placed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.planning.build import build_problem
from refugeesday.planning.criteria import is_wish_met
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.outcome import to_interviews
from refugeesday.planning.removals import Cause, without_cause
from refugeesday.planning.situation import Given, judge, situation_of
from refugeesday.planning.validate import violations
from refugeesday.planning.values import PlannedInterview
from refugeesday.planning.wants import Want
from tests import make
from tests.planning.profiles_strategy import POSITIONS, worlds


@st.composite
def planned_worlds(draw: st.DrawFn) -> Given:
    """Draw a tiny event, plan it, and take some of the talks away again."""
    world = draw(worlds())
    people = tuple(
        replace(
            one,
            max_interviews=draw(st.integers(0, 2)),
            gap_slots=draw(st.integers(0, 1)),
        )
        for one in world.participants
    )
    booths = tuple(replace(booth, max_interviews=draw(st.none() | st.integers(0, 2))) for booth in world.booths[:3])
    helpers = draw(st.lists(st.sampled_from(["ar", "uk", "ti"]), max_size=2, unique=True))
    volunteers = tuple(
        make.volunteer(
            number,
            languages=(f"{language} C1",),
            max_interviews=draw(st.integers(1, 2)),
            max_run=1,
            availability=draw(st.sampled_from([(), ("09:00-09:40",)])),
        )
        for number, language in enumerate(helpers, start=1)
    )
    event = make.event(opening="09:00-10:20", breaks=draw(st.sampled_from([(), ("09:40-10:00",)])))
    now = draw(st.sampled_from([None, None, None, make.at("09:20")]))
    given = Given(
        event=event,
        participants=people,
        booths=booths,
        offers=world.offers,
        volunteers=volunteers,
        positions=POSITIONS,
        now=None,
    )
    built = build_problem(judge(given))
    talks = to_interviews(built, first_plan(built.problem))
    kept = [replace(one, id=number) for number, one in enumerate(talks, start=1) if draw(st.integers(0, 3))]
    return replace(given, interviews=tuple(kept), now=now)


def can_be_placed(given: Given, want: Want, causes: tuple[Cause, ...], *, gives_way: bool = False) -> bool:
    """Take causes away, plan the event from scratch beside its talks, and try every slot, booth and interpreter.

    Where another talk of the participant `gives_way`, each that may is left out in turn.
    """
    changed = given
    for cause in Cause:
        if cause in causes:
            changed = without_cause(changed, want, cause)
    situation = situation_of(changed)
    found, problem = situation.built.eligibility, situation.built.problem
    row = next(row for row, one in enumerate(found.participants) if one.id == want.participant)
    known = {booth.id for booth in given.booths}
    wanted = [
        column for column, lane in enumerate(found.lanes) if lane.booth.id in want.booths or lane.booth.id not in known
    ]
    pairs = {(pair.participant, pair.booth) for pair in problem.pairs}
    plans = [situation.plan]
    if gives_way:
        movable = {one.booth for one in changed.interviews if may_give_way(changed, want, one)}
        own = [one for one in situation.plan if one.participant == row]
        left_out = [one for one in own if found.lanes[one.booth].booth.id in movable]
        plans += [tuple(one for one in situation.plan if one != talk) for talk in left_out]
    return any(
        not violations(
            replace(problem, pins=plan),
            [*plan, PlannedInterview(participant=row, booth=booth, slot=slot, interpreter=interpreter)],
        )
        for plan in plans
        for booth in wanted
        if (row, booth) in pairs
        for slot in range(problem.slot_count)
        for interpreter in (None, *range(len(problem.interpreters)))
    )


def is_movable(given: Given, talk: Interview) -> bool:
    """Say whether a talk is neither fixed nor begun."""
    is_begun = talk.state is not InterviewState.PLANNED or (given.now is not None and talk.starts < given.now)
    return not talk.is_fixed and not is_begun


def may_give_way(given: Given, want: Want, talk: Interview) -> bool:
    """Say whether a wish may take the place of a talk: of the same participant, movable, no better wish of theirs."""
    is_own = want.wish is not None and talk.participant == want.participant
    if not is_own or not is_movable(given, talk) or want.wish is None:
        return False
    (one,) = (one for one in given.participants if one.id == want.participant)
    (booth,) = (booth for booth in given.booths if booth.id == talk.booth)
    work = [offer.kldb for offer in given.offers if offer.organisation == booth.organisation and offer.kldb]
    better = [wish for wish in one.wishes if wish.rank < want.wish.rank]
    return not any(
        wish.organisation == booth.organisation
        if wish.organisation is not None
        else any(wish.kldb and is_wish_met(wish.kldb, kldb) for kldb in work)
        for wish in better
    )

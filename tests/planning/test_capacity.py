from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from refugeesday.planning.build import build_problem
from refugeesday.planning.capacity import PRESETS, Draft, Interpreting, capacity, interpreter_talks, spread, talks_each
from refugeesday.planning.situation import Given, judge
from refugeesday.planning.solve import solve
from tests import make

HOURS = Draft(
    opening=timedelta(hours=3), slot=timedelta(minutes=20), booths=10, tables=20, participants=50, talks=3, gap=1
)


def real_run(draft: Draft) -> tuple[int, int]:
    """Make the people, booths and interpreters of a draft, plan them, and count talks and people with one."""
    languages = [one.language for one in draft.interpreting for _ in range(one.people)]
    speakers = [one.language for one in draft.interpreting for _ in range(one.interpreters)]
    fields = {"max_interviews": draft.talks, "gap_slots": draft.gap}
    people = [
        make.participant(number, german="A1", languages=(language,), **fields)
        for number, language in enumerate(languages, start=1)
    ]
    people += [make.participant(number, **fields) for number in range(len(people) + 1, draft.participants + 1)]
    each = draft.tables // draft.booths
    booths = [
        make.booth(
            number, interviewers=[make.interviewer(100 * number + lane, position=lane + 1) for lane in range(each)]
        )
        for number in range(1, draft.booths + 1)
    ]
    given = Given(
        event=make.event(opening="09:00-12:00", slot=draft.slot.seconds // 60),
        participants=tuple(people),
        booths=tuple(booths),
        offers=tuple(make.offer(number, organisation=number) for number in range(1, draft.booths + 1)),
        volunteers=tuple(
            make.volunteer(
                number,
                languages=(f"{language} C1",),
                max_interviews=draft.most_interviews,
                max_run=draft.most_in_a_row,
            )
            for number, language in enumerate(speakers, start=1)
        ),
    )
    plan = solve(build_problem(judge(given)).problem).interviews
    return len(plan), len({one.participant for one in plan})


@pytest.mark.parametrize(
    "draft",
    [
        HOURS,
        replace(HOURS, tables=10),
        replace(HOURS, slot=timedelta(minutes=15), tables=10),
        replace(HOURS, interpreting=(Interpreting(language="ar", people=12, interpreters=2),)),
        replace(
            HOURS,
            interpreting=(
                Interpreting(language="ar", people=9, interpreters=4),
                Interpreting(language="uk", people=15, interpreters=1),
                Interpreting(language="ti", people=3, interpreters=0),
            ),
        ),
        replace(HOURS, tables=10, talks=2, interpreting=(Interpreting(language="ar", people=20, interpreters=3),)),
    ],
    ids=["demand", "seats", "shorter", "interpreters", "languages", "all"],
)
def test_expected_talks_are_those_of_a_real_run_within_two_percent(draft: Draft) -> None:
    found = capacity(draft)
    talks, placed = real_run(draft)
    assert found.talks == pytest.approx(talks, rel=0.02)
    assert found.placed == pytest.approx(placed, rel=0.02)
    assert found.without_talk == draft.participants - found.placed


@pytest.mark.parametrize(("size", "slots", "seats"), [("small", 11, 88), ("medium", 18, 900), ("large", 32, 9_600)])
def test_presets_have_the_seats_of_the_volume_sheet(size: str, slots: int, seats: int) -> None:
    found = capacity(PRESETS[size])
    assert (found.slots, found.seats) == (slots, seats)


def test_every_language_says_what_is_wanted_and_what_is_there() -> None:
    draft = replace(HOURS, interpreting=(Interpreting(language="prs", people=6, interpreters=1),))
    (dari,) = capacity(draft).languages
    assert (dari.demand, dari.supply, dari.talks, dari.short) == (18, 7, 7, 11)


def test_an_interpreter_rests_and_takes_no_more_than_agreed() -> None:
    assert interpreter_talks(HOURS) == 7
    assert interpreter_talks(replace(HOURS, breaks=1)) == 6
    assert interpreter_talks(replace(HOURS, most_interviews=4)) == 4


def test_people_have_what_they_want_as_far_as_time_and_booths_allow() -> None:
    assert talks_each(HOURS) == 3
    assert talks_each(replace(HOURS, talks=9)) == 5
    assert talks_each(replace(HOURS, talks=9, presence=0.5)) == 2
    assert talks_each(replace(HOURS, booths=2)) == 2


def test_a_day_without_tables_or_people_is_empty() -> None:
    assert capacity(replace(HOURS, tables=0)).utilisation == 0.0
    nobody = capacity(replace(HOURS, participants=0))
    assert (nobody.talks, nobody.placed, nobody.without_talk) == (0, 0, 0)


def test_shares_deal_out_everybody() -> None:
    dealt = spread(10, 3, {"ar": 60, "uk": 30, "ti": 10})
    assert [(one.language, one.people, one.interpreters) for one in dealt] == [("ar", 6, 2), ("uk", 3, 1), ("ti", 1, 0)]


def test_more_of_anything_is_never_worse() -> None:
    draft = replace(HOURS, tables=6, interpreting=(Interpreting(language="ar", people=20, interpreters=1),))
    more = [
        replace(draft, tables=7),
        replace(draft, opening=timedelta(hours=4)),
        replace(draft, interpreting=(Interpreting(language="ar", people=20, interpreters=2),)),
    ]
    assert all(capacity(one).talks >= capacity(draft).talks for one in more)
    assert all(capacity(one).placed >= capacity(draft).placed for one in more)

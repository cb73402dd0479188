"""Talks come along when the slots of a day change: in order, nobody twice, what was held stays."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.domain.day_moves import order_of_moves, talk_moves
from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.domain.time import Raster, Span
from tests import make

DAY = make.event(opening="09:00-12:00", slot=20).raster


def talk(number: int, slot: int, *, participant: int = 0, table: int = 0, raster: Raster = DAY) -> Interview:
    span = raster.slots[slot].span
    one = make.interview(number, participant=participant or number, booth=1, interviewer=table or number)
    return replace(one, starts=span.starts, ends=span.ends)


def moved(found: list[Interview], after: Raster, *, before: Raster = DAY) -> dict[int, str]:
    return {
        move.interview.id: "–" if move.slot is None else f"{move.slot.span.starts:%H:%M}"
        for move in talk_moves(found, before=before, after=after)
    }


def test_a_talk_keeps_the_number_of_its_slot() -> None:
    after = make.event(opening="09:30-12:00", slot=15, changeover=5, breaks=["10:10-10:30"]).raster
    assert moved([talk(1, 0), talk(2, 2), talk(3, 3)], after) == {1: "09:30", 2: "10:30", 3: "10:50"}


def test_talks_after_the_last_slot_fit_no_more() -> None:
    after = make.event(opening="09:00-11:00", slot=20).raster
    assert moved([talk(1, 5), talk(2, 6)], after) == {1: "10:40", 2: "–"}


def test_a_talk_between_two_slots_counts_for_the_one_before_unless_somebody_is_busy() -> None:
    span = DAY.slots[2].span
    between = replace(talk(1, 2), starts=span.starts.replace(minute=45), ends=span.ends.replace(minute=5, hour=10))
    assert moved([between], DAY) == {1: "09:40"}
    assert moved([between, talk(2, 2, table=1)], DAY) == {2: "09:40", 1: "–"}
    assert moved([between, talk(2, 2, participant=1)], DAY) == {2: "09:40", 1: "–"}


def test_what_was_held_stays_and_what_would_overlap_it_goes() -> None:
    held = replace(talk(1, 2, participant=7), state=InterviewState.DONE)
    after = make.event(opening="09:20-12:00", slot=20).raster
    assert moved([held, talk(2, 1, participant=7), talk(3, 1)], after) == {2: "–", 3: "09:40"}


@pytest.mark.parametrize(("slot", "moves"), [(20, 0), (15, 9)])
def test_the_same_slots_move_nothing(slot: int, moves: int) -> None:
    after = make.event(opening="09:00-12:00", slot=slot).raster
    found = talk_moves([talk(number, number) for number in range(9)], before=DAY, after=after)
    assert sum(move.is_moved for move in found) == moves
    assert not any(move.is_dropped for move in found)


HOURS = st.sampled_from(["08:00-12:00", "09:00-12:00", "10:30-16:00", "09:10-11:40"])


@given(HOURS, HOURS, st.integers(5, 60), st.integers(5, 60), st.sets(st.integers(0, 11), max_size=8))
def test_nobody_is_ever_in_two_talks_at_once(first: str, then: str, slot: int, other: int, places: set[int]) -> None:
    before, after = make.event(opening=first, slot=slot).raster, make.event(opening=then, slot=other).raster
    talks = [
        talk(place + 1, place, participant=1, raster=before) for place in sorted(places) if place < len(before.slots)
    ]
    moves = talk_moves(talks, before=before, after=after)
    now = {move.interview.id: Span(move.interview.starts, move.interview.ends) for move in moves if not move.is_dropped}
    for move in order_of_moves(moves):
        assert move.slot is not None
        now[move.interview.id] = move.slot.span
        spans = sorted(now.values())
        assert not any(one.overlaps(later) for one, later in pairwise(spans))
    starts = [now[move.interview.id].starts for move in moves if not move.is_dropped]
    assert starts == sorted(starts)

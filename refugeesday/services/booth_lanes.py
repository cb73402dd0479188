"""The tables of a booth in a list: what a row makes of them, and what a row says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from refugeesday.domain.languages import LanguageSkill
from refugeesday.domain.names import folded
from refugeesday.domain.organisations import Interviewer
from refugeesday.domain.time import DaySpan
from refugeesday.exchange.skill_cells import Seat
from refugeesday.services.list_rows import Filled
from refugeesday.services.person_rows import same_or_new


def lanes_said(lanes: Sequence[Interviewer], filled: Filled, *, least: int) -> tuple[Interviewer, ...]:
    """Give the interviewers as a row says; a named one is the stored one of that name, else the next free one.

    `tables` counts them where it is said; without, there are as many as are named and stored, and at least `least`.
    Tables that are too many go from the end.
    """
    seats: tuple[Seat, ...] = filled.get("interviewers", ())
    count = max(filled.get("tables", max(len(lanes), least)), len(seats))
    everywhere: tuple[LanguageSkill, ...] = filled.get("booth_languages", ())
    placed = _placed(lanes, seats, count)
    positions = _free_positions([lane for lane, _ in placed if lane is not None])
    found = []
    for lane, seat in placed:
        base = lane or Interviewer(position=next(positions))
        found.append(_seated(base, seat, everywhere, filled.get("presence")))
    return tuple(sorted(found, key=lambda one: one.position))


def _placed(
    lanes: Sequence[Interviewer], seats: Sequence[Seat], count: int
) -> list[tuple[Interviewer | None, Seat | None]]:
    """Pair seats with lanes: by name first, then in order, until there are `count` pairs."""
    free = list(lanes)
    by_name: dict[int, Interviewer] = {}
    for at, seat in enumerate(seats):
        known = next((lane for lane in free if seat.name and folded(lane.name) == folded(seat.name)), None)
        if known is not None:
            by_name[at] = known
            free.remove(known)
    pairs: list[tuple[Interviewer | None, Seat | None]] = []
    for at in range(count):
        lane = by_name.get(at) or (free.pop(0) if free else None)
        pairs.append((lane, seats[at] if at < len(seats) else None))
    return pairs


def _free_positions(taken: Iterable[Interviewer]) -> Iterator[int]:
    used = {lane.position for lane in taken}
    position = 0
    while True:
        position += 1
        if position not in used:
            yield position


def _seated(
    lane: Interviewer,
    seat: Seat | None,
    everywhere: tuple[LanguageSkill, ...],
    presence: tuple[DaySpan, ...] | None,
) -> Interviewer:
    spoken: dict[str, LanguageSkill] = {}
    for skill in (*(seat.languages if seat else ()), *everywhere):
        spoken.setdefault(skill.language, skill)
    times = seat.presence if seat and seat.presence else presence
    return replace(
        lane,
        name=seat.name or lane.name if seat else lane.name,
        languages=same_or_new(lane.languages, spoken.values()) if spoken else lane.languages,
        presence=lane.presence if times is None else same_or_new(lane.presence, times),
    )


def lane_cells(lanes: Sequence[Interviewer]) -> Filled:
    """Give what a row says of the tables: their number, and who sits there where they differ."""
    if not lanes:
        return {}
    said: Filled = {"tables": len(lanes)}
    languages = {frozenset(lane.languages) for lane in lanes}
    presences = {frozenset(lane.presence) for lane in lanes}
    if len(languages) == 1:
        said["booth_languages"] = lanes[0].languages
    if len(presences) == 1:
        said["presence"] = lanes[0].presence
    if len(languages) > 1 or len(presences) > 1 or any(lane.name for lane in lanes):
        said["interviewers"] = tuple(
            Seat(
                lane.name,
                languages=lane.languages if len(languages) > 1 else (),
                presence=lane.presence if len(presences) > 1 else (),
            )
            for lane in lanes
        )
    return said

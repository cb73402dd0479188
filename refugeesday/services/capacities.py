"""Whether the day is large enough: places for talks against what is wanted, interpreting against what is needed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.domain.languages import GERMAN
from refugeesday.planning.eligibility import Hindrance, interpreter_languages
from refugeesday.planning.presence import slot_flags
from refugeesday.services.plans import plan_input
from refugeesday.services.proposals import assess_input

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from refugeesday.domain.events import Event
    from refugeesday.domain.organisations import Booth
    from refugeesday.domain.people import Volunteer
    from refugeesday.domain.time import Raster
    from refugeesday.planning.eligibility import Eligibility
    from refugeesday.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPlaces:
    """The sum of a day: talks a table, tables, and the places for talks; fewer where tables are not there all day."""

    slots: int
    tables: int
    places: int

    @property
    def is_whole(self) -> bool:
        """Say whether every table is there in every slot."""
        return self.places == self.slots * self.tables


class Enough(StrEnum):
    """Whether there is as much as is needed; OPEN: nobody needs anything yet, so that nobody can say."""

    OPEN = "open"
    ENOUGH = "enough"
    TIGHT = "tight"
    SHORT = "short"


_SPARE_PLACES = 0.01
_SPARE_INTERPRETING = 0.1
"""What is left over must be at least this share of what is needed: interpreters are not free at every time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageNeed:
    """Talks in one language that need an interpreter, how many its interpreters bear, and who they are in number."""

    language: str
    demand: int
    supply: int
    people: int
    interpreters: int

    @property
    def state(self) -> Enough:
        """Say whether the interpreters bear what is needed."""
        return _state(self.demand, self.supply, _SPARE_INTERPRETING)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCapacity:
    """What an event holds and what its participants want; languages where interpreting is needed, shortest first.

    `talks` are those the participants expected can have with the booths that suit them, were there places and
    interpreters for all; what they would like where there is no table yet.
    """

    places: DayPlaces
    expected: int
    talks: int
    gap: float
    languages: tuple[LanguageNeed, ...]

    @property
    def state(self) -> Enough:
        """Say whether there are places for all talks."""
        if self.expected and not self.places.places:
            return Enough.SHORT
        if not self.talks:
            return Enough.OPEN
        return _state(self.talks, self.places.places, _SPARE_PLACES)


def places_on(event: Event, stands: Iterable[Booth]) -> DayPlaces:
    """Count the places for talks of a day with its booths; those that declined do not count."""
    raster = event.raster
    lanes = [lane for stand in stands if stand.is_open for lane in stand.interviewers]
    return DayPlaces(
        slots=len(raster.slots),
        tables=len(lanes),
        places=sum(sum(slot_flags(raster, lane.presence)) for lane in lanes),
    )


def event_capacity(session: Session, *, event: int) -> EventCapacity:
    """Say whether an event has places and interpreters enough, before a plan is computed.

    Whoever needs an interpreter at a booth that suits counts for one of their languages, an interpreter for one of
    theirs: both for where it helps most. O(participants × offers).
    """
    given = plan_input(session, event=event)
    found = assess_input(given)
    needs = _needs(found)
    expected = [one for one in given.participants if one.state.is_expected]
    return EventCapacity(
        places=places_on(given.event, given.booths),
        expected=len(expected),
        talks=sum(need.talks for need in needs),
        gap=sum(one.gap_slots for one in expected) / len(expected) if expected else 0.0,
        languages=_languages(found, needs),
    )


def _state(demand: int, supply: int, spare: float) -> Enough:
    if demand > supply:
        return Enough.SHORT
    return Enough.TIGHT if supply - demand < spare * demand else Enough.ENOUGH


def bearable(helper: Volunteer, raster: Raster) -> int:
    """Give how many talks an interpreter bears: what was agreed, and the pauses in the time they are there."""
    there, whole = slot_flags(raster, helper.availability), 0
    for first, last in raster.blocks:
        run = 0
        for flag in (*there[first : last + 1], False):
            if flag:
                run += 1
            else:
                whole += run - run // (helper.max_run + 1)
                run = 0
    return min(helper.max_interviews, whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Need:
    """What one participant can have: talks in all, those that need an interpreter, and the languages for it."""

    talks: int
    interpreted: int
    languages: tuple[str, ...]


def _needs(found: Eligibility) -> list[_Need]:
    booth = np.array([lane.booth.id for lane in found.lanes])
    wanted = found.eligible & ~found.is_weak
    dumb = found.hindrances == int(Hindrance.NO_COMMON_LANGUAGE)
    needs = []
    for row, one in enumerate(found.participants):
        if not one.state.is_expected:
            continue
        most = min(one.max_interviews, ceil(int(found.attends[row].sum()) / (1 + one.gap_slots)))
        alone = len(np.unique(booth[wanted[row] & ~found.needs_interpreter[row]]))
        helped = len(np.unique(booth[(wanted[row] & found.needs_interpreter[row]) | dumb[row]]))
        suiting = len(np.unique(booth[wanted[row] | dumb[row]])) if found.lanes else most
        spoken = sorted(found.spoken[row] - {GERMAN})
        interpreted = min(most - min(most, alone), helped) if spoken else 0
        needs.append(_Need(talks=min(most, suiting), interpreted=interpreted, languages=tuple(spoken)))
    return needs


def _demand(found: Eligibility, needs: Sequence[_Need]) -> tuple[Counter[str], Counter[str]]:
    """Count talks and people a language to interpret; who speaks several counts for the one most interpret."""
    heard = Counter(language for one in found.interpreters for language in interpreter_languages(one))
    demand, people = Counter[str](), Counter[str]()
    for need in needs:
        if need.interpreted:
            language = max(need.languages, key=lambda code: heard[code])
            demand[language] += need.interpreted
            people[language] += 1
    return demand, people


def _languages(found: Eligibility, needs: Sequence[_Need]) -> tuple[LanguageNeed, ...]:
    demand, people = _demand(found, needs)
    supply, helpers = _supply(found, demand)
    rows = [
        LanguageNeed(
            language=code, demand=demand[code], supply=supply[code], people=people[code], interpreters=helpers[code]
        )
        for code in demand
    ]
    return tuple(sorted(rows, key=lambda row: (-row.demand / max(row.supply, 0.1), row.language)))


def interpreters_by_language(found: Eligibility) -> dict[str, list[int]]:
    """Give the ids of the interpreters each language that is needed would have, nobody twice."""
    given: dict[str, list[int]] = {}
    for id_, language in _dealt(found, _demand(found, _needs(found))[0]):
        given.setdefault(language, []).append(id_)
    return given


def _supply(found: Eligibility, demand: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Say what the interpreters of each language bear, and how many there are."""
    raster, supply, helpers = found.event.raster, Counter[str](), Counter[str]()
    by_id = {one.id: one for one in found.interpreters}
    for id_, language in _dealt(found, demand):
        supply[language] += bearable(by_id[id_], raster)
        helpers[language] += 1
    return supply, helpers


def _dealt(found: Eligibility, demand: Counter[str]) -> Iterator[tuple[int, str]]:
    """Give each interpreter to the language that lacks most, those of few languages first."""
    raster, supply = found.event.raster, Counter[str]()
    for one in sorted(found.interpreters, key=lambda one: (len(interpreter_languages(one) & demand.keys()), one.id)):
        spoken = sorted(interpreter_languages(one) & demand.keys())
        if spoken:
            language = max(spoken, key=lambda code: demand[code] - supply[code])
            supply[language] += bearable(one, raster)
            yield one.id, language

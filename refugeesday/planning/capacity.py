"""Say before anybody is invited how many talks a day holds, how many are wanted, and where interpreters are short.

Only planned numbers are known then, so people are taken to be alike: they stay for `presence` of the day, suit more
booths than they have talks, and bear `gap` slots between two. Then the talks that can take place are what is wanted,
those of a language that needs interpreting at most what its interpreters bear, all of them at most the seats. First
talks go before second ones, as the planner has it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from refugeesday.planning.build import share_out

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreting:
    """Hold how many people need one language interpreted, and who interprets it; each interpreter is counted once."""

    language: str
    people: int
    interpreters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Hold the numbers of a day that is only planned.

    `breaks` are so many slots without talks, spread evenly over the `opening`. Each of `participants` wants `talks`
    talks. An interpreter takes `most_interviews` at most, `most_in_a_row` without a pause.
    """

    opening: timedelta
    slot: timedelta
    changeover: timedelta = timedelta()
    breaks: int = 0
    booths: int
    tables: int
    participants: int
    talks: int
    presence: float = 1.0
    gap: int = 0
    most_interviews: int = 8
    most_in_a_row: int = 3
    interpreting: tuple[Interpreting, ...] = field(default=())

    @property
    def slots(self) -> int:
        """Give the slots of a table."""
        return max(0, self.opening // (self.slot + self.changeover) - self.breaks)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageCapacity:
    """Hold the talks in one language that are wanted, that its interpreters bear, and that take place."""

    language: str
    demand: int
    supply: int
    talks: int

    @property
    def short(self) -> int:
        """Give how many talks lack an interpreter."""
        return max(0, self.demand - self.supply)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """Hold what the numbers of a day mean: `seats` are the gross slots of all tables, `placed` people have a talk."""

    slots: int
    seats: int
    demand: int
    talks: int
    placed: int
    without_talk: int
    languages: tuple[LanguageCapacity, ...]

    @property
    def utilisation(self) -> float:
        """Give the share of the seats that is taken, 0…1; 0 without seats."""
        return self.talks / self.seats if self.seats else 0.0


def capacity(draft: Draft) -> Capacity:
    """Return what the numbers of a planned day mean. O(languages)."""
    slots, seats = draft.slots, draft.slots * draft.tables
    each = talks_each(draft)
    bearable = interpreter_talks(draft)
    people = {one.language: one.people for one in draft.interpreting}
    supply = {one.language: one.interpreters * bearable for one in draft.interpreting}
    spoken = draft.participants - sum(people.values())
    languages = _languages(people, supply, each, seats=seats, spoken=spoken)
    interpreted = sum(one.talks for one in languages)
    placed_interpreted = sum(min(people[one.language], one.talks) for one in languages)
    talks = min(seats, spoken * each + interpreted)
    placed = min(talks, spoken * (each > 0) + placed_interpreted)
    return Capacity(
        slots=slots,
        seats=seats,
        demand=draft.participants * draft.talks,
        talks=talks,
        placed=placed,
        without_talk=draft.participants - placed,
        languages=languages,
    )


def talks_each(draft: Draft) -> int:
    """Return how many talks one participant can have: what is wanted, what the time allows, and one a booth."""
    there = int(draft.slots * draft.presence + 1e-9)
    return min(draft.talks, ceil(there / (1 + draft.gap)), draft.booths)


def interpreter_talks(draft: Draft) -> int:
    """Return how many talks one interpreter bears, pauses taken into account."""
    stretches = share_out(draft.slots, [1] * (draft.breaks + 1))
    rested = sum(length - length // (draft.most_in_a_row + 1) for length in stretches)
    return min(draft.most_interviews, rested)


def spread(people: int, interpreters: int, shares: Mapping[str, int]) -> tuple[Interpreting, ...]:
    """Deal people and interpreters out to languages by their shares, by largest remainder."""
    weights = list(shares.values())
    dealt = zip(shares, share_out(people, weights), share_out(interpreters, weights), strict=True)
    return tuple(Interpreting(language=language, people=p, interpreters=v) for language, p, v in dealt)


def _languages(
    people: Mapping[str, int], supply: Mapping[str, int], each: int, *, seats: int, spoken: int
) -> tuple[LanguageCapacity, ...]:
    """Return the talks in each language; where seats are short, all give way in proportion."""
    demand = {language: count * each for language, count in people.items()}
    able = {language: min(demand[language], supply[language]) for language in people}
    wanted = sum(able.values()) + spoken * each
    share = min(1.0, seats / wanted) if wanted else 0.0
    return tuple(
        LanguageCapacity(
            language=language, demand=demand[language], supply=supply[language], talks=round(able[language] * share)
        )
        for language in people
    )


LANGUAGE_SHARES: Mapping[str, int] = {
    "ar": 24, "uk": 20, "prs": 12, "tr": 9, "kmr": 8, "ti": 6, "so": 6, "ps": 4, "pes": 3, "ru": 3, "fr": 2, "am": 1,
    "ur": 1, "en": 1,
}  # fmt: skip
"""Which languages participants speak, in percent; a first draft is spread over them. Source: domain.md 6."""

PRESETS: Mapping[str, Draft] = {
    "small": Draft(
        opening=timedelta(hours=3), slot=timedelta(minutes=15), breaks=1, booths=8, tables=8, participants=40, talks=2,
        interpreting=spread(12, 4, dict(list(LANGUAGE_SHARES.items())[:4])),
    ),
    "medium": Draft(
        opening=timedelta(hours=5), slot=timedelta(minutes=15), breaks=2, booths=40, tables=50, participants=300,
        talks=3, interpreting=spread(108, 12, dict(list(LANGUAGE_SHARES.items())[:8])),
    ),
    "large": Draft(
        opening=timedelta(hours=6), slot=timedelta(minutes=10), breaks=4, booths=200, tables=300, participants=5_000,
        talks=3, interpreting=spread(1_974, 60, LANGUAGE_SHARES),
    ),
}  # fmt: skip
"""Days of three sizes to begin a draft with. Source: features.md 5, volume sheet."""

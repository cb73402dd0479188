"""Group the interviewers of a booth by the languages they can talk in.

Interviewers who speak the same languages are alike to the planner whatever their hours: the hours become a capacity a
slot. A booth whose interviewers speak different languages becomes several groups, one `PlanBooth` each, of which a
participant meets at most one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.talking import talk_languages
from refugeesday.planning.presence import slot_flags

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.organisations import Booth, Interviewer
    from refugeesday.domain.time import Raster


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneGroup:
    """Hold the interviewers of one booth who speak the same languages, in the order of their tables.

    `languages` leave out German, which every interviewer is taken to speak.
    """

    booth: Booth
    interviewers: tuple[Interviewer, ...]
    languages: frozenset[str]

    def present(self, raster: Raster) -> tuple[tuple[Interviewer, ...], ...]:
        """Return for each slot the interviewers who are there."""
        there = [slot_flags(raster, interviewer.presence) for interviewer in self.interviewers]
        return tuple(
            tuple(one for one, flags in zip(self.interviewers, there, strict=True) if flags[slot])
            for slot in range(len(raster.slots))
        )


def lane_groups(booths: Iterable[Booth]) -> tuple[LaneGroup, ...]:
    """Return the groups of all open booths, by booth and lowest table."""
    groups: list[LaneGroup] = []
    for booth in booths:
        if not booth.is_open:
            continue
        alike: dict[frozenset[str], list[Interviewer]] = {}
        for interviewer in sorted(booth.interviewers, key=lambda one: (one.position, one.id)):
            alike.setdefault(talk_languages(interviewer.languages), []).append(interviewer)
        groups += [
            LaneGroup(booth=booth, interviewers=tuple(lanes), languages=languages) for languages, lanes in alike.items()
        ]
    return tuple(groups)

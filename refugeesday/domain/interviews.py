"""Interviews and placements: who meets whom, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class InterviewState(StrEnum):
    """How far an interview is."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    MISSED = "missed"


class Outcome(StrEnum):
    """What came of a talk, first to last. Source: domain.md 2.5."""

    MUTUAL_INTEREST = "mutual_interest"
    SECOND_INTERVIEW = "second_interview"
    SHADOWING = "shadowing"
    INTERNSHIP = "internship"
    TRIAL = "trial"
    CONTRACT = "contract"
    NO_INTEREST = "no_interest"


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """One reason with its points, worded by `code` and `value` in `wording.py`. The points add up to the score."""

    code: str
    points: int
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One talk of a participant at one table of a booth, in one slot."""

    id: int = 0
    revision: int = 0
    event: int
    participant: int
    booth: int
    interviewer: int
    interpreter: int | None = None
    offer: int | None = None
    starts: datetime
    ends: datetime
    is_fixed: bool = False
    state: InterviewState = InterviewState.PLANNED
    outcome: Outcome | None = None
    score: int
    reasons: tuple[Reason, ...] = ()


class PlacementState(StrEnum):
    """How far a placement is."""

    PLANNED = "planned"
    ARRIVED = "arrived"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One participant's day in one company."""

    id: int = 0
    revision: int = 0
    event: int
    participant: int
    offer: int
    companion: int | None = None
    starts: datetime
    ends: datetime
    is_fixed: bool = False
    state: PlacementState = PlacementState.PLANNED
    outcome: Outcome | None = None
    score: int
    travel: str = ""
    travel_note: str = ""
    """What somebody found out about the way: line and time, who drives."""
    ticks: tuple[str, ...] = ()
    """Codes of the checklist that somebody has looked after."""
    reasons: tuple[Reason, ...] = ()

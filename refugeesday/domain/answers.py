"""What people answer to an invitation, and why an answer may need a person to decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AnswerKind(StrEnum):
    """What somebody answered."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


class Doubt(StrEnum):
    """Why an answer is not applied by itself. Source: invitations/rules.md 33-35."""

    UNKNOWN_INVITATION = "unknown_invitation"
    UNKNOWN_PERSON = "unknown_person"
    OTHER_SENDER = "other_sender"
    OUTDATED = "outdated"
    CANCELLED = "cancelled"
    OTHER_TIME = "other_time"
    DELEGATED = "delegated"
    NO_DECISION = "no_decision"
    OUT_OF_OFFICE = "out_of_office"
    NOT_DELIVERED = "not_delivered"
    OUTLOOK_ONLY = "outlook_only"
    NO_ANSWER = "no_answer"
    BROKEN = "broken"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a person answered to one invitation. `via` is how it came, `noted_by` who wrote it down, if somebody did."""

    id: int = 0
    event: int
    person: int
    invitation: int
    at: datetime
    answer: AnswerKind
    sequence: int
    via: str
    noted_by: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWish:
    """Another time somebody asked for instead of an appointment's, in version `sequence`; nobody has decided on it."""

    id: int = 0
    event: int
    person: int
    invitation: int
    at: datetime
    starts: datetime
    ends: datetime
    sequence: int
    comment: str = ""

"""The lists of participants people look at most, and what a row shows of a reply."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.languages import INTERVIEW_LEVEL
from refugeesday.domain.people import Participant, ParticipantState, Purpose

if TYPE_CHECKING:
    from refugeesday.services.overviews import ParticipantRow


class View(StrEnum):
    """Name a saved filter."""

    ALL = "all"
    WITHOUT_INTERVIEW = "without_interview"
    NEEDS_INTERPRETER = "needs_interpreter"
    CONSENT_MISSING = "consent_missing"
    REPLY_OPEN = "reply_open"


class Reply(StrEnum):
    """What is known of a person's answer to the invitation."""

    NONE = "none"
    OPEN = "open"
    YES = "yes"
    NO = "no"
    NOT_COME = "not_come"


_REPLIES = {
    ParticipantState.PROMISED: Reply.YES,
    ParticipantState.ARRIVED: Reply.YES,
    ParticipantState.DECLINED: Reply.NO,
    ParticipantState.NOT_COME: Reply.NOT_COME,
    ParticipantState.INVITED: Reply.OPEN,
}


def reply_of(row: ParticipantRow) -> Reply:
    """Give the reply; of somebody who is only registered it is open once there are interviews."""
    return _REPLIES.get(row.participant.state, Reply.OPEN if row.interviews else Reply.NONE)


def has_consent(one: Participant) -> bool:
    """Tell whether the profile may be shown to employers."""
    return one.person.has_consent(Purpose.PROFILE_TO_EMPLOYERS)


def is_in(view: View, row: ParticipantRow) -> bool:
    """Tell whether a row belongs to a view; the level of German below which people need an interpreter is B1."""
    one = row.participant
    level = one.person.german_speaking
    if view is View.WITHOUT_INTERVIEW:
        return row.interviews == 0 and one.state.is_expected
    if view is View.NEEDS_INTERPRETER:
        return level is None or level < INTERVIEW_LEVEL
    if view is View.CONSENT_MISSING:
        return not has_consent(one)
    return view is View.ALL or reply_of(row) is Reply.OPEN

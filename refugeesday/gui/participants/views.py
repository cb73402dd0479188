"""The lists of participants people look at most, and what a row shows of a reply."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.languages import INTERVIEW_LEVEL
from refugeesday.domain.people import Participant, ParticipantState, Purpose

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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


def needs_interpreter(one: Participant) -> bool:
    """Tell whether somebody speaks less German than B1, or nobody knows how much."""
    level = one.person.german_speaking
    return level is None or level < INTERVIEW_LEVEL


_RULES: Mapping[View, Callable[[ParticipantRow], bool]] = {
    View.ALL: lambda _row: True,
    View.WITHOUT_INTERVIEW: lambda row: row.interviews == 0 and row.participant.state.is_expected,
    View.NEEDS_INTERPRETER: lambda row: needs_interpreter(row.participant),
    View.CONSENT_MISSING: lambda row: not has_consent(row.participant),
    View.REPLY_OPEN: lambda row: reply_of(row) is Reply.OPEN,
}


def is_in(view: View, row: ParticipantRow) -> bool:
    """Tell whether a row belongs to a view."""
    return _RULES[view](row)


def views_of(row: ParticipantRow) -> tuple[View, ...]:
    """Give all views a row belongs to."""
    return tuple([view for view, rule in _RULES.items() if rule(row)])

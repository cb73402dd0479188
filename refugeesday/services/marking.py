"""Note in one step what several people were told or answered and how they are reached, each by the way used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from refugeesday.domain.people import Channel
from refugeesday.services.answers import note_answer
from refugeesday.services.participants import set_channel
from refugeesday.services.telling import mark_reminded, mark_told
from refugeesday.services.volunteers import set_volunteer_channel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from refugeesday.domain.answers import AnswerKind
    from refugeesday.services.session import Session

Way = tuple[int, Channel]
"""A person and the way by which the person was told."""


def mark_each_told(session: Session, ways: Collection[Way], *, event: int) -> int:
    """Note that people were told, and give how many appointments were new to them. Never undone."""
    with session.step("mark_told", again=lambda: mark_each_told(session, ways, event=event)):
        return sum(mark_told(session, people, event=event, channel=channel) for channel, people in _grouped(ways))


def mark_each_reminded(session: Session, ways: Collection[Way], *, event: int) -> int:
    """Note that people were reminded, and give how many had not been before. Never undone."""
    with session.step("mark_reminded", again=lambda: mark_each_reminded(session, ways, event=event)):
        return sum(mark_reminded(session, people, event=event, channel=channel) for channel, people in _grouped(ways))


def choose_channel(
    session: Session, *, participants: Sequence[int], volunteers: Sequence[int], channel: Channel | None
) -> None:
    """Choose how registered people are told things, by their registrations; None leaves it open."""
    again = partial(choose_channel, session, participants=participants, volunteers=volunteers, channel=channel)
    with session.step("set_channel" if participants else "set_volunteer_channel", again=again):
        set_channel(session, participants, channel=channel)
        set_volunteer_channel(session, volunteers, channel=channel)


def note_answers(session: Session, invitations: Iterable[int], *, answer: AnswerKind) -> None:
    """Keep the same word of mouth for several invitations. Raises UserError `record.gone`."""
    ids = tuple(invitations)
    with session.step("note_answer", again=lambda: note_answers(session, ids, answer=answer)):
        for id_ in ids:
            note_answer(session, id_, answer=answer)


def _grouped(ways: Collection[Way]) -> list[tuple[Channel, list[int]]]:
    found = [(channel, [person for person, way in ways if way is channel]) for channel in Channel]
    return [(channel, people) for channel, people in found if people]

"""Answers: certain ones in one step, every doubt to a person, nothing guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from refugeesday.domain.answers import AnswerKind, Doubt, TimeWish
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.people import Channel, ParticipantState
from refugeesday.errors import UserError
from refugeesday.exchange.replies import Reply
from refugeesday.services.answers import (
    apply_answers,
    decide_doubtful,
    read_answers,
    read_pasted,
    sort_replies,
)
from refugeesday.services.invitations import invitations
from refugeesday.services.participants import remove_participants
from refugeesday.services.telling import answers, mark_told, told_list
from refugeesday.store import tables
from tests.services.small_fair import Fair, fair

EXAMPLES = Path(__file__).parents[1] / "exchange" / "replies"
UID = "0b7e2c1a-5d7e-4a53-9a86-3f2f6f0d9b11@verein.example"


@pytest.fixture
def made() -> Iterator[Fair]:
    """Amira was invited under the UID of the example files."""
    made = fair()
    made.plan(0, 0, 0)
    made.plan(1, 1, 0)
    made.release()
    people = [made.person(0), made.person(1)]
    mark_told(made.session, people, event=made.event, channel=Channel.DRAFT)
    with made.session.step("use_uid_of_examples"):
        mine = (tables.Invitation.subject == made.participants[0]) & (tables.Invitation.kind == AppointmentKind.VISIT)
        tables.Invitation.update(uid=UID).where(mine).execute(made.session.store)
    with made.session:
        yield made


def state(made: Fair, index: int) -> ParticipantState:
    return made.registration(index).state


@pytest.mark.parametrize(
    ("name", "answer", "expected"),
    [
        ("outlook.eml", AnswerKind.ACCEPTED, ParticipantState.PROMISED),
        ("google.eml", AnswerKind.DECLINED, ParticipantState.DECLINED),
        ("ios.eml", AnswerKind.TENTATIVE, ParticipantState.REGISTERED),
        ("thunderbird.eml", AnswerKind.ACCEPTED, ParticipantState.PROMISED),
        ("latin1.eml", AnswerKind.ACCEPTED, ParticipantState.PROMISED),
        ("bare.ics", AnswerKind.ACCEPTED, ParticipantState.PROMISED),
    ],
)
def test_certain_answer_is_applied(made: Fair, name: str, answer: AnswerKind, expected: ParticipantState) -> None:
    found = read_answers(made.session, [EXAMPLES / name], event=made.event)
    assert (len(found.certain), found.doubtful, found.known) == (1, (), 0)

    assert apply_answers(made.session, found, event=made.event) == 1

    [kept] = answers(made.session, event=made.event)
    assert (kept.answer, kept.person, kept.via, kept.noted_by) == (answer, made.person(0), "calendar", "")
    assert (state(made, 0), state(made, 1)) == (expected, ParticipantState.REGISTERED)


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("stale.ics", Doubt.OUTDATED),
        ("counter.ics", Doubt.OTHER_TIME),
        ("delegated.ics", Doubt.DELEGATED),
        ("no_decision.ics", Doubt.NO_DECISION),
        ("unknown_invitation.ics", Doubt.UNKNOWN_INVITATION),
        ("unknown_person.ics", Doubt.UNKNOWN_PERSON),
        ("forwarded_as_attachment.eml", Doubt.OTHER_SENDER),
        ("out_of_office.eml", Doubt.OUT_OF_OFFICE),
        ("bounce.eml", Doubt.NOT_DELIVERED),
        ("tnef.eml", Doubt.OUTLOOK_ONLY),
        ("just_yes.eml", Doubt.NO_ANSWER),
        ("torn.ics", Doubt.BROKEN),
    ],
)
def test_doubtful_answer_changes_nothing(made: Fair, name: str, doubt: Doubt) -> None:
    found = read_answers(made.session, [EXAMPLES / name], event=made.event)

    assert ([one.doubt for one in found.doubtful], found.certain) == ([doubt], ())
    assert apply_answers(made.session, found, event=made.event) == 0
    assert (answers(made.session, event=made.event), state(made, 0)) == ([], ParticipantState.REGISTERED)


def test_answer_to_an_older_version_is_outdated(made: Fair) -> None:
    made.plan(0, 1, 4)
    made.release()
    mark_told(made.session, [made.person(0)], event=made.event, channel=Channel.DRAFT)

    found = read_answers(made.session, [EXAMPLES / "bare.ics"], event=made.event)

    assert [one.doubt for one in found.doubtful] == [Doubt.OUTDATED]


def test_answer_to_what_is_cancelled_is_shown(made: Fair) -> None:
    remove_participants(made.session, [made.participants[0]])
    mark_told(made.session, [1], event=made.event, channel=Channel.DRAFT)
    [over] = [one for one in invitations(made.session, event=made.event) if one.uid == UID]
    reply = Reply(
        source="x", uid=UID, attendee="amira1@post.example", answer=AnswerKind.ACCEPTED, sequence=over.sequence
    )

    found = sort_replies(made.session, [reply], event=made.event)

    assert over.is_cancelled
    assert [one.doubt for one in found.doubtful] == [Doubt.CANCELLED]


def test_the_newest_of_several_answers_counts_in_any_order(made: Fair) -> None:
    names = ["google.eml", "outlook.eml", "ios.eml", "thunderbird.eml"]
    for order in (names, names[::-1]):
        found = read_answers(made.session, [EXAMPLES / name for name in order], event=made.event)
        assert [one.answer for one in found.certain] == [AnswerKind.DECLINED]  # at 12:00, after all others
        assert found.known == 3


def test_the_same_files_again_change_nothing(made: Fair) -> None:
    apply_answers(
        made.session, read_answers(made.session, [EXAMPLES / "google.eml"], event=made.event), event=made.event
    )

    again = read_answers(made.session, [EXAMPLES / "google.eml", EXAMPLES / "outlook.eml"], event=made.event)

    assert (again.certain, again.known) == ((), 2)


def test_undo_takes_back_the_state_and_keeps_the_answer(made: Fair) -> None:
    apply_answers(made.session, read_answers(made.session, [EXAMPLES / "bare.ics"], event=made.event), event=made.event)

    made.session.undo()

    assert state(made, 0) is ParticipantState.REGISTERED
    assert [one.answer for one in answers(made.session, event=made.event)] == [AnswerKind.ACCEPTED]


def test_a_person_decides_what_a_doubtful_answer_means(made: Fair) -> None:
    pasted = (EXAMPLES / "counter.ics").read_text(encoding="utf-8")
    [wish] = read_pasted(made.session, pasted, event=made.event).doubtful

    decide_doubtful(made.session, wish, answer=AnswerKind.TENTATIVE)

    [kept] = answers(made.session, event=made.event)
    assert (kept.answer, kept.via, kept.noted_by) == (AnswerKind.TENTATIVE, "word", "test")
    with pytest.raises(UserError, match=r"answers\.no_invitation"):
        decide_doubtful(made.session, replace(wish, invitation=None), answer=AnswerKind.ACCEPTED)


def wish(made: Fair) -> TimeWish | None:
    [found] = [one for one in told_list(made.session, event=made.event) if one.person == made.person(0)]
    return found.wish


def test_other_time_is_kept_as_a_wish_until_the_person_answers(made: Fair) -> None:
    found = read_answers(made.session, [EXAMPLES / "counter.ics"], event=made.event)
    apply_answers(made.session, found, event=made.event)

    kept = wish(made)
    assert kept is not None
    assert (kept.starts, kept.ends, kept.sequence) == (
        datetime(2027, 6, 18, 8, 45, tzinfo=UTC),
        datetime(2027, 6, 18, 9, 20, tzinfo=UTC),
        0,
    )
    again = read_answers(made.session, [EXAMPLES / "counter.ics"], event=made.event)
    assert (again.doubtful, again.known) == ((), 1)
    apply_answers(
        made.session, read_answers(made.session, [EXAMPLES / "google.eml"], event=made.event), event=made.event
    )
    assert wish(made) is None


def test_wish_for_another_time_is_over_when_the_appointment_changes(made: Fair) -> None:
    apply_answers(
        made.session, read_answers(made.session, [EXAMPLES / "counter.ics"], event=made.event), event=made.event
    )
    made.plan(0, 1, 4)
    made.release()

    assert wish(made) is None


def test_answers_are_sorted_with_a_fixed_number_of_queries(made: Fair) -> None:
    def count(action: Callable[[], object]) -> int:
        seen: list[str] = []
        made.session.store.connection().set_trace_callback(seen.append)
        action()
        made.session.store.connection().set_trace_callback(None)
        return len(seen)

    one = [EXAMPLES / "bare.ics"]
    many = [EXAMPLES / name for name in ("bare.ics", "google.eml", "stale.ics")]
    counts = [count(lambda files=files: read_answers(made.session, files, event=made.event)) for files in (one, many)]
    assert counts[0] == counts[1]

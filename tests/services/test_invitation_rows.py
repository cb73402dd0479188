"""The rows of the page of invitations: one stage each, one line of what changed, counted against the told-list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.answers import AnswerKind
from refugeesday.domain.people import Channel
from refugeesday.services.answers import note_answer
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.invitation_rows import InvitationRow, Stage, invitation_board
from refugeesday.services.participants import edit_participant
from refugeesday.services.telling import mark_told, told_list
from refugeesday.services.told_changes import Aspect, PartChange
from tests.services.small_fair import Fair, fair

if TYPE_CHECKING:
    from collections.abc import Iterable


def planned_fair() -> Fair:
    made = fair()
    made.plan(0, 0, 0)
    made.plan(0, 1, 2)
    made.plan(1, 1, 0)
    made.plan(2, 2, 1, interpreter=0)
    made.release()
    return made


def rows(made: Fair) -> dict[str, InvitationRow]:
    return {row.recipient.number: row for row in invitation_board(made.session, event=made.event).rows}


def tell(made: Fair, numbers: Iterable[str]) -> None:
    people = [row.id for number, row in rows(made).items() if number in set(numbers)]
    mark_told(made.session, people, event=made.event, channel=Channel.PHONE)


def test_nothing_is_shown_before_the_first_release() -> None:
    made = fair()
    made.plan(0, 0, 0)

    board = invitation_board(made.session, event=made.event)

    assert (board.rows, board.plan_changes, board.reminder) == ((), None, None)


def test_everybody_is_in_one_stage() -> None:
    made = planned_fair()
    tell(made, ["TN-0001", "TN-0002", "TN-0003"])
    for number, answer in (("TN-0001", AnswerKind.ACCEPTED), ("TN-0002", AnswerKind.DECLINED)):
        visit = next(one for one in told_list(made.session, event=made.event) if one.person == rows(made)[number].id)
        note_answer(made.session, visit.now.id, answer=answer)

    assert {number: row.stage for number, row in rows(made).items()} == {
        "TN-0001": Stage.PROMISED,
        "TN-0002": Stage.DECLINED,
        "TN-0003": Stage.TOLD,
        "FW-0001": Stage.DRAFT,
    }
    board = invitation_board(made.session, event=made.event)
    assert [board.count(stage) for stage in Stage] == [1, 1, 1, 1, 0, 0]


def test_a_changed_row_keeps_its_answer_and_says_what_changed() -> None:
    made = planned_fair()
    tell(made, rows(made))
    visit = next(one for one in told_list(made.session, event=made.event) if one.person == rows(made)["TN-0001"].id)
    note_answer(made.session, visit.now.id, answer=AnswerKind.ACCEPTED)

    made.move(0, 5)
    made.release()

    row = rows(made)["TN-0001"]
    assert (row.stage, row.answer) == (Stage.CHANGED, AnswerKind.ACCEPTED)
    assert row.changes == (PartChange(aspect=Aspect.TIME, about="Betrieb 1", before="09:00", after="10:40"),)
    assert {number for number, one in rows(made).items() if one.must_be_told} == {"TN-0001"}


def test_another_booth_and_a_lost_talk_are_told_apart() -> None:
    made = planned_fair()
    tell(made, rows(made))
    stand = next(one for one in booths(made.session, event=made.event) if one.id == made.booths[2])
    edit_booth(made.session, replace(stand, number="B07"))
    lost = next(
        one.id
        for one in interviews(made.session, event=made.event)
        if one.participant == made.participants[0] and one.booth == made.booths[1]
    )
    remove_interviews(made.session, [lost])
    made.release()

    found = rows(made)
    assert found["TN-0003"].changes == (
        PartChange(aspect=Aspect.BOOTH, about="Betrieb 3", before="A03", after="B07"),
    )  # fmt: skip
    assert found["TN-0001"].changes == (PartChange(aspect=Aspect.TALK, before="09:40 A02 Betrieb 2", after=""),)
    assert found["FW-0001"].changes == (
        PartChange(aspect=Aspect.BOOTH, about="Betrieb 3", before="A03", after="B07"),
    )  # fmt: skip


def test_changed_words_without_another_time_are_given_as_they_are() -> None:
    made = planned_fair()
    tell(made, rows(made))

    made.change_event(sender_phone="05251 9999")

    [change] = rows(made)["TN-0002"].changes
    assert (change.aspect, change.before, change.after) == (
        Aspect.WORDS, "Fragen? Rufen Sie an: 05251 1234", "Fragen? Rufen Sie an: 05251 9999",
    )  # fmt: skip


def test_ways_that_could_work_are_offered() -> None:
    made = planned_fair()
    one = made.registration(0)
    edit_participant(made.session, replace(one, person=replace(one.person, email="", accommodation="Haus 3")))

    row = rows(made)["TN-0001"]

    assert row.channels == {Channel.PRINT, Channel.PHONE}
    assert row.channel is Channel.PRINT

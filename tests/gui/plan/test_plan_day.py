"""The day of the plan page: after single changes it is what reading everything again gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from refugeesday.gui.plan.board import Before, make_booth_board
from refugeesday.gui.plan.day import PlanDay, change_day, judge_day, read_day
from refugeesday.gui.plan.people_boards import make_interpreter_board, make_person_board
from refugeesday.services.interviews import chosen_interviews, edit_interview, interviews, remove_interviews
from refugeesday.wording import Words
from tests.services.small_fair import Fair, fair

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from refugeesday.gui.widgets.board_values import Board


@pytest.fixture
def made() -> Fair:
    made = fair(people=4, stands=3, helpers=1)
    for participant, booth, slot in ((0, 0, 0), (1, 0, 2), (2, 1, 1), (0, 2, 4)):
        made.plan(participant, booth, slot)
    return made


def facts(day: PlanDay) -> tuple[object, ...]:
    return day.given.interviews, day.interviews, day.talks, day.slot_of


def test_changed_day_is_the_day_read_again(made: Fair) -> None:
    day = read_day(made.session, event=made.event)
    planned = interviews(made.session, event=made.event)
    moved, gone = planned[0], planned[2]
    later = timedelta(hours=1)
    edit_interview(made.session, replace(moved, starts=moved.starts + later, ends=moved.ends + later))
    remove_interviews(made.session, [gone.id])
    new = made.plan(3, 1, 6)
    touched = [moved.id, gone.id, new]
    changed = change_day(day, touched=touched, found=chosen_interviews(made.session, ids=touched))

    assert facts(changed) == facts(read_day(made.session, event=made.event))
    assert changed.reading is day.reading


@pytest.mark.parametrize("make_board", [make_booth_board, make_person_board, make_interpreter_board])
def test_board_of_a_changed_day_is_the_board_made_anew(
    qapp: QApplication, made: Fair, make_board: Callable[..., Board]
) -> None:
    day = read_day(made.session, event=made.event)
    words = Words("de")
    old = make_board(day, words=words, warnings={})
    assert len(list(old.cards)) >= 0  # made once, so that a kept card would be noticed
    planned = interviews(made.session, event=made.event)
    later = timedelta(hours=1)
    moved = replace(planned[0], starts=planned[0].starts + later, ends=planned[0].ends + later, score=77)
    edit_interview(made.session, replace(moved, interpreter=made.volunteers[0]))
    remove_interviews(made.session, [planned[1].id])
    new = made.plan(3, 1, 6)
    touched = [planned[0].id, planned[1].id, new]
    changed = change_day(day, touched=touched, found=chosen_interviews(made.session, ids=touched))
    patched = make_board(changed, words=words, warnings={}, before=Before(day=day, cards=old.cards))
    fresh = make_board(changed, words=words, warnings={})

    assert {(card.row, card.lane): card for card in patched.cards} == {
        (card.row, card.lane): card for card in fresh.cards
    }
    assert patched.lanes == fresh.lanes
    assert patched.cards.differing(old.cards) == fresh.cards.differing(old.cards)


@pytest.mark.parametrize("make_board", [make_booth_board, make_person_board, make_interpreter_board])
def test_board_of_the_same_day_in_other_words_is_the_board_made_anew(
    qapp: QApplication, made: Fair, make_board: Callable[..., Board]
) -> None:
    day = read_day(made.session, event=made.event)
    old = make_board(day, words=Words("de"), warnings={})
    said = list(old.cards)
    before = Before(day=day, cards=old.cards.unmade())
    reworded = list(make_board(day, words=Words("en"), warnings={}, before=before).cards)
    assert reworded == list(make_board(day, words=Words("en"), warnings={}).cards)
    assert not {id(card) for card in reworded} & {id(card) for card in said}  # which may be said in old words


def test_state_of_a_changed_day_is_that_of_the_day_read_again(made: Fair) -> None:
    day = read_day(made.session, event=made.event)
    before = judge_day(day)
    id_ = day.given.interviews[0].id
    remove_interviews(made.session, [id_])
    after = judge_day(change_day(day, touched=[id_], found=[]), before=before)
    again = judge_day(read_day(made.session, event=made.event))

    assert (after.summary, after.findings) == (again.summary, again.findings)
    assert before.book is not None
    other = day.given.interviews[1].id
    assert after.book is not None
    assert again.book is not None
    assert after.book.moves(other) == again.book.moves(other)
    assert after.book.found is before.book.found is not again.book.found

"""Every cell says what the service answers: 100 talks and people of a demo at random, by colour, symbol and words."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from refugeesday.gui.widgets.board_values import MarkKind
from refugeesday.planning.moves import Verdict
from refugeesday.services.placing import PlaceBook
from refugeesday.services.plans import plan_input
from refugeesday.wording import Words
from tests.gui.real_window import open_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.plan.page import PlanPage
    from refugeesday.services.placing import Answer

KINDS = {
    Verdict.ALLOWED: MarkKind.POSSIBLE,
    Verdict.DRAWBACK: MarkKind.DRAWBACK,
    Verdict.REFUSED: MarkKind.IMPOSSIBLE,
}


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanPage]:
    cache = tmp_path_factory.getbasetemp() / "demo"
    with open_window(qtbot, cache, tmp_path) as program:
        shown: PlanPage = program.window.show_page("plan")
        qtbot.waitUntil(lambda: shown.loader.state is not None, timeout=20_000)
        yield shown


def said(answer: Answer, words: Words) -> str:
    return f"Passt, {answer.points} Punkte" if answer.verdict is Verdict.ALLOWED else words.of(answer.reason)


def test_marks_are_the_answers_of_the_service(page: PlanPage) -> None:
    day = page.loader.day
    assert day is not None
    book = PlaceBook(plan_input(page._workspace.session, event=day.event.id))
    chance, words, model = Random(3), Words("de"), page.area.model
    taken = {day.place_of(one) for one in day.given.interviews}
    coming = {one.id for one in day.given.participants if one.state.is_expected}
    held = {day.place_of(one) for one in day.given.interviews if one.participant in coming}  # others leave theirs free
    talks = [chance.choice(day.given.interviews).id for _ in range(60)]
    people = [chance.choice(day.given.participants).id for _ in range(40)]
    compared = 0
    for number, id_ in enumerate(talks + people):
        is_talk = number < len(talks)
        (page.desk.start_moving if is_talk else page.desk.start_placing)(id_)
        answers = book.moves(id_) if is_talk else book.places(id_)
        shown = {place: model.mark(model.index_of(place)) for place in answers if place not in taken}
        for place, mark in shown.items():
            answer = answers[place]
            assert mark is not None
            assert (mark.kind, mark.text) == (KINDS[answer.verdict], said(answer, words))
            spoken = str(model.index_of(place).data(Qt.ItemDataRole.AccessibleTextRole))
            assert spoken.endswith(mark.text)
            compared += 1
        page.desk.moving.stop()
    assert compared > 1_000
    assert len({model.mark(model.index_of(place)) for place in held}) == 1

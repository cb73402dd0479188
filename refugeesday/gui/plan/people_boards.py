"""Put the boards by person and by interpreter together; the same cards in other lanes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from refugeesday.gui.language_names import language_name
from refugeesday.gui.plan.board import Before, board_rows, closed_rows, make_cards
from refugeesday.gui.plan.phrases import table_words
from refugeesday.gui.widgets.board_cards import Closed
from refugeesday.gui.widgets.board_values import Board, BoardLane

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.wording import Words


def make_person_board(
    day: PlanDay, *, words: Words, warnings: Mapping[int, str], language: str = "", before: Before | None = None
) -> Board:
    """Give a lane to every expected person, by number; the cards name the booth."""
    people = [
        one
        for one in day.given.participants
        if (one.state.is_expected or one.id in day.talks) and language in {"", day.languages[one.id]}
    ]
    shown = {one.id for one in people}
    return Board(
        lanes=tuple(
            BoardLane(
                id=one.id,
                booth=one.id,
                number=one.number,
                organisation=one.person.full_name,
                filled=len(day.talks.get(one.id, ())),
                capacity=one.max_interviews,
            )
            for one in people
        ),
        rows=tuple(board_rows(day)),
        cards=make_cards(
            day,
            lane_of=lambda one: one.participant if one.participant in shown else None,
            words=words,
            warnings=warnings,
            before=before,
            name_of=lambda one: table_words(day, one),
            detail_of=lambda one: day.organisations[day.booths[one.booth].organisation].name,
        ),
        closed=Closed(closed_rows(day, ((one.id, one.availability) for one in people), at_booth=False)),
    )


def make_interpreter_board(
    day: PlanDay, *, words: Words, warnings: Mapping[int, str], language: str = "", before: Before | None = None
) -> Board:
    """Give a lane to every interpreter, by number; the cards name booth and person."""
    helpers = [one for one in day.given.volunteers if one.is_interpreter]
    spoken = {one.id: [skill.language for skill in one.person.languages] for one in helpers}
    helpers = [one for one in helpers if not language or language in spoken[one.id]]
    shown = {one.id for one in helpers}
    talks = Counter(one.interpreter for one in day.given.interviews)
    return Board(
        lanes=tuple(
            BoardLane(
                id=one.id,
                booth=one.id,
                number=one.number,
                organisation=one.person.full_name,
                note=", ".join(map(language_name, spoken[one.id])),
                filled=talks[one.id],
                capacity=one.max_interviews,
            )
            for one in helpers
        ),
        rows=tuple(board_rows(day)),
        cards=make_cards(
            day,
            lane_of=lambda one: one.interpreter if one.interpreter in shown else None,
            words=words,
            warnings=warnings,
            before=before,
            name_of=lambda one: f"{day.booths[one.booth].number} {day.participants[one.participant].person.short_name}",
        ),
        closed=Closed(closed_rows(day, ((one.id, one.availability) for one in helpers), at_booth=False)),
    )

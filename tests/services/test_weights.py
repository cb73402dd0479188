"""Points of the criteria: what an event sets, what they work out to, and the way back."""

from __future__ import annotations

import pytest

from refugeesday.errors import UserError
from refugeesday.planning.reasons import DEFAULT_WEIGHTS, Criterion
from refugeesday.services.events import add_event, weights
from refugeesday.services.session import Session, memory_session
from refugeesday.services.weights import criterion_weights, weigh_as_usual, weigh_criterion
from tests import make


def opened() -> tuple[Session, int]:
    session = memory_session()
    return session, add_event(session, make.event(id=0))


def shares(session: Session, event: int) -> dict[Criterion, int]:
    return {one.criterion: one.share for one in criterion_weights(session, event=event)}


def test_usual_points_are_those_of_the_product() -> None:
    session, event = opened()
    assert shares(session, event) == DEFAULT_WEIGHTS


def test_only_what_differs_is_stored_and_shares_add_up_to_100() -> None:
    session, event = opened()
    weigh_criterion(session, Criterion.WISH, event=event, points=60)
    assert weights(session, event=event) == {"wish": 60}
    found = shares(session, event)
    assert sum(points for one, points in found.items() if one is not Criterion.ADVICE) == 100
    assert found[Criterion.WISH] == 43  # 60 of 140
    weigh_criterion(session, Criterion.WISH, event=event, points=20)
    assert weights(session, event=event) == {}


def test_each_change_is_a_step_and_the_usual_points_come_back_in_one() -> None:
    session, event = opened()
    weigh_criterion(session, Criterion.WISH, event=event, points=60)
    weigh_criterion(session, Criterion.GERMAN, event=event, points=0)
    weigh_as_usual(session, event=event)
    assert weights(session, event=event) == {}
    session.undo()
    assert weights(session, event=event) == {"wish": 60, "german": 0}
    session.undo()
    assert weights(session, event=event) == {"wish": 60}


def test_points_that_leave_nothing_are_refused_whole() -> None:
    session, event = opened()
    counted = [one for one in Criterion if one is not Criterion.ADVICE]
    for one in counted[:-1]:
        weigh_criterion(session, one, event=event, points=0)
    with pytest.raises(UserError) as refused:
        weigh_criterion(session, counted[-1], event=event, points=0)
    assert refused.value.code == "planning.weights_all_zero"
    assert shares(session, event)[counted[-1]] == 100

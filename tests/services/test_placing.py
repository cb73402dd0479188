"""Where interviews may go by hand, and what is written then."""

from __future__ import annotations

from refugeesday.planning.moves import MoveReason, Verdict
from refugeesday.services.comparison import compare_plans
from refugeesday.services.interviews import interviews
from refugeesday.services.placing import PlaceBook, carry_out, swap_interviews
from refugeesday.services.plans import plan_input
from tests.services.small_fair import Fair, fair


def book_of(made: Fair) -> PlaceBook:
    return PlaceBook(plan_input(made.session, event=made.event))


def test_moves_refuse_taken_places_and_name_the_reason() -> None:
    made = fair()
    first, second = made.plan(0, 0, 0), made.plan(1, 0, 1)
    lane = made.lanes[made.booths[0]]
    found = book_of(made).moves(first)

    assert found[1, lane].verdict is Verdict.REFUSED
    assert found[1, lane].reason is MoveReason.BOOTH_FULL
    assert found[2, lane].verdict is not Verdict.REFUSED
    assert book_of(made).moves(second)[0, lane].reason is MoveReason.BOOTH_FULL


def test_moved_interview_is_kept_as_one_step_with_points_that_add_up() -> None:
    made = fair()
    id_ = made.plan(0, 0, 0)
    moved = book_of(made).moved(id_, (3, made.lanes[made.booths[1]]))
    assert carry_out(made.session, moved) == id_

    kept = interviews(made.session, event=made.event)[0]
    assert (kept.booth, kept.score) == (made.booths[1], sum(reason.points for reason in kept.reasons))
    assert made.session.next_undo().name == "move_interview"


def test_swap_changes_both_and_undo_brings_both_back() -> None:
    made = fair()
    first, second = made.plan(0, 0, 0), made.plan(1, 0, 1)
    before = interviews(made.session, event=made.event)
    pair = book_of(made).swapped(first, second)
    assert pair is not None
    swap_interviews(made.session, *pair)

    after = {one.id: one.starts for one in interviews(made.session, event=made.event)}
    assert after == {first: before[1].starts, second: before[0].starts}
    made.session.undo()
    assert {one.id: one.starts for one in interviews(made.session, event=made.event)} == {
        one.id: one.starts for one in before
    }


def test_difference_tells_new_moved_and_gone() -> None:
    made = fair()
    stays, moves, goes = made.plan(0, 0, 0), made.plan(1, 0, 1), made.plan(2, 0, 2)
    now = {one.id: one for one in interviews(made.session, event=made.event)}
    moved = book_of(made).moved(moves, (5, made.lanes[made.booths[0]]))
    new = book_of(made).placed(made.participants[0], (4, made.lanes[made.booths[2]]))
    found = compare_plans(list(now.values()), [now[stays], moved, new])

    assert found.new == (new,)
    assert found.moved == ((now[moves], moved),)
    assert found.gone == (now[goes],)
    assert found.lost == {made.participants[2]}

"""Compute on an event of a file beside the window: a small one here, a large one in another process.

The planner holds up to 800 MB of a large event, which the window's own process would not give back whole.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from refugeesday.services.apart import APART_FROM, reading, think_apart
from refugeesday.services.beside import beside
from refugeesday.services.plans import plan_input
from refugeesday.store import tables

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refugeesday.services.plans import PlanInput
    from refugeesday.services.session import Session

R_co = TypeVar("R_co", covariant=True)
R = TypeVar("R")


class Computing(Protocol[R_co]):
    """Describe a computation on what was read of an event; for another process, a function of a module or a partial."""

    def __call__(
        self, given: PlanInput, /, *, report: Callable[[float, str], None], should_stop: Callable[[], bool]
    ) -> R_co:
        """Give what was computed."""


def compute_on_file(
    session: Session,
    compute: Computing[R],
    *,
    event: int,
    report: Callable[[float, str], None],
    should_stop: Callable[[], bool],
) -> R:
    """Read an event of the session's file and give what `compute` makes of it; for a thread beside the window's.

    `report` may raise Cancelled, which ends another process at once. Raises UserError as `think_apart` does.
    """
    path = session.path
    if path is None:
        raise ValueError("a workspace in memory is read before")
    with beside(session) as reader:
        given = None if is_large(reader, event=event) else plan_input(reader, event=event)
    if given is not None:
        return compute(given, report=report, should_stop=should_stop)
    return think_apart(partial(_compute_on, path, event, compute), report=report, should_stop=should_stop)


def is_large(session: Session, *, event: int) -> bool:
    """Say whether so many take part that computing is done in another process."""
    people = tables.Participant
    return int(people.select().where(people.event == event).count(session.store)) >= APART_FROM


def _compute_on(
    path: Path,
    event: int,
    compute: Computing[R],
    *,
    report: Callable[[float, str], None],
    should_stop: Callable[[], bool],
) -> R:
    with reading(path) as session:
        given = plan_input(session, event=event)
    return compute(given, report=report, should_stop=should_stop)

"""What counts in a suggestion: the points of each criterion, as an event sets them and as they work out of 100."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.planning.reasons import DEFAULT_WEIGHTS, Criterion, complete_weights
from refugeesday.services.events import set_weights, weights

if TYPE_CHECKING:
    from refugeesday.services.session import Session

MOST_POINTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionWeight:
    """One criterion: `points` as set (0 to 100), `usual` of the product, and `share`, what it can earn of 100.

    Advice is no part of the sum of 100: its share is what a talk that is not about a vacancy is worth.
    """

    criterion: Criterion
    points: int
    usual: int
    share: int


def criterion_weights(session: Session, *, event: int) -> tuple[CriterionWeight, ...]:
    """Give all criteria in their order, those the event does not set with the usual points."""
    own = weights(session, event=event)
    shares = complete_weights(own)
    return tuple(
        CriterionWeight(
            criterion=one, points=own.get(one, DEFAULT_WEIGHTS[one]), usual=DEFAULT_WEIGHTS[one], share=shares[one]
        )
        for one in Criterion
    )


def weigh_criterion(session: Session, criterion: Criterion, *, event: int, points: int) -> None:
    """Set the points of one criterion in a step of its own; the usual points are not stored.

    Raises UserError `planning.weight_negative` and `planning.weights_all_zero`, and then changes nothing.
    """
    wanted = weights(session, event=event) | {criterion.value: points}
    complete_weights(wanted)
    usual = {one.value: number for one, number in DEFAULT_WEIGHTS.items()}
    set_weights(session, event=event, points={code: n for code, n in wanted.items() if usual.get(code) != n})


def weigh_as_usual(session: Session, *, event: int) -> None:
    """Go back to the usual points of all criteria, in one step."""
    set_weights(session, event=event, points={})

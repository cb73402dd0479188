"""Assign people to places: as many as possible, and of those ways the one of most points.

    maximise  sum (M + score[p, o]) x[p, o]
    subject to  sum_o x[p, o] <= 1,  sum_p x[p, o] <= places[o],  sum over the offers of a company <= its limit

M = 1 + 100 · participants is more than all scores together, so one person more outweighs any score. The places of an
offer lie within those of its company, so the rows form two nested families: the matrix is totally unimodular and a
vertex of the linear program is whole (Hoffman and Kruskal 1956). The simplex method ends in a vertex; the same input
gives the same vertex. Stopped before that, the answer is greedy: the pairs by score, as long as there is a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.highs import Interrupt, solve_relaxation
from refugeesday.planning.linear_program import ProgramBuilder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from refugeesday.planning.profiles import Flags, Numbers

UNLIMITED = 1_000_000


def assign_places(
    score: Numbers,
    allowed: Flags,
    *,
    places: Numbers,
    company: Numbers,
    company_limit: Numbers,
    should_stop: Callable[[], bool] | None = None,
) -> tuple[list[tuple[int, int]], bool]:
    """Return (participant, offer) pairs, sorted, and whether no others are better: not known when stopped.

    `score` and `allowed` are participants × offers, `places` and `company` (a number from 0) one an offer,
    `company_limit` one a company.
    """
    people, offers = np.nonzero(allowed)
    if not len(people):
        return [], True
    builder = ProgramBuilder()
    columns = builder.add_columns(1.0 + 100.0 * score.shape[0] + score[people, offers])
    builder.put(builder.add_rows(score.shape[0], upper=1.0)[people], columns)
    builder.put(builder.add_rows(len(places), upper=places.astype(float))[offers], columns)
    builder.put(builder.add_rows(len(company_limit), upper=company_limit.astype(float))[company[offers]], columns)
    is_stopped = should_stop is not None and should_stop()
    answer = None if is_stopped else solve_relaxation(builder.build(), Interrupt(should_stop), solver="simplex")
    if answer is None or not answer.is_optimal:
        order = np.argsort(-score[people, offers], kind="stable")
        pairs = zip(people[order].tolist(), offers[order].tolist(), strict=True)
        return _greedy(pairs, places=places.tolist(), company=company.tolist(), limits=company_limit.tolist()), False
    chosen = np.flatnonzero(answer.values > 0.5)
    return sorted(zip(people[chosen].tolist(), offers[chosen].tolist(), strict=True)), True


def _greedy(
    pairs: Iterable[tuple[int, int]], *, places: list[int], company: list[int], limits: list[int]
) -> list[tuple[int, int]]:
    """Take the pairs in turn while person, offer and company have room; `places` and `limits` are used up."""
    taken: dict[int, int] = {}
    for person, offer in pairs:
        if person not in taken and places[offer] > 0 and limits[company[offer]] > 0:
            taken[person] = offer
            places[offer] -= 1
            limits[company[offer]] -= 1
    return sorted(taken.items())

"""Show who has how many talks, by German and by first language, before and after; and whom the plan leaves behind.

The planner never reads what a person is; here people see whether the outcome is even all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from refugeesday.domain.languages import GERMAN, Level
from refugeesday.planning.causes import Explanation, Inquiry
from refugeesday.planning.wants import first_talks

if TYPE_CHECKING:
    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.people import Participant
    from refugeesday.planning.situation import Situation

K = TypeVar("K", bound=Hashable)
MANY = 3
"""From so many talks of somebody else on, having none is looked into. Source: decisions 21."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Hold what the people of one group have: how many of them have at least one talk, and all their talks."""

    placed: int
    talks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Generic[K]):
    """Hold the expected people of one level or language, and what they have; `before` is None without a plan then."""

    key: K
    people: int
    before: Share | None
    after: Share

    @property
    def mean(self) -> float:
        """Give the talks a person after."""
        return self.after.talks / self.people

    @property
    def mean_before(self) -> float | None:
        """Give the talks a person before."""
        return None if self.before is None else self.before.talks / self.people


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairness:
    """Hold the groups by German (None: not known; lowest first) and by first language ("" : none known; largest first).

    `left_behind` explains everybody without a talk, as soon as somebody has three.
    """

    german: tuple[Group[Level | None], ...]
    languages: tuple[Group[str], ...]
    left_behind: tuple[Explanation, ...]


def fairness(situation: Situation, *, before: Sequence[Interview] | None = None) -> Fairness:
    """Compare the present plan with the one `before`, which may be None. People not expected are left out."""
    people = [one for one in situation.given.participants if one.state.is_expected]
    found = situation.built.eligibility
    after = Counter(found.participants[one.participant].id for one in situation.plan)
    earlier = None if before is None else Counter(one.participant for one in before)
    german = _groups(people, [one.person.german_speaking for one in people], earlier, after)
    languages = _groups(people, [first_language(one) for one in people], earlier, after)
    inquiry = Inquiry(situation)
    is_uneven = max(after.values(), default=0) >= MANY
    return Fairness(
        german=tuple(sorted(german, key=lambda group: -1 if group.key is None else group.key.rank)),
        languages=tuple(sorted(languages, key=lambda group: (-group.people, group.key))),
        left_behind=tuple(inquiry.explain(want) for want in first_talks(situation)) if is_uneven else (),
    )


def first_language(one: Participant) -> str:
    """Return the language a participant speaks best besides German, of equal ones the first named; "" for none."""
    known = [skill for skill in one.person.languages if skill.language != GERMAN]
    best = max(known, key=lambda skill: -1 if skill.level is None else skill.level.rank, default=None)
    return "" if best is None else best.language


def _groups(
    people: Sequence[Participant], keys: Iterable[K], before: Counter[int] | None, after: Counter[int]
) -> list[Group[K]]:
    members: dict[K, list[int]] = {}
    for one, key in zip(people, keys, strict=True):
        members.setdefault(key, []).append(one.id)
    return [
        Group(
            key=key,
            people=len(own),
            before=None if before is None else _share(own, before),
            after=_share(own, after),
        )
        for key, own in members.items()
    ]


def _share(own: Sequence[int], talks: Counter[int]) -> Share:
    return Share(placed=sum(talks[one] > 0 for one in own), talks=sum(talks[one] for one in own))

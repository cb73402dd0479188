"""Show who has how many talks, by German and by first language, before and after.

The planner never reads what a person is; here people see whether the outcome is even all the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from refugeesday.domain.languages import GERMAN, Level, languages_spoken

if TYPE_CHECKING:
    from refugeesday.domain.people import Participant

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
class Shares:
    """Hold the groups by German (None: not known; lowest first) and by first language ("": none known; largest first).

    `most` is how many talks somebody has at most.
    """

    german: tuple[Group[Level | None], ...]
    languages: tuple[Group[str], ...]
    most: int

    @property
    def is_uneven(self) -> bool:
        """Say whether somebody has so many talks that whoever has none is looked into."""
        return self.most >= MANY


def shares_of(
    participants: Iterable[Participant], *, talks: Mapping[int, int], before: Mapping[int, int] | None = None
) -> Shares:
    """Group the expected people by what they have: `talks` now and `before`, by participant. O(people)."""
    people = [one for one in participants if one.state.is_expected]
    german = _groups(people, [one.person.german_speaking for one in people], before, talks)
    languages = _groups(people, [first_language(one) for one in people], before, talks)
    return Shares(
        german=tuple(sorted(german, key=lambda group: -1 if group.key is None else group.key.rank)),
        languages=tuple(sorted(languages, key=lambda group: (-group.people, group.key))),
        most=max((talks.get(one.id, 0) for one in people), default=0),
    )


def first_language(one: Participant) -> str:
    """Return the language a participant speaks best besides German, of equal ones the first named; "" for none."""
    return next((code for code in languages_spoken(one.person.languages) if code != GERMAN), "")


def _groups(
    people: Sequence[Participant], keys: Iterable[K], before: Mapping[int, int] | None, after: Mapping[int, int]
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


def _share(own: Sequence[int], talks: Mapping[int, int]) -> Share:
    held = [talks.get(one, 0) for one in own]
    return Share(placed=sum(count > 0 for count in held), talks=sum(held))

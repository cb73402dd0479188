"""List what people want and do not have: a first talk, or a talk they wished for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.people import ExperienceKind, Wish
from refugeesday.planning.criteria import is_wish_met

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.people import Participant
    from refugeesday.planning.situation import Situation

UNDETERMINED = "und"
"""Stands for the language of somebody of whom none is known. Source: ISO 639-2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """Hold one talk a participant does not have: the booths that would do, by id.

    `row` is the participant's place in the situation; `wish` is None for a first talk anywhere. `language` is the one
    to interpret for the participant. `kldb` and `title` name the occupation, and are empty where it is no matter of
    one. `before` are the booths of wishes of a better rank: talks there do not give way to this one.
    """

    participant: int
    row: int
    booths: frozenset[int]
    wish: Wish | None = None
    language: str = UNDETERMINED
    kldb: str = ""
    title: str = ""
    before: frozenset[int] = frozenset()


def first_talks(situation: Situation) -> tuple[Want, ...]:
    """Return the want of every expected participant without a talk."""
    placed = {one.participant for one in situation.plan}
    people = enumerate(situation.built.eligibility.participants)
    return tuple(first_talk(situation, row) for row, one in people if one.state.is_expected and row not in placed)


def first_talk(situation: Situation, row: int) -> Want:
    """Return the want of a talk anywhere; its occupation is the first one named where nobody offers any of them."""
    found = situation.built.eligibility
    one = found.participants[row]
    named = _occupations(one)
    offered = [offer.kldb for offer in situation.given.offers if offer.kldb]
    is_offered = any(is_wish_met(kldb, work) for kldb, _ in named for work in offered)
    kldb, title = named[0] if named and not is_offered else ("", "")
    return Want(
        participant=one.id,
        row=row,
        booths=frozenset(lane.booth.id for lane in found.lanes),
        language=main_language(situation, row),
        kldb=kldb,
        title=title,
    )


def unmet_wishes(situation: Situation) -> tuple[Want, ...]:
    """Return the wishes of expected participants that no talk of theirs meets, by participant and rank.

    A wish for an occupation is met by a talk with an organisation that offers it. Wishes of free text are left out:
    nobody can say what meets them.
    """
    found = situation.built.eligibility
    doing = _Doing(situation)
    met: defaultdict[int, set[int]] = defaultdict(set)
    for one in situation.plan:
        met[one.participant].add(found.lanes[one.booth].booth.id)
    wants = []
    for row, person in enumerate(found.participants):
        before: frozenset[int] = frozenset()
        for wish in sorted(person.wishes, key=lambda wish: wish.rank) if person.state.is_expected else ():
            would_do = doing.booths(wish)
            if (wish.organisation is not None or wish.kldb) and not would_do & met[row]:
                wants.append(_want(situation, row, wish, would_do, before))
            before |= would_do
    return tuple(wants)


def main_language(situation: Situation, row: int) -> str:
    """Return the language to interpret for a participant: the one named first of those that can be interpreted."""
    found = situation.built.eligibility
    named = (skill.language for skill in found.participants[row].person.languages)
    return next((language for language in named if language in found.spoken[row]), UNDETERMINED)


def _want(situation: Situation, row: int, wish: Wish, would_do: frozenset[int], before: frozenset[int]) -> Want:
    return Want(
        participant=situation.built.eligibility.participants[row].id,
        row=row,
        booths=would_do,
        wish=wish,
        language=main_language(situation, row),
        kldb=wish.kldb or "",
        title=wish.title or wish.kldb or "",
        before=before,
    )


class _Doing:
    """Say which booths would do for a wish; each occupation is looked up once."""

    def __init__(self, situation: Situation) -> None:
        self._offers = [(offer.kldb, offer.organisation) for offer in situation.given.offers if offer.kldb]
        self._booths: defaultdict[int, set[int]] = defaultdict(set)
        for lane in situation.built.eligibility.lanes:
            self._booths[lane.booth.organisation].add(lane.booth.id)
        self._known: dict[str, frozenset[int]] = {}

    def booths(self, wish: Wish) -> frozenset[int]:
        if wish.organisation is not None:
            return frozenset(self._booths.get(wish.organisation, ()))
        kldb = wish.kldb or ""
        if kldb not in self._known:
            offering = {organisation for work, organisation in self._offers if is_wish_met(kldb, work)}
            self._known[kldb] = frozenset(booth for one in offering for booth in self._booths.get(one, ()))
        return self._known[kldb]


def _occupations(one: Participant) -> list[tuple[str, str]]:
    """Return codes and titles of the occupations a participant names: wished for, wanted, then the others."""
    wishes = [(wish.kldb, wish.title) for wish in sorted(one.wishes, key=lambda wish: wish.rank)]
    known: Iterable[tuple[str | None, str]] = (
        (entry.kldb, entry.title)
        for kind in (ExperienceKind.WANTED, ExperienceKind.PRACTISED, ExperienceKind.LEARNED)
        for entry in one.person.experiences
        if entry.kind is kind
    )
    return [(kldb, title or kldb) for kldb, title in (*wishes, *known) if kldb]

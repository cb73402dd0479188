"""Who must be told something: asked after every edit, so without holding what everybody is told."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from refugeesday.domain.invitations import Invitation, Key, cancel
from refugeesday.domain.telling import standings
from refugeesday.services.appointments import appointments
from refugeesday.services.invitations import concerned, going_on, handovers, invitations, next_saying
from refugeesday.services.telling import is_told_singly, missed_by
from refugeesday.services.visits import released_program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refugeesday.services.session import Session


def untold_people(session: Session, *, event: int) -> frozenset[int]:
    """Give who of the `recipients` must be told something, by id; nobody before the first release.

    One appointment is written, compared and dropped after another, and what is only for files is not written at all:
    the talks of a visit that were never told of are no news when they are gone.
    """
    program, now = released_program(session, event=event), session.now()
    of = program.event
    if of.released_version is None:
        return frozenset()
    seen, known = invitations(session, event=event), handovers(session, event=event)
    told = {one.invitation: one for one in known if one.reminder is None}
    before = going_on(seen, told, of=of)
    kept: set[int] = set()
    over: list[Invitation] = []

    def current() -> Iterator[Invitation]:
        for one in appointments(program, is_for_files=False):
            said = next_saying(before.get(one.key), one, of=of, now=now)
            kept.add(said.id)
            yield said

    def ended() -> Iterator[Invitation]:  # known when all that holds has been seen
        over.extend(one if one.is_cancelled else cancel(one, now=now) for one in seen if one.id not in kept)
        yield from over

    mode, missed = of.invitation_mode, missed_by(program)
    singly = (one for one in chain(current(), ended()) if is_told_singly(one, mode=mode))
    readers: dict[tuple[Key, int], int] = {}  # of two current ones with one key the later counts, as in the ledger
    for one in standings(singly, known, (), missed=missed):
        said = one.now
        readers[said.key, said.id if said.is_cancelled else 0] = one.person if one.must_be_told else 0
    return frozenset(readers.values()) & concerned(session, program, over).keys()

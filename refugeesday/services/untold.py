"""Who must be told something: asked after every edit, so without writing what everybody is told."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from refugeesday.domain.events import InvitationMode
from refugeesday.domain.invitations import Appointment, AppointmentKind, Entry, Invitation, Key
from refugeesday.domain.telling import Handover, standings
from refugeesday.services.appointments import appointments
from refugeesday.services.invitations import concerned, going_on, handovers
from refugeesday.services.telling import is_told_singly, missed_by
from refugeesday.services.told_texts import ToldTexts
from refugeesday.services.visits import released_program
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from refugeesday.domain.events import Event
    from refugeesday.services.session import Session


def untold_people(session: Session, *, event: int, texts: ToldTexts | None = None) -> frozenset[int]:
    """Give who of the `recipients` must be told something, by id; nobody before the first release.

    What was never told is news whatever it says, and what is only for files tells nobody: neither is written, nor what
    `texts` remembers of a count before. One appointment after another is compared and dropped.
    """
    program = released_program(session, event=event)
    of, remembered = program.event, ToldTexts() if texts is None else texts
    if of.released_version is None:
        return frozenset()
    known = handovers(session, event=event)
    told = {one.invitation: one for one in known if one.reminder is None}
    seen = _entries(session, of)
    before = going_on(seen, told, of=of)
    kept: set[int] = set()
    over: list[Invitation] = []

    def text_of(key: Key, facts: Hashable, written: Callable[[], str]) -> str:
        last = before.get(key)
        handover = None if last is None else told.get(last.id)
        return "" if handover is None else remembered.text(handover, facts, written)

    def current() -> Iterator[Invitation]:
        for one in appointments(program, is_for_files=False, text_of=text_of):
            last = before.get(one.key)
            id_ = 0 if last is None else last.id
            kept.add(id_)
            yield _as_now(one, id_)

    def ended() -> Iterator[Invitation]:  # known when all that holds has been seen
        over.extend(_as_over(one, told[one.id]) for one in seen if one.id in told and one.id not in kept)
        yield from over

    mode, missed = of.invitation_mode, missed_by(program)
    singly = (one for one in chain(current(), ended()) if is_told_singly(one, mode=mode))
    readers: dict[tuple[Key, int], int] = {}  # of two current ones with one key the later counts, as in the ledger
    for one in standings(singly, known, (), missed=missed):
        said = one.now
        readers[said.key, said.id if said.is_cancelled else 0] = one.person if one.must_be_told else 0
    return frozenset(readers.values()) & concerned(session, program, over).keys()


def _entries(session: Session, of: Event) -> list[Entry]:
    """Read what people can be told of; of the talks of a visit only those somebody was told of by themselves."""
    table, told = tables.Invitation, tables.Handover
    where = [table.event == of.id, table.person != 0]
    if of.invitation_mode is InvitationMode.VISIT:
        by_itself = table.id.in_(told.select(told.invitation).where(told.event == of.id))
        where.append((table.kind != AppointmentKind.TALK) | by_itself)
    rows = values.read_rows(session.store, table, *where, columns=tuple(Entry.__slots__))
    return [Entry(*row) for row in rows]


def _as_now(one: Appointment, id_: int) -> Invitation:
    """Give an appointment as what was said last goes on; when it was said and under which UID tells nobody anything."""
    return Invitation(
        event=one.event,
        person=one.person,
        kind=one.kind,
        subject=one.subject,
        booth=one.booth,
        item=one.item,
        starts=one.starts,
        ends=one.ends,
        summary=one.summary,
        location=one.location,
        description=one.description,
        id=id_,
        uid="",
        created=one.starts,
        modified=one.starts,
    )


def _as_over(one: Entry, told: Handover) -> Invitation:
    """Give what somebody was told of as cancelled."""
    return Invitation(
        event=told.event,
        person=one.person,
        kind=one.kind,
        subject=one.subject,
        booth=one.booth,
        item=one.item,
        starts=told.starts,
        ends=told.ends,
        summary="",
        id=one.id,
        uid="",
        is_cancelled=True,
        created=told.at,
        modified=told.at,
    )

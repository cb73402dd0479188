"""Change what an event is planned from in ways that may help, each one something people can ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Booth
from refugeesday.domain.time import DaySpan
from refugeesday.planning.removals import NEW, new_interpreter, new_offer, new_table

if TYPE_CHECKING:
    from refugeesday.planning.situation import Given


class RemedyKind(StrEnum):
    """Name what may help."""

    TABLE = "table"
    GERMAN = "german"
    INTERPRETER = "interpreter"
    OFFER = "offer"
    SLOT = "slot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Hold one change.

    TABLE: one more table at `booth`, by its id, all day. GERMAN: `booth` talks with people from `level` on.
    INTERPRETER: one more for `language`, all day or within `span`. OFFER: one more booth with work in `kldb`, called
    `title`. SLOT: talks of `minutes` each.
    """

    kind: RemedyKind
    booth: int = 0
    level: Level | None = None
    language: str = ""
    span: DaySpan | None = None
    kldb: str = ""
    title: str = ""
    minutes: int = 0


def apply_change(given: Given, change: Change) -> Given:
    """Return what the event is planned from after a change.

    Everything new has the id `removals.NEW`. Other slots leave no talk where it was: the plan is empty then.
    """
    return _CHANGES[change.kind](given, change)


def _add_table(given: Given, change: Change) -> Given:
    """Add a table whose interviewer speaks what the one at the first table does."""
    slots = len(given.event.raster.slots)

    def widen(booth: Booth) -> Booth:
        first = min(booth.interviewers, key=lambda lane: (lane.position, lane.id))
        last = max(lane.position for lane in booth.interviewers)
        most = None if booth.max_interviews is None else booth.max_interviews + slots
        table = new_table(first.languages, position=last + 1)
        return replace(booth, interviewers=(*booth.interviewers, table), max_interviews=most)

    return replace(given, booths=tuple(widen(one) if one.id == change.booth else one for one in given.booths))


def _ask_less_german(given: Given, change: Change) -> Given:
    level = change.level
    organisation = next(booth.organisation for booth in given.booths if booth.id == change.booth)
    offers = tuple(
        replace(offer, minimum_german=level)
        if offer.organisation == organisation
        and offer.is_german_hard
        and offer.minimum_german is not None
        and level is not None
        and offer.minimum_german > level
        else offer
        for offer in given.offers
    )
    return replace(given, offers=offers)


def _add_interpreter(given: Given, change: Change) -> Given:
    interpreter = new_interpreter(change.language, given.event.id)
    if change.span is not None:
        interpreter = replace(interpreter, availability=(change.span,))
    return replace(given, volunteers=(*given.volunteers, interpreter))


def _add_offer(given: Given, change: Change) -> Given:
    booth = Booth(id=NEW, event=given.event.id, organisation=NEW, number="", interviewers=(new_table(),))
    offer = new_offer(NEW, given.event.id, kldb=change.kldb, title=change.title)
    return replace(given, booths=(*given.booths, booth), offers=(*given.offers, offer))


def _shorten_slots(given: Given, change: Change) -> Given:
    return replace(given, event=replace(given.event, slot=timedelta(minutes=change.minutes)), interviews=())


_CHANGES: Mapping[RemedyKind, Callable[[Given, Change], Given]] = {
    RemedyKind.TABLE: _add_table,
    RemedyKind.GERMAN: _ask_less_german,
    RemedyKind.INTERPRETER: _add_interpreter,
    RemedyKind.OFFER: _add_offer,
    RemedyKind.SLOT: _shorten_slots,
}

"""What the papers of an event are made from, read once in a fixed number of queries.

People are told the released plan only, so papers for participants, tables and interpreters show that one.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.hall import FeatureKind
from refugeesday.domain.names import folded
from refugeesday.domain.papers import HallPlan, PlanBooth, PlanFeature
from refugeesday.errors import UserError
from refugeesday.services.hall import room_features
from refugeesday.services.interviews import interviews
from refugeesday.services.offers import offers
from refugeesday.services.organisations import organisations
from refugeesday.services.visits import Program, released_program

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.hall import RoomFeature
    from refugeesday.domain.organisations import Interviewer, Offer, Organisation
    from refugeesday.domain.papers import ListPaper
    from refugeesday.domain.people import Participant, Person
    from refugeesday.domain.visits import Talk, Visit
    from refugeesday.exchange.phrases import Phrasebook
    from refugeesday.services.session import Session


class PaperOrder(StrEnum):
    """How papers of participants lie in their pile."""

    NAME = "name"
    ACCOMMODATION = "accommodation"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSource:
    """An event as papers need it; `offers` are by id.

    `offer_of` says which offer a participant and a booth talk about, whatever became of the time since the release.
    """

    program: Program
    organisations: dict[int, Organisation] = field(default_factory=dict)
    offers: dict[int, Offer] = field(default_factory=dict)
    offer_of: dict[tuple[int, int], int] = field(default_factory=dict)
    features: tuple[RoomFeature, ...] = ()

    def offer(self, talk: Talk) -> Offer | None:
        """Give what a talk is about, None where that is open."""
        return self.offers.get(self.offer_of.get((talk.participant, talk.booth), 0))

    def interviewer(self, talk: Talk) -> Interviewer | None:
        """Give who sits at a talk's table."""
        lanes = [lane for booth in self.program.booths if booth.id == talk.booth for lane in booth.interviewers]
        return next((lane for lane in lanes if lane.position == talk.table), None)


def paper_source(session: Session, *, event: int) -> PaperSource:
    """Read everything for the papers of an event.

    Raises UserError `print.not_released` before the first release of a plan.
    """
    program = released_program(session, event=event)
    if program.event.released_version is None:
        raise UserError("print.not_released")
    return source_of(session, program)


def source_of(session: Session, program: Program) -> PaperSource:
    """Read what papers say besides the program."""
    event = program.event.id
    return PaperSource(
        program=program,
        organisations={one.id: one for one in organisations(session, event=event)},
        offers={one.id: one for one in offers(session, event=event)},
        offer_of={(one.participant, one.booth): one.offer for one in interviews(session, event=event) if one.offer},
        features=room_features(session, program.venue.rooms if program.venue else ()),
    )


def ordered_visits(source: PaperSource, *, order: PaperOrder, only: Iterable[int] | None = None) -> list[Visit]:
    """Give the visits to be printed, of all or of some participants, by last name or by accommodation and last name."""
    wanted = None if only is None else set(only)
    found = [visit for visit in source.program.visits if wanted is None or visit.participant.id in wanted]
    return sorted(found, key=lambda visit: paper_key(visit.participant, order=order))


def paper_key(participant: Participant, *, order: PaperOrder) -> tuple[object, ...]:
    """Give what participants are ordered by; ties go to the lower number. Without accommodation: at the end."""
    person = participant.person
    name = (*by_name(person), participant.number, participant.id)
    if order is PaperOrder.NAME:
        return name
    return (not person.accommodation, folded(person.accommodation), *name)


def by_name(person: Person) -> tuple[str, str]:
    """Give what lists are ordered by: last name, then given name, without case and accents; a single name is both."""
    return folded(person.family_name or person.given_name), folded(person.given_name)


def counted(count: int, one: str, many: str) -> str:
    """Give a number with the noun it counts, as papers in German say it."""
    return f"{count} {one if count == 1 else many}"


def used_columns(paper: ListPaper) -> ListPaper:
    """Give a list without the columns nobody has anything in, but with all where there are no rows."""
    used = [index for index in range(len(paper.headers)) if any(row[index] for row in paper.rows)]
    if not used:
        return paper
    return replace(
        paper,
        headers=tuple(paper.headers[index] for index in used),
        widths=tuple(paper.widths[index] for index in used),
        rows=tuple(tuple(row[index] for index in used) for row in paper.rows),
    )


def hall_plans(source: PaperSource, *, booths: Iterable[int], book: Phrasebook) -> tuple[HallPlan, ...]:
    """Give the plans of the rooms some booths stand in, where rooms are measured and places of booths known.

    What stands in a room is named as the office did, and beside it in the reader's language where a phrase says it.
    """
    venue = source.program.venue
    wanted = set(booths)
    rooms = {booth.room for booth in source.program.booths if booth.id in wanted and booth.x_mm is not None}
    return tuple(
        HallPlan(
            room=room.name,
            width_mm=room.width_mm,
            depth_mm=room.depth_mm,
            booths=_placed(source, room.id),
            features=tuple(_feature(one, book) for one in source.features if one.room == room.id),
        )
        for room in (venue.rooms if venue else ())
        if room.id in rooms and room.width_mm and room.depth_mm
    )


def _feature(one: RoomFeature, book: Phrasebook) -> PlanFeature:
    label = one.label or ("Eingang" if one.kind is FeatureKind.ENTRANCE else "")
    return PlanFeature(
        kind=one.kind,
        label=book.like(label),
        x_mm=one.x_mm,
        y_mm=one.y_mm,
        width_mm=one.width_mm,
        depth_mm=one.depth_mm,
    )


def _placed(source: PaperSource, room: int) -> tuple[PlanBooth, ...]:
    return tuple(
        PlanBooth(number=booth.number, x_mm=booth.x_mm, y_mm=booth.y_mm)
        for booth in source.program.booths
        if booth.room == room and booth.x_mm is not None and booth.y_mm is not None
    )

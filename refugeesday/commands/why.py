"""Say of one person why each interview is planned, what else there could have been, and at what cost for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.people import Participant
    from refugeesday.services.alternatives import AlternativeBook
    from refugeesday.services.plans import PlanInput
    from refugeesday.services.session import Session
    from refugeesday.wording import Words

Row = dict[str, str | int | None]


def why_rows(session: Session, event: Event, words: Words, *, person: str | None) -> list[Row]:
    """Give the interviews of the person of a number in order of time, each with its reasons and other possibilities.

    Somebody without any has one row, with the cause.

    Raises UserError `show.person_missing` without a number, `show.person_unknown` where nobody has it.
    """
    from refugeesday.services.alternatives import AlternativeBook
    from refugeesday.services.organisations import organisations
    from refugeesday.services.plans import plan_input

    if not person:
        raise UserError("show.person_missing")
    given = plan_input(session, event=event.id)
    numbers = {one.number.casefold(): one for one in given.participants}
    if person.casefold() not in numbers:
        raise UserError("show.person_unknown", number=person)
    asked = numbers[person.casefold()]
    names = {one.id: one.name for one in organisations(session, event=event.id)}
    book = AlternativeBook(given)
    if all(one.participant != asked.id for one in given.interviews):
        return [
            {"interview": words.text("why", "nobody"), "why": _cause(asked, given, words), "score": None, "cost": None}
        ]
    own = sorted((one for one in given.interviews if one.participant == asked.id), key=lambda one: one.starts)
    return [row for one in own for row in _rows(one, given, book, names, words)]


def _cause(asked: Participant, given: PlanInput, words: Words) -> str:
    """Give why somebody has no interview at all."""
    from refugeesday.commands.explaining import cause_text
    from refugeesday.services.explanations import unplaced

    found = unplaced(given, participant=asked.id)
    return cause_text(found[0], words) if found else words.text("Cause", "not_expected")


def _rows(one: Interview, given: PlanInput, book: AlternativeBook, names: dict[int, str], words: Words) -> list[Row]:
    from refugeesday.exchange.catalogues import languages

    booths = {booth.id: booth for booth in given.booths}
    zone = ZoneInfo(given.event.zone)
    people = {each.id: each.person for each in given.participants}
    talks = {talk.id: talk for talk in given.interviews}
    booth = booths[one.booth]
    here = words.text(
        "why", "place", at=f"{one.starts.astimezone(zone):%H:%M}", booth=booth.number, name=names[booth.organisation]
    )
    rows: list[Row] = [{"interview": here, "why": words.text("why", "chosen"), "score": one.score, "cost": None}]
    for reason in one.reasons:
        said = words.reason(reason, language_name=languages().namer(words.language))
        rows.append({"interview": here, "why": said, "score": reason.points, "cost": None})
    for other in book.alternatives(one.id):
        place = {"at": f"{other.starts:%H:%M}", "booth": other.booth_number, "name": names[other.organisation]}
        said = words.text("why", "instead", **place)
        if other.gives_way is not None:
            loser = people[talks[other.gives_way].participant].full_name
            said = words.text("why", "instead_of", **place, person=loser)
        cost = words.cost(other.cost, is_exact=other.is_exact)
        rows.append({"interview": here, "why": said, "score": other.score, "cost": cost})
    return rows

"""Show what a workspace file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.commands.answer import Answer, chosen_event, table_lines, workspace
from refugeesday.commands.why import why_rows
from refugeesday.wording import Words

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from refugeesday.domain.events import Event
    from refugeesday.services.session import Session

Row = dict[str, str | int | None]


def show_command(options: Namespace) -> Answer:
    """List one kind of thing, a line each."""
    words = Words(options.language)
    with workspace(options.file) as session:
        if options.what == "events":
            rows = _events(session, words)
        elif options.what == "steps":
            rows = _steps(session, words)
        elif options.what == "why":
            rows = why_rows(session, chosen_event(session, options.event), words, person=options.person)
        else:
            rows = _OF_EVENT[options.what](session, chosen_event(session, options.event), words)
    if not rows:
        return Answer(lines=[words.text("answer", "nothing_to_show")], data=[])
    headers = [words.text("column", name) for name in rows[0]]
    cells = [[_shown(cell, words) for cell in row.values()] for row in rows]
    return Answer(lines=table_lines(headers, cells), data=rows)


def _shown(cell: str | int | None, words: Words) -> str:
    if isinstance(cell, bool):
        return words.text("value", "yes") if cell else ""
    return "" if cell is None else str(cell)


def _events(session: Session, words: Words) -> list[Row]:
    from refugeesday.services.events import events

    return [
        {
            "id": one.id,
            "name": one.name,
            "date": one.date.isoformat(),
            "opens": f"{one.opening.starts:%H:%M}",
            "closes": f"{one.opening.ends:%H:%M}",
            "slots": len(one.raster.slots),
            "format": words.of(one.format),
        }
        for one in events(session)
    ]


def _steps(session: Session, words: Words) -> list[Row]:
    return [
        {
            "id": entry.id,
            "at": f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}",
            "actor": entry.actor,
            "step": words.step(entry.name),
            "rows": entry.row_count,
            "undoes": entry.undoes,
        }
        for entry in session.history()
    ]


def _participants(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.exchange.catalogues import languages
    from refugeesday.services.overviews import participant_rows

    return [
        {
            "number": row.participant.number,
            "name": row.participant.person.sort_name,
            "german": row.participant.person.german_speaking and words.of(row.participant.person.german_speaking),
            "languages": ", ".join(map(languages().namer(words.language), row.languages)),
            "interviews": row.interviews,
            "state": words.of(row.participant.state),
        }
        for row in participant_rows(session, event=event.id)
    ]


def _organisations(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.services.organisations import organisations

    return [
        {"number": one.number, "name": one.name, "type": words.of(one.type), "trade": one.trade, "town": one.town}
        for one in organisations(session, event=event.id)
    ]


def _offers(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.services.offers import offers
    from refugeesday.services.organisations import organisations

    names = {one.id: one.name for one in organisations(session, event=event.id)}
    return [
        {
            "number": one.number,
            "organisation": names[one.organisation],
            "kind": words.of(one.kind),
            "title": one.title,
            "places": one.places,
            "german": one.minimum_german and words.of(one.minimum_german),
        }
        for one in offers(session, event=event.id)
    ]


def _booths(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.services.overviews import booth_rows

    return [
        {
            "number": row.booth.number,
            "organisation": row.organisation,
            "tables": len(row.booth.interviewers),
            "interviews": row.interviews,
            "capacity": row.capacity,
            "commitment": words.of(row.booth.commitment),
        }
        for row in booth_rows(session, event=event.id)
    ]


def _volunteers(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.exchange.catalogues import languages
    from refugeesday.services.overviews import volunteer_rows

    return [
        {
            "number": row.volunteer.number,
            "name": row.volunteer.person.sort_name,
            "roles": ", ".join(words.of(role) for role in row.volunteer.roles),
            "languages": ", ".join(map(languages().namer(words.language), row.languages)),
            "interviews": row.interviews,
            "state": words.of(row.volunteer.state),
        }
        for row in volunteer_rows(session, event=event.id)
    ]


def _interviews(session: Session, event: Event, _words: Words) -> list[Row]:
    from refugeesday.services.overviews import interview_rows

    zone = ZoneInfo(event.zone)
    return [
        {
            "starts": f"{row.interview.starts.astimezone(zone):%H:%M}",
            "booth": row.booth_number,
            "table": row.table,
            "organisation": row.organisation,
            "participant": row.participant_number,
            "name": row.participant_name,
            "score": row.interview.score,
            "interpreter": row.interpreter_number or None,
        }
        for row in interview_rows(session, event=event.id)
    ]


def _placements(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.services.placement_rows import placement_rows

    return [
        {
            "day": f"{row.starts:%d.%m.}",
            "starts": f"{row.starts:%H:%M}",
            "ends": f"{row.ends:%H:%M}",
            "participant": row.participant.number,
            "name": row.participant.person.sort_name,
            "company": row.company.organisation.name,
            "address": row.company.address,
            "travel": row.placement.travel_note or words.text("Travel", row.placement.travel or "open"),
            "contact": row.company.contact.name,
            "companion": row.companion.person.full_name if row.companion else None,
            "to_look_up": len(row.open_facts),
            "score": row.placement.score,
            "state": words.of(row.placement.state),
        }
        for row in placement_rows(session, event=event.id)
    ]


def _call_list(session: Session, event: Event, _words: Words) -> list[Row]:
    from refugeesday.services.call_lists import call_list

    return [
        {
            "title": row.title,
            "town": row.wish.town,
            "people": len(row.people),
            "organisation": row.callees[0].organisation.name if row.callees else None,
            "contact": row.callees[0].contact.name if row.callees else None,
            "phone": row.callees[0].phone if row.callees else None,
        }
        for row in call_list(session, event=event.id)
    ]


def _problems(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.services.findings import findings

    return [
        {"severity": words.of(finding.severity), "text": words.text("finding", finding.code, **finding.values)}
        for finding in findings(session, event=event.id)
    ]


def _versions(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.services.plan_versions import plan_versions

    zone = ZoneInfo(event.zone)
    return [
        {
            "id": one.id,
            "at": f"{one.created_at.astimezone(zone):%Y-%m-%d %H:%M}",
            "actor": one.actor,
            "name": words.version(one.name),
            "interviews": one.interviews,
            "in_force": one.is_in_force,
        }
        for one in plan_versions(session, event=event.id)
    ]


def _causes(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.commands.explaining import cause_rows

    return cause_rows(session, event, words)


def _wishes(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.commands.explaining import wish_rows

    return wish_rows(session, event, words)


def _distribution(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.commands.explaining import share_rows

    return share_rows(session, event, words)


def _capacity(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.commands.explaining import capacity_rows

    return capacity_rows(session, event, words)


def _missing(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.services.missing_data import missing_data
    from refugeesday.services.plans import plan_input

    found = missing_data(plan_input(session, event=event.id))
    named = [
        *((one.number, one.person.sort_name, fields) for one, fields in found.participants),
        *((one.number, one.title, fields) for one, fields in found.offers),
    ]
    return [
        {"number": number, "name": name, "missing": ", ".join(words.of(field) for field in fields)}
        for number, name, fields in named
    ]


def _remedies(session: Session, event: Event, words: Words) -> list[Row]:
    from refugeesday.commands.explaining import remedy_rows

    return remedy_rows(session, event, words)


_OF_EVENT: dict[str, Callable[[Session, Event, Words], list[Row]]] = {
    "participants": _participants,
    "organisations": _organisations,
    "offers": _offers,
    "booths": _booths,
    "volunteers": _volunteers,
    "interviews": _interviews,
    "placements": _placements,
    "call-list": _call_list,
    "problems": _problems,
    "versions": _versions,
    "causes": _causes,
    "wishes": _wishes,
    "distribution": _distribution,
    "capacity": _capacity,
    "missing": _missing,
    "remedies": _remedies,
}

"""Lists on paper: the welcome desk's by last name, and who is in the house, for an emergency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.names import folded
from refugeesday.domain.papers import TICK_BOX, ListPaper
from refugeesday.domain.people import Need, VolunteerState, is_minor
from refugeesday.exchange.phrases import phrasebook
from refugeesday.services.overviews import language_names
from refugeesday.services.papers import PaperOrder, PaperSource, paper_key, paper_source

if TYPE_CHECKING:
    from datetime import date

    from refugeesday.domain.people import Person
    from refugeesday.services.session import Session


def desk_list(session: Session, *, event: int) -> ListPaper:
    """Give all participants expected by last name, with arrival and first booth.

    As at the desk's screen there is no phone, no permit and no note (R5). Raises UserError `print.not_released`.
    """
    source = paper_source(session, event=event)
    visits = {visit.participant.id: visit for visit in source.program.visits}
    expected = [one for one in source.program.participants if one.state.is_expected]
    rows = []
    for one in sorted(expected, key=lambda one: paper_key(one, order=PaperOrder.NAME)):
        visit = visits.get(one.id)
        person = one.person
        first = (f"{visit.arrives:%H:%M}", visit.talks[0].booth_number) if visit else ("ohne Gespräch", "")
        spoken = ", ".join(language_names(person.languages))
        rows.append((person.sort_name, person.call_name, one.number, *first, spoken, TICK_BOX))
    return ListPaper(
        title="Empfang: Teilnehmende nach Nachnamen",
        subtitle=_subtitle(source, len(rows)),
        headers=("Name", "Rufname", "Nummer", "Ankunft", "Erster Stand", "Sprachen", "Da"),
        widths=(46, 20, 18, 22, 13, 52, 9),
        rows=tuple(rows),
        footer="Vertraulich. Nach der Veranstaltung vernichten.",
    )


def emergency_list(session: Session, *, event: int) -> ListPaper:
    """Give everybody who may be in the house by name: participants, volunteers, and who sits at booths.

    What helps to clear the house is shown: where somebody is to be looked for, who is or may be a minor, who needs a
    way without steps. Raises UserError `print.not_released`.
    """
    source = paper_source(session, event=event)
    rows = sorted(
        [*_participants(source), *_volunteers(source), *_interviewers(source)], key=lambda row: folded(row[0])
    )
    return ListPaper(
        title="Notfallliste: wer im Haus sein kann",
        subtitle=_subtitle(source, len(rows)),
        headers=("Name", "Nummer", "Gruppe", "Wo", "Beachten", "In Sicherheit"),
        widths=(46, 16, 21, 62, 30, 15),
        rows=tuple(rows),
        footer="Notruf 112. Vertraulich. Nach der Veranstaltung vernichten.",
    )


def _participants(source: PaperSource) -> list[tuple[str, ...]]:
    booths = {visit.participant.id: visit.talks for visit in source.program.visits}
    day = source.program.event.date
    return [
        (
            one.person.sort_name,
            one.number,
            "Teilnehmende",
            ", ".join(f"{talk.starts:%H:%M} {talk.booth_number}" for talk in booths.get(one.id, ())),
            _care(one.person, day=day),
            TICK_BOX,
        )
        for one in source.program.participants
        if one.state.is_expected
    ]


def _volunteers(source: PaperSource) -> list[tuple[str, ...]]:
    day = source.program.event.date
    return [
        (one.person.sort_name, one.number, "Ehrenamt", "", _care(one.person, day=day), TICK_BOX)
        for one in source.program.volunteers
        if one.state is not VolunteerState.DECLINED
    ]


def _interviewers(source: PaperSource) -> list[tuple[str, ...]]:
    return [
        (lane.name or source.program.organisations[booth.id], "", "Arbeitgeber", f"Stand {booth.number}", "", TICK_BOX)
        for booth in source.program.booths
        if booth.is_open
        for lane in booth.interviewers
    ]


def _care(person: Person, *, day: date) -> str:
    found = ["minderjährig"] if is_minor(person.birth_year, on=day) else []
    found += ["stufenloser Weg"] if Need.STEP_FREE in person.needs else []
    found += ["Kinder dabei"] if Need.CHILDCARE in person.needs else []
    return ", ".join(found)


def _subtitle(source: PaperSource, count: int) -> str:
    of = source.program.event
    return f"{of.name} · {phrasebook(GERMAN).day(of.date).german} · {count} Personen"

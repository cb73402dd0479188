"""Lists on paper: the welcome desk's by last name, and who is in the house, for an emergency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.names import folded
from refugeesday.domain.papers import TICK_BOX, ListPaper
from refugeesday.domain.people import Need, VolunteerState, is_minor
from refugeesday.exchange.phrases import phrasebook
from refugeesday.services.overviews import language_names
from refugeesday.services.papers import (
    PaperOrder,
    PaperSource,
    by_name,
    counted,
    paper_key,
    paper_source,
    used_columns,
)

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
    return used_columns(
        ListPaper(
            title="Empfang: Teilnehmende nach Nachnamen",
            subtitle=_subtitle(source, len(rows)),
            headers=("Name", "Rufname", "Nummer", "Ankunft", "Erster Stand", "Sprachen", "Da"),
            widths=(46, 20, 20, 24, 14, 52, 9),
            rows=tuple(rows),
            footer="Vertraulich. Nach der Veranstaltung vernichten.",
        )
    )


def emergency_list(session: Session, *, event: int) -> ListPaper:
    """Give everybody who may be in the house by name: participants, volunteers, and who sits at booths.

    What helps to clear the house is shown: where somebody is to be looked for, who is or may be a minor, who needs a
    way without steps. Raises UserError `print.not_released`.
    """
    source = paper_source(session, event=event)
    found = [*_participants(source), *_volunteers(source), *_interviewers(source)]
    rows = [row for _, row in sorted(found)]
    return ListPaper(
        title="Notfallliste: wer im Haus sein kann",
        subtitle=_subtitle(source, len(rows)),
        headers=("Name", "Nummer", "Gruppe", "Wo", "Beachten", "In Sicherheit"),
        widths=(42, 18, 27, 63, 26, 17),
        rows=tuple(rows),
        footer="Notruf 112. Vertraulich. Nach der Veranstaltung vernichten.",
    )


_Named = tuple[tuple[str, str], tuple[str, ...]]
"""What a row is ordered by, and the row."""


def _participants(source: PaperSource) -> list[_Named]:
    booths = {visit.participant.id: visit.talks for visit in source.program.visits}
    day = source.program.event.date
    return [
        (
            by_name(one.person),
            (
                one.person.sort_name,
                one.number,
                "Teilnehmende",
                ", ".join(f"{talk.starts:%H:%M}\u00a0{talk.booth_number}" for talk in booths.get(one.id, ())),
                _care(one.person, day=day),
                TICK_BOX,
            ),
        )
        for one in source.program.participants
        if one.state.is_expected
    ]


def _volunteers(source: PaperSource) -> list[_Named]:
    day = source.program.event.date
    return [
        (
            by_name(one.person),
            (one.person.sort_name, one.number, "Ehrenamt", "", _care(one.person, day=day), TICK_BOX),
        )
        for one in source.program.volunteers
        if one.state is not VolunteerState.DECLINED
    ]


def _interviewers(source: PaperSource) -> list[_Named]:
    named = [
        (_name_first(lane.name or source.program.organisations[booth.id]), booth.number)
        for booth in source.program.booths
        if booth.is_open
        for lane in booth.interviewers
    ]
    return [
        ((folded(name), number), (name, "", "Arbeitgeber", f"Stand {number}", "", TICK_BOX)) for name, number in named
    ]


def _name_first(name: str) -> str:
    """Give a name as a list is searched by it: `Frau Muster` is found under M."""
    salutation, _, rest = name.partition(" ")
    return f"{rest}, {salutation}" if rest and salutation in {"Frau", "Herr"} else name


def _care(person: Person, *, day: date) -> str:
    found = ["minderjährig"] if is_minor(person.birth_year, on=day) else []
    found += ["stufenloser Weg"] if Need.STEP_FREE in person.needs else []
    found += ["Kinder dabei"] if Need.CHILDCARE in person.needs else []
    return ", ".join(found)


def _subtitle(source: PaperSource, count: int) -> str:
    of = source.program.event
    return f"{of.name} · {phrasebook(GERMAN).day(of.date).german} · {counted(count, 'Person', 'Personen')}"

"""A table for the office's own mail merge: one row a person, all talks in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.errors import UserError
from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.phrases import phrasebook
from refugeesday.exchange.tables_out import write_table
from refugeesday.services.appointments import place
from refugeesday.services.papers import PaperOrder, PaperSource, ordered_visits, paper_source

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.domain.visits import Talk, Visit
    from refugeesday.services.session import Session

_PERSON = ("Nummer", "Vorname", "Nachname", "Rufname", "Unterkunft", "Straße", "PLZ", "Ort", "E-Mail", "Sprache")
_EVENT = ("Veranstaltung", "Datum", "Veranstaltungsort", "Ankunft", "Anzahl Gespräche")
_TALK = ("Beginn", "Ende", "Stand", "Arbeitgeber", "Raum", "Dolmetschen")


def mail_merge_rows(
    session: Session, *, event: int, order: PaperOrder = PaperOrder.NAME
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Give headers and rows; there are as many groups of columns as the fullest visit has talks, others stay blank.

    Raises UserError `print.not_released`.
    """
    source = paper_source(session, event=event)
    visits = ordered_visits(source, order=order)
    most = max((len(visit.talks) for visit in visits), default=0)
    headers = (*_PERSON, *_EVENT, *(f"{name} {number}" for number in range(1, most + 1) for name in _TALK))
    return headers, [_row(source, visit, most=most) for visit in visits]


def write_mail_merge(session: Session, path: Path, *, event: int, order: PaperOrder = PaperOrder.NAME) -> int:
    """Write the rows as `.xlsx` or `.csv` and give how many there are.

    Raises UserError `print.not_released`, `print.nothing` and those of `write_table`.
    """
    headers, rows = mail_merge_rows(session, event=event, order=order)
    if not rows:
        raise UserError("print.nothing")
    write_table(path, headers=headers, rows=rows, sheet_name="Serienbrief")
    return len(rows)


def _row(source: PaperSource, visit: Visit, *, most: int) -> tuple[str, ...]:
    of, one = source.program.event, visit.participant
    person = one.person
    language = languages().name_de(person.invitation_language) if person.invitation_language else ""
    cells = [
        one.number, person.given_name, person.family_name, person.call_name, person.accommodation, person.street,
        person.postcode, person.town, person.email, language, of.name, phrasebook(GERMAN).day(of.date).german,
        place(source.program.venue), f"{visit.arrives:%H:%M}", str(len(visit.talks)),
    ]  # fmt: skip
    for talk in visit.talks:
        cells += _talk(talk)
    return (*cells, *[""] * (len(_TALK) * (most - len(visit.talks))))


def _talk(talk: Talk) -> list[str]:
    language = languages().name_de(talk.interpreted_in) if talk.interpreted_in else ""
    return [f"{talk.starts:%H:%M}", f"{talk.ends:%H:%M}", talk.booth_number, talk.organisation, talk.room, language]

"""Letters about days in companies, and all letters in one pile."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import Letter, Pair
from refugeesday.exchange.phones import told_phone
from refugeesday.exchange.phrases import Phrasebook, phrasebook
from refugeesday.exchange.texts import text
from refugeesday.services.both_languages import written_for
from refugeesday.services.day_appointments import day_place, way_to
from refugeesday.services.paper_letters import (
    envelope,
    letter_notice,
    letters_from,
    marked_text,
    readers_of_letters,
)
from refugeesday.services.papers import PaperOrder, PaperSource, ordered_visits, paper_key, paper_source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from refugeesday.domain.people import Participant
    from refugeesday.domain.visits import CompanyDay
    from refugeesday.services.session import Session

_PHRASES = ("internship", "bring_documents", "free_voluntary")


def letter_pile(
    session: Session, *, event: int, order: PaperOrder = PaperOrder.NAME, only: Iterable[int] | None = None
) -> list[Letter]:
    """Give the letters to those told on paper or without an e-mail address, or to those in `only`, in one pile.

    Raises UserError `print.not_released`, `reader.value_missing` where the event has no phone number.
    """
    source = paper_source(session, event=event)
    readers = readers_of_letters(source, only=only)
    return letter_pile_from(source, readers, today=session.now().date(), order=order)


def letter_pile_from(
    source: PaperSource, readers: Collection[int], *, today: date, order: PaperOrder = PaperOrder.NAME
) -> list[Letter]:
    """Give the letters to some participants: of each the one about talks, then those about days.

    Raises UserError `reader.value_missing`.
    """
    visits = ordered_visits(source, order=order, only=readers)
    of_talks = zip(visits, letters_from(source, visits, today=today), strict=True)
    found: dict[int, list[Letter]] = {visit.participant.id: [letter] for visit, letter in of_talks}
    people = {one.id: one for one in source.program.participants if one.id in readers}
    for day in source.program.days:
        if day.participant in people:
            with written_for(people[day.participant].person):
                letter = _letter(source, day, people[day.participant], today=today)
            found.setdefault(day.participant, []).append(letter)
    in_order = sorted(people.values(), key=lambda one: paper_key(one, order=order))
    return [letter for one in in_order for letter in found.get(one.id, ())]


def _letter(source: PaperSource, day: CompanyDay, participant: Participant, *, today: date) -> Letter:
    of, person = source.program.event, participant.person
    book = phrasebook(person.invitation_language, with_unreviewed=of.with_unreviewed)
    is_english = book.language == "en"
    own = [] if is_english else _phrases(day, book, phone=of.sender_phone)
    name, title = person.full_name, book.pair("internship")
    return Letter(
        **asdict(envelope(source, participant, today=today)),
        subject=Pair(
            german=f"Praktikumstag: {day.organisation}",
            other=title.other,
            is_rtl=title.is_rtl,
        ),
        german=_paragraphs(day, book, name=name, phone=of.sender_phone, language=GERMAN),
        other=_paragraphs(day, book, name=name, phone=of.sender_phone, language="en")
        if is_english
        else tuple(marked_text(pair) for pair in own),
        is_rtl=book.same("").is_rtl,
        headers=(book.pair("time"), Pair(german=""), book.pair("company")),
        talks=((_times(day), "", day_place(day)),),
        notice=letter_notice(book, own),
    )


def _times(day: CompanyDay) -> str:
    """Say from when to when, an end after midnight with its date."""
    times = f"{day.starts:%H:%M}–{day.ends:%H:%M}"
    return times if day.starts.date() == day.ends.date() else f"{times} ({day.ends:%d.%m.})"


def _paragraphs(day: CompanyDay, book: Phrasebook, *, name: str, phone: str, language: str) -> tuple[str, ...]:
    date = book.day(day.starts.date())
    whole = text(
        "letter_day",
        language=language,
        person=name,
        date=date.german if language == GERMAN else date.other,
        organisation=day.organisation,
        title=day.title,
        begins=f"{day.starts:%H:%M}",
        address=day.address,
        meeting_point=day.meeting_point,
        contact=day.contact,
        company_phone=told_phone(day.phone),
        way=way_to(day, language=language),
        bring=day.bring,
        phone=phone.replace(" ", "\u00a0"),
    )
    return tuple(part.strip() for part in whole.split("\n\n") if part.strip())


def _phrases(day: CompanyDay, book: Phrasebook, *, phone: str) -> list[Pair]:
    when = book.day(day.starts.date())
    times = book.same(_times(day))
    asked = book.pair("questions_call", phone=phone.replace(" ", "\u00a0"))
    first = Pair(german="", other=f"{when.other}  {times.other}", is_rtl=when.is_rtl)
    return [first, *(book.pair(key) for key in _PHRASES), asked, book.pair("thank_you")]

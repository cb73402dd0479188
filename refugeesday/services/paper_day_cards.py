"""The cards for days in companies: where, when, whom to ask for, in German and in the reader's own language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import CardValues, DayCardValues, DayFact, Pair, Pictogram, Remark
from refugeesday.exchange.calendar import qr_event
from refugeesday.exchange.calendar_entry import CalendarEntry, EntryStatus
from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.phones import told_phone
from refugeesday.exchange.phrases import Phrasebook, native_name, phrasebook
from refugeesday.services.both_languages import written_for
from refugeesday.services.day_appointments import day_place, way_to
from refugeesday.services.paper_cards import EMERGENCY_NUMBER, cards_from, notice_of
from refugeesday.services.papers import PaperOrder, PaperSource, ordered_visits, paper_key, paper_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.events import Event
    from refugeesday.domain.people import Participant
    from refugeesday.domain.visits import CompanyDay
    from refugeesday.services.session import Session


_WAYS = frozenset({"on_foot", "own_car", "bus", "driver"})
"""Ways to a company that a phrase names."""


def card_pile(
    session: Session, *, event: int, order: PaperOrder = PaperOrder.NAME, only: Iterable[int] | None = None
) -> list[CardValues | DayCardValues]:
    """Give all cards, or those of participants in `only`, as they lie in one pile.

    Raises as `day_card_values` does.
    """
    return card_pile_from(paper_source(session, event=event), order=order, only=only)


def card_pile_from(
    source: PaperSource, *, order: PaperOrder = PaperOrder.NAME, only: Iterable[int] | None = None
) -> list[CardValues | DayCardValues]:
    """Give the cards from what was read before: of each participant the card of the fair, then those of days.

    Raises UserError `reader.value_missing`.
    """
    wanted = None if only is None else set(only)
    fair = {one.participant: one for one in cards_from(source, ordered_visits(source, order=order, only=wanted))}
    days: dict[int, list[DayCardValues]] = {}
    for one in _days_of(source, wanted, order=order):
        days.setdefault(one.participant, []).append(one)
    pile: list[CardValues | DayCardValues] = []
    for participant in sorted(source.program.participants, key=lambda one: paper_key(one, order=order)):
        pile += [fair[participant.id]] if participant.id in fair else []
        pile += days.get(participant.id, [])
    return pile


def day_card_values(
    session: Session, *, event: int, order: PaperOrder = PaperOrder.NAME, only: Iterable[int] | None = None
) -> list[DayCardValues]:
    """Give the cards of all participants with a released day in a company, or of those in `only`.

    Raises UserError `print.not_released`, `reader.value_missing` where the event has no phone number for questions.
    """
    return _days_of(paper_source(session, event=event), None if only is None else set(only), order=order)


def _days_of(source: PaperSource, wanted: set[int] | None, *, order: PaperOrder) -> list[DayCardValues]:
    days = [day for day in source.program.days if wanted is None or day.participant in wanted]
    of = source.program.event
    people = {one.id: one for one in source.program.participants}
    cards: list[DayCardValues] = []
    for day in sorted(days, key=lambda day: (*paper_key(people[day.participant], order=order), day.starts)):
        one = people[day.participant]
        book = phrasebook(one.person.invitation_language, with_unreviewed=of.with_unreviewed)
        with written_for(one.person):
            cards.append(_card(of, day, one, book))
    return cards


def _card(of: Event, day: CompanyDay, participant: Participant, book: Phrasebook) -> DayCardValues:
    person = participant.person
    facts, remarks = _facts(day, book), _remarks(day, book)
    caption, title = book.pair("company"), book.pair("internship")
    questions = book.pair("questions_call", phone=of.sender_phone.replace(" ", "\u00a0"))
    is_same_day = day.starts.date() == day.ends.date()
    ends = f"{day.ends:%H:%M}" if is_same_day else f"{day.ends:%d.%m., %H:%M}"
    rest = {
        "into_phone": book.pair("into_phone"),
        "notes": book.pair("notes"),
        "emergency": book.pair("emergency_call", number=EMERGENCY_NUMBER),
        "confidential": book.pair("confidential"),
    }
    times = book.pair("from_to", **{"from": f"{day.starts:%H:%M}", "to": ends})
    printed = [caption, title, questions, times, *rest.values(), *(remark.text for remark in remarks)]
    printed += [pair for fact in facts for pair in (fact.caption, fact.other)]
    return DayCardValues(
        participant=participant.id,
        offer=day.offer,
        number=participant.number,
        name=person.full_name,
        name_caption=book.pair("name"),
        native_name=person.native_name,
        german_level=person.german_speaking.value if person.german_speaking else "",
        languages=tuple(languages().name_de(skill.language) for skill in person.languages),
        native_language=native_name(book.asked) if book.asked not in {"", GERMAN} else "",
        is_rtl=book.same("").is_rtl,
        title=Pair(
            german="Praktikumstag",
            other=title.other,
            language=title.language,
            is_rtl=title.is_rtl,
            is_unreviewed=title.is_unreviewed,
        ),
        event=book.same(of.name),
        day=book.day(day.starts.date()),
        begins=f"{day.starts:%H:%M}",
        ends=ends,
        times=times,
        is_night=not is_same_day,
        company_caption=Pair(
            german="Ihr Betrieb",
            other=caption.other,
            language=caption.language,
            is_rtl=caption.is_rtl,
            is_unreviewed=caption.is_unreviewed,
        ),
        facts=facts,
        remarks=remarks,
        questions=questions,
        **rest,
        entry=_entry(day),
        notice=notice_of(book, printed),
    )


def _facts(day: CompanyDay, book: Phrasebook) -> tuple[DayFact, ...]:
    same = Pair(german="")
    way = book.pair(day.travel) if day.travel in _WAYS else same
    lines = (
        ("name", day.organisation, same),
        ("task", day.title, same),
        ("address", day.address, same),
        ("meeting_point", day.meeting_point, same),
        ("contact_person", day.contact, same),
        ("phone", told_phone(day.phone), same),
        ("way", way_to(day, language=GERMAN), way),
        ("bring", day.bring, same),
    )
    return tuple(DayFact(caption=book.pair(key), text=text, other=other) for key, text, other in lines if text)


def _remarks(day: CompanyDay, book: Phrasebook) -> tuple[Remark, ...]:
    found = [Remark(picture=Pictogram.IDENTITY, text=book.pair("bring_documents"))]
    if day.companion is not None:
        found.append(Remark(picture=Pictogram.TICK, text=book.pair("companion")))
    return (*found, Remark(picture=Pictogram.PHONE, text=book.pair("cannot_come")))


def _entry(day: CompanyDay) -> str:
    """Give the calendar entry for a phone: nobody is named."""
    return qr_event(
        CalendarEntry(
            uid="phone",
            sequence=0,
            status=EntryStatus.CONFIRMED,
            starts=day.starts,
            ends=day.ends,
            summary=f"Praktikumstag: {day.organisation}",
            location=day_place(day),
            created=day.starts,
            modified=day.starts,
        )
    )

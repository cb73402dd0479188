"""The cards participants carry: their talks, in German and in their own language."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.organisations import OfferKind
from refugeesday.domain.papers import (
    CardBreak,
    CardTalk,
    CardValues,
    CardWords,
    HallPlan,
    Pair,
    Pictogram,
    Remark,
)
from refugeesday.domain.people import Need
from refugeesday.domain.places import address_line
from refugeesday.exchange.calendar import qr_event
from refugeesday.exchange.calendar_entry import CalendarEntry, EntryStatus
from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.phrases import Phrasebook, native_name, phrasebook
from refugeesday.exchange.visit_phrases import UNREVIEWED_NOTE
from refugeesday.services.appointments import place
from refugeesday.services.both_languages import substitute_note, written_for
from refugeesday.services.papers import PaperSource, hall_plans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.visits import Talk, Visit

_PHRASE_OF = {
    OfferKind.TRAINING: "apprenticeship",
    OfferKind.EQ: "apprenticeship",
    OfferKind.INTERNSHIP: "internship",
    OfferKind.SHADOWING: "internship",
    OfferKind.TRIAL: "internship",
    OfferKind.MEASURE: "internship",
    OfferKind.ADVICE: "advice",
    OfferKind.WORKSHOP: "advice",
}
"""All other kinds are work."""
EMERGENCY_NUMBER = "112"


def cards_from(source: PaperSource, visits: Iterable[Visit]) -> list[CardValues]:
    """Give the cards of some visits in their order, from what was read before.

    Raises UserError `reader.value_missing` where the event has no phone number for questions.
    """
    books: dict[str, Phrasebook] = {}
    plans: dict[tuple[str, frozenset[int]], tuple[HallPlan, ...]] = {}
    cards: list[CardValues] = []
    for visit in visits:
        language = visit.participant.person.invitation_language
        book = books.setdefault(language, phrasebook(language, with_unreviewed=source.program.event.with_unreviewed))
        at = (language, frozenset(talk.booth for talk in visit.talks))
        if at not in plans:
            plans[at] = hall_plans(source, booths=at[1], book=book)
        with written_for(visit.participant.person):
            cards.append(_card(source, visit, book=book, plans=plans[at]))
    return cards


def _card(source: PaperSource, visit: Visit, *, book: Phrasebook, plans: tuple[HallPlan, ...]) -> CardValues:
    of, venue, person = source.program.event, source.program.venue, visit.participant.person
    words = _words(book, phone=of.sender_phone)
    stops = _stops(source, visit, book=book)
    remarks = _remarks(visit, book=book)
    return CardValues(
        participant=visit.participant.id,
        number=visit.participant.number,
        name=person.full_name,
        native_name=person.native_name,
        german_level=person.german_speaking.value if person.german_speaking else "",
        languages=tuple(languages().name_de(skill.language) for skill in person.languages),
        native_language=native_name(book.asked) if book.asked not in {"", GERMAN} else "",
        is_rtl=book.same("").is_rtl,
        check_in_code=visit.participant.check_in_code,
        event=book.same(of.name),
        date=book.day(of.date),
        arrives=f"{visit.arrives:%H:%M}",
        stops=stops,
        remarks=remarks,
        words=words,
        venue=venue.name if venue else "",
        address=address_line(venue.street, venue.postcode, venue.town) if venue else "",
        directions=venue.note if venue else "",
        phone=of.sender_phone,
        plans=plans,
        notice=notice_of(book, [*_pairs(words), *(remark.text for remark in remarks), *_pairs_of(stops)]),
    )


def _words(book: Phrasebook, *, phone: str) -> CardWords:
    return CardWords(
        invitation=book.pair("invitation"),
        name=book.pair("name"),
        arrival=book.pair("arrival"),
        check_in=book.pair("check_in"),
        desk=book.pair("desk"),
        show_card=book.pair("show_card"),
        your_interviews=book.pair("your_interviews"),
        time=book.pair("time"),
        booth=book.pair("booth"),
        company=book.pair("company"),
        address=book.pair("address"),
        hall_plan=book.pair("hall_plan"),
        bus_train=book.pair("bus_train"),
        cannot_come=book.pair("cannot_come"),
        confidential=book.pair("confidential"),
        questions=book.pair("questions_call", phone=phone.replace(" ", "\u00a0")),
        into_phone=book.pair("into_phone"),
        emergency=book.pair("emergency_call", number=EMERGENCY_NUMBER),
    )


def _stops(source: PaperSource, visit: Visit, *, book: Phrasebook) -> tuple[CardTalk | CardBreak, ...]:
    of = source.program.event
    found: list[tuple[datetime, CardTalk | CardBreak]] = []
    for position, talk in enumerate(visit.talks, start=1):
        found.append((talk.starts, _talk(source, visit, talk, position=position, book=book)))
    for span in of.breaks:
        starts = datetime.combine(of.date, span.starts, tzinfo=ZoneInfo(of.zone))
        if visit.talks[0].starts <= starts < visit.ends:
            shown = CardBreak(starts=f"{span.starts:%H:%M}", ends=f"{span.ends:%H:%M}", words=book.pair("break"))
            found.append((starts, shown))
    return tuple(stop for _, stop in sorted(found, key=lambda entry: entry[0]))


def _talk(source: PaperSource, visit: Visit, talk: Talk, *, position: int, book: Phrasebook) -> CardTalk:
    offer = source.offer(talk)
    kind = book.pair(_PHRASE_OF.get(offer.kind, "job")) if offer else Pair(german="")
    title = Pair(
        german=offer.title if offer else "",
        other=kind.other,
        language=kind.language,
        is_rtl=kind.is_rtl,
        is_unreviewed=kind.is_unreviewed,
    )
    return CardTalk(
        position=position,
        starts=f"{talk.starts:%H:%M}",
        ends=f"{talk.ends:%H:%M}",
        booth=talk.booth_number,
        organisation=talk.organisation,
        offer=title,
        interpreting=_spoken(source, visit, talk, book=book),
        entry=_entry(source, talk),
    )


def _spoken(source: PaperSource, visit: Visit, talk: Talk, *, book: Phrasebook) -> Pair:
    """Say in which language the talk is held; never who interprets."""
    if talk.interpreted_in:
        word = book.pair("interpreter")
        name = languages().name_de(talk.interpreted_in)
        return _with_language(
            word, german=f"Dolmetschen: {name}", other=f"{word.other}: ", language=talk.interpreted_in
        )
    lane = source.interviewer(talk)
    spoken = {skill.language for skill in lane.languages} if lane else set()
    shared = [skill.language for skill in visit.participant.person.languages if skill.language in spoken]
    if not shared:
        return book.pair("in_german")
    name = languages().name_de(shared[0])
    return _with_language(book.same(""), german=f"Deutsch oder {name}", other="Deutsch / ", language=shared[0])


def _with_language(like: Pair, *, german: str, other: str, language: str) -> Pair:
    return Pair(
        german=german,
        other=other + native_name(language),
        language=like.language,
        is_rtl=like.is_rtl,
        is_unreviewed=like.is_unreviewed,
    )


def _entry(source: PaperSource, talk: Talk) -> str:
    """Give the calendar entry for a phone: nobody is named, so everyone at this booth and time gets the same."""
    return qr_event(
        CalendarEntry(
            uid="phone",
            sequence=0,
            status=EntryStatus.CONFIRMED,
            starts=talk.starts,
            ends=talk.ends,
            summary=f"Gespräch am Stand {talk.booth_number}",
            location=place(source.program.venue),
            created=talk.starts,
            modified=talk.starts,
        )
    )


def _remarks(visit: Visit, *, book: Phrasebook) -> tuple[Remark, ...]:
    found = [
        Remark(picture=Pictogram.DOCUMENT, text=book.pair("bring_cv")),
        Remark(picture=Pictogram.IDENTITY, text=book.pair("bring_documents")),
    ]
    if any(talk.interpreted_in for talk in visit.talks):
        found.append(Remark(picture=Pictogram.HEADSET, text=book.pair("interpreter_helps")))
    if Need.CHILDCARE in visit.participant.person.needs:
        found.append(Remark(picture=Pictogram.CHILD, text=book.pair("childcare_free")))
    return tuple(found)


def _pairs(words: CardWords) -> list[Pair]:
    return [getattr(words, name) for name in words.__slots__]


def _pairs_of(stops: Iterable[CardTalk | CardBreak]) -> list[Pair]:
    found: list[Pair] = []
    for stop in stops:
        found += [stop.offer, stop.interpreting] if isinstance(stop, CardTalk) else [stop.words]
    return found


def notice_of(book: Phrasebook, printed: list[Pair]) -> str:
    """Give what the reader's helper must know of the translation; empty where there is nothing to know."""
    if note := substitute_note(book):
        return f"{note} Bitte mit Dolmetschen erklären."
    return UNREVIEWED_NOTE if any(pair.is_unreviewed for pair in printed) else ""

"""Letters in window envelopes for participants without an e-mail address."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import Letter, Pair
from refugeesday.domain.people import Channel
from refugeesday.exchange.phrases import Phrasebook, phrasebook
from refugeesday.exchange.texts import text
from refugeesday.exchange.visit_phrases import UNREVIEWED_NOTE
from refugeesday.services.appointments import place
from refugeesday.services.both_languages import substitute_note, written_for
from refugeesday.services.papers import PaperSource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from refugeesday.domain.people import Participant, Person
    from refugeesday.domain.visits import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The parts of `Letter` that do not depend on what it is about."""

    number: str
    sender: tuple[str, ...]
    address: tuple[str, ...]
    place_and_date: str
    closing: str
    signature: str


_PHRASES = ("check_in", "bring_cv", "bring_documents", "free_voluntary")


def letters_from(source: PaperSource, visits: Iterable[Visit], *, today: date) -> list[Letter]:
    """Give the letters of some visits in their order, from what was read before.

    Raises UserError `reader.value_missing` where the event has no phone number.
    """
    found: list[Letter] = []
    for visit in visits:
        with written_for(visit.participant.person):
            found.append(_letter(source, visit, today=today))
    return found


def readers_of_letters(source: PaperSource, *, only: Iterable[int] | None) -> set[int]:
    """Give the participants told on paper or without an e-mail address, or those in `only`."""
    if only is not None:
        return set(only)
    return {one.id for one in source.program.participants if one.channel is Channel.PRINT or not one.person.email}


def envelope(source: PaperSource, participant: Participant, *, today: date) -> Envelope:
    """Give what letters of all kinds to one participant share."""
    of, venue, person = source.program.event, source.program.venue, participant.person
    town = venue.town if venue else ""
    return Envelope(
        number=f"Nummer {participant.number}",
        sender=tuple(part for part in (of.sender_name or of.name, of.sender_phone, of.sender_email) if part),
        address=_address(person),
        place_and_date=", ".join(part for part in (town, f"{today:%d.%m.%Y}") if part),
        closing="Mit freundlichen Grüßen",
        signature=of.sender_name or of.name,
    )


def _letter(source: PaperSource, visit: Visit, *, today: date) -> Letter:
    of, person = source.program.event, visit.participant.person
    book = phrasebook(person.invitation_language, with_unreviewed=of.with_unreviewed)
    german = _paragraphs(source, visit, book, language=GERMAN)
    is_english = book.language == "en"
    own = [] if is_english else _phrases(visit, book, phone=of.sender_phone)
    other = _paragraphs(source, visit, book, language="en") if is_english else tuple(marked_text(pair) for pair in own)
    return Letter(
        **asdict(envelope(source, visit.participant, today=today)),
        subject=Pair(german=f"Einladung: {of.name}", other=book.pair("invitation").other, is_rtl=book.same("").is_rtl),
        german=german,
        other=other,
        is_rtl=book.same("").is_rtl,
        headers=(book.pair("time"), book.pair("booth"), book.pair("company")),
        talks=tuple(
            (f"{talk.starts:%H:%M}–{talk.ends:%H:%M}", talk.booth_number, talk.organisation) for talk in visit.talks
        ),
        notice=letter_notice(book, own),
    )


def _paragraphs(source: PaperSource, visit: Visit, book: Phrasebook, *, language: str) -> tuple[str, ...]:
    day = book.day(source.program.event.date)
    whole = text(
        "letter",
        language=language,
        person=visit.participant.person.full_name,
        date=day.german if language == GERMAN else day.other,
        arrives=f"{visit.arrives:%H:%M}",
        venue=place(source.program.venue),
        phone=source.program.event.sender_phone.replace(" ", "\u00a0"),
    )
    return tuple(part.strip() for part in whole.split("\n\n") if part.strip())


def _phrases(visit: Visit, book: Phrasebook, *, phone: str) -> list[Pair]:
    day, arrives = book.day(visit.arrives.date()), book.same(f"{visit.arrives:%H:%M}")
    when = Pair(german="", other=f"{day.other}  {arrives.other}", is_rtl=day.is_rtl)
    asked = book.pair("questions_call", phone=phone.replace(" ", "\u00a0"))
    return [when, *(book.pair(key) for key in _PHRASES), asked, book.pair("thank_you")]


def _address(person: Person) -> tuple[str, ...]:
    town = f"{person.postcode} {person.town}".strip()
    return tuple(part for part in (person.full_name, person.accommodation, person.street, town) if part)


def marked_text(pair: Pair) -> str:
    """Give the reader's side of a phrase, marked where nobody reviewed it."""
    return f"{pair.other}\u00a0*" if pair.is_unreviewed else pair.other


def letter_notice(book: Phrasebook, printed: list[Pair]) -> str:
    """Give what the reader's helper must know of the translation; empty where there is nothing to know."""
    mark = UNREVIEWED_NOTE if any(pair.is_unreviewed for pair in printed) else ""
    return substitute_note(book) or mark

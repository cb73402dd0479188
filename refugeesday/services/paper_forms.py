"""Forms to read and sign: consent for each purpose by itself (R7), information on data (R9), and profiles (R8)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import Form, Pair, ProfileSheet, Section
from refugeesday.domain.people import ExperienceKind, Purpose, is_minor
from refugeesday.errors import UserError
from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.legal_texts import CONSENT_FORM, INFORMATION_SHEET, TEXT_VERSION, legal_sections, legal_title
from refugeesday.exchange.phrases import Phrasebook, native_name, phrasebook
from refugeesday.exchange.visit_phrases import UNREVIEWED_NOTE
from refugeesday.services.events import event as read_event
from refugeesday.services.overviews import language_names
from refugeesday.services.paper_sheets import Word, wishes_of
from refugeesday.services.papers import PaperOrder, counted, paper_key
from refugeesday.services.participants import participants

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from refugeesday.domain.events import Event
    from refugeesday.domain.people import Participant, Person
    from refugeesday.services.session import Session

MARK = "Vorlage, vor Gebrauch freizugeben"
KEPT_MONTHS = 6
"""How long after the event employers may keep a profile. Source: domain.md 3.2, to be approved by the organiser."""


def consent_forms(
    session: Session, *, event: int, order: PaperOrder = PaperOrder.NAME, only: Iterable[int] | None = None
) -> list[Form]:
    """Give a consent form for every participant expected, or for those in `only`; no box is ticked beforehand.

    A plan need not be released. Raises UserError `print.sender_missing` where the event does not say who asks.
    """
    return _forms(session, CONSENT_FORM, event=event, order=order, only=only)


def information_sheets(
    session: Session, *, event: int, order: PaperOrder = PaperOrder.NAME, only: Iterable[int] | None = None
) -> list[Form]:
    """Give an information sheet (Art. 13 GDPR) for every participant expected, or for those in `only`.

    A language without a text of its own gets German and English with a note to interpret, never German alone.
    Raises UserError `print.sender_missing`.
    """
    return _forms(session, INFORMATION_SHEET, event=event, order=order, only=only)


def profile_sheets(session: Session, *, event: int, word: Word) -> list[ProfileSheet]:
    """Give the profiles of those who consented to `profile_to_employers`, by number; nobody else's (R8).

    What stands there is what the consent form names (R6): no contact data, no papers but whether one may work, and that
    only with consent `share_status`.
    """
    of = read_event(session, event)
    return [
        _profile(one, of, word=word)
        for one in participants(session, event=event)
        if one.person.has_consent(Purpose.PROFILE_TO_EMPLOYERS)
    ]


def _forms(session: Session, name: str, *, event: int, order: PaperOrder, only: Iterable[int] | None) -> list[Form]:
    of = read_event(session, event)
    if not of.sender_name:
        raise UserError("print.sender_missing")
    wanted = None if only is None else set(only)
    chosen = [
        one
        for one in participants(session, event=event)
        if (one.state.is_expected if wanted is None else one.id in wanted)
    ]
    texts: dict[str, tuple[tuple[Section, ...], str]] = {}
    forms: list[Form] = []
    for one in sorted(chosen, key=lambda one: paper_key(one, order=order)):
        language = one.person.invitation_language
        if language not in texts:
            said = {"sender": of.sender_name, "phone": of.sender_phone, "email": of.sender_email}
            texts[language] = legal_sections(name, language=language, **said)
        sections, beside = texts[language]
        forms.append(_form(name, one, of, sections=sections, beside=beside))
    return forms


def _form(name: str, participant: Participant, of: Event, *, sections: tuple[Section, ...], beside: str) -> Form:
    person = participant.person
    book = phrasebook(person.invitation_language, with_unreviewed=of.with_unreviewed)
    shown = native_name(person.invitation_language) if person.invitation_language else ""
    is_own = beside in {person.invitation_language, ""} or person.invitation_language in {"", GERMAN}
    own = None if is_own else _own_words(book)
    signature: tuple[Pair, ...] = (
        book.pair("date"),
        book.pair("place"),
        replace(book.pair("name"), german="Name, Unterschrift"),
    )
    if is_minor(person.birth_year, on=of.date):  # R10: not without those who have custody
        signature += (Pair(german="Sorgeberechtigte Person, Unterschrift", other="Guardian, signature", language="en"),)
    is_marked = any(pair.is_unreviewed for pair in signature) or (own is not None and "*" in "".join(own.other))
    notices = ("" if is_own else _interpret(person.invitation_language), UNREVIEWED_NOTE if is_marked else "")
    return Form(
        title=legal_title(name, language=beside),
        number=participant.number,
        version=TEXT_VERSION,
        mark=MARK,
        fields=(("Name", person.full_name), ("Nummer", participant.number), ("Sprache", shown)),
        sections=(own, *sections) if own else sections,
        signature_fields=signature,
        notice=" · ".join(part for part in notices if part),
    )


def _own_words(book: Phrasebook) -> Section | None:
    """Give what phrases can say in the reader's own language; a legal text they cannot be."""
    if book.is_substitute or book.language == "en":
        return None
    pairs = [book.pair("free_voluntary"), book.pair("confidential")]
    return Section(
        title=replace(pairs[0], german="Kurz gesagt", other=native_name(book.language), is_unreviewed=False),
        german=tuple(pair.german for pair in pairs),
        other=tuple(f"{pair.other}\u00a0*" if pair.is_unreviewed else pair.other for pair in pairs),
    )


def _interpret(language: str) -> str:
    return f"Kein geprüfter Text auf {languages().name_de(language)}: bitte mit Dolmetschen erklären"


def _profile(participant: Participant, of: Event, *, word: Word) -> ProfileSheet:
    person = participant.person
    rows = [
        ("Beruf", _experience(person)),
        ("Wünsche", wishes_of(participant).removeprefix("Wunsch: ")),
        ("Deutsch", word(person.german_speaking) if person.german_speaking else ""),
        ("Sprachen", ", ".join(language_names(person.languages))),
    ]
    if person.has_consent(Purpose.SHARE_STATUS):
        rows.append(("Arbeitsmarktzugang", word(person.work_access)))
    return ProfileSheet(
        name=person.short_name,
        number=participant.number,
        headline=f"{of.name} · {phrasebook(GERMAN).day(of.date).german}",
        rows=tuple((caption, text) for caption, text in rows if text),
        footer=f"Nur für Gespräche bei dieser Veranstaltung. Zu löschen bis {_delete_by(of.date):%d.%m.%Y}.",
    )


def _experience(person: Person) -> str:
    """Give what a person has learned or practised, with years where they are known."""
    known = [one for one in person.experiences if one.kind is not ExperienceKind.WANTED]
    lines = [f"{one.title} ({counted(one.years, 'Jahr', 'Jahre')})" if one.years else one.title for one in known]
    return ", ".join(dict.fromkeys(lines))


def _delete_by(day: date) -> date:
    """Give the last day a profile may be kept: the same day of a later month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + KEPT_MONTHS, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))

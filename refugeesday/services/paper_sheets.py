"""Papers for the day: sheets of tables and interpreters, booth signs, badges.

Without consent to hand over the profile a person is a number at a booth (R8); interpreters are numbers everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import Badge, BoothSign, DaySheet, SheetTalk
from refugeesday.domain.people import ExperienceKind, Purpose, VolunteerState
from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.phrases import isolate, native_name, phrasebook
from refugeesday.services.overviews import language_names
from refugeesday.services.papers import PaperOrder, PaperSource, by_name, counted, paper_key, paper_source

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Booth, Interviewer
    from refugeesday.domain.people import Participant, Person
    from refugeesday.domain.visits import Talk
    from refugeesday.services.session import Session

Word = Callable[[Enum], str]
"""Gives the word for a member of an enum; the faces pass `Words.of`."""
_NAMELESS = "Stellt sich im Gespräch selbst vor"
"""Why a row says no more than a number."""


def day_sheets(session: Session, *, event: int, word: Word) -> list[DaySheet]:
    """Give a sheet for each table of each open booth, by booth and table, also where nobody comes.

    Raises UserError `print.not_released`.
    """
    source = paper_source(session, event=event)
    talks: dict[tuple[int, int], list[Talk]] = {}
    for talk in source.program.talks:
        talks.setdefault((talk.booth, talk.table), []).append(talk)
    people = {one.id: one for one in source.program.participants}
    return [
        _day_sheet(source, booth, lane, [
            _table_talk(talk, people[talk.participant], word=word) for talk in talks.get((booth.id, lane.position), ())
        ])
        for booth in source.program.booths
        if booth.is_open
        for lane in booth.interviewers
    ]  # fmt: skip


def _day_sheet(source: PaperSource, booth: Booth, lane: Interviewer, talks: list[SheetTalk]) -> DaySheet:
    of = source.program.event
    lines = (
        " · ".join(part for part in (f"Tisch {lane.position}", lane.name) if part),
        f"{of.name} · {phrasebook(GERMAN).day(of.date).german}",
        f"{counted(len(talks), 'Gespräch', 'Gespräche')}, je {int(of.slot.total_seconds()) // 60} Minuten",
    )
    whose = source.program.organisations[booth.id]
    return DaySheet(whose=whose, about=lines, badge=booth.number, table=lane.position, talks=tuple(talks))


def _table_talk(talk: Talk, participant: Participant, *, word: Word) -> SheetTalk:
    times = {"starts": f"{talk.starts:%H:%M}", "ends": f"{talk.ends:%H:%M}"}
    person = participant.person
    if not person.has_consent(Purpose.PROFILE_TO_EMPLOYERS):
        hint = "Mit Dolmetschen" if talk.interpreted_in else ""  # the language says where somebody may come from
        return SheetTalk(number=participant.number, field=_NAMELESS, interpreting=hint, **times)
    return SheetTalk(
        number=participant.number,
        name=person.short_name,
        german=word(person.german_speaking) if person.german_speaking else "",
        languages=", ".join(language_names(person.languages)),
        field=field_of(person),
        wishes=wishes_of(participant),
        status=word(person.work_access) if person.has_consent(Purpose.SHARE_STATUS) else "",
        interpreting=_interpreting(talk),
        **times,
    )


def interpreter_sheets(session: Session, *, event: int) -> list[DaySheet]:
    """Give a sheet for each interpreter with a talk, by number; without names, of the participants only with consent.

    Raises UserError `print.not_released`.
    """
    source = paper_source(session, event=event)
    of = source.program.event
    people = {one.id: one for one in source.program.participants}
    found: list[DaySheet] = []
    for one in source.program.volunteers:
        talks = [talk for talk in source.program.talks if talk.interpreter == one.id]
        if talks:
            about = (
                "Dolmetschen: " + ", ".join(language_names(one.person.languages)),
                f"{of.name} · {phrasebook(GERMAN).day(of.date).german}",
                f"{counted(len(talks), 'Gespräch', 'Gespräche')}. Bitte fünf Minuten vorher am Stand sein.",
            )
            shown = tuple(_interpreted_talk(talk, people[talk.participant]) for talk in talks)
            found.append(DaySheet(whose=f"Einsatz {one.number}", about=about, badge=one.number, talks=shown))
    return found


def _interpreted_talk(talk: Talk, participant: Participant) -> SheetTalk:
    may_know = participant.person.has_consent(Purpose.DATA_TO_INTERPRETER)
    return SheetTalk(
        starts=f"{talk.starts:%H:%M}",
        ends=f"{talk.ends:%H:%M}",
        number=participant.number,
        name=participant.person.short_name if may_know else "",
        interpreting=languages().name_de(talk.interpreted_in or ""),
        booth=talk.booth_number,
        organisation=talk.organisation,
    )


def booth_signs(session: Session, *, event: int) -> list[BoothSign]:
    """Give a sign for each open booth, by number. Raises UserError `print.not_released`."""
    source = paper_source(session, event=event)
    of = source.program.event
    offered: dict[int, dict[str, None]] = {}
    for offer in source.offers.values():
        offered.setdefault(offer.organisation, {})[offer.title] = None
    return [
        BoothSign(
            number=booth.number,
            organisation=source.program.organisations[booth.id],
            trade=source.organisations[booth.organisation].trade,
            offers=tuple(offered.get(booth.organisation, ())),
            languages=_spoken_at(booth),
            event=f"{of.name} · {phrasebook(GERMAN).day(of.date).german}",
        )
        for booth in source.program.booths
        if booth.is_open
    ]


def badges(session: Session, *, event: int, word: Word, order: PaperOrder = PaperOrder.NAME) -> list[Badge]:
    """Give badges for all participants expected, then for volunteers who have not declined.

    Call name, number and languages by their own names; no phone, no status, no level. Volunteers carry their roles.
    Raises UserError `print.not_released`.
    """
    source = paper_source(session, event=event)
    expected = [one for one in source.program.participants if one.state.is_expected]
    title = source.program.event.name
    found = [
        Badge(name=one.person.short_name, number=one.number, languages=_own_names(one.person), event=title)
        for one in sorted(expected, key=lambda one: paper_key(one, order=order))
    ]
    helping = [one for one in source.program.volunteers if one.state is not VolunteerState.DECLINED]
    return found + [
        Badge(
            name=one.person.short_name,
            number=one.number,
            languages=_own_names(one.person),
            event=title,
            role=", ".join(word(role) for role in one.roles[:2]),
        )
        for one in sorted(helping, key=lambda one: (by_name(one.person), one.number))
    ]


def field_of(person: Person) -> str:
    """Give what a person has learned or practised, else nothing."""
    titles = [one.title for one in person.experiences if one.kind is not ExperienceKind.WANTED]
    return ", ".join(dict.fromkeys(titles))


def wishes_of(participant: Participant) -> str:
    """Give the occupations a person would like; other employers' names stay out of an employer's sheet."""
    wanted = [one.title for one in participant.person.experiences if one.kind is ExperienceKind.WANTED]
    wanted += [wish.title for wish in participant.wishes if wish.organisation is None]
    titles = list(dict.fromkeys(title for title in wanted if title))
    return "Wunsch: " + ", ".join(titles) if titles else ""


def _interpreting(talk: Talk) -> str:
    return f"Dolmetschen: {languages().name_de(talk.interpreted_in)}" if talk.interpreted_in else ""


def _spoken_at(booth: Booth) -> tuple[str, ...]:
    codes = dict.fromkeys(skill.language for lane in booth.interviewers for skill in lane.languages)
    return tuple(isolate(native_name(code)) for code in codes if code != GERMAN)


def _own_names(person: Person) -> tuple[str, ...]:
    codes = [skill.language for skill in person.languages]
    known = [GERMAN] if person.german_speaking and person.german_speaking.rank and GERMAN not in codes else []
    return tuple(native_name(code) for code in codes + known)

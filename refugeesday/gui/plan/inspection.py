"""Say in words what the inspector shows of a person and an interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.domain.interviews import InterviewState
from refugeesday.domain.people import ExperienceKind
from refugeesday.exchange.catalogues import languages
from refugeesday.gui.plan.inspector import Appointment, PersonView
from refugeesday.gui.plan.phrases import german_level, hours, interpreter_words, table_words, wishes
from refugeesday.gui.widgets.inspector_rows import AlternativeRow
from refugeesday.planning.moves import Verdict

if TYPE_CHECKING:
    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.people import Participant
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.services.placing import Alternative
    from refugeesday.wording import Words

MOST_LANGUAGES = 2
"""So many chips beside German fit into one line."""


def view_person(
    day: PlanDay,
    one: Participant,
    *,
    words: Words,
    interview: Interview | None = None,
    cause: str = "",
    warning: str = "",
) -> PersonView:
    """Describe a person, with an interview where one is in view, else with the cause why there is none."""
    person = one.person
    ranked = sorted(person.languages, key=lambda skill: -(skill.level.rank if skill.level else -1))
    spoken = [(languages().namer(words.language)(skill.language), "") for skill in ranked[:MOST_LANGUAGES]]
    german = german_level(person, words)
    if german:
        spoken.insert(min(1, len(spoken)), (QCoreApplication.translate("Plan", "German"), german))
    return PersonView(
        id=one.id,
        name=person.full_name,
        number=QCoreApplication.translate("Plan", "No. {number}").format(number=one.number)
        if one.number.isdigit()
        else one.number,
        languages=tuple(spoken),
        facts=tuple((label, value) for label, value in _facts(day, one) if value),
        appointment=None if interview is None else view_interview(day, interview, words=words, warning=warning),
        cause=cause,
        presence=words.of(one.state),
    )


def view_interview(day: PlanDay, one: Interview, *, words: Words, warning: str = "") -> Appointment:
    """Describe an interview with its reasons, most points first."""
    booth, _ = day.tables[one.interviewer]
    interpreter = interpreter_words(day, one)
    said = QCoreApplication.translate("Plan", "Interpreting: {who}").format(who=interpreter)
    span = QCoreApplication.translate("Plan", "{start}–{end}")
    return Appointment(
        id=one.id,
        time=span.format(start=day.time(one.starts), end=day.time(one.ends)),
        place=table_words(day, one),
        organisation=day.organisations[booth.organisation].name,
        points=one.score,
        interpreter=said if interpreter else "",
        reasons=tuple(
            (words.reason(reason, language_name=languages().namer(words.language)), reason.points)
            for reason in one.reasons
        ),
        is_fixed=one.is_fixed,
        is_missed=one.state is InterviewState.MISSED,
        warning=warning,
    )


def alternative_rows(day: PlanDay, found: tuple[Alternative, ...], *, words: Words) -> tuple[AlternativeRow, ...]:
    """Describe other places, numbered from 1."""
    rows = []
    for number, one in enumerate(found, start=1):
        slot, lane = one.place
        booth, _ = day.tables[lane]
        title = f"{day.slots[slot].span.starts:%H:%M} · {day.booth_name(booth.id)}"
        why = QCoreApplication.translate("Plan", "Place free")
        if one.answer.verdict is Verdict.DRAWBACK:
            why = words.of(one.answer.reason)
        elif one.answer.needs_interpreter:
            why = QCoreApplication.translate("Plan", "Place free, with interpreter")
        rows.append(AlternativeRow(number=number, title=title, why=why, points=one.answer.points))
    return tuple(rows)


def _facts(day: PlanDay, one: Participant) -> list[tuple[str, str]]:
    known = [kind for kind in one.person.experiences if kind.kind is not ExperienceKind.WANTED]
    experience = ", ".join(_experience(each.title or each.kldb or "", each.years) for each in known)
    talks = ", ".join(day.time(talk.starts) for talk in day.talks.get(one.id, ()))
    return [
        (QCoreApplication.translate("Plan", "Wish"), wishes(one, day)),
        (QCoreApplication.translate("Plan", "Experience"), experience),
        (QCoreApplication.translate("Plan", "There"), hours(one.availability)),
        (QCoreApplication.translate("Plan", "Interviews"), talks),
    ]


def _experience(title: str, years: int | None) -> str:
    if not years:
        return title
    if years == 1:
        return QCoreApplication.translate("Plan", "1 year {title}").format(title=title)
    return QCoreApplication.translate("Plan", "{years} years {title}").format(years=years, title=title)

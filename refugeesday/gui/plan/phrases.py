"""The words of the plan page that more than one part says, in the language in force when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.domain.languages import languages_spoken, shared_languages
from refugeesday.domain.people import ExperienceKind
from refugeesday.gui.language_names import language_name

if TYPE_CHECKING:
    from refugeesday.domain.checks import Finding
    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.people import Participant, Person, Volunteer
    from refugeesday.domain.time import DaySpan
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.wording import Words


def narrow_language(code: str) -> str:
    """Give the name of a language for a narrow lane, empty where it is short as it is."""
    translate = QCoreApplication.translate
    narrow = {
        "kmr": translate("Plan", "Kurm."),
        "ckb": translate("Plan", "Sorani"),
        "uk": translate("Plan", "Ukr."),
        "fr": translate("Plan", "Fr."),
        "pes": translate("Plan", "Farsi"),
    }
    return narrow.get(code, "")


def first_language(person: Person) -> str:
    """Give the code of the language a person speaks best, besides German; empty where none is known."""
    return next(iter(languages_spoken(person.languages)), "")


def german_level(person: Person, words: Words) -> str:
    """Give the level of German, empty where it is unknown."""
    return words.of(person.german_speaking) if person.german_speaking else ""


def hours(spans: tuple[DaySpan, ...]) -> str:
    """Give when somebody is there: "09:00–13:00 Uhr", the whole day where nothing is said."""
    if not spans:
        return QCoreApplication.translate("Plan", "whole day")
    said = ", ".join(f"{span.starts:%H:%M}–{span.ends:%H:%M}" for span in sorted(spans))
    return QCoreApplication.translate("Plan", "{times} o'clock").format(times=said)


def wishes(one: Participant, day: PlanDay) -> str:
    """Give what a participant would like, best first: employers and occupations, else the occupations wanted."""
    named = []
    for wish in sorted(one.wishes):
        organisation = day.organisations.get(wish.organisation or 0)
        named.append(organisation.name if organisation is not None else wish.title or wish.kldb or "")
    if not any(named):
        named = [each.title for each in one.person.experiences if each.kind is ExperienceKind.WANTED]
    return ", ".join(dict.fromkeys(name for name in named if name))


def table_words(day: PlanDay, one: Interview) -> str:
    """Give where an interview is: "A01" or "Stand 1", and the table where the booth has several."""
    booth, lane = day.tables[one.interviewer]
    number = booth.number
    if number.isdecimal():  # beside a time it would say nothing
        number = QCoreApplication.translate("Plan", "booth {number}").format(number=number)
    if len(booth.interviewers) == 1:
        return number
    return QCoreApplication.translate("Plan", "{booth}, table {table}").format(booth=number, table=lane.position)


def interpreter_words(day: PlanDay, one: Interview) -> str:
    """Give who interprets, and in which language; empty where nobody does."""
    helper = day.volunteers.get(one.interpreter or 0)
    if helper is None:
        return ""
    spoken = shared_language(day.participants[one.participant], helper)
    return f"{helper.person.full_name} ({spoken})" if spoken else helper.person.full_name


def shared_language(participant: Participant, helper: Volunteer) -> str:
    """Give the name of the language two people share besides German."""
    shared = shared_languages(participant.person.languages, helper.person.languages)
    return language_name(shared[0]) if shared else ""


def warning_words(finding: Finding) -> str:
    """Give what is wrong with an interview in the few words a card has room for."""
    short = {
        "interview_off_raster": QCoreApplication.translate("Plan", "Not at a slot"),
        "participant_not_expected": QCoreApplication.translate("Plan", "Has cancelled"),
        "participant_away": QCoreApplication.translate("Plan", "Not there then"),
        "interviewer_away": QCoreApplication.translate("Plan", "Table not staffed"),
        "interpreter_away": QCoreApplication.translate("Plan", "Interpreter missing"),
        "interpreter_missing": QCoreApplication.translate("Plan", "Interpreter missing"),
        "excluded": QCoreApplication.translate("Plan", "Should not meet"),
        "too_close": QCoreApplication.translate("Plan", "No pause before"),
    }
    return short.get(finding.code, QCoreApplication.translate("Plan", "Please check"))

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from refugeesday.commands.explaining import (
    capacity_rows,
    cause_rows,
    cause_text,
    remedy_rows,
    remedy_text,
    share_rows,
    wish_rows,
)
from refugeesday.commands.why import why_rows
from refugeesday.domain.languages import Level
from refugeesday.domain.people import ParticipantState, Wish
from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.planning.additions import Worth
from refugeesday.planning.changes import Change, RemedyKind
from refugeesday.planning.removals import Cause
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.explanations import CauseRow, RemedyRow
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import edit_participant
from refugeesday.services.plan_versions import keep_version
from refugeesday.wording import Words
from tests import make
from tests.services.small_fair import fair

GERMAN = Words("de")


def because(
    cause: Cause,
    *values: str,
    parts: tuple[Cause, ...] = (),
    organisation: int | None = None,
    words: Words = GERMAN,
) -> str:
    row = CauseRow(
        participant=make.participant(1),
        wish=0,
        organisation=organisation,
        title="",
        cause=cause,
        parts=parts or (cause,),
        values=values,
    )
    return cause_text(row, words)


@pytest.mark.parametrize(
    ("cause", "value", "text"),
    [
        (Cause.NO_INTERPRETER, "ps", "Kein Dolmetschen frei: Paschtu"),
        (Cause.NO_INTERPRETER, "", "Kein Dolmetschen frei"),
        (Cause.HOURS, "09:00-10:00 11:00-12:00", "Nur 09:00–10:00, 11:00–12:00\u00a0Uhr da"),
        (Cause.NOT_OFFERED, "Friseurin", "Nicht vertreten: Friseurin"),
        (Cause.GERMAN_TOO_LOW, "A2", "Passende Stände setzen mehr als Deutsch A2 voraus"),
        (Cause.NOT_OFFERED, "", "Noch kein Stand vorhanden"),
        (Cause.BOOTHS_FULL, "", "Alle passenden Stände voll"),
        (Cause.EXCLUDED, "", "Alle passenden Stände ausgeschlossen"),
    ],
)
def test_a_cause_is_said_with_what_it_is_about(cause: Cause, value: str, text: str) -> None:
    assert because(cause, value) == text


def test_causes_that_hold_together_are_all_said() -> None:
    parts = (Cause.NO_INTERPRETER, Cause.HOURS, Cause.BOOTHS_FULL)
    said = because(Cause.NO_COMMON_TIME, "ps", "09:00-10:00", "", parts=parts)
    assert said == (
        "Mehrere Gründe zugleich: "
        "kein Dolmetschen für Paschtu frei, nur 09:00–10:00\u00a0Uhr da und passende Stände voll"
    )
    assert because(Cause.SEVERAL, "", "", parts=(Cause.LITTLE_FIT, Cause.EXCLUDED)) == (
        "Zwei Gründe zugleich: passt wenig und Gespräch ausgeschlossen"
    )


@pytest.mark.parametrize(
    ("parts", "values", "text"),
    [
        ((Cause.NOT_OFFERED,), ("",), "Nicht vertreten"),
        ((Cause.BOOTHS_FULL,), ("",), "Stand voll"),
        ((Cause.GERMAN_TOO_LOW,), ("A2",), "Setzt mehr als Deutsch A2 voraus"),
        ((Cause.LITTLE_FIT, Cause.BOOTHS_FULL), ("", ""), "Zwei Gründe zugleich: passt wenig und Stand voll"),
        ((Cause.EXCLUDED,), ("",), "Diese beiden sollen nicht zusammentreffen"),
    ],
)
def test_what_one_employer_is_wished_for_is_said_of_its_booth(
    parts: tuple[Cause, ...], values: tuple[str, ...], text: str
) -> None:
    assert because(parts[0], *values, parts=parts, organisation=1) == text


def test_languages_have_the_name_of_the_words_in_force() -> None:
    assert because(Cause.NO_INTERPRETER, "ps", words=Words("en")) == "No interpreter free: Pashto"


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change(kind=RemedyKind.TABLE, booth=1), "Ein Tisch mehr an Stand A05"),
        (
            Change(kind=RemedyKind.GERMAN, booth=1, level=Level.A1),
            "Stand A05 spricht auch mit Menschen ab Deutsch A1",
        ),
        (
            Change(kind=RemedyKind.INTERPRETER, language="prs", span=DaySpan(time(11), time(12))),
            "Dolmetschen Dari, 11:00–12:00\u00a0Uhr",
        ),
        (
            Change(kind=RemedyKind.OFFER, kldb="82312", title="Friseurin"),
            "Ein Stand mehr mit Arbeit in diesem Beruf: Friseurin",
        ),
        (Change(kind=RemedyKind.SLOT, minutes=15), "Gespräche von 15 statt 20\u00a0Minuten"),
    ],
)
def test_a_remedy_is_said_with_what_to_do(change: Change, text: str) -> None:
    row = RemedyRow(change=change, booth_number="A05", gain=Worth(people=1, interviews=1, points=0, core=0))
    assert remedy_text(row, GERMAN, before=20) == text


def test_the_plan_in_a_file_is_explained() -> None:
    here = fair(stands=1, people=11, helpers=0)
    for number in range(9):
        here.plan(number, 0, number)
    event = read_event(here.session, here.event)
    causes = cause_rows(here.session, event, GERMAN)
    assert [(row["format"], row["cause"]) for row in causes] == [("Stände", "Alle passenden Stände voll")] * 2
    first = remedy_rows(here.session, event, GERMAN)[0]
    assert list(first.values()) == ["Stände", "Ein Tisch mehr an Stand A01", "+2", "+2"]


def test_wishes_nobody_meets_are_listed_with_rank_and_cause() -> None:
    here = fair(stands=1, people=2, helpers=0)
    (organisation,) = {one.organisation for one in booths(here.session, event=here.event)}
    wishes = (Wish(1, kldb="82312", title="Friseurin"), Wish(2, organisation=organisation))
    edit_participant(here.session, replace(here.registration(0), wishes=wishes))
    rows = wish_rows(here.session, read_event(here.session, here.event), GERMAN)
    (name,) = {one.name for one in organisations(here.session, event=here.event)}
    assert [(row["wish"], row["title"], row["cause"]) for row in rows] == [
        (1, "Friseurin", "Nicht vertreten: Friseurin"),
        (2, name, "Ein passender Platz ist noch frei"),
    ]


def test_who_has_how_many_talks_is_listed_beside_the_version_kept_last() -> None:
    here = fair(stands=3, people=3)
    here.plan(0, 0, 0)
    keep_version(here.session, event=here.event, name="Entwurf")
    here.plan(0, 1, 3)
    here.plan(1, 0, 1)
    event = read_event(here.session, here.event)
    by_german, by_language = share_rows(here.session, event, GERMAN)
    assert list(by_language.values()) == ["Arabisch", 3, 2, 3, "1,00", "0,33"]
    assert by_german["group"] == "unbekannt"


def test_why_says_the_cause_of_somebody_without_an_interview() -> None:
    here = fair(stands=1, people=2, helpers=0)
    for index, state in enumerate((ParticipantState.REGISTERED, ParticipantState.DECLINED)):
        edit_participant(here.session, replace(here.registration(index), state=state))
    of = read_event(here.session, here.event)
    rows = [why_rows(here.session, of, GERMAN, person=here.registration(index).number) for index in (0, 1)]
    assert [[(row["interview"], row["why"]) for row in found] for found in rows] == [
        [("kein Termin", "Ein passender Platz ist noch frei")],
        [("kein Termin", "Abgesagt oder nicht gekommen")],
    ]


def test_why_names_the_reasons_and_what_else_there_was_with_its_cost() -> None:
    here = fair()
    here.plan(0, 0, 0)
    of = read_event(here.session, here.event)
    number = here.registration(0).number
    rows = why_rows(here.session, of, GERMAN, person=number.lower())
    assert rows[0] == {"interview": "09:00\u00a0Uhr, A01 Betrieb 1", "why": "gewählt", "score": 50, "cost": None}
    others = [row for row in rows if row["cost"] is not None]
    assert [str(row["why"]).partition(",")[0] for row in others] == ["stattdessen 09:00\u00a0Uhr"] * 2
    assert {row["cost"] for row in others} == {"insgesamt 1 Gespräch weniger"}  # they could have had all three


@pytest.mark.parametrize(("person", "code"), [(None, "show.person_missing"), ("TN-9999", "show.person_unknown")])
def test_why_is_about_somebody_there_is(person: str | None, code: str) -> None:
    here = fair()
    with pytest.raises(UserError, match=code):
        why_rows(here.session, read_event(here.session, here.event), GERMAN, person=person)


@pytest.mark.parametrize(
    ("lost", "is_exact", "text"),
    [
        ((1, 2, 3, 4), True, "1 Person weniger mit Termin"),
        ((0, -2, 3, 4), True, "insgesamt 2 Gespräche mehr"),
        ((0, 0, 3, 1003), True, "die Gespräche wären ungleicher verteilt"),
        ((0, 0, 3, 3), True, "insgesamt 3 Punkte weniger"),
        ((0, 0, -1, -1), False, "insgesamt 1 Punkt mehr"),
        ((0, 0, 0, 0), False, "kostet niemanden etwas"),
        ((2, 0, 0, 9), False, "höchstens 2 Personen weniger mit Termin"),
    ],
)
def test_a_cost_is_said_by_its_gravest_part(lost: tuple[int, int, int, int], is_exact: bool, text: str) -> None:
    people, interviews, points, core = lost
    worth = Worth(people=people, interviews=interviews, points=points, core=core)
    assert GERMAN.cost(worth, is_exact=is_exact) == text


def test_who_has_none_although_somebody_has_three_is_counted() -> None:
    here = fair(people=3)
    of = read_event(here.session, here.event)
    for booth, slot in ((0, 0), (1, 2)):
        here.plan(0, booth, slot)
    assert [row["group"] for row in share_rows(here.session, of, GERMAN)][-1] == "Arabisch"
    here.plan(0, 2, 4)
    last = share_rows(here.session, of, GERMAN)[-1]
    assert (last["group"], last["people"]) == ("Ohne Termin, obwohl andere drei oder mehr haben", 2)


def test_capacity_says_what_is_needed_and_what_is_there() -> None:
    here = fair(stands=1, people=12)
    rows = capacity_rows(here.session, read_event(here.session, here.event), GERMAN)
    assert [(row["group"], row["people"], row["demand"], row["supply"], row["state"]) for row in rows] == [
        ("Gespräche", 12, 12, 9, "fehlt"),
        ("Dolmetschen Arabisch", 12, 12, 7, "fehlt"),  # a pause after three
    ]

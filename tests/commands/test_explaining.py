from __future__ import annotations

from datetime import time

import pytest

from refugeesday.commands.explaining import cause_rows, cause_text, remedy_rows, remedy_text
from refugeesday.domain.languages import Level
from refugeesday.domain.time import DaySpan
from refugeesday.planning.additions import Worth
from refugeesday.planning.changes import Change, RemedyKind
from refugeesday.planning.removals import Cause
from refugeesday.services.events import event as read_event
from refugeesday.services.explanations import CauseRow, RemedyRow
from refugeesday.wording import Words
from tests import make
from tests.services.small_fair import fair

GERMAN = Words("de")


def because(cause: Cause, *values: str, parts: tuple[Cause, ...] = (), words: Words = GERMAN) -> str:
    row = CauseRow(
        participant=make.participant(1),
        wish=0,
        organisation=None,
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
        (Cause.BOOTHS_FULL, "", "Alle passenden Stände voll"),
    ],
)
def test_a_cause_is_said_with_what_it_is_about(cause: Cause, value: str, text: str) -> None:
    assert because(cause, value) == text


def test_causes_that_hold_together_are_all_said() -> None:
    parts = (Cause.NO_INTERPRETER, Cause.HOURS, Cause.BOOTHS_FULL)
    said = because(Cause.NO_COMMON_TIME, "ps", "09:00-10:00", "", parts=parts)
    assert said == (
        "Keine gemeinsame freie Zeit: "
        "kein Dolmetschen frei (Paschtu), nur 09:00–10:00\u00a0Uhr da, passende Stände voll"
    )
    assert because(Cause.SEVERAL, "", "", parts=(Cause.LITTLE_FIT, Cause.EXCLUDED)) == (
        "Mehreres zugleich: passt wenig, sollen nicht zusammentreffen"
    )


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
    assert [row["text"] for row in causes] == ["Alle passenden Stände voll"] * 2
    first = remedy_rows(here.session, event, GERMAN)[0]
    assert list(first.values())[:2] == ["Ein Tisch mehr an Stand A01", "+2"]

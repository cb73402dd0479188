"""The real window on a copy of the small demo, with a few things left open, for tests of pages."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Commitment, ContactLog
from refugeesday.domain.people import ParticipantState, VolunteerState
from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.demo.run import run_demo, workspace_in
from refugeesday.services.events import events, today_at
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.organisations import log_contact, organisations
from refugeesday.services.participants import edit_participant, participants
from refugeesday.services.session import Session, open_workspace
from refugeesday.services.volunteers import edit_volunteer, volunteers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

_MADE: dict[Path, Path] = {}


def demo_file(cache: Path) -> Path:
    """Make the small demo once in a folder and give its file."""
    if cache not in _MADE:
        run_demo(cache, size="small", seed=1)
        _MADE[cache] = workspace_in(cache, size="small")
        with open_workspace(_MADE[cache]) as session:
            leave_open(session)
    return _MADE[cache]


def leave_open(session: Session) -> None:
    """Leave things open, so that every figure of the overview has rows behind it."""
    event = events(session)[-1].id
    people, stands, helpers = (
        participants(session, event=event), booths(session, event=event), volunteers(session, event=event),
    )  # fmt: skip
    for one, state in zip(people, (ParticipantState.PROMISED, ParticipantState.DECLINED), strict=False):
        edit_participant(session, replace(one, state=state))
    lonely = {one.id for one in people[3:6]}
    remove_interviews(session, [one.id for one in interviews(session, event=event) if one.participant in lonely])
    unclear = replace(people[6].person, languages=(), german_speaking=None, consents=())
    edit_participant(session, replace(people[6], person=unclear))
    for stand, commitment in zip(stands, (Commitment.ASKED, Commitment.OPEN, Commitment.DECLINED), strict=False):
        edit_booth(session, replace(stand, commitment=commitment))
    for helper in helpers[:2]:
        edit_volunteer(session, replace(helper, state=VolunteerState.ASKED))
    today = today_at(session, event)
    for place, one in enumerate(organisations(session, event=event)[:3]):
        due = today + timedelta(days=place - 1)
        note = ContactLog(organisation=one.id, at=session.now(), text="Strom und Parkplatz klären", next_on=due)
        log_contact(session, note)


@contextmanager
def open_window(qtbot: QtBot, cache: Path, folder: Path, *, language: str = "de") -> Iterator[Program]:
    """Open a copy of the demo in the real window, 1440 × 900, and close it again."""
    copy = folder / "Probe.refugeesday"
    shutil.copy(demo_file(cache), copy)
    settings = open_settings(folder / "settings.ini")
    settings.language = language
    program = start(copy, settings=settings)
    qtbot.addWidget(program.window)
    program.window.resize(1440, 900)
    program.window.show()
    qtbot.waitExposed(program.window)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    try:
        yield program
    finally:
        program.close()

"""The papers of the day in the window: all at first, then only the sheets that say something else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from refugeesday.commands.printing import PAPERS
from refugeesday.domain.people import Purpose
from refugeesday.gui.papers.kinds import KINDS
from refugeesday.services.booths import booth
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.organisations import organisation
from refugeesday.services.participants import edit_participant, participants
from refugeesday.services.plans import release_plan
from refugeesday.services.volunteers import volunteers
from tests.printing.read_back import page_texts

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.papers.dialog import PapersDialog
    from refugeesday.gui.program import Program


def open_papers(program: Program, qtbot: QtBot, target: Path) -> PapersDialog:
    program.window.papers_wanted.emit()
    dialog = program.papers.dialog
    assert dialog is not None
    dialog._saving._asking.save = lambda *_: target
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    return dialog


def save(dialog: PapersDialog, qtbot: QtBot, target: Path) -> list[str]:
    """Save what is chosen and give the first page of each paper."""
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
    return [text for text in page_texts(target) if "Seite 1 von" in text]


def test_papers_are_noted_under_the_names_of_the_command_line() -> None:
    assert {kind.key for kind in KINDS} <= set(PAPERS)


def test_after_a_change_only_the_sheets_of_its_booth_and_its_interpreter_are_printed(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    release_plan(session, event=event)
    target = tmp_path / "Blätter.pdf"
    dialog = open_papers(program, qtbot, target)
    assert dialog.all.isChecked()
    assert len(save(dialog, qtbot, target)) > 5
    assert program.window._toast.text.startswith("In „Blätter.pdf“ gespeichert.")

    gone = next(one for one in interviews(session, event=event) if one.interpreter is not None)
    remove_interviews(session, [gone.id])
    dialog = open_papers(program, qtbot, target)
    hints = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("1 Änderung am Plan ist noch nicht freigegeben") for text in hints)
    dialog.reject()

    release_plan(session, event=event)
    dialog = open_papers(program, qtbot, target)
    assert dialog.news.isChecked()
    helper = next(one for one in volunteers(session, event=event) if one.id == gone.interpreter)
    stand = booth(session, gone.booth)
    table = next(lane.position for lane in stand.interviewers if lane.id == gone.interviewer)
    first, second = save(dialog, qtbot, target)
    assert first.startswith(organisation(session, stand.organisation).name)
    assert f"Tisch {table}" in first
    assert second.startswith(f"Einsatz {helper.number}")


def test_without_consent_a_name_leaves_the_sheet_of_its_booth(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    session, event = program.workspace.session, program.workspace.event or 0
    release_plan(session, event=event)
    target = tmp_path / "Blätter.pdf"
    known = {one.participant for one in interviews(session, event=event) if one.interpreter is None}
    people = [one for one in participants(session, event=event) if one.id in known]
    people = [one for one in people if one.person.has_consent(Purpose.PROFILE_TO_EMPLOYERS)]
    one = next(one for one in people if sum(one.person.short_name == other.person.short_name for other in people) == 1)
    dialog = open_papers(program, qtbot, target)
    save(dialog, qtbot, target)
    assert one.person.short_name in " ".join(" ".join(page_texts(target)).split())

    edit_participant(session, replace(one, person=replace(one.person, consents=())))
    dialog = open_papers(program, qtbot, target)
    save(dialog, qtbot, target)
    news = " ".join(" ".join(page_texts(target)).split())
    assert one.number in news
    assert one.person.short_name not in news

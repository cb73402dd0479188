"""A list with errors comes in, is corrected, comes in again, and goes away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.participants.page import ParticipantsPage
from refugeesday.services.events import add_event
from refugeesday.services.session import create_workspace
from tests import make
from tests.journeys.desk import read_sheet, write_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Open

HEAD = ("Nachname", "Vorname", "Tel. mobil", "Muttersprache", "Deutschkurs")
GOOD = ("Karimi", "Laila", "0171 3920012", "Arabisch", "A2")
WRONG_LEVEL = ("Said", "Noor", "0171 3920013", "Arabisch", "A3")
NO_NAME = ("", "", "0171 3920014", "Dari", "A1")


def test_list_with_errors_is_corrected_read_again_and_taken_back(open_office: Open, tmp_path: Path) -> None:
    path = tmp_path / "Tag.refugeesday"
    with create_workspace(path) as session:
        add_event(session, make.event(id=0))
    office = open_office(path)
    page = office.page("participants")
    assert isinstance(page, ParticipantsPage)
    files = [write_sheet(tmp_path / "Liste.xlsx", HEAD, GOOD, WRONG_LEVEL, NO_NAME)]
    page._asking.open = lambda *_: files.pop(0)

    def names() -> list[str]:
        return [row.participant.person.full_name for row in page.list.model.shown]

    office.click(page.read_in)
    office.click(page.assistant.part.begin._button)
    office.check_list(page.assistant.part)
    notes = [row.note for row in page.assistant.part.preview.model.shown]
    assert notes == [
        "",
        "Spalte „Deutschkurs“: Dieses Niveau gibt es nicht; möglich sind A0 bis C2 oder „Muttersprache“.",
        "Spalte „Nachname“: Es fehlt ein Vorname oder Nachname; einer von beiden genügt.",
    ]
    said = office.take_over(page.assistant.part)
    assert said.endswith("2 Zeilen wurden nicht übernommen. Der Grund steht in „Liste-abgelehnt.xlsx“.")
    office.click(page.assistant.part.next)
    assert names() == ["Laila Karimi"]

    head, *rejected = read_sheet(tmp_path / "Liste-abgelehnt.xlsx")
    assert len(rejected) == 2
    level, family = head.index("Deutschkurs"), head.index("Nachname")
    rejected[0][level], rejected[1][family] = "A2", "Rahimi"
    files.append(write_sheet(tmp_path / "Berichtigt.xlsx", head, *rejected))
    office.click(page.read_in)
    office.click(page.assistant.part.begin._button)
    office.check_list(page.assistant.part)
    assert page.assistant.part.next.text() == "2 Personen übernehmen"
    assert "2 neu" in office.take_over(page.assistant.part)
    office.click(page.assistant.part.next)
    assert sorted(names()) == ["Laila Karimi", "Noor Said", "Rahimi"]

    office.undo()
    assert names() == ["Laila Karimi"]
    office.undo()
    assert names() == []
    assert office.session.next_undo() is not None
    assert office.session.next_undo().name == "add_event"

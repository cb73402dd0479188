"""Language and colours change with every page open, and everything is as before when they change back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from refugeesday.gui.page_list import PAGES
from refugeesday.gui.settings_page.page import SettingsPage
from refugeesday.services.session import create_workspace
from tests.services.small_fair import fair

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Open
    from tests.journeys.desk import Office

GERMAN = ["Übersicht", "Veranstaltung", "Teilnehmende", "Arbeitgeber", "Ehrenamt", "Gesprächsplan", "Einladungen"]
ENGLISH = ["Overview", "Event", "Participants", "Employers", "Volunteering", "Interview plan", "Invitations"]


def test_language_and_colours_switch_with_every_page_open(open_office: Open, tmp_path: Path) -> None:
    path = tmp_path / "Tag.refugeesday"
    with create_workspace(path) as session:
        made = fair(session=session)
        made.plan(0, 0, 0)
        made.release()
    office = open_office(path)
    read(office)  # every page is open now, and what is looked up beside it is said
    before = read(office)
    assert [words[0] for words in before.values()][: len(GERMAN)] == GERMAN
    assert {key: is_dark(office, key) for key in before} == dict.fromkeys(before, False)
    settings = office.page("settings")
    assert isinstance(settings, SettingsPage)
    office.click(settings.appearance.languages._buttons["en"])
    office.click(settings.appearance.themes._buttons["dark"])
    after = read(office)
    assert [words[0] for words in after.values()][: len(ENGLISH)] == ENGLISH
    assert {key: is_dark(office, key) for key in after} == dict.fromkeys(after, True)
    office.page("settings")
    office.click(settings.appearance.languages._buttons["de"])
    office.click(settings.appearance.themes._buttons["light"])
    again = read(office)
    assert {key: sorted(set(again[key]) ^ set(before[key])) for key in before} == {key: [] for key in before}
    assert {key: is_dark(office, key) for key in before} == dict.fromkeys(before, False)


def read(office: Office) -> dict[str, list[str]]:
    """Give title and visible words of each page that this event has."""
    found = {}
    for entry in PAGES:
        if entry.key != "placement":
            page = office.page(entry.key)
            found[entry.key] = [page.title, *(one.text() for one in page.findChildren(QLabel) if one.isVisible())]
    return found


def is_dark(office: Office, key: str) -> bool:
    picture = office.page(key).grab().toImage()
    shades = [picture.pixelColor(x, picture.height() - 3).lightness() for x in range(2, picture.width(), 40)]
    return sorted(shades)[len(shades) // 2] < 128

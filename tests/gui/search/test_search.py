"""Search over everything: in any spelling, by keyboard alone, and it opens the row."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from refugeesday.gui.search.index import SearchIndex
from refugeesday.gui.search.popup import SearchPopup
from refugeesday.gui.theme import ThemeChoice
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.overviews import organisation_rows
from refugeesday.services.search import EntryKind, SearchEntry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def entry(kind: EntryKind, id_: int, title: str, **fields: str) -> SearchEntry:
    return SearchEntry(kind=kind, id=id_, row=id_, title=title, **fields)


def ids(index: SearchIndex, query: str) -> list[int]:
    return [found.id for found in index.find(query)]


def test_a_place_and_a_number_find_the_booth() -> None:
    index = SearchIndex(
        [
            entry(EntryKind.BOOTH, 1, "Bau Garbsener", detail="Hofgeismar", number="A01", more="0170 10 10"),
            entry(EntryKind.BOOTH, 2, "Metall Sohn", detail="Hofgeismar", number="A10"),
            entry(EntryKind.BOOTH, 3, "Backhaus", detail="Kassel", number="B10"),
            entry(EntryKind.BOOTH, 4, "Bahnhof", detail="Kassel", number="C10"),
        ]
    )
    assert ids(index, "hof 10") == [2, 4]
    assert ids(index, "hofgeismar 1") == [1]
    assert ids(index, "hof 11") == []


def test_a_name_comes_before_where_somebody_lives() -> None:
    lives = [entry(EntryKind.PARTICIPANT, 1 + n, f"Bila {n}, Daryna", detail="Haus Nordring") for n in range(20)]
    named = [entry(EntryKind.PARTICIPANT, 30, "Ahmad, Hanan"), entry(EntryKind.ORGANISATION, 31, "Haus Lindenaue")]
    assert ids(SearchIndex([*lives, *named]), "ha")[:3] == [30, 31, 1]


def test_no_kind_crowds_out_the_others() -> None:
    people = [entry(EntryKind.PARTICIPANT, 1 + n, f"Bauer, Nour {n}") for n in range(20)]
    firms = [entry(EntryKind.ORGANISATION, 31 + n, f"Bau {n}") for n in range(5)]
    assert ids(SearchIndex([*people, *firms]), "bau") == [1, 2, 3, 4, 31, 32, 33, 34, 5, 6, 7, 8]


def test_umlauts_and_transliterations_are_one() -> None:
    index = SearchIndex(
        [
            entry(EntryKind.PARTICIPANT, 1, "Müller, Jussuf", more="0170 0000 312"),
            entry(EntryKind.PARTICIPANT, 2, "Özgür, Ayşe"),
        ]
    )
    for query in ("mueller", "Muller", "MÜLLER", "yusuf", "jus mül", "0170 0000"):
        assert ids(index, query) == [1], query
    assert ids(index, "ozgur ayse") == [2]


def test_an_answer_among_twelve_thousand_entries_takes_less_than_150_milliseconds() -> None:
    families = [a + b for a in ("Al", "Ben", "Öz", "Kara") for b in ("ma", "gür", "shi", "jan")]
    names = [f"{family}, {c}{d}" for family in families for c in "ABCDEFGHIJ" for d in ("hmed", "yşe", "lena")]
    index = SearchIndex(
        entry(EntryKind.PARTICIPANT, place, f"{names[place % len(names)]} {place}", detail="Haus Nordring, Zimmer 12",
              number=f"TN-{place:05}", more="+49 170 0000 312 probe@beispiel.example")
        for place in range(12_000)
    )  # fmt: skip
    begin = time.process_time()
    assert len(index.find("özg ayse")) == 12
    assert time.process_time() - begin < 0.15


def test_ctrl_k_finds_and_opens_by_keyboard_alone(program: Program, qtbot: QtBot) -> None:
    window = program.window
    assert window.findChild(SearchPopup) is None
    event = program.workspace.event or 0
    wanted = organisation_rows(program.workspace.session, event=event)[3]
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.top_bar.search.hasFocus)
    popup = window.findChild(SearchPopup)
    assert popup is not None
    number = wanted.booths[0].number
    qtbot.keyClicks(window.top_bar.search, f"{wanted.organisation.town[:4]} {number}")
    qtbot.waitUntil(lambda: popup.isVisible() and popup.table.model().rowCount() > 0)
    assert wanted.organisation.name in popup.table.model().index(0, 0).data()
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Up)
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    assert window.page.key == "employers"
    tables = window.page.findChildren(RowsView)
    assert [view.current_id() for view in tables if view.accessibleName() == window.page.title] == [wanted.id]
    assert not popup.isVisible()
    window.top_bar.search.setFocus()
    qtbot.keyClicks(window.top_bar.search, "ehrenamt")
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    assert window.page.key == "volunteers"


def popup_for(program: Program, qtbot: QtBot, query: str) -> SearchPopup:
    """Type into the search field and wait for what is found."""
    window = program.window
    window.activateWindow()
    window.top_bar.search.setFocus()
    window.top_bar.search.clear()
    qtbot.keyClicks(window.top_bar.search, query)
    popup = window.findChild(SearchPopup)
    assert popup is not None
    qtbot.waitUntil(lambda: popup.isVisible() and popup.table.model().rowCount() > 0)
    return popup


def found(popup: SearchPopup) -> list[str]:
    """Give the lines as "title | detail | kind"."""
    return [f"{row.result.title} | {row.result.detail} | {row.result.kind}" for row in popup.table.rows.shown]


def test_every_command_of_the_menu_is_found_with_its_keys_and_runs(program: Program, qtbot: QtBot) -> None:
    popup = popup_for(program, qtbot, "namen verbergen")
    assert found(popup)[0] == "Namen verbergen | Ansicht · F12 | Befehl"
    qtbot.keyClick(program.window.top_bar.search, Qt.Key.Key_Return)
    assert program.workspace.veil.is_laid
    program.names.lift()
    popup = popup_for(program, qtbot, "farben dunkel")
    assert found(popup)[0] == "Dunkel | Ansicht › Farben | Befehl"
    qtbot.keyClick(program.window.top_bar.search, Qt.Key.Key_Return)
    assert program.theme.choice is ThemeChoice.DARK
    offered = {one.text for one in program._menu.commands()}
    assert {"Verlauf", "Liste drucken", "Datei schließen", "Größere Schrift", "English"} <= offered
    listed = [line for line in found(popup_for(program, qtbot, "einstellungen")) if not line.endswith("| Hilfe")]
    assert [line for line in listed if line.startswith("Einstellungen |")] == ["Einstellungen | Seite öffnen | Seite"]


def test_what_is_not_possible_now_is_not_offered(program: Program) -> None:
    offered = {one.text for one in program._menu.commands()}
    assert program.window.top_bar.undo.isEnabled() == any("Rückgängig" in text for text in offered)
    assert not any(text.startswith("Wiederholen") for text in offered)


def test_topics_of_the_help_are_found_and_opened_at_their_place(program: Program, qtbot: QtBot) -> None:
    popup = popup_for(program, qtbot, "kontaktprotokoll")
    line = found(popup)[-1]
    assert line.startswith("Anrufe | Im Kontaktprotokoll halten Sie fest")
    assert line.endswith("| Hilfe")
    qtbot.keyClick(program.window.top_bar.search, Qt.Key.Key_Up)
    qtbot.keyClick(program.window.top_bar.search, Qt.Key.Key_Return)
    assert program.window.page.key == "employers"
    pane = program._help.pane
    assert pane is not None
    assert pane.isVisible()
    topic = next(label for label in pane.findChildren(QLabel) if label.text() == "Anrufe")
    assert not topic.visibleRegion().isEmpty()


def test_a_keystroke_at_five_thousand_people_takes_less_than_150_milliseconds(program: Program, qtbot: QtBot) -> None:
    popup = popup_for(program, qtbot, "namen")
    families = [a + b for a in ("Al", "Ben", "Öz", "Kara") for b in ("ma", "gür", "shi", "jan")]
    popup._index = SearchIndex(
        entry(EntryKind.PARTICIPANT, place, f"{families[place % 16]}, Ayşe {place}", number=f"TN-{place:05}")
        for place in range(6_000)
    )
    begin = time.process_time()
    popup._search("özgür ayse")
    assert time.process_time() - begin < 0.15
    assert popup.table.model().rowCount() == 12

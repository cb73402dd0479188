"""The placement day by mouse and keys: what is read, what is changed, what comes back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from refugeesday.domain.interviews import Outcome, PlacementState
from refugeesday.domain.people import ParticipantState
from refugeesday.gui.placement.start_delegate import StartCell
from refugeesday.gui.rows import VALUE_ROLE
from refugeesday.gui.theme import TEXT_SIZES
from refugeesday.services.offers import edit_offer, offers
from refugeesday.services.organisations import contact_log
from refugeesday.services.paper_day_cards import day_card_values
from refugeesday.services.paper_placements import call_list_paper, placement_list
from refugeesday.services.participants import mark_participants
from refugeesday.services.placements import placements
from refugeesday.services.printed import changed_papers, whose_paper
from tests.gui.walking import settle_layouts
from tests.printing.read_back import page_texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.domain.interviews import Placement
    from refugeesday.gui.placement.page import PlacementPage
    from refugeesday.gui.placement.people_table import PeopleTable
    from refugeesday.gui.program import Program
    from tests.services.placement_day import PlacementDay


LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def stored(program: Program) -> list[Placement]:
    return placements(program.workspace.session, event=program.workspace.event or 0)


def changed(page: PlacementPage, qtbot: QtBot, act: Callable[[], object]) -> None:
    """Do something and wait until the page has read the day again."""
    before = page.day
    act()
    qtbot.waitUntil(lambda: page.day is not before, timeout=20_000)


def texts(page: PlacementPage) -> list[list[str]]:
    model = page.placed.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def read(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def key(qtbot: QtBot, page: PlacementPage, pressed: Qt.Key) -> None:
    page.placed.table.setFocus()
    qtbot.keyClick(page.placed.table, pressed)


def test_one_row_a_person_says_where_when_how_and_whom_to_ask(page: PlacementPage) -> None:
    assert page.placed.count.text() == "2 von 4"
    assert texts(page) == [
        [
            "Haddad, Amira TN-0001", "Backstube Quendel Kornweg 3, 34117 Kassel Tag 29222", "23:00 Mi, 23.06.",
            "zu Fuß, etwa 1 km", "Fr. Merz mit Gerda L.", "1 offen", "zugesagt",
        ],
        [
            "Haddad, Farid TN-0002", "Haus Lindenaue Kornweg 3, 34369 Hofgeismar Tag 82102", "07:00 Do, 24.06.",
            "Bus, etwa 22 km", "Fr. Merz mit Gerda L.", "1 offen", "zugesagt",
        ],
    ]  # fmt: skip


def test_a_night_has_its_own_date_a_moon_and_violet(page: PlacementPage) -> None:
    model = page.placed.model
    cells = [model.index(row, 2).data(VALUE_ROLE) for row in range(2)]
    assert cells == [
        StartCell(time="23:00", day="Mi, 23.06.", is_night=True),
        StartCell(time="07:00", day="Do, 24.06.", is_night=False),
    ]
    assert "23:00\u00a0Uhr" in read(page.side.inspector.start)
    assert "Mittwoch, 23.06., bis Donnerstag 07:00\u00a0Uhr" in read(page.side.inspector.start)


def test_a_row_is_one_sentence_for_a_screen_reader(page: PlacementPage) -> None:
    said = page.placed.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Farid Haddad bei Haus Lindenaue, Donnerstag, 24.06., 07:00\u00a0Uhr, Bus, etwa 22 km, zugesagt, "
        "Hinweise: 1 offen"
    )


def test_the_inspector_says_why_and_the_reasons_add_up(page: PlacementPage, program: Program) -> None:
    reasons = page.side.inspector.reasons
    assert page.side.inspector.name.text() == "Amira Haddad"
    score = stored(program)[0].score
    assert reasons.points.text() == f"{score} von 100 Punkten"
    assert sum(row.points for row in reasons.reasons) == score
    assert page.side.inspector.bring.texts == ["Ausweis", "feste Schuhe"]


def test_the_checklist_is_only_information_and_can_be_ticked(
    page: PlacementPage, program: Program, qtbot: QtBot
) -> None:
    checklist = page.side.inspector.checklist
    assert "nur Information" in [chip.accessibleName() for chip in checklist.findChildren(QWidget)]
    (box,) = checklist.boxes
    assert box.accessibleName() == "Erlaubnis der Ausländerbehörde einholen: Praktikum"
    changed(page, qtbot, lambda: qtbot.keyClick(box, Qt.Key.Key_Space))
    assert stored(program)[0].ticks == ("get_permit",)
    assert texts(page)[0][5] == "erledigt"
    changed(page, qtbot, program.window.top_bar.undo.click)
    assert texts(page)[0][5] == "1 offen"


def test_keys_hold_move_and_remove_and_undo_brings_back(page: PlacementPage, program: Program, qtbot: QtBot) -> None:
    changed(page, qtbot, lambda: key(qtbot, page, Qt.Key.Key_F))
    assert stored(program)[0].is_fixed
    assert page.side.inspector.fix.text() == "Lösen"
    key(qtbot, page, Qt.Key.Key_V)
    assert page.side.choices.isVisible()
    (choice,) = page.side.choices.texts
    assert choice.startswith("Haus Lindenaue, Do, 24.06. 07:00, ")
    assert choice.endswith(" Punkte: Ist festgehalten oder schon angekommen")
    page.side.choices.close_button.click()
    changed(page, qtbot, lambda: click(qtbot, page.side.inspector.fix))
    changed(page, qtbot, lambda: key(qtbot, page, Qt.Key.Key_Delete))
    assert [row[0] for row in texts(page)] == ["Haddad, Farid TN-0002"]
    assert "hat keinen Betrieb mehr" in " ".join(
        label.text() for label in program.window.findChildren(QLabel) if label.isVisible()
    )
    changed(page, qtbot, program.window.top_bar.undo.click)
    assert len(texts(page)) == 2


def test_another_company_is_chosen_by_keys(
    page: PlacementPage, program: Program, qtbot: QtBot, made: PlacementDay
) -> None:
    changed(page, qtbot, lambda: key(qtbot, page, Qt.Key.Key_Delete))
    page.waiting.show_view("people")
    assert page.waiting.table.select_id(made.people["Taras"])
    click(qtbot, page.side.inspector.move_button)
    first = page.side.choices.texts[0]
    assert first.startswith("Backstube Quendel, Mi, 23.06. 23:00")
    assert first.endswith("Passt wenig")
    changed(page, qtbot, lambda: qtbot.keyClick(page.side.choices.list, Qt.Key.Key_Return))
    assert {one.participant for one in stored(program)} == {made.people["Farid"], made.people["Taras"]}


def test_a_company_without_places_is_refused_with_its_reason(
    page: PlacementPage, program: Program, qtbot: QtBot, made: PlacementDay
) -> None:
    page.waiting.show_view("people")
    assert page.waiting.table.select_id(made.people["Taras"])
    assert page.side.inspector.cause.text() == "Alle passenden Plätze vergeben"
    click(qtbot, page.side.inspector.move_button)
    before = stored(program)
    qtbot.keyClick(page.side.choices.list, Qt.Key.Key_Return)
    assert stored(program) == before
    said = " ".join(label.text() for label in program.window.findChildren(QLabel) if label.isVisible())
    assert "Geht nicht: Alle Plätze vergeben" in said


def test_a_proposal_is_looked_at_and_taken_over_in_one_step(
    page: PlacementPage, program: Program, qtbot: QtBot
) -> None:
    changed(page, qtbot, lambda: key(qtbot, page, Qt.Key.Key_Delete))
    click(qtbot, page.head.compute)
    qtbot.waitUntil(page.side.changes.isVisible, timeout=20_000)
    assert page.side.changes.texts == ["Haddad, Amira: Backstube Quendel, Mi, 23.06. 23:00"]
    assert page.side.changes.note.text().startswith("1 neu, 0 anders, 0 entfallen. Es ändert sich nichts")
    assert len(stored(program)) == 1
    changed(page, qtbot, lambda: click(qtbot, page.side.apply))
    assert len(stored(program)) == 2
    click(qtbot, page.head.compute)
    qtbot.waitUntil(page.side.changes.isVisible, timeout=20_000)
    assert page.side.changes.note.text() == "Die Zuteilung ist schon die beste gefundene. Es ändert sich nichts."
    click(qtbot, page.side.drop)
    assert page.side.inspector.isVisible()


def test_release_says_how_the_plan_stands(page: PlacementPage, qtbot: QtBot) -> None:
    assert page.head.state.accessibleName() == "Entwurf"
    changed(page, qtbot, lambda: click(qtbot, page.head.release))
    assert page.head.state.accessibleName().startswith("Freigegeben am ")
    assert not page.head.release.isEnabled()
    changed(page, qtbot, lambda: key(qtbot, page, Qt.Key.Key_Delete))
    assert page.head.state.accessibleName() == "Entwurf, 1 Änderung seit Freigabe"


def test_the_call_list_names_the_trade_the_town_and_the_number(
    page: PlacementPage, program: Program, qtbot: QtBot
) -> None:
    assert page.waiting.count.text() == "2 Personen"
    assert page.waiting.calls.texts == ["Beruf 25212 1 Person Kassel Autohaus Werra, Fr. Merz 05671 0001"]
    (button,) = page.waiting.calls.buttons
    assert button.accessibleName() == "Angerufen: Beruf 25212, Autohaus Werra, Fr. Merz"
    changed(page, qtbot, lambda: click(qtbot, button))
    session = program.workspace.session
    assert [one.text for one in contact_log(session)] == ["Nach einem Tag im Betrieb gefragt: Beruf 25212"]
    assert page.waiting.calls.buttons[0].toolTip().startswith("Zuletzt angerufen am ")


def test_lines_of_a_long_call_list_are_made_on_the_way_to_them(page: PlacementPage, qtbot: QtBot) -> None:
    calls = page.waiting.calls
    (row,) = calls.rows
    calls.set_rows([replace(row, id=f"{number}", title=f"Beruf {number}") for number in range(40)])
    settle_layouts()
    assert 3 < len(calls.buttons) < 30
    calls.buttons[0].setFocus()
    for _ in range(39):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        settle_layouts()
    assert QApplication.focusWidget() is calls.buttons[39]
    assert calls.buttons[39].accessibleName() == "Angerufen: Beruf 39, Autohaus Werra, Fr. Merz"
    assert not calls.buttons[39].visibleRegion().isEmpty()


def test_a_long_call_list_stays_where_it_is_when_its_rows_change(page: PlacementPage) -> None:
    calls = page.waiting.calls
    (row,) = calls.rows
    many = [replace(row, id=f"{number}", title=f"Beruf {number}") for number in range(60)]
    calls.set_rows(many)
    settle_layouts()
    for place in range(0, 36, 5):
        calls.ensureWidgetVisible(calls.buttons[place])
        settle_layouts()
    calls.buttons[35].setFocus()

    def height(place: int) -> int:
        return calls.buttons[place].mapTo(calls, QPoint(0, 0)).y()

    before = height(35)
    assert before > 0
    calls.set_rows([*many[2:34], replace(many[34], title="Beruf 25212"), many[35], *many[37:]])
    settle_layouts()
    assert (QApplication.focusWidget(), height(33)) == (calls.buttons[33], before)
    calls.set_rows(many[40:])
    settle_layouts()
    assert calls.verticalScrollBar().value() == 0


def test_what_would_help_is_said_in_words(page: PlacementPage, qtbot: QtBot) -> None:
    click(qtbot, page.waiting.views.findChildren(QWidget)[2])
    qtbot.waitUntil(lambda: bool(page.waiting.help.texts), timeout=20_000)
    assert page.waiting.help.texts == [
        "Ein Platz mehr bei Haus Lindenaue: 1 Person mehr hat einen Betrieb",
        "Ein Betrieb in Kassel mit diesem Beruf: Beruf 25212: 1 Person mehr hat einen Betrieb",
        "Ein Betrieb in Kassel mit diesem Beruf: Beruf 82182: 1 Person mehr hat einen Betrieb",
    ]


def test_way_companion_arrival_and_result_are_noted(
    page: PlacementPage, program: Program, qtbot: QtBot, made: PlacementDay
) -> None:
    inspector = page.side.inspector
    qtbot.keyClicks(inspector.facts.note, "Fahrdienst 22:25")
    changed(page, qtbot, lambda: qtbot.keyClick(inspector.facts.note, Qt.Key.Key_Return))
    assert texts(page)[0][3] == "Fahrdienst 22:25"
    inspector.facts.companion.setCurrentIndex(0)
    changed(page, qtbot, lambda: inspector.facts.companion.activated.emit(0))
    assert stored(program)[0].companion is None
    changed(page, qtbot, lambda: click(qtbot, inspector.outcome.arrived))
    assert inspector.outcome.arrived.isChecked()
    place = inspector.outcome.choice.findData(Outcome.INTERNSHIP.value)
    inspector.outcome.choice.setCurrentIndex(place)
    changed(page, qtbot, lambda: inspector.outcome.choice.activated.emit(place))
    one = stored(program)[0]
    assert (one.state, one.outcome, one.travel_note) == (
        PlacementState.ARRIVED, Outcome.INTERNSHIP, "Fahrdienst 22:25",
    )  # fmt: skip
    assert texts(page)[0][6] == "angekommen"
    assert stored(program)[1].companion == made.guide


def test_filters_narrow_the_list(page: PlacementPage) -> None:
    page.placed.towns.choose("Hofgeismar")
    assert [row[1][:14] for row in texts(page)] == ["Haus Lindenaue"]
    page.placed.towns.choose(None)
    page.placed.states.choose("arrived")
    assert texts(page) == []
    page.placed.clear_filters()
    assert len(texts(page)) == 2
    page.placed.search.setText("backst")
    page.placed.search.searched.emit("backst")
    assert [row[1][:9] for row in texts(page)] == ["Backstube"]


def test_the_page_is_in_the_rail_of_events_that_have_the_day(program: Program, page: PlacementPage) -> None:
    keys = [entry.key for entry in program.window.pages]
    assert "placement" in keys
    assert "plan" not in keys
    assert page.title == "Praktikumstag"


def test_every_control_has_a_name(page: PlacementPage) -> None:
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize(("width", "height"), [(1366, 690), (1440, 900)])
def test_nothing_is_cut_off_at_any_text_size(
    program: Program, page: PlacementPage, percent: int, width: int, height: int
) -> None:
    program.theme.set_text_size(percent)
    program.window.resize(width, height)
    for _ in range(5):
        QApplication.processEvents()
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible() and button.text()]
    assert [one.text() for one in buttons if one.width() < one.minimumSizeHint().width()] == []
    for area in (page.side.inspector.findChild(QScrollArea), page.waiting.calls):
        assert isinstance(area, QScrollArea)
        assert area.widget().width() <= area.viewport().width()
    search, towns = page.placed.search.geometry(), page.placed.towns.geometry()
    assert not page.placed.towns.isVisible() or not search.intersects(towns)


@pytest.mark.parametrize(
    ("asked", "name", "read"),
    [
        ("list", "Praktikumstag, wer wohin geht.pdf", "Haddad, Farid"),
        ("calls", "Anrufliste.pdf", "Innung"),
        ("sheet", "Blatt TN-0001.pdf", "Backstube Quendel"),
    ],
)
def test_papers_are_saved_where_a_person_says(
    page: PlacementPage,
    program: Program,
    made: PlacementDay,
    qtbot: QtBot,
    tmp_path: Path,
    asked: str,
    name: str,
    read: str,
) -> None:
    page.asking.save = lambda _parent, _title, begin, _kinds: tmp_path / begin
    changed(page, qtbot, lambda: click(qtbot, page.head.release))
    buttons = {
        "list": page.head.print_list, "calls": page.waiting.print_calls, "sheet": page.side.inspector.print_sheet,
    }  # fmt: skip
    with qtbot.waitSignal(page.papers.told, timeout=30_000) as told:
        click(qtbot, buttons[asked])
    hint = ". Als mitgeteilt gilt es erst, wenn Sie es unter Einladungen vermerken." if asked == "sheet" else ""
    assert told.args == [f"In „{name}“ gespeichert{hint}"]
    session, event = program.workspace.session, made.event
    printed = {"list": "placement-list", "calls": "call-list", "sheet": "cards"}[asked]
    said = {
        "list": lambda: [placement_list(session, event=event, word=program.workspace.words.of)],
        "calls": lambda: [call_list_paper(session, event=event)],
        "sheet": lambda: day_card_values(session, event=event),
    }[asked]()
    left = changed_papers(session, said, event=event, paper=printed)
    assert [whose_paper(one)[:7] for one in left] == (["TN-0002"] if asked == "sheet" else [])
    assert read in " ".join(page_texts(tmp_path / name))


def test_a_sheet_of_a_plan_nobody_released_is_refused_in_words(
    page: PlacementPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.asking.save = lambda _parent, _title, begin, _kinds: tmp_path / begin
    with qtbot.waitSignal(page.papers.told, timeout=30_000) as told:
        click(qtbot, page.side.inspector.print_sheet)
    assert told.args is not None
    assert "freigegeben" in told.args[0]
    assert list(tmp_path.glob("*.pdf")) == []


def test_who_declined_meanwhile_is_seen_in_the_list(
    page: PlacementPage, program: Program, qtbot: QtBot, made: PlacementDay
) -> None:
    session = program.workspace.session
    decline = partial(mark_participants, session, [made.people["Farid"]], state=ParticipantState.DECLINED)
    changed(page, qtbot, decline)
    assert [row[6] for row in texts(page)] == ["zugesagt", "abgesagt"]
    assert page.placed.count.text() == "1 von 3"


def test_stopping_keeps_the_best_there_is(page: PlacementPage, program: Program, qtbot: QtBot) -> None:
    before = stored(program)
    told: list[str] = []
    page.message.connect(lambda text, _undo: told.append(text))
    gate = Event()
    for _ in range(program.tasks._pool.maxThreadCount()):  # so that nothing is computed before the click
        program.tasks.start(lambda _report: gate.wait(20))
    page.run_command("compute")
    assert page.head.stop.isVisible()
    click(qtbot, page.head.stop)
    gate.set()
    qtbot.waitUntil(lambda: page.side.proposal is not None, timeout=20_000)
    assert told == ["Angehalten. Das ist der Vorschlag bis dahin; der Tag ist unverändert."]
    assert not page.head.stop.isVisible()
    assert stored(program) == before


def drop(page: PlacementPage, dragged: int, target: int) -> None:
    """Carry one row over another and let it go, as a mouse does."""
    table, model = page.placed.table, page.placed.model
    let_go(table.viewport(), table.carry(model.index(dragged, 0)), table.visualRect(model.index(target, 0)).center())


def hold_over(ground: QWidget, data: QMimeData, point: QPoint) -> None:
    """Carry something over a point."""
    for event in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(ground, event(point, Qt.DropAction.MoveAction, data, LEFT, NO_KEY))


def let_go(ground: QWidget, data: QMimeData, point: QPoint) -> None:
    """Carry something over a point and let it go."""
    hold_over(ground, data, point)
    QApplication.sendEvent(ground, QDropEvent(QPointF(point), Qt.DropAction.MoveAction, data, LEFT, NO_KEY))


def companies(program: Program) -> dict[int, int]:
    return {one.participant: one.offer for one in stored(program)}


def test_a_row_dropped_on_another_one_swaps_companies_and_back(
    page: PlacementPage, program: Program, qtbot: QtBot
) -> None:
    before = companies(program)
    (first, there), (second, here) = before.items()
    drop(page, 0, 0)
    assert companies(program) == before
    drop(page, 0, 1)
    assert companies(program) == {first: here, second: there}
    assert all(sum(reason.points for reason in one.reasons) == one.score for one in stored(program))
    program.window.top_bar.undo.click()
    assert companies(program) == before


def test_t_and_enter_swap_companies_and_esc_leaves_it(page: PlacementPage, program: Program, qtbot: QtBot) -> None:
    before = companies(program)
    told: list[str] = []
    page.message.connect(lambda text, _undo: told.append(text))
    page.placed.select(page.placed.model.shown[0].id)
    key(qtbot, page, Qt.Key.Key_T)
    assert told[-1].startswith("Wählen Sie, mit wem")
    key(qtbot, page, Qt.Key.Key_Escape)
    page.placed.select(page.placed.model.shown[1].id)
    key(qtbot, page, Qt.Key.Key_Return)
    assert companies(program) == before
    page.side.show_inspector()
    page.placed.select(page.placed.model.shown[0].id)
    key(qtbot, page, Qt.Key.Key_T)
    key(qtbot, page, Qt.Key.Key_Down)
    key(qtbot, page, Qt.Key.Key_Return)
    assert companies(program) != before
    assert set(companies(program).values()) == set(before.values())
    assert "haben die Betriebe getauscht" in told[-1]


def test_who_is_held_is_not_swapped_and_the_reason_is_said(page: PlacementPage, program: Program, qtbot: QtBot) -> None:
    before = companies(program)
    key(qtbot, page, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: any(row.placement.is_fixed for row in page.placed.model.shown), timeout=20_000)
    rows = page.placed.model.shown
    assert page.desk.judge_swap(rows[0].id, rows[1].id) == (
        False, "Geht nicht: Ist festgehalten oder schon angekommen",
    )  # fmt: skip
    drop(page, 0, 1)
    assert companies(program) == before


def give_care_two_places(program: Program, made: PlacementDay) -> None:
    session = program.workspace.session
    (care,) = [one for one in offers(session, event=made.event) if one.id == made.offers["care"]]
    edit_offer(session, replace(care, places=2))


def carry(table: PeopleTable, participant: int) -> QMimeData:
    """Give what a drag of somebody carries."""
    (row,) = [at for at, one in enumerate(table.rows.shown) if one.participant.id == participant]
    return table.carry(table.rows.index(row, 0))


def drop_on_company(page: PlacementPage, table: PeopleTable, participant: int, company: str) -> str:
    """Drag somebody onto a company of the list that appears beside; give what was said beside the mouse."""
    data = carry(table, participant)
    table.drag_started.emit(participant)  # a real drag holds the test up
    QApplication.processEvents()
    choices = page.side.companies
    (place,) = [at for at, text in enumerate(choices.texts) if text.startswith(company)]
    point = choices.visualRect(choices.model().index(place, 0)).center()
    hold_over(choices.viewport(), data, point)
    said = choices.tip.text
    let_go(choices.viewport(), data, point)
    table.drag_ended.emit()
    return said


def test_a_person_is_dragged_to_a_company_with_a_free_place(
    page: PlacementPage, program: Program, qtbot: QtBot, made: PlacementDay
) -> None:
    before = companies(program)
    page.waiting.show_view("people")
    waiting, taras = page.waiting.table, made.people["Taras"]
    assert drop_on_company(page, waiting, taras, "Backstube Quendel") == "Geht nicht: Alle Plätze vergeben"
    assert (companies(program), page.side.currentWidget()) == (before, page.side.inspector)
    assert page.placed.select(page.placed.model.shown[0].id)
    changed(page, qtbot, lambda: key(qtbot, page, Qt.Key.Key_Delete))
    said = drop_on_company(page, waiting, made.people["Taras"], "Backstube Quendel")
    assert said.startswith("Mit Nachteil: Backstube Quendel, ")
    assert said.endswith(" Punkte. Passt wenig")
    assert companies(program)[made.people["Taras"]] == made.offers["bakery"]
    qtbot.waitUntil(lambda: page.side.inspector.name.text() == "Taras Haddad", timeout=20_000)
    assert page.side.currentWidget() is page.side.inspector
    program.window.top_bar.undo.click()
    assert made.people["Taras"] not in companies(program)


def test_who_has_a_company_is_dragged_to_another_one(
    page: PlacementPage, program: Program, qtbot: QtBot, made: PlacementDay
) -> None:
    changed(page, qtbot, lambda: give_care_two_places(program, made))
    said = drop_on_company(page, page.placed.table, made.people["Amira"], "Haus Lindenaue")
    assert "Haus Lindenaue" in said
    assert companies(program)[made.people["Amira"]] == made.offers["care"]


def test_who_waits_gets_a_place_in_the_company_of_a_row(
    page: PlacementPage, program: Program, qtbot: QtBot, made: PlacementDay
) -> None:
    page.waiting.show_view("people")
    waiting, table = page.waiting.table, page.placed.table
    on_farid = table.visualRect(page.placed.model.index(1, 0)).center()
    let_go(table.viewport(), carry(waiting, made.people["Taras"]), on_farid)
    assert made.people["Taras"] not in companies(program)
    changed(page, qtbot, lambda: give_care_two_places(program, made))
    let_go(table.viewport(), carry(waiting, made.people["Taras"]), on_farid)
    assert companies(program)[made.people["Taras"]] == made.offers["care"]


def test_v_lists_the_companies_for_who_waits(page: PlacementPage, qtbot: QtBot, made: PlacementDay) -> None:
    page.waiting.show_view("people")
    page.waiting.table.select_id(made.people["Taras"])
    page.waiting.table.setFocus()
    qtbot.keyClick(page.waiting.table, Qt.Key.Key_V)
    assert page.side.choices.isVisible()
    assert page.side.choices.title.text() == "Taras Haddad"


def test_words_beside_marks_begin_at_one_edge(page: PlacementPage) -> None:
    inspector = page.side.inspector
    settle_layouts()
    labels = [one for one in inspector.checklist.findChildren(QLabel) if one.isVisible()]
    words = [one for one in labels if one is not inspector.checklist.title]
    facts = [inspector.facts.address, inspector.facts.travel, inspector.facts.contact]
    assert len(words) > 1
    assert inspector.checklist.boxes
    assert len({one.mapTo(inspector, QPoint()).x() for one in [*words, *facts]}) == 1

"""Every view, tab and dialog of the window, and how somebody comes to it: for the eye and for the walks.

A page of its own is no scene: the page list has it. What is opened on a page is closed again by leaving it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.crash_dialog import CrashDialog
from refugeesday.gui.event.rooms_box import RoomsBox
from refugeesday.gui.invitations.answers_dialog import AnswersDialog
from refugeesday.gui.lists.pasted import pasted_table
from refugeesday.gui.settings_page.restore_dialog import RestoreDialog
from refugeesday.services.backups import BackupContents
from refugeesday.services.invitation_rows import Stage
from tests.gui import trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from refugeesday.gui.program import Program


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is opened on a page: `is_there` tells that it can be looked at, `leave` goes back to the page."""

    page: str
    name: str
    show: Callable[[Any], object]
    is_there: Callable[[Any], bool] = lambda _page: True
    leave: Callable[[Any], object] = lambda _page: None

    @property
    def title(self) -> str:
        return f"{self.page}-{self.name}"


def front(program: Program) -> QWidget:
    """Give what is to be looked at: the dialog or the menu that is open, else the window."""
    app = QApplication
    return app.activePopupWidget() or app.activeModalWidget() or program.window


def leave(program: Program, scene: Scene) -> None:
    """Close what a scene opened and go back to the page."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
    scene.leave(program.window.page)


def pick_interview(page: Any) -> None:
    """Look at an interview that needs an interpreter, as in the picture of the design."""
    day = page.loader.day
    one = next((one for one in day.interviews.values() if one.interpreter), None)
    if one is not None:
        page.desk.lead_to((Topic.INTERVIEW, one.id))


def pick_unplaced(page: Any) -> None:
    row = next(iter(page.unplaced.model.rows), None)
    if row is not None:
        page.desk.show_participant(row.id)


def open_card_menu(page: Any) -> None:
    """Open the menu of the interview in view, as the menu key does."""
    board = page.area.board
    page.desk._open_menu(board.visualRect(board.currentIndex()).center())


def open_free_place(page: Any) -> None:
    """Ask who fits a free place."""
    day, book = page.loader.day, page.loader.state.book
    taken = {day.place_of(one) for one in day.interviews.values()}
    places = ((slot, table) for slot in range(len(day.slots)) for table in day.tables)
    place = next(one for one in places if one not in taken and book.candidates(one, most=1))
    page.desk.free.offer_people(day, book, place, words=page.desk._workspace.words, at=QPoint(300, 200))


def open_menu(menu: QMenu) -> None:
    """Open the menu of a button without waiting for a choice."""
    menu.aboutToShow.emit()
    menu.popup(QPoint(300, 200))


def start_moving(page: Any) -> None:
    """Mark where the interview in view may go."""
    subject = page.desk._subject
    if subject is not None and subject.interview is not None:
        page.desk.start_moving(subject.interview)


def is_judged(page: Any) -> bool:
    return page.loader.state is not None and page.loader.state.book is not None


def choose_view(page: Any, key: str) -> None:
    page.head.views.choose(key)
    page.head.view_chosen.emit(key)


def choose_people_view(page: Any, key: str) -> None:
    page.view.choose(key)
    page.view.chosen.emit(key)


def scroll_to_end(page: Any) -> None:
    """Show the lower end of what is scrolled on a page."""
    for area in page.findChildren(QScrollArea):
        if area.isVisible():
            bar = area.verticalScrollBar()
            bar.setValue(bar.maximum())


def open_sandbox(page: Any) -> None:
    page.view.capacity.play.click()
    QApplication.processEvents()
    scroll_to_end(page)


def choose_booth(page: Any) -> None:
    """Choose the first booth of the hall plan."""
    page.show_view("hall")
    QApplication.processEvents()
    page.view.side.table.select_id(page.view.side.table.rows.shown[0].id)


def leave_sandbox(page: Any) -> None:
    page.view.capacity.play.click()
    scroll_to_start(page)


def scroll_to_start(page: Any) -> None:
    for area in page.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)


def tick_first(page: Any, count: int) -> None:
    page.list.table.ticks.set_all(row.id for row in page.list.model.shown[:count])


def open_restore(page: Any) -> None:
    contents = BackupContents(participants=40, organisations=9, interviews=92, last_at=None, later_steps=3)
    RestoreDialog("18.06.2027 09:00", contents, context=page.window()._context, parent=page.window()).open()


def open_crash(page: Any) -> None:
    CrashDialog("Refugees Day 1.0\nValueError", theme=page.window()._context.theme, parent=page.window()).open()


def search(page: Any, words: str) -> None:
    page.window().activateWindow()
    page.window().command("search").trigger()
    page.window().top_bar.search.setText(words)


def run_by_keys(page: Any, keys: str) -> None:
    """Do what a shortcut of the window does."""
    next(one for one in page.window().actions() if one.shortcut().toString() == keys).trigger()


def show_tab(page: Any, place: int) -> None:
    page.detail.tabs.setCurrentIndex(place)


PASTED = """Nachname\tVorname\tTelefon\tErstsprache\tDeutsch sprechen\tAZ\tBemerkung
Karimi\tLaila\t069 90009001\tArabisch\tA2\t4711\tkommt mit ihrer Schwester
Said\tNoor\t069 90009002\tArabisch\tA3\t4712\t
\t\t069 90009003\tTürkisch\tB1\t4713\t
Bondar\tYeva\t069 90009004\tUkrainisch\tB1\t4714\t
Bondar\tYeva\t069 90009004\tUkrainisch\tB1\t4715\t
"""


def paste(page: Any) -> None:
    """Paste rows as from a spreadsheet: new ones, refused ones and one that is there twice."""
    table = pasted_table(PASTED, kind=ListKind.PARTICIPANTS, column="Spalte {number}")
    page.exchange.pasted.emit(table)


def go_on(page: Any) -> None:
    page.assistant.part.next.click()


def leave_assistant(page: Any) -> None:
    page.assistant.part.close_button.click()


def read_an_answer(page: Any) -> None:
    """Paste a mail that answers nothing into the dialog for answers."""
    page.read_answers.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AnswersDialog)
    dialog.pasted.setPlainText("From: tn0003@post.example\nSubject: Re: Einladung\n\nIch komme.")
    dialog.read_text.click()


def has_read() -> bool:
    dialog = QApplication.activeModalWidget()
    return isinstance(dialog, AnswersDialog) and dialog.certain.isVisible()


def take_back_import(page: Any) -> None:
    page.assistant.part._take_back()
    leave_assistant(page)


def filter_first(page: Any) -> None:
    """Narrow the list by two of its filters."""
    filters = page.list.filters
    for key in list(filters._filters)[:2]:
        row = page.list.model.shown[0]
        value = next(iter(filters._filters[key].values(row)), None)
        if value is not None:
            filters.toggle(key, value)


def type_a_wrong_address(page: Any) -> None:
    field = page.detail.person.fields["email"]
    field.control.setText("amira@beispiel")
    page.detail.person.save("email")


def put_the_address_back(page: Any) -> None:
    page.detail.person._person = 0
    page.detail.person.show_texts()


def tabs(page: str, names: Iterable[str]) -> list[Scene]:
    """Give the tabs beside a list, from the second on: the first is seen with the page."""
    return [
        Scene(page=page, name=name, show=partial(show_tab, place=place), leave=partial(show_tab, place=0))
        for place, name in enumerate(names)
        if place
    ]


def show_help(page: Any) -> None:
    page.window().command("help").trigger()


SCENES: tuple[Scene, ...] = (
    Scene(page="overview", name="findings", show=lambda page: page._show_findings()),
    Scene(page="overview", name="search", show=partial(search, words="ha"), leave=partial(search, words="")),
    Scene(page="overview", name="history", show=lambda page: page.history_wanted.emit()),
    Scene(page="overview", name="papers", show=lambda page: page.papers_wanted.emit()),
    Scene(page="overview", name="help", show=show_help, leave=show_help),
    Scene(page="overview", name="crash", show=open_crash),
    Scene(page="overview", name="events", show=lambda page: page.window().top_bar.events.click()),
    Scene(page="overview", name="menu", show=partial(run_by_keys, keys="F10")),
    Scene(page="overview", name="toast", show=lambda page: page.message.emit("Mina Soltani erfasst", lambda: None),
          leave=lambda page: page.window()._toast.hide()),
    Scene(page="overview", name="banner", show=lambda page: page.window().banner.tell(
              "Der Ordner ist nicht erreichbar. Ihre Änderungen sind auf diesem Computer gesichert.",
              tone="err", action="Erneut versuchen"),
          leave=lambda page: page.window().banner.hide()),
    Scene(page="overview", name="locked", show=trouble.lock_file),
    Scene(page="overview", name="take-over", show=lambda page: page.window().banner._button.click(),
          leave=trouble.unlock_file),
    Scene(page="event", name="rooms", show=lambda page: page.findChild(RoomsBox).showPopup()),
    Scene(page="event", name="end", show=scroll_to_end, leave=scroll_to_start),
    Scene(page="event", name="new", show=lambda page: page.begin.click()),
    Scene(page="event", name="copy", show=lambda page: page.view.copy.look.click()),
    Scene(page="event", name="task", show=lambda page: page.view.checklist.add.click()),
    Scene(
        page="event",
        name="sandbox",
        show=open_sandbox,
        leave=leave_sandbox,
    ),
    Scene(page="event", name="day-table", show=lambda page: page.view.day.as_table.click(),
          leave=lambda page: page.view.day.as_table.click()),
    Scene(page="event", name="programme", show=lambda page: page.show_view("programme")),
    Scene(page="event", name="programme-table", show=lambda page: page.view.show_as("table"),
          leave=lambda page: page.view.show_as("grid")),
    Scene(page="event", name="programme-item", show=lambda page: page.view.add.click()),
    Scene(
        page="event",
        name="hall",
        show=lambda page: page.show_view("hall"),
    ),
    Scene(page="event", name="hall-add", show=lambda page: open_menu(page.view._kinds)),
    Scene(
        page="event",
        name="hall-booth",
        show=choose_booth,
        leave=lambda page: page.show_view("basics"),
    ),
    *tabs("participants", ("person", "wishes", "languages", "times", "interviews", "consent", "history")),
    Scene(page="participants", name="ticked", show=partial(tick_first, count=3), leave=partial(tick_first, count=0)),
    Scene(page="participants", name="states", show=lambda page: open_menu(page.bulk._states)),
    Scene(page="participants", name="actions", show=lambda page: open_menu(page.bulk._rest)),
    Scene(page="participants", name="more", show=lambda page: page.detail._open_menu()),
    Scene(page="participants", name="merge",
          show=lambda page: page.merging.ask(page.list.model.shown[0].id, page.list.model.shown[1].id)),
    Scene(page="participants", name="list", show=partial(run_by_keys, keys="Ctrl+P")),
    Scene(page="participants", name="nothing-found", show=lambda page: page.list.search.setText("xyz"),
          is_there=lambda page: not page.list.model.shown, leave=lambda page: page.list.search.clear()),
    Scene(page="participants", name="end", show=scroll_to_end, leave=scroll_to_start,
          is_there=lambda page: bool(page.list.model.shown)),
    Scene(page="participants", name="wrong", show=type_a_wrong_address, leave=put_the_address_back),
    Scene(page="participants", name="new", show=lambda page: page.record.click(),
          leave=lambda page: page.list.table.select_id(page.list.model.shown[0].id)),
    Scene(page="participants", name="columns", show=lambda page: page.list.choose.click()),
    Scene(page="participants", name="filter", show=lambda page: page.list.filters._open_filters()),
    Scene(page="participants", name="filtered", show=filter_first,
          leave=lambda page: page.list.filters.clear()),
    Scene(page="participants", name="import", show=lambda page: page.read_in.click(), leave=leave_assistant),
    Scene(page="participants", name="import-columns", show=paste),
    Scene(page="participants", name="import-preview", show=go_on),
    Scene(page="participants", name="import-done", show=go_on, leave=take_back_import),
    *tabs("employers", ("offers", "booth", "calls", "contact", "interviews")),
    Scene(page="employers", name="lists", show=lambda page: open_menu(page.lists._menu)),
    Scene(page="employers", name="more", show=lambda page: page.detail.head._open_more()),
    Scene(page="employers", name="merge", show=lambda page: page.detail.head.merging_wanted.emit()),
    Scene(page="employers", name="offer", show=lambda page: page.detail.offers.edit.click(),
          leave=lambda page: page.detail.offers.form.left.emit()),
    Scene(page="employers", name="nothing-found", show=lambda page: page._search.setText("xyz"),
          is_there=lambda page: not page._model.shown, leave=lambda page: page._search.clear()),
    *tabs("volunteers", ("person", "tasks", "interpreting", "history")),
    Scene(page="volunteers", name="talks", show=partial(choose_people_view, key="talks"),
          leave=partial(choose_people_view, key="people")),
    Scene(page="plan", name="unplaced", show=pick_unplaced, is_there=is_judged),
    Scene(page="plan", name="interview", show=pick_interview, is_there=is_judged),
    Scene(page="plan", name="card-menu", show=open_card_menu, is_there=is_judged),
    Scene(page="plan", name="free-place", show=open_free_place, is_there=is_judged),
    Scene(page="plan", name="moving", show=start_moving, is_there=is_judged,
          leave=lambda page: page.desk.moving.stop()),
    Scene(page="plan", name="person", show=partial(choose_view, key="person")),
    Scene(page="plan", name="interpreter", show=partial(choose_view, key="interpreter"),
          leave=partial(choose_view, key="booth")),
    Scene(page="plan", name="table", show=lambda page: page.area.show_table(shown=True),
          leave=lambda page: page.area.show_table(shown=False)),
    Scene(page="plan", name="check", show=lambda page: page.head.check.click(),
          leave=lambda page: page.side.show_inspector()),
    Scene(page="plan", name="conflicts", show=trouble.bring_conflicts, is_there=trouble.has_conflicts,
          leave=trouble.take_back_conflicts),
    Scene(page="plan", name="versions", show=lambda page: page.work.show_versions(),
          leave=lambda page: page.side.show_inspector()),
    Scene(page="plan", name="shares", show=lambda page: page.work.show_shares(),
          leave=lambda page: page.side.show_inspector()),
    Scene(page="plan", name="more", show=lambda page: page.head._open_more()),
    Scene(page="plan", name="replan", show=lambda page: page.work.open_replan()),
    Scene(page="plan", name="walk-in", show=lambda page: page.work.open_walk_in()),
    Scene(page="plan", name="proposal", show=lambda page: page.foot.compute.click(),
          is_there=lambda page: page.side.preview is not None, leave=lambda page: page.side.drop_proposal()),
    Scene(page="placement", name="more", show=lambda page: page.head._open_more()),
    Scene(page="placement", name="row-menu", show=lambda page: page.desk.open_menu(QPoint(300, 200))),
    Scene(page="placement", name="choices", show=lambda page: page.desk.show_choices(),
          leave=lambda page: page.side.show_inspector()),
    Scene(page="placement", name="people", show=lambda page: page.waiting.show_view("people")),
    Scene(page="placement", name="help", show=lambda page: page.waiting.show_view("help"),
          leave=lambda page: page.waiting.show_view("calls")),
    Scene(page="placement", name="proposal", show=lambda page: page.run_command("compute"),
          is_there=lambda page: page.side.proposal is not None, leave=lambda page: page.side.drop_proposal()),
    *(
        Scene(page="invitations", name=kind, show=lambda page, kind=kind: page.preview.choose_kind(kind),
              leave=lambda page: page.preview.choose_kind("card"))
        for kind in ("mail", "phone", "calendar")
    ),
    Scene(page="invitations", name="ways-menu", show=lambda page: page.bar._open_more()),
    Scene(page="invitations", name="marks-menu", show=lambda page: page.bar._open_marks()),
    Scene(page="invitations", name="languages", show=lambda page: page.preview._open_languages()),
    Scene(page="invitations", name="row-menu", show=lambda page: page.desk._open_menu(QPoint(300, 200))),
    Scene(page="invitations", name="texts", show=lambda page: page.edit_texts.click()),
    Scene(page="invitations", name="answers", show=lambda page: page.read_answers.click()),
    Scene(page="invitations", name="answers-read", show=read_an_answer, is_there=lambda _page: has_read()),
    Scene(page="invitations", name="print", show=lambda page: page.bar.cards.click()),
    Scene(page="invitations", name="send", show=trouble.open_send),
    Scene(page="invitations", name="outbox", show=lambda page: page.desk.post.open_outbox()),
    Scene(page="invitations", name="send-password", show=trouble.ask_for_password),
    Scene(page="invitations", name="outbox-mails", show=partial(trouble.show_outbox, states=trouble.WAITING)),
    Scene(page="invitations", name="outbox-failed", show=partial(trouble.show_outbox, states=trouble.FAILED)),
    Scene(page="invitations", name="everybody", show=lambda page: page._show_everybody(),
          leave=lambda page: page.tiles.tiles[Stage.DRAFT].click()),
    Scene(page="settings", name="end", show=scroll_to_end, leave=scroll_to_start),
    Scene(page="settings", name="restore", show=open_restore),
)  # fmt: skip
"""In the order of the pages; a scene may build on the one before it."""

"""What a person waits for on the rarer ways: dialogs, long lists in and out, large steps taken back, a plan made.

Run: QT_QPA_PLATFORM=offscreen python -m tests.bench.rare_steps [medium|large] [--cache DIR]. Figures as in
`tests.bench.gui`; nothing is asserted. A plan is computed, released and handed over at medium only.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication

from refugeesday.gui.lists.list_dialog import ListDialog
from tests.bench.walk import Walk, asked_size, opened_walk
from tests.gui import scenes

MANY = 100_000
_NOT_HERE = frozenset({"crash", "locked", "conflicts", "send", "send-password", "help", "banner", "toast", "proposal"})
"""Scenes that show something of the program itself, or compute a plan."""
_GLANCE = 3.0
"""Seconds somebody looks at a scene: a large plan is explained beside it for longer."""


def open_everything(walk: Walk) -> None:
    """Open each view, tab, menu and dialog, and leave it again."""
    window = walk.program.window
    for scene in scenes.SCENES:
        if scene.page not in {entry.key for entry in window.pages} or scene.name in _NOT_HERE:
            continue
        page: Any = window.page
        if page is not window.show_page(scene.page):
            page = window.page
            walk.step(f"{scene.page}, shown", lambda: None)
        with suppress(StopIteration):  # nothing of the kind in this event
            walk.step(scene.title, partial(scene.show, page), until=partial(scene.is_there, page), patience=_GLANCE)
        walk.step(f"{scene.title}, left", partial(scenes.leave, walk.program, scene), patience=_GLANCE)


def read_a_list_in(walk: Walk) -> None:
    """Remove everybody, read the list of all of them in again, and take both back."""
    window = walk.program.window
    page: Any = window.show_page("participants")
    walk.step("participants, shown", lambda: None)
    everybody = [row.id for row in page._source.rows]
    walk.step("all removed", lambda: page.bulk.remove_ids(everybody), until=lambda: not page._source.rows)
    walk.step("list: opened", page.read_in.click)
    part = page.assistant.part
    walk.step(
        "list: read",
        lambda: part.take_file(walk.lists / "Teilnehmende.xlsx"),
        until=lambda: part.work.table is not None,
    )
    walk.step("list: checked", part.next.click, until=lambda: part.work.preview is not None)
    walk.step("list: taken over", part.next.click, until=lambda: part.work.result is not None)
    walk.step("list: taken back", part._take_back)
    walk.step("list: left", part.close_button.click)
    undo = window.top_bar.undo_wanted.emit
    is_back = lambda: len(page._source.rows) == len(everybody)  # noqa: E731 - said where it is asked
    walk.step("all removed, undo", undo, until=is_back, patience=120)


def print_a_list(walk: Walk) -> None:
    """Save the longest list as PDF and as a spreadsheet."""
    window, target = walk.program.window, walk.folder / "list"
    page: Any = window.show_page("participants")
    walk.step("participants, shown", lambda: None, until=lambda: page.isVisible() and bool(page.list.model.shown))
    for name, suffix in (("pdf", ".pdf"), ("sheet", ".xlsx")):
        path = target.with_suffix(suffix)
        walk.step(f"list, dialog for {name}", page.list.print_wanted.emit, until=_shows_paper)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ListDialog)
        dialog._asking = replace(dialog._asking, save=lambda *_, path=path: path)
        walk.step(f"list, saved as {name}", getattr(dialog, name).click, until=path.exists)


def _shows_paper() -> bool:
    """Say whether a list was read and its first page is there to look at."""
    dialog = QApplication.activeModalWidget()
    return isinstance(dialog, ListDialog) and bool(dialog.preview.said.text())


def filter_many(walk: Walk) -> None:
    """Type a filter over 100,000 rows."""
    page: Any = walk.program.window.show_page("participants")
    rows = page._source.rows
    walk.heart.mark("the bench's own rows")
    many = [replace(row, id=number) for number, row in enumerate(rows * (MANY // len(rows)), start=1)]
    model = page.list.model
    QApplication.processEvents()
    walk.step(f"{len(many)} rows", lambda: model.set_rows(many), until=lambda: not model.is_busy)
    for text in ("a", "al", "ali", ""):
        walk.step(f"{len(many)} rows, filter {text!r}", lambda text=text: model.set_filter(text),
                  until=lambda: not model.is_busy)  # fmt: skip
    walk.step(f"{len(many)} rows, sorted", lambda: model.sort(1), until=lambda: not model.is_busy)
    walk.step("rows as before", lambda: model.set_rows(rows), until=lambda: not model.is_busy)


def plan_and_hand_over(walk: Walk) -> None:
    """Compute a plan, take it over, release it, and hand it over as calendar files."""
    page: Any = walk.program.window.show_page("plan")
    walk.step("plan, shown", lambda: None, until=lambda: page.loader.state is not None)
    walk.step("plan, computed", page.foot.compute.click, until=lambda: page.side.preview is not None, patience=120)
    walk.step("plan, taken over", page.side.apply.click, until=lambda: page.side.preview is None)
    walk.step("plan, released", page.head.release.click)
    board: Any = walk.program.window.show_page("invitations")
    walk.step("invitations, shown", lambda: None)
    ways = board.desk.ways
    folder = walk.folder / "calendars"
    folder.mkdir()
    ways._asking = replace(ways._asking, folder=lambda *_: folder)
    walk.step("calendars of everybody", lambda: board.desk._go("everything"), patience=120)


def main() -> None:
    size = asked_size()
    with opened_walk(size) as walk:
        open_everything(walk)
        print_a_list(walk)
        read_a_list_in(walk)
        if size == "medium":
            plan_and_hand_over(walk)
        filter_many(walk)
        walk.sum_up()


if __name__ == "__main__":
    main()

"""What a person waits for in the open window: pages, filters, edits, and the longest piece of work that holds it up.

Run: QT_QPA_PLATFORM=offscreen python -m tests.bench.gui [medium|large] [--cache DIR]. Times are processor time of the
GUI thread in one piece (see tests/gui/heartbeat.py), with the time on the clock in brackets; "complete" is the clock
until nothing is read or computed any more. A figure that is missed is marked; only memory is asserted.
"""

from __future__ import annotations

import resource
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop

from refugeesday.gui.language import LanguageCode
from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.gui.theme import ThemeChoice
from refugeesday.gui.warm_up import WarmUp
from refugeesday.services.participants import edit_participant, participant, participants
from tests.bench.workspaces import cache_folder, make_workspace
from tests.gui.heartbeat import STALL, Heartbeat

if TYPE_CHECKING:
    from collections.abc import Callable

SWITCH = {"medium": 0.15, "large": 0.4}
KEYSTROKE = 0.05
EDIT = 0.1
OFFER = 0.2
MEMORY = 350  # MB at large
PATIENCE = 15.0
"""Seconds after which a step is left to itself: what explains a whole plan takes minutes beside a large window."""


class Walk:
    """A window, its heartbeat, and the steps of a journey through it."""

    def __init__(self, program: Program, heart: Heartbeat) -> None:
        self.program, self.heart = program, heart

    def step(
        self,
        name: str,
        action: Callable[[], object],
        *,
        wanted: float = STALL,
        until: Callable[[], bool] = lambda: True,
        patience: float = PATIENCE,
    ) -> None:
        """Do something, wait until all is quiet and `until` holds, and print how long the window was held up."""
        app = self.program.app
        self.heart.mark(name)
        beats, begun = len(self.heart.beats), time.perf_counter()
        action()
        at_once = time.perf_counter() - begun
        ends = begun + patience
        while len(self.heart.beats) < beats + 3 or (
            (self.program.tasks.count or not until()) and time.perf_counter() < ends
        ):
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        complete = time.perf_counter() - begun
        used, waited = self.heart.longest_of(name)
        mark = "  <-- more than wanted" if used > min(wanted, STALL) else ""
        print(
            f"{name:42} longest {used * 1000:4.0f} ms ({waited * 1000:4.0f})   at once {at_once * 1000:5.0f} ms"
            f"   complete {complete * 1000:6.0f} ms"
            f"   memory {memory_in_use():3.0f} MB, most {memory_at_most():3.0f} MB{mark}"
        )

    def sum_up(self) -> float:
        """Print the largest figures, and give the most megabytes there ever were."""
        memory, heart = memory_at_most(), self.heart
        print(
            f"memory {memory:.0f} MB (wanted {MEMORY} at large)   longest stall {heart.longest * 1000:.0f} ms"
            f" (on the clock {heart.longest_wait * 1000:.0f} ms)   walks of the collector through everything"
            f" {len(heart.full_walks)}, longest walk {max((walk[0] for walk in heart.walks), default=0) * 1000:.0f} ms"
        )
        return memory


def memory_in_use() -> float:
    """Give the megabytes in use now, where the system tells; else the most there ever were."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return memory_at_most()
    return pages * resource.getpagesize() / 2**20


def memory_at_most() -> float:
    """Give the most megabytes there ever were."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def warm_up(program: Program) -> None:
    """Load what the pages need, as the program does when its window is there."""
    warm, left = WarmUp(program.tasks, program, pieces=program.window.prepare_pages()), QEventLoop()
    warm.finished.connect(left.quit)
    warm.start()
    left.exec()


def walk_pages(walk: Walk, size: str) -> None:
    window = walk.program.window
    for turn in ("first", "again"):
        for entry in window.pages:
            walk.step(f"{entry.key}, {turn}", lambda key=entry.key: window.show_page(key), wanted=SWITCH[size])


def type_filters(walk: Walk) -> None:
    window = walk.program.window
    for key in ("participants", "employers", "volunteers"):
        window.show_page(key)
        for text in ("a", "al", "ali", ""):

            def write(text: str = text) -> None:
                window.page.focus_search()
                field = window.focusWidget()
                field.setText(text)  # type: ignore[union-attr]
                field.returnPressed.emit()  # type: ignore[union-attr]

            walk.step(f"{key}, filter {text!r}", write, wanted=KEYSTROKE)


def edit_people(walk: Walk) -> None:
    window, workspace = walk.program.window, walk.program.workspace
    walk.heart.mark("the bench's own reading")
    one = participants(workspace.session, event=workspace.event or 0)[7]
    for key in ("participants", "overview", "employers", "volunteers", "plan"):
        walk.step(f"{key}, shown for an edit", lambda key=key: window.show_page(key))
        person = replace(one.person, town=f"Ort {key}")
        changed = replace(one, person=person)
        walk.step(f"{key}, edit", lambda changed=changed: edit_participant(workspace.session, changed), wanted=EDIT)
        walk.step(f"{key}, undo", workspace.session.undo, wanted=EDIT)
        one = participant(workspace.session, one.id)


def type_an_offer(walk: Walk) -> None:
    """Type an offer while it is counted how many participants each requirement leaves out."""
    page = walk.program.window.show_page("employers")
    tab = page.detail.offers  # type: ignore[attr-defined]
    walk.step("offer, list", lambda: tab.table.select_id(tab.table.current_id()))
    walk.step("offer, opened", tab.edit.click)
    for text in ("Ba", "Bäcker", "Bäcker/in"):

        def write(text: str = text) -> None:
            tab.form.title.setText(text)
            tab.form.title.textEdited.emit(text)
            tab.form._pause.timeout.emit()  # what comes when the typing pauses

        walk.step(f"offer, {text!r}", write, wanted=OFFER)
    for place in range(tab.form.german.count()):

        def choose(place: int = place) -> None:
            tab.form.german.setCurrentIndex(place)
            tab.form._pause.timeout.emit()

        walk.step(f"offer, German {place}", choose, wanted=OFFER)
    walk.step("offer, left", tab.form.leave.click)


def switch_looks(walk: Walk) -> None:
    """Change theme, text size and language with every page open."""
    window, theme, language = walk.program.window, walk.program.theme, walk.program.workspace.language
    for key in ("participants", "plan"):
        walk.step(f"{key}, shown", lambda key=key: window.show_page(key))
        for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
            walk.step(f"{key}, {choice}", lambda choice=choice: theme.choose(choice))
        for percent in (130, 100):
            walk.step(f"{key}, {percent} %", lambda percent=percent: theme.set_text_size(percent))
        for code in (LanguageCode.ENGLISH, LanguageCode.GERMAN):
            walk.step(f"{key}, {code}", lambda code=code: language.switch(code))


def look_up(walk: Walk) -> None:
    field = walk.program.window.top_bar.search
    walk.step("search, focus", field.setFocus)
    for text in ("a", "al", "hof 10", "mueller"):

        def write(text: str = text) -> None:
            field.setText(text)
            field._tell()

        walk.step(f"search, {text!r}", write, wanted=0.15)
    walk.step("search, left", field.clear)
    walk.step("history", walk.program._history.open)


def main() -> None:
    size = next((word for word in sys.argv[1:] if word in SWITCH), "medium")
    with TemporaryDirectory() as folder:
        made = make_workspace(size, cache=cache_folder(Path(folder)))
        path = Path(folder) / "copy.refugeesday"
        shutil.copy(made, path)
        settings = open_settings(Path(folder) / "settings.ini")
        settings.language = "de"
        program = start(path, settings=settings)
        program.window.resize(1440, 900)
        with Heartbeat() as heart:
            walk = Walk(program, heart)
            walk.step("window", program.window.show)
            walk.step("loading in advance", lambda: warm_up(program))
            walk_pages(walk, size)
            for journey in (type_filters, look_up, type_an_offer, edit_people, switch_looks):
                journey(walk)
        memory = walk.sum_up()
        program.window.close()
        program.close()
        assert memory <= MEMORY


if __name__ == "__main__":
    main()

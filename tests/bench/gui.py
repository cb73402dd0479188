"""What a person waits for in the open window: pages, filters, edits, and the longest piece of work that holds it up.

Run: QT_QPA_PLATFORM=offscreen python -m tests.bench.gui [medium|large] [--cache DIR]. Times are processor time of the
GUI thread in one piece (see tests/gui/heartbeat.py), with the time on the clock in brackets; "complete" is the clock
until nothing is read or computed any more. A figure that is missed is marked; only memory is asserted.
"""

from __future__ import annotations

from dataclasses import replace

from refugeesday.gui.language import LanguageCode
from refugeesday.gui.theme import ThemeChoice
from refugeesday.services.participants import edit_participant, participant, participants
from tests.bench.walk import MEMORY, Walk, asked_size, opened_walk

SWITCH = {"medium": 0.15, "large": 0.4}
KEYSTROKE = 0.05
EDIT = 0.1
OFFER = 0.2


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
    size = asked_size()
    with opened_walk(size) as walk:
        walk_pages(walk, size)
        for journey in (type_filters, look_up, type_an_offer, edit_people, switch_looks):
            journey(walk)
        memory = walk.sum_up()
    assert memory <= MEMORY


if __name__ == "__main__":
    main()

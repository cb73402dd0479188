"""Turn what was found into lines of the popup: what it is, and what choosing it does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.gui.folding import matches, search_text, search_words
from refugeesday.gui.help.texts import help_text
from refugeesday.services.search import EntryKind, SearchEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from refugeesday.gui.main_menu import MenuCommand
    from refugeesday.gui.main_window import MainWindow

_PAGES = {
    EntryKind.PARTICIPANT: ("participants", "participants"),
    EntryKind.BOOTH: ("employers", "booths"),
    EntryKind.ORGANISATION: ("employers", "employers"),
    EntryKind.OFFER: ("employers", "training"),
    EntryKind.VOLUNTEER: ("volunteers", "volunteers"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Something found: its words, what kind of thing it is, and what choosing it does."""

    title: str
    detail: str
    icon: str
    kind: str
    run: Callable[[], object]


def command_results(window: MainWindow, query: str) -> list[Result]:
    """Give the pages, and what each can do, whose names fit; no page is made for it."""
    words = search_words(query)
    found = []
    for page in window.pages:
        found.append(
            Result(
                title=page.title(),
                detail=_open_words(),
                icon=page.key,
                kind=_page_word(),
                run=_opener(window, page.key),
            )
        )
        found += [
            Result(
                title=one.text(),
                detail=page.title(),
                icon=one.icon,
                kind=_command_word(),
                run=_runner(window, page.key, one.key),
            )
            for one in page.commands
        ]
    return [result for result in found if matches(search_text(result.title), words)]


def menu_results(commands: Iterable[MenuCommand], query: str, *, but: Container[str]) -> list[Result]:
    """Give the commands of the menu whose words fit, those left out that have the same words as another result."""
    words = search_words(query)
    return [
        Result(
            title=one.text,
            detail=" · ".join(part for part in (" › ".join(one.menus), one.keys) if part),
            icon=one.icon,
            kind=_command_word(),
            run=one.run,
        )
        for one in commands
        if one.text not in but and matches(search_text(one.text, *one.menus), words)
    ]


def help_results(window: MainWindow, query: str, *, language: str, show: Callable[[str, int], object]) -> list[Result]:
    """Give the topics of the pages' help that fit, those first whose heading does."""
    words = search_words(query)
    found: list[tuple[bool, Result]] = []
    for page in window.pages:
        text = help_text(page.key, language)
        for place, (heading, paragraph) in enumerate(text.parts):
            title = heading or text.title
            if matches(search_text(text.title, heading, paragraph), words):
                is_far = not matches(search_text(title), words)
                run = partial(show, page.key, place)
                result = Result(title=title, detail=paragraph, icon="help", kind=_help_word(), run=run)
                found.append((is_far, result))
    return [result for _, result in sorted(found, key=lambda one: one[0])]


def entry_result(window: MainWindow, entry: SearchEntry) -> Result:
    """Give the line of something in the workspace; choosing it selects its row."""
    page, icon = _PAGES[entry.kind]
    number = _booth_words(entry.number) if entry.kind is EntryKind.BOOTH else entry.number
    return Result(
        title=entry.title,
        detail=" · ".join(part for part in (number, entry.detail) if part),
        icon=icon,
        kind=_KINDS[entry.kind](),
        run=_row_opener(window, page, entry.row),
    )


def _opener(window: MainWindow, page: str) -> Callable[[], object]:
    return lambda: window.show_page(page)


def _runner(window: MainWindow, page: str, command: str) -> Callable[[], object]:
    return lambda: window.show_page(page).run_command(command)


def _row_opener(window: MainWindow, page: str, row: int) -> Callable[[], object]:
    return lambda: window.show_row(page, row)


def _open_words() -> str:
    return QCoreApplication.translate("Search", "Open the page")


def _page_word() -> str:
    return QCoreApplication.translate("Search", "Page")


def _command_word() -> str:
    return QCoreApplication.translate("Search", "Command")


def _help_word() -> str:
    return QCoreApplication.translate("Search", "Help")


def _booth_words(number: str) -> str:
    return QCoreApplication.translate("Search", "Booth {number}").format(number=number)


_KINDS = {
    EntryKind.PARTICIPANT: lambda: QCoreApplication.translate("Search", "Participant"),
    EntryKind.BOOTH: lambda: QCoreApplication.translate("Search", "Booth"),
    EntryKind.ORGANISATION: lambda: QCoreApplication.translate("Search", "Employer"),
    EntryKind.OFFER: lambda: QCoreApplication.translate("Search", "Offer"),
    EntryKind.VOLUNTEER: lambda: QCoreApplication.translate("Search", "Volunteering"),
}

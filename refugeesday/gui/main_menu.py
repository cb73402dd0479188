"""The menu of all commands: hidden until Alt or F10 is pressed, gone again when one was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from refugeesday.gui.actions import key_words
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from refugeesday.gui.context import Context
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace


_ICONS = {"file": "file", "edit": "edit", "view": "show", "event": "event", "help": "help"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuCommand:
    """A command that is possible now: its words, the menus it stands in, the keys it has, and how it is done."""

    text: str
    menus: tuple[str, ...]
    keys: str
    icon: str
    run: Callable[[], object]


class MainMenu(QObject):
    """Fill the menu bar of a window, each menu anew when it opens, so that it says what is possible now."""

    def __init__(self, window: MainWindow, context: Context[Workspace]) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._is_alone = False  # Alt is down and nothing else was pressed
        self._left: QWidget | None = None  # had the focus before the bar
        self._actions: dict[str, QAction] = {}
        self.bar = QMenuBar(window)  # made here, as the menus
        window.setMenuBar(self.bar)
        self.bar.hide()
        self._menus: dict[str, QMenu] = {}
        self._fillers = {
            "file": self._fill_file, "edit": self._fill_edit, "view": self._fill_view, "event": self._fill_event,
            "help": self._fill_help,
        }  # fmt: skip
        for key in self._fillers:
            menu = self._menus[key] = QMenu(self.bar)  # made here: one made by Qt is lost to Python
            self.bar.addMenu(menu)
            menu.aboutToShow.connect(partial(self._refill, key))
            menu.aboutToHide.connect(self._leave_later)
        self._add("menu", self._toggle, "F10")
        self.retranslate()
        context.language.changed.connect(self.retranslate)
        window.installEventFilter(self)

    def add_command(self, name: str, run: Callable[[], object], keys: str = "") -> QAction:
        """Offer a command of the program under a name of the menus: "history", "print", "hide_names"."""
        return self._add(name, run, keys)

    def commands(self) -> list[MenuCommand]:
        """Give every command of the menus that is possible now, in their order."""
        found: list[MenuCommand] = []
        for key, menu in self._menus.items():
            self._refill(key)
            found += self._commands_in(menu, (_plain(menu.title()),), icon=_ICONS[key], key=key)
        return found

    def retranslate(self) -> None:
        """Set the names of the menus and of commands in the language in force."""
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "event": self.tr("Eve&nt"),
            "help": self.tr("&Help"),
        }
        for key, title in titles.items():
            self._menus[key].setTitle(title)
        self.bar.setAccessibleName(self.tr("Menu"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the bar when Alt is pressed and let go alone, as everywhere on Windows.

        All other events of the program are looked at only while Alt is down.
        """
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self._window and event.key() == Qt.Key.Key_Alt:
                self._watch(is_down=True)
            elif event.key() != Qt.Key.Key_Alt:
                self._is_alone = False
        elif kind is QEvent.Type.MouseButtonPress or kind is QEvent.Type.WindowDeactivate:
            self._is_alone = False
        elif kind is QEvent.Type.KeyRelease and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            is_alone = self._is_alone
            self._watch(is_down=False)
            if is_alone:
                self._toggle()
        return super().eventFilter(watched, event)

    def _watch(self, *, is_down: bool) -> None:
        self._is_alone = is_down
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            if is_down:
                app.installEventFilter(self)

    def _toggle(self) -> None:
        if self.bar.isVisible():
            self._leave()
            return
        self._left = QApplication.focusWidget()
        self.bar.show()
        self.bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self.bar.setActiveAction(self._menus["file"].menuAction())

    def _leave_later(self) -> None:
        """Go when a command was chosen or the menu was left, not when a neighbour opens."""
        if not any(menu.isVisible() and menu is not self.sender() for menu in self._menus.values()):
            self._leave()

    def _leave(self) -> None:
        """Hide the bar; the focus goes back to where it came from, where that is still there."""
        left, self._left = self._left, None
        if self.bar.hasFocus() and left is not None and isValid(left) and left.isVisible():
            left.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self.bar.hide()

    def _refill(self, key: str) -> None:
        self._menus[key].clear()
        self._fillers[key](self._menus[key])

    def _commands_in(self, menu: QMenu, path: tuple[str, ...], *, icon: str, key: str) -> Iterator[MenuCommand]:
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                yield from self._commands_in(inner, (*path, _plain(action.text())), icon=icon, key=key)
            elif action.isEnabled() and not action.isSeparator():
                text, _, keys = action.text().partition("\t")
                keys = keys or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                where = (*path, _plain(text))
                yield MenuCommand(text=where[-1], menus=path, keys=keys, icon=icon, run=partial(self._run, key, where))

    def _run(self, key: str, where: tuple[str, ...]) -> None:
        """Do a command by its words: the menu may have been filled anew since it was offered."""
        self._refill(key)
        menu = self._menus[key]
        for word in where[1:]:
            action = next((one for one in menu.actions() if _plain(one.text().partition("\t")[0]) == word), None)
            if action is None:
                return
            inner = action.menu()
            if isinstance(inner, QMenu):
                menu = inner
            else:
                action.trigger()

    def _fill_file(self, menu: QMenu) -> None:
        requests = self._context.session.requests
        self._item(menu, self.tr("&New event file"), requests.new_wanted.emit)
        self._item(menu, self.tr("&Open a file"), requests.open_wanted.emit)
        self._item(menu, self.tr("Try it with &sample data"), requests.demo_wanted.emit)
        menu.addSeparator()
        back_up = self._item(menu, self.tr("&Back up now"), self._back_up)
        back_up.setEnabled(not self._context.session.session.is_read_only)
        self._known(menu, "print", self.tr("&Print the list"))
        self._known(menu, "save_list", self.tr("Save the list as &Excel"))
        self._known(menu, "papers", self.tr("Papers &for the day"))
        menu.addSeparator()
        self._item(menu, self.tr("&Close this file"), requests.close_wanted.emit)

    def _fill_edit(self, menu: QMenu) -> None:
        bar = self._window.top_bar
        for name, button in (("undo", bar.undo), ("redo", bar.redo)):
            self._command(menu, name, button.accessibleName().replace("&", "&&"), possible=button.isEnabled())
        self._known(menu, "history", self.tr("&History"))
        menu.addSeparator()
        action = self._window.page.primary_action()
        self._command(menu, "new", self.tr("&New entry of this page"), possible=action is not None)
        self._command(menu, "search_list", self.tr("Search in this &list"))
        self._command(menu, "search", self.tr("&Search everywhere"))

    def _fill_view(self, menu: QMenu) -> None:
        for place, entry in enumerate(self._window.pages):
            keys = key_words(f"Ctrl+{(place + 1) % 10}") if place < 10 else ""
            item = self._item(menu, f"{entry.title()}\t{keys}", partial(self._window.show_page, entry.key))
            item.setCheckable(True)
            item.setChecked(entry.key == self._window.page.key)
        menu.addSeparator()
        self._command(menu, "larger", self.tr("&Larger text"))
        self._command(menu, "smaller", self.tr("S&maller text"))
        self._command(menu, "usual_size", self.tr("&Usual text size"))
        themes = {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.CONTRAST: self.tr("High contrast"),
        }
        self._choice(menu.addMenu(self.tr("&Colours")), themes, self._context.theme.choice, self._choose_theme)
        languages = {LanguageCode.GERMAN: "Deutsch", LanguageCode.ENGLISH: "English"}
        self._choice(menu.addMenu(self.tr("L&anguage")), languages, self._context.language.code, self._switch_language)
        menu.addSeparator()
        self._known(menu, "hide_names", self.tr("Hide &names"))
        self._command(menu, "fold_rail", self.tr("Open or collapse the navi&gation"))

    def _fill_event(self, menu: QMenu) -> None:
        bar = self._window.top_bar
        group = QActionGroup(menu)
        for key, name, day in bar.event_list:
            item = self._item(menu, f"{name}  {day}".replace("&", "&&"), partial(bar.event_chosen.emit, key))
            item.setCheckable(True)
            item.setChecked(key == self._context.session.event)
            group.addAction(item)
        menu.addSeparator()
        if self._has("event"):
            self._item(menu, self.tr("&New event"), self._start_event)
        if self._has("settings"):
            self._item(menu, self.tr("&What counts when suggesting"), partial(self._window.show_page, "settings"))

    def _fill_help(self, menu: QMenu) -> None:
        self._command(menu, "help", self.tr("&Help for this page"))
        if self._has("settings"):
            self._item(menu, self.tr("&Keys"), partial(self._window.show_page, "settings"))

    def _start_event(self) -> None:
        action = self._window.show_page("event").primary_action()
        if action is not None:
            action.trigger()

    def _has(self, key: str) -> bool:
        return any(entry.key == key for entry in self._window.pages)

    def _back_up(self) -> None:
        self._window.show_page("settings").run_command("back_up")

    def _choice(
        self, menu: QMenu, words: dict[ThemeChoice, str] | dict[LanguageCode, str], chosen: str,
        choose: Callable[[str], None],
    ) -> None:  # fmt: skip
        group = QActionGroup(menu)
        for value, word in words.items():
            item = self._item(menu, word, partial(choose, value.value))
            item.setCheckable(True)
            item.setChecked(value == chosen)
            group.addAction(item)

    def _choose_theme(self, name: str) -> None:
        self._context.settings.theme = ThemeChoice(name)
        self._context.theme.choose(ThemeChoice(name))

    def _switch_language(self, code: str) -> None:
        self._context.settings.language = code
        self._context.language.switch(LanguageCode(code))

    def _add(self, name: str, run: Callable[[], object], keys: str) -> QAction:
        action = QAction(self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: run())
        self._window.addAction(action)
        self._actions[name] = action
        return action

    def _known(self, menu: QMenu, name: str, text: str) -> None:
        """Show a command of the program, where there is one of this name."""
        if name in self._actions:
            self._actions[name].setText(text)
            menu.addAction(self._actions[name])

    def _command(self, menu: QMenu, name: str, text: str, *, possible: bool = True) -> None:
        """Show a command of the window; where it is not possible now, a grey stand-in: its keys stay in force."""
        action = self._window.command(name)
        action.setText(text)
        if possible:
            menu.addAction(action)
        else:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            menu.addAction(f"{text}\t{keys}").setEnabled(False)

    def _item(self, menu: QMenu, text: str, run: Callable[[], object]) -> QAction:
        action = QAction(text, menu)
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        return action


def _plain(text: str) -> str:
    """Give the words of a menu without the sign of its letter; a doubled one stands for itself."""
    return "&".join(part.replace("&", "") for part in text.split("&&"))

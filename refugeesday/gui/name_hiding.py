"""Hide and show names by F12 and the menu, for as long as the choice stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.domain.changes import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from refugeesday.gui.context import Context
    from refugeesday.gui.main_menu import MainMenu
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace

_NAMED = frozenset({Topic.PERSON, Topic.PARTICIPANT, Topic.VOLUNTEER, Topic.ORGANISATION, Topic.BOOTH})


class NameHiding(QObject):
    """Hold the switch; the choice is remembered, so that a restart in front of people shows nothing."""

    def __init__(self, window: MainWindow, menu: MainMenu, context: Context[Workspace]) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._veil = context.session.veil
        self._action: QAction = menu.add_command("hide_names", self.toggle, "F12")
        self._action.setCheckable(True)
        context.session.requests.hiding_wanted.connect(self._hide)
        window.top_bar.names_wanted.connect(self.toggle)
        self._veil.changed.connect(self._tell_bar)
        if context.settings.hides_names:
            self._lay()

    def toggle(self) -> None:
        """Hide names, or show them again, on all pages."""
        self._hide(not self._veil.is_laid)

    def _hide(self, hides: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        if hides == self._veil.is_laid:
            return
        self._context.settings.hides_names = hides
        if hides:
            self._lay()
            self._window.tell(self.tr("Names are hidden on the screen. F12 shows them again."))
        else:
            self.lift()
            self._window.tell(self.tr("Names are shown again."))
        self._window.renew()

    def take_changes(self, topics: Iterable[Topic]) -> None:
        """Learn the names of new people while names are hidden."""
        if self._veil.is_laid and not _NAMED.isdisjoint(topics):
            self._lay()

    def lift(self) -> None:
        """Show names, without changing what is remembered."""
        self._action.setChecked(False)
        self._veil.lift()

    def _tell_bar(self) -> None:
        self._window.top_bar.set_names_hidden(self._veil.is_laid)

    def _lay(self) -> None:
        from refugeesday.services.names_to_hide import names_to_hide  # brings catalogues a window opens without

        self._action.setChecked(True)
        self._veil.lay(names_to_hide(self._context.session.session))

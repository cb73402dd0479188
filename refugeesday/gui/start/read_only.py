"""Say why a file is open for looking only, and who works in it; take it over from another computer that went down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.gui.start.take_over_dialog import TakeOverDialog, moment_words
from refugeesday.gui.top_bar import SaveState

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.theme import Theme
    from refugeesday.services.session import Session
    from refugeesday.wording import Words


def tell_read_only(
    window: MainWindow, session: Session, words: Words, *, theme: Theme, take_over: Callable[[], object]
) -> None:
    """Show a banner where the session cannot write; nothing where it can.

    `take_over` is what opens the file for writing all the same, once a person said so.
    """
    if not session.is_read_only:
        return
    window.top_bar.set_save_state(SaveState.READ_ONLY)
    calm = QCoreApplication.translate("ReadOnly", "You can look at everything; changes are not possible here.")
    holder = session.held_by
    if holder is None:
        reason = session.read_only_because
        said = f"{words.of(reason)}. " if reason is not None else ""
        window.banner.tell(said + calm, tone="info")
        return
    said = QCoreApplication.translate("ReadOnly", "{name} has been editing this file since {since}.")
    shown = f"{said.format(name=holder.name, since=moment_words(holder.since))} {calm}"
    if holder.is_here:
        window.banner.tell(shown, tone="warn")
        return

    def ask() -> None:
        dialog = TakeOverDialog(holder.name, holder.host, since=holder.since, theme=theme, parent=window)
        dialog.accepted.connect(take_over)
        dialog.open()

    window.banner.tell(shown, tone="warn", action=QCoreApplication.translate("ReadOnly", "Take over …"), run=ask)

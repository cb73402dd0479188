"""Say why a file is open for looking only, and who works in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from refugeesday.gui.top_bar import SaveState

if TYPE_CHECKING:
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.services.session import Session
    from refugeesday.wording import Words


def tell_read_only(window: MainWindow, session: Session, words: Words) -> None:
    """Show a banner where the session cannot write; nothing where it can."""
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
    since = QDateTime.fromSecsSinceEpoch(int(holder.since.timestamp())).toLocalTime()
    said = QCoreApplication.translate("ReadOnly", "{name} has been editing this file since {since}.")
    shown = said.format(name=holder.name, since=QLocale().toString(since, QLocale.FormatType.ShortFormat))
    window.banner.tell(f"{shown} {calm}", tone="warn")

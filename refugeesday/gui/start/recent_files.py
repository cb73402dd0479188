"""Offer the files opened last, by file and folder name alone: a whole path can hold a person's name.

Whether they are still there is looked up beside the window: a share that is gone may take half a minute to say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text
from refugeesday.gui.widgets.labels import make_label, make_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.gui.tasks import Report, Tasks
    from refugeesday.gui.theme import Theme

_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """Say when a file was changed; None where it is gone, or where even its folder cannot be reached."""

    changed: datetime | None
    is_reachable: bool


def standing_of(path: Path) -> Standing:
    """Look a file up; may take long."""
    try:
        return Standing(datetime.fromtimestamp(path.stat().st_mtime), is_reachable=True)  # noqa: DTZ006 - as shown
    except FileNotFoundError:
        return Standing(None, is_reachable=path.parent.is_dir())
    except OSError:
        return Standing(None, is_reachable=False)


class RecentFiles(QWidget):
    """List the files opened last; `chosen` carries the path, also of one that is gone: opening it says so."""

    chosen = Signal(Path)

    def __init__(self, paths: Iterable[Path], *, tasks: Tasks, theme: Theme) -> None:
        super().__init__()
        self._title = make_label("", "heading")
        self.rows = [RecentFile(path, theme=theme) for path in paths][:_SHOWN]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addSpacing(4)
        for row in self.rows:
            row.clicked.connect(partial(self._tell, row.path))
            layout.addWidget(row)
            layout.addWidget(make_line())
            tasks.start(row.look_up).succeeded.connect(partial(self._take, row))
        self.setVisible(bool(self.rows))

    def leave_out(self, path: Path) -> None:
        """Show a file no more."""
        for row in self.rows:
            if row.path == path:
                row.hide()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._title.setText(self.tr("Opened last"))
        for row in self.rows:
            folder = self.tr("Folder “{folder}”").format(folder=row.path.parent.name)
            row.set_words(folder, self._standing(row))

    def _standing(self, row: RecentFile) -> str:
        found = row.standing
        if found is None:
            return ""
        if found.changed is None:
            return self.tr("no longer there") if found.is_reachable else self.tr("folder not reachable")
        changed = QDateTime.fromSecsSinceEpoch(int(found.changed.timestamp())).date()
        return self.tr("changed on {day}").format(day=QLocale().toString(changed, "dd.MM.yyyy"))

    def _take(self, row: RecentFile, found: Standing) -> None:
        row.standing = found
        self.retranslate()

    def _tell(self, path: Path, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.chosen.emit(path)


class RecentFile(QAbstractButton):
    """Paint one file: its name, its folder below, when it was changed at the end.

    `standing` is None until it was looked up.
    """

    def __init__(self, path: Path, *, theme: Theme) -> None:
        super().__init__()
        self.path, self._theme = path, theme
        self.standing: Standing | None = None
        self._folder, self._day = "", ""
        self.setText(path.stem)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def look_up(self, _report: Report) -> Standing:
        """Give how the file stands, for a thread of its own."""
        return standing_of(self.path)

    def set_words(self, folder: str, day: str) -> None:
        """Set the quieter words."""
        self._folder, self._day = folder, day
        self.setAccessibleName(", ".join(filter(None, (self.text(), folder, day))))
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for two lines."""
        return QSize(self._theme.px(300), self._theme.px(50))

    def minimumSizeHint(self) -> QSize:
        """Give up width, never the second line."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon, both lines and the day."""
        painter, theme = QPainter(self), self._theme
        painter.setLayoutDirection(self.layoutDirection())
        if self.underMouse():
            draw_round(painter, self.rect(), radius=theme.radius("control"), fill=theme.color("hover"))
        if self.hasFocus():
            draw_round(painter, self.rect(), radius=theme.radius("control"), line=theme.color("focus"), width=2)
        strip = Strip(self.rect().adjusted(theme.px(4), 0, -theme.px(4), 0), self.layoutDirection())
        theme.draw_icon(painter, strip.take_start(theme.px(18), theme.px(12)), "file", "text2")
        day = strip.take_end(theme.metrics("meta").horizontalAdvance(self._day) + 2, theme.px(8))
        draw_text(painter, day, self._day, font=theme.font("meta"), color=theme.color("text3"))
        rest, half = strip.rest(), self.height() // 2
        name = rest.adjusted(0, theme.px(5), 0, -half)
        draw_text(painter, name, self.text(), font=theme.font("name"), color=theme.color("text"))
        folder = rest.adjusted(0, half, 0, -theme.px(4))
        draw_text(painter, folder, self._folder, font=theme.font("meta"), color=theme.color("text3"))

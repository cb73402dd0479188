"""Head the window: mark, event, search, undo and redo, what is saved, help."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from refugeesday.gui.actions import with_keys
from refugeesday.gui.painting import Strip, draw_round, draw_text
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line
from refugeesday.gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from refugeesday.gui.theme import Theme

_LEAST_SEARCH, _LONGEST_EVENT = 160, 420
_SAVING_SHOWN_AFTER = 400


class SaveState(Enum):
    """Say how the file stands."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    READ_ONLY = "read_only"


class TopBar(QWidget):
    """Show what is the same on every page; it only tells what a person wants and shows what it is told."""

    event_chosen = Signal(object)
    event_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    help_wanted = Signal()
    retry_wanted = Signal()
    names_wanted = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._theme = theme
        self._events: tuple[tuple[Hashable, str, str], ...] = ()
        self._current: Hashable = None
        self._steps = ("", "")
        self._state = SaveState.SAVED
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SAVING_SHOWN_AFTER)
        self._wait.timeout.connect(self._show_state)
        self.mark = _Mark(theme=theme)
        self.events = EventButton(theme=theme)
        self.events.clicked.connect(self._open_events)
        self.search = SearchField("", theme=theme, keys="Ctrl+K")
        self.undo = IconButton("undo", "", theme=theme, run=self.undo_wanted.emit)
        self.redo = IconButton("redo", "", theme=theme, run=self.redo_wanted.emit)
        self.hidden = Button(theme=theme, icon="hide", run=self.names_wanted.emit)
        self.hidden.set_property("dense", "true")
        self.hidden.hide()
        self._icon = IconLabel("saved", theme=theme, color="ok", size=17)
        self._words = make_label("", "sub")
        self._retry = Button("", theme=theme, run=self.retry_wanted.emit)
        self._retry.set_property("dense", "true")
        self.help = IconButton("help", "", theme=theme, keys="F1", run=self.help_wanted.emit)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def set_events(self, events: Sequence[tuple[Hashable, str, str]], current: Hashable) -> None:
        """Offer events as (id, name, date) and show the current one."""
        self._events, self._current = tuple(events), current
        name, date = next(((name, date) for key, name, date in events if key == current), ("", ""))
        self.events.set_event(name, date)
        self.retranslate()

    @property
    def event_list(self) -> tuple[tuple[Hashable, str, str], ...]:
        """Give the events on offer as (id, name, date)."""
        return self._events

    def set_steps(self, undo: str, redo: str) -> None:
        """Name the steps that can be taken back or done again; an empty name switches the button off."""
        self._steps = (undo, redo)
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.retranslate()

    def set_save_state(self, state: SaveState) -> None:
        """Show how the file stands; "saving" only when it lasts."""
        self._state = state
        if state is SaveState.SAVING:
            self._wait.start()
        else:
            self._wait.stop()
            self._show_state()

    def set_names_hidden(self, is_hidden: bool) -> None:  # noqa: FBT001 - the state itself
        """Say on every page that names are hidden; a click shows them again."""
        self.hidden.setVisible(is_hidden)
        self._fit_words()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.search.set_placeholder(self.tr("Search for a person, booth or command"))
        undo, redo = self._steps
        self.undo.set_name(self.tr("Undo: {step}").format(step=undo) if undo else self.tr("Undo"))
        self.redo.set_name(self.tr("Redo: {step}").format(step=redo) if redo else self.tr("Redo"))
        self.help.set_name(self.tr("Help for this page"))
        self._retry.setText(self.tr("Try again"))
        self.hidden.setText(self.tr("Names hidden"))
        self.hidden.setAccessibleDescription(self.tr("Show names again"))
        self.hidden.setToolTip(with_keys(self.tr("Show names again"), "F12"))
        self.events.setAccessibleName(self.tr("Event: {name}").format(name=self.events.name))
        self.events.setToolTip(self.tr("Choose an event"))
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language or direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.LayoutDirectionChange:
            QTimer.singleShot(0, self, self._fit_words)  # the search asks for all of its room again

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words beside a quiet state out where they do not fit; the icon keeps them as its tooltip."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        theme = self._theme
        words = max(self._words.sizeHint().width(), self._words.minimumWidth())
        others = self.events.sizeHint().width() + self.search.wanted_width + 4 * theme.size("iconButton")
        if not self.hidden.isHidden():
            others += self.hidden.sizeHint().width()
        is_quiet = self._state in {SaveState.SAVED, SaveState.SAVING}
        self._words.setVisible(not is_quiet or others + words + theme.px(170) <= self.width())
        self._fit_search()

    def _fit_search(self) -> None:
        """Let what can be searched be cut before anything covers the event."""
        layout = self.layout()
        if layout is None:
            return
        layout.invalidate()
        room = self.width() - layout.minimumSize().width() + self.search.minimumWidth()
        least = max(self._theme.px(_LEAST_SEARCH), min(self.search.wanted_width, room))
        self.search.setMinimumWidth(least)
        self.search.setMaximumWidth(max(self._theme.px(400), least))  # more than the most would lie over its neighbours

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 1)
        layout.setSpacing(12)
        layout.addWidget(self.mark)
        layout.addWidget(self.events)
        layout.addStretch(1)
        layout.addWidget(self.search, 3)
        layout.addStretch(1)
        layout.addWidget(self.hidden)
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
        layout.addWidget(self._divider())
        state = QHBoxLayout()
        state.setSpacing(7)
        for widget in (self._icon, self._words, self._retry):
            state.addWidget(widget)
        layout.addLayout(state)
        layout.addWidget(self._divider())
        layout.addWidget(self.help)

    def _divider(self) -> QWidget:
        line = make_line(upright=True)
        line.setFixedHeight(self._theme.px(22))
        return line

    def _show_state(self) -> None:
        icon, color, words = {
            SaveState.SAVED: ("saved", "ok", self.tr("All changes saved")),
            SaveState.SAVING: ("saving", "text2", self.tr("Saving")),
            SaveState.FAILED: ("save_failed", "err", self.tr("Not saved")),
            SaveState.READ_ONLY: ("show", "info", self.tr("Read only")),
        }[self._state]
        self._icon.set_icon(icon, color)
        self._icon.setToolTip(words)
        self._icon.setAccessibleName(words)
        self._words.setText(words)
        usual = self._theme.metrics().horizontalAdvance(self.tr("All changes saved"))
        self._words.setMinimumWidth(usual)  # while it is saved nothing moves
        self._fit_words()
        self._retry.setVisible(self._state is SaveState.FAILED)

    def _open_events(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)  # one of them is shown: a tick, no box
        for key, name, date in self._events:
            action = QAction(f"{name}  {date}", menu)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == self._current)
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        new = QAction(self._theme.icon("add"), self.tr("New event"), menu)
        menu.addAction(new)
        menu.triggered.connect(lambda action: self._take_event(action, new))
        menu.popup(self.events.mapToGlobal(QPoint(0, self.events.height() + 4)))

    def _take_event(self, action: QAction, new: QAction) -> None:
        if action is new:
            self.event_wanted.emit()
        else:
            self.event_chosen.emit(action.data())

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.height("topbar", "body"))
        self._show_state()


class EventButton(Button):
    """Show the current event: icon, name, date, an arrow."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, kind="event", parent=parent)
        self._look = theme
        self._date = ""
        self.name = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_event(self, name: str, date: str) -> None:
        """Show name and date."""
        self.name, self._date = name, date
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of icon, name, date and arrow."""
        theme = self._look
        words = theme.metrics("strong").horizontalAdvance(self.name) + theme.metrics().horizontalAdvance(self._date)
        return QSize(words + theme.px(86), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Keep that room, up to a name of usual length."""
        return self.sizeHint().boundedTo(QSize(self._look.px(_LONGEST_EVENT), self.sizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts over an empty button."""
        super().paintEvent(event)
        theme, painter = self._look, QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        strip = Strip(self.rect().adjusted(theme.px(11), 0, -theme.px(10), 0), self.layoutDirection())
        theme.draw_icon(painter, strip.take_start(theme.px(17), theme.px(9)), "event_selector", "accentText")
        theme.draw_icon(painter, strip.take_end(theme.px(13), theme.px(8)), "down", "text2")
        width = theme.metrics("strong").horizontalAdvance(self.name) + 1
        name, color = strip.take_start(width, theme.px(9)), theme.color("text")
        draw_text(painter, name, self.name, font=theme.font("strong"), color=color)
        draw_text(painter, strip.rest(), self._date, font=theme.font(), color=theme.color("text2"))


class _Mark(QWidget):
    """Show the mark of the program."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(30), self._theme.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_round(painter, self.rect(), radius=self._theme.radius("control"), fill=self._theme.color("accent"))
        self._theme.draw_icon(painter, self.rect().adjusted(5, 5, -5, -5), "app", "onAccent")

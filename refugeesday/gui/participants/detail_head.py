"""Head the entry of a participant: names, number, chips, and the way to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.domain.people import ParticipantState
from refugeesday.gui.language_names import short_language
from refugeesday.gui.participants.views import has_consent
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.chips import Chip, LanguageChip
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from refugeesday.domain.people import Participant
    from refugeesday.gui.theme import Theme
    from refugeesday.services.overviews import ParticipantRow

_TONES = {
    ParticipantState.PROMISED: ("ok", "ok"),
    ParticipantState.ARRIVED: ("ok", "ok"),
    ParticipantState.DECLINED: ("err", "declined"),
    ParticipantState.NOT_COME: ("err", "absent"),
}


class DetailHead(QWidget):
    """Show who it is; `moved` carries −1 or 1, `menu_wanted` asks for what else can be done."""

    moved = Signal(int)
    menu_wanted = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name = make_label("", "title")
        self.native = make_label("", "titleNative", short=True)  # gives way before the name does
        self.number = make_label("", "meta")
        self.previous = IconButton("up", "", theme=theme, small=True, run=self._go_back)
        self.next = IconButton("down", "", theme=theme, small=True, run=self._go_on)
        self.more = IconButton("more", "", theme=theme, small=True, run=self.menu_wanted.emit)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._lay_out()

    def show_participant(self, one: Participant | None) -> None:
        """Show names and number."""
        if one is None:
            return
        self.name.setText(one.person.full_name or self.tr("New person"))
        self.native.setText(one.person.native_name)
        self.number.setText(one.number)
        self.more.setEnabled(one.id > 0)

    def show_row(self, row: ParticipantRow | None, *, state: str) -> None:
        """Show languages, interviews and state as chips."""
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if row is None:
            return
        for chip in self._made(row, state):
            self._chips.addWidget(chip)
        self._chips.addStretch(1)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.previous.set_name(self.tr("Previous person"))
        self.next.set_name(self.tr("Next person"))
        self.more.set_name(self.tr("More"))

    def _made(self, row: ParticipantRow, state: str) -> list[QWidget]:
        theme, one = self._theme, row.participant
        chips: list[QWidget] = [LanguageChip(short_language(code), theme=theme) for code in row.languages[:1]]
        if one.person.german_speaking:
            chips.append(LanguageChip(self.tr("German"), one.person.german_speaking.value[:2], theme=theme))
        if row.interviews:
            words = self.tr("%n interview(s)", "", row.interviews)
            icon = "event_selector" if has_consent(one) else "lock"
            chips.append(Chip(words, theme=theme, tone="accent" if has_consent(one) else "err", icon=icon))
        tone, icon = _TONES.get(one.state, ("neutral", ""))
        chips.append(Chip(state, theme=theme, tone=tone, icon=icon))
        return chips

    def _go_back(self) -> None:
        self.moved.emit(-1)

    def _go_on(self) -> None:
        self.moved.emit(1)

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self.name)
        names.addWidget(self.native)
        names.addWidget(self.number)
        names.addStretch(1)
        for button in (self.previous, self.next, self.more):
            names.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 10, 12, 0)
        layout.setSpacing(6)
        layout.addLayout(names)
        layout.addLayout(self._chips)

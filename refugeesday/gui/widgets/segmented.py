"""Choose one of a few views: buttons joined into one control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from refugeesday.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from refugeesday.gui.theme import Theme


class Segmented(QWidget):
    """Offer exclusive choices as (key, text, icon); `chosen` tells the key when a person changes it.

    The chosen part takes the focus; arrow keys move the choice.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str, str]], *, name: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._buttons: dict[str, Button] = {}
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for place, (key, text, icon) in enumerate(choices):
            button = Button(text, theme=theme, icon=icon, parent=self)
            button.setCheckable(True)
            button.toggled.connect(button.restyle)
            button.toggled.connect(self._lead_focus)
            self._group.addButton(button, place)
            self._buttons[key] = button
            layout.addWidget(button)
        self._round_ends()
        self._keys = [key for key, _, _ in choices]
        self._buttons[self._keys[0]].setChecked(True)
        self._group.idClicked.connect(self._tell)

    @property
    def key(self) -> str:
        """Give the key of the choice in force."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Change the choice without telling."""
        self._buttons[key].setChecked(True)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - the state itself
        """Leave the icons out where room is scarce; the words stay."""
        for button, (_, _, icon) in zip(self._buttons.values(), self._choices, strict=True):
            button.set_icon("" if compact else icon)
        self._refresh()

    def _lead_focus(self) -> None:
        """Let Tab stop at the choice in force alone: Qt would stop at the first and take the others out."""
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.NoFocus)

    def _refresh(self) -> None:
        """Let the layouts around measure again at once."""
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
        self.updateGeometry()

    def set_shown(self, key: str, shown: bool) -> None:  # noqa: FBT001 - the state itself
        """Leave a choice out, or offer it again."""
        self._buttons[key].setVisible(shown)
        self._round_ends()
        self._refresh()

    def set_text(self, key: str, text: str) -> None:
        """Change the word of a choice."""
        self._buttons[key].setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Round the outer ends of a mirrored control."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._round_ends()

    def _round_ends(self) -> None:
        buttons = [button for button in self._buttons.values() if not button.isHidden()]
        if self.isRightToLeft():
            buttons.reverse()
        for place, button in enumerate(buttons):
            button.set_property("seg", _position(place, len(buttons)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        place = self._group.checkedId() + step
        if step and 0 <= place < len(self._keys):
            button = self._buttons[self._keys[place]]
            button.setFocus(Qt.FocusReason.TabFocusReason)
            button.click()
        else:
            super().keyPressEvent(event)

    def _tell(self, place: int) -> None:
        self.chosen.emit(self._keys[place])


def _position(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if place == 0 else "last" if place == count - 1 else "mid"

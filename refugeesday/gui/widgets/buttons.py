"""Offer buttons whose icons follow the theme and whose names a screen reader finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QToolButton, QWidget

from refugeesday.gui.actions import with_keys
from refugeesday.gui.veil import Veiled, veiled

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.theme import Theme

Kind = Literal["", "primary", "ghost", "danger", "event", "chip"]
_ICON_COLORS = {"primary": "onAccent", "danger": "err", "ghost": "accentText"}


class Button(QPushButton, Veiled):
    """Show a word, with an icon before it where given.

    Takes the focus by Tab only, so that a click leaves no ring.
    """

    def __init__(
        self,
        text: str = "",
        *,
        theme: Theme,
        icon: str = "",
        kind: Kind = "",
        run: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._theme = theme
        self._icon_role = icon
        self._words = text
        self._is_compact = False
        self._least = 0
        self._leads_on = icon == "forward"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if kind:
            self.setProperty("kind", kind)
        self.restyle()
        theme.changed.connect(self.restyle)
        if run is not None:
            self.clicked.connect(lambda _checked=False: run())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter as by Space: in a dialog Enter would press its first button wherever the focus is."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def setText(self, text: str) -> None:
        """Change the words, also while they are hidden; & stands for itself, no letter is asked for with Alt."""
        self._words = text
        self.set_compact(self._is_compact)

    @property
    def words(self) -> str:
        """Give the words, also while they are hidden."""
        return self._words

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - the state itself
        """Show the icon alone where room is scarce; tooltip and accessible name say the words then."""
        was_compact, self._is_compact = self._is_compact, compact and bool(self._icon_role)
        super().setText("" if self._is_compact else veiled(self._words).replace("&", "&&"))
        if self._is_compact or was_compact:
            hidden = veiled(self._words) if self._is_compact else ""
            self.setToolTip(hidden)
            self.setAccessibleName(hidden)
        self.restyle()

    def take_veil(self) -> None:
        """Show the words as they may be shown now."""
        self.set_compact(self._is_compact)

    def set_icon(self, role: str) -> None:
        """Change the icon by role."""
        self._icon_role = role
        self.restyle()

    def set_property(self, name: str, value: object) -> None:
        """Change a property the style sheet asks for, and restyle."""
        self.setProperty(name, value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.restyle()

    def set_least(self, width: int) -> None:
        """Be at least as wide, in pixels at text size 100 %, and wider where the words need it."""
        self._least = width
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Give the room of the words, and not less than asked for."""
        return super().sizeHint().expandedTo(QSize(self._theme.px(self._least), 0))

    def minimumSizeHint(self) -> QSize:
        """Keep that room."""
        return super().minimumSizeHint().expandedTo(QSize(self._theme.px(self._least), 0))

    def restyle(self) -> None:
        """Take font and icon colour from the theme again."""
        self.setFont(self._theme.font("name"))
        if not self._icon_role:
            self.setIcon(QIcon())
        else:
            color = _ICON_COLORS.get(str(self.property("kind") or ""), "accentText" if self.isChecked() else "text2")
            self.setIcon(self._theme.icon(self._icon_role, color))
            side = self._theme.size("icon")
            if self._leads_on:  # an arrow stands behind the words
                is_left_to_right = QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
                sides = Qt.LayoutDirection
                self.setLayoutDirection(sides.RightToLeft if is_left_to_right else sides.LeftToRight)
            # Qt puts words four pixels behind an icon; a wider icon keeps them apart as in the design
            self.setIconSize(QSize(side if self._is_compact or not self.text() else side + self._theme.px(6), side))


class IconButton(QToolButton):
    """Show an icon only; `name` is both tooltip and accessible name."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        theme: Theme,
        keys: str = "",
        small: bool = False,
        framed: bool = False,
        run: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = icon
        self._color = "text2"
        self._keys = keys
        self._small = small
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if framed:
            self.setProperty("kind", "framed")
        self.set_name(name)
        self.restyle()
        theme.changed.connect(self.restyle)
        if run is not None:
            self.clicked.connect(lambda _checked=False: run())

    def set_name(self, name: str) -> None:
        """Say what the button does, for eyes and for screen readers."""
        self.setAccessibleName(name)
        self.setToolTip(with_keys(name, self._keys))

    def set_icon(self, role: str, color: str = "text2") -> None:
        """Change the icon."""
        self._role, self._color = role, color
        self.restyle()

    def restyle(self) -> None:
        """Take font and icon colour from the theme again."""
        side = self._theme.size("iconButtonSmall" if self._small else "iconButton")
        self.setFixedSize(side, side)
        icon = self._theme.size("iconTable" if self._small else "icon")
        self.setIconSize(QSize(icon, icon))
        self.setIcon(self._theme.icon(self._role, self._color))

"""Give every widget its colours, fonts, sizes and icons by role, and tell when they change."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette

from refugeesday.gui.icons import Icons
from refugeesday.gui.stylesheet import fill_template, write_indicators
from refugeesday.gui.tokens import Scheme, read_tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

TEXT_SIZES = (100, 115, 130)

_PALETTE = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "zebra",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "onAccent",
    QPalette.ColorRole.Highlight: "sel",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accentText",
    QPalette.ColorRole.LinkVisited: "vio",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "divider",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "text3",
}


class ThemeChoice(StrEnum):
    """Say which scheme a person wants; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Density(StrEnum):
    """Say how close the rows of tables stand."""

    COMPACT = "compact"
    NORMAL = "normal"
    ROOMY = "roomy"


_LARGE = 18
_CLOSER = 98.5
"""From how many pixels on letters stand closer, and how close in per cent: Inter is spaced for small text."""
_ROWS = frozenset({"row", "rowDense", "rowTwoLine"})
_ROW_MORE = {Density.COMPACT: -10, Density.NORMAL: 0, Density.ROOMY: 4}
"""Pixels a row is higher than the tokens say, and below, what stays around its text."""
_ROW_MARGIN = {Density.COMPACT: 2, Density.NORMAL: 6, Density.ROOMY: 10}


class Theme(QObject):
    """Hold the scheme and text size in force.

    `apply` puts them on the application and `dress` on windows and parts of them; afterwards each change does so by
    itself, then emits `changed`. Pages are given their sheet by `PageStack`, those behind later: whoever measures other
    controls does so when they have it, by `QEvent.StyleChange`. Painters ask for `color`, `font`, `size` and `pixmap`
    each time they paint and keep nothing.
    """

    changed = Signal()
    sheet_changed = Signal(str)

    def __init__(
        self,
        resources: Path,
        *,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        text_size: int = 100,
        density: Density = Density.NORMAL,
    ) -> None:
        super().__init__()
        self._density = density
        self._sheet = ""
        self._tokens = read_tokens(resources / "tokens.json")
        self._template = (resources / "theme.qss").read_text(encoding="utf-8")
        self._icon_folder = resources / "icons"
        self._icons = Icons(self._icon_folder)
        self._drawings = QTemporaryDir()
        self._choice = choice
        self._text_size = text_size
        self._app: QApplication | None = None
        self._read_scheme()

    @property
    def scheme(self) -> Scheme:
        """Give the colours in force."""
        return self._scheme

    @property
    def choice(self) -> ThemeChoice:
        """Give what the person chose."""
        return self._choice

    @property
    def text_size(self) -> int:
        """Give the text size in per cent, one of `TEXT_SIZES`."""
        return self._text_size

    @property
    def density(self) -> Density:
        """Give how close the rows of tables stand."""
        return self._density

    @property
    def has_icon_font(self) -> bool:
        """Tell whether icons come from the font rather than from the fallback drawings."""
        return self._icons.has_font

    def apply(self, app: QApplication) -> None:
        """Put style, palette and font on the application, and follow the desktop from now on."""
        self._app = app
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._restyle()

    @property
    def style_sheet(self) -> str:
        """Give the style sheet of the scheme and text size in force."""
        if not self._sheet:
            self._sheet = self._fill_sheet()
        return self._sheet

    def dress(self, part: QWidget | QApplication) -> None:
        """Put the style sheet on a window or a part of one, from now on in each scheme and text size.

        Not on the application: Qt would match its sheet again for all parts of a page whenever one of them gets a
        parent, and making a page would take four times as long.
        """
        part.setStyleSheet(self.style_sheet)
        self.sheet_changed.connect(part.setStyleSheet)

    def choose(self, choice: ThemeChoice) -> None:
        """Change the scheme."""
        self._choice = choice
        self._restyle()

    def set_text_size(self, percent: int) -> None:
        """Change the text size; raises ValueError for anything but `TEXT_SIZES`."""
        if percent not in TEXT_SIZES:
            raise ValueError(percent)
        self._text_size = percent
        self._restyle()

    def set_density(self, density: Density) -> None:
        """Change how close the rows of tables stand."""
        self._density = density
        self._restyle()

    def color(self, role: str) -> QColor:
        """Give a colour by token name; raises KeyError for an unknown one."""
        return QColor(self._colors[role])

    def font(self, role: str = "body") -> QFont:
        """Give a font by role: figures are of equal width so that columns line up, large letters stand closer."""
        found = self._fonts.get(role)
        if found is None:
            described = self._tokens.fonts[role]
            found = QFont()
            found.setFamilies(list(self._tokens.families))
            found.setPixelSize(self.px(described.px))
            found.setWeight(QFont.Weight(described.weight))
            if described.px < _LARGE:
                found.setFeature(QFont.Tag("tnum"), 1)
            else:
                found.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _CLOSER)
            self._fonts[role] = found
        return QFont(found)

    def metrics(self, role: str = "body") -> QFontMetrics:
        """Give the metrics of a font role."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetrics(self.font(role))
        return found

    def px(self, pixels: float) -> int:
        """Scale a length with the text size."""
        return round(pixels * self._text_size / 100)

    def size(self, name: str) -> int:
        """Give a size of the tokens, scaled with the text size."""
        return self.px(self._tokens.sizes[name])

    def height(self, name: str, *lines: str) -> int:
        """Give the height of an element, at least what its lines of text (font roles) and a small margin need."""
        text = sum(self.metrics(role).height() for role in lines)
        size, margin = self.size(name), 6
        if name in _ROWS:
            size, margin = size + self.px(_ROW_MORE[self._density]), _ROW_MARGIN[self._density]
        return max(size, text + margin) if lines else size

    def radius(self, name: str) -> int:
        """Give a corner radius."""
        return self._tokens.radii[name]

    def icon(self, role: str, color: str = "text2", *, filled: bool = False) -> QIcon:
        """Give an icon for a button or menu in a colour role."""
        return self._icons.icon(role, color=self.color(color), disabled=self.color("disabled"), filled=filled)

    def pixmap(self, role: str, color: str = "text2", *, size: int = 18, ratio: float | None = None) -> QPixmap:
        """Give a picture for a label, `size` at text size 100 %."""
        ratio = QGuiApplication.instance().devicePixelRatio() if ratio is None else ratio  # type: ignore[union-attr]
        return self._icons.pixmap(role, color=self.color(color), size=self.px(size), ratio=ratio)

    def draw_icon(self, painter: QPainter, rect: QRect, role: str, color: str, *, filled: bool = False) -> None:
        """Paint an icon centred in a rectangle, as large as its shorter side.

        It is as fine as the finest screen: asking the painter for its device crashes PySide 6.11 now and then.
        """
        size = min(rect.width(), rect.height())
        ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
        picture = self._icons.pixmap(role, color=self.color(color), size=size, ratio=ratio, filled=filled)
        spare = QPointF((rect.width() - size) / 2, (rect.height() - size) / 2)
        painter.drawPixmap(QRectF(QPointF(rect.topLeft()) + spare, QRectF(0, 0, size, size).size()).toRect(), picture)

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._restyle()

    def _read_scheme(self) -> None:
        self._scheme = _system_scheme() if self._choice is ThemeChoice.SYSTEM else Scheme(self._choice.value)
        self._colors = self._tokens.colors[self._scheme]
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._sheet = ""

    def _restyle(self) -> None:
        before = self._sheet
        self._read_scheme()
        self._icons.forget()
        if self._app is not None:
            self._app.setPalette(self._palette())
            self._app.setFont(self.font())
            if self.style_sheet != before:
                self.sheet_changed.emit(self.style_sheet)
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette

    def _fill_sheet(self) -> str:
        indicators = write_indicators(
            Path(self._drawings.path()), icons=self._icon_folder, colors=self._colors, stem=self._scheme.value
        )
        return fill_template(
            self._template,
            tokens=self._tokens,
            colors=self._colors,
            scale=self._text_size / 100,
            text_height=self.metrics("body").height(),
            indicators=indicators,
        )


def _system_scheme() -> Scheme:
    """Ask the desktop for its scheme; light where it does not say."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if dark else Scheme.LIGHT

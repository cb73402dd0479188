"""Draw the glyphs of the Phosphor font that qtawesome carries.

Importing qtawesome itself costs more than the rest of the window: it loads every name of Qt and a dozen fonts for the
one that is used here. So only its two files are read.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap


class IconFont:
    """Give icons of glyphs by their Phosphor names, such as "house" or "house-fill"."""

    def __init__(self, family: str, glyphs: dict[str, str]) -> None:
        self._family = family
        self._glyphs = {name: chr(int(code, 16)) for name, code in glyphs.items()}

    def icon(self, name: str, *, color: QColor, disabled: QColor) -> QIcon:
        """Make an icon that is drawn anew in every size; raises KeyError for an unknown name."""
        return QIcon(_GlyphEngine(self._family, self._glyphs[name], color, disabled))


def load_icon_font() -> IconFont | None:
    """Load the font from memory, as its library does; None where the PC refuses such fonts or lacks the files."""
    spec = find_spec("qtawesome")
    places = spec.submodule_search_locations if spec is not None else None
    folder = Path(places[0]) / "fonts" if places else None
    font = next(folder.glob("phosphor-*.ttf"), None) if folder else None
    names = next(folder.glob("phosphor-charmap-*.json"), None) if folder else None
    if font is None or names is None:
        return None
    try:
        number = QFontDatabase.addApplicationFontFromData(QByteArray(font.read_bytes()))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        return IconFont(families[0], json.loads(names.read_text(encoding="utf-8"))) if families else None
    except (OSError, ValueError):
        return None


class _GlyphEngine(QIconEngine):
    def __init__(self, family: str, glyph: str, color: QColor, disabled: QColor) -> None:
        super().__init__()
        self._family, self._glyph = family, glyph
        self._color, self._disabled = color, disabled

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._family, self._glyph, self._color, self._disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        font = QFont(self._family)
        font.setPixelSize(max(1, rect.height()))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._disabled if mode is QIcon.Mode.Disabled else self._color)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        if picture.isNull():  # asked by a button that has no room yet
            return picture
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return picture

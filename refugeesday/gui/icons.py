"""Draw icons by role: Phosphor, or the program's own drawings where Windows blocks icon fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from refugeesday.gui.icon_font import load_icon_font

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# role → Phosphor glyph, own drawing in resources/icons
GLYPHS: Mapping[str, tuple[str, str]] = {
    # navigation
    "overview": ("house", "home"),
    "event": ("calendar-blank", "calendar"),
    "participants": ("users-three", "people"),
    "employers": ("storefront", "booth"),
    "volunteers": ("heart", "heart"),
    "plan": ("chats-circle", "talk"),
    "placement": ("briefcase", "document"),
    "invitations": ("envelope-simple", "envelope"),
    "event_day": ("flag-banner", "flag"),
    "funding": ("currency-eur", "generic"),
    "news": ("newspaper", "document"),
    "reports": ("chart-bar", "columns"),
    "privacy": ("shield-check", "ok"),
    "settings": ("gear-six", "gear"),
    "lock": ("lock", "generic"),
    "collapse": ("caret-double-left", "fold"),
    "expand": ("caret-double-right", "open"),
    # frame
    "app": ("handshake-fill", "hands"),
    "event_selector": ("calendar-check", "calendar"),
    "search": ("magnifying-glass", "search"),
    "undo": ("arrow-u-up-left", "undo"),
    "redo": ("arrow-u-up-right", "redo"),
    "saved": ("check-circle", "ok"),
    "saving": ("spinner-gap", "clock"),
    "save_failed": ("warning-octagon", "error"),
    "help": ("question", "help"),
    "more": ("dots-three-vertical", "menu"),
    "close": ("x", "close"),
    "window": ("arrow-square-out", "open"),
    "previous": ("caret-left", "left"),
    "next": ("caret-right", "right"),
    "up": ("caret-up", "up"),
    "down": ("caret-down", "down"),
    "forward": ("arrow-right", "arrow"),
    # actions
    "add": ("plus", "plus"),
    "add_person": ("user-plus", "person"),
    "edit": ("pencil-simple", "pencil"),
    "delete": ("trash", "trash"),
    "duplicate": ("copy", "document"),
    "print": ("printer", "print"),
    "import": ("download-simple", "document"),
    "export": ("upload-simple", "document"),
    "filter": ("funnel", "down"),
    "sort": ("sort-ascending", "up"),
    "columns": ("columns", "columns"),
    "save_view": ("bookmark-simple", "flag"),
    "send": ("paper-plane-tilt", "envelope"),
    "repeat": ("arrows-clockwise", "redo"),
    "compute": ("magic-wand", "wand"),
    "stop": ("stop", "stop"),
    "history": ("clock-counter-clockwise", "clock"),
    "announce": ("megaphone-simple", "talk"),
    "phone": ("phone", "phone"),
    "call": ("phone-call", "phone"),
    "folder": ("folder-open", "folder"),
    "file": ("folder-simple", "folder"),
    "pdf": ("file-pdf", "document"),
    "document": ("file-text", "document"),
    "table_file": ("table", "document"),
    "receipt": ("receipt", "document"),
    "texts": ("text-aa", "document"),
    "replies": ("tray", "envelope"),
    "try": ("play-circle", "open"),
    "show": ("eye", "generic"),
    "hide": ("eye-slash", "generic"),
    "check": ("check", "tick"),
    "dash": ("minus", "dash"),
    # interview plan
    "fixed": ("push-pin-fill", "pin"),
    "fix": ("push-pin", "pin"),
    "move": ("arrows-out-cardinal", "arrow"),
    "interpreter": ("headset", "headset"),
    "plus": ("plus-circle", "plus"),
    "minus": ("minus-circle", "minus"),
    "hint": ("warning-fill", "warning"),
    "idea": ("lightbulb", "info"),
    "break": ("coffee", "cup"),
    "handle": ("dots-six-vertical", "menu"),
    "dragging": ("hand-grabbing", "generic"),
    "person": ("user", "person"),
    "booths": ("columns", "columns"),
    "draft": ("note-pencil", "pencil"),
    # ways to a company
    "bus": ("bus", "arrow"),
    "car": ("car", "arrow"),
    "walk": ("person-simple-walk", "person"),
    "night": ("moon", "generic"),
    # states
    "ok": ("check-circle", "ok"),
    "ok_filled": ("check-circle-fill", "ok"),
    "half": ("circle-half-fill", "generic"),
    "open": ("hourglass-medium", "clock"),
    "late": ("clock", "clock"),
    "running": ("chats", "talk"),
    "warning": ("warning", "warning"),
    "error": ("warning-circle", "error"),
    "conflict": ("warning-circle-fill", "error"),
    "declined": ("x-circle", "close"),
    "info": ("info", "info"),
    "absent": ("user-minus", "minus"),
    "walk_in": ("user-plus", "plus"),
    "moved": ("arrow-bend-down-right", "arrow"),
    "live": ("broadcast", "dot"),
    "offline": ("wifi-slash", "close"),
    # domain
    "training": ("graduation-cap", "document"),
    "internship": ("briefcase", "document"),
    "full_time": ("clock", "clock"),
    "part_time": ("circle-half", "clock"),
    "advice": ("chats", "talk"),
    "translation": ("translate", "talk"),
    "qr": ("qr-code", "generic"),
    "card": ("identification-card", "document"),
    "childcare": ("baby", "person"),
    "wheelchair": ("wheelchair", "person"),
    "guide": ("path", "arrow"),
    "set_up": ("wrench", "gear"),
    "take_down": ("package", "generic"),
    "place": ("map-pin", "flag"),
    "hall_plan": ("map-trifold", "columns"),
    "exit": ("person-simple-run", "person"),
    "prize": ("trophy", "generic"),
    "bank": ("bank", "home"),
    "company": ("factory", "booth"),
    "key": ("key", "generic"),
    "storage": ("hard-drives", "generic"),
    "light": ("sun", "generic"),
    "dark": ("moon", "generic"),
    "contrast": ("circle-half", "generic"),
    "language": ("globe", "talk"),
}
_FALLBACK_SIZES = (16, 18, 20, 32, 64)


class Icons:
    """Give icons and pictures by role and colour, remembered until `forget`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pixmaps: dict[tuple[str, bool, str, int, float], QPixmap] = {}
        self._font = load_icon_font()

    @property
    def has_font(self) -> bool:
        """Tell whether the icon font could be loaded; otherwise own drawings stand in."""
        return self._font is not None

    def icon(self, role: str, *, color: QColor, disabled: QColor, filled: bool = False) -> QIcon:
        """Make an icon that follows scaling; raises KeyError for an unknown role."""
        if self._font is None:
            return self._drawn_icon(role, color, disabled)
        name = GLYPHS[role][0]
        glyph = f"{name}-fill" if filled and not name.endswith("-fill") else name
        return self._font.icon(glyph, color=color, disabled=disabled)

    def pixmap(self, role: str, *, color: QColor, size: int, ratio: float, filled: bool = False) -> QPixmap:
        """Give a square picture of `size` logical pixels for a painter on a device of that pixel ratio."""
        key = (role, filled, color.name(), size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            icon = self.icon(role, color=color, disabled=color, filled=filled)
            found = self._pixmaps[key] = icon.pixmap(QSize(size, size), ratio)
        return found

    def forget(self) -> None:
        """Drop remembered icons, so that the next ones are drawn in the colours of a new scheme."""
        self._pixmaps.clear()

    def _drawn_icon(self, role: str, color: QColor, disabled: QColor) -> QIcon:
        icon = QIcon()
        for size in _FALLBACK_SIZES:
            icon.addPixmap(self._draw(role, color, size), QIcon.Mode.Normal)
            icon.addPixmap(self._draw(role, disabled, size), QIcon.Mode.Disabled)
        return icon

    def _draw(self, role: str, color: QColor, size: int) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # only needed where the icon font is blocked

        drawing = (self._folder / f"{GLYPHS[role][1]}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", color.name()).encode()))
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap

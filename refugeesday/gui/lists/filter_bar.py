"""Narrow a list by what its rows hold: a menu of filters, a chip for each that is in force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from refugeesday.gui.painting import draw_round
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from refugeesday.gui.settings import Settings
    from refugeesday.gui.theme import Theme

R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)  # no slots: CPython 3.11 cannot call a subscripted, frozen, slotted generic
class ListFilter(Generic[R]):
    """Describe a filter: what a row holds, the words for it, and in which order choices stand."""

    key: str
    title: str
    values: Callable[[R], Iterable[Hashable]]
    word: Callable[[Hashable], str]


class FilterBar(QWidget):
    """Show "+ Filter"; `changed` says that the filter is another one.

    `chips` is the line of the filters in force, with the button that keeps them for the next time. It stands below the
    tools, in as many lines as it needs: beside them it would take the room of the entry. What was kept stands in the
    menu of "+ Filter".
    """

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filters: dict[str, ListFilter[object]] = {}
        self._chosen: dict[str, set[Hashable]] = {}
        self._rows: Sequence[object] = ()
        self.chips = QWidget()
        self.chips.setProperty("role", "toolbar")
        self.chips.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chips = FlowLayout(gap=8, parent=self.chips)
        self._chips.setContentsMargins(14, 6, 14, 6)
        self.chips.hide()
        self._add = Button(theme=theme, icon="add", run=self._open_filters)
        self._settings: Settings | None = None
        self._table = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._add)
        self.retranslate()

    def set_filters(self, filters: Iterable[ListFilter[R]]) -> None:
        """Replace the filters, for example after a change of language; what was chosen stays."""
        self._filters = {one.key: one for one in filters}  # type: ignore[misc]  # rows are passed through unseen
        self._show_chips()

    def remember(self, settings: Settings, table: str) -> None:
        """Offer to keep what is filtered by, for the next time; the name of a kept filter is what it says."""
        self._settings, self._table = settings, table

    def set_rows(self, rows: Sequence[object]) -> None:
        """Take the rows whose values are offered."""
        self._rows = rows

    def passes(self, row: object) -> bool:
        """Tell whether a row holds one of the chosen values of every filter in force."""
        return all(not chosen.isdisjoint(self._filters[key].values(row)) for key, chosen in self._chosen.items())

    @property
    def is_active(self) -> bool:
        """Tell whether any filter is in force."""
        return bool(self._chosen)

    def clear(self) -> None:
        """Take all filters away."""
        self._chosen.clear()
        self._tell()

    def toggle(self, key: str, value: Hashable) -> None:
        """Add a value to a filter, or take it out."""
        chosen = self._chosen.setdefault(key, set())
        chosen ^= {value}
        if not chosen:
            del self._chosen[key]
        self._tell()

    def menu_of(self, key: str) -> QMenu:
        """Make the menu of a filter: each value that occurs, with how often it does."""
        one = self._filters[key]
        menu = QMenu(one.title, self)
        counts = Counter(value for row in self._rows for value in set(one.values(row)))
        for value in sorted(counts.keys() | self._chosen.get(key, set()), key=one.word):
            action = QAction(f"{one.word(value)}  ({counts[value]})".replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(value in self._chosen.get(key, set()))
            action.setData((key, value))
            menu.addAction(action)
        menu.triggered.connect(self._toggle_action)
        return menu

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._add.setText(self.tr("Filter"))

    def filters_menu(self) -> QMenu:
        """Make the menu of all filters, and below them of those that were kept: use one, forget one."""
        menu = QMenu(self)
        for key in self._filters:
            menu.addMenu(self.menu_of(key))
        kept = self._kept
        if kept:
            menu.addSection(self.tr("Kept filters"))
            for name in kept:
                menu.addAction(name.replace("&", "&&")).triggered.connect(partial(self._use, name))
            forget = menu.addMenu(self.tr("Forget"))
            for name in kept:
                forget.addAction(name.replace("&", "&&")).triggered.connect(partial(self._forget, name))
        return menu

    @property
    def _kept(self) -> dict[str, dict[str, list[str]]]:
        return self._settings.filters(self._table) if self._settings is not None else {}

    @property
    def _name(self) -> str:
        """Say the filters in force in words: a kept filter is called so."""
        return ", ".join(f"{self._filters[key].title} {self._said(key)}" for key in self._chosen)

    def _use(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        """Filter by what was kept; values no row holds any more are left out."""
        self._chosen = {}
        for key, texts in self._kept.get(name, {}).items():
            if key in self._filters:
                held = {value for row in self._rows for value in self._filters[key].values(row)}
                found = {value for value in held if str(value) in texts}
                if found:
                    self._chosen[key] = found
        self._tell()

    def _keep(self) -> None:
        if self._settings is not None:
            values = {key: sorted(map(str, chosen)) for key, chosen in self._chosen.items()}
            self._settings.keep_filters(self._table, self._kept | {self._name: values})
            self._show_chips()

    def _forget(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        if self._settings is not None:
            self._settings.keep_filters(self._table, {key: one for key, one in self._kept.items() if key != name})
            self._show_chips()

    def _said(self, key: str) -> str:
        """Give the chosen values of a filter in words."""
        words = sorted(map(self._filters[key].word, self._chosen[key]))
        joined = self.tr("{first} or {last}").format(first=", ".join(words[:-1]), last=words[-1])
        return joined if len(words) > 1 else words[0]

    def _open_filters(self) -> None:
        menu = self.filters_menu()
        menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def _open_filter(self, key: str, button: QWidget) -> None:
        self.menu_of(key).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _toggle_action(self, action: QAction) -> None:
        key, value = action.data()
        self.toggle(key, value)

    def _remove(self, key: str) -> None:
        self._chosen.pop(key, None)
        self._tell()

    def _tell(self) -> None:
        self._show_chips()
        self.changed.emit()

    def _show_chips(self) -> None:
        self._chips.clear()
        for key in self._chosen:
            one = self._filters[key]
            chip = FilterChip(
                one.title,
                self._said(key),
                theme=self._theme,
                remove=self.tr("Remove filter: {name}").format(name=one.title),
            )
            chip.removed.connect(lambda key=key: self._remove(key))
            chip.opened.connect(lambda key=key, chip=chip: self._open_filter(key, chip))
            self._chips.addWidget(chip)
        if self._settings is not None and self.is_active:
            is_kept = self._name in self._kept
            words = self.tr("Filter is kept") if is_kept else self.tr("Keep this filter")
            keep = Button(words, theme=self._theme, kind="ghost", icon="ok" if is_kept else "save_view", run=self._keep)
            keep.set_property("dense", "true")
            keep.setEnabled(not is_kept)
            self._chips.addWidget(keep)
        self.chips.setVisible(self.is_active)


class FilterChip(QWidget):
    """Show a filter in force: its words open the choices, the cross removes it."""

    removed = Signal()
    opened = Signal()

    def __init__(self, title: str, words: str, *, theme: Theme, remove: str) -> None:
        super().__init__()
        self._theme = theme
        self.words = Button(f"{title}  {words}".replace("&", "&&"), theme=theme, kind="ghost", run=self.opened.emit)
        self.words.set_property("dense", "true")
        self.cross = IconButton("close", remove, theme=theme, small=True, run=self.removed.emit)
        self.cross.set_icon("close", "accentText")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 1, 4, 1)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addWidget(self.cross)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tinted area."""
        theme = self._theme
        area = QRect(0, 0, self.width(), self.height())
        draw_round(
            QPainter(self), area, radius=theme.radius("control"), fill=theme.color("accentSoft"),
            line=theme.color("accentLine"),
        )  # fmt: skip

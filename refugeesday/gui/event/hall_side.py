"""List the booths of the hall plan, and type what is drawn: sizes and places in metres."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from refugeesday.domain.hall import size_of
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.rows import Align, Column, RowsModel
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.cells import NumberCell, TwoLines
from refugeesday.gui.widgets.delegates import NumberDelegate, TwoLineDelegate
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.hall import PlacedBooth

if TYPE_CHECKING:
    from refugeesday.domain.events import Room
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.hall import HallPlan

_MM = 1_000
_KEYS = ("width", "depth", "x", "y")


class HallSide(QWidget):
    """Show the booths as a table; the fields below say size of the room and middle of the chosen booth in metres.

    `booth_chosen` carries an id, `measured` and `placed` millimetres; `taken_off` an id.
    """

    booth_chosen = Signal(int)
    measured = Signal(int, int)
    placed = Signal(int, int, int)
    taken_off = Signal(int)
    arranged = Signal()

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        theme = context.theme
        self._language = context.language
        self._room: Room | None = None
        self._rooms: dict[int, str] = {}
        none: list[Column[PlacedBooth]] = []
        self.model: RowsModel[PlacedBooth] = RowsModel(none, self)
        self.table = RowsView(
            self.model,
            name="",
            theme=theme,
            row="rowTwoLine",
            delegates={
                "organisation": TwoLineDelegate(theme, breaks=True),
                "x": NumberDelegate(theme),
                "y": NumberDelegate(theme),
            },
            widths={"number": 58, "organisation": 150, "x": 60, "y": 62},
            grows="organisation",
        )
        self.table.current_changed.connect(self._choose)
        self.fields = {key: FieldRow(QLineEdit(), theme=theme) for key in _KEYS}
        for key, field in self.fields.items():
            if isinstance(field.control, QLineEdit):
                field.control.editingFinished.connect(partial(self._keep, key))
        self.arrange = Button(theme=theme, icon="compute", run=self.arranged.emit)
        self.take_off = Button(theme=theme, icon="close", kind="ghost", run=self._take_off)
        self._title = make_label("", "strong")
        self._booth_title = make_label("", "strong", short=True)
        self.setMinimumWidth(theme.px(300))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._lay_out()

    def show_plan(self, plan: HallPlan, room: Room | None, *, chosen: int) -> None:
        """Show the booths of a plan and the size of a room."""
        self._room = room
        self._rooms = {one.id: one.name for one in plan.rooms}
        self.model.set_rows(plan.booths)
        self.arrange.setEnabled(room is not None and any(one.area is None for one in plan.booths))
        width, depth = size_of(room) if room is not None else (0, 0)
        self._write("width", width)
        self._write("depth", depth)
        self.select(chosen)

    def select(self, booth: int) -> None:
        """Select a booth without telling; 0 for none."""
        if booth and self.table.current_id() != booth:
            blocker = QSignalBlocker(self.table)
            self.table.select_id(booth)
            blocker.unblock()
        self._show_booth()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._title.setText(self.tr("Booths"))
        self.table.setAccessibleName(self.tr("Booths on the hall plan"))
        self.arrange.setText(self.tr("Put up all waiting"))
        self.take_off.setText(self.tr("Take off the plan"))
        self.fields["width"].set_words(self.tr("Room width in m"))
        self.fields["depth"].set_words(self.tr("Room depth in m"))
        self.fields["x"].set_words(self.tr("From the left in m"))
        self.fields["y"].set_words(self.tr("From the top in m"))
        self.model.set_columns(
            [
                Column(key="number", title=self.tr("Booth"), text=lambda row: row.number),
                Column(
                    key="organisation",
                    title=self.tr("Employer, room"),
                    text=lambda row: f"{row.organisation}, {self._room_of(row)}",
                    value=lambda row: TwoLines(first=row.organisation, second=self._room_of(row)),
                ),
                self._number("x", self.tr("Left")),
                self._number("y", self.tr("Top")),
            ]
        )
        self._show_booth()

    def _room_of(self, row: PlacedBooth) -> str:
        return self._rooms.get(row.room or 0, "–")

    def _number(self, key: str, title: str) -> Column[PlacedBooth]:
        def said(row: PlacedBooth) -> str:
            place = row.x_mm if key == "x" else row.y_mm
            return "–" if place is None else self._metres(place)

        return Column(
            key=key,
            title=title,
            text=said,
            value=lambda row: NumberCell(text=said(row)),
            align=Align.END,
        )

    def _metres(self, millimetres: int) -> str:
        return self._language.locale.toString(millimetres / _MM, "f", 1)

    def _booth(self) -> PlacedBooth | None:
        chosen = self.table.current_id()
        return next((one for one in self.model.shown if one.id == chosen), None)

    def _choose(self, id_: object) -> None:
        self._show_booth()
        if isinstance(id_, int):
            self.booth_chosen.emit(id_)

    def _show_booth(self) -> None:
        booth = self._booth()
        self._booth_title.setText(f"{booth.number} {booth.organisation}" if booth is not None else "")
        for key, place in (("x", booth.x_mm if booth else None), ("y", booth.y_mm if booth else None)):
            self.fields[key].setEnabled(booth is not None and self._room is not None)
            self._write(key, place)
        self.take_off.setEnabled(booth is not None and booth.area is not None)

    def _write(self, key: str, millimetres: int | None) -> None:
        line = self.fields[key].control
        if isinstance(line, QLineEdit) and not line.isModified():
            line.setText("" if millimetres is None else self._metres(millimetres))

    def _keep(self, key: str) -> None:
        line = self.fields[key].control
        if not isinstance(line, QLineEdit) or not line.isModified():
            return
        place, is_number = QLocale(self._language.locale).toDouble(line.text().strip())
        if not is_number or not 0 <= place <= 500:
            self.fields[key].tell(self.tr("A number of metres, for example 12.5."))
            return
        self.fields[key].clear_message()
        line.setModified(False)
        self._tell(key, round(place * _MM))

    def _tell(self, key: str, millimetres: int) -> None:
        booth = self._booth()
        if key in ("width", "depth"):
            width, depth = size_of(self._room) if self._room is not None else (0, 0)
            self.measured.emit(*((millimetres, depth) if key == "width" else (width, millimetres)))
        elif booth is not None:
            x_mm = millimetres if key == "x" else booth.x_mm
            y_mm = millimetres if key == "y" else booth.y_mm
            if x_mm is not None and y_mm is not None:
                self.placed.emit(booth.id, x_mm, y_mm)
            else:  # the other field follows
                self._half(booth, key, millimetres)

    def _half(self, booth: PlacedBooth, key: str, millimetres: int) -> None:
        other = self.fields["y" if key == "x" else "x"].control
        text = other.text().strip() if isinstance(other, QLineEdit) else ""
        place, is_number = QLocale(self._language.locale).toDouble(text)
        if is_number:
            pair = (millimetres, round(place * _MM)) if key == "x" else (round(place * _MM), millimetres)
            self.placed.emit(booth.id, *pair)
        else:
            line = self.fields[key].control
            if isinstance(line, QLineEdit):
                line.setModified(True)

    def _take_off(self) -> None:
        booth = self._booth()
        if booth is not None:
            self.taken_off.emit(booth.id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.arrange)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.fields["x"], 0, 0)
        grid.addWidget(self.fields["y"], 0, 1)
        sizes = QGridLayout()
        sizes.setHorizontalSpacing(14)
        sizes.addWidget(self.fields["width"], 0, 0)
        sizes.addWidget(self.fields["depth"], 0, 1)
        chosen = QHBoxLayout()
        chosen.addWidget(self._booth_title, 1)
        chosen.addWidget(self.take_off)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(sizes)
        layout.addWidget(make_line())
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(chosen)
        layout.addLayout(grid)

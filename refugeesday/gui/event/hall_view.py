"""Where the booths stand: one room at a time, drawn and as a table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from refugeesday.domain.hall import FeatureKind, RoomFeature, size_of
from refugeesday.gui.event.hall_side import HallSide
from refugeesday.gui.event.views import EventView
from refugeesday.gui.hall.canvas import Chosen, HallCanvas
from refugeesday.gui.hall.placing import BoothPlacing
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.menu_button import MenuButton
from refugeesday.services import hall

if TYPE_CHECKING:
    from refugeesday.domain.events import Event, Room
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace

_SIZES = {
    FeatureKind.EXIT: (2_000, 500),
    FeatureKind.ENTRANCE: (3_000, 500),
    FeatureKind.DESK: (3_000, 1_500),
    FeatureKind.PATH: (10_000, 2_000),
    FeatureKind.AREA: (5_000, 3_000),
}


class HallView(EventView):
    """Keep the drawing and the table in step; every change is one step of the history."""

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        super().__init__(context, saving)
        theme = context.theme
        self._event: Event | None = None
        self._plan = hall.HallPlan(rooms=(), features=(), booths=())
        self._chosen: Chosen | None = None
        self.room = ChoiceBox()
        self.room.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.room.activated.connect(self._show_again)
        self.add = MenuButton(theme=theme, icon="add")
        self._kinds = QMenu(self)
        self._kinds.triggered.connect(self._add_feature)
        self.add.setMenu(self._kinds)
        self.remove = Button(theme=theme, icon="delete", kind="ghost", run=self._remove_chosen)
        self._hint = make_label("", "meta", short=True)
        self._placing = BoothPlacing(context.session, saving, self)
        self.canvas = HallCanvas(context)
        self.side = HallSide(context)
        self._connect()
        self._lay_out()
        self._widen()
        theme.changed.connect(self._widen)
        self.retranslate()

    def show_event(self, event: Event) -> None:
        """Show the hall plan of an event."""
        self._event = event
        self._plan = hall.hall_plan(self._workspace.session, event=event.id)
        shown = self.room.currentData()
        self.room.clear()
        for room in self._plan.rooms:
            self.room.addItem(room.name, room.id)
        self.room.setCurrentIndex(max(0, self.room.findData(shown)))
        self.room.setVisible(bool(self._plan.rooms))
        self._show_again()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.room.setAccessibleName(self.tr("Room"))
        self.add.setText(self.tr("Add"))
        self.remove.setText(self.tr("Remove"))
        self._kinds.clear()
        for kind in FeatureKind:
            word = self._workspace.words.of(kind)
            self._kinds.addAction(word[:1].upper() + word[1:]).setData(kind.value)
        self._drawing.set_title(self.tr("Hall plan"))
        self._table.set_title(self.tr("Sizes and places"))
        self.side.retranslate()
        self._tell()

    def panes(self) -> list[QWidget]:
        """Give drawing and table."""
        return [self.canvas, self.side]

    @property
    def _room(self) -> Room | None:
        return next((room for room in self._plan.rooms if room.id == self.room.currentData()), None)

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._choose)
        self.canvas.moved.connect(self._move)
        self.canvas.removed.connect(self._take_off)
        self.side.booth_chosen.connect(self._choose_booth)
        self.side.placed.connect(self._place)
        self.side.taken_off.connect(self._placing.take_off)
        self.side.measured.connect(self._measure)
        self.side.arranged.connect(self._arrange)

    def _show_again(self, _place: int = 0) -> None:
        room = self._room
        chosen = self._chosen
        self.canvas.show_room(self._plan, room)
        self.canvas.select(chosen)
        self.side.show_plan(self._plan, room, chosen=chosen.id if chosen is not None and chosen.is_booth else 0)
        self.add.setEnabled(room is not None)
        self._tell()

    def _tell(self) -> None:
        self.remove.setEnabled(self._chosen is not None and not self._chosen.is_booth)
        waiting = sum(one.area is None for one in self._plan.booths)
        if not self._plan.rooms:
            self._hint.setText(self.tr("Name a place and its rooms under “Basics” first."))
        elif waiting:
            self._hint.setText(self.tr("%n booth(s) stand nowhere yet", "", waiting))
        else:
            self._hint.setText(self.tr("All booths have their place"))

    def _choose(self, chosen: Chosen | None) -> None:
        self._chosen = chosen
        self.side.select(chosen.id if chosen is not None and chosen.is_booth else 0)
        self._tell()

    def _choose_booth(self, id_: int) -> None:
        self._chosen = Chosen(is_booth=True, id=id_)
        booth = next((one for one in self._plan.booths if one.id == id_), None)
        place = self.room.findData(booth.room) if booth is not None and booth.room else -1
        if place >= 0 and place != self.room.currentIndex():
            self.room.setCurrentIndex(place)
            self.canvas.show_room(self._plan, self._room)
        self.canvas.select(self._chosen)
        self._tell()

    def _move(self, chosen: Chosen, x_mm: int, y_mm: int) -> None:
        if chosen.is_booth:
            self._place(chosen.id, x_mm, y_mm)
            return
        feature = next((one for one in self._plan.features if one.id == chosen.id), None)
        if feature is not None:
            changed = replace(feature, x_mm=x_mm, y_mm=y_mm)
            self._saving.run(
                lambda: hall.edit_feature(self._workspace.session, changed), done=self.tr("Hall plan changed")
            )

    def _place(self, id_: int, x_mm: int, y_mm: int) -> None:
        if self._room is not None:
            self._placing.place(self._plan, id_, room=self._room.id, x_mm=x_mm, y_mm=y_mm)

    def _take_off(self, chosen: Chosen) -> None:
        if chosen.is_booth:
            self._placing.take_off(chosen.id)
        else:
            self._remove_chosen()

    def _arrange(self) -> None:
        event, room, placed = self._event, self._room, []
        if event is None or room is None:
            return
        waiting = sum(one.area is None for one in self._plan.booths)
        if (
            self._saving.run(
                lambda: placed.append(hall.arrange_booths(self._workspace.session, event=event.id, room=room.id)),
                done=self.tr("Booths put in their places"),
            )
            and placed[0] < waiting
        ):
            self._hint.setText(self.tr("%n booth(s) find no room here", "", waiting - placed[0]))

    def _measure(self, width_mm: int, depth_mm: int) -> None:
        event, room = self._event, self._room
        if event is None or room is None or event.venue is None:
            return
        changed, venue = replace(room, width_mm=width_mm, depth_mm=depth_mm), event.venue
        session = self._workspace.session
        self._saving.run(lambda: hall.measure_room(session, changed, venue_id=venue), done=self.tr("Room measured"))

    def _add_feature(self, action: QAction) -> None:
        room = self._room
        if room is None:
            return
        kind = FeatureKind(action.data())
        width, depth = _SIZES[kind]
        across, along = size_of(room)
        is_at_wall = kind in (FeatureKind.EXIT, FeatureKind.ENTRANCE)
        feature = RoomFeature(
            room=room.id, kind=kind, x_mm=across // 2, y_mm=along - depth // 2 if is_at_wall else along // 2,
            width_mm=min(width, across), depth_mm=min(depth, along),
        )  # fmt: skip
        made: list[int] = []
        session = self._workspace.session
        if self._saving.run(
            lambda: made.append(hall.add_feature(session, feature)), done=self.tr("Added to the hall plan")
        ):
            self._chosen = Chosen(is_booth=False, id=made[0])
            self.canvas.select(self._chosen)
            self._tell()

    def _remove_chosen(self) -> None:
        chosen = self._chosen
        if chosen is None or chosen.is_booth:
            return
        session = self._workspace.session
        self._chosen = None
        self._saving.run(lambda: hall.remove_feature(session, chosen.id), done=self.tr("Taken off the hall plan"))

    def _widen(self) -> None:
        theme = self._context.theme
        self._table.setFixedWidth(theme.size("inspector") + theme.px(90))

    def _lay_out(self) -> None:
        theme = self._context.theme
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.room)
        tools.addWidget(self.add)
        tools.addWidget(self.remove)
        tools.addStretch(1)
        tools.addWidget(self._hint)
        self._drawing, self._table = Card(theme=theme), Card(theme=theme)
        self._drawing.body.addLayout(tools)
        self._drawing.body.addWidget(self.canvas, 1)
        self._table.body.addWidget(self.side, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 2, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(self._drawing, 1)
        layout.addWidget(self._table)

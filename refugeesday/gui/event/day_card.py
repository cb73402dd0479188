"""Show and change the course of the day; what it means for planned talks is said before it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.domain.time import DaySpan, minutes_of
from refugeesday.errors import UserError
from refugeesday.gui.event.day_fields import DayFields
from refugeesday.gui.event.day_ruler import DayRuler
from refugeesday.gui.event.day_table import DayTable
from refugeesday.gui.event.sum_line import SumLine
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.services.booths import booths
from refugeesday.services.capacities import places_on
from refugeesday.services.day_changes import DayEffect, TalkPlace, change_day, day_effect, talk_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.events import Event
    from refugeesday.domain.organisations import Booth
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import Session

_BREAK = 20
_NAMED = 3
"""How many of the talks that fit no more are named."""
_FIELDS = {"time.breaks_overlap": "breaks"}


class DayCard(Card):
    """Hold fields, ruler and sum.

    A change is kept at once where no talk gets another time; otherwise the new day is shown with what it means, and
    kept or dropped by a person.
    """

    def __init__(self, context: Context[Workspace], saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(theme=context.theme, parent=parent)
        self._context, self._workspace, self._saving = context, context.session, saving
        self._event: Event | None = None
        self._wanted: Event | None = None
        self._booths: Sequence[Booth] = ()
        self._asked = 0
        self._size = 0  # talks that get another time or leave the plan
        theme = context.theme
        self.fields, self.ruler = DayFields(theme=theme), DayRuler(theme=theme)
        self.table, self.sum = DayTable(theme=theme), SumLine(theme=theme)
        self.as_table = IconButton("table_file", "", theme=theme, run=self._swap)
        self.as_table.setCheckable(True)
        self.add_break = Button(theme=theme, icon="add", run=self._add_break)
        self.add_break.set_property("dense", "true")
        self.question = make_label("", "name", wraps=True)
        self.which = make_label("", "meta", wraps=True)
        self.keep = Button(theme=theme, icon="check", kind="primary", run=self._keep)
        self.drop = Button(theme=theme, run=self._drop)
        self._pending = self._pending_frame()
        self._lay_out()
        self.fields.wanted.connect(self.try_day)
        self.ruler.moving.connect(self._preview_break)
        self.ruler.moved.connect(lambda _place, _span: self._settle())
        self.ruler.remove_wanted.connect(self._remove_break)
        self.retranslate()

    def show_event(self, event: Event) -> None:
        """Show the day as it is kept; a change that waits for an answer is dropped when the day became another."""
        if self._wanted is not None and self._event == event:
            return
        self._event, self._wanted = event, None
        self._booths = booths(self._workspace.session, event=event.id)
        self.fields.clear()
        self._pending.hide()
        self._show(event)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.set_title(self.tr("Course of the day"))
        self.add_break.setText(self.tr("Add a break"))
        self.as_table.set_name(self.tr("Show as a table"))
        self.keep.setText(self.tr("Take over"))
        self.drop.setText(self.tr("Discard"))
        self.fields.retranslate()
        self.table.retranslate()
        if self._event is not None:
            self._show(self._wanted or self._event)

    def _show(self, event: Event) -> bool:
        """Show a day; false where it cannot be, which is said at its field."""
        try:
            raster = event.raster
        except UserError as error:
            self.fields.tell(_FIELDS.get(error.code, "slot"), self._workspace.words.error(error))
            return False
        slots = [DaySpan(slot.span.starts.time(), slot.span.ends.time()) for slot in raster.slots]
        self.fields.show_event(event, words=self._workspace.words)
        self.ruler.set_day(event.opening, slots, event.breaks)
        self.table.show_day(slots, event.breaks)
        self.sum.show_places(places_on(event, self._booths), locale=self._context.language.locale)
        return True

    def try_day(self, wanted: Event) -> None:
        """Show a day as somebody wants it, and keep it or say first what it means."""
        self.fields.clear()
        if self._show(wanted):
            self._wanted = wanted
            self._settle()

    def _preview_break(self, place: int, span: DaySpan) -> None:
        base = self._wanted or self._event
        if base is None:
            return
        breaks = (*base.breaks[:place], span, *base.breaks[place + 1 :])
        wanted = replace(base, breaks=breaks)
        if self._show(wanted):
            self._wanted = wanted

    def _settle(self) -> None:
        """Ask beside the window what the wanted day means for the talks."""
        wanted = self._wanted
        if wanted is None or wanted == self._event:
            self._drop()
            return
        self._asked += 1
        asked, session = self._asked, self._workspace.session

        def read(reader: Session, _report: Report) -> tuple[int, DayEffect, list[TalkPlace]]:
            effect = day_effect(reader, wanted)
            return asked, effect, talk_places(reader, effect.dropped[:_NAMED])

        task = self._context.tasks.start(read_aside(session, read))
        task.succeeded.connect(self._take_effect)
        task.failed.connect(self._take_failure)

    def _take_effect(self, found: tuple[int, DayEffect, list[TalkPlace]]) -> None:
        asked, effect, places = found
        if asked != self._asked or self._wanted is None:
            return
        self._size = len(effect.moved) + len(effect.dropped)
        if effect.is_empty:
            self._keep()
            return
        parts = []
        if effect.moved:
            parts.append(self.tr("%n interview(s) get another time.", "", len(effect.moved)))
        if effect.dropped:
            parts.append(self.tr("%n interview(s) fit no more and leave the plan.", "", len(effect.dropped)))
        self.question.setText(" ".join(parts))
        self.which.setText(self._named(places, len(effect.dropped)))
        self.which.setVisible(bool(places))
        self._pending.setAccessibleName(self.question.text())
        self._pending.show()

    def _named(self, places: Sequence[TalkPlace], count: int) -> str:
        """Name some of the talks that fit no more, and say how many more there are."""
        words = self.tr("{time}, booth {booth}, {person}")
        said = [words.format(time=f"{one.starts:%H:%M}", booth=one.booth, person=one.participant) for one in places]
        if count > len(places):
            said.append(self.tr("and %n more", "", count - len(places)))
        return " · ".join(said)

    def _take_failure(self, error: object) -> None:
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError(error)
        self._drop()
        self._saving.message.emit(self._workspace.words.error(error), None)

    def _keep(self) -> None:
        wanted, session = self._wanted, self._workspace.session
        self._wanted, self._asked = None, self._asked + 1
        self._pending.hide()
        if wanted is None:
            self._drop()
            return
        done = self.tr("Course of the day changed")
        self._saving.run_large(lambda: change_day(session, wanted), done=done, size=self._size, refused=self._drop)

    def _drop(self) -> None:
        self._wanted, self._asked = None, self._asked + 1
        self._pending.hide()
        if self._event is not None:
            self.fields.clear()
            self._show(self._event)

    def _add_break(self) -> None:
        """Put a break of twenty minutes into the middle of the longest stretch without one."""
        base = self._wanted or self._event
        if base is None:
            return
        edges = [
            base.opening.starts,
            *(edge for one in base.breaks for edge in (one.starts, one.ends)),
            base.opening.ends,
        ]
        pairs = [(minutes_of(a), minutes_of(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        first, last = max(pairs, key=lambda pair: pair[1] - pair[0])
        begin = round(((first + last) / 2 - _BREAK / 2) / 5) * 5
        if last - first <= _BREAK:
            return
        span = DaySpan(time(begin // 60, begin % 60), time((begin + _BREAK) // 60, (begin + _BREAK) % 60))
        self.try_day(replace(base, breaks=tuple(sorted((*base.breaks, span)))))

    def _remove_break(self, place: int) -> None:
        base = self._wanted or self._event
        if base is not None:
            self.try_day(replace(base, breaks=(*base.breaks[:place], *base.breaks[place + 1 :])))

    def _swap(self) -> None:
        is_table = self.as_table.isChecked()
        self.table.setVisible(is_table)
        self.ruler.setVisible(not is_table)

    def _pending_frame(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "hint")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(IconLabel("warning", theme=self.theme, color="warn"))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.question)
        texts.addWidget(self.which)
        row.addLayout(texts, 1)
        row.addWidget(self.drop)
        row.addWidget(self.keep)
        frame.hide()
        return frame

    def _lay_out(self) -> None:
        self.head.addWidget(self.as_table)
        self.head.addWidget(self.add_break)
        below = QVBoxLayout()
        below.setSpacing(10)
        for part in (self.fields, self.ruler, self.table, self._pending, self.sum):
            below.addWidget(part)
        self.table.hide()
        self.body.setContentsMargins(16, 0, 16, 16)
        self.body.addLayout(below)

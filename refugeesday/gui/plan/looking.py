"""Show another plan on the board, a proposal or a version, before anybody decides about it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from refugeesday.gui.widgets.board_values import Mark, MarkKind

if TYPE_CHECKING:
    from refugeesday.domain.interviews import Interview
    from refugeesday.gui.plan.board_area import BoardArea
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.plan.desk import PlanDesk
    from refugeesday.gui.plan.loading import PlanLoader
    from refugeesday.gui.plan.side import PlanSide
    from refugeesday.gui.plan.versions_pane import Preview
    from refugeesday.gui.widgets.board_cards import Place
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.comparison import PlanDifference


class Looking(QObject):
    """Put the plan that is looked at on the board while the side lists what it changes; nothing moves there then.

    The plan as it stands is one click away.
    """

    def __init__(
        self, area: BoardArea, side: PlanSide, desk: PlanDesk, loader: PlanLoader, workspace: Workspace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._area, self._side, self._desk, self._loader = area, side, desk, loader
        self._workspace = workspace
        self._is_wanted = True
        self._made: tuple[PlanDay, Preview, str, PlanDay] | None = None
        self._later = QTimer(self)  # the list beside the board is painted first
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.show)
        side.previewed.connect(self._begin)

    def show(self) -> None:
        """Show the plan that is looked at, else the one that stands."""
        day, words, preview = self._loader.day, self._workspace.words, self._side.preview
        found = self._side.difference
        if day is None:
            return
        if preview is None or found is None or found.is_empty or not self._is_wanted:
            self._desk.let_move(can=True)
            self._area.show_day(day, words=words, warnings=self._desk.warnings)
        else:
            self._desk.let_move(can=False)
            self._area.show_day(self._other_day(day, preview, found), words=words, warnings={})
            self._area.model.set_marks(gone_marks(day, preview, found) if self._area.view == "booth" else {})
        self._tell()

    def _begin(self) -> None:
        self._is_wanted = True
        self._later.start(0)

    def _switch(self) -> None:
        self._is_wanted = not self._is_wanted
        self.show()

    def _tell(self) -> None:
        """Say above the board which plan is there, and lead to the other one."""
        preview, found = self._side.preview, self._side.difference
        if preview is None or found is None or found.is_empty:
            self._area.tell_plan("")
        elif self._is_wanted:
            said = self.tr("{plan}, to look at: what is new or moved is blue.")
            action = self.tr("Show the present plan")
            self._area.tell_plan(said.format(plan=preview.title), action=action, run=self._switch)
        else:
            said = self.tr("This is the plan as it stands.")
            action = self.tr("Back to: {plan}").format(plan=preview.title)
            self._area.tell_plan(said, action=action, run=self._switch)

    def _other_day(self, day: PlanDay, preview: Preview, found: PlanDifference) -> PlanDay:
        key = (day, preview, self._workspace.words.language)
        if self._made is None or any(one is not other for one, other in zip(self._made, key, strict=False)):
            self._made = *key, other_day(day, preview, found)
        return self._made[-1]


def other_day(day: PlanDay, preview: Preview, found: PlanDifference) -> PlanDay:
    """Give the day with another plan, and what is different: those interviews are under ids below zero.

    10,000 new interviews take 60 ms; what stays as it is costs next to nothing.
    """
    words: dict[tuple[int, int], str] = {}
    words |= dict.fromkeys(map(_pair, found.new), QCoreApplication.translate("Plan", "new"))
    words |= dict.fromkeys((_pair(after) for _, after in found.moved), QCoreApplication.translate("Plan", "moved"))
    words |= dict.fromkeys(
        (_pair(after) for _, after in found.swapped), QCoreApplication.translate("Plan", "other interpreter")
    )
    present = {_pair(one): one for one in day.given.interviews}
    planned = [
        replace(one, id=-number) if _pair(one) in words else present.get(_pair(one), one)
        for number, one in enumerate(preview.interviews, start=1)
    ]
    talks: defaultdict[int, list[Interview]] = defaultdict(list)
    for one in sorted(planned, key=lambda one: one.starts):
        talks[one.participant].append(one)
    return replace(
        day,
        given=replace(day.given, interviews=tuple(planned)),
        interviews={one.id: one for one in planned},
        talks=dict(talks),
        slot_of={one.id: day.slot_at[one.starts] for one in planned if one.starts in day.slot_at},
        changes={one.id: words[_pair(one)] for one in planned if _pair(one) in words},
    )


def gone_marks(day: PlanDay, preview: Preview, found: PlanDifference) -> dict[Place, Mark]:
    """Mark the places of interviews that would be no more, where nobody else comes."""
    taken = {day.place_of(one) for one in preview.interviews}
    said = QCoreApplication.translate("Plan", "{name} no more")
    return {
        place: Mark(kind=MarkKind.GONE, text=said.format(name=day.participants[one.participant].person.short_name))
        for one in found.gone
        if (place := day.place_of(one)) not in taken
    }


def _pair(one: Interview) -> tuple[int, int]:
    return one.participant, one.booth

"""Hold what stands beside the list: the inspector, the companies somebody could have, or a proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from refugeesday.gui.days import day_words
from refugeesday.gui.placement.company_list import CompanyList
from refugeesday.gui.placement.inspector import PlacementInspector
from refugeesday.gui.widgets.list_pane import ListPane
from refugeesday.gui.widgets.sentences import PaneRow
from refugeesday.planning.moves import Verdict
from refugeesday.services.placement_plans import compare_placements

if TYPE_CHECKING:
    from refugeesday.domain.interviews import Placement
    from refugeesday.gui.placement.day import DayView
    from refugeesday.gui.theme import Theme
    from refugeesday.planning.placement import PlacementPlan
    from refugeesday.planning.placement_choices import Choice
    from refugeesday.wording import Words

_VERDICTS = {
    Verdict.ALLOWED: ("ok", "ok"),
    Verdict.DRAWBACK: ("warning", "warn"),
    Verdict.REFUSED: ("declined", "text3"),
}


class PlacementSide(QStackedWidget):
    """Show the inspector, choices (`choice_taken` tells an offer) or a proposal until it is decided."""

    choice_taken = Signal(object)
    apply_asked = Signal(object)
    person_asked = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inspector = PlacementInspector(theme=theme)
        self.companies = CompanyList(theme=theme)
        self.choices, self.changes = ListPane(theme=theme, sentences=self.companies), ListPane(theme=theme)
        self.proposal: PlacementPlan | None = None
        self.apply = self.changes.add_button(kind="primary", icon="check", run=self._apply)
        self.drop = self.changes.add_button(icon="close", run=self.drop_proposal)
        for pane in (self.inspector, self.choices, self.changes):
            self.addWidget(pane)
        self.choices.chosen.connect(self.choice_taken)
        self.choices.closed.connect(self.show_inspector)
        self.changes.closed.connect(self.drop_proposal)
        self.changes.chosen.connect(self.person_asked)

    def show_inspector(self) -> None:
        """Show the inspector, unless a proposal waits for a decision."""
        self.setCurrentWidget(self.changes if self.proposal is not None else self.inspector)

    def show_choices(self, day: DayView, participant: int, *, words: Words, is_dragged: bool = False) -> None:
        """List every company for a person: what is possible first, each with its reason.

        While the person is dragged, the focus stays where it is.
        """
        found = day.book.choices(participant)
        possible = sum(one.verdict is not Verdict.REFUSED for one in found)
        note = self.tr("%n company(s) possible. Enter, a click or a drop chooses one.", "", possible)
        self.choices.set_words(day.basis.participants[participant].person.full_name, note, close=self.tr("Close"))
        self.choices.set_rows([self._choice_row(day, one, words) for one in found])
        self.setCurrentWidget(self.choices)
        if is_dragged:
            return
        self.choices.list.setFocus()
        if found:
            self.choices.list.setCurrentIndex(self.choices.list.model().index(0, 0))

    def show_proposal(self, day: DayView, plan: PlacementPlan) -> bool:
        """List what a proposal changes, and ask for the decision; false for no change."""
        self.proposal = plan
        found = compare_placements(day.given.placements, plan.placements)
        rows = [self._row(day, "plus", "ok", one) for one in found.new]
        rows += [
            PaneRow(
                text=self.tr("{name}: {before} becomes {after}").format(
                    name=day.name(after.participant), before=_company(day, before), after=_place(day, after)
                ),
                icon="moved",
                tone="info",
                key=after.participant,
            )
            for before, after in found.moved
        ]
        rows += [self._row(day, "minus", "err", one) for one in found.gone]
        parts = [
            self.tr("%n new", "", len(found.new)),
            self.tr("%n moved", "", len(found.moved)),
            self.tr("%n gone", "", len(found.gone)),
        ]
        unchanged = self.tr("Nothing is changed until you take it over.")
        note = f"{', '.join(parts)}. {unchanged}"
        if plan.companions_missing:
            missing = self.tr("%n companion(s) missing.", "", plan.companions_missing)
            note = f"{note} {missing}"
        if found.is_empty:
            note = self.tr("The assignment is already the best one found. Nothing changes.")
        self.changes.set_words(self.tr("Proposal"), note, close=self.tr("Discard"))
        self.changes.set_rows(rows)
        self.apply.setText(self.tr("Take over"))
        self.apply.setVisible(not found.is_empty)
        self.drop.setText(self.tr("Discard") if not found.is_empty else self.tr("Close"))
        self.setCurrentWidget(self.changes)
        self.changes.list.setFocus()
        return not found.is_empty

    def drop_proposal(self) -> None:
        """Forget the proposal; the day stays as it is."""
        self.proposal = None
        self.changes.set_rows(())
        self.setCurrentWidget(self.inspector)

    def _apply(self) -> None:
        if self.proposal is not None:
            self.apply_asked.emit(self.proposal)

    def _row(self, day: DayView, icon: str, tone: str, one: Placement) -> PaneRow:
        words = f"{day.name(one.participant)}: {_place(day, one)}"
        return PaneRow(text=words, icon=icon, tone=tone, key=one.participant)

    def _choice_row(self, day: DayView, one: Choice, words: Words) -> PaneRow:
        icon, tone = _VERDICTS[one.verdict]
        said = self.tr("{place}, {points} points: {why}").format(
            place=_place(day, one.placement), points=one.placement.score, why=words.of(one.reason)
        )
        return PaneRow(text=said, icon=icon, tone=tone, key=one.placement.offer)


def _company(day: DayView, one: Placement) -> str:
    company = day.company(one.offer)
    return company.organisation.name if company is not None else ""


def _place(day: DayView, one: Placement) -> str:
    (row,) = day.proposed_rows((one,)) or (None,)
    if row is None:
        return ""
    return f"{row.company.organisation.name}, {day_words(row.starts)} {row.starts:%H:%M}"

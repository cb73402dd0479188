"""Bring list, inspector and edits together: who is in view, and what is done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from refugeesday.domain.interviews import PlacementState
from refugeesday.domain.people import Role, VolunteerState
from refugeesday.exchange.catalogues import languages
from refugeesday.gui.days import day_words
from refugeesday.gui.widgets.inspector_rows import AlternativeRow
from refugeesday.planning.moves import Verdict

if TYPE_CHECKING:
    from refugeesday.domain.people import Volunteer
    from refugeesday.gui.placement.day import DayView
    from refugeesday.gui.placement.edits import PlacementEdits
    from refugeesday.gui.placement.placed_pane import PlacedPane
    from refugeesday.gui.placement.side import PlacementSide
    from refugeesday.gui.placement.waiting_pane import WaitingPane
    from refugeesday.gui.workspace import Workspace
    from refugeesday.planning.placement_choices import Choice
    from refugeesday.planning.placement_swaps import Swap
    from refugeesday.services.placement_rows import PlacementRow


class PlacementDesk(QObject):
    """Hold the person in view, and turn what is asked into edits; `told` carries words without a way back."""

    told = Signal(str)
    print_asked = Signal(int)

    def __init__(
        self,
        placed: PlacedPane,
        waiting: WaitingPane,
        side: PlacementSide,
        edits: PlacementEdits,
        workspace: Workspace,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._placed, self._waiting, self._side = placed, waiting, side
        self._edits, self._workspace = edits, workspace
        self._day: DayView | None = None
        self._person: int | None = None
        self._swapping: int | None = None  # the row whose person is to be swapped
        self._connect()

    @property
    def row(self) -> PlacementRow | None:
        """Give the day of the person in view."""
        return None if self._day is None or self._person is None else self._day.row_of(self._person)

    def show_day(self, day: DayView) -> None:
        """Take a day that was read; who is in view stays in view."""
        self._day = day
        if self._person is None and day.rows:
            self._person = day.rows[0].participant.id
        row = self.row
        if row is not None:
            self._placed.select(row.id)
        self._inspect()
        if self._side.currentWidget() is self._side.choices and self._person is not None:
            self._side.show_inspector()

    def show_person(self, participant: int) -> None:
        """Bring a person into view."""
        self._person = participant
        if self.row is None:
            self._placed.table.selectionModel().clear()  # the current row, too: a click on it is a choice again
        self._inspect()
        if self._side.proposal is None:
            self._side.show_inspector()

    def show_choices(self) -> None:
        """List the companies the person in view could have."""
        if self._day is not None and self._person is not None:
            self._side.show_choices(self._day, self._person, words=self._workspace.words)

    def begin_drag(self, participant: int) -> None:
        """Show where somebody who is dragged could go."""
        self.show_person(participant)
        if self._day is not None:
            self._side.show_choices(self._day, participant, words=self._workspace.words, is_dragged=True)

    def end_drag(self) -> None:
        """Show the person again who was dragged, wherever that ended."""
        if self._side.currentWidget() is self._side.choices:
            self._side.show_inspector()

    def judge_company(self, participant: int, offer: int) -> tuple[bool, str]:
        """Say whether somebody may spend the day at a company, and what that means."""
        choice = self._choice(participant, offer)
        company = self._day.company(offer) if self._day is not None else None
        if choice is None or company is None:
            return False, self.tr("Is there already")
        why = self._workspace.words.of(choice.reason)
        if choice.verdict is Verdict.REFUSED:
            return False, self.tr("Not possible: {why}").format(why=why)
        words = {
            Verdict.ALLOWED: self.tr("{why}: {company}, {points} points"),
            Verdict.DRAWBACK: self.tr("With a drawback: {company}, {points} points. {why}"),
        }[choice.verdict]
        return True, words.format(company=company.organisation.name, points=choice.placement.score, why=why)

    def take(self, offer: int) -> None:
        """Give the person in view a company, unless something refuses it."""
        if self._person is not None:
            self.place(self._person, offer)

    def place(self, participant: int, offer: int) -> None:
        """Give somebody a company, unless something refuses it."""
        day, choice = self._day, self._choice(participant, offer)
        company = day.company(offer) if day is not None else None
        if day is None or choice is None or company is None:
            return
        is_possible, words = self.judge_company(participant, offer)
        if is_possible:
            name = day.basis.participants[participant].person.full_name
            self._edits.place(choice.placement, name=name, company=company.organisation.name)
        else:
            self.told.emit(words)

    def start_swap(self) -> None:
        """Ask with whom the person in view shall change companies."""
        row = self.row
        self._swapping = row.id if row is not None else None
        if row is not None:
            name = row.participant.person.full_name
            self.told.emit(self.tr("Choose with whom {name} swaps and press Enter. Esc leaves it.").format(name=name))

    def leave_swap(self) -> None:
        """Swap nobody."""
        self._swapping = None

    def judge_drop(self, participant: int, row_id: int) -> tuple[bool, str]:
        """Say whether somebody can be dropped on a row: to swap with it, or to get a place in the same company."""
        dragged, row = self._both(participant, row_id)
        if dragged is not None:
            return self.judge_swap(dragged.id, row_id)
        return self.judge_company(participant, row.placement.offer) if row is not None else (False, "")

    def drop(self, participant: int, row_id: int) -> None:
        """Swap with a row, or place somebody who waits in its company."""
        dragged, row = self._both(participant, row_id)
        if dragged is not None:
            self.swap(dragged.id, row_id)
        elif row is not None:
            self.place(participant, row.placement.offer)

    def judge_swap(self, first: int, second: int) -> tuple[bool, str]:
        """Say of two rows whether their people can change companies, and what that means."""
        found, names = self._swap(first, second)
        if found is None:
            return False, self.tr("Both are in the same company")
        if found.refused is not None:
            return False, self.tr("Not possible: {why}").format(why=self._workspace.words.of(found.refused))
        words = self.tr("Swap {first} and {second}: {points} points").format(
            first=names[0], second=names[1], points=f"{found.gain:+d}".replace("-", "−")
        )
        return True, words

    def swap(self, first: int, second: int) -> None:
        """Let the people of two rows change companies, unless something refuses it."""
        self._swapping = None
        is_possible, words = self.judge_swap(first, second)
        found, names = self._swap(first, second)
        if not is_possible or found is None:
            self.told.emit(words)
        else:
            self._edits.swap(found, names=names)

    def _swap(self, first: int, second: int) -> tuple[Swap | None, tuple[str, str]]:
        day = self._day
        rows = {row.id: row for row in day.rows} if day is not None else {}
        if day is None or first not in rows or second not in rows:
            return None, ("", "")
        both = rows[first].participant, rows[second].participant
        return day.book.swap(both[0].id, both[1].id), (both[0].person.full_name, both[1].person.full_name)

    def _both(self, participant: int, row_id: int) -> tuple[PlacementRow | None, PlacementRow | None]:
        """Give the day of a participant, None while they wait, and a row of the list."""
        day = self._day
        if day is None:
            return None, None
        return day.row_of(participant), next((row for row in day.rows if row.id == row_id), None)

    def _choice(self, participant: int, offer: int) -> Choice | None:
        return next((one for one in self._choices(participant) if one.placement.offer == offer), None)

    def _open_row(self, row_id: object) -> None:
        """Swap with a row while somebody is to be swapped; else list the companies."""
        if self._swapping is not None and isinstance(row_id, int) and row_id != self._swapping:
            self.swap(self._swapping, row_id)
        else:
            self.show_choices()

    def open_menu(self, at: QPoint) -> None:
        """Offer what can be done with the row in view."""
        row = self.row
        if row is None:
            return
        menu = QMenu(self._placed)
        inspector = self._side.inspector
        for button in (inspector.move_button, inspector.fix, inspector.print_sheet, inspector.remove):
            action = QAction(button.icon(), button.text(), menu)
            action.triggered.connect(button.click)
            menu.addAction(action)
        swapping = QAction(self.tr("Swap companies with …"), menu)
        swapping.triggered.connect(lambda _checked=False: self.start_swap())
        menu.addAction(swapping)
        menu.addSeparator()
        group = QActionGroup(menu)  # one of them: a tick, no box
        for state in PlacementState:
            action = QAction(self._workspace.words.of(state), group)
            action.setCheckable(True)
            action.setChecked(row.placement.state is state)
            action.triggered.connect(lambda _checked=False, chosen=state.value: self._mark(chosen))
            menu.addAction(action)
        menu.popup(at)

    def remove(self) -> None:
        """Take the company of the person in view away."""
        if self.row is not None:
            self._edits.remove(self.row)

    def fix(self) -> None:
        """Keep the person in view in the company, or let them go."""
        if self.row is not None:
            self._edits.fix(self.row)

    def _connect(self) -> None:
        inspector, side = self._side.inspector, self._side
        self._placed.chosen.connect(self._choose_row)
        table = self._placed.table
        table.judge, side.companies.judge = self.judge_drop, self.judge_company
        table.dropped.connect(self.drop)
        side.companies.dropped.connect(self.place)
        for people in (table, self._waiting.table):
            people.drag_started.connect(self.begin_drag)
            people.drag_ended.connect(self.end_drag)
        self._waiting.chosen.connect(self.show_person)
        self._waiting.opened.connect(lambda _id: self.show_choices())
        self._waiting.table.move_asked.connect(self.show_choices)
        table.swap_begun.connect(self.start_swap)
        table.swap_left.connect(self.leave_swap)
        self._placed.opened.connect(self._open_row)
        self._placed.menu_asked.connect(self.open_menu)
        for pane_signal, run in (
            (self._placed.fix_asked, self.fix),
            (self._placed.move_asked, self.show_choices),
            (self._placed.remove_asked, self.remove),
            (inspector.fix_asked, self.fix),
            (inspector.move_asked, self.show_choices),
            (inspector.remove_asked, self.remove),
            (inspector.closed, self._close),
        ):
            pane_signal.connect(run)
        inspector.outcome.state_chosen.connect(self._mark)
        inspector.alternative_asked.connect(self._take_alternative)
        inspector.print_asked.connect(self._print)
        inspector.facts.travel_noted.connect(self._note_travel)
        inspector.facts.companion_chosen.connect(self._accompany)
        inspector.checklist.ticked.connect(self._tick)
        inspector.outcome.outcome_chosen.connect(self._note_outcome)
        side.choice_taken.connect(self.take)
        side.person_asked.connect(self.show_person)

    def _choose_row(self, row_id: object) -> None:
        if self._day is None:
            return
        row = next((one for one in self._day.rows if one.id == row_id), None)
        if row is not None and row.participant.id != self._person:
            self.show_person(row.participant.id)

    def _inspect(self) -> None:
        day, inspector = self._day, self._side.inspector
        if day is None or self._person is None:
            inspector.show_nobody()
            return
        row, waiting = day.row_of(self._person), day.waiting_of(self._person)
        words = self._workspace.words
        if row is not None:
            reasons = [
                (words.reason(one, language_name=languages().namer(words.language)), one.points)
                for one in row.placement.reasons
            ]
            inspector.show_row(row, words=words, guides=_guides(day), reasons=reasons)
        elif waiting is not None:
            inspector.show_waiting(waiting, cause=words.of(waiting.cause))
        else:
            inspector.show_nobody()
            return
        inspector.set_alternatives(self._alternatives())

    def _choices(self, participant: int | None) -> tuple[Choice, ...]:
        if self._day is None or participant is None:
            return ()
        return self._day.book.choices(participant)

    def _best(self) -> list[Choice]:
        return [one for one in self._choices(self._person) if one.verdict is not Verdict.REFUSED][:3]

    def _alternatives(self) -> tuple[AlternativeRow, ...]:
        day, words, rows = self._day, self._workspace.words, []
        for number, one in enumerate(self._best(), start=1):
            found = day.proposed_rows((one.placement,)) if day is not None else []
            for row in found:
                title = f"{row.company.organisation.name} · {day_words(row.starts)} {row.starts:%H:%M}"
                rows.append(
                    AlternativeRow(number=number, title=title, why=words.of(one.reason), points=one.placement.score)
                )
        return tuple(rows)

    def _take_alternative(self, number: int) -> None:
        best = self._best()
        if 0 < number <= len(best):
            self.take(best[number - 1].placement.offer)

    def _mark(self, state: str) -> None:
        if self.row is not None and self.row.placement.state != state:
            self._edits.mark(self.row, PlacementState(state))

    def _print(self) -> None:
        if self._person is not None:
            self.print_asked.emit(self._person)

    def _note_travel(self, note: str) -> None:
        if self.row is not None:
            self._edits.note_travel(self.row, note)

    def _accompany(self, companion: int | None) -> None:
        if self.row is not None:
            self._edits.accompany(self.row, companion)

    def _tick(self, code: str, is_done: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        if self.row is not None:
            self._edits.tick(self.row, code, is_done=is_done)

    def _note_outcome(self, outcome: str | None) -> None:
        if self.row is not None:
            self._edits.note_outcome(self.row, outcome)

    def _close(self) -> None:
        self._side.inspector.show_nobody()


def _guides(day: DayView) -> list[Volunteer]:
    """Give who may go along: guides, and whoever goes along already."""
    chosen = {row.placement.companion for row in day.rows}
    return [
        one
        for one in day.basis.volunteers.values()
        if one.id in chosen or (Role.GUIDE in one.roles and one.state is not VolunteerState.DECLINED)
    ]

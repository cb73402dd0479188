"""Read in answers: what is certain is applied in one step, the rest is decided by a person; nothing is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from refugeesday.domain.answers import AnswerKind
from refugeesday.gui.invitations.answer_reading import AnswerReading
from refugeesday.gui.invitations.answer_rows import (
    CERTAIN_WIDTHS,
    DOUBTFUL_WIDTHS,
    AnswerColumns,
    CertainRow,
    DoubtfulRow,
)
from refugeesday.gui.invitations.row_words import ANSWER_ICONS
from refugeesday.gui.rows import RowsModel
from refugeesday.gui.veil import veiled
from refugeesday.gui.widgets.banner import Banner
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.chips import Chip
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.delegates import StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.dialog import Dialog
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.errors import UserError
    from refugeesday.gui.context import Context
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.answers import ReadAnswers
    from refugeesday.services.invitation_rows import InvitationBoard

_GAP = 8


class AnswersDialog(Dialog):
    """Show what was read; `plan_wanted` leads to the places that became free."""

    plan_wanted = Signal()

    def __init__(
        self,
        board: InvitationBoard,
        context: Context[Workspace],
        *,
        words: RowWords,
        asking: FileAsking,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = context.theme
        self._workspace, self._theme, self._asking, self._words = context.session, theme, asking, words
        self._people = {row.id: row for row in board.rows}
        self._names = {id_: person.full_name for id_, person in board.outgoing.people.items()}
        self._columns = AnswerColumns(self._workspace.words, words, self._names)
        self.reading = AnswerReading(context, self)
        self.setWindowTitle(self.tr("Read in answers"))
        self.prefer(940, 640, theme=theme)
        self.files = Button(self.tr("Choose files"), theme=theme, icon="file", kind="primary", run=self._ask_files)
        self.folder = Button(self.tr("Choose folder"), theme=theme, icon="folder", run=self._ask_folder)
        self.pasted = QPlainTextEdit()
        self.read_text = Button(self.tr("Read text"), theme=theme, icon="replies", run=self._read_text)
        self.state = Banner(theme=theme)
        self._certain_model: RowsModel[CertainRow] = RowsModel(self._columns.certain(), self)
        self._doubtful_model: RowsModel[DoubtfulRow] = RowsModel(self._columns.doubtful(), self)
        self.certain = RowsView(self._certain_model, name=self.tr("Certain"), theme=theme, row="rowTwoLine",
                                delegates={"who": TwoLineDelegate(theme), "answer": StateDelegate(theme)},
                                widths=CERTAIN_WIDTHS)  # fmt: skip
        self.doubtful = RowsView(self._doubtful_model, name=self.tr("To be decided"), theme=theme, row="rowTwoLine",
                                 delegates={"who": TwoLineDelegate(theme)}, widths=DOUBTFUL_WIDTHS)  # fmt: skip
        self._certain_count, self._doubtful_count = Chip("", theme=theme, tone="ok"), Chip("", theme=theme, tone="warn")
        self.apply = Button("", theme=theme, icon="check", kind="primary", run=self._apply)
        self.person = ChoiceBox()
        self.answers = {
            kind: Button(words.answer_word(kind), theme=theme, icon=ANSWER_ICONS[kind][0], run=self._decider(kind))
            for kind in AnswerKind
        }
        self.ignore = Button(self.tr("Ignore"), theme=theme, icon="close", run=self._ignore)
        self.plan = Button(self.tr("To the interview plan"), theme=theme, icon="plan", run=self._go_to_plan)
        self.close_button = Button(self.tr("Close"), theme=theme, run=self.close)
        self._lay_out()
        self._offer_people()
        self.reading.read.connect(self._show)
        self.reading.failed.connect(self._tell)
        self.doubtful.current_changed.connect(self._show_person)
        self._hint.tell(
            self.tr("Save the answers from the mailbox as files, or copy one of them. Several at once are fine."),
            icon="replies",
        )
        self._found.hide()
        self.plan.hide()

    def _offer_people(self) -> None:
        self.person.setAccessibleName(self.tr("Person"))
        self.person.addItem(self.tr("Choose a person"), 0)
        for id_, row in sorted(self._people.items(), key=lambda pair: pair[1].recipient.person.sort_name.casefold()):
            if any(one.now.id for one in row.recipient.standings):
                self.person.addItem(veiled(row.recipient.person.sort_name), id_)

    def _ask_files(self) -> None:
        answers, rest = self.tr("Mails and calendar files"), self.tr("All files")
        kinds = f"{answers} (*.eml *.ics *.msg *.txt);;{rest} (*)"
        paths = self._asking.several(self, self.tr("Choose answers"), "", kinds)
        if paths:
            self.reading.read_files(paths)

    def _ask_folder(self) -> None:
        path = self._asking.folder(self, self.tr("Folder with answers"), "", "")
        if path is not None:
            self.reading.read_files([path])

    def _read_text(self) -> None:
        if self.pasted.toPlainText().strip():
            self.reading.read_text(self.pasted.toPlainText())

    def _show(self, found: ReadAnswers) -> None:
        certain = [
            CertainRow(id=number, name=self._names.get(one.invitation.person, ""), what=one)
            for number, one in enumerate(found.certain)
        ]
        doubtful = [
            DoubtfulRow(id=number, name=self._names.get(one.invitation.person, "") if one.invitation else "", what=one)
            for number, one in enumerate(found.doubtful)
        ]
        self._certain_model.set_rows(certain)
        self._doubtful_model.set_rows(doubtful)
        self._show_counts()
        self._found.show()
        self._hint.hide()
        said = self.tr("%n answer(s) were known already.", "", found.known) if found.known else ""
        if not certain and not doubtful:
            self.state.tell(said or self.tr("There is no answer in it."), tone="info")
        elif said:
            self.state.tell(said, tone="info")
        else:
            self.state.hide()
        if doubtful:
            self.doubtful.select_id(doubtful[0].id)

    def _show_counts(self) -> None:
        certain, doubtful = self._certain_model.total, self._doubtful_model.total
        self._certain_count.set_text(str(certain))
        self._doubtful_count.set_text(str(doubtful))
        self.apply.setText(self.tr("Apply %n answer(s)", "", certain))
        self.apply.setEnabled(certain > 0)
        for button in (*self.answers.values(), self.ignore, self.person):
            button.setEnabled(doubtful > 0)

    def _apply(self) -> None:
        found = self.reading.found
        if found is None or not self.reading.apply():
            return
        free = sum(one.answer is AnswerKind.DECLINED for one in found.certain)
        said = self.tr("%n answer(s) applied.", "", len(found.certain))
        if free:
            said += " " + self.tr("%n place(s) are free.", "", free)
        self.state.tell(said, tone="ok")
        self.plan.setVisible(free > 0)
        self._certain_model.set_rows([])
        self._show_counts()

    def _show_person(self, _id: object = None) -> None:
        row = self._current()
        place = self.person.findData(row.person) if row is not None else 0
        self.person.setCurrentIndex(max(0, place))

    def _decider(self, answer: AnswerKind) -> Callable[[], None]:
        def decide() -> None:
            self._decide(answer)

        return decide

    def _decide(self, answer: AnswerKind) -> None:
        row, person = self._current(), self._people.get(self.person.currentData() or 0)
        if row is None:
            return
        if person is None:
            self.state.tell(self.tr("Choose the person the answer comes from first."), tone="warn")
            self.person.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        own = row.what.invitation
        ids = [one.now.id for one in person.recipient.standings if one.now.id and not one.now.is_cancelled]
        if own is not None and own.person == person.id:
            ids = [own.id]
        if self.reading.decide(row.what, invitations=ids, answer=answer):
            said = self.tr("Answer of {name} noted: {answer}.")
            self.state.tell(
                said.format(name=person.recipient.person.full_name, answer=self._words.answer_word(answer)), tone="ok"
            )
            self.plan.setVisible(self.plan.isVisible() or answer is AnswerKind.DECLINED)
            self._drop(row)

    def _ignore(self) -> None:
        row = self._current()
        if row is not None:
            self._drop(row)

    def _drop(self, row: DoubtfulRow) -> None:
        place = self._doubtful_model.place_of(row.id) or 0
        rest = [one for one in self._doubtful_model.shown if one.id != row.id]
        self._doubtful_model.set_rows(rest)
        if rest:
            self.doubtful.select_id(rest[min(place, len(rest) - 1)].id)
        self._show_counts()

    def _current(self) -> DoubtfulRow | None:
        place = self._doubtful_model.place_of(self.doubtful.current_id())
        return self._doubtful_model.shown[place] if place is not None else None

    def _go_to_plan(self) -> None:
        self.close()
        self.plan_wanted.emit()

    def _tell(self, error: UserError) -> None:
        self.state.tell(self._workspace.words.error(error), tone="err")

    def _lay_out(self) -> None:
        self.pasted.setPlaceholderText(self.tr("Or paste the text of a mail or of a calendar file here"))
        self.pasted.setAccessibleName(self.tr("Text of an answer"))
        self.pasted.setFixedHeight(2 * self._theme.height("button", "body") + _GAP)
        self.pasted.setTabChangesFocus(True)
        begin = QHBoxLayout()
        begin.setSpacing(8)
        sources = QVBoxLayout()
        sources.setSpacing(_GAP)
        sources.addWidget(self.files)
        sources.addWidget(self.folder)
        begin.addLayout(sources)
        begin.addWidget(self.pasted, 1, Qt.AlignmentFlag.AlignTop)
        begin.addWidget(self.read_text, 0, Qt.AlignmentFlag.AlignBottom)
        self._hint = EmptyState("replies", theme=self._theme)
        self._found = QWidget()
        found = QVBoxLayout(self._found)
        found.setContentsMargins(0, 4, 0, 0)
        found.setSpacing(8)
        found.addLayout(_heading(self.tr("Certain"), self._certain_count, self.apply))
        found.addWidget(self.certain, 2)
        found.addLayout(_heading(self.tr("To be decided"), self._doubtful_count, None))
        found.addWidget(self.doubtful, 3)
        decide = QHBoxLayout()
        decide.setSpacing(8)
        decide.addWidget(self.person, 1)
        for button in self.answers.values():
            decide.addWidget(button)
        decide.addWidget(self.ignore)
        found.addLayout(decide)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.plan)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(12)
        layout.addLayout(begin)
        layout.addWidget(self.state)
        layout.addWidget(self._hint, 1)
        layout.addWidget(self._found, 1)
        layout.addLayout(foot)


def _heading(text: str, count: Chip, button: Button | None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(make_label(text, "heading"))
    line.addWidget(count)
    line.addStretch(1)
    if button is not None:
        line.addWidget(button)
    return line

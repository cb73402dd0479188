"""Edit what people are told in words: one text for each occasion and language, German beside, a real person below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.own_texts import OwnText, Placeholder, refuse_unusable
from refugeesday.errors import UserError
from refugeesday.exchange.phrases import is_right_to_left, translated_languages
from refugeesday.exchange.texts import parts_beside
from refugeesday.gui.invitations.word_view import WordView
from refugeesday.gui.widgets.banner import Banner
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.dialog import Dialog
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.services.events import event as read_event
from refugeesday.services.messages import Occasion, spoken_text
from refugeesday.services.own_texts import CANCELLED, delivered_text, keep_text, own_text, reset_text, reviewed
from refugeesday.services.previews import Told, told_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.domain.events import Event
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow

_PAUSE = 250


class TextsDialog(Dialog):
    """Keep a text as soon as another is shown or the dialog is closed; one that cannot be used is not left behind."""

    def __init__(
        self,
        board: InvitationBoard,
        row: InvitationRow | None,
        workspace: Workspace,
        *,
        words: RowWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._board, self._row, self._workspace, self._words, self._theme = board, row, workspace, words, theme
        self._event: Event = board.event
        self.setWindowTitle(self.tr("Edit texts"))
        self.prefer(980, 680, theme=theme)
        occasions = [(str(one), workspace.words.of(one), "") for one in Occasion]
        self.occasion = Segmented(occasions, name=self.tr("Occasion"), theme=theme)
        self.language = ChoiceBox()
        self.language.setAccessibleName(self.tr("Language"))
        for code in sorted(translated_languages(), key=lambda one: (one != GERMAN, words.language_named(one))):
            self.language.addItem(words.language_named(code), code)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text"))
        self.german = QPlainTextEdit()
        self.german.setReadOnly(True)
        self.german.setTabChangesFocus(True)
        self.german.setAccessibleName(self.tr("German text"))
        self.placeholders = [
            Button(workspace.words.of(one), theme=theme, icon="add", run=self._inserter(one)) for one in Placeholder
        ]
        self.state = Banner(theme=theme)
        self.preview = WordView(theme=theme)
        self.review = Button(self.tr("Note as reviewed"), theme=theme, icon="check", run=self._review)
        self.reset = Button(self.tr("Delivered text"), theme=theme, icon="undo", run=self._reset)
        self.close_button = Button(self.tr("Done"), theme=theme, kind="primary", run=self.close)
        self._review_label = make_label("", "meta")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._shown = (str(Occasion.NEW), GERMAN)
        self._lay_out()
        self._connect()
        self._load()

    def reject(self) -> None:
        """Keep the text in hand and close, by Esc, the cross or the button; one that cannot be used keeps it open."""
        if self._keep():
            super().reject()

    def _connect(self) -> None:
        self.occasion.chosen.connect(self._change)
        self.language.currentIndexChanged.connect(self._change)
        self.text.textChanged.connect(self._pause.start)
        self.text.textChanged.connect(self._offer_reset)
        self._pause.timeout.connect(self._look)

    def _change(self, _choice: object = None) -> None:
        """Show another text once the one in hand is kept; else stay with it."""
        if self._keep():
            self._shown = (self.occasion.key, str(self.language.currentData()))
            self._load()
        else:
            self.occasion.choose(self._shown[0])
            self.language.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.language.setCurrentIndex(self.language.findData(self._shown[1]))
            self.language.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _load(self) -> None:
        occasion, language = self._shown
        self.text.setPlainText(self._current(occasion, language))
        direction = Qt.LayoutDirection.RightToLeft if is_right_to_left(language) else Qt.LayoutDirection.LeftToRight
        self.text.setLayoutDirection(direction)
        self.german.setPlainText(self._current(occasion, GERMAN))
        self._beside.setVisible(language != GERMAN)
        self.state.hide()
        self._look()

    def _current(self, occasion: str, language: str) -> str:
        own = own_text(self._event, occasion=occasion, language=language)
        return own.text if own is not None else delivered_text(occasion=occasion, language=language)

    def _look(self) -> None:
        """Show the text as the person in hand would get it, or what is wrong with it."""
        self._pause.stop()
        occasion, language = self._shown
        own = own_text(self._event, occasion=occasion, language=language)
        typed = self.text.toPlainText().strip()
        is_reviewed = own is not None and own.is_reviewed and own.text == typed
        self.review.setEnabled(not is_reviewed)
        self._review_label.setText(self._review_words(own) if is_reviewed and own else self.tr("not reviewed"))
        try:
            refuse_unusable(typed, needs_appointments=occasion != CANCELLED)
        except UserError as error:
            self.state.tell(self._workspace.words.error(error), tone="warn")
            return
        self.state.hide()
        self._show_person(OwnText(occasion, language, typed))

    def _offer_reset(self) -> None:
        occasion, language = self._shown
        delivered = delivered_text(occasion=occasion, language=language)
        self.reset.setEnabled(self.text.toPlainText().strip() != delivered)

    def _show_person(self, text: OwnText) -> None:
        row = self._row
        if row is None:
            return
        language = "" if text.language == GERMAN else text.language
        person = replace(row.recipient.person, invitation_language=language)
        others = tuple(
            one for one in self._event.texts if (one.occasion, one.language) != (text.occasion, text.language)
        )
        event = replace(self._event, texts=(*others, text))
        try:
            said = spoken_text(told_now(row), person, event=event, occasion=Occasion(text.occasion))
        except UserError as error:
            self.state.tell(self._workspace.words.error(error), tone="warn")
            return
        german, other = parts_beside(said)
        heads = [(self.tr("To"), person.full_name)]
        own, is_rtl = (other, is_right_to_left(language)) if language else (german, False)
        self.preview.show_words(heads, Told(german="" if is_rtl else own, other=own if is_rtl else "", is_rtl=is_rtl))

    def _review_words(self, own: OwnText) -> str:
        said = self.tr("reviewed: {name}, {date}")
        return said.format(name=own.reviewed_by, date=f"{own.reviewed_on:%d.%m.%Y}") if own.reviewed_on else ""

    def _keep(self, *, is_reviewed: bool = False) -> bool:
        """Keep the text where it differs from what is kept; false where it cannot be used, which is said."""
        occasion, language = self._shown
        typed = self.text.toPlainText().strip()
        if typed == self._current(occasion, language) and not is_reviewed:
            return True
        text = OwnText(occasion, language, typed)
        session = self._workspace.session
        if is_reviewed:
            text = reviewed(text, by=session.actor, on=session.now().date())
        try:
            keep_text(session, text, event=self._event.id)
        except UserError as error:
            self.state.tell(self._workspace.words.error(error), tone="err")
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self._read()
        return True

    def _review(self) -> None:
        if self._keep(is_reviewed=True):
            self._look()

    def _reset(self) -> None:
        occasion, language = self._shown
        if own_text(self._event, occasion=occasion, language=language) is not None:
            try:
                reset_text(self._workspace.session, event=self._event.id, occasion=occasion, language=language)
            except UserError as error:
                self.state.tell(self._workspace.words.error(error), tone="err")
                return
            self._read()
        self._load()

    def _read(self) -> None:
        self._event = read_event(self._workspace.session, self._event.id)

    def _inserter(self, placeholder: Placeholder) -> Callable[[], None]:
        def insert() -> None:
            self.text.insertPlainText(placeholder.shown)
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

        return insert

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._review_label)
        tools.addWidget(self.review)
        tools.addStretch(1)
        tools.addWidget(self.reset)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Preview"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.preview)
        foot = QHBoxLayout()
        foot.addWidget(
            make_label(self.tr("Used for e-mail, drafts, phone and messengers. Cards have fixed phrases."), "meta")
        )
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(self._head())
        layout.addLayout(self._inserts())
        layout.addLayout(self._texts(), 3)
        layout.addLayout(tools)
        layout.addWidget(self.state)
        layout.addWidget(make_label(self.tr("Preview"), "strong"))
        layout.addWidget(scroll, 3)
        layout.addLayout(foot)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.occasion)
        head.addStretch(1)
        label = make_label(self.tr("Language"), "sub")
        label.setBuddy(self.language)
        head.addWidget(label)
        head.addWidget(self.language)
        return head

    def _inserts(self) -> QHBoxLayout:
        insert = QHBoxLayout()
        insert.setSpacing(6)
        insert.addWidget(make_label(self.tr("Insert"), "sub"))
        for button in self.placeholders:
            button.set_property("dense", "true")
            insert.addWidget(button)
        insert.addStretch(1)
        return insert

    def _texts(self) -> QHBoxLayout:
        self._beside = QWidget()
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(make_label(self.tr("German, always beside it"), "strong"))
        beside.addWidget(self.german, 1)
        own = QVBoxLayout()
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(6)
        beside.setSpacing(6)
        own.addWidget(make_label(self.tr("Text"), "strong"))
        own.addWidget(self.text, 1)
        texts = QHBoxLayout()
        texts.setSpacing(14)
        texts.addLayout(own, 1)
        texts.addWidget(self._beside, 1)
        return texts

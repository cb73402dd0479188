"""Show what the person in hand would get: card, mail, words for the phone, calendar entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import CardValues
from refugeesday.errors import UserError
from refugeesday.exchange.message import Letter
from refugeesday.exchange.phones import shown_phone
from refugeesday.exchange.phrases import is_right_to_left, translated_languages
from refugeesday.exchange.texts import parts_beside
from refugeesday.gui.invitations.card_view import CardView
from refugeesday.gui.invitations.changed_box import ChangedBox
from refugeesday.gui.invitations.word_view import WordView
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.gui.widgets.page_scroll import PageScroll
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.services.own_texts import own_text
from refugeesday.services.previews import CalendarLook, Preview, Told, preview_of

if TYPE_CHECKING:
    from refugeesday.domain.own_texts import OwnText
    from refugeesday.gui.context import Context
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow

CARD, MAIL, PHONE, CALENDAR = "card", "mail", "phone", "calendar"


class PreviewPane(QWidget):
    """Show one person's invitation. `stepped` asks for the row before or after; `kept` to keep a language for a row.

    `called` says that the person was told by phone, `copied` that the words are in the clipboard.
    """

    stepped = Signal(int)
    kept = Signal(object, str)
    unreviewed_chosen = Signal(bool)
    called = Signal(object)
    copied = Signal(str)

    def __init__(self, context: Context[Workspace], *, words: RowWords) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._theme, self._words = context, context.theme, words
        self._board: InvitationBoard | None = None
        self._row: InvitationRow | None = None
        self._language = GERMAN
        self.preview: Preview | None = None
        theme = self._theme
        self.kinds = Segmented([(CARD, "", ""), (MAIL, "", ""), (PHONE, "", ""), (CALENDAR, "", "")], name="",
                               theme=theme)  # fmt: skip
        self._title = make_label("", "heading", short=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.language = Button(theme=theme, icon="translation", run=self._open_languages)
        self.language.set_property("dense", "true")
        self.keep = Button(theme=theme, kind="ghost", run=self._keep)
        self.keep.set_property("dense", "true")
        self._review_icon = IconLabel("warning", theme=theme, color="warn", size=15)
        self._review = make_label("", "meta", short=True)
        self._review.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.previous = IconButton("previous", "", theme=theme, small=True, run=lambda: self.stepped.emit(-1))
        self.next = IconButton("next", "", theme=theme, small=True, run=lambda: self.stepped.emit(1))
        self._place = make_label("", "sub")
        self.card = CardView(theme=theme)
        self.sheet = WordView(theme=theme)
        self.missing = EmptyState("info", theme=theme)
        self.copy = Button(theme=theme, icon="duplicate", kind="primary", run=self._copy)
        self.tell = Button(theme=theme, icon="phone", run=self._tell_called)
        self.changed = ChangedBox(theme=theme)
        self._safe = make_label("", "meta", wraps=True)
        self._lay_out()
        self.kinds.chosen.connect(self._show_kind)
        theme.changed.connect(self._show)
        self.retranslate()

    @property
    def kind(self) -> str:
        """Give what is shown."""
        return self.kinds.key

    def show_row(self, board: InvitationBoard | None, row: InvitationRow | None, *, place: int, count: int) -> None:
        """Show a person, the `place`th of `count`, or that nobody is in hand."""
        if row is not None and (self._row is None or row.id != self._row.id or row.language != self._row.language):
            self._language = row.language
        self._board, self._row = board, row
        self._place.setText(f"{place}/{count}" if row is not None else "")
        self.previous.setEnabled(row is not None and place > 1)
        self.next.setEnabled(row is not None and place < count)
        self._make()

    def choose_kind(self, kind: str) -> None:
        """Show card, mail, phone or calendar."""
        self.kinds.choose(kind)
        self._show()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.setAccessibleName(self.tr("Preview"))
        self._scroll.setAccessibleName(self.tr("Preview"))
        self.kinds.setAccessibleName(self.tr("What is shown"))
        for key, text in (
            (CARD, self.tr("Card")), (MAIL, self.tr("E-mail")), (PHONE, self.tr("Phone")),
            (CALENDAR, self.tr("Calendar")),
        ):  # fmt: skip
            self.kinds.set_text(key, text)
        self.previous.set_name(self.tr("Person before"))
        self.next.set_name(self.tr("Next person"))
        self.copy.setText(self.tr("Copy text"))
        self.tell.setText(self.tr("Told by phone"))
        self._safe.setText(self.tr("The QR code holds a random number only, no name."))
        self._make()

    def _make(self) -> None:
        board, row = self._board, self._row
        self.preview = (
            preview_of(board, row, language=self._language) if board is not None and row is not None else None
        )
        self._show()

    def _show_kind(self, _key: str) -> None:
        self._show()
        self._scroll.verticalScrollBar().setValue(0)

    def _show(self) -> None:
        row, preview = self._row, self.preview
        self._tools.setVisible(row is not None)
        self._title.setText(row.recipient.person.full_name if row is not None else self.tr("Preview"))
        for button in (self.copy, self.tell):
            button.setVisible(self.kind == PHONE and row is not None)
        self._foot.setVisible(self.kind == CARD and preview is not None and isinstance(preview.card, CardValues))
        open_ = self._words.changes(row) if row is not None and row.must_be_told else []
        self.changed.show_lines(open_, words=self._words)
        if row is None or preview is None:
            self._stack.setCurrentWidget(self.missing)
            self.missing.tell(self.tr("Choose a person to see what she or he gets."), icon="invitations")
            return
        self._show_language(row, preview)
        {CARD: self._show_card, MAIL: self._show_mail, PHONE: self._show_phone, CALENDAR: self._show_calendar}[
            self.kind
        ](preview)

    def _show_language(self, row: InvitationRow, preview: Preview) -> None:
        name = self._words.language_named(self._language)
        german = self._words.language_named(GERMAN)
        self.language.setText(name if self._language == GERMAN else f"{name}, {german}")
        self.keep.setVisible(self._language != row.language)
        self.keep.setText(self.tr("Keep for this person"))
        self._review.setVisible(self._language == row.language)
        own = own_text(board.event, occasion="new", language=self._language) if (board := self._board) else None
        if own is not None and own.is_reviewed and self._language != GERMAN:
            icon, said = ("ok", "ok"), self._reviewed(own)
        elif preview.is_substitute:
            icon, said = ("warning", "warn"), self.tr("No translation yet: English")
        elif self._language == GERMAN:
            icon, said = ("ok", "text3"), self.tr("original text")
        elif preview.unreviewed:
            icon, said = ("warning", "warn"), self.tr("%n phrase(s) unsure", "", preview.unreviewed)
        else:
            icon, said = ("info", "text3"), self.tr("not reviewed by a person")
        self._review_icon.set_icon(*icon)
        self._review.setText(said)
        hint = self.tr("Nobody has confirmed this translation with name and date. Marked phrases carry an asterisk.")
        self._review_icon.setToolTip("" if self._language == GERMAN else hint)

    def _reviewed(self, own: OwnText) -> str:
        on = f"{own.reviewed_on:%d.%m.}" if own.reviewed_on else ""
        return self.tr("text reviewed: {name}, {date}").format(name=own.reviewed_by, date=on)

    def _show_card(self, preview: Preview) -> None:
        if isinstance(preview.card, CardValues):
            said = self.tr("Card of {name}, {count} interview(s)")
            self.card.show_card(
                preview.card, words=said.format(name=preview.card.name, count=len(preview.card.talks))
            )  # fmt: skip
            self._front(self.card)
        elif isinstance(preview.card, UserError):
            self._tell_missing(preview.card)
        else:
            self._say(self.tr("Cards are for people with an interview. Mail, phone and calendar show the rest."))

    def _show_mail(self, preview: Preview) -> None:
        if isinstance(preview.mail, UserError):
            self._tell_missing(preview.mail)
            return
        letter = preview.mail
        heads = [
            (self.tr("From"), _box(letter, is_sender=True)), (self.tr("To"), _box(letter, is_sender=False)),
            (self.tr("Subject"), letter.subject),
        ]  # fmt: skip
        asked = sum(entry.is_asked for entry in preview.entries)
        said = self.tr("%n calendar file(s) to accept or decline", "", asked) if asked else self.tr("Calendar file")
        self._show_words(heads, preview.mail_text, notes=[("event", said)])

    def _show_phone(self, preview: Preview) -> None:
        if isinstance(preview.spoken, UserError):
            self._tell_missing(preview.spoken)
            return
        german, other = parts_beside(preview.spoken)
        person = self._row.recipient.person if self._row is not None else None
        heads = [(self.tr("Phone"), shown_phone(person.phone if person else "") or self.tr("no number"))]
        self._show_words(heads, Told(german=german, other=other, is_rtl=is_right_to_left(self._language)))

    def _show_calendar(self, preview: Preview) -> None:
        if not preview.entries:
            self._say(self.tr("There is nothing for a calendar."))
            return
        first = preview.entries[0]
        heads = [
            (self.tr("When"), self._when(first)), (self.tr("Where"), first.place or "–"),
            (self.tr("Entry"), first.summary),
        ]  # fmt: skip
        more = [
            ("event", f"{self._when(entry)}: {entry.summary}") for entry in preview.entries[1:]
        ]  # fmt: skip
        note = self.tr("To be accepted or declined in the calendar.") if first.is_asked else self.tr("To be added.")
        self._show_words(heads, first.text, notes=[*more, ("info", note)])

    def _when(self, entry: CalendarLook) -> str:
        times = f"{entry.starts:%d.%m.%Y}, {entry.starts:%H:%M}–{entry.ends:%H:%M}"
        return self.tr("cancelled: {times}").format(times=times) if entry.is_cancelled else times

    def _show_words(
        self, heads: list[tuple[str, str]], text: Told, *, notes: list[tuple[str, str]] | None = None
    ) -> None:
        self.sheet.show_words(heads, text, notes=notes or [])
        self._front(self.sheet)

    def _front(self, page: QWidget) -> None:
        """Show the card or the words."""
        self._stack.setCurrentWidget(self._scroll)
        self.card.setVisible(page is self.card)
        self.sheet.setVisible(page is self.sheet)

    def _tell_missing(self, error: UserError) -> None:
        self._stack.setCurrentWidget(self.missing)
        self.missing.tell(self._context.session.words.error(error), icon="warning")

    def _say(self, text: str) -> None:
        self._stack.setCurrentWidget(self.missing)
        self.missing.tell(text, icon="info")

    def _open_languages(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own = {self._row.language} if self._row is not None else set()
        codes = sorted({*translated_languages(), *own}, key=self._words.language_named)
        group = QActionGroup(menu)  # one of them: a tick, no box
        for code in codes:
            action = QAction(self._words.language_named(code), group)
            action.setCheckable(True)
            action.setChecked(code == self._language)
            action.triggered.connect(lambda _checked=False, chosen=code: self.choose_language(chosen))
            menu.addAction(action)
        menu.addSeparator()
        unsure = QAction(self.tr("Use unsure phrases, marked with an asterisk"), menu)
        unsure.setCheckable(True)
        unsure.setChecked(self._board is None or self._board.event.with_unreviewed)
        unsure.triggered.connect(self.unreviewed_chosen)
        menu.addAction(unsure)
        menu.popup(self.language.mapToGlobal(QPoint(0, self.language.height() + 4)))

    def choose_language(self, code: str) -> None:
        """Look at the invitation in another language; nothing is changed by it."""
        self._language = code
        self._make()

    def _keep(self) -> None:
        if self._row is not None:
            self.kept.emit(self._row, self._language)

    def _copy(self) -> None:
        if self.preview is not None and isinstance(self.preview.spoken, str) and self._row is not None:
            QGuiApplication.clipboard().setText(self.preview.spoken)
            self.copied.emit(self._row.recipient.person.full_name)

    def _tell_called(self) -> None:
        if self._row is not None:
            self.called.emit(self._row)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setProperty("role", "toolbar")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        first = QHBoxLayout(head)
        first.setContentsMargins(16, 6, 16, 6)
        first.setSpacing(8)
        first.addWidget(self._title, 1)
        first.addWidget(self.kinds)
        self._tools = QWidget()
        second = QHBoxLayout(self._tools)
        second.setContentsMargins(16, 8, 16, 6)
        second.setSpacing(6)
        for widget in (self.language, self.keep, self._review_icon):
            second.addWidget(widget)
        second.addWidget(self._review, 1)
        second.addWidget(self.previous)
        second.addWidget(self._place)
        second.addWidget(self.next)
        inner = QWidget()
        room = QVBoxLayout(inner)
        room.setContentsMargins(16, 2, 16, 8)
        room.addWidget(self.card)
        room.addWidget(self.sheet)
        room.addStretch(1)
        self._scroll = PageScroll(inner, room)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setProperty("stop", "true")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.missing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._tools)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._below())

    def _below(self) -> QWidget:
        below = QWidget()
        layout = QVBoxLayout(below)
        layout.setContentsMargins(16, 6, 16, 12)
        layout.setSpacing(8)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addWidget(self.copy)
        actions.addWidget(self.tell)
        actions.addStretch(1)
        layout.addLayout(actions)
        layout.addWidget(self.changed)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(6)
        foot.addWidget(IconLabel("privacy", theme=self._theme, color="ok", size=16))
        foot.addWidget(self._safe, 1)
        layout.addWidget(self._foot)
        return below


def _box(letter: Letter, *, is_sender: bool) -> str:
    box = letter.sender if is_sender else letter.to
    return f"{box.name} <{box.address}>" if box.name else box.address

"""The mailbox invitations are sent from: server, user, pace; the password goes into the computer's keyring."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit

from refugeesday.domain.mailing import MailAccount, Security
from refugeesday.errors import UserError
from refugeesday.exchange.keys import store_password, stored_password
from refugeesday.exchange.smtp import connect
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.stepper import NumberField
from refugeesday.services.beside import beside
from refugeesday.services.events import event as read_event
from refugeesday.services.mail_account import mail_account, remove_mail_account, set_mail_account
from refugeesday.services.sending import send_test

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_PORTS = {Security.TLS: 465, Security.STARTTLS: 587}


class MailCard(Card):
    """Set the mailbox up and try it; an empty server means that nothing is sent.

    `wanted` carries a callable that runs a step, `message` a sentence as pages do.
    """

    wanted = Signal(object)
    message = Signal(str, object)

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(theme=context.theme)
        self._context = context
        self._account: MailAccount | None = None
        self.host, self.user, self.password, self.test_to = (QLineEdit() for _ in range(4))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.port = NumberField(1, 65_535, theme=context.theme)
        self.pace = NumberField(1, 120, theme=context.theme)
        self.security = ChoiceBox()
        for one in Security:
            self.security.addItem("", one.value)
        controls = {
            "host": self.host, "port": self.port, "security": self.security, "user": self.user,
            "password": self.password, "pace": self.pace, "test": self.test_to,
        }  # fmt: skip
        self._fields = {key: FieldRow(control, theme=context.theme) for key, control in controls.items()}
        self.test = Button(theme=context.theme, icon="send", run=self._test)
        self.forget = self.add_link(self._forget, icon="delete")
        self._about = make_label("", "sub", wraps=True)
        self._lay_out()
        for edit in (self.host, self.user):
            edit.editingFinished.connect(self._keep)
        for spin in (self.port, self.pace):
            spin.editingFinished.connect(self._keep)
        self.security.activated.connect(self._choose_security)
        self.password.editingFinished.connect(self._keep_password)
        self.test_to.textChanged.connect(self._show_state)

    def reload(self) -> None:
        """Read the mailbox again; a field that is being typed in keeps what is in it."""
        self._account = mail_account(self._context.session.session)
        shown = self._account or MailAccount(host="", port=_PORTS[Security.STARTTLS], security=Security.STARTTLS)
        texts = {self.host: shown.host, self.user: shown.user}
        for edit, text in texts.items():
            if not edit.hasFocus():
                edit.setText(text)
        for spin, number in {self.port: shown.port, self.pace: shown.per_minute}.items():
            blocker = QSignalBlocker(spin)
            spin.setValue(number)
            blocker.unblock()
        self.security.setCurrentIndex(self.security.findData(shown.security.value))
        self._show_state()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.set_title(self.tr("Send mails directly"), self.tr("optional"))
        self.forget.setText(self.tr("Remove the mailbox"))
        self._about.setText(self.tr("Without a mailbox, drafts and calendar files are made and nothing is sent."))
        words = self._context.session.words
        for place, one in enumerate(Security):
            self.security.setItemText(place, words.of(one))
        labels = {
            "host": (self.tr("Server"), ""),
            "port": (self.tr("Port"), ""),
            "security": (self.tr("Encryption"), ""),
            "user": (self.tr("User"), ""),
            "password": (self.tr("Password"), self.tr("kept by this computer, not in the file")),
            "pace": (self.tr("At most a minute"), ""),
            "test": (self.tr("Test message to"), ""),
        }
        for key, (label, hint) in labels.items():
            self._fields[key].set_words(label, hint)
        self.host.setPlaceholderText("mail.example.org")
        self.test.setText(self.tr("Send test message"))

    def _show_state(self) -> None:
        has_account = self._account is not None
        self.forget.setVisible(has_account)
        self.password.setEnabled(has_account)
        self.test_to.setEnabled(has_account)
        self.test.setEnabled(has_account and bool(self.test_to.text().strip()))

    def _entered(self) -> MailAccount:
        security = Security(str(self.security.currentData()))
        known = self._account or MailAccount(host="", port=0, security=security)
        return replace(
            known, host=self.host.text().strip(), port=self.port.value(), security=security,
            user=self.user.text().strip(), per_minute=self.pace.value(),
        )  # fmt: skip

    def _keep(self) -> None:
        entered = self._entered()
        if entered.host and entered != self._account:
            self.wanted.emit(lambda: set_mail_account(self._context.session.session, entered))
        elif not entered.host and self._account is not None:
            self._forget()

    def _choose_security(self) -> None:
        """Propose the usual port of the way chosen."""
        self.port.setValue(_PORTS[Security(str(self.security.currentData()))])
        self._keep()

    def _forget(self) -> None:
        session = self._context.session.session
        self.host.clear()
        self.wanted.emit(lambda: remove_mail_account(session))
        step = session.next_undo()
        self.message.emit(
            self.tr("The mailbox is removed"), None if step is None else lambda: session.undo(step=step.id)
        )

    def _keep_password(self) -> None:
        """Hand the password to the keyring beside the window: a desktop may ask a person first."""
        account, text = self._account, self.password.text()
        if account is None or not text:
            return
        task = self._context.tasks.start(lambda _report: store_password(account, text))
        task.succeeded.connect(self._tell_kept)
        task.failed.connect(self._tell_not_kept)

    def _tell_kept(self) -> None:
        self._fields["password"].tell(self.tr("Kept in this computer's keyring"), state="ok")

    def _tell_not_kept(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._fields["password"].tell(self._context.session.words.error(error), state="warn")

    def _test(self) -> None:
        account, event, session = self._account, self._context.session.event, self._context.session.session
        if account is None or event is None:
            return
        to, typed = self.test_to.text().strip(), self.password.text()
        text = self._context.session.words.text("answer", "test_mail")
        ask = self._ask(account, typed)

        def work(report: Callable[[float], None]) -> str:
            report(0.0)
            with beside(session) as reader, connect(account, ask_password=ask) as connection:
                return send_test(connection, event=read_event(reader, event), to=to, text=text, session=reader)

        self.test.setEnabled(False)
        self._fields["test"].tell(self.tr("The server is being asked"), state="meta")
        task = self._context.tasks.start(work)
        task.succeeded.connect(self._tell_sent)
        task.failed.connect(self._tell_not_sent)

    def _ask(self, account: MailAccount, typed: str) -> Callable[[], str]:
        def password() -> str:
            found = typed or stored_password(account)
            if not found:
                raise UserError("mail.password_missing", host=account.host)
            return found

        return password

    def _tell_sent(self, answer: str) -> None:
        self._fields["test"].tell(self.tr("Sent. The server says: {answer}").format(answer=answer), state="ok")
        self._show_state()

    def _tell_not_sent(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._fields["test"].tell(self._context.session.words.error(error))
        self._show_state()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(11)
        places = (
            ("host", 0, 0, 4), ("port", 0, 4, 2), ("security", 1, 0, 4), ("pace", 1, 4, 2), ("user", 2, 0, 6),
            ("password", 3, 0, 6), ("test", 4, 0, 6),
        )  # fmt: skip
        for key, row, column, span in places:
            grid.addWidget(self._fields[key], row, column, 1, span)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 6, 0, 0)
        foot.addStretch(1)
        foot.addWidget(self.test)
        self.body.setSpacing(8)
        self.body.addWidget(self._about)
        self.body.addLayout(grid)
        self.body.addLayout(foot)

"""Mails sent from the page to a real server on loopback: the last look, the run, the outbox, faults shown as such."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from refugeesday.domain.mailing import OutboxState
from refugeesday.exchange.keys import store_password
from refugeesday.services.invitation_rows import Stage
from refugeesday.services.mail_account import mail_account, set_mail_account
from refugeesday.services.outbox import outbox
from tests.exchange.mail_server import FILES, PASSWORD, Faults, MailServer
from tests.memory_keyring import MemoryKeyring, memory_keyring

if TYPE_CHECKING:
    from refugeesday.gui.invitations.outbox_dialog import OutboxDialog
    from refugeesday.gui.invitations.send_dialog import SendDialog
    from tests.gui.invitations.conftest import Opened

__all__ = ["memory_keyring"]  # a fixture
pytestmark = pytest.mark.usefixtures("memory_keyring", "trusted")


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(FILES / "server.pem"))


def set_up(opened: Opened, server: MailServer, *, keeps_password: bool = True) -> None:
    """Set the mailbox up, quick enough for a test, and release the plan."""
    session = opened.fair.session
    set_mail_account(session, replace(server.account(), per_minute=6_000))
    account = mail_account(session)
    assert account is not None
    if keeps_password:
        store_password(account, PASSWORD)
    opened.fair.release()
    opened.settle()


def last_look(opened: Opened) -> SendDialog:
    opened.click(opened.page.bar.send)
    dialog = opened.page.desk.post.send_dialog
    assert dialog is not None
    return dialog


def outbox_dialog(opened: Opened) -> OutboxDialog:
    opened.page.bar.wanted.emit("outbox")
    opened.settle()
    dialog = opened.page.desk.post.outbox
    assert dialog is not None
    return dialog


def test_without_a_mailbox_the_way_leads_to_the_settings(opened: Opened) -> None:
    opened.fair.release()
    opened.settle()
    assert opened.page.bar.send.words == "noch nicht eingerichtet"

    with opened.qtbot.waitSignal(opened.page.list_wanted) as asked:
        opened.click(opened.page.bar.send)

    assert asked.args == ["settings", "mail"]
    assert opened.page.desk.post.send_dialog is None


def test_what_the_button_says_is_what_the_server_gets(opened: Opened) -> None:
    with MailServer() as server:
        set_up(opened, server)
        assert opened.page.bar.send.words == "an 4 Adressen"
        opened.page.list.table.ticks.toggle(opened.fair.person(1))
        dialog = last_look(opened)
        assert dialog.send.text() == "3 E-Mails senden"
        assert not dialog.password.isVisible()
        assert server.taken == []

        opened.click(dialog.send)

        assert [to for to, _ in server.taken] == [
            "amira1@post.example", "amira3@post.example", "samir1@post.example",
        ]  # fmt: skip
    assert opened.toast() == "3 E-Mails gesendet."
    assert opened.numbers()[:2] == ["1", "3"]


def test_a_password_nobody_kept_is_asked_for_and_kept_nowhere(opened: Opened, memory_keyring: MemoryKeyring) -> None:
    with MailServer() as server:
        set_up(opened, server, keeps_password=False)
        opened.page.list.table.ticks.set_all([opened.fair.person(0)])
        dialog = last_look(opened)
        assert dialog.password.isVisible()
        opened.qtbot.keyClicks(dialog.password, PASSWORD)
        assert dialog.send.text() == "1 E-Mail senden"

        opened.click(dialog.send)

        assert len(server.taken) == 1
    assert opened.toast() == "1 E-Mail gesendet."
    assert memory_keyring.kept == {}
    path = opened.fair.session.path
    assert path is not None
    assert [one for one in path.parent.rglob("*") if one.is_file() and PASSWORD.encode() in one.read_bytes()] == []


def test_a_mail_whose_end_nobody_knows_is_shown_and_never_sent_by_itself(opened: Opened) -> None:
    with MailServer(faults=Faults(data=["close"])) as server:
        set_up(opened, server)
        opened.page.list.table.ticks.set_all([opened.fair.person(0)])
        opened.click(last_look(opened).send)
        assert "1 vielleicht angekommen, siehe Postausgang." in opened.toast()
        assert opened.numbers()[0] == "4"

        assert opened.page.state.text == "Bei 1 E-Mail ist unbekannt, ob sie angekommen ist."
        opened.click(opened.page.state._button)
        box = opened.page.desk.post.outbox
        assert box is not None
        assert box.state.text.startswith("Bei 1 E-Mail ist unbekannt, ob sie angekommen ist.")
        assert not box.go_on.isEnabled()
        box.table.selectAll()
        opened.click(box.arrived)

        assert [one.state for one in outbox(opened.fair.session, event=opened.fair.event)] == [OutboxState.SENT]
        assert len(server.taken) == 1
        box.close()
    assert opened.numbers()[:2] == ["3", "1"]


def test_a_run_is_stopped_at_once_and_goes_on_later(opened: Opened) -> None:
    with MailServer(faults=Faults(mail=["stall"])) as server:
        set_up(opened, server)
        dialog = last_look(opened)
        opened.qtbot.mouseClick(dialog.send, Qt.MouseButton.LeftButton)
        opened.qtbot.waitUntil(server.handler.stalled.is_set, timeout=10_000)
        assert opened.page.bar.progress.isVisible()
        opened.click(opened.page.bar.progress.stop)
        assert "4 warten noch im Postausgang." in opened.toast()
        assert server.taken == []
        assert last_look(opened).send.text() == "4 E-Mails senden"  # what waits is not counted twice
        opened.page.desk.post.send_dialog.close()  # type: ignore[union-attr]  # it was just opened

        box = outbox_dialog(opened)
        assert box.go_on.text() == "Weiter senden (4)"
        opened.click(box.go_on)
        again = opened.page.desk.post.send_dialog
        assert again is not None
        assert again.send.text() == "4 E-Mails senden"
        opened.click(again.send)

        assert len(server.taken) == 4
    assert opened.page.tiles.tiles[Stage.TOLD].number == "4"


def test_what_somebody_knows_is_sent_once_more_only_where_that_is_chosen(opened: Opened) -> None:
    with MailServer() as server:
        set_up(opened, server)
        opened.click(last_look(opened).send)
        opened.choose(Stage.TOLD)
        assert opened.page.list.ticked == []
        opened.page.list.table.ticks.set_all([opened.fair.person(0), opened.fair.person(1)])
        assert opened.page.bar.send.words == "2 noch einmal"

        dialog = last_look(opened)
        assert (dialog.send.text(), dialog.send.isEnabled(), dialog.again.isChecked()) == (
            "0 E-Mails senden", False, False,
        )  # fmt: skip
        assert dialog._who.text() == "E-Mails gehen an: 0 Personen"
        opened.click(dialog.again)
        assert dialog.send.text() == "2 E-Mails senden"
        assert dialog._who.text() == "E-Mails gehen an: 2 Personen"
        opened.click(dialog.send)

        assert [to for to, _ in server.taken[4:]] == ["amira1@post.example", "amira2@post.example"]
    assert opened.toast() == "2 E-Mails gesendet."


def test_the_menu_of_a_row_sends_once_more(opened: Opened) -> None:
    with MailServer() as server:
        set_up(opened, server)
        opened.page.list.table.ticks.set_all([opened.fair.person(0)])
        opened.click(last_look(opened).send)
        opened.choose(Stage.TOLD)
        opened.page.list.table.select_id(opened.fair.person(0))
        opened.page.list.menu_wanted.emit(QPoint(0, 0))
        menu = opened.page.desk.menu.menu
        assert menu is not None
        next(action for action in menu.actions() if action.text() == "Noch einmal senden").trigger()
        menu.close()
        opened.settle()
        dialog = opened.page.desk.post.send_dialog
        assert dialog is not None
        assert dialog.send.text() == "1 E-Mail senden"

        opened.click(dialog.send)

        assert [to for to, _ in server.taken] == ["amira1@post.example"] * 2


def test_a_refused_mail_is_tried_again_from_the_outbox(opened: Opened) -> None:
    with MailServer(faults=Faults(rcpt=["550 5.7.1 Blocked"])) as server:
        set_up(opened, server)
        opened.page.list.table.ticks.set_all([opened.fair.person(0)])
        opened.click(last_look(opened).send)
        box = outbox_dialog(opened)
        box.table.selectAll()
        assert not box.arrived.isEnabled()
        opened.click(box.again)
        opened.click(box.go_on)
        again = opened.page.desk.post.send_dialog
        assert again is not None
        opened.click(again.send)

        assert [to for to, _ in server.taken] == ["amira1@post.example"]

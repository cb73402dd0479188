"""What a person meets when something goes wrong, put before the window without anything going wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from refugeesday.domain.mailing import MailAccount, OutboxMessage, OutboxState, Security
from refugeesday.domain.time import DaySpan
from refugeesday.gui.start.read_only import tell_read_only
from refugeesday.gui.top_bar import SaveState
from refugeesday.services.participants import edit_participant
from refugeesday.store.lock import Holder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.services.session import Session

WAITING = (OutboxState.SENT, OutboxState.SENT, OutboxState.WAITING, OutboxState.DEFERRED)
FAILED = (OutboxState.UNKNOWN, OutboxState.REJECTED, OutboxState.REJECTED, OutboxState.DEFERRED)
_AT = datetime(2027, 5, 3, 8, tzinfo=UTC)
_ANSWERS = {
    OutboxState.DEFERRED: "451 4.7.1 Greylisting in action, please try again in 300 seconds",
    OutboxState.REJECTED: "550 5.1.1 The email account that you tried to reach does not exist",
    OutboxState.SENT: "250 2.0.0 Ok: queued as 4Y2kQ81",
}


def show_outbox(page: Any, states: Sequence[OutboxState]) -> None:
    """Open the outbox on mails in these states, over and over, to the first readers with an address."""
    post = page.desk.post
    readers = [row.recipient.person for row in page.board.rows if row.recipient.person.email][:12]
    mails = tuple(_mail(place, one.id, one.email, states[place % len(states)]) for place, one in enumerate(readers))
    post.open_outbox()
    post.outbox.show_board(replace(page.board, mails=mails), is_running=False)


def open_send(page: Any) -> None:
    """Open the last look before sending, with a mailbox whether one is set up or not."""
    post, account = page.desk.post, MailAccount(host="mail.example", port=587, security=Security.STARTTLS)
    post.show_board(replace(page.board, account=account))
    post.open_send(page.board.rows, reminds=False)
    post.show_board(page.board)


def ask_for_password(page: Any) -> None:
    """Open the last look before sending where the computer keeps no password."""
    open_send(page)
    post = page.desk.post
    post.sending.password_known.disconnect(post.send_dialog.take_password_known)
    post.send_dialog.ask_password(wanted=True)


def lock_file(page: Any) -> None:
    """Say that somebody else works in the file."""
    holder = Holder(pid=1, host="Rathaus-PC-7", name="Petra Lange", since=_AT)
    session = SimpleNamespace(is_read_only=True, held_by=holder, read_only_because=None)
    window = page.window()
    context = window._context
    tell_read_only(
        window, cast("Session", session), context.session.words, theme=context.theme, take_over=lambda: None
    )  # fmt: skip


def unlock_file(page: Any) -> None:
    page.window().banner.hide()
    page.window().top_bar.set_save_state(SaveState.SAVED)


def bring_conflicts(page: Any) -> None:
    """Let three people with an interview before noon come in the afternoon only."""
    day, session = page.loader.day, page._workspace.session
    early = dict.fromkeys(one.participant for one in day.interviews.values())
    for id_ in list(early)[:3]:
        noon = (DaySpan(time(12, 30), time(13)),)
        edit_participant(session, replace(day.participants[id_], availability=noon))
    page.head.check.click()


def has_conflicts(page: Any) -> bool:
    return page.loader.state is not None and bool(page.loader.state.conflicts)


def take_back_conflicts(page: Any) -> None:
    page.side.show_inspector()
    for _ in range(3):
        page._workspace.session.undo()


def _mail(place: int, person: int, address: str, state: OutboxState) -> OutboxMessage:
    return OutboxMessage(
        id=place + 1,
        event=1,
        person=person,
        invitation=place + 1,
        sequence=0,
        address=address,
        message_id=f"<{place}@landkreis.example>",
        state=state,
        queued_at=_AT,
        tried_at=None if state is OutboxState.WAITING else _AT + timedelta(minutes=place),
        attempts=0 if state is OutboxState.WAITING else 1 + place % 3,
        answer=_ANSWERS.get(state, ""),
    )

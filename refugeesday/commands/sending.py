"""Send mails and read the answers."""

from __future__ import annotations

import getpass
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.commands.answer import Answer, Json, chosen_event, progress, table_lines, workspace
from refugeesday.errors import UserError
from refugeesday.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.domain.events import Event
    from refugeesday.domain.mailing import MailAccount
    from refugeesday.exchange.smtp import Connection
    from refugeesday.services.answers import Doubtful
    from refugeesday.services.session import Session


def send_command(options: Namespace) -> Answer:
    """Send what people by e-mail must be told, or say only what would be sent."""
    from refugeesday.domain.people import Channel
    from refugeesday.services.outbox import queue_again, queue_mails
    from refugeesday.services.telling import recipients

    words = Words(options.language)
    with workspace(options.file, for_writing=True) as session:
        event = chosen_event(session, options.event)
        account = _account(session, options)
        if options.remember_password or options.forget_password:
            return _keep_password(account, words, is_forgotten=options.forget_password)
        if options.test:
            return _test(session, options, account=account, event=event, words=words)
        if options.dry_run:
            due = [one for one in recipients(session, event=event.id) if one.must_be_told]
            by_mail = sum(one.channel is Channel.EMAIL for one in due)
            nobody = sum(one.channel is None for one in due)
            line = words.text("answer", "mails_due", n=by_mail, others=len(due) - by_mail - nobody, without=nobody)
            return Answer(lines=[line], data={"by_mail": by_mail, "others": len(due) - by_mail, "without": nobody})
        if options.again:
            queued = queue_again(session, event=event.id, people=_numbered(session, event, options.again))
        else:
            queued = queue_mails(session, event=event.id)
        answer = _send(session, account=account, event=event, words=words)
    if queued.without_address:
        lines = [*answer.lines, words.text("answer", "not_by_mail", n=queued.without_address)]
        return Answer(lines=lines, data=answer.data, exit_code=answer.exit_code)
    return answer


def _numbered(session: Session, event: Event, numbers: list[str]) -> list[int]:
    """Give the readers of these numbers. Raises UserError `mail.number_unknown`."""
    from refugeesday.services.telling import recipients

    known = {one.number: one.person.id for one in recipients(session, event=event.id)}
    unknown = [number for number in numbers if number not in known]
    if unknown:
        raise UserError("mail.number_unknown", number=unknown[0])
    return [known[number] for number in numbers]


def _send(session: Session, *, account: MailAccount, event: Event, words: Words) -> Answer:
    from refugeesday.services.sending import Run

    run = Run(session, event=event.id, connect=lambda: _connect(account), account=account)
    result = run.go(report=progress(words.text("answer", "sending")))
    rows = [[words.of(state), str(count)] for state, count in sorted(result.came_to.items())]
    lines = [line.strip() for line in table_lines(["", ""], rows)[1:]] or [words.text("answer", "nothing_sent")]
    if result.waiting:
        lines.append(words.text("answer", "mails_waiting", n=result.waiting))
    if result.stopped_by is not None:
        lines.append(words.error(result.stopped_by))
    data: dict[str, Json] = {str(state): count for state, count in result.came_to.items()}
    data |= {"waiting_now": result.waiting, "stopped_by": result.stopped_by.code if result.stopped_by else None}
    return Answer(lines=lines, data=data, exit_code=1 if result.stopped_by else 0)


def _test(session: Session, options: Namespace, *, account: MailAccount, event: Event, words: Words) -> Answer:
    from refugeesday.services.sending import send_test

    with _connect(account) as connection:
        text = words.text("answer", "test_mail")
        said = send_test(connection, event=event, to=options.test, text=text, session=session)
    return Answer(lines=[words.text("answer", "test_sent", answer=said)], data={"answer": said})


def _account(session: Session, options: Namespace) -> MailAccount:
    """Give the workspace's mailbox, set up anew where the command says how.

    Raises UserError `mail.no_account` where there is none.
    """
    from refugeesday.domain.mailing import MailAccount, Security
    from refugeesday.services.mail_account import mail_account, set_mail_account

    if options.host:
        security = Security(options.security)
        port = options.port or {Security.TLS: 465, Security.STARTTLS: 587}[security]
        set_mail_account(
            session,
            MailAccount(
                host=options.host, port=port, security=security, user=options.user, per_minute=options.per_minute
            ),
        )
    found = mail_account(session)
    if found is None:
        raise UserError("mail.no_account")
    return found


def _connect(account: MailAccount) -> Connection:
    from refugeesday.exchange.smtp import connect

    return connect(account, ask_password=_password(account))


def _password(account: MailAccount) -> Callable[[], str]:
    """Give the password from the keyring, or ask for it; it is never kept by asking."""

    def ask() -> str:
        from refugeesday.exchange.keys import stored_password

        stored = stored_password(account)
        if stored is not None:
            return stored
        if not sys.stdin.isatty():
            raise UserError("mail.password_missing", host=account.host)
        return _ask(account)

    return ask


def _keep_password(account: MailAccount, words: Words, *, is_forgotten: bool) -> Answer:
    """Put the password of the mailbox into the system's keyring, or take it out; nothing is sent.

    Asked for where a person can answer, else read from standard input, so that it stands in no list of commands.
    """
    from refugeesday.exchange.keys import forget_password, store_password

    if not account.user:
        raise UserError("mail.user_missing")
    said = {"user": account.user, "host": account.host}
    if is_forgotten:
        forget_password(account)
        return Answer(lines=[words.text("answer", "password_forgotten", **said)], data={"kept": False})
    password = _ask(account) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise UserError("mail.password_missing", host=account.host)
    store_password(account, password)
    return Answer(lines=[words.text("answer", "password_kept", **said)], data={"kept": True})


def _ask(account: MailAccount) -> str:
    return getpass.getpass(f"{account.user}@{account.host}: ")


def answers_command(options: Namespace) -> Answer:
    """Read answers out of files and folders, apply the certain ones, list the others."""
    from refugeesday.services.answers import apply_answers, read_answers

    words = Words(options.language)
    with workspace(options.file, for_writing=True) as session:
        event = chosen_event(session, options.event)
        found = read_answers(session, [Path(path) for path in options.paths], event=event.id)
        apply_answers(session, found, event=event.id)
    lines = [words.text("answer", "answers_applied", n=len(found.certain), known=found.known)]
    if found.doubtful:
        lines.append(words.text("answer", "answers_to_decide", n=len(found.doubtful)))
        lines += [f"  {_worded(one, event, words)}" for one in found.doubtful]
    data: dict[str, Json] = {
        "applied": [{"file": one.reply.source, "answer": str(one.answer)} for one in found.certain],
        "known": found.known,
        "to_decide": [_as_data(one) for one in found.doubtful],
    }
    return Answer(lines=lines, data=data)


def _worded(one: Doubtful, event: Event, words: Words) -> str:
    wished = one.reply.wished
    if wished is None:
        return f"{one.reply.source}: {words.of(one.doubt)}"
    starts, ends = (when.astimezone(ZoneInfo(event.zone)) for when in (wished.starts, wished.ends))
    said = {"day": starts.date(), "starts": f"{starts:%H:%M}", "ends": f"{ends:%H:%M}"}
    return words.text("answer", "time_wished", file=one.reply.source, **said)


def _as_data(one: Doubtful) -> dict[str, Json]:
    found: dict[str, Json] = {"file": one.reply.source, "doubt": str(one.doubt)}
    if one.reply.wished is not None:
        found |= {"starts": one.reply.wished.starts.isoformat(), "ends": one.reply.wished.ends.isoformat()}
    return found

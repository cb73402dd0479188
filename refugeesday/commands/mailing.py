"""Tell people: write what they get, send mails, read answers."""

from __future__ import annotations

import getpass
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.commands.answer import Answer, Json, chosen_event, progress, table_lines, workspace
from refugeesday.errors import UserError
from refugeesday.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.domain.events import Event
    from refugeesday.domain.mailing import MailAccount
    from refugeesday.exchange.smtp import Connection
    from refugeesday.services.session import Session

KINDS = ("ics", "eml", "cards", "letters", "texts")


def invitations_command(options: Namespace) -> Answer:
    """Release the plan where that was not done, then write what everybody gets, in one of the kinds."""
    from refugeesday.services.plans import is_released, release_plan

    words = Words(options.language)
    lines: list[str] = []
    with workspace(options.file, for_writing=True) as session:
        event = chosen_event(session, options.event)
        if not is_released(session, event=event.id):
            release_plan(session, event=event.id)
            lines.append(words.text("answer", "released"))
        found: Answer | None
        if options.kind == "ics":
            found = _write_calendars(session, options, event=event, words=words)
        elif options.kind in {"eml", "texts"}:
            found = _write_words(session, options, event=event, words=words)
        else:
            found = None
    found = found or _print(options, event=event)  # which opens the file itself
    return Answer(lines=[*lines, *found.lines], data=found.data)


def _write_calendars(session: Session, options: Namespace, *, event: Event, words: Words) -> Answer:
    from refugeesday.services.calendar_folder import write_calendar_folder
    from refugeesday.services.invitations import prepare_invitations, record_invitations

    folder = Path(options.to)
    outgoing = prepare_invitations(session, event=event.id)
    report = progress(words.text("answer", "writing"))
    written = write_calendar_folder(outgoing, folder, only_changed=options.only is not None, report=report)
    record_invitations(session, outgoing)
    lines = [words.text("answer", "invitations", n=written.requests, plans=written.plans, folder=folder)]
    if written.cancellations:
        lines.append(words.text("answer", "cancellations", n=written.cancellations))
    if written.without_address:
        lines.append(words.text("answer", "without_address", n=written.without_address))
    data: dict[str, Json] = {
        "folder": str(folder),
        "requests": written.requests,
        "cancellations": written.cancellations,
        "plans": written.plans,
        "others": written.others,
        "without_address": written.without_address,
    }
    return Answer(lines=lines, data=data)


def _write_words(session: Session, options: Namespace, *, event: Event, words: Words) -> Answer:
    from refugeesday.services.invitations import prepare_invitations, record_invitations
    from refugeesday.services.telling import recipients_of
    from refugeesday.services.written_words import write_drafts, write_texts

    folder = Path(options.to)
    outgoing = prepare_invitations(session, event=event.id)
    write = write_drafts if options.kind == "eml" else write_texts
    written = write(
        outgoing,
        recipients_of(session, outgoing),
        folder,
        only_changed=options.only is not None,
        report=progress(words.text("answer", "writing")),
    )
    record_invitations(session, outgoing)
    if options.kind == "eml":
        lines = [words.text("answer", "drafts_written", n=written.files, folder=folder)]
    else:
        lines = [words.text("answer", "texts_written", n=written.files, folder=folder)]
    if written.without_address:
        lines.append(words.text("answer", "not_by_mail", n=written.without_address))
    data: dict[str, Json] = {
        "folder": str(folder),
        "files": written.files,
        "without_address": written.without_address,
    }
    return Answer(lines=lines, data=data)


def _print(options: Namespace, *, event: Event) -> Answer:
    """Print cards or letters, of everybody or of those with news, then note what was written."""
    from refugeesday.commands.printing import print_command
    from refugeesday.services.invitations import prepare_invitations, record_invitations

    Path(options.to).mkdir(parents=True, exist_ok=True)
    path = Path(options.to) / f"{options.kind}_{event.date}.pdf"
    wanted = {"paper": options.kind, "to": str(path), "sort": "name", "two_up": False, "event": event.id}
    only = None
    if options.only is not None:
        with workspace(options.file) as session:
            only = _with_news(session, event=event, by_letter=options.kind == "letters")
    answer = print_command(Namespace(**{**vars(options), **wanted}), only=only)
    with workspace(options.file, for_writing=True) as session:
        record_invitations(session, prepare_invitations(session, event=event.id))
    return answer


def _with_news(session: Session, *, event: Event, by_letter: bool) -> tuple[int, ...]:
    """Give the participants with something new to print, for letters of those told on paper."""
    from refugeesday.domain.people import Channel
    from refugeesday.services.invitations import prepare_invitations
    from refugeesday.services.telling import recipients_of
    from refugeesday.services.written_words import said_to

    outgoing = prepare_invitations(session, event=event.id)
    people = {
        one.person.id
        for one in recipients_of(session, outgoing)
        if said_to(one, outgoing, only_changed=True) and (not by_letter or one.channel is Channel.PRINT)
    }
    return tuple(one.id for one in outgoing.program.participants if one.person.id in people)


def send_command(options: Namespace) -> Answer:
    """Send what people by e-mail must be told, or say only what would be sent."""
    from refugeesday.domain.people import Channel
    from refugeesday.services.outbox import queue_mails
    from refugeesday.services.telling import recipients

    words = Words(options.language)
    with workspace(options.file, for_writing=True) as session:
        event = chosen_event(session, options.event)
        account = _account(session, options)
        if options.test:
            return _test(session, options, account=account, event=event, words=words)
        if options.dry_run:
            due = [one for one in recipients(session, event=event.id) if one.must_be_told]
            by_mail = sum(one.channel is Channel.EMAIL for one in due)
            nobody = sum(one.channel is None for one in due)
            line = words.text("answer", "mails_due", n=by_mail, others=len(due) - by_mail - nobody, without=nobody)
            return Answer(lines=[line], data={"by_mail": by_mail, "others": len(due) - by_mail, "without": nobody})
        queued = queue_mails(session, event=event.id)
        answer = _send(session, account=account, event=event, words=words)
    if queued.without_address:
        lines = [*answer.lines, words.text("answer", "not_by_mail", n=queued.without_address)]
        return Answer(lines=lines, data=answer.data, exit_code=answer.exit_code)
    return answer


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
        return getpass.getpass(f"{account.user}@{account.host}: ")

    return ask


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
        lines += [f"  {one.reply.source}: {words.of(one.doubt)}" for one in found.doubtful]
    data: dict[str, Json] = {
        "applied": [{"file": one.reply.source, "answer": str(one.answer)} for one in found.certain],
        "known": found.known,
        "to_decide": [{"file": one.reply.source, "doubt": str(one.doubt)} for one in found.doubtful],
    }
    return Answer(lines=lines, data=data)

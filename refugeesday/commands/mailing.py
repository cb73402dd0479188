"""Write what people get: calendar files, drafts, texts, cards, letters."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.commands.answer import Answer, Json, chosen_event, progress, with_phrases, workspace
from refugeesday.wording import Words

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.services.session import Session


def invitations_command(options: Namespace) -> Answer:
    """Release the plan where that was not done, then write what everybody gets, in one of the kinds."""
    from refugeesday.services.plans import is_released, release_plan

    words = Words(options.language)
    lines: list[str] = []
    with workspace(options.file, for_writing=True) as session:
        event = with_phrases(session, chosen_event(session, options.event), options.phrases)
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
        "singles": written.singles,
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
    """Print cards or letters, of everybody or those that say something new, then note what was written."""
    from refugeesday.commands.printing import print_command
    from refugeesday.exchange.files import make_folder
    from refugeesday.services.invitations import prepare_invitations, record_invitations

    make_folder(Path(options.to))
    path = Path(options.to) / f"{options.kind}_{event.date}.pdf"
    wanted = {"paper": options.kind, "to": str(path), "sort": "name", "two_up": False, "event": event.id}
    answer = print_command(Namespace(**{**vars(options), **wanted}))
    with workspace(options.file, for_writing=True) as session:
        record_invitations(session, prepare_invitations(session, event=event.id))
    return answer

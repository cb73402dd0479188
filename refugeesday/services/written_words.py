"""Drafts to be sent by hand and texts to be read out, one file a person in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.invitations import Invitation, asked_kinds
from refugeesday.errors import UserError
from refugeesday.exchange.calendar import publication
from refugeesday.exchange.calendar_files import write_files
from refugeesday.exchange.files import make_folder, safe_file_name
from refugeesday.exchange.message import CalendarPart, unsent_mail
from refugeesday.services.calendar_entries import entry_of, recipient, sender
from refugeesday.services.messages import calendar_part, letter_to, occasion_of_all, spoken_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from refugeesday.services.invitations import Outgoing
    from refugeesday.services.telling import Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenWords:
    """How many files were written, and how many people got none because nobody could write to them."""

    files: int
    without_address: int


def write_drafts(
    outgoing: Outgoing,
    readers: Sequence[Recipient],
    folder: Path,
    *,
    only_changed: bool = False,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> WrittenWords:
    """Write a draft for each person with an address, its calendar files attached, one for each appointment.

    Mail programs open them as messages still to be sent; nobody counts as told by it.
    Raises UserError `mail.no_sender`, Cancelled, and what writing files may raise.
    """
    if sender(outgoing.event) is None:
        raise UserError("mail.no_sender")
    wanted = [(one, said) for one in readers if (said := said_to(one, outgoing, only_changed=only_changed))]
    reached = [(one, said) for one, said in wanted if recipient(one.person, outgoing.event) is not None]
    files = ((_name(one, said, outgoing, ".eml"), _draft(one, said, outgoing)) for one, said in reached)
    _write(folder, files, count=len(reached), report=report, should_stop=should_stop)
    return WrittenWords(files=len(reached), without_address=len(wanted) - len(reached))


def write_texts(
    outgoing: Outgoing,
    readers: Sequence[Recipient],
    folder: Path,
    *,
    only_changed: bool = False,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> WrittenWords:
    """Write a text for each person, to be read out on the phone or copied into a messenger.

    Raises Cancelled, and what writing files may raise.
    """
    wanted = [(one, said) for one in readers if (said := said_to(one, outgoing, only_changed=only_changed))]
    files = (
        (_name(one, said, outgoing, ".txt"), text_for(one, said, outgoing=outgoing).encode()) for one, said in wanted
    )
    _write(folder, files, count=len(wanted), report=report, should_stop=should_stop)
    return WrittenWords(files=len(wanted), without_address=0)


def text_for(one: Recipient, said: Sequence[Invitation], *, outgoing: Outgoing) -> str:
    """Give what is read out or copied for one person."""
    occasion = occasion_of_all(said, altered=outgoing.altered)
    return spoken_text(said, one.person, event=outgoing.event, occasion=occasion) + "\n"


def said_to(one: Recipient, outgoing: Outgoing, *, only_changed: bool) -> list[Invitation]:
    """Give what a person is written about, in order of time: all that holds and what is newly over.

    `only_changed` leaves what is new since it was last written, or different from what the person was told.
    """
    new = {each.uid for each in outgoing.changed}
    found = [
        each.now
        for each in one.standings
        if (each.must_be_told or not only_changed)
        and (not only_changed or each.now.uid in new or each.told is not None)
    ]
    return sorted(found, key=lambda each: (each.starts, each.uid))


def _draft(one: Recipient, said: Sequence[Invitation], outgoing: Outgoing) -> bytes:
    of, stamp = outgoing.event, outgoing.stamp
    letter = letter_to(said, one.person, event=of, occasion=occasion_of_all(said, altered=outgoing.altered))
    kinds = asked_kinds(of.invitation_mode)
    asked = [each for each in said if each.kind in kinds]
    parts = [
        calendar_part(each, letter, event=of, stamp=stamp, number=number) for number, each in enumerate(asked, start=1)
    ]
    if others := [entry_of(each, of) for each in said if each.kind not in kinds]:
        plan = publication(others, name=None, stamp=stamp, zone=ZoneInfo(of.zone), organizer=letter.sender)
        parts.append(CalendarPart(name="Termine.ics", content=plan, method="PUBLISH"))
    return unsent_mail(letter, parts)


def _name(one: Recipient, said: Sequence[Invitation], outgoing: Outgoing, suffix: str) -> str:
    when = said[0].starts.astimezone(ZoneInfo(outgoing.event.zone))
    number = one.number or f"X{one.person.id:04}"
    return safe_file_name(f"{number}_{when:%Y-%m-%d_%H%M}", suffix=suffix)


def _write(
    folder: Path,
    files: Iterator[tuple[str, bytes]],
    *,
    count: int,
    report: Callable[[float, str], None],
    should_stop: Callable[[], bool],
) -> None:
    make_folder(folder)
    write_files(folder, files, count=count, report=report, should_stop=should_stop)

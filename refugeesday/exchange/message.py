"""Put mails together: invitations that mail programs answer with buttons, plans, plain words.

One person in To, nobody in Cc or Bcc; From is who invites. What leaves is ASCII in lines of at most 998 octets. No text
can end a header line, and an address that could be taken for two is refused.
Source: RFC 6047 section 2.4; [MS-STANOICAL] 2.2.168, 2.2.174.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.exchange.calendar_text import clean_line, clean_name, clean_text
from refugeesday.exchange.phrases import is_right_to_left
from refugeesday.exchange.texts import GERMAN, parts_beside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from refugeesday.exchange.calendar_entry import Mailbox

POLICY = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a mail says: its subject, and its text in German with the reader's language below it."""

    sender: Mailbox
    to: Mailbox
    subject: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPart:
    """A calendar file that goes with a mail; `name` is ASCII, `method` what the file says of itself."""

    name: str
    content: bytes
    method: str


def invitation_mail(letter: Letter, calendar: CalendarPart, *, message_id: str, date: datetime) -> bytes:
    """Give a mail with one invitation or cancellation, in the form Outlook, Google and Thunderbird show buttons for.

    Raises UserError as `plain_mail` does.
    """
    message = _message(letter)
    parameters = {"charset": "utf-8", "method": calendar.method}
    message.add_alternative(calendar.content, maintype="text", subtype="calendar", cte="base64", params=parameters)
    _attach(message, calendar, maintype="application", subtype="ics", parameters={"name": calendar.name})
    return _bytes(message, letter, _dated(message_id, date))


def plan_mail(letter: Letter, calendars: Sequence[CalendarPart], *, message_id: str, date: datetime) -> bytes:
    """Give a mail with calendar files to be added, not answered; they are never the mail's body, which Outlook prints.

    Raises UserError as `plain_mail` does.
    """
    message = _message(letter)
    for calendar in calendars:
        parameters = {"charset": "utf-8", "method": calendar.method, "name": calendar.name}
        _attach(message, calendar, maintype="text", subtype="calendar", parameters=parameters)
    return _bytes(message, letter, _dated(message_id, date))


def plain_mail(letter: Letter, *, message_id: str, date: datetime) -> bytes:
    """Give a mail of words only.

    Raises UserError `calendar.no_address` or `calendar.bad_address` with the role, `mail.address_not_ascii`.
    """
    return _bytes(_message(letter), letter, _dated(message_id, date))


def unsent_mail(letter: Letter, calendars: Sequence[CalendarPart]) -> bytes:
    """Give a draft that mail programs open as a message still to be sent, calendar files attached.

    The calendar is no body here: Outlook would make a meeting of the draft. Raises UserError as `plain_mail` does.
    Source: Thunderbird MessengerContentHandler; IConverterSession CCSF_EMBEDDED_MESSAGE.
    """
    message = EmailMessage(policy=POLICY)
    message.set_content(clean_text(letter.text) + "\n", charset="utf-8", cte="base64")
    for calendar in calendars:
        parameters = {"charset": "utf-8", "method": calendar.method, "name": calendar.name}
        _attach(message, calendar, maintype="text", subtype="calendar", parameters=parameters)
    return _bytes(message, letter, {"X-Unsent": "1"})


def wire_address(box: Mailbox) -> str:
    """Give an address as servers take it: an umlaut domain in its ASCII form.

    Raises UserError `calendar.no_address`, `calendar.bad_address`, `mail.address_not_ascii`.
    """
    if not box.address:
        raise UserError("calendar.no_address", role="ATTENDEE", shown={"name": box.name})
    name, _, domain = box.address.rpartition("@")
    if not box.is_plausible:
        raise UserError("calendar.bad_address", role="ATTENDEE", shown={"address": box.address})
    if not name.isascii():
        raise UserError("mail.address_not_ascii", shown={"address": box.address})
    try:
        Address(addr_spec=box.address)
        return f"{name}@{domain.encode('idna').decode('ascii')}"
    except (ValueError, IndexError, MessageError):
        raise UserError("calendar.bad_address", role="ATTENDEE", shown={"address": box.address}) from None


def _message(letter: Letter) -> EmailMessage:
    """Give the body; `_bytes` puts the headers before it."""
    message = EmailMessage(policy=POLICY)
    message.set_content(clean_text(letter.text) + "\n", charset="utf-8", cte="base64")
    message.add_alternative(_html(letter), subtype="html", charset="utf-8", cte="base64")
    return message


def _bytes(message: EmailMessage, letter: Letter, headers: dict[str, str]) -> bytes:
    """Write a mail. Its headers are encoded here because the library may begin one with an empty line."""
    lines = [f"{name}: {value}" for name, value in headers.items()]
    lines += [f"From: {_mailbox('From', letter.sender)}", f"To: {_mailbox('To', letter.to)}"]
    lines.append(f"Subject: {_words('Subject', clean_line(letter.subject))}")
    return "".join(f"{line}\r\n" for line in lines).encode("ascii") + message.as_bytes()


def _dated(message_id: str, date: datetime) -> dict[str, str]:
    return {"Date": format_datetime(date), "Message-ID": message_id}


def _mailbox(header: str, box: Mailbox) -> str:
    name, address = clean_name(box.name), f"<{wire_address(box)}>"
    if not name:
        return address
    return f'"{name}" {address}' if name.isascii() else f"{_words(header, name)}\r\n {address}"


def _words(header: str, text: str) -> str:
    return text if text.isascii() else Header(text, "utf-8", header_name=header).encode(linesep="\r\n")


def _attach(
    message: EmailMessage, calendar: CalendarPart, *, maintype: str, subtype: str, parameters: dict[str, str]
) -> None:
    if not calendar.name.isascii():
        raise ValueError("the name of an attachment is ASCII")
    message.add_attachment(
        calendar.content,
        maintype=maintype,
        subtype=subtype,
        cte="base64",
        filename=calendar.name,
        params=parameters,
    )


def _html(letter: Letter) -> str:
    """Give the text as a page without anything from outside, each language in its own direction."""
    german, other = parts_beside(clean_text(letter.text))
    parts = [(GERMAN, german)] + ([(letter.language, other)] if other else [])
    body = "\n<hr>\n".join(
        f'<div lang="{html.escape(language)}" dir="{"rtl" if is_right_to_left(language) else "ltr"}">'
        + "<br>\n".join(html.escape(line) for line in text.split("\n"))
        + "</div>"
        for language, text in parts
    )
    return f'<!DOCTYPE html>\n<html lang="{GERMAN}"><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>\n'

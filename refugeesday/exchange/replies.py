"""Read answers to invitations out of mails, calendar files, folders of both, and pasted text.

Nothing is decided here: what a file says is given as it is, and what cannot be read as the reason why.
Source: RFC 5546 section 3.2.3, RFC 6047; invitations/rules.md 33-35.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from refugeesday.domain.answers import AnswerKind, Doubt
from refugeesday.domain.time import Span
from refugeesday.errors import UserError
from refugeesday.exchange.reply_lines import ContentLine, address_of, calendar_objects, first_value, stamp_of
from refugeesday.exchange.reply_times import proposed_span

MOST_OCTETS = 3_000_000
"""Answers are small; the library takes about a hundred times as much memory for the worst mail of a size."""
MOST_FILES = 5_000
MOST_PARTS = 200
_CALENDAR_TYPES = {"text/calendar", "application/ics", "text/x-vcalendar"}
_ANSWERS = {
    "ACCEPTED": AnswerKind.ACCEPTED,
    "DECLINED": AnswerKind.DECLINED,
    "TENTATIVE": AnswerKind.TENTATIVE,
}
_MOST_COMMENT = 1000
_MOST_HEADER = 4000
_MOST_ATTENDEES = 100
_IN_BRACKETS = re.compile(r"<([^<>\s@]+@[^<>\s@]+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer as it came.

    `sender` is who sent the mail, empty for a bare calendar file; `answer` is None where there is a doubt.
    `at` is when it was written, None where it does not say; `sequence` the version it answers; `wished` the time a
    counterproposal would like, in UTC, where that is certain.
    """

    source: str
    uid: str
    attendee: str
    sender: str = ""
    answer: AnswerKind | None = None
    sequence: int = 0
    at: datetime | None = None
    comment: str = ""
    doubt: Doubt | None = None
    wished: Span | None = None


def read_replies(paths: list[Path]) -> list[Reply]:
    """Read files and folders, those inside folders among them, in the order of their names.

    The same answer in several parts of one mail is given once. A file that cannot be used is given with its doubt.
    Raises UserError `answers.file_missing` with the name, `answers.too_many_files`.
    """
    files: list[Path] = []
    for path in paths:
        if not path.exists():
            raise UserError("answers.file_missing", name=path.name)
        inside = (one for one in path.rglob("*") if one.suffix.lower() in {".eml", ".ics", ".msg", ".dat", ".txt"})
        files += sorted(one for one in inside if one.is_file()) if path.is_dir() else [path]
    if len(files) > MOST_FILES:
        raise UserError("answers.too_many_files", most=MOST_FILES)
    return [reply for path in files for reply in _read_file(path)]


def replies_in_text(text: str) -> list[Reply]:
    """Read what somebody pasted: a mail with its headers, a calendar file, or a piece that holds one."""
    return replies_in(text.encode("utf-8", "replace"), source="")


def replies_in(content: bytes, *, source: str) -> list[Reply]:
    """Read one mail or calendar file. There is always at least one entry: an answer, or why there is none."""
    if len(content) > MOST_OCTETS:
        return [_no_reply(source, Doubt.TOO_LARGE)]
    try:
        found = list(_in_calendar(content, "", source)) if _is_calendar(content) else _in_mail(content, source)
        found = found or list(_in_calendar(content, "", source))
    except (ValueError, LookupError, RecursionError):
        return [_no_reply(source, Doubt.BROKEN)]
    return list(dict.fromkeys(found)) or [_no_reply(source, Doubt.NO_ANSWER)]


def _read_file(path: Path) -> list[Reply]:
    try:
        if path.stat().st_size > MOST_OCTETS:
            return [_no_reply(path.name, Doubt.TOO_LARGE)]
        return replies_in(path.read_bytes(), source=path.name)
    except OSError:
        return [_no_reply(path.name, Doubt.BROKEN)]


def _in_mail(content: bytes, source: str) -> list[Reply]:
    message = message_from_bytes(content)
    sender = _sender(message)
    at = _date(message)
    found: list[Reply] = []
    kinds: set[str] = set()
    for number, part in enumerate(message.walk()):
        if number >= MOST_PARTS:
            raise ValueError("too many parts")
        kinds.add(part.get_content_type())
        name = str(part.get_filename() or "").lower()
        if name.partition(".")[0] == "winmail":
            kinds.add("application/ms-tnef")
        if not part.is_multipart() and (part.get_content_type() in _CALENDAR_TYPES or name.endswith(".ics")):
            payload = part.get_payload(decode=True)
            method = part.get_param("method", "") or ""
            said = payload if isinstance(payload, bytes) else b""
            charset = part.get_content_charset("")
            found += _in_calendar(said, sender, source, method=str(method), charset=charset, at=at)
    return found or _without_calendar(message, kinds, sender, source)


def _without_calendar(message: Message, kinds: set[str], sender: str, source: str) -> list[Reply]:
    """Say what kind of mail it is that holds no answer; nothing for one that may still hold pasted lines."""
    if kinds & {"application/ms-tnef", "application/vnd.ms-tnef"}:
        return [_no_reply(source, Doubt.OUTLOOK_ONLY, sender)]
    if "multipart/report" in kinds or "message/delivery-status" in kinds:
        return [_no_reply(source, Doubt.NOT_DELIVERED, sender)]
    automatic = _header(message, "Auto-Submitted").lower()
    if (automatic and automatic != "no") or "x-autoreply" in message or "x-auto-response-suppress" in message:
        return [_no_reply(source, Doubt.OUT_OF_OFFICE, sender)]
    return [_no_reply(source, Doubt.NO_ANSWER, sender)] if sender and not _holds_calendar(message) else []


def _in_calendar(
    content: bytes, sender: str, source: str, *, method: str = "", charset: str = "", at: datetime | None = None
) -> Iterator[Reply]:
    for one in calendar_objects(_decoded(content, charset)):
        said = one.method or method.upper()
        if said in {"REPLY", "COUNTER"}:
            for event in one.events:
                yield from _of_event(event, said, sender=sender, source=source, at=at)


def _of_event(
    event: tuple[ContentLine, ...], method: str, *, sender: str, source: str, at: datetime | None
) -> Iterator[Reply]:
    uid, number = first_value(event, "UID"), first_value(event, "SEQUENCE")
    comments = [line.text for line in event if line.name == "COMMENT"]
    attendees = [line for line in event if line.name == "ATTENDEE"]
    if len(attendees) > _MOST_ATTENDEES:  # RFC 5546 section 3.2.3 allows one
        raise ValueError("too many attendees")
    for line in attendees:
        status = line.parameters.get("PARTSTAT", "").upper()
        note = [*comments, line.parameters.get("X-RESPONSE-COMMENT", "").replace("\\n", "\n")]
        answer = _ANSWERS.get(status) if method == "REPLY" else None
        yield Reply(
            source=source,
            uid=uid,
            attendee=address_of(line),
            sender=sender,
            answer=answer,
            sequence=int(number) if re.fullmatch(r"\d{1,9}", number) else 0,
            at=stamp_of(event) or at,
            comment="\n".join(part for part in dict.fromkeys(note) if part)[:_MOST_COMMENT],
            doubt=None if answer else _doubt(method, status),
            wished=proposed_span(event) if method == "COUNTER" else None,
        )


def _doubt(method: str, status: str) -> Doubt:
    if method == "COUNTER":
        return Doubt.OTHER_TIME
    return Doubt.DELEGATED if status == "DELEGATED" else Doubt.NO_DECISION


def _is_calendar(content: bytes) -> bool:
    return content.lstrip(b"\xef\xbb\xbf \r\n\t")[:15].upper() == b"BEGIN:VCALENDAR"


def _holds_calendar(message: Message) -> bool:
    return any(
        b"BEGIN:VCALENDAR" in payload
        for part in message.walk()
        if isinstance(payload := part.get_payload(decode=True), bytes)
    )


def _decoded(content: bytes, charset: str) -> str:
    """Read bytes as UTF-8 where they are, else as they say, else as Western European ones."""
    for codec in ("utf-8-sig", charset, "cp1252"):
        try:
            return content.decode(codec or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


def _header(message: Message, name: str) -> str:
    raw = str(message.get(name, ""))[:_MOST_HEADER]  # the library takes quadratic time for encoded words
    try:
        parts = [
            part.decode(codec or "ascii", "replace") if isinstance(part, bytes) else part
            for part, codec in decode_header(raw)
        ]
    except (ValueError, LookupError):
        return raw
    return "".join(parts)


def _sender(message: Message) -> str:
    """Give who sent a mail; Outlook writes `Haddad, Amira <…>` without quotes, which reads as two addresses."""
    line = _header(message, "From")
    found = _IN_BRACKETS.search(line)
    return found[1] if found else parseaddr(line)[1]


def _date(message: Message) -> datetime | None:
    try:
        at = parsedate_to_datetime(str(message["Date"]))
    except (TypeError, ValueError):
        return None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _no_reply(source: str, doubt: Doubt, sender: str = "") -> Reply:
    return Reply(source=source, uid="", attendee="", sender=sender, doubt=doubt)

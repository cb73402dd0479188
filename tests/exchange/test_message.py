"""Mails whose headers nobody can break, whatever stands in names and titles."""

from __future__ import annotations

import email
import email.policy
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refugeesday.errors import UserError
from refugeesday.exchange.calendar_entry import Mailbox
from refugeesday.exchange.message import CalendarPart, Letter, invitation_mail, plain_mail, plan_mail, wire_address

NOW = datetime(2027, 6, 1, 8, tzinfo=UTC)
SENDER = Mailbox(name="Verein „Brücke“, Paderborn", address="einladung@verein.example")
FILE = CalendarPart(name="Termin.ics", content=b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", method="REQUEST")


def mail(name: str = "Amira", subject: str = "Termin", text: str = "Guten Tag", address: str = "a@b.example") -> bytes:
    letter = Letter(sender=SENDER, to=Mailbox(name=name, address=address), subject=subject, text=text, language="ar")
    return invitation_mail(letter, FILE, message_id="<1@verein.example>", date=NOW)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.text(max_size=80), st.text(max_size=200))
def test_no_text_adds_a_header_or_a_reader(name: str, subject: str, text: str) -> None:
    content = mail(name, subject, text)
    message = email.message_from_bytes(content, policy=email.policy.default)

    assert message.keys() == [
        "Date", "Message-ID", "From", "To", "Subject", "MIME-Version", "Content-Type",
    ]  # fmt: skip
    assert [one.addr_spec for one in message["To"].addresses] == ["a@b.example"]
    assert [one.addr_spec for one in message["From"].addresses] == [SENDER.address]
    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", content)
    assert [part.get_content_type() for part in message.walk()][:4] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "attack", ["x\r\nBcc: all@b.example", "x\nBcc: all@b.example", "x\u2028Bcc: a@b", "x\x85y", "x\x00"]
)
def test_line_breaks_in_name_and_subject_stay_inside(attack: str) -> None:
    message = email.message_from_bytes(mail(attack, attack), policy=email.policy.default)

    assert "Bcc" not in message
    assert message["Subject"].startswith("x")


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("", "calendar.no_address"),
        ("a@b.example, c@d.example", "calendar.bad_address"),
        ("a@b.example\r\nBcc: x@y.example", "calendar.bad_address"),
        ("<a@b.example>", "calendar.bad_address"),
        ("a..b@b.example", "calendar.bad_address"),
        ("a@b..example", "calendar.bad_address"),
        ("jürgen@b.example", "mail.address_not_ascii"),
    ],
)
def test_address_that_is_none_is_refused_and_never_logged(address: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        mail(address=address)

    assert caught.value.code == code
    assert not address or address not in str(caught.value)


def test_umlaut_domain_is_written_as_servers_know_it() -> None:
    assert wire_address(Mailbox(name="", address="info@bücher.example")) == "info@xn--bcher-kva.example"


def test_html_shows_markup_as_text_in_the_direction_of_each_language() -> None:
    text = "<script>alert(1)</script>\n\n– – –\n\nمرحبا"
    message = email.message_from_bytes(mail(text=text), policy=email.policy.default)
    page = message.get_body(("html",)).get_content()  # type: ignore[union-attr]  # there is one

    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert '<div lang="ar" dir="rtl">مرحبا' in page.replace("<br>\n", "")
    assert "http" not in page


def test_plan_is_attached_and_never_a_body() -> None:
    letter = Letter(sender=SENDER, to=Mailbox(name="Omar", address="o@b.example"), subject="Plan", text="Ihr Plan")
    part = CalendarPart(name="Termine.ics", content=FILE.content, method="PUBLISH")
    content = plan_mail(letter, [part], message_id="<1@verein.example>", date=NOW)
    message = email.message_from_bytes(content, policy=email.policy.default)

    assert [one.get_content_type() for one in message.iter_attachments()] == ["text/calendar"]
    assert b"text/calendar" not in plain_mail(letter, message_id="<1@verein.example>", date=NOW)

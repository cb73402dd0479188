"""Answers as each program writes them, and everything that only looks like one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refugeesday.domain.answers import AnswerKind, Doubt
from refugeesday.errors import UserError
from refugeesday.exchange.replies import MOST_OCTETS, Reply, read_replies, replies_in, replies_in_text

FILES = Path(__file__).parent / "replies"
UID = "0b7e2c1a-5d7e-4a53-9a86-3f2f6f0d9b11@verein.example"
AMIRA = "amira1@post.example"


def only(name: str) -> Reply:
    [reply] = read_replies([FILES / name])
    return reply


@pytest.mark.parametrize(
    ("name", "answer", "sender", "comment"),
    [
        ("outlook.eml", AnswerKind.ACCEPTED, AMIRA, "Ich komme gern, danke."),
        ("google.eml", AnswerKind.DECLINED, AMIRA, "Leider bin ich an dem Tag in Hamburg"),
        ("ios.eml", AnswerKind.TENTATIVE, AMIRA, ""),
        ("thunderbird.eml", AnswerKind.ACCEPTED, AMIRA, ""),
        ("latin1.eml", AnswerKind.ACCEPTED, AMIRA, "Ich weiß es: ja, gerne für später"),
        ("octet_stream.eml", AnswerKind.ACCEPTED, AMIRA, ""),
        ("signed.eml", AnswerKind.ACCEPTED, AMIRA, ""),
        ("forwarded_as_attachment.eml", AnswerKind.ACCEPTED, "betreuung@haus.example", ""),
        ("bare.ics", AnswerKind.ACCEPTED, "", ""),
        ("bare_lf.ics", AnswerKind.ACCEPTED, "", ""),
        ("endless_rule.ics", AnswerKind.ACCEPTED, "", ""),
    ],
)
def test_answer_of_every_program_is_read_once(name: str, answer: AnswerKind, sender: str, comment: str) -> None:
    reply = only(name)

    assert (reply.uid, reply.answer, reply.sequence, reply.doubt) == (UID, answer, 0, None)
    assert (reply.attendee.casefold(), reply.sender.casefold(), reply.comment) == (AMIRA, sender, comment)
    assert reply.source == name


def test_time_of_an_answer_is_its_stamp() -> None:
    assert only("outlook.eml").at == datetime(2027, 6, 3, 9, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("counter.ics", Doubt.OTHER_TIME),
        ("delegated.ics", Doubt.DELEGATED),
        ("no_decision.ics", Doubt.NO_DECISION),
        ("out_of_office.eml", Doubt.OUT_OF_OFFICE),
        ("bounce.eml", Doubt.NOT_DELIVERED),
        ("tnef.eml", Doubt.OUTLOOK_ONLY),
        ("just_yes.eml", Doubt.NO_ANSWER),
        ("invitation_itself.ics", Doubt.NO_ANSWER),
        ("torn.ics", Doubt.BROKEN),
    ],
)
def test_what_is_no_answer_is_given_with_its_reason(name: str, doubt: Doubt) -> None:
    reply = only(name)

    assert (reply.answer, reply.doubt) == (None, doubt)


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ("DTSTART;TZID=Europe/Berlin:20270618T104500\nDTEND;TZID=Europe/Berlin:20270618T112000", ("08:45", "09:20")),
        ('DTSTART;TZID="W. Europe Standard Time":20270618T104500\nDURATION:PT35M', ("08:45", "09:20")),
        ("DTSTART;TZID=Eastern Standard Time:20270618T104500\nDTEND:20270618T150000Z", ("14:45", "15:00")),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Kyiv:20270618T104500\nDURATION:PT1H",
            ("07:45", "08:45"),
        ),
        ("DTSTART:20270618T104500Z\nDTEND:20270618T112000Z", ("10:45", "11:20")),
        ("DTSTART:20270618T104500\nDTEND:20270618T112000", None),
        ("DTSTART;TZID=Am Stand:20270618T104500\nDTEND;TZID=Am Stand:20270618T112000", None),
        ("DTSTART;TZID=../../etc/passwd:20270618T104500\nDURATION:PT1H", None),
        ("DTSTART;VALUE=DATE:20270618\nDTEND;VALUE=DATE:20270619", None),
        ("DTSTART;TZID=Europe/Berlin:20270328T023000\nDURATION:PT1H", None),
        ("DTSTART:20270618T104500Z\nDTEND:20270618T104500Z", None),
        ("DTSTART:20270618T104500Z\nDURATION:P99999999999D", None),
        ("DTSTART:20270618T104500Z", None),
        ("DTEND:20270618T104500Z", None),
    ],
)
def test_other_time_is_read_where_it_is_certain(times: str, expected: tuple[str, str] | None) -> None:
    text = (FILES / "counter.ics").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("DTSTART", "DTEND"))]
    lines.insert(lines.index("SEQUENCE:0"), times)

    [reply] = replies_in_text("\n".join(lines))

    wished = reply.wished and (f"{reply.wished.starts:%H:%M}", f"{reply.wished.ends:%H:%M}")
    assert (reply.doubt, wished) == (Doubt.OTHER_TIME, expected)


def _mail(lines: list[str], *, kind: str = "text/calendar; charset=utf-8; method=REPLY", copies: int = 1) -> bytes:
    """Give a mail of which each part is the same answer."""
    body = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""])
    parts = [f"--b\r\nContent-Type: {kind}\r\n\r\n{body}\r\n"] * copies
    head = f'From: <{AMIRA}>\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    return (head + "".join(parts) + "--b--\r\n").encode()


ANSWER = ["BEGIN:VEVENT", f"UID:{UID}", "SEQUENCE:0", f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{AMIRA}", "END:VEVENT"]


@pytest.mark.parametrize(
    "content",
    [
        _mail(ANSWER),  # the method stands in the head of the part only
        _mail(["METHOD:REPLY", *ANSWER], kind="text/calendar"),  # and here in the file only
        _mail(["method:reply", *ANSWER], kind='application/ics; name="invite.ics"'),
        _mail(["METHOD:REPLY", *ANSWER], copies=3),
        _mail([line.replace("mailto:", "MAILTO:") for line in ANSWER]),
        _mail(
            [line.replace(f":mailto:{AMIRA}", f";EMAIL={AMIRA}:urn:uuid:1b671a64-40d5-491e") for line in ANSWER]
        ),  # Apple's calendar server
        _mail(
            [
                "BEGIN:VTIMEZONE", "TZID:W. Europe Standard Time", "BEGIN:STANDARD", "DTSTART:16010101T030000",
                "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE", *ANSWER[:-1],
                "DTSTART;TZID=W. Europe Standard Time:20270618T084500", "END:VEVENT",
            ]
        ),
        _mail(ANSWER).replace(b"\r\n", b"\n"),
    ],
)  # fmt: skip
def test_what_programs_do_in_their_own_way_is_read_as_one_answer(content: bytes) -> None:
    [reply] = replies_in(content, source="x.eml")

    assert (reply.uid, reply.attendee, reply.answer, reply.sequence) == (UID, AMIRA, AnswerKind.ACCEPTED, 0)


def test_pasted_text_is_read_with_words_around_it() -> None:
    pasted = "Hallo,\nhier die Antwort:\n\n" + (FILES / "bare.ics").read_text(encoding="utf-8") + "\nGruß"

    [reply] = replies_in_text(pasted)
    assert (reply.uid, reply.answer, reply.source) == (UID, AnswerKind.ACCEPTED, "")


def test_folder_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    for place, name in (("", "bare.ics"), ("more", "google.eml")):
        (tmp_path / place / name).write_bytes((FILES / name).read_bytes())
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")

    assert [one.source for one in read_replies([tmp_path])] == ["bare.ics", "google.eml"]


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"answers\.file_missing"):
        read_replies([tmp_path / "gone.eml"])


def _nested(depth: int) -> bytes:
    return b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(depth))


@pytest.mark.parametrize(
    ("content", "doubt"),
    [
        (b"x" * (MOST_OCTETS + 1), Doubt.TOO_LARGE),
        (b"From: a@b.example\r\n" + _nested(3000), Doubt.BROKEN),
        (b"From: a@b.example\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 3000, Doubt.BROKEN),
        (b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n" + b"X:1\r\n" * 30_000 + b"END:VCALENDAR\r\n", Doubt.BROKEN),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 9_000, Doubt.BROKEN),
        (b"From: " + b"=?utf-8?b?YQ==?= " * 150_000 + b"<a@b.example>\r\n\r\n", Doubt.NO_ANSWER),
        (
            b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:x\r\n"
            + b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\r\n" * 15_000
            + b"END:VEVENT\r\nEND:VCALENDAR\r\n",
            Doubt.BROKEN,
        ),
        (b"", Doubt.NO_ANSWER),
        (b"\x00\xff" * 1000, Doubt.NO_ANSWER),
    ],
)
def test_hostile_file_is_told_not_followed(content: bytes, doubt: Doubt) -> None:
    [reply] = replies_in(content, source="hostile.eml")

    assert (reply.doubt, reply.answer) == (doubt, None)


EXAMPLES = [path.read_bytes() for path in sorted(FILES.iterdir())]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(EXAMPLES), st.integers(0, 4000), st.binary(max_size=20), st.integers(0, 40))
def test_damaged_files_never_raise(content: bytes, at: int, put: bytes, cut: int) -> None:
    damaged = content[:at] + put + content[at + cut :]

    assert replies_in(damaged, source="x")

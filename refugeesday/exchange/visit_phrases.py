"""Appointments told in a language that has phrases but no templates: one fact a line, times isolated.

A phrase nobody reviewed ends in an asterisk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.exchange.phrases import is_right_to_left, isolate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.domain.papers import Pair
    from refugeesday.exchange.phrases import Phrasebook

UNREVIEWED = "*"
UNREVIEWED_NOTE = f"{UNREVIEWED} Übersetzung ungeprüft"


def visit_in_phrases(book: Phrasebook, values: Mapping[str, object]) -> str:
    """Give a whole visit in the reader's language, empty where the language has no phrases.

    The values are those of the template `visit`; the date comes in the reader's words.
    """
    if book.is_substitute or not book.asked:
        return ""
    talks = values["talks"]
    assert isinstance(talks, list)  # noqa: S101 - a programmer's error
    lines = [
        said(book.pair("check_in")),
        f"{said(book.pair('time'))}: {_plain(book, str(values['arrives']))}",
        f"{said(book.pair('your_interviews'))}{_comma(book)}{values['date']}:",
        *(_talk_line(book, talk) for talk in talks),
        *_questions(book, values),
    ]
    return "\n".join(lines)


def talk_in_phrases(book: Phrasebook, values: Mapping[str, object]) -> str:
    """Give a single talk in the reader's language, empty where the language has no phrases."""
    talk = values["talk"]
    assert isinstance(talk, dict)  # noqa: S101 - a programmer's error
    return "" if book.is_substitute or not book.asked else _talk_line(book, talk, with_time=False)


def day_in_phrases(book: Phrasebook, values: Mapping[str, object]) -> str:
    """Give a day in a company in the reader's language, empty where the language has no phrases."""
    if book.is_substitute or not book.asked:
        return ""
    facts = (
        ("company", "organisation"),
        ("time", "times"),
        ("address", "address"),
        ("entrance", "meeting_point"),
        ("contact_person", "contact"),
    )
    found = [
        said(book.pair("internship")),
        *(f"{said(book.pair(key))}: {_plain(book, str(values[name]))}" for key, name in facts if values[name]),
        said(book.pair("bring_documents")),
        *_questions(book, values),
    ]
    return "\n".join(found)


def cancelled_in_phrases(book: Phrasebook, *, date: str, time: str) -> str:
    """Give that an appointment is cancelled, empty without phrases; the date comes in the reader's words."""
    if book.is_substitute or not book.asked:
        return ""
    return f"{said(book.pair('cancelled'))}: {date} {_plain(book, time)}"


def _questions(book: Phrasebook, values: Mapping[str, object]) -> list[str]:
    phone = str(values["phone"])
    return [said(book.pair("questions_call", phone=phone))] if phone else []


def with_note(phrased: str) -> str:
    """Give words made from phrases with what their mark means at the end, where there is one."""
    return f"{phrased}\n\n{UNREVIEWED_NOTE}" if UNREVIEWED in phrased else phrased


def said(pair: Pair) -> str:
    """Give the reader's side of a phrase, marked where nobody reviewed it."""
    return f"{pair.other}{UNREVIEWED}" if pair.is_unreviewed else pair.other


def _talk_line(book: Phrasebook, talk: Mapping[str, object], *, with_time: bool = True) -> str:
    place = _comma(book).join(
        _plain(book, str(part)) for part in (talk["booth"], talk["organisation"], talk["room"]) if part
    )
    help_ = said(book.pair("interpreter" if talk["is_interpreted"] else "in_german"))
    if talk["language"]:
        help_ += f": {isolate(str(talk['language']))}"
    line = f"{said(book.pair('booth'))} {place} ({help_})"
    times = _plain(book, f"{talk['starts']}–{talk['ends']}")
    return f"{times}: {line}" if with_time else line


def _comma(book: Phrasebook) -> str:
    return "\u060c " if is_right_to_left(book.language) else ", "


def _plain(book: Phrasebook, text: str) -> str:
    return book.same(text).other

"""A visit or a talk told in a language that has phrases but no templates: one fact a line, times isolated.

A phrase nobody reviewed ends in an asterisk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.phrases import isolate, phrasebook

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from refugeesday.domain.papers import Pair
    from refugeesday.exchange.phrases import Phrasebook

UNREVIEWED = "*"


def visit_in_phrases(
    *, language: str, date: str, arrives: str, talks: Sequence[Mapping[str, object]], phone: str
) -> str:
    """Give a whole visit in the reader's language, empty where the language has no phrases."""
    book = phrasebook(language)
    if book.language != language:
        return ""
    lines = [
        said(book.pair("check_in")),
        f"{said(book.pair('time'))}: {_plain(book, arrives)}",
        f"{said(book.pair('your_interviews'))}, {_plain(book, date)}:",
        *(_talk_line(book, talk) for talk in talks),
    ]
    if phone:
        lines.append(said(book.pair("questions_call", phone=phone)))
    return "\n".join(lines)


def talk_in_phrases(*, language: str, talk: Mapping[str, object]) -> str:
    """Give a single talk in the reader's language, empty where the language has no phrases."""
    book = phrasebook(language)
    return "" if book.language != language else _talk_line(book, talk, with_time=False)


def cancelled_in_phrases(*, language: str, date: str, time: str) -> str:
    """Give that an appointment is cancelled, empty where the language has no phrases."""
    book = phrasebook(language)
    return "" if book.language != language else f"{said(book.pair('cancelled'))}: {_plain(book, f'{date} {time}')}"


def said(pair: Pair) -> str:
    """Give the reader's side of a phrase, marked where nobody reviewed it."""
    return f"{pair.other}{UNREVIEWED}" if pair.is_unreviewed else pair.other


def _talk_line(book: Phrasebook, talk: Mapping[str, object], *, with_time: bool = True) -> str:
    place = ", ".join(_plain(book, str(part)) for part in (talk["booth"], talk["organisation"], talk["room"]) if part)
    help_ = said(book.pair("interpreter" if talk["is_interpreted"] else "in_german"))
    if talk["language"]:
        help_ += f": {_native(str(talk['language']))}"
    line = f"{said(book.pair('booth'))} {place} ({help_})"
    times = _plain(book, f"{talk['starts']}–{talk['ends']}")
    return f"{times}: {line}" if with_time else line


def _plain(book: Phrasebook, text: str) -> str:
    return book.same(text).other


def _native(name: str) -> str:
    found = languages().find(name)
    return isolate(found.name_native) if found else name

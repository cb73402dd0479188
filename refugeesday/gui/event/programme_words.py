"""Say items of the programme in sentences: their times, their rooms, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.services.agenda import AgendaConflict

if TYPE_CHECKING:
    from datetime import datetime

    from refugeesday.services.agenda import AgendaEntry
    from refugeesday.wording import Words

translate = QCoreApplication.translate


def time_words(starts: datetime, ends: datetime) -> str:
    """Give "09:00–09:30"."""
    return f"{starts:%H:%M}–{ends:%H:%M}"


def room_words(entry: AgendaEntry) -> str:
    """Give the room's name, or that there is none."""
    return entry.room.name if entry.room is not None else no_room()


def no_room() -> str:
    """Say that something is in no room."""
    return translate("Programme", "Without a room")


def conflict_words(entry: AgendaEntry, words: Words) -> list[str]:
    """Give a line for each thing that is wrong with an entry; empty where nothing is."""
    named = {AgendaConflict.ROOM_TAKEN: entry.beside, **entry.people}
    return [
        f"{words.of(code)}: {', '.join(named[code])}" if code in named else words.of(code) for code in entry.conflicts
    ]


def sentence(entry: AgendaEntry, words: Words) -> str:
    """Say all of an entry for whoever listens."""
    said = [entry.item.title, time_words(entry.starts, entry.ends), room_words(entry)]
    wrong = conflict_words(entry, words)
    if wrong:
        said.append(translate("Programme", "Conflict: {what}").format(what="; ".join(wrong)))
    return ", ".join(said)

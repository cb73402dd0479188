"""What a command answers, how it opens a workspace, and how it shows that it is still at work."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.services.session import Session

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer for people (`lines`) and for programs (`data`)."""

    lines: Sequence[str]
    data: Json
    exit_code: int = 0


@contextmanager
def workspace(file: str, *, for_writing: bool = False) -> Iterator[Session]:
    """Open a workspace file for one command and give it back afterwards.

    Raises UserError `file.held` where a command that writes finds somebody else writing.
    """
    from refugeesday.services.session import open_workspace  # peewee and the driver cost 0.1 s

    session = open_workspace(Path(file), read_only=not for_writing)
    with session:
        if for_writing and session.is_read_only:
            holder = session.held_by
            if holder is None:
                raise UserError("file.read_only", reason=str(session.read_only_because))
            raise UserError(
                "file.held",
                since=f"{holder.since.astimezone():%d.%m.%Y %H:%M}",
                shown={"name": holder.name, "host": holder.host},
            )
        yield session


def chosen_event(session: Session, wanted: int | None) -> Event:
    """Give the event a command is about: the one asked for, or the only one there is.

    Raises UserError `event.none`, `event.several` and `event.gone`.
    """
    from refugeesday.services.events import event, events

    if wanted is not None:
        return event(session, wanted)
    found = events(session)
    if not found:
        raise UserError("event.none")
    if len(found) > 1:
        raise UserError("event.several", ids=", ".join(str(one.id) for one in found))
    return found[0]


def with_phrases(session: Session, event: Event, wanted: str | None) -> Event:
    """Keep whether phrases nobody reviewed are used (`all`) or not (`reviewed`), and give the event as it is then."""
    from refugeesday.services.events import choose_phrases
    from refugeesday.services.events import event as read_event

    if wanted is None:
        return event
    choose_phrases(session, event=event.id, with_unreviewed=wanted == "all")
    return read_event(session, event.id)


def progress(label: str) -> Callable[[float, str], None]:
    """Give a report function that draws a line on standard error, where a person reads along."""
    last = -1

    def report(fraction: float, _text: str = "") -> None:
        nonlocal last
        percent = int(fraction * 100)
        if percent != last and sys.stderr.isatty():
            last = percent
            print(f"\r{label} {percent} %", end="" if percent < 100 else "\n", file=sys.stderr, flush=True)

    return report


def table_lines(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lay rows out in columns for a terminal."""
    widths = [max(len(row[index]) for row in (headers, *rows)) for index in range(len(headers))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (headers, *rows)
    ]

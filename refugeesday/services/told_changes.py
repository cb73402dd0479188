"""What is different between what a person was told and what is true now, part by part.

A handover keeps the German words a person was given. Those of the delivered texts are taken apart again into times,
booths and rooms; of words somebody wrote anew only the lines that differ are given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.telling import ToldState, difference
from refugeesday.exchange.texts import parts_beside

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from refugeesday.domain.invitations import Invitation
    from refugeesday.domain.telling import Handover, Standing

_TALK = re.compile(r"(\d\d:\d\d)–(\d\d:\d\d) Uhr: Stand ([^,]+), (.*?)(?: \(([^()]*)\))?")
_STAND = re.compile(r"Stand ([^,]+), (.*?)(?:, Tisch \d+)?")
_HELP = re.compile(r"(?:Mit|Ohne) Dolmetschen.*|Dolmetschen: .*")
_ROOM = re.compile(r"Ort: (.+)")
_COUNT = re.compile(r"(\d+) Gespräche? (?:ist|sind) geplant\.|Es sind noch keine Gespräche geplant\.")


class Aspect(StrEnum):
    """Which part of an appointment is different."""

    TIME = "time"
    BOOTH = "booth"
    ROOM = "room"
    INTERPRETING = "interpreting"
    TALK = "talk"
    PLACE = "place"
    COUNT = "count"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartChange:
    """One part before and after; `about` is the employer. One side is empty where a talk came or went."""

    aspect: Aspect
    about: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A talk or a shift as a text has it."""

    organisation: str = ""
    time: str = ""
    booth: str = ""
    room: str = ""
    help: str = ""
    count: str = ""


def part_changes(one: Standing, *, zone: str, rooms: Collection[str]) -> tuple[PartChange, ...]:
    """Give what changed since a person was told, in order of time; nothing for news, cancellations and what is known.

    `rooms` are the names of the venue's rooms, to tell them from commas in the names of employers.
    """
    if one.state is not ToldState.CHANGED or one.told is None:
        return ()
    old, new = _parts(one.told, one.now, zone, rooms), _parts(one.now, one.now, zone, rooms)
    found = [*_compared(old, new)]
    if one.told.location != one.now.location:
        found.append(PartChange(aspect=Aspect.PLACE, before=one.told.location, after=one.now.location))
    return tuple(found) or _in_words(one.told, one.now, zone)


def _parts(said: Handover | Invitation, of: Invitation, zone: str, rooms: Collection[str]) -> list[_Part]:
    lines = parts_beside(said.description)[0].splitlines()
    if of.kind is AppointmentKind.VISIT:
        return [_talk(match, rooms) for line in lines if (match := _TALK.fullmatch(line.strip()))]
    time = f"{said.starts.astimezone(ZoneInfo(zone)):%H:%M}"
    if of.kind is AppointmentKind.BOOTH_DAY:
        time += f"–{said.ends.astimezone(ZoneInfo(zone)):%H:%M}"
    stand = next((match for line in lines if (match := _STAND.fullmatch(line.strip()))), None)
    help_ = next((line for line in lines if _HELP.fullmatch(line)), "")
    if stand is not None:
        organisation, room = _split(stand[2], rooms)
        planned = next((match[1] or "0" for line in lines if (match := _COUNT.fullmatch(line.strip()))), "")
        return [_Part(organisation=organisation, time=time, booth=stand[1], room=room, help=help_, count=planned)]
    room = next((match[1] for line in lines if (match := _ROOM.fullmatch(line))), "")
    return [_Part(organisation=of.summary, time=time, room=room)]


def _talk(match: re.Match[str], rooms: Collection[str]) -> _Part:
    organisation, room = _split(match[4], rooms)
    return _Part(organisation=organisation, time=match[1], booth=match[3], room=room, help=match[5] or "")


def _split(text: str, rooms: Collection[str]) -> tuple[str, str]:
    room = next((name for name in sorted(rooms, key=len, reverse=True) if name and text.endswith(f", {name}")), "")
    return (text[: -len(room) - 2], room) if room else (text, "")


def _compared(old: list[_Part], new: list[_Part]) -> Iterator[PartChange]:
    """Compare talks with the same employer; what is left came or went, in pairs where both did."""
    gone = list(old)
    came: list[_Part] = []
    for part in new:
        before = next((one for one in gone if one.organisation == part.organisation), None)
        if before is None:
            came.append(part)
            continue
        gone.remove(before)
        for aspect, left, right in (
            (Aspect.TIME, before.time, part.time),
            (Aspect.BOOTH, before.booth, part.booth),
            (Aspect.ROOM, before.room, part.room),
            (Aspect.INTERPRETING, before.help, part.help),
            (Aspect.COUNT, before.count, part.count),
        ):
            if left != right:
                yield PartChange(aspect=aspect, about=part.organisation, before=left, after=right)
    for place in range(max(len(gone), len(came))):
        left = _named(gone[place]) if place < len(gone) else ""
        right = _named(came[place]) if place < len(came) else ""
        yield PartChange(aspect=Aspect.TALK, before=left, after=right)


def _named(part: _Part) -> str:
    return " ".join(one for one in (part.time, part.booth, part.organisation) if one)


def _in_words(told: Handover, now: Invitation, zone: str) -> tuple[PartChange, ...]:
    times = [f"{one.starts.astimezone(ZoneInfo(zone)):%H:%M}" for one in (told, now)]
    if times[0] != times[1]:
        return (PartChange(aspect=Aspect.TIME, before=times[0], after=times[1]),)
    before, after = difference(parts_beside(told.description)[0], parts_beside(now.description)[0])
    return (PartChange(aspect=Aspect.WORDS, before=before, after=after),)

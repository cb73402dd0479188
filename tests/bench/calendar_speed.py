"""Measure invitations: ours against a bare icalendar loop with one shared VTIMEZONE, and 5,000 people to disk.

Run as `python -m tests.bench.calendar_speed`. Both write the same content, which is checked; the baseline in
`bare_icalendar.py` imports nothing but icalendar. Seconds are CPU time, the best of three rounds. Only the
ratio is asserted.
"""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from refugeesday.exchange.calendar import CalendarEntry, EntryStatus, Mailbox, request
from refugeesday.exchange.calendar_files import write_files
from refugeesday.exchange.zones import zone_block
from tests.bench.bare_icalendar import Invitation, shared_zone, write_invitation

PEOPLE = 5000
COMPARED = 1000
ROUNDS = 3
WANTED_RATIO = 1.5
WANTED_SECONDS = 20.0
BERLIN = ZoneInfo("Europe/Berlin")
STAMP = datetime(2027, 5, 3, 9, 30, tzinfo=UTC)
SENDER = Mailbox(name="Refugees Day, Stadt Musterstadt", address="refugeesday@musterstadt.example")
NAMES = ("Ünal O’Neill", "محمد الأحمد", "ሰላም ተስፋዬ", "Олена Шевченко")
TEXT = (
    "Sie haben 2 Gespräche.\n\n10:15–10:30 Stand 7: Bäckerei Mühlenhof\nDolmetschen: Arabisch\n"
    "11:00–11:15 Stand 21: Pflegezentrum Süd\n\nمرحبا بك في يوم اللاجئين.\nእንኳን ደህና መጡ።"
)


def visits(count: int) -> list[tuple[CalendarEntry, Mailbox]]:
    """Return one appointment for each of so many people."""
    starts = datetime(2027, 6, 18, 9, 0, tzinfo=BERLIN)
    entry = CalendarEntry(
        uid="x",
        sequence=0,
        status=EntryStatus.CONFIRMED,
        starts=starts,
        ends=starts,
        summary="Refugees Day: Ihr Besuch",
        location="Stadthalle, Foyer; Marktplatz 1, 12345 Musterstadt",
        description=TEXT,
        geo=(51.227741, 6.773456),
        alarm_minutes=60,
        language="de",
        created=datetime(2027, 5, 2, 14, 0, tzinfo=UTC),
        modified=datetime(2027, 5, 3, 9, 0, tzinfo=UTC),
    )
    return [
        (
            replace(
                entry,
                uid=f"{number:032x}@musterstadt.example",
                starts=starts + timedelta(minutes=number % 300),
                ends=starts + timedelta(minutes=number % 300 + 90),
                description=f"{TEXT}\nNummer {number}",
            ),
            Mailbox(name=f"{NAMES[number % 4]} {number}", address=f"person.{number}@post.example"),
        )
        for number in range(count)
    ]


def write_ours(entry: CalendarEntry, attendee: Mailbox) -> bytes:
    return request(entry, organizer=SENDER, attendee=attendee, stamp=STAMP)


def given(entry: CalendarEntry, attendee: Mailbox) -> Invitation:
    """Return the same appointment as the baseline takes it."""
    assert entry.geo is not None
    return Invitation(
        uid=entry.uid,
        stamp=STAMP,
        starts=entry.starts,
        ends=entry.ends,
        summary=entry.summary,
        location=entry.location,
        description=entry.description,
        geo=entry.geo,
        created=entry.created,
        modified=entry.modified,
        organizer=(SENDER.name, SENDER.address),
        attendee=(attendee.name, attendee.address),
    )


def content(data: bytes) -> list[str]:
    """Return what a file says, whatever the order of lines and parameters."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    return sorted("".join(sorted(line)) for line in lines)


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of the best of three rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def main() -> None:
    people = visits(PEOPLE)
    compared = people[:COMPARED]
    block = zone_block(BERLIN, [2027])
    assert block is not None
    zone = shared_zone(block)
    baseline = [given(entry, attendee) for entry, attendee in compared]
    for (entry, attendee), invitation in zip(compared[:20], baseline, strict=False):
        assert content(write_ours(entry, attendee)) == content(write_invitation(invitation, zone))

    bare = cpu_seconds(lambda: [write_invitation(invitation, zone) for invitation in baseline])
    ours = cpu_seconds(lambda: [write_ours(entry, attendee) for entry, attendee in compared])
    ratio = bare / ours
    print(f"{COMPARED} invitations: icalendar {bare:.2f} s, ours {ours:.2f} s CPU, {ratio:.1f} × faster")
    assert ratio >= WANTED_RATIO

    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        files = ((f"{number:04}.ics", write_ours(entry, attendee)) for number, (entry, attendee) in enumerate(people))
        write_files(Path(folder), files, count=PEOPLE, report=lambda *_: None, should_stop=lambda: False)
        seconds = time.perf_counter() - begin
        assert len(list(Path(folder).iterdir())) == PEOPLE
    print(f"{PEOPLE} invitations on disk, synced: {seconds:.2f} s (wanted: at most {WANTED_SECONDS:.0f} s)")


if __name__ == "__main__":
    main()

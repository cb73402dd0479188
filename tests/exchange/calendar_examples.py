"""Calendar files under a fixed clock. Run as a module to write them into `golden/` again, then look at every one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from refugeesday.exchange.calendar import (
    CalendarEntry,
    EntryStatus,
    Mailbox,
    cancellation,
    organisers_calendar,
    publication,
    qr_event,
    request,
)

GOLDEN = Path(__file__).parent / "golden"
BERLIN = ZoneInfo("Europe/Berlin")
STAMP = datetime(2027, 5, 3, 9, 30, tzinfo=UTC)
SENDER = Mailbox(name="Refugees Day, Stadt Musterstadt", address="refugeesday@musterstadt.example")
GUEST = Mailbox(name="ሰላም Ünal „Uli“ O’Neill", address="uenal@post.example")
VISIT = CalendarEntry(
    uid="4d3b7c52-9b1f-4c0e-8a57-6f1c5f0f3a11@musterstadt.example",
    sequence=0,
    status=EntryStatus.CONFIRMED,
    starts=datetime(2027, 6, 18, 10, 0, tzinfo=BERLIN),
    ends=datetime(2027, 6, 18, 12, 45, tzinfo=BERLIN),
    summary="Refugees Day: Ihr Besuch",
    location="Stadthalle, Foyer; Marktplatz 1, 12345 Musterstadt",
    description=(
        "Sie haben 2 Gespräche.\n\n10:15–10:30 Stand 7: Bäckerei Mühlenhof\nDolmetschen: Arabisch\n"
        "11:00–11:15 Stand 21: Pflegezentrum Süd\n\nمرحبا بك في يوم اللاجئين. نراك في القاعة الكبرى.\n"
        "እንኳን ደህና መጡ። ቀጠሮዎ በአዳራሹ ውስጥ ነው።"
    ),
    geo=(51.227741, 6.773456),
    alarm_minutes=60,
    language="de",
    created=datetime(2027, 5, 2, 14, 0, tzinfo=UTC),
    modified=datetime(2027, 5, 3, 9, 0, tzinfo=UTC),
)


def talks() -> list[CalendarEntry]:
    """Return a plan of three talks, one of them cancelled."""
    starts = [datetime(2027, 6, 18, 10, 15, tzinfo=BERLIN) + timedelta(minutes=45) * number for number in range(3)]
    plan = [
        replace(
            VISIT,
            uid=f"0000000{number}-5f6e-4a7b-9c8d-1e2f3a4b5c6d@musterstadt.example",
            starts=start,
            ends=start + timedelta(minutes=15),
            summary=f"Gespräch am Stand {7 * (number + 1)}",
            description="",
            geo=None,
            alarm_minutes=10,
        )
        for number, start in enumerate(starts)
    ]
    return [*plan[:2], replace(plan[2], status=EntryStatus.CANCELLED, sequence=1)]


def agenda() -> list[CalendarEntry]:
    """Return items of an event's day that leave their reader free."""
    return [replace(talk, is_transparent=True, alarm_minutes=None, language=None) for talk in talks()[:2]]


def examples() -> dict[str, bytes]:
    """Return every golden file's content by its name."""
    later = STAMP + timedelta(days=1)
    moved = replace(VISIT, sequence=1, starts=VISIT.starts + timedelta(minutes=30), modified=later)
    new_york = ZoneInfo("America/New_York")
    night = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    people = {"organizer": SENDER, "attendee": GUEST}
    return {
        "invitation.ics": request(VISIT, **people, stamp=STAMP),
        "update.ics": request(moved, **people, stamp=later),
        "cancellation.ics": cancellation(replace(moved, sequence=2), **people, stamp=later + timedelta(days=1)),
        "plan.ics": publication(talks(), name="Refugees Day, 18. Juni", stamp=STAMP, zone=BERLIN, organizer=SENDER),
        "single_talk.ics": publication(talks()[:1], name=None, stamp=STAMP, zone=BERLIN),
        "organisers.ics": organisers_calendar(agenda(), name="Refugees Day 2027", stamp=STAMP, zone=BERLIN),
        "new_york.ics": publication(talks()[:1], name=None, stamp=STAMP, zone=new_york),
        "casablanca.ics": publication(talks()[:1], name=None, stamp=STAMP, zone=ZoneInfo("Africa/Casablanca")),
        "night_of_two_hours.ics": request(
            replace(VISIT, starts=night, ends=night + timedelta(hours=2)), **people, stamp=STAMP
        ),
        "phone_code.ics": qr_event(VISIT).encode(),
    }


if __name__ == "__main__":
    for file_name, content in examples().items():
        (GOLDEN / file_name).write_bytes(content)

"""Zone blocks: the one of Berlin to the letter, all others against the zone data, read by an independent reader."""

from datetime import UTC, datetime, timedelta, timezone
from io import StringIO
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st

from refugeesday.errors import UserError
from refugeesday.exchange.calendar import CalendarEntry, EntryStatus, publication
from refugeesday.exchange.zones import exact_time, is_ambiguous, zone_block
from tests.exchange.calendar_rules import Seen, agreed

BERLIN_BLOCK = b"""BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
""".replace(b"\n", b"\r\n")

REGULAR = [
    "Europe/Berlin",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Kyiv",
    "America/New_York",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Beirut",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "America/Asuncion",
    "Africa/Nairobi",
]


def changes(zone: ZoneInfo, first: int, last: int) -> list[datetime]:
    """Return the hours after which the offset is another one."""
    hours = int((datetime(last, 1, 1) - datetime(first, 1, 1)) / timedelta(hours=1))  # noqa: DTZ001
    moments = [datetime(first, 1, 1, tzinfo=UTC) + timedelta(hours=number) for number in range(hours)]
    offsets = [moment.astimezone(zone).utcoffset() for moment in moments]
    return [moments[number] for number in range(1, hours) if offsets[number] != offsets[number - 1]]


def test_block_of_berlin_is_the_known_one() -> None:
    assert [zone_block(ZoneInfo("Europe/Berlin"), [year]) for year in (2026, 2027, 2034)] == [BERLIN_BLOCK] * 3


@pytest.mark.parametrize("name", REGULAR)
def test_block_shows_the_same_times_as_the_zone(name: str) -> None:
    zone = ZoneInfo(name)
    block = zone_block(zone, [2026])
    assert block is not None

    read = tzical(StringIO(block.decode())).get(name)

    days = [datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=number) for number in range(0, 3650, 3)]
    edges = [change + hours * timedelta(hours=1) for change in changes(zone, 2026, 2029) for hours in (-26, -5, 5, 26)]
    for moment in [*days, *edges]:
        local = moment.astimezone(zone)
        assert local.replace(tzinfo=read).utcoffset() == local.utcoffset(), local


@pytest.mark.parametrize("name", REGULAR)
def test_every_reader_finds_the_instants_of_a_year(name: str) -> None:
    zone = ZoneInfo(name)
    starts = [datetime(2027, 1, 1, 9, tzinfo=UTC) + timedelta(days=number) for number in range(0, 365, 13)]
    starts += [
        change + hours * timedelta(hours=1) for change in changes(zone, 2027, 2028) for hours in (-3, -1, 0, 1, 3)
    ]
    stamp = datetime(2026, 11, 1, tzinfo=UTC)
    entries = [
        CalendarEntry(
            uid=f"{number}@a.example",
            sequence=0,
            status=EntryStatus.CONFIRMED,
            starts=start,
            ends=start + timedelta(minutes=30),
            summary="x",
            created=stamp,
            modified=stamp,
        )
        for number, start in enumerate(starts)
    ]

    data = publication(entries, name=None, stamp=stamp, zone=zone)

    assert agreed(data) == [
        Seen(uid=entry.uid, starts=entry.starts, ends=entry.ends, summary="x", sequence=0, status="CONFIRMED")
        for entry in entries
    ]
    assert f"DTSTART;TZID={name}:".encode() in data


def test_zone_without_summer_time_has_one_part() -> None:
    block = zone_block(ZoneInfo("Asia/Kolkata"), [2026]) or b""

    assert (block.count(b"BEGIN:STANDARD"), block.count(b"DAYLIGHT"), block.count(b"RRULE")) == (1, 0, 0)
    assert b"TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\n" in block


def test_southern_summer_begins_in_october() -> None:
    block = zone_block(ZoneInfo("Australia/Sydney"), [2026]) or b""

    daylight = block[block.index(b"BEGIN:DAYLIGHT") :]
    assert b"DTSTART:19701004T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU\r\n" in daylight


@pytest.mark.parametrize(
    "name",
    ["Africa/Casablanca", "Africa/El_Aaiun", "Africa/Cairo", "Asia/Jerusalem", "UTC", "CET", "Etc/UTC", "Etc/GMT+1"],
)
def test_zone_without_a_simple_yearly_rule_has_no_block(name: str) -> None:
    assert zone_block(ZoneInfo(name), [2026]) is None


def test_offset_without_a_name_has_no_block() -> None:
    assert zone_block(timezone(timedelta(hours=2)), [2026]) is None


def test_years_with_different_rules_have_no_common_block() -> None:
    kyiv = ZoneInfo("Europe/Kyiv")  # 1970 knew no summer time there
    assert zone_block(kyiv, [1971]) != zone_block(kyiv, [2026])
    assert zone_block(kyiv, [1971, 2026]) is None


def test_rule_that_changes_within_ten_years_makes_no_block() -> None:
    berlin = ZoneInfo("Europe/Berlin")  # until 1995 summer time ended in September

    assert zone_block(berlin, [1990]) is None
    assert zone_block(berlin, [1996]) == BERLIN_BLOCK


def test_every_block_has_one_rule_a_part() -> None:
    zones = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))[::4]
    for name in zones:
        block = zone_block(ZoneInfo(name), [2026])
        if block is None:
            continue
        parts = block.count(b"BEGIN:STANDARD") + block.count(b"BEGIN:DAYLIGHT")
        assert block.count(b"BEGIN:STANDARD") == 1
        assert block.count(b"TZOFFSETTO") == block.count(b"TZOFFSETFROM") == parts
        assert block.count(b"RRULE:FREQ=YEARLY;BYMONTH=") == (parts if parts == 2 else 0)
        assert max(map(len, block.split(b"\r\n"))) <= 75


@settings(deadline=None)
@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)), st.sampled_from(REGULAR))  # noqa: DTZ001
def test_exact_time_is_the_instant_or_the_time_does_not_exist(local: datetime, name: str) -> None:
    when = local.replace(tzinfo=ZoneInfo(name))
    back = when.astimezone(UTC).astimezone(when.tzinfo)
    if back.replace(tzinfo=None) == local:
        assert exact_time(when) == when.astimezone(UTC).replace(microsecond=0)
    else:
        with pytest.raises(UserError, match=r"time\.does_not_exist"):
            exact_time(when)


def test_ambiguous_hour_is_the_one_shown_twice() -> None:
    day = datetime(2026, 10, 25, tzinfo=ZoneInfo("Europe/Berlin"))

    ambiguous = [minutes for minutes in range(0, 24 * 60, 15) if is_ambiguous(day + timedelta(minutes=minutes))]

    assert ambiguous == [120, 135, 150, 165]

"""Write an invitation with icalendar's own components and one shared VTIMEZONE: what ours is measured against."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, vCalAddress, vUri


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """The content of one invitation; people are names and addresses."""

    uid: str
    stamp: datetime
    starts: datetime
    ends: datetime
    summary: str
    location: str
    description: str
    geo: tuple[float, float]
    created: datetime
    modified: datetime
    organizer: tuple[str, str]
    attendee: tuple[str, str]


def shared_zone(block: bytes) -> Timezone:
    """Return the one component that all files share."""
    return Timezone.from_ical(block)


def write_invitation(invitation: Invitation, zone: Timezone) -> bytes:
    """Return the file of one invitation, put together and folded by icalendar."""
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//Refugees Day//Refugees Day//DE")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "REQUEST")
    calendar.add_component(zone)
    event = Event()
    event.add("UID", invitation.uid)
    event.add("DTSTAMP", invitation.stamp)
    event.add("SEQUENCE", 0)
    event.add("DTSTART", invitation.starts)
    event.add("DTEND", invitation.ends)
    event.add("SUMMARY", invitation.summary, parameters={"LANGUAGE": "de"})
    event.add("LOCATION", invitation.location)
    event.add("GEO", invitation.geo)
    place = {"VALUE": "URI", "X-APPLE-RADIUS": "100", "X-TITLE": invitation.location}
    event["X-APPLE-STRUCTURED-LOCATION"] = vUri(f"geo:{invitation.geo[0]},{invitation.geo[1]}", params=place)
    event.add("DESCRIPTION", invitation.description, parameters={"LANGUAGE": "de"})
    event.add("STATUS", "CONFIRMED")
    event.add("TRANSP", "OPAQUE")
    event.add("CLASS", "PRIVATE")
    event.add("CREATED", invitation.created)
    event.add("LAST-MODIFIED", invitation.modified)
    event["ORGANIZER"] = _person(invitation.organizer, {})
    asked = {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
    event["ATTENDEE"] = _person(invitation.attendee, asked)
    event.add_component(_alarm(invitation.summary))
    calendar.add_component(event)
    return calendar.to_ical()


def _person(person: tuple[str, str], parameters: dict[str, str]) -> vCalAddress:
    name, address = person
    return vCalAddress(f"mailto:{address}", params={**parameters, "CN": name})


def _alarm(summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", timedelta(minutes=-60))
    alarm.add("DESCRIPTION", summary, parameters={"LANGUAGE": "de"})
    return alarm

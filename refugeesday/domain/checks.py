"""Everything that is wrong with an event or worth knowing about it, as data.

Each check is one small function over the whole event; a finding names its place, so that a click can lead there. Errors
must be dealt with before the plan is released, warnings should be, hints may be. Words are in `wording.py`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from refugeesday.domain.changes import Topic
from refugeesday.domain.events import Event
from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Booth, Offer
from refugeesday.domain.people import Participant, Purpose, Volunteer
from refugeesday.domain.talking import TALK_GERMAN, talk_german, talk_languages
from refugeesday.domain.time import DaySpan, is_within, local_span


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found; `values` fill its sentence, `topic` and `id` say where it is."""

    severity: Severity
    code: str
    topic: Topic
    id: int
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One event with everything the checks look at."""

    event: Event
    participants: Sequence[Participant]
    booths: Sequence[Booth]
    offers: Sequence[Offer]
    volunteers: Sequence[Volunteer]
    interviews: Sequence[Interview]


def findings_of(day: Day) -> list[Finding]:
    """Run every check, gravest findings first."""
    order = list(Severity)
    found = [finding for check in _CHECKS for finding in check(day)]
    return sorted(found, key=lambda finding: order.index(finding.severity))


def _off_raster(day: Day) -> Iterator[Finding]:
    starts = {slot.span.starts for slot in day.event.raster.slots}
    for one in day.interviews:
        if one.starts not in starts:
            yield _at(one, day, Severity.ERROR, "interview_off_raster")


def _participant_away(day: Day) -> Iterator[Finding]:
    people = {one.id: one for one in day.participants}
    for one in day.interviews:
        participant = people[one.participant]
        if one.state is InterviewState.MISSED:
            continue
        if not participant.state.is_expected:
            yield _at(one, day, Severity.ERROR, "participant_not_expected", who=_who(participant))
        elif not _is_there(participant.availability, one, day.event):
            yield _at(one, day, Severity.ERROR, "participant_away", who=_who(participant))


def _interviewer_away(day: Day) -> Iterator[Finding]:
    lanes = {lane.id: lane for booth in day.booths for lane in booth.interviewers}
    for one in day.interviews:
        if not _is_there(lanes[one.interviewer].presence, one, day.event):
            yield _at(one, day, Severity.ERROR, "interviewer_away")


def _interpreter_away(day: Day) -> Iterator[Finding]:
    helpers = {one.id: one for one in day.volunteers}
    for one in day.interviews:
        if one.interpreter is not None:
            helper = helpers[one.interpreter]
            if not helper.is_interpreter or not _is_there(helper.availability, one, day.event):
                yield _at(one, day, Severity.ERROR, "interpreter_away", who=_who(helper))


def _interpreter_missing(day: Day) -> Iterator[Finding]:
    """Name talks in which the two have no language in common and nobody interprets; what is not known is tried."""
    people = {one.id: one for one in day.participants}
    spoken = {lane.id: talk_languages(lane.languages) for booth in day.booths for lane in booth.interviewers}
    asked = _german_asked(day)
    for one in day.interviews:
        person = people[one.participant].person
        german, own = person.german_speaking, talk_languages(person.languages)
        if one.interpreter is not None or one.state is InterviewState.MISSED or german is None or not own:
            continue
        if german < asked.get(one.booth, TALK_GERMAN) and not own & spoken[one.interviewer]:
            yield _at(one, day, Severity.ERROR, "interpreter_missing", who=_who(people[one.participant]))


def _german_asked(day: Day) -> dict[int, Level]:
    """Give the least German a talk takes at the booths that have offers, by booth."""
    by_organisation: dict[int, list[Level]] = defaultdict(list)
    for offer in day.offers:
        by_organisation[offer.organisation].append(talk_german(offer.minimum_german))
    return {one.id: min(by_organisation[one.organisation]) for one in day.booths if one.organisation in by_organisation}


def _excluded(day: Day) -> Iterator[Finding]:
    people = {one.id: one for one in day.participants}
    organisation = {booth.id: booth.organisation for booth in day.booths}
    for one in day.interviews:
        participant = people[one.participant]
        if organisation[one.booth] in participant.excluded:
            yield _at(one, day, Severity.ERROR, "excluded", who=_who(participant))


def _too_close(day: Day) -> Iterator[Finding]:
    index = {slot.span.starts: slot.index for slot in day.event.raster.slots}
    people = {one.id: one for one in day.participants}
    by_person: dict[int, list[Interview]] = defaultdict(list)
    for one in sorted(day.interviews, key=lambda one: one.starts):
        if one.starts in index and one.state is not InterviewState.MISSED:
            by_person[one.participant].append(one)
    for participant, talks in by_person.items():
        for before, after in pairwise(talks):
            if index[after.starts] - index[before.starts] <= people[participant].gap_slots:
                yield _at(after, day, Severity.WARNING, "too_close", who=_who(people[participant]))


def _without_interview(day: Day) -> Iterator[Finding]:
    planned = {one.participant for one in day.interviews}
    for one in day.participants if day.interviews else ():
        if one.id not in planned and one.state.is_expected:
            values = {"who": _who(one)}
            yield Finding(
                severity=Severity.WARNING, code="no_interview", topic=Topic.PARTICIPANT, id=one.id, values=values
            )


def _below_minimum(day: Day) -> Iterator[Finding]:
    counts = Counter(one.booth for one in day.interviews)
    for booth in day.booths if day.interviews else ():
        if booth.is_open and counts[booth.id] < booth.min_interviews:
            values = {"booth": booth.number, "n": counts[booth.id], "minimum": booth.min_interviews}
            yield _booth_finding(booth, Severity.WARNING, "booth_below_minimum", values)


def _without_interviewer(day: Day) -> Iterator[Finding]:
    for booth in day.booths:
        if not booth.interviewers:
            yield _booth_finding(booth, Severity.WARNING, "booth_without_interviewer", {"booth": booth.number})


def _without_consent(day: Day) -> Iterator[Finding]:
    planned = {one.participant for one in day.interviews}
    for one in day.participants:
        if one.id in planned and not one.person.has_consent(Purpose.PROFILE_TO_EMPLOYERS):
            yield _person_finding(one, "no_consent")


def _unknown_language(day: Day) -> Iterator[Finding]:
    for one in day.participants:
        if one.person.german_speaking is None:
            yield _person_finding(one, "german_unknown")
        if not one.person.languages:
            yield _person_finding(one, "languages_unknown")


def _without_channel(day: Day) -> Iterator[Finding]:
    for one in day.participants:
        if one.channel is None and not one.person.email and not one.person.phone:
            yield _person_finding(one, "no_channel")


_CHECKS = (
    _off_raster,
    _participant_away,
    _interviewer_away,
    _interpreter_away,
    _interpreter_missing,
    _excluded,
    _too_close,
    _without_interview,
    _below_minimum,
    _without_interviewer,
    _without_consent,
    _unknown_language,
    _without_channel,
)


def _is_there(spans: Iterable[DaySpan], interview: Interview, event: Event) -> bool:
    return is_within(local_span(interview.starts, interview.ends, ZoneInfo(event.zone)), spans)


def _at(interview: Interview, day: Day, severity: Severity, code: str, **values: object) -> Finding:
    booth = next(one for one in day.booths if one.id == interview.booth)
    local = interview.starts.astimezone(ZoneInfo(day.event.zone))
    shown = {"at": f"{local:%H:%M}", "booth": booth.number} | values
    return Finding(severity=severity, code=code, topic=Topic.INTERVIEW, id=interview.id, values=shown)


def _booth_finding(booth: Booth, severity: Severity, code: str, values: Mapping[str, object]) -> Finding:
    return Finding(severity=severity, code=code, topic=Topic.BOOTH, id=booth.id, values=values)


def _person_finding(one: Participant, code: str) -> Finding:
    values = {"who": _who(one)}
    return Finding(severity=Severity.HINT, code=code, topic=Topic.PARTICIPANT, id=one.id, values=values)


def _who(one: Participant | Volunteer) -> str:
    """Give how a person is spoken of: by name, and by the number that tells namesakes apart."""
    name = one.person.full_name
    return f"{name} ({one.number})" if name else one.number

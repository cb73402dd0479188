"""Name what keeps people from a talk, and take it away.

Taking a cause away changes what the event is planned from and nothing else; the present plan stays:

| cause          | taken away                                                                    |
|----------------|-------------------------------------------------------------------------------|
| not_expected   | the participant is expected                                                   |
| not_offered    | one more booth, one table all day: the organisation or the occupation wanted  |
| own_maximum    | the participant may have any number of talks                                  |
| little_fit     | few points are enough                                                         |
| no_interpreter | one more interpreter of the participant's language, all day                   |
| hours          | the participant is there all day                                              |
| own_talks      | the participant's other talks are given up                                    |
| booths_full    | the booths wanted have twice their tables and no maximum                      |
| booth_hours    | every table wanted is there all day                                           |
| too_late       | the day begins anew                                                           |
| german_too_low | the booths wanted talk with people of any German                              |
| excluded       | the two may meet                                                              |

A booth that is added has a minimum of its own, so that a talk of few points is planned there where one is wanted; more
tables change no minimum.

Only where no booth would do, or for a first talk where nobody offers any of the occupations, is `not_offered` a cause.

A talk needs a moment at which the participant, a seat and, for some, an interpreter are free at once. Where each of
these is to be had but never together, that is one cause, `no_common_time`: the parts are taken away together. Where a
talk fails for want of time and for another reason as well, it is `several`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Booth, Interviewer, Offer, OfferKind
from refugeesday.domain.people import Participant, ParticipantState, Person, Role, Volunteer, VolunteerState
from refugeesday.planning.wants import Want

if TYPE_CHECKING:
    from refugeesday.planning.situation import Given

NEW = 10**9
"""The id of everything that is only thought up."""
ANY_NUMBER = 1_000


class Cause(StrEnum):
    """Name why somebody has no talk, in the order in which one is chosen where several would do alone.

    First what makes everything else idle, then what is nearest to the person, then what is scarce, last what people
    have decided. FREE: nothing stands in the way, the planner would place the talk. NO_COMMON_TIME and SEVERAL: only
    what is named together.
    """

    FREE = "free"
    NOT_EXPECTED = "not_expected"
    NOT_OFFERED = "not_offered"
    OWN_MAXIMUM = "own_maximum"
    LITTLE_FIT = "little_fit"
    NO_INTERPRETER = "no_interpreter"
    HOURS = "hours"
    OWN_TALKS = "own_talks"
    BOOTHS_FULL = "booths_full"
    BOOTH_HOURS = "booth_hours"
    TOO_LATE = "too_late"
    GERMAN_TOO_LOW = "german_too_low"
    EXCLUDED = "excluded"
    NO_COMMON_TIME = "no_common_time"
    SEVERAL = "several"


OF_TIME = frozenset(
    {
        Cause.NO_INTERPRETER,
        Cause.HOURS,
        Cause.OWN_TALKS,
        Cause.BOOTHS_FULL,
        Cause.BOOTH_HOURS,
        Cause.TOO_LATE,
    }
)
"""The causes that, where they only hold together, are one: no moment suits everybody."""


def without_cause(given: Given, want: Want, cause: Cause) -> Given:
    """Return what the event is planned from when `cause` is taken away for `want` and all else stays."""
    return _REMOVALS[cause](given, want)


def new_table(languages: tuple[LanguageSkill, ...] = (), *, position: int = 1) -> Interviewer:
    """Return a table that is there all day."""
    return Interviewer(id=NEW, position=position, languages=languages)


def new_interpreter(language: str, event: int, **limits: int) -> Volunteer:
    """Return an interpreter of one language who is there all day; `limits` are fields of Volunteer."""
    person = Person(id=NEW, german_speaking=Level.C1, languages=(LanguageSkill(language, Level.NATIVE),))
    return Volunteer(
        id=NEW,
        event=event,
        person=person,
        state=VolunteerState.PROMISED,
        roles=(Role.INTERPRETER,),
        **limits,  # type: ignore[arg-type]  # limits of Volunteer by name, all of them int
    )


def new_offer(organisation: int, event: int, *, kldb: str, title: str) -> Offer:
    """Return a vacancy in an occupation, open to any German, by day, with several places."""
    return Offer(
        id=NEW,
        event=event,
        organisation=organisation,
        kind=OfferKind.FULL_TIME,
        title=title,
        kldb=kldb or None,
        places=2,
    )


def _change_participant(
    change: Callable[[Participant, Want], Participant],
) -> Callable[[Given, Want], Given]:
    def apply(given: Given, want: Want) -> Given:
        people = tuple(change(one, want) if one.id == want.participant else one for one in given.participants)
        return replace(given, participants=people)

    return apply


def _change_booths(change: Callable[[Booth], Booth]) -> Callable[[Given, Want], Given]:
    def apply(given: Given, want: Want) -> Given:
        booths = tuple(change(booth) if booth.id in want.booths or booth.id >= NEW else booth for booth in given.booths)
        return replace(given, booths=booths)

    return apply


def _expect(one: Participant, _want: Want) -> Participant:
    return replace(one, state=ParticipantState.PROMISED)


def _allow_any_number(one: Participant, _want: Want) -> Participant:
    return replace(one, max_interviews=ANY_NUMBER)


def _stay_all_day(one: Participant, _want: Want) -> Participant:
    return replace(one, availability=())


def _double_tables(given: Given, want: Want) -> Given:
    """Put another table beside each one of the booths wanted."""
    ids = count(NEW + 1)

    def widen(booth: Booth) -> Booth:
        again = (replace(lane, id=next(ids)) for lane in booth.interviewers)
        return replace(booth, interviewers=(*booth.interviewers, *again), max_interviews=None)

    return replace(given, booths=tuple(widen(one) if one.id in want.booths else one for one in given.booths))


def _open_all_day(booth: Booth) -> Booth:
    return replace(booth, interviewers=tuple(replace(lane, presence=()) for lane in booth.interviewers))


def _offer(given: Given, want: Want) -> Given:
    """Add the booth of the organisation wished for, or one of a new organisation with the occupation."""
    wished = None if want.wish is None else want.wish.organisation
    organisation = NEW if wished is None else wished
    booth = Booth(id=NEW, event=given.event.id, organisation=organisation, number="", interviewers=(new_table(),))
    offers = given.offers
    if wished is None:
        offers = (*offers, new_offer(organisation, given.event.id, kldb=want.kldb, title=want.title))
    return replace(given, booths=(*given.booths, booth), offers=offers)


def _begin_anew(given: Given, _want: Want) -> Given:
    return replace(given, now=None)


def _let_few_points_do(given: Given, _want: Want) -> Given:
    return replace(given, event=replace(given.event, score_floor=0))


def _interpret(given: Given, want: Want) -> Given:
    interpreter = new_interpreter(want.language, given.event.id, max_interviews=ANY_NUMBER, max_run=ANY_NUMBER)
    return replace(given, volunteers=(*given.volunteers, interpreter))


def _give_up_talks(given: Given, want: Want) -> Given:
    return replace(given, interviews=tuple(one for one in given.interviews if one.participant != want.participant))


def _talk_with_any_german(given: Given, want: Want) -> Given:
    wanted = {booth.organisation for booth in given.booths if booth.id in want.booths | {NEW}}
    offers = tuple(
        replace(offer, is_german_hard=False) if offer.organisation in wanted else offer for offer in given.offers
    )
    return replace(given, offers=offers)


def _let_meet(given: Given, want: Want) -> Given:
    wanted = {booth.organisation for booth in given.booths if booth.id in want.booths | {NEW}}
    if want.wish is not None and want.wish.organisation is not None:
        wanted.add(want.wish.organisation)

    def change(one: Participant, _want: Want) -> Participant:
        return replace(one, excluded=tuple(organisation for organisation in one.excluded if organisation not in wanted))

    return _change_participant(change)(given, want)


_REMOVALS: Mapping[Cause, Callable[[Given, Want], Given]] = {
    Cause.NOT_EXPECTED: _change_participant(_expect),
    Cause.NOT_OFFERED: _offer,
    Cause.OWN_MAXIMUM: _change_participant(_allow_any_number),
    Cause.LITTLE_FIT: _let_few_points_do,
    Cause.NO_INTERPRETER: _interpret,
    Cause.HOURS: _change_participant(_stay_all_day),
    Cause.OWN_TALKS: _give_up_talks,
    Cause.BOOTHS_FULL: _double_tables,
    Cause.BOOTH_HOURS: _change_booths(_open_all_day),
    Cause.TOO_LATE: _begin_anew,
    Cause.GERMAN_TOO_LOW: _talk_with_any_german,
    Cause.EXCLUDED: _let_meet,
}

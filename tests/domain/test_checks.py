"""What is wrong with a plan: each check by a plan in which just that is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refugeesday.domain.changes import Topic
from refugeesday.domain.checks import Day, Finding, Severity, findings_of
from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import Consent, ParticipantState, Purpose
from tests import make

EVENT = make.event()
CONSENT = (Consent(purpose=Purpose.PROFILE_TO_EMPLOYERS, is_given=True, given_on=make.DAY),)
AMIRA = make.participant(
    1, given_name="Amira", family_name="Haddad", german="A1", languages=("ar NATIVE",), email="a@example.org",
    consents=CONSENT,
)  # fmt: skip
BOOTH = make.booth(1, interviewers=[make.interviewer(1), make.interviewer(2)])
HELPER = make.volunteer(1, languages=("ar C1",))
TALK = make.interview(1, interviewer=1, interpreter=1)


def day(*interviews: Interview, **fields: object) -> Day:
    values: dict[str, object] = {
        "event": EVENT, "participants": [AMIRA], "booths": [BOOTH], "offers": [], "volunteers": [HELPER],
        "interviews": interviews or (TALK,),
    } | fields  # fmt: skip
    return Day(**values)  # type: ignore[arg-type]  # fields of Day by name


def codes(found: Day) -> list[str]:
    return [finding.code for finding in findings_of(found)]


def test_nothing_is_wrong_with_a_talk_of_people_who_are_there() -> None:
    assert findings_of(day()) == []


def test_a_talk_between_two_slots_is_found_with_its_place() -> None:
    late = replace(TALK, starts=make.at("09:05"), ends=make.at("09:25"))
    values = {"at": "09:05", "booth": BOOTH.number}
    error = Finding(
        severity=Severity.ERROR, code="interview_off_raster", topic=Topic.INTERVIEW, id=1, values=values
    )  # fmt: skip
    assert findings_of(day(late, booths=[make.booth(2, organisation=2, min_interviews=0), BOOTH])) == [error]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"state": ParticipantState.DECLINED}, ["participant_not_expected"]),
        ({"availability": (make.span("09:20-12:00"),)}, ["participant_away"]),
        ({"availability": (make.span("09:00-09:19"),)}, ["participant_away"]),
        ({"availability": (make.span("10:00-11:00"), make.span("09:00-09:20"))}, []),
        ({"availability": (make.span("09:10-11:00"), make.span("08:00-09:10"))}, []),  # two times that touch are one
        ({"excluded": (BOOTH.organisation,)}, ["excluded"]),
        ({"excluded": (BOOTH.organisation + 1,)}, []),
        ({"person": replace(AMIRA.person, consents=())}, ["no_consent"]),
        ({"person": replace(AMIRA.person, german_speaking=None)}, ["german_unknown"]),
        ({"person": replace(AMIRA.person, languages=())}, ["languages_unknown"]),
        ({"person": replace(AMIRA.person, email="")}, ["no_channel"]),
        ({"person": replace(AMIRA.person, email="", phone="+49561")}, []),
    ],
)
def test_what_is_wrong_with_a_participant(fields: dict[str, object], code: list[str]) -> None:
    assert codes(day(participants=[replace(AMIRA, **fields)])) == code  # type: ignore[arg-type]  # by name


def test_a_missed_talk_says_nothing_of_who_is_away() -> None:
    missed = replace(TALK, state=InterviewState.MISSED, interpreter=None)
    again = make.interview(2, participant=1, booth=1, interviewer=2, interpreter=1, slot=1)
    gone = replace(AMIRA, state=ParticipantState.DECLINED)
    assert codes(day(missed, participants=[gone])) == []
    assert codes(day(missed, again)) == []


def test_a_table_and_an_interpreter_who_are_away_are_found() -> None:
    lane = make.interviewer(1, presence=("10:00-12:00",))
    assert codes(day(booths=[replace(BOOTH, interviewers=(lane,))])) == ["interviewer_away"]
    assert codes(day(volunteers=[replace(HELPER, availability=(make.span("10:00-12:00"),))])) == ["interpreter_away"]
    assert codes(day(volunteers=[replace(HELPER, roles=())])) == ["interpreter_away"]


@pytest.mark.parametrize(
    ("german", "asked", "table", "interpreter", "is_found"),
    [
        ("A1", None, (), None, True),
        ("A1", None, (), 1, False),
        ("A2", None, (), None, False),
        ("A2", ("B1",), (), None, True),
        ("A2", ("B1", None), (), None, False),  # one of the offers takes no more
        ("A1", None, ("ar B1",), None, False),
        ("A1", None, ("ar A2",), None, True),
        ("A1", None, ("uk C1",), None, True),
        (None, None, (), None, False),  # nobody knows: it is tried
    ],
)
def test_two_who_share_no_language_need_somebody_who_interprets(  # features.md, M23
    *, german: str | None, asked: tuple[str | None, ...] | None, table: tuple[str, ...], interpreter: int | None,
    is_found: bool,
) -> None:  # fmt: skip
    amira = replace(AMIRA, person=replace(AMIRA.person, german_speaking=make.level(german)))
    booth = replace(BOOTH, interviewers=(make.interviewer(1, languages=table),))
    offers = [make.offer(1, organisation=BOOTH.organisation, german=one) for one in asked or ()]
    found = findings_of(
        day(replace(TALK, interpreter=interpreter), participants=[amira], booths=[booth], offers=offers)
    )
    errors = [(one.code, one.values["who"]) for one in found if one.severity is Severity.ERROR]
    assert errors == ([("interpreter_missing", "Amira Haddad (001)")] if is_found else [])


@pytest.mark.parametrize(
    ("gap", "slot", "code"), [(1, 1, ["too_close"]), (1, 2, []), (0, 1, []), (2, 2, ["too_close"])]
)
def test_two_talks_of_one_person_have_the_pause_that_was_asked_for(gap: int, slot: int, code: list[str]) -> None:
    first = make.interview(1, interviewer=1, interpreter=1, slot=2)
    second = make.interview(2, interviewer=2, interpreter=1, slot=2 + slot)
    found = findings_of(day(second, first, participants=[replace(AMIRA, gap_slots=gap)]))
    assert [(one.code, one.id) for one in found] == [(one, 2) for one in code]


def test_who_has_nothing_in_a_plan_is_named_and_nobody_before_there_is_one() -> None:
    other = replace(AMIRA, id=2, number="002")
    absent = replace(other, id=3, state=ParticipantState.DECLINED)
    assert codes(day(participants=[AMIRA, other, absent])) == ["no_interview"]
    assert codes(replace(day(participants=[AMIRA, other]), interviews=())) == []


def test_a_booth_below_its_minimum_and_one_without_tables_are_named() -> None:
    empty = make.booth(2, organisation=2, interviewers=[])
    assert codes(day(booths=[replace(BOOTH, min_interviews=2)])) == ["booth_below_minimum"]
    assert codes(day(booths=[BOOTH, empty])) == ["booth_without_interviewer"]
    declined = make.booth(2, organisation=2, commitment=Commitment.DECLINED, interviewers=[make.interviewer(9)])
    assert codes(day(booths=[BOOTH, declined])) == []


def test_the_gravest_come_first() -> None:
    quiet = replace(AMIRA, person=replace(AMIRA.person, consents=()), excluded=(BOOTH.organisation,), gap_slots=1)
    second = make.interview(2, participant=1, booth=1, interviewer=2, interpreter=1, slot=1)
    assert codes(day(TALK, second, participants=[quiet])) == ["excluded", "excluded", "too_close", "no_consent"]

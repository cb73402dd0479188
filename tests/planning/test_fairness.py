from __future__ import annotations

from dataclasses import replace

from hypothesis import given as drawn
from hypothesis import settings

from refugeesday.domain.languages import Level
from refugeesday.domain.people import ParticipantState
from refugeesday.planning.fairness import Group, Share, fairness, first_language
from refugeesday.planning.removals import Cause
from refugeesday.planning.situation import Given, situation_of
from tests import make
from tests.planning.given_worlds import planned_worlds

DAY = make.event(opening="09:00-10:00")
TALKS = tuple(make.interview(booth, participant=1, booth=booth, slot=booth - 1, of=DAY) for booth in (1, 2, 3))


def uneven(**fields: object) -> Given:
    """Build three people, of whom the first has every talk at three booths, and one who is not expected."""
    values: dict[str, object] = {
        "event": DAY,
        "participants": (
            make.participant(1, german="B1", languages=("ar",), gap_slots=0),
            make.participant(2, german="A1", languages=("ps",)),
            make.participant(3, german=None, languages=("ar",), availability=("12:00-13:00",)),
            make.participant(4, german="B1", state=ParticipantState.DECLINED),
        ),
        "booths": tuple(make.booth(number) for number in (1, 2, 3)),
        "offers": tuple(make.offer(number, organisation=number) for number in (1, 2, 3)),
        "interviews": TALKS,
    } | fields
    return Given(**values)  # type: ignore[arg-type]  # fields of Given by name


def test_people_are_counted_by_german_lowest_first() -> None:
    found = fairness(situation_of(uneven()), before=TALKS[:1])
    nobody = Share(placed=0, talks=0)
    assert found.german == (
        Group(key=None, people=1, before=nobody, after=nobody),
        Group(key=Level.A1, people=1, before=nobody, after=nobody),
        Group(key=Level.B1, people=1, before=Share(placed=1, talks=1), after=Share(placed=1, talks=3)),
    )


def test_people_are_counted_by_first_language_largest_first() -> None:
    found = fairness(situation_of(uneven()))
    assert [(one.key, one.people, one.after.talks, one.before) for one in found.languages] == [
        ("ar", 2, 3, None),
        ("ps", 1, 0, None),
    ]
    assert [(one.mean, one.mean_before) for one in found.languages] == [(1.5, None), (0.0, None)]


def test_people_without_a_talk_are_named_with_their_cause_when_somebody_has_three() -> None:
    found = fairness(situation_of(uneven()))
    assert [(one.want.participant, one.cause) for one in found.left_behind] == [
        (2, Cause.NO_INTERPRETER),
        (3, Cause.HOURS),
    ]


def test_nobody_is_left_behind_while_nobody_has_three() -> None:
    assert fairness(situation_of(uneven(interviews=TALKS[:2]))).left_behind == ()


def test_the_first_language_is_the_one_spoken_best() -> None:
    one = make.participant(1, languages=("en B2", "so NATIVE", "ar"))
    assert first_language(one) == "so"
    assert first_language(make.participant(1, languages=("ar", "en"))) == "ar"
    assert first_language(make.participant(1)) == ""


@settings(max_examples=50, deadline=None)
@drawn(planned_worlds())
def test_every_expected_person_and_every_talk_is_counted_once(given: Given) -> None:
    situation = situation_of(given)
    found = fairness(situation, before=())
    expected = sum(one.state.is_expected for one in given.participants)
    for groups in (found.german, found.languages):
        assert sum(group.people for group in groups) == expected
        assert sum(group.after.talks for group in groups) == len(situation.plan)
        assert all(group.before == replace(group.after, placed=0, talks=0) for group in groups)

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given as drawn
from hypothesis import settings

from refugeesday.domain.languages import Level
from refugeesday.domain.people import ParticipantState
from refugeesday.planning.fairness import Group, Share, first_language, shares_of
from refugeesday.planning.situation import Given
from tests import make
from tests.planning.given_worlds import planned_worlds

PEOPLE = (
    make.participant(1, german="B1", languages=("ar",)),
    make.participant(2, german="A1", languages=("ps",)),
    make.participant(3, german=None, languages=("ar",)),
    make.participant(4, german="B1", state=ParticipantState.DECLINED),
)


def test_people_are_counted_by_german_lowest_first() -> None:
    found = shares_of(PEOPLE, talks={1: 3, 4: 1}, before={1: 1})
    nobody = Share(placed=0, talks=0)
    assert found.german == (
        Group(key=None, people=1, before=nobody, after=nobody),
        Group(key=Level.A1, people=1, before=nobody, after=nobody),
        Group(key=Level.B1, people=1, before=Share(placed=1, talks=1), after=Share(placed=1, talks=3)),
    )


def test_people_are_counted_by_first_language_largest_first() -> None:
    found = shares_of(PEOPLE, talks={1: 3})
    assert [(one.key, one.people, one.after.talks, one.before) for one in found.languages] == [
        ("ar", 2, 3, None),
        ("ps", 1, 0, None),
    ]
    assert [(one.mean, one.mean_before) for one in found.languages] == [(1.5, None), (0.0, None)]


def test_shares_are_uneven_when_somebody_has_three_talks() -> None:
    assert [shares_of(PEOPLE, talks={1: most}).is_uneven for most in (2, 3)] == [False, True]


def test_the_first_language_is_the_one_spoken_best() -> None:
    one = make.participant(1, languages=("en B2", "so NATIVE", "ar"))
    assert first_language(one) == "so"
    assert first_language(make.participant(1, languages=("ar", "en"))) == "ar"
    assert first_language(make.participant(1)) == ""


@settings(max_examples=50, deadline=None)
@drawn(planned_worlds())
def test_every_expected_person_and_every_talk_is_counted_once(given: Given) -> None:
    talks = Counter(one.participant for one in given.interviews)
    found = shares_of(given.participants, talks=talks, before={})
    expected = [one.id for one in given.participants if one.state.is_expected]
    for groups in (found.german, found.languages):
        assert sum(group.people for group in groups) == len(expected)
        assert sum(group.after.talks for group in groups) == sum(talks[id_] for id_ in expected)
        assert all(group.before == replace(group.after, placed=0, talks=0) for group in groups)

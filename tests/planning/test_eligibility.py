from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.occupations import closeness
from refugeesday.domain.organisations import Offer, OfferKind, WorkingTime
from refugeesday.domain.people import ExperienceKind, Participant, ParticipantState, Person, VolunteerState, WorkAccess
from refugeesday.errors import UserError
from refugeesday.planning.build import build_problem
from refugeesday.planning.criteria import FITS, OCCUPATION_CODES, ORGANISATION_CODES
from refugeesday.planning.eligibility import Eligibility, Hindrance, assess
from refugeesday.planning.reasons import DEFAULT_WEIGHTS, NUMBERS, SHARES, Criterion, ReasonCode, complete_weights
from tests import make
from tests.planning.profiles_strategy import POSITIONS, World, worlds

WEIGHTS = st.fixed_dictionaries({str(criterion): st.integers(0, 60) for criterion in Criterion}).filter(
    lambda weights: sum(points for code, points in weights.items() if code != "advice") > 0
)
ARABIC = make.volunteer(1, languages=("ar C1",))


def judged(world: World, weights: dict[str, int] | None = None) -> Eligibility:
    return assess(
        make.event(),
        participants=world.participants,
        booths=world.booths,
        offers=world.offers,
        volunteers=[ARABIC],
        positions=POSITIONS,
        weights=weights,
    )


def pair(participant: Participant, *offers: Offer, **fields: object) -> Eligibility:
    booth = make.booth(1, **fields)
    return assess(
        make.event(),
        participants=[participant],
        booths=[booth],
        offers=offers,
        volunteers=[ARABIC],
        positions=POSITIONS,
    )


def codes(eligibility: Eligibility, lane: int = 0) -> dict[str, tuple[int, str]]:
    return {reason.code: (reason.points, reason.value) for reason in eligibility.reasons(0, lane)}


@given(worlds(), st.none() | WEIGHTS)
def test_reasons_sum_to_the_score(world: World, weights: dict[str, int] | None) -> None:
    eligibility = judged(world, weights)
    for p, lane in np.ndindex(eligibility.eligible.shape):
        reasons = eligibility.reasons(p, lane)
        assert sum(reason.points for reason in reasons) == eligibility.score[p, lane]
        assert len(reasons) <= 8
        if eligibility.eligible[p, lane]:
            assert 1 <= eligibility.score[p, lane] <= 100


@given(worlds())
def test_hindrances_say_why_a_pair_is_ruled_out(world: World) -> None:
    eligibility = judged(world)
    assert (eligibility.eligible == (eligibility.hindrances == 0)).all()
    for p, lane in zip(*np.nonzero(eligibility.hindrances), strict=True):
        one, group = world.participants[p], eligibility.lanes[lane]
        found = Hindrance(int(eligibility.hindrances[p, lane]))
        assert (Hindrance.EXCLUDED in found) == (group.booth.organisation in one.excluded)
        assert (Hindrance.NOT_EXPECTED in found) == (not one.state.is_expected)
        if Hindrance.GERMAN_TOO_LOW in found:
            offers = [offer for offer in world.offers if offer.organisation == group.booth.organisation]
            assert all(offer.is_german_hard and one.person.german_speaking < offer.minimum_german for offer in offers)
        if Hindrance.NO_COMMON_LANGUAGE in found:
            assert eligibility.spoken[p]
            assert "ar" not in eligibility.spoken[p]
            assert one.person.german_speaking is not None


@given(worlds(), st.randoms(use_true_random=False))
def test_name_age_and_work_access_change_nothing(world: World, chance: Random) -> None:
    names = ["Al", "Bea", "Özgür", "Anastasiia", "Zainab-Fatima", "X"]
    changed = [
        make.with_person(
            one,
            given_name=chance.choice(names),
            family_name=chance.choice(names),
            call_name=chance.choice(["", *names]),
            birth_year=chance.choice([None, 1950, 1987, 2009]),
            work_access=chance.choice([None, *WorkAccess]),
        )
        for one in world.participants
    ]
    before = judged(world)
    after = judged(World(tuple(changed), world.offers, world.booths))
    assert (before.score == after.score).all()
    assert (before.hindrances == after.hindrances).all()
    assert (before.needs_interpreter == after.needs_interpreter).all()
    assert build_problem(before).problem == build_problem(after).problem


@given(worlds(), st.permutations(["ar", "uk", "ru", "en", "ti"]))
def test_the_first_language_changes_nothing_without_a_rule_on_it(world: World, other: list[str]) -> None:
    swap = dict(zip(["ar", "uk", "ru", "en", "ti"], other, strict=True))
    offers = tuple(replace(offer, languages=()) for offer in world.offers)
    booths = tuple(
        replace(booth, interviewers=tuple(make.with_languages(one, ()) for one in booth.interviewers))
        for booth in world.booths
    )
    fluent = [make.with_person(one, german_speaking=Level.NATIVE) for one in world.participants]
    renamed = [
        make.with_person(one, languages=tuple(LanguageSkill(swap[s.language], s.level) for s in one.person.languages))
        for one in fluent
    ]
    before = judged(World(tuple(fluent), offers, booths))
    after = judged(World(tuple(renamed), offers, booths))
    assert (before.score == after.score).all()
    assert (before.eligible == after.eligible).all()


@given(worlds(), worlds())
def test_judging_only_who_is_different_gives_what_judging_all_gives(world: World, other: World) -> None:
    changed = tuple(one for one in other.participants if one not in world.participants)
    people = (*other.participants, make.participant(9))
    again = judged(replace(world, participants=(*changed, people[-1])))
    assert facts(judged(world).of_people(people, judged=again)) == facts(judged(replace(world, participants=people)))


@given(worlds())
def test_what_an_edit_does_not_touch_is_held_once(world: World) -> None:
    before, one = judged(world), world.participants[0]
    renamed = make.with_person(one, family_name="Neu", german_speaking=Level.NATIVE)
    people = (renamed, *world.participants[1:])
    after = before.of_people(people, judged=judged(replace(world, participants=(renamed,))))
    for name in ("eligible", "needs_interpreter", "talks_alone", "score", "subject", "hindrances", "attends"):
        old, new = getattr(before, name), getattr(after, name)
        assert (new is old) == np.array_equal(new, old)
    assert after.attends is before.attends


def facts(found: Eligibility) -> dict[str, object]:
    return {
        field.name: value.tolist() if isinstance(value := getattr(found, field.name), np.ndarray) else value
        for field in fields(found)
        if field.name != "gazetteer"
    }


@given(worlds())
def test_every_reason_is_true(world: World) -> None:
    eligibility = judged(world)
    for p, lane in zip(*np.nonzero(eligibility.eligible), strict=True):
        offer = eligibility.subjects[eligibility.subject[p, lane]].offer
        organisation = eligibility.lanes[lane].booth.organisation
        for reason in eligibility.reasons(int(p), int(lane)):
            code = ReasonCode(reason.code)
            assert is_true(code, reason.value, world.participants[p], organisation, offer), reason


def is_true(code: ReasonCode, value: str, one: Participant, organisation: int, offer: Offer | None) -> bool:
    """Say in plain words of the data whether a reason holds."""
    if code in ORGANISATION_CODES:
        rank = ORGANISATION_CODES.index(code) + 1
        return any(wish.organisation == organisation and min(wish.rank, 4) == rank for wish in one.wishes)
    if code in OCCUPATION_CODES:
        rank = OCCUPATION_CODES.index(code) + 1
        return any(min(w.rank, 4) == rank and w.title == value for w in one.wishes if w.kldb)
    if code is ReasonCode.ADVICE:
        return offer is None or offer.kind is OfferKind.ADVICE
    if code is ReasonCode.POSSIBLE:
        return True
    assert offer is not None
    named = [(known.kind, known.kldb or "", known.title) for known in one.person.experiences]
    named += [(ExperienceKind.WANTED, wish.kldb, wish.title) for wish in one.wishes if wish.kldb]
    if code in FITS.values():
        return any(
            FITS.get((kind, closeness(kldb, offer.kldb or ""))) is code and title == value
            for kind, kldb, title in named
        )
    return TRUTHS[code](Facts(value, one.person, offer, [kldb for _, kldb, _ in named]))


@dataclass(frozen=True, slots=True)
class Facts:
    """Hold what a reason is about, with the few sums that are plainer with a name."""

    value: str
    person: Person
    offer: Offer
    kldbs: list[str]

    @property
    def words(self) -> set[str]:
        return set(self.value.split())

    @property
    def spoken(self) -> set[str]:
        return {skill.language for skill in self.person.languages if skill.level is None or skill.level >= Level.B1}

    @property
    def below(self) -> int | None:
        german, wanted = self.person.german_speaking, self.offer.minimum_german
        return None if german is None or wanted is None else wanted.rank - german.rank

    @property
    def levels(self) -> str:
        return f"{self.person.german_speaking.value}/{self.offer.minimum_german.value}"

    @property
    def classes(self) -> set[str]:
        implied = ["B", "C1"] if {"C1", "CE"} & set(self.person.licences) else []
        return {*self.person.licences, *implied}

    @property
    def felt(self) -> float:
        return int(self.value) / (2 if self.person.has_car else 1)

    @property
    def is_somewhere(self) -> bool:
        return not {self.person.postcode, self.offer.postcode} & {"", "99999"}

    @property
    def is_shift(self) -> bool:
        return self.value == self.offer.working_time.value != "none"


TRUTHS: dict[ReasonCode, Callable[[Facts], bool]] = {
    ReasonCode.OCCUPATION_UNKNOWN: lambda f: not f.offer.kldb or not f.kldbs,
    ReasonCode.OCCUPATION_OTHER: lambda f: not any(closeness(kldb, f.offer.kldb or "") for kldb in f.kldbs),
    ReasonCode.GERMAN_NOT_ASKED: lambda f: f.offer.minimum_german is None,
    ReasonCode.GERMAN_UNKNOWN: lambda f: f.person.german_speaking is None,
    ReasonCode.GERMAN_ENOUGH: lambda f: f.below in range(-9, 1) and Level(f.value) is f.person.german_speaking,
    ReasonCode.GERMAN_ONE_BELOW: lambda f: f.below == 1 and f.value == f.levels,
    ReasonCode.GERMAN_FAR_BELOW: lambda f: f.below in range(2, 9) and f.value == f.levels,
    ReasonCode.LANGUAGE_SHARED: lambda f: f.words == f.spoken & set(f.offer.languages) != set(),
    ReasonCode.LANGUAGE_UNKNOWN: lambda f: not f.person.languages and bool(f.offer.languages),
    ReasonCode.LICENCE_UNKNOWN: lambda f: not f.person.licences and f.words == set(f.offer.licences),
    ReasonCode.LICENCE_HELD: lambda f: f.words == set(f.offer.licences) <= f.classes,
    ReasonCode.LICENCE_MISSING: lambda f: f.words == set(f.offer.licences) - f.classes != set(),
    ReasonCode.WORK_BY_DAY: lambda f: f.offer.working_time is WorkingTime.DAY,
    ReasonCode.SHIFT_WITH_CAR: lambda f: f.person.has_car is True and f.is_shift,
    ReasonCode.SHIFT_WITHOUT_CAR: lambda f: f.person.has_car is False and f.is_shift,
    ReasonCode.SHIFT_UNKNOWN: lambda f: f.person.has_car is None and f.is_shift,
    ReasonCode.DISTANCE_UNKNOWN: lambda f: not f.is_somewhere,
    ReasonCode.DISTANCE_NEAR: lambda f: f.is_somewhere and f.felt <= 10,
    ReasonCode.DISTANCE_MEDIUM: lambda f: f.is_somewhere and 10 < f.felt <= 20,
    ReasonCode.DISTANCE_LONG: lambda f: f.is_somewhere and 20 < f.felt <= 40,
    ReasonCode.DISTANCE_FAR: lambda f: f.is_somewhere and f.felt > 40,
    ReasonCode.PLACES_UNKNOWN: lambda f: f.offer.places is None,
    ReasonCode.PLACES_NONE: lambda f: f.offer.places == 0,
    ReasonCode.PLACES_ONE: lambda f: f.offer.places == 1 and f.value == "1",
    ReasonCode.PLACES_SEVERAL: lambda f: f.offer.places == int(f.value) >= 2,
}


def test_a_good_pair_is_worth_what_its_reasons_say() -> None:
    one = make.participant(1, german="A2", wanted=["29302"], wishes=[1], postcode="34117", languages=["ar"])
    cook = make.offer(1, german="A2", postcode="34117", languages=("ar",))
    assert codes(pair(one, cook)) == {
        "occupation_wanted_exact": (36, "Beruf 29302"),
        "wish_organisation_first": (20, ""),
        "german_enough": (16, "A2"),
        "distance_near": (8, "0"),
        "language_shared": (6, "ar"),
        "work_by_day": (4, ""),
        "places_several": (4, "2"),
    }


def test_what_counts_against_a_pair_leaves_one_point() -> None:
    one = make.participant(
        1, german="A0", wanted=["82182"], postcode="37235", has_car=False, licences=("AM",), languages=["ar"]
    )
    night = make.offer(1, german="C1", postcode="34385", places=0, licences=("CE",), working_time=WorkingTime.NIGHT)
    eligibility = pair(one, night)
    assert eligibility.score[0, 0] == 1
    assert codes(eligibility) == {
        "possible": (1, ""),
        "occupation_other": (0, ""),
        "german_far_below": (0, "A0/C1"),
        "licence_missing": (0, "CE"),
        "shift_without_car": (0, "night"),
        "distance_far": (0, "52"),
        "places_none": (0, ""),
    }


def test_unknown_is_never_worse_than_no() -> None:
    cook = make.offer(
        1, german="B2", postcode="34117", licences=("B",), working_time=WorkingTime.EARLY, languages=("ar",)
    )
    unknown = make.participant(1, german=None)
    no = make.participant(
        1, german="A0", wanted=["82182"], licences=("AM",), has_car=False, postcode="34385", languages=["uk", "ar A1"]
    )
    assert pair(unknown, cook).eligible.all()
    assert pair(unknown, cook).score[0, 0] > pair(no, cook).score[0, 0]
    assert pair(unknown, replace(cook, is_german_hard=True)).eligible.all()


def test_a_hard_minimum_of_german_rules_out_and_a_wish_for_it_does_not() -> None:
    one = make.participant(1, german="A2", languages=["ar"])
    soft, hard = make.offer(1, german="B1"), make.offer(1, german="B1", is_german_hard=True)
    assert pair(one, soft).eligible.all()
    assert Hindrance(int(pair(one, hard).hindrances[0, 0])) is Hindrance.GERMAN_TOO_LOW
    assert pair(one, hard).reasons(0, 0) == ()


@pytest.mark.parametrize(
    ("german", "minimum", "needs"),
    [("A2", "A2", False), ("A1", "A1", True), ("A2", None, False), ("A2", "B1", True), ("B1", "B1", False)],
)
def test_an_interpreter_is_needed_below_the_level_of_the_talk(german: str, minimum: str | None, needs: bool) -> None:
    one = make.participant(1, german=german, languages=["ar B2"])
    assert pair(one, make.offer(1, german=minimum)).needs_interpreter[0, 0] == needs


def test_each_interviewer_counts_with_their_own_languages() -> None:
    one = make.participant(1, german="A0", languages=["ar NATIVE"])
    tables = [
        make.interviewer(1, position=1),
        make.interviewer(2, position=2, languages=["ar"]),
        make.interviewer(3, position=3, languages=["de NATIVE", "ar A2"]),
    ]
    eligibility = pair(one, make.offer(1), interviewers=tables)
    assert [[lane.id for lane in group.interviewers] for group in eligibility.lanes] == [[1, 3], [2]]
    assert eligibility.needs_interpreter.tolist() == [[True, False]]
    assert eligibility.match(1, 1).lane == 1


def test_without_any_common_language_a_talk_is_impossible() -> None:
    one = make.participant(1, german="A1", languages=["ti"])
    found = pair(one, make.offer(1))
    assert Hindrance(int(found.hindrances[0, 0])) is Hindrance.NO_COMMON_LANGUAGE
    for field, unknown in (("german_speaking", None), ("languages", ())):
        asked = pair(make.with_person(one, **{field: unknown}), make.offer(1))
        assert (asked.eligible.tolist(), asked.needs_interpreter.tolist()) == ([[True]], [[False]])


def test_declined_interpreters_do_not_count() -> None:
    one = make.participant(1, german="A1", languages=["ar"])
    found = assess(
        make.event(),
        participants=[one],
        booths=[make.booth(1)],
        offers=[],
        volunteers=[make.volunteer(1, state=VolunteerState.DECLINED)],
    )
    assert not found.eligible.any()


def test_the_best_offer_counts_and_of_equal_ones_the_lowest_id() -> None:
    one = make.participant(1, wanted=["33212"])
    cook, painter, twin = make.offer(1), make.offer(2, kldb="33212"), make.offer(3, kldb="33212")
    assert pair(one, twin, cook, painter).offer(0, 0) == 2


def test_an_offer_that_rules_out_leaves_the_others() -> None:
    one = make.participant(1, german="A2", wanted=["29302"])
    hard = make.offer(1, german="B1", is_german_hard=True)
    eligibility = pair(one, hard, make.offer(2, kldb="33212"))
    assert eligibility.eligible.all()
    assert eligibility.offer(0, 0) == 2


def test_an_organisation_without_offers_gives_advice() -> None:
    one = make.participant(1, wishes=[1])
    eligibility = pair(one)
    assert codes(eligibility) == {"advice": (30, ""), "wish_organisation_first": (20, "")}
    assert eligibility.offer(0, 0) is None
    assert not eligibility.is_weak.any()


def test_another_field_of_work_makes_a_pair_weak() -> None:
    one = make.participant(1, wanted=["82182"], postcode="34117")
    assert pair(one, make.offer(1, postcode="34117")).is_weak.all()
    assert not pair(make.participant(1, postcode="34117"), make.offer(1, postcode="34117")).is_weak.any()


def test_only_common_slots_count() -> None:
    early = make.participant(1, availability=["09:00-09:30"])
    late = make.interviewer(10, presence=["09:20-12:00"])
    found = pair(early, make.offer(1), interviewers=[late])
    assert Hindrance(int(found.hindrances[0, 0])) is Hindrance.NO_COMMON_SLOT
    assert found.attends[0].tolist() == [True] + [False] * 8
    assert found.capacity[0].tolist() == [0] + [1] * 8


def test_absent_and_excluded_people_are_ruled_out() -> None:
    gone = pair(make.participant(1, state=ParticipantState.NOT_COME), make.offer(1))
    unwanted = pair(make.participant(1, excluded=[1]), make.offer(1))
    assert Hindrance(int(gone.hindrances[0, 0])) is Hindrance.NOT_EXPECTED
    assert Hindrance(int(unwanted.hindrances[0, 0])) is Hindrance.EXCLUDED


def test_nobody_and_nothing_are_judged_too() -> None:
    nothing = assess(make.event(), participants=[], booths=[make.booth(1)], offers=[])
    nowhere = assess(make.event(), participants=[make.participant(1)], booths=[], offers=[make.offer(1)])
    assert (nothing.eligible.shape, nowhere.eligible.shape) == ((0, 1), (1, 0))


@given(WEIGHTS)
def test_weights_add_up_to_100(weights: dict[str, int]) -> None:
    completed = dict(complete_weights(weights))
    advice = completed.pop(Criterion.ADVICE)
    assert sum(completed.values()) == 100
    assert 1 <= advice <= 100 - completed[Criterion.WISH] or advice == 1


def test_default_weights_stay_as_they_are() -> None:
    assert complete_weights(None) == DEFAULT_WEIGHTS
    assert complete_weights({"tomorrow": 7}) == DEFAULT_WEIGHTS


@pytest.mark.parametrize(
    ("weights", "code"),
    [
        (dict.fromkeys(map(str, Criterion), 0), "planning.weights_all_zero"),
        ({"wish": -1}, "planning.weight_negative"),
    ],
)
def test_weights_that_mean_nothing_are_refused(weights: dict[str, int], code: str) -> None:
    with pytest.raises(UserError) as caught:
        complete_weights(weights)
    assert caught.value.code == code


def test_of_two_reasons_the_one_worth_more_has_the_lower_number() -> None:
    for criterion in (Criterion.WISH, Criterion.OCCUPATION):
        shares = SHARES[criterion]
        assert sorted(shares, key=NUMBERS.__getitem__) == sorted(shares, key=lambda code: -shares[code])

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.domain.events import EventFormat
from refugeesday.domain.interviews import Placement, PlacementState
from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Offer, OfferKind
from refugeesday.domain.people import (
    Participant,
    ParticipantState,
    ResidenceRule,
    Role,
    Volunteer,
    VolunteerState,
    WorkAccess,
)
from refugeesday.domain.time import Span
from refugeesday.planning.checklist import (
    ChecklistCode,
    ChecklistFact,
    Insurance,
    OfferRule,
    checklist,
    work_access_note,
)
from refugeesday.planning.distance import Gazetteer
from refugeesday.planning.moves import Verdict
from refugeesday.planning.placement import PlacementPlan, plan_placements
from refugeesday.planning.placement_causes import PlacementCause
from refugeesday.planning.placement_choices import choices
from refugeesday.planning.placement_day import placement_span
from refugeesday.planning.placement_remedies import DayRemedyKind, day_remedies
from refugeesday.planning.placement_table import PlacementTable
from refugeesday.planning.reasons import complete_weights
from tests import make
from tests.planning.profiles_strategy import POSITIONS

COOK, PAINTER, CAR = "29302", "33212", "25212"


def day(participants: list[Participant], offers: list[Offer], *, floor: int = 20, **fields: object) -> PlacementPlan:
    event = make.event(format=EventFormat.PLACEMENT, opening="08:00-16:00", score_floor=floor)
    return plan_placements(event, participants=participants, offers=offers, positions=POSITIONS, **fields)  # type: ignore[arg-type]


def test_stopped_it_gives_what_can_be_had_at_once() -> None:
    people = [make.participant(number) for number in range(1, 9)]
    offers = [shadowing(number, places=2) for number in range(1, 4)]
    whole = day(people, offers, floor=0)
    stopped = day(people, offers, floor=0, should_stop=lambda: True)
    assert (whole.is_best, stopped.is_best) == (True, False)
    assert len(whole.placements) == len(stopped.placements) == 6
    held = Counter(chosen(stopped).values())
    assert max(held.values()) <= 2


def shadowing(number: int, **fields: object) -> Offer:
    return make.offer(number, **({"organisation": number, "kind": OfferKind.SHADOWING, "places": 1} | fields))  # type: ignore[arg-type]


def chosen(plan: PlacementPlan) -> dict[int, int]:
    return {one.participant: one.offer for one in plan.placements}


@st.composite
def days(draw: st.DrawFn) -> tuple[list[Participant], list[Offer], int | None]:
    codes = st.sampled_from([COOK, PAINTER, CAR])
    people = [
        make.participant(number, german=draw(st.sampled_from(["A1", "B1"])), wanted=[draw(codes)])
        for number in range(1, draw(st.integers(1, 4)) + 1)
    ]
    offers = [
        shadowing(
            number,
            organisation=draw(st.integers(1, 2)),
            kldb=draw(codes),
            places=draw(st.integers(0, 2)),
            is_german_hard=draw(st.booleans()),
        )
        for number in range(1, draw(st.integers(1, 3)) + 1)
    ]
    return people, offers, draw(st.none() | st.integers(1, 2))


@given(days())
def test_most_people_then_most_points_as_trying_everything_finds(
    case: tuple[list[Participant], list[Offer], int | None],
) -> None:
    people, offers, limit = case
    alone = {
        (one.id, offer.id): sum(one.score for one in day([one], [offer]).placements)
        for one, offer in product(people, offers)
        if offer.places
    }
    worth = {pair: points for pair, points in alone.items() if points}
    best = max(
        (sum(offer is not None for offer in choice), sum(score_of(worth, people, choice)))
        for choice in product([None, *offers], repeat=len(people))
        if is_possible(choice, people, worth, limit)
    )
    plan = day(people, offers, company_limit=limit)
    again = [
        score_of(worth, people, [next((o for o in offers if o.id == chosen(plan).get(p.id)), None) for p in people])
    ]
    assert (len(plan.placements), sum(again[0])) == best


def score_of(worth: dict[tuple[int, int], int], people: list[Participant], choice: object) -> list[int]:
    return [worth[one.id, offer.id] for one, offer in zip(people, choice, strict=True) if offer is not None]  # type: ignore[call-overload]


def is_possible(
    choice: tuple[Offer | None, ...],
    people: list[Participant],
    worth: dict[tuple[int, int], int],
    limit: int | None,
) -> bool:
    taken = [offer for offer in choice if offer is not None]
    return (
        all((one.id, offer.id) in worth for one, offer in zip(people, choice, strict=True) if offer is not None)
        and all(taken.count(offer) <= (offer.places or 0) for offer in taken)
        and all(
            limit is None or sum(other.organisation == offer.organisation for other in taken) <= limit
            for offer in taken
        )
    )


def test_reasons_sum_to_the_score() -> None:
    plan = day([make.participant(1, wanted=[COOK], postcode="34117")], [shadowing(1, postcode="34369")])
    assert sum(reason.points for reason in plan.reasons[1]) == plan.placements[0].score


def test_one_more_person_outweighs_any_points() -> None:
    both = make.participant(1, wanted=[COOK], practised=[PAINTER], wishes=[1])
    painter = make.participant(2, wanted=[PAINTER], german="A1")
    cook = make.participant(3, wanted=[COOK])
    offers = [shadowing(1, kldb=COOK), shadowing(2, kldb=PAINTER, german="A2")]
    assert len(day([both, cook], offers).placements) == 2
    assert chosen(day([both, cook], offers)) == {1: 2, 3: 1}
    assert chosen(day([both, painter], offers)) == {1: 1, 2: 2}


def test_a_second_person_outweighs_the_best_fit_of_the_first() -> None:
    star = make.participant(1, wanted=[COOK], wishes=[1], postcode="34117")
    other = make.participant(2, wanted=[CAR])
    offers = [shadowing(1, kldb=COOK, postcode="34117"), shadowing(2, kldb=PAINTER, german="C1", is_german_hard=False)]
    alone = day([star], offers, floor=1)
    both = day([star, make.participant(2, wanted=[CAR], excluded=[2])], offers, floor=1)
    assert chosen(day([star, other], offers, floor=1)) == {1: 1, 2: 2}
    assert chosen(both) == {1: 2, 2: 1}
    assert sum(one.score for one in both.placements) < alone.placements[0].score


def test_a_night_begins_on_the_evening_before() -> None:
    baker = shadowing(1, start_minute=23 * 60, end_minute=6 * 60 + 30)
    plan = day([make.participant(1, wanted=[COOK], postcode="34117")], [baker])
    only = plan.placements[0]
    assert only.starts == make.at("23:00", day=make.DAY - timedelta(days=1))
    assert only.ends == make.at("06:30")


@pytest.mark.parametrize(
    ("start", "end", "starts", "ends"),
    [
        (None, None, "08:00 0", "16:00 0"),
        (None, 720, "08:00 0", "12:00 0"),
        (420, 930, "07:00 0", "15:30 0"),
        (1320, None, "22:00 -1", "06:00 0"),
        (1320, 0, "22:00 -1", "00:00 0"),
        (1080, 1320, "18:00 0", "22:00 0"),
        (840, 60, "14:00 0", "01:00 1"),
    ],
)
def test_a_day_ends_when_the_company_says_and_after_eight_hours_else(
    start: int | None, end: int | None, starts: str, ends: str
) -> None:
    event = make.event(format=EventFormat.PLACEMENT, opening="08:00-16:00")
    span = placement_span(event, shadowing(1, start_minute=start, end_minute=end))
    assert [told(one) for one in (span.starts, span.ends)] == [starts, ends]


def told(at: datetime) -> str:
    """Give local time and how many days after the day of the event."""
    local = at.astimezone(ZoneInfo("Europe/Berlin"))
    return f"{local:%H:%M} {(local.date() - make.DAY).days}"


def test_a_night_over_a_change_of_the_clocks_ends_at_the_hour_that_was_said() -> None:
    event = make.event(format=EventFormat.PLACEMENT, opening="08:00-16:00", date=date(2027, 3, 28))
    said = placement_span(event, shadowing(1, start_minute=23 * 60, end_minute=7 * 60))
    counted = placement_span(event, shadowing(1, start_minute=23 * 60))
    assert (said.length, counted.length) == (timedelta(hours=7), timedelta(hours=8))


@pytest.mark.parametrize(("end", "is_placed"), [(12 * 60, True), (12 * 60 + 1, False), (None, False), (60, False)])
def test_somebody_must_be_free_until_the_day_ends(end: int | None, is_placed: bool) -> None:
    one = make.participant(1, wanted=[COOK], availability=["08:00-12:00"])
    plan = day([one], [shadowing(1, start_minute=9 * 60, end_minute=end)])
    assert bool(plan.placements) is is_placed


@pytest.mark.parametrize(
    ("postcode", "minute", "has_car", "travel"),
    [
        ("34117", 8 * 60, None, "on_foot"),
        ("34369", 8 * 60, None, "bus"),
        ("34369", 5 * 60, False, "driver"),
        ("34369", 23 * 60, None, "driver"),
        ("34369", 23 * 60, True, "own_car"),
        ("", 8 * 60, None, "open"),
    ],
)
def test_the_way_there_depends_on_distance_hour_and_car(
    postcode: str, minute: int, has_car: bool | None, travel: str
) -> None:
    one = make.participant(1, wanted=[COOK], postcode="34117", has_car=has_car)
    plan = day([one], [shadowing(1, postcode=postcode, start_minute=minute)])
    assert plan.placements[0].travel == travel


@pytest.mark.parametrize(
    ("person", "offer", "cause"),
    [
        ({"wanted": [PAINTER]}, {}, PlacementCause.NOTHING_FITS),
        ({"german": "A1"}, {"is_german_hard": True}, PlacementCause.GERMAN_TOO_LOW),
        ({"excluded": [1]}, {}, PlacementCause.EXCLUDED),
        ({"availability": ["08:00-12:00"]}, {}, PlacementCause.NOT_FREE),
        ({"availability": ["08:00-12:00"], "excluded": [1]}, {}, PlacementCause.SEVERAL),
        ({}, {"places": 0}, PlacementCause.PLACES_TAKEN),
        ({"german": "A1"}, {"is_german_hard": True, "places": 0}, PlacementCause.GERMAN_TOO_LOW_AND_TAKEN),
        ({"excluded": [1]}, {"places": 0}, PlacementCause.EXCLUDED_AND_TAKEN),
        ({"availability": ["08:00-12:00"]}, {"places": 0}, PlacementCause.NOT_FREE_AND_TAKEN),
    ],
)
def test_everybody_without_a_company_has_one_cause(
    person: dict[str, object], offer: dict[str, object], cause: PlacementCause
) -> None:
    one = make.participant(1, **({"wanted": [COOK], "postcode": "34117"} | person))  # type: ignore[arg-type]
    plan = day([one], [shadowing(1, **({"postcode": "34117"} | offer))])
    assert (plan.placements, plan.causes) == ((), {1: cause})
    removed = day([make.participant(1, wanted=[COOK])], [shadowing(1)])
    assert (len(removed.placements), removed.causes) == (1, {})


def test_full_companies_are_the_cause_for_those_left_over() -> None:
    people = [make.participant(number, wanted=[COOK]) for number in (1, 2, 3)]
    plan = day(people, [shadowing(1, places=2)])
    assert list(plan.causes.values()) == [PlacementCause.PLACES_TAKEN]


def test_a_company_others_filled_keeps_nobody_out_by_their_hours_alone() -> None:
    people = [make.participant(1, wanted=[COOK]), make.participant(2, wanted=[COOK], availability=["08:00-12:00"])]
    assert day(people, [shadowing(1, places=1)]).causes == {2: PlacementCause.NOT_FREE_AND_TAKEN}
    assert day(people, [shadowing(1, places=2)]).causes == {2: PlacementCause.NOT_FREE}


def test_companies_may_be_limited_across_their_offers() -> None:
    people = [make.participant(number, wanted=[COOK]) for number in (1, 2, 3)]
    offers = [shadowing(1, organisation=1, places=2), shadowing(2, organisation=1, places=2)]
    assert len(day(people, offers).placements) == 3
    assert len(day(people, offers, company_limit=1).placements) == 1


def test_unknown_places_count_as_one() -> None:
    people = [make.participant(number, wanted=[COOK]) for number in (1, 2)]
    assert len(day(people, [shadowing(1, places=None)]).placements) == 1


def test_jobs_are_no_day_in_a_company_unless_they_say_when_it_begins() -> None:
    people = [make.participant(1, wanted=[COOK])]
    assert chosen(day(people, [make.offer(1)])) == {}
    assert chosen(day(people, [make.offer(1, start_minute=360)])) == {1: 1}


def test_fixed_placements_stay_and_use_their_place() -> None:
    people = [make.participant(number, wanted=[COOK]) for number in (1, 2)]
    offers = [shadowing(1), shadowing(2, kldb=PAINTER)]
    held = placement(2, offer=1, is_fixed=True)
    plan = day(people, offers, placements=[held])
    assert plan.placements == (held,)
    assert plan.causes == {1: PlacementCause.PLACES_TAKEN}
    assert plan.reasons == {}


def test_ids_are_kept_when_it_is_planned_again() -> None:
    plan = day([make.participant(1, wanted=[COOK])], [shadowing(1)], placements=[placement(1, offer=1, companion=7)])
    assert [(one.id, one.companion) for one in plan.placements] == [(51, 7)]


def test_people_who_do_not_come_are_left_out() -> None:
    plan = day([make.participant(1, wanted=[CAR], state=ParticipantState.DECLINED)], [shadowing(1)])
    assert (plan.placements, plan.causes, plan.unserved) == ((), {}, ())


def companied(count: int, guides: list[Volunteer], **fields: object) -> PlacementPlan:
    people = [make.participant(number, wanted=[COOK], languages=["uk"]) for number in range(1, count + 1)]
    half = count // 2
    offers = [shadowing(1, places=half, town="Kassel"), shadowing(2, places=count - half, town="Hofgeismar")]
    return day(people, offers, volunteers=guides, **fields)


def guide(number: int, language: str = "uk", **fields: object) -> Volunteer:
    return make.volunteer(number, roles=[Role.GUIDE], languages=[language], **fields)  # type: ignore[arg-type]


def load_of(plan: PlacementPlan) -> Counter[int | None]:
    return Counter(one.companion for one in plan.placements)


def test_each_companion_has_about_six_people_of_one_neighbourhood() -> None:
    plan = companied(12, [guide(1, "ar"), guide(2)])
    assert load_of(plan) == {1: 6, 2: 6}
    assert all(len({one.offer for one in plan.placements if one.companion == number}) == 1 for number in (1, 2))
    assert plan.companions_missing == 0


def test_only_guides_who_have_promised_accompany_and_nobody_more_than_six() -> None:
    guides = [guide(1), guide(3, state=VolunteerState.ASKED), make.volunteer(4, roles=[Role.INTERPRETER])]
    plan = companied(14, guides)
    assert load_of(plan) == {1: 6, None: 8}
    assert plan.companions_missing == 2


def test_the_language_decides_who_accompanies() -> None:
    assert set(load_of(companied(4, [guide(1, "ar"), guide(2)]))) == {2}


def test_a_companion_with_room_takes_more_people() -> None:
    before = companied(4, [guide(1)]).placements
    kept = [replace(one, id=number) for number, one in enumerate(before, start=1)]
    alone = [replace(one, companion=None) if one.id > 2 else one for one in kept]
    assert load_of(companied(4, [guide(1)], placements=alone)) == {1: 4}


def test_wishes_nobody_serves_are_listed_by_trade_and_municipality() -> None:
    people = [
        make.participant(1, wanted=[CAR], town="Kassel"),
        make.participant(2, wishes=["25"], town="Kassel"),
        make.participant(3, wishes=[CAR], town="Kassel"),
        make.participant(4, wanted=[CAR, COOK], town="Hofgeismar"),
    ]
    plan = day(people, [shadowing(1, kldb="29222"), shadowing(2, kldb=COOK)])
    rows = [(row.kldb, row.town, row.participants, row.unplaced) for row in plan.unserved]
    assert rows == [
        ("252", "Kassel", (1, 3), 2),
        ("25", "Kassel", (2,), 1),
        ("252", "Hofgeismar", (4,), 0),
    ]


@given(days())
def test_a_choice_is_refused_exactly_where_planning_it_by_force_breaks_a_rule(
    case: tuple[list[Participant], list[Offer], int | None],
) -> None:
    people, offers, _ = case
    event = make.event(format=EventFormat.PLACEMENT, opening="08:00-16:00")
    standing = {one.participant: one for one in day(people, offers).placements}
    table = PlacementTable(
        event=event,
        people=people,
        offers=offers,
        held=list(standing.values()),
        gazetteer=Gazetteer(POSITIONS),
        weights=complete_weights(None),
    )
    for row, one in enumerate(people):
        now = standing.get(one.id)
        found = {choice.placement.offer: choice for choice in choices(table, row, placements=standing, told=())}
        assert found.keys() == {offer.id for offer in offers} - ({now.offer} if now else set())
        for offer in (offer for offer in offers if offer.id in found):
            taken = sum(other.offer == offer.id for other in standing.values())
            level = one.person.german_speaking
            is_too_low = offer.is_german_hard and level is not None and level.rank < Level.A2.rank
            is_refused = is_too_low or taken >= (offer.places or 0)
            assert (found[offer.id].verdict is Verdict.REFUSED) is is_refused


@given(days())
def test_every_remedy_gives_what_planning_the_changed_day_gives(
    case: tuple[list[Participant], list[Offer], int | None],
) -> None:
    people, offers, _ = case
    before = len(day(people, offers).placements)
    found = day_remedies(lambda changed: day(people, list(changed)), participants=people, offers=offers)
    assert sorted(found, key=lambda one: -one.people) == list(found)
    for remedy in found:
        assert remedy.people > 0
        if remedy.kind is DayRemedyKind.MORE_PLACES:
            changed = [
                replace(one, places=(one.places or 0) + remedy.places) if one.id == remedy.offer else one
                for one in offers
            ]
            assert len(day(people, changed).placements) == before + remedy.people
    if before == len(people):
        assert found == ()


def test_less_german_is_a_remedy_where_a_must_keeps_people_out() -> None:
    people = [make.participant(1, german="A1", wanted=[COOK])]
    offers = [shadowing(1, german="B1", is_german_hard=True)]
    found = day_remedies(lambda changed: day(people, list(changed)), participants=people, offers=offers)
    less = next(one for one in found if one.kind is DayRemedyKind.LESS_GERMAN)
    assert (less.offer, less.level, less.people) == (1, Level.A1, 1)


def test_an_offer_of_unknown_size_that_is_taken_has_no_second_place() -> None:
    people = [make.participant(number, wanted=[COOK]) for number in (1, 2)]
    offers = [shadowing(1, places=None)]
    held = placement(1, offer=1, is_fixed=True)
    assert chosen(day(people, offers, placements=[held])) == {1: 1}


def test_those_kept_stay_and_the_busy_stay_away() -> None:
    people = [make.participant(number, wanted=[COOK]) for number in (1, 2)]
    offers = [shadowing(1), shadowing(2, kldb=PAINTER)]
    now = placement(2, offer=1)
    assert chosen(day(people, offers, placements=[now], kept=[2])) == {2: 1}
    talk = Span(make.at("10:00"), make.at("10:20"))
    busy = day(people[:1], offers, busy={1: [talk]})
    assert (busy.placements, busy.causes) == ((), {1: PlacementCause.NOT_FREE})


def test_hours_of_the_fair_say_nothing_of_another_day() -> None:
    one = make.participant(1, wanted=[COOK], availability=["08:00-09:00"])
    event = make.event(format=EventFormat.BOTH, opening="08:00-16:00", placement_on=make.DAY + timedelta(days=6))
    plan = plan_placements(event, participants=[one], offers=[shadowing(1)], positions=POSITIONS)
    assert [found.starts.date() for found in plan.placements] == [make.DAY + timedelta(days=6)]
    assert day([one], [shadowing(1)]).placements == ()


def test_fifty_five_people_and_forty_companies_never_exceed_places() -> None:
    codes = (COOK, PAINTER, CAR)
    people = [
        make.participant(number, german=("A1", "A2", "B1")[number % 3], wanted=[codes[number % 3]])
        for number in range(1, 56)
    ]
    offers = [
        shadowing(number, kldb=codes[number % 3], places=number % 4 % 3, is_german_hard=number % 5 == 0)
        for number in range(1, 41)
    ]
    plan = day(people, offers)
    taken = Counter(one.offer for one in plan.placements)
    assert all(taken[one.id] <= (one.places or 0) for one in offers)
    assert len({one.participant for one in plan.placements}) == len(plan.placements)
    assert len(plan.placements) + len(plan.causes) == 55
    assert 25 <= len(plan.placements) <= sum(one.places or 0 for one in offers)


def test_the_same_day_gives_the_same_plan() -> None:
    people = [make.participant(number, wanted=[COOK]) for number in range(1, 9)]
    offers = [shadowing(number) for number in range(1, 6)]
    assert day(people, offers) == day(people, offers)
    assert len(day(people, offers).placements) == 5


def placement(participant: int, **fields: object) -> Placement:
    values: dict[str, object] = {"state": PlacementState.PLANNED, "score": 40} | fields
    return Placement(
        id=50 + participant,
        event=1,
        participant=participant,
        starts=make.at("08:00"),
        ends=make.at("16:00"),
        **values,  # type: ignore[arg-type]  # fields of Placement by name
    )


INTERNSHIP = OfferRule(
    kind=OfferKind.INTERNSHIP, needs_permit=True, needs_agency_consent=False, insurance=Insurance.COMPANY
)
SHADOWING = OfferRule(
    kind=OfferKind.SHADOWING, needs_permit=False, needs_agency_consent=False, insurance=Insurance.CHECK
)
TRIAL = OfferRule(kind=OfferKind.TRIAL, needs_permit=True, needs_agency_consent=True, insurance=Insurance.COMPANY)


@pytest.mark.parametrize(
    ("access", "rule", "code"),
    [
        (WorkAccess.UNRESTRICTED, INTERNSHIP, ChecklistCode.WORK_IS_FREE),
        (WorkAccess.PERMIT_REQUIRED, INTERNSHIP, ChecklistCode.GET_PERMIT),
        (WorkAccess.PERMIT_REQUIRED, SHADOWING, ChecklistCode.NO_PERMIT_NEEDED),
        (WorkAccess.RESTRICTED, INTERNSHIP, ChecklistCode.READ_RESTRICTION),
        (WorkAccess.PROHIBITED, TRIAL, ChecklistCode.WORK_PROHIBITED),
        (WorkAccess.PROHIBITED, SHADOWING, ChecklistCode.NO_PERMIT_NEEDED),
        (WorkAccess.CHECK, SHADOWING, ChecklistCode.CLARIFY_WORK_ACCESS),
    ],
)
def test_the_light_says_what_to_look_after(access: WorkAccess, rule: OfferRule, code: ChecklistCode) -> None:
    assert work_access_note(access, rule).code is code


def test_a_checklist_names_everything_to_do_before_a_day() -> None:
    one = make.person(
        1,
        work_access=WorkAccess.PERMIT_REQUIRED,
        earliest_work_date=date(2027, 7, 1),
        document_valid_until=date(2027, 6, 1),
        residence_rule=ResidenceRule.OBLIGATION,
        birth_year=2010,
    )
    assert checklist(one, TRIAL, on=make.DAY) == (
        ChecklistFact(ChecklistCode.GET_PERMIT, "PROBEARBEIT"),
        ChecklistFact(ChecklistCode.GET_AGENCY_CONSENT, "PROBEARBEIT"),
        ChecklistFact(ChecklistCode.NOT_BEFORE, "2027-07-01"),
        ChecklistFact(ChecklistCode.DOCUMENT_ENDS, "2027-06-01"),
        ChecklistFact(ChecklistCode.CHECK_RESIDENCE),
        ChecklistFact(ChecklistCode.INSURED_BY_LAW, "statutory_employer", is_to_do=False),
        ChecklistFact(ChecklistCode.ASK_PARENTS),
    )


def test_shadowing_is_insured_only_after_asking() -> None:
    one = make.person(1, work_access=WorkAccess.UNRESTRICTED, birth_year=1990)
    assert [fact.code for fact in checklist(one, SHADOWING, on=make.DAY) if fact.is_to_do] == [
        ChecklistCode.CLARIFY_INSURANCE
    ]

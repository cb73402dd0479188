"""Say who may talk at which booth, whether an interpreter is needed, and how well the two suit each other.

Rows are participants, columns are lane groups (see `lanes.py`). A pair is judged by the best offer of the organisation
the two may talk about, of equal ones the one with the lowest id; an organisation without offers gives advice.

Only this rules a pair out, everything else is worth points (`reasons.py`):

* either side does not want to meet the other;
* the participant is not expected, or no slot suits both;
* the participant's German is known to be below a minimum the employer calls hard, for every offer;
* the two share no language, and nobody interprets one of those the participant is known to speak.

An interpreter is needed where German is below what the talk takes and no other language is shared with the
interviewers (`talking.py`). Where German is unknown and nobody could interpret anyway, or no other language is known,
the two may try without.
Work access rules nothing out here: a talk is not employment. Source: domain.md 1.1, R34; decisions 22.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntFlag

import numpy as np
from numpy.typing import NDArray

from refugeesday.domain.events import Event
from refugeesday.domain.interviews import Reason
from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Booth, Offer
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.domain.talking import talk_german, talk_languages
from refugeesday.planning.criteria import speaks_any
from refugeesday.planning.distance import Gazetteer, Position
from refugeesday.planning.lanes import LaneGroup, lane_groups
from refugeesday.planning.presence import slot_flags
from refugeesday.planning.profiles import UNKNOWN, Flags, Numbers, Profiles, read_profiles
from refugeesday.planning.reasons import Criterion, ReasonCode, complete_weights
from refugeesday.planning.scoring import Subject, reasons_of, score_subject, subject_of

Points = NDArray[np.int8]
Places = NDArray[np.int8] | NDArray[np.int16] | NDArray[np.int32]
Codes = NDArray[np.uint8]
Pair = tuple[int, int]
"""Row and column."""


class Hindrance(IntFlag):
    """Name what rules a pair out; several may hold at once."""

    EXCLUDED = 1
    NOT_EXPECTED = 2
    NO_COMMON_SLOT = 4
    GERMAN_TOO_LOW = 8
    NO_COMMON_LANGUAGE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Hold what is known of one participant at one booth; `offer` is None for advice without one."""

    lane: int
    score: int
    offer: int | None
    needs_interpreter: bool
    is_weak: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Eligibility:
    """Hold P participants against L lane groups on a day of S slots.

    P×L: `eligible`; `needs_interpreter`, `score` (1–100) and `subject` (a place in `subjects`) of eligible pairs, else
    False, 0 and -1; `talks_alone` where some subject, perhaps not the best, takes no interpreter; `hindrances` as sums
    of Hindrance, 0 for eligible pairs. P×S: `attends`. L×S: `capacity`, how many interviewers are there. `spoken` holds
    the languages each participant can be interpreted in. Arrays of pairs are kept for as long as a window shows a plan,
    so their numbers are no wider than what they hold.
    """

    event: Event
    participants: tuple[Participant, ...]
    lanes: tuple[LaneGroup, ...]
    interpreters: tuple[Volunteer, ...]
    subjects: tuple[Subject, ...]
    weights: Mapping[Criterion, int]
    gazetteer: Gazetteer
    spoken: tuple[frozenset[str], ...]
    eligible: Flags
    needs_interpreter: Flags
    talks_alone: Flags
    score: Points
    subject: Places
    hindrances: Codes
    attends: Flags
    capacity: Numbers

    @property
    def is_weak(self) -> Flags:
        """Say which eligible pairs have fewer points than the event asks for (P×L)."""
        return self.eligible & (self.score < self.event.score_floor)

    def offer(self, participant: int, lane: int) -> int | None:
        """Return the id of the offer an eligible pair talks about, None for advice."""
        offer = self.subjects[self.subject[participant, lane]].offer
        return None if offer is None else offer.id

    def reasons(self, participant: int, lane: int) -> tuple[Reason, ...]:
        """Return the reasons of a pair (row and column), most points first; they add up to its score.

        None for a pair that is not eligible.
        """
        return self.all_reasons([(participant, lane)])[participant, lane]

    def all_reasons(self, pairs: Iterable[Pair]) -> dict[Pair, tuple[Reason, ...]]:
        """Return the reasons of many pairs in a fraction of the time: people are read and subjects judged once."""
        found: dict[Pair, tuple[Reason, ...]] = {}
        alike: defaultdict[int, list[Pair]] = defaultdict(list)
        made: dict[tuple[ReasonCode, int, str], Reason] = {}
        for pair in pairs:
            if self.eligible[pair]:
                alike[int(self.subject[pair])].append(pair)
            else:
                found[pair] = ()
        rows = sorted({row for same in alike.values() for row, _lane in same})
        place = {row: number for number, row in enumerate(rows)}
        profiles = read_profiles([self.participants[row] for row in rows], self.gazetteer)
        for number, same in alike.items():
            people = [self.participants[row] for row, _lane in same]
            part = profiles.of(np.array([place[row] for row, _lane in same]))
            reasons = reasons_of(people, part, self.subjects[number], self.weights, made=made)
            found.update(zip(same, reasons, strict=True))
        return found

    def match(self, participant: int, booth: int) -> Match | None:
        """Return what is known of a participant at a booth, both by their ids; None where they may not meet.

        Of several lane groups the one without an interpreter, then the one with the most points counts.
        """
        row = next(row for row, one in enumerate(self.participants) if one.id == participant)
        columns = [
            column for column, lane in enumerate(self.lanes) if lane.booth.id == booth and self.eligible[row, column]
        ]
        if not columns:
            return None
        best = min(columns, key=lambda c: (self.needs_interpreter[row, c], -self.score[row, c], c))
        return Match(
            lane=best,
            score=int(self.score[row, best]),
            offer=self.offer(row, best),
            needs_interpreter=bool(self.needs_interpreter[row, best]),
            is_weak=bool(self.score[row, best] < self.event.score_floor),
            reasons=self.reasons(row, best),
        )

    def of_people(self, participants: Sequence[Participant], *, judged: Eligibility) -> Eligibility:
        """Return the same for other participants of the same event: those of `judged` from there, the rest from here.

        `judged` differs in its participants only. Arrays in which nothing differs are shared. Raises KeyError for
        somebody who is in neither.
        """
        mine = {one.id: row for row, one in enumerate(self.participants)}
        new = {one.id: row for row, one in enumerate(judged.participants)}
        changed = [row for row, one in enumerate(participants) if one.id in new]
        read = [new[participants[row].id] for row in changed]
        kept = [0 if one.id in new else mine[one.id] for one in participants]
        stay = [one.id for one in participants] == [one.id for one in self.participants]
        pairs = {}
        for name in ("eligible", "needs_interpreter", "talks_alone", "score", "subject", "hindrances", "attends"):
            here, there = getattr(self, name), getattr(judged, name)[read]
            if not stay or not np.array_equal(here[changed], there):
                pairs[name] = here[kept]
                pairs[name][changed] = there
        spoken = [judged.spoken[new[one.id]] if one.id in new else self.spoken[mine[one.id]] for one in participants]
        return replace(self, participants=tuple(participants), spoken=tuple(spoken), **pairs)


def assess(
    event: Event,
    *,
    participants: Sequence[Participant],
    booths: Iterable[Booth],
    offers: Iterable[Offer],
    volunteers: Iterable[Volunteer] = (),
    positions: Iterable[Position] = (),
    weights: Mapping[str, int] | None = None,
    taken: Mapping[int, int] | None = None,
) -> Eligibility:
    """Judge every participant against every open booth.

    `weights` are the event's own points by criterion, `positions` the places of the district and its neighbours,
    `taken` the places already given away, by offer. O(participants × offers). Raises UserError as `Event.raster` and
    `complete_weights` do.
    """
    completed, gazetteer, raster = complete_weights(weights), Gazetteer(positions), event.raster
    lanes = lane_groups(sorted(booths, key=lambda booth: booth.id))
    subjects = _subjects(lanes, offers, gazetteer, taken or {})
    board = _Board(tuple(participants), lanes, volunteers, gazetteer, subject_count=len(subjects))
    ways: dict[Position | None, Numbers] = {}
    for number, subject in enumerate(subjects):
        board.offer(number, subject, score_subject(board.profiles, subject, completed, ways=ways).score)
    attends = _rows([slot_flags(raster, one.availability) for one in participants], len(raster.slots)) > 0
    capacity = _rows([[len(there) for there in lane.present(raster)] for lane in lanes], len(raster.slots))
    board.rule_out(attends, capacity)
    return Eligibility(
        event=event,
        participants=board.participants,
        lanes=lanes,
        interpreters=board.interpreters,
        subjects=subjects,
        weights=completed,
        gazetteer=gazetteer,
        spoken=board.spoken,
        eligible=board.hindrances == 0,
        needs_interpreter=board.needs,
        talks_alone=board.talks_alone,
        score=board.score,
        subject=board.subject,
        hindrances=board.hindrances,
        attends=attends,
        capacity=capacity,
    )


def interpretable(participants: Iterable[Participant]) -> tuple[frozenset[str], ...]:
    """Return the languages each participant can be interpreted in: those good enough to talk in, else all named."""
    return tuple(
        talk_languages(one.person.languages) or frozenset(skill.language for skill in one.person.languages) - {"de"}
        for one in participants
    )


def interpreter_languages(volunteer: Volunteer) -> frozenset[str]:
    """Return the languages a volunteer can interpret besides German."""
    return talk_languages(volunteer.person.languages)


def _subjects(
    lanes: Iterable[LaneGroup], offers: Iterable[Offer], gazetteer: Gazetteer, taken: Mapping[int, int]
) -> tuple[Subject, ...]:
    """Return what can be talked about: all offers of organisations with a booth by id, then advice without one."""
    present = {lane.booth.organisation for lane in lanes}
    offered = sorted((offer for offer in offers if offer.organisation in present), key=lambda offer: offer.id)
    without = sorted(present - {offer.organisation for offer in offered})
    return (
        *(subject_of(offer, gazetteer, taken) for offer in offered),
        *(Subject(organisation=organisation) for organisation in without),
    )


class _Board:
    """Collect the best subject of each pair while they are offered one by one."""

    def __init__(
        self,
        participants: tuple[Participant, ...],
        lanes: tuple[LaneGroup, ...],
        volunteers: Iterable[Volunteer],
        gazetteer: Gazetteer,
        *,
        subject_count: int,
    ) -> None:
        shape = (len(participants), len(lanes))
        self.participants, self.lanes = participants, lanes
        self.profiles: Profiles = read_profiles(participants, gazetteer)
        self.spoken = interpretable(participants)
        self.interpreters = tuple(volunteer for volunteer in volunteers if volunteer.is_interpreter)
        self.needs, self.talks_alone = np.zeros(shape, np.bool_), np.zeros(shape, np.bool_)
        self.score: Points = np.zeros(shape, np.int8)
        self.subject: Places = np.full(shape, -1, np.min_scalar_type(-1 - subject_count))
        self.hindrances: Codes = np.full(shape, int(Hindrance.GERMAN_TOO_LOW), np.uint8)
        heard = frozenset[str]().union(*(interpreter_languages(one) for one in self.interpreters))
        self._is_interpretable = np.array([bool(own & heard) for own in self.spoken], np.bool_)
        is_silent = np.array([not own for own in self.spoken], np.bool_)
        self._may_try: Flags = (self.profiles.german == UNKNOWN) | is_silent
        self._shares = [speaks_any(self.profiles, lane.languages) for lane in lanes]
        self._columns: defaultdict[int, list[int]] = defaultdict(list)
        for column, lane in enumerate(lanes):
            self._columns[lane.booth.organisation].append(column)

    def offer(self, number: int, subject: Subject, score: Numbers) -> None:
        """Take a subject for all pairs of its organisation for which it is possible and better than those before."""
        offer, german = subject.offer, self.profiles.german
        minimum = None if offer is None else offer.minimum_german
        is_hard = offer is not None and offer.is_german_hard
        is_open = _reaches(german, minimum) if is_hard and minimum is not None else np.ones(len(german), np.bool_)
        talks_german = (german != UNKNOWN) & (german >= talk_german(minimum).rank)
        for column in self._columns[subject.organisation]:
            is_dumb = ~(talks_german | self._shares[column])
            needs = is_dumb & self._is_interpretable
            is_possible = is_open & (~is_dumb | needs | self._may_try)
            better = is_possible & (score > self.score[:, column])
            self.score[better, column] = score[better]
            self.subject[better, column] = number
            self.needs[better, column] = needs[better]
            self.talks_alone[:, column] |= is_open & (~is_dumb | self._may_try)
            self._note(column, is_open=is_open, is_possible=is_possible)

    def _note(self, column: int, *, is_open: Flags, is_possible: Flags) -> None:
        """Keep the weakest hindrance of the offers so far: none, else the language, else the level of German."""
        noted = self.hindrances[:, column]
        noted[is_open & (noted == Hindrance.GERMAN_TOO_LOW)] = Hindrance.NO_COMMON_LANGUAGE
        noted[is_possible] = 0

    def rule_out(self, attends: Flags, capacity: Numbers) -> None:
        """Note the hindrances that do not depend on offers, and clear the pairs that have any."""
        self.hindrances[~(attends @ (capacity > 0).T)] |= int(Hindrance.NO_COMMON_SLOT)
        for row, participant in enumerate(self.participants):
            if not participant.state.is_expected:
                self.hindrances[row] |= int(Hindrance.NOT_EXPECTED)
            for organisation in participant.excluded:
                self.hindrances[row, self._columns.get(organisation, [])] |= int(Hindrance.EXCLUDED)
        ruled_out = self.hindrances != 0
        self.needs[ruled_out] = False
        self.score[ruled_out] = 0
        self.subject[ruled_out] = -1


def _reaches(german: Numbers, minimum: Level) -> Flags:
    reaches: Flags = (german == UNKNOWN) | (german >= minimum.rank)
    return reaches


def _rows(rows: Sequence[Sequence[int]], width: int) -> Numbers:
    return np.array(rows, np.int64).reshape(len(rows), width)

"""Make planning problems by seed: realistic fairs of any size, and tiny ones for trying everything."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.problem import (
    Pair,
    PlanBooth,
    PlanInterpreter,
    PlannedInterview,
    PlanningProblem,
    PlanParticipant,
    Weights,
)

SIZES = {
    "small": (40, 8, 12, 3),
    "medium": (300, 40, 18, 14),
    "large": (1000, 80, 20, 40),
    "huge": (5000, 200, 24, 150),
}
LANGUAGES: tuple[tuple[tuple[str, ...], int], ...] = (
    (("uk", "ru"), 20),
    (("ar",), 18),
    (("fa",), 9),
    (("ar", "ku"), 7),
    (("uk",), 6),
    (("uk", "ru", "en"), 6),
    (("ar", "en"), 4),
    (("fa", "ps"), 4),
    (("tr",), 4),
    (("ti",), 4),
    (("ku", "tr"), 3),
    (("ku",), 2),
    (("fr",), 2),
    (("ps",), 2),
    (("so",), 2),
    (("en", "fa"), 2),
    (("ar", "fr"), 1),
    (("ru",), 1),
)
SPEAKERS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("uk", "ru"), 7),
    (("ar",), 7),
    (("fa",), 4),
    (("ru",), 3),
    (("tr",), 2),
    (("uk",), 2),
    (("ar", "ku"), 1),
    (("fa", "ps"), 1),
    (("ku", "tr"), 1),
    (("fr",), 1),
    (("ti",), 1),
)
OCCUPATIONS = 16


def make_fair(size: str | tuple[int, int, int, int], seed: int, *, is_tight: bool = False) -> PlanningProblem:
    """Return a fair of participants × booths × slots and interpreters; tight: everyone stays for 3 to 6 slots only."""
    people, booths, slots, interpreters = SIZES[size] if isinstance(size, str) else size
    chance = Random(f"{size} {seed} {is_tight}")
    half = slots // 2
    participants = tuple(_participant(chance, number, slots, is_tight=is_tight) for number in range(people))
    stands = tuple(_booth(chance, number, slots) for number in range(booths))
    speakers = tuple(_interpreter(chance, number, slots) for number in range(interpreters))
    pairs = _pairs(chance, participants, booths)
    forbidden = frozenset((p.participant, p.booth) for p in chance.sample(pairs, len(pairs) // 200))
    problem = PlanningProblem(
        name=f"{size}-{'tight-' if is_tight else ''}{seed}",
        slot_count=slots,
        blocks=((0, half - 1), (half, slots - 1)),
        participants=participants,
        booths=stands,
        interpreters=speakers,
        pairs=tuple(pairs),
        forbidden=forbidden,
    )
    return with_pins(problem, chance, people // 75)


def make_contested(size: str | tuple[int, int, int, int], seed: int) -> PlanningProblem:
    """Return a fair as real lists give it: all want 4 interviews and a gap, and there are fewer seats than wishes.

    Every second booth is split into two of one group, whose interviewers speak different languages.
    """
    fair = make_fair(size, seed)
    chance = Random(f"contested {size} {seed}")
    booths = [
        replace(booth, group=number // 4 if number % 4 < 2 else None, minimum=min(1, booth.minimum))
        for number, booth in enumerate(fair.booths)
    ]
    wanted = 4 * len(fair.participants)
    while sum(sum(booth.capacity) for booth in booths) > wanted * 0.8:
        number = chance.randrange(len(booths))
        seats = tuple(max(1, seat - 1) if seat else 0 for seat in booths[number].capacity)
        if seats == booths[number].capacity:
            seats = tuple(seat if slot % 3 else 0 for slot, seat in enumerate(seats))
        booths[number] = replace(booths[number], capacity=seats, maximum=max(1, sum(seats)))
    people = tuple(replace(participant, max_interviews=4, gap=1) for participant in fair.participants)
    return replace(fair, name=f"contested-{fair.name}", participants=people, booths=tuple(booths), pins=())


def with_pins(problem: PlanningProblem, chance: Random, count: int) -> PlanningProblem:
    """Return the problem with `count` interviews of its first plan fixed."""
    plan = first_plan(problem)
    return replace(problem, pins=tuple(chance.sample(plan, min(count, len(plan)))))


def make_tiny(seed: int) -> PlanningProblem:
    """Return a problem with at most 3 × 3 × 4 that uses every rule: small enough to try all plans."""
    chance = Random(seed)
    slots = chance.randint(1, 4)
    cut = chance.randint(0, slots - 1)
    blocks = ((0, slots - 1),) if cut == 0 else ((0, cut - 1), (cut, slots - 1))
    participants = tuple(
        PlanParticipant(
            id=f"p{number}",
            available=tuple(chance.random() < 0.8 for _ in range(slots)),
            max_interviews=chance.randint(0, 3),
            gap=chance.choice((0, 0, 1, 2)),
            languages=tuple(chance.sample(("ar", "fa"), chance.randint(0, 2))),
            is_absent=chance.random() < 0.1,
        )
        for number in range(chance.randint(1, 3))
    )
    booths = tuple(
        PlanBooth(
            id=f"b{number}",
            capacity=tuple(chance.choice((0, 1, 1, 2)) for _ in range(slots)),
            minimum=chance.randint(0, 3),
            maximum=chance.randint(0, 4),
            group=chance.choice((None, None, "x", 7)),
        )
        for number in range(chance.randint(1, 3))
    )
    interpreters = tuple(
        PlanInterpreter(
            id=f"v{number}",
            languages=tuple(chance.sample(("ar", "fa"), chance.randint(1, 2))),
            available=tuple(chance.random() < 0.8 for _ in range(slots)),
            max_load=chance.randint(0, 3),
            max_run=chance.randint(1, 2),
        )
        for number in range(chance.randint(0, 2))
    )
    pairs = tuple(
        Pair(participant=p, booth=b, score=chance.randint(1, 100), needs_interpreter=chance.random() < 0.5)
        for p in range(len(participants))
        for b in range(len(booths))
        if chance.random() < 0.8
    )
    level = chance.choice(((20000, 6000, 3000), (300, 100), (50,), (20, 40, 60)))
    problem = PlanningProblem(
        name=f"tiny-{seed}",
        slot_count=slots,
        blocks=blocks,
        participants=participants,
        booths=booths,
        interpreters=interpreters,
        pairs=pairs,
        forbidden=frozenset({(pairs[0].participant, pairs[0].booth)} if pairs and chance.random() < 0.2 else ()),
        weights=Weights(level=level, booth_short=chance.choice((0, 60, 500)), change=chance.choice((0, 70, 4000))),
    )
    if chance.random() < 0.3:
        problem = with_pins(problem, chance, 1)
    return _with_published(problem, chance) if chance.random() < 0.4 else problem


def _with_published(problem: PlanningProblem, chance: Random) -> PlanningProblem:
    pairs = chance.sample(problem.pairs, min(2, len(problem.pairs)))
    published = tuple(
        PlannedInterview(participant=pair.participant, booth=pair.booth, slot=chance.randrange(problem.slot_count))
        for pair in pairs
    )
    return replace(problem, published=published)


def _windows(chance: Random, slots: int) -> tuple[bool, ...]:
    first, last = chance.choices(
        ((0, slots), (0, slots // 2), (slots // 2, slots), (0, slots * 2 // 3)), weights=(45, 20, 20, 15)
    )[0]
    flags = [first <= slot < last for slot in range(slots)]
    if chance.random() < 0.1:
        length = chance.randint(3, 8)
        start = chance.randint(0, max(0, slots - length))
        flags = [start <= slot < start + length for slot in range(slots)]
    if chance.random() < 0.06:
        pause = chance.randrange(slots)
        flags = [flag and not pause <= slot < pause + 2 for slot, flag in enumerate(flags)]
    return tuple(flags)


def _participant(chance: Random, number: int, slots: int, *, is_tight: bool) -> PlanParticipant:
    available = _windows(chance, slots)
    if is_tight:
        length = chance.randint(3, 6)
        start = chance.randint(0, slots - length)
        available = tuple(start <= slot < start + length for slot in range(slots))
    return PlanParticipant(
        id=f"P{number:04d}",
        available=available,
        max_interviews=chance.choices((1, 2, 3, 4, 5), weights=(8, 22, 45, 17, 8))[0],
        gap=int(chance.random() < (0.5 if is_tight else 0.12)),
        languages=chance.choices([names for names, _ in LANGUAGES], weights=[weight for _, weight in LANGUAGES])[0],
    )


def _booth(chance: Random, number: int, slots: int) -> PlanBooth:
    lanes = chance.choices((1, 2, 3, 4), weights=(60, 22, 12, 6))[0]
    half = slots // 2
    opened = chance.choices(((0, slots), (0, half), (half, slots), (slots // 4, slots)), weights=(70, 8, 10, 12))[0]
    capacity = [lanes if opened[0] <= slot < opened[1] else 0 for slot in range(slots)]
    if chance.random() < 0.3:
        capacity[chance.randrange(slots)] = 0
    total = sum(capacity)
    return PlanBooth(
        id=f"B{number:03d}",
        capacity=tuple(capacity),
        minimum=chance.randint(0, 4),
        maximum=total if chance.random() < 0.7 else max(1, total * 3 // 4),
    )


def _interpreter(chance: Random, number: int, slots: int) -> PlanInterpreter:
    half = slots // 2
    first, last = chance.choices(((0, slots), (0, half), (half, slots)), weights=(60, 20, 20))[0]
    return PlanInterpreter(
        id=f"V{number:03d}",
        languages=chance.choices([names for names, _ in SPEAKERS], weights=[weight for _, weight in SPEAKERS])[0],
        available=tuple(first <= slot < last for slot in range(slots)),
        max_load=max(2, round((last - first) * chance.uniform(0.45, 0.8))),
        max_run=chance.choices((3, 4, 5), weights=(26, 49, 25))[0],
    )


def _pairs(chance: Random, participants: tuple[PlanParticipant, ...], booths: int) -> list[Pair]:
    offers = [set(chance.sample(range(OCCUPATIONS), chance.randint(1, 3))) for _ in range(booths)]
    speaks = [chance.random() < 0.15 for _ in range(booths)]
    share = min(1.0, 80 / max(1, booths))  # nobody can look at more than so many booths
    pairs = []
    for number in range(len(participants)):
        wishes = set(chance.sample(range(OCCUPATIONS), chance.randint(1, 2)))
        level = chance.randint(0, 4)
        for booth in range(booths):
            if share < 1 and chance.random() >= share:
                continue
            is_wished = bool(wishes & offers[booth])
            if is_wished or chance.random() < 0.15:
                score = min(100, max(1, round(chance.gauss(62 if is_wished else 35, 15)) + level))
                needs = level < 2 and not speaks[booth]
                pairs.append(Pair(participant=number, booth=booth, score=score, needs_interpreter=needs))
    return pairs

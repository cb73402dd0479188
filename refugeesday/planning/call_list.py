"""List the wishes nobody serves, by trade and municipality: whom the chambers may call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from refugeesday.domain.organisations import Offer
from refugeesday.domain.people import ExperienceKind, Participant
from refugeesday.planning.criteria import is_wish_met


@dataclass(frozen=True, slots=True, kw_only=True)
class UnservedWish:
    """Hold the people of one municipality who wish for one trade that nobody offers.

    `kldb` is the occupational group, three digits, or two where only a field was named. `town` is empty where it is
    not known. `unplaced` counts those of them who have no company.
    """

    kldb: str
    town: str
    participants: tuple[int, ...]
    unplaced: int


def unserved_wishes(
    participants: Iterable[Participant], offers: Iterable[Offer], *, placed: Mapping[int, int]
) -> tuple[UnservedWish, ...]:
    """Return the occupations wished for that no offer with places is near to, most unplaced people first.

    `placed` gives the offer of each participant who has one. People not expected are left out.
    """
    offered = [offer.kldb for offer in offers if offer.kldb and offer.places != 0]
    wishing: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for one in participants:
        trades = {kldb[:3] for kldb in wished_occupations(one) if not any(is_wish_met(kldb, work) for work in offered)}
        for trade in sorted(trades) if one.state.is_expected else ():
            wishing[trade, one.person.town.strip()].append(one.id)
    listed = [
        UnservedWish(
            kldb=trade,
            town=town,
            participants=tuple(sorted(people)),
            unplaced=sum(person not in placed for person in people),
        )
        for (trade, town), people in wishing.items()
    ]
    return tuple(sorted(listed, key=lambda row: (-row.unplaced, -len(row.participants), row.kldb, row.town)))


def wished_occupations(one: Participant) -> tuple[str, ...]:
    """Return the codes of the occupations a participant wishes for or wants."""
    wanted = [known.kldb for known in one.person.experiences if known.kind is ExperienceKind.WANTED]
    return tuple(dict.fromkeys(kldb for kldb in (*(wish.kldb for wish in one.wishes), *wanted) if kldb))

"""The participants and volunteers of a demo event, as rows of lists."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from refugeesday.exchange.catalogues import languages, occupations
from refugeesday.services.demo import sources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from refugeesday.services.demo.fair import Fair, Row

BRIDGES = {"ar": ("en", "kmr"), "uk": ("ru", "en"), "prs": ("pes", "en"), "kmr": ("ar", "tr"), "ps": ("prs", "ur")}
"""Second languages that people of a first language often speak well; English for all others."""


def make_participants(chance: Random, *, count: int, fair: Fair, on: date) -> list[Row]:
    """Draw people whose languages, levels and wishes are spread as they are in the district."""
    return [_participant(chance, number, fair=fair, on=on) for number in range(1, count + 1)]


def make_volunteers(chance: Random, *, count: int, interpreters: int, opening: str) -> list[Row]:
    """Draw volunteers; the first ones interpret, by turns in the languages most needed."""
    wanted = _by_need()
    return [
        _volunteer(
            chance, number, language=wanted[number % len(wanted)] if number < interpreters else "", opening=opening
        )
        for number in range(count)
    ]


def _by_need() -> list[str]:
    """Give languages in the order interpreters are found: each as often as its share asks for."""
    shares = dict(sources.LANGUAGE_SHARES)
    order: list[str] = []
    while len(order) < 40:
        language = max(shares, key=lambda code: (shares[code] / (order.count(code) + 1), code))
        order.append(language)
    return order


def _participant(chance: Random, number: int, *, fair: Fair, on: date) -> Row:
    language = _draw(chance, sources.LANGUAGE_SHARES)
    gender = "f" if chance.random() < (0.7 if language == "uk" else 0.45) else "m"
    german = _draw(chance, sources.GERMAN_SHARES)
    postcode, town, _ = chance.choices(sources.homes(), [weight for _, _, weight in sources.homes()])[0]
    row = _name(chance, language, gender, single=chance.random() < 0.02)
    practised = chance.choice([one for one in occupations() if len(one.kldb) == 5])
    consent_day = on - timedelta(days=chance.randint(20, 60))
    has_mail = chance.random() < 0.6
    return row | {
        "number": f"TN-{number:04d}",
        "birth_year": str(on.year - int(chance.triangular(17, 60, 28))),
        "email": f"tn{number:04d}@post.example" if has_mail else "",
        "phone": f"+49 69 90009{chance.randint(0, 999):03d}" if chance.random() < 0.95 else "",
        "accommodation": chance.choice(sources.ACCOMMODATIONS),
        "postcode": postcode,
        "town": town,
        "contact_person": chance.choice(("Frau Petersen, Jobcenter", "Herr Albrecht, Sozialdienst", "")),
        "languages": _languages(chance, language),
        "german_speaking": german,
        "german_writing": _one_lower(german) if chance.random() < 0.35 else german,
        "wanted": _wanted(chance, fair),
        "practised": f"{practised.kldb}, {chance.randint(1, 20)} Jahre",
        "wishes": _wishes(chance, fair),
        "availability": chance.choices(("", "09:00-11:00", "11:00-13:00", "10:00-13:00"), (82, 6, 7, 5))[0],
        "licences": _licences(chance),
        "needs": "Kinderbetreuung" if chance.random() < 0.18 else "",
        "work_access": _draw(chance, sources.WORK_SHARES) if language != "uk" else "Erwerbstätigkeit erlaubt",
        "invitation_language": languages().name_de(language),
        "consent_profile_to_employers": f"ja {consent_day:%d.%m.%Y}" if chance.random() < 0.97 else "",
        "consent_contact_by_phone": f"ja {consent_day:%d.%m.%Y}" if chance.random() < 0.9 else "",
        "channel": "E-Mail" if has_mail else "Ausdruck",
    }


def _volunteer(chance: Random, number: int, *, language: str, opening: str) -> Row:
    row = _name(chance, language or "de", chance.choice("fm"), single=False)
    del row["native_name"]
    roles = ["Dolmetschen"] if language else [chance.choice(("Empfang", "Begleitung", "Kinderbetreuung", "Aufbau"))]
    spoken = [f"{languages().name_de(language)} Muttersprache"] if language else []
    second = BRIDGES.get(language, ())
    if language and second and chance.random() < 0.5:
        spoken.append(f"{languages().name_de(chance.choice(second))} C1")
    first, _, last = opening.partition("-")
    present = opening if chance.random() < 0.7 else chance.choice((f"{first}-11:00", f"11:00-{last}"))
    return row | {
        "number": f"FW-{number + 1:04d}",
        "phone": f"+49 69 90009{chance.randint(0, 999):03d}",
        "email": f"fw{number + 1:04d}@ehrenamt.example",
        "languages": "; ".join(spoken),
        "roles": "; ".join(roles),
        "availability": present,
        "state": chance.choices(("zugesagt", "angefragt"), (9, 1))[0],
    }


def _draw(chance: Random, shares: Mapping[str, int]) -> str:
    return chance.choices(list(shares), list(shares.values()))[0]


def _name(chance: Random, language: str, gender: str, *, single: bool) -> Row:
    given = chance.choice([name for name in sources.names("first", language) if name.gender == gender])
    family = chance.choice([name for name in sources.names("last", language) if name.gender in {gender, "u"}])
    if single:
        return {"given_name": given.latin, "family_name": "", "native_name": given.native}
    native = f"{given.native} {family.native}" if given.native and family.native else ""
    return {"given_name": given.latin, "family_name": family.latin, "native_name": native}


def _languages(chance: Random, first: str) -> str:
    spoken = [f"{languages().name_de(first)} Muttersprache"]
    if chance.random() < 0.25:
        second = chance.choice(BRIDGES.get(first, ("en",)))
        if second != first:
            spoken.append(f"{languages().name_de(second)} {chance.choice(('A2', 'B1', 'B2', 'C1'))}")
    return "; ".join(spoken)


def _one_lower(level: str) -> str:
    order = list(sources.GERMAN_SHARES)
    return order[max(order.index(level) - 1, 0)]


def _wanted(chance: Random, fair: Fair) -> str:
    on_offer = [offer["title"] for offer in fair.offers if offer.get("occupation")]
    anything = [one.name_de for one in occupations() if len(one.kldb) == 5]
    drawn = [chance.choice(on_offer if chance.random() < 0.7 else anything) for _ in range(chance.choice((1, 1, 2)))]
    return "; ".join(dict.fromkeys(drawn))


def _wishes(chance: Random, fair: Fair) -> str:
    count = chance.choices((0, 1, 2, 3), (15, 25, 35, 25))[0]
    drawn: Sequence[Row] = chance.sample(fair.organisations, min(count, len(fair.organisations)))
    return "; ".join(f"{rank}. {row['name']}" for rank, row in enumerate(drawn, start=1))


def _licences(chance: Random) -> str:
    if chance.random() < 0.35:
        return "B, CE" if chance.random() < 0.08 else "B"
    return ""

"""The organisations of a demo event, their booths and their offers, as rows of lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from refugeesday.exchange.catalogues import languages
from refugeesday.services.demo.sources import table

if TYPE_CHECKING:
    from random import Random

Row = dict[str, str]
WORKING_TIMES = {
    "none": "tagsüber",
    "early": "Frühschicht",
    "night": "Nachtschicht",
    "rotating": "Wechselschicht",
    "weekend": "Wochenende",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fair:
    """The organisations and offers of one event, as rows by field name, and what participants may wish for."""

    organisations: tuple[Row, ...]
    offers: tuple[Row, ...]


def make_fair(chance: Random, *, booths: int, tables: int, on: date, has_advice: bool = True) -> Fair:
    """Draw as many booths with as many tables in all; from the 61st on companies come as numbered branches.

    About one booth in ten is an advice stand, as at the real fairs.
    """
    companies = list(table("employers"))
    advice = list(table("advice_booths"))
    chance.shuffle(companies)
    chance.shuffle(advice)
    advisers = min(len(advice), booths // 10) if has_advice else 0
    drawn = [(companies[index % len(companies)], index // len(companies)) for index in range(booths - advisers)]
    sizes = _table_counts([int(company["parallel_interviewers"]) for company, _ in drawn] + [1] * advisers, tables)
    rows: list[Row] = []
    offers: list[Row] = []
    for index, (company, branch) in enumerate(drawn):
        row = _company(chance, company, branch=branch, booth=_booth_number(index, booths), tables=sizes[index])
        rows.append(row)
        offers += _offers_of(company, row, first=len(offers) + 1, on=on)
    for index, stand in enumerate(advice[:advisers], start=len(drawn)):
        row = _advice(chance, stand, index=index, booth=_booth_number(index, booths), tables=sizes[index])
        rows.append(row)
        offers.append(offer_row(len(offers) + 1, row["name"], kind="Beratung", title=stand["topic_de"].split(",")[0]))
    return Fair(organisations=tuple(rows), offers=tuple(offers))


def _booth_number(index: int, booths: int) -> str:
    in_hall = 20 if booths <= 80 else 50
    return f"{chr(ord('A') + index // in_hall)}{index % in_hall + 1:02d}"


def _table_counts(wished: list[int], total: int) -> list[int]:
    """Add tables in turn (or take them from the largest) until there are `total`, at least one a booth."""
    counts = list(wished)
    turn = 0
    while sum(counts) < total:
        counts[turn % len(counts)] += 1
        turn += 1
    while sum(counts) > max(total, len(counts)):
        counts[max(range(len(counts)), key=counts.__getitem__)] -= 1
    return counts


def _company(chance: Random, company: Row, *, branch: int, booth: str, tables: int) -> Row:
    name = company["name"] if not branch else f"{company['name']}, Filiale {branch + 1}"
    spoken = [languages().name_de(code) for code in company["company_languages"].split()]
    host = f"{company['salutation']} {company['contact_last']}"
    contact = f"{company['contact_first']} {company['contact_last']}"
    return {
        "number": company["employer_id"] if not branch else f"{company['employer_id']}-{branch + 1}",
        "name": name,
        "type": "Arbeitgeber",
        "trade": company["trade_de"],
        "street": company["street"],
        "postcode": company["postcode"],
        "town": company["town"],
        "email": company["email"],
        "phone": company["phone"],
        "website": company["website"],
        "contact1_salutation": company["salutation"],
        "contact1_name": contact,
        "contact1_role": company["contact_role"],
        "contact1_email": company["email"],
        "contact1_phone": company["phone"],
        "booth_number": booth,
        "commitment": "bestätigt",
        "interviewers": _interviewers(chance, tables, spoken=spoken, first=host),
        "sockets": company["needs_power"],
    }


def _advice(chance: Random, stand: Row, *, index: int, booth: str, tables: int) -> Row:
    spoken = [languages().name_de(code) for code in stand["languages"].split()]
    return {
        "number": f"B{index + 1:03d}",
        "name": stand["name"].removesuffix(" (Demo)"),
        "type": "Kammer" if "Kammer" in stand["name"] else "Behörde",
        "trade": stand["topic_de"],
        "town": "Kassel",
        "postcode": "34117",
        "booth_number": booth,
        "commitment": "bestätigt",
        "interviewers": _interviewers(chance, tables, spoken=spoken, first=""),
    }


def _interviewers(chance: Random, count: int, *, spoken: list[str], first: str) -> str:
    """Name the people at the tables; the first speaks all the house's languages, the others at most one of them."""
    surnames = [row["name"] for row in table("last_names") if row["language"] == "de"]
    lanes = []
    for position in range(count):
        name = first if position == 0 and first else f"{chance.choice(('Frau', 'Herr'))} {chance.choice(surnames)}"
        known = spoken if position == 0 else chance.sample(spoken, min(len(spoken), chance.choice((0, 1))))
        lanes.append(f"{name} ({', '.join(known)})" if known else name)
    return "; ".join(lanes)


def _offers_of(company: Row, row: Row, *, first: int, on: date) -> list[Row]:
    own = [offer for offer in table("offers") if offer["employer_id"] == company["employer_id"]]
    return [
        offer_row(
            number,
            row["name"],
            kind=offer["offer_kind"],
            title=offer["title_de"],
            occupation=offer["kldb5"],
            places=offer["places"],
            minimum_german=offer["min_cefr"],
            working_time=WORKING_TIMES[offer["shift"]],
            licences=offer["driving_licence"],
            starts_on=f"{on + timedelta(days=int(offer['start_in_days'])):%d.%m.%Y}",
            postcode=offer["postcode"],
            town=offer["town"],
        )
        for number, offer in enumerate(own, start=first)
    ]


def offer_row(number: int, organisation: str, **cells: str) -> Row:
    """Give an offer as a row with its number and whose it is."""
    return {"number": f"AN-{number:04d}", "organisation": organisation, **cells}

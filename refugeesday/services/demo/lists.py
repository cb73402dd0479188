"""Write the lists of a demo event as a shelter or a chamber would send them: real spreadsheet files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from refugeesday.domain.events import EventFormat
from refugeesday.exchange.files import make_folder
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import list_fields
from refugeesday.exchange.tables_out import write_table
from refugeesday.services.demo.event import DAY, WORKING_HOURS, Size
from refugeesday.services.demo.fair import make_fair
from refugeesday.services.demo.people import make_participants, make_volunteers
from refugeesday.services.demo.placement import night_titles, with_candidates, with_days, without_booths

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class ListFile:
    """One list on disk."""

    kind: ListKind
    path: Path


_FILES = (
    (ListKind.ORGANISATIONS, "Arbeitgeber und Staende.xlsx"),
    (ListKind.OFFERS, "Angebote.csv"),
    (ListKind.PARTICIPANTS, "Teilnehmende.xlsx"),
    (ListKind.VOLUNTEERS, "Ehrenamt.csv"),
)


def write_demo_lists(
    size: Size,
    *,
    seed: int,
    folder: Path,
    format: EventFormat = EventFormat.BOTH,  # noqa: A002 - the name of the field
) -> list[ListFile]:
    """Draw everybody and everything from the seed and write four lists, in the order they are to be imported.

    The placement day is drawn apart, so that the fair is the same with and without one.
    """
    chance, day_chance = Random(seed), Random(f"placement {seed}")
    is_fair = format is not EventFormat.PLACEMENT
    houses, tables = (size.booths, size.tables) if is_fair else (size.companies, size.companies)
    fair = make_fair(chance, booths=houses, tables=tables, on=DAY, has_advice=is_fair)
    hours = size.opening if is_fair else WORKING_HOURS
    opening = f"{hours.starts:%H:%M}-{hours.ends:%H:%M}"
    count = size.participants if is_fair else size.candidates
    people = make_participants(chance, count=count, fair=fair, on=DAY)
    if format is not EventFormat.FAIR:
        fair = with_days(day_chance, fair, companies=size.companies)
    if format is EventFormat.BOTH:
        people = with_candidates(day_chance, people, count=size.candidates, titles=night_titles(fair))
    if not is_fair:
        fair = without_booths(day_chance, fair)
        people = [{key: text for key, text in one.items() if key != "availability"} for one in people]
    rows: dict[ListKind, Sequence[Mapping[str, str]]] = {
        ListKind.ORGANISATIONS: fair.organisations,
        ListKind.OFFERS: fair.offers,
        ListKind.PARTICIPANTS: people,
        ListKind.VOLUNTEERS: make_volunteers(
            chance, count=size.volunteers, interpreters=size.interpreters, opening=opening
        ),
    }
    make_folder(folder)
    return [_write(kind, rows[kind], folder / name) for kind, name in _FILES]


def _write(kind: ListKind, rows: Sequence[Mapping[str, str]], path: Path) -> ListFile:
    used = [field for field in list_fields(kind) if any(row.get(field.key) for row in rows)]
    unknown = {key for row in rows for key in row} - {field.key for field in list_fields(kind)}
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    cells = [[row.get(field.key, "") for field in used] for row in rows]
    write_table(path, headers=[field.german for field in used], rows=cells, sheet_name=path.stem)
    return ListFile(kind, path)

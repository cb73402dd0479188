"""Recognise what the columns of a foreign list mean, by their headers alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from refugeesday.domain.names import folded, spellings
from refugeesday.errors import UserError
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key, list_fields

REASON_HEADER = "Grund"
"""The column our list of rejected rows adds; it is passed over when that list comes back."""

_NEVER_STORED_WORDS = """
    aktenzeichen azr azrnummer azrnr asylnummer asylverfahren asylstatus asylantrag auslaenderzentralregister bamf
    aufenthaltsstatus aufenthaltstitel aufenthaltsgestattung duldung residencestatus asylum casenumber filenumber
    staatsangehoerigkeit staatsbuergerschaft nationalitaet nationality citizenship herkunft herkunftsland heimatland
    geburtsland geburtsort origin countryoforigin countryofbirth placeofbirth ethnie ethnicity volksgruppe
    volkszugehoerigkeit religion konfession glaube glaubensrichtung faith denomination diagnose diagnosis krankheit
    krankheiten erkrankung gesundheit gesundheitszustand health behinderung disability schwerbehinderung
    traumatisierung schwangerschaft geschlecht gender sex familienstand
"""
_NEVER_STORED = frozenset(_NEVER_STORED_WORDS.split())
_NEVER_STORED_ALONE = frozenset({"az", "sex", "bamf", "azr", "origin", "gender", "health"})
_NUMBER = re.compile(r"^\s*[1-9]\.?\s+|[\s.]*[1-9]\.?\s*$")
_LEFT_OUT_WORDS = frozenset({"", "auslassen", "leaveout", "skip", "ignore"})


class ColumnUse(StrEnum):
    """What happens with a column of a file."""

    FIELD = "field"
    UNKNOWN = "unknown"
    TWICE = "twice"
    """Another column holds the same already."""
    SENSITIVE = "sensitive"
    """Says something we do not store, such as a file number or a religion."""
    LEFT_OUT = "left_out"
    """A person said so."""
    REASON = "reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedColumn:
    """One column of a file: its header, and the key of the field it becomes where `use` is FIELD."""

    header: str
    use: ColumnUse
    field: str = ""


def recognise(
    headers: Sequence[str],
    *,
    kind: ListKind,
    given: Mapping[str, str] | None = None,
    remembered: Mapping[str, str] | None = None,
) -> tuple[MappedColumn, ...]:
    """Say of each column what it is; of two columns for the same field the first one counts.

    Numbered columns (`Wunsch 1`, `2. Wunsch`) of a field that holds several items all count, in their order.
    `given` maps headers to a field by key or by any of its names, `""` or `auslassen` leaves the column out; it counts
    more than `remembered`, and that more than the names of the fields. Columns about religion, origin, asylum and
    health are left out unless `given` says otherwise.
    Raises UserError `import.unknown_column` and `import.unknown_field` for a mistake in `given`.
    """
    said = _said(headers, kind, given or {}, remembered or {})
    keys = [said.get(header.strip()) for header in headers]
    keys = [_known_key(header, kind) if key is None else key for header, key in zip(headers, keys, strict=True)]
    if "full_name" in keys and "given_name" in keys and "family_name" not in keys:
        keys[keys.index("full_name")] = "family_name"  # "Name" beside "Vorname"
    columns: list[MappedColumn] = []
    for header, key in zip(headers, keys, strict=True):
        taken = {column.field for column in columns if column.field and not _goes_on(header, column, kind)}
        columns.append(_column(header, key, taken=taken, is_said=header.strip() in said))
    return tuple(columns)


def _column(header: str, key: str | None, *, taken: set[str], is_said: bool) -> MappedColumn:
    if key:
        use = ColumnUse.TWICE if key in taken else ColumnUse.FIELD
        return MappedColumn(header=header, use=use, field="" if key in taken else key)
    if is_said:
        return MappedColumn(header=header, use=ColumnUse.LEFT_OUT)
    if header.strip() == REASON_HEADER:
        return MappedColumn(header=header, use=ColumnUse.REASON)
    return MappedColumn(header=header, use=ColumnUse.SENSITIVE if is_sensitive(header) else ColumnUse.UNKNOWN)


def _goes_on(header: str, column: MappedColumn, kind: ListKind) -> bool:
    """Say whether a numbered header goes on with the items of a column before it."""
    is_numbered = _without_number(header) != header and _without_number(column.header) != column.header
    return is_numbered and field_by_key(kind)[column.field].cell.is_list


def _without_number(header: str) -> str:
    return _NUMBER.sub("", header).strip()


def is_sensitive(header: str) -> bool:
    """Say whether a column is about what is never stored (R1): religion, origin, asylum matters, health."""
    words = [form for part in re.split(r"[^\w]+", header) for form in spellings(part)]
    whole = spellings(header)
    return any(word in _NEVER_STORED or word in _NEVER_STORED_ALONE for word in (*words, *whole)) or any(
        long in form for form in whole for long in _NEVER_STORED if len(long) > 6
    )


def _said(
    headers: Sequence[str], kind: ListKind, given: Mapping[str, str], remembered: Mapping[str, str]
) -> dict[str, str]:
    there = {folded(header): header.strip() for header in headers}
    said = {header: field for header, field in remembered.items() if header in there.values()}
    fields = _keys_by_name(kind)
    for header, field in given.items():
        place = there.get(folded(header))
        if place is None:
            raise UserError("import.unknown_column", column=header)
        if folded(field) not in _LEFT_OUT_WORDS and folded(field) not in fields:
            raise UserError("import.unknown_field", field=field, kind=kind.value)
        said[place] = "" if folded(field) in _LEFT_OUT_WORDS else fields[folded(field)]
    known = field_by_key(kind)
    return {header: field for header, field in said.items() if not field or field in known}


@cache
def _keys_by_name(kind: ListKind) -> Mapping[str, str]:
    return {form: field.key for field in list_fields(kind) for name in field.names for form in spellings(name)}


def _known_key(header: str, kind: ListKind) -> str | None:
    names = _keys_by_name(kind)
    return next((names[form] for form in _forms(header) if form in names), None)


def _forms(header: str) -> Iterator[str]:
    """Give what a header may be found by: whole, without brackets, its first line, each side of a `/`, unnumbered."""
    yield folded(header)
    plain = re.sub(r"\([^)]*\)|\[[^\]]*\]", "", header)
    for form in (plain, header.split("\n", maxsplit=1)[0], *re.split(r"[/|\n]", plain), _without_number(plain)):
        if folded(form):
            yield folded(form)

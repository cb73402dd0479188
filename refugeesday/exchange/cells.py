"""What a cell of a list may hold: text into a value, and the value back into text that reads the same.

A cell kind gets the text stripped and never empty. What it cannot understand is a CellError, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_possible_number, parse

from refugeesday.domain.languages import Level, level_from_text
from refugeesday.domain.names import folded, spellings

E = TypeVar("E", bound=Enum)

_SAYS_NOTHING = {
    "-", "–", "—", "/", "?", "k. a.", "k.a.", "ka", "keine angabe", "unbekannt", "unknown", "n/a", "egal", "beliebig",
}  # fmt: skip
_AROUND = " ;,\n\t"
_YES = {"ja", "j", "yes", "y", "x", "wahr", "true", "1", "✓", "✔", "ok"}
_NO = {"nein", "n", "no", "falsch", "false", "0", "nicht"}
_NOTHING = {"keine", "keiner", "keins", "kein", "nein", "none", "no"}
_HAS_NONE = re.compile(r"(?:hat\s+)?(?:keine?[rsn]?|nein|nicht|ohne|none|no)\b[^\d@]*", re.IGNORECASE)
_LONGEST_NUMBER = 16
_CLASSES = ("AM", "A1", "A2", "A", "B", "B96", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE", "L", "T")
_OTHER_LICENCES = {
    "staplerschein": "Staplerschein",
    "gabelstaplerschein": "Staplerschein",
    "gabelstapler": "Staplerschein",
    "forklift": "Staplerschein",
    "modul95": "Modul 95",
    "pschein": "P-Schein",
    "adr": "ADR",
}


class CellError(Exception):
    """Say what part of a cell could not be understood; `code` names the sentence."""

    def __init__(self, code: str, value: str) -> None:
        super().__init__(code)
        self.code = code
        self.value = value


@dataclass(frozen=True, slots=True, kw_only=True)
class CellKind:
    """One kind of cell: how it is read, how it is written, and the words there are to choose from.

    Of a kind that `is_list` several numbered columns may hold an item each (`Wunsch 1`, `Wunsch 2`); joined by `;` they
    are one cell.
    `parse(write(value))` equals `value`. Values are of the kind's own type, so Any.
    """

    parse: Callable[[str], Any]
    write: Callable[[Any], str]
    choices: tuple[str, ...] = ()
    is_free_text: bool = False
    is_list: bool = False

    def read(self, text: str) -> Any:
        """Give the value of a cell, None where it says nothing.

        Raises CellError.
        """
        text = text.strip() if self.is_free_text else text.strip().strip(_AROUND)
        if not text or (not self.is_free_text and text.casefold() in _SAYS_NOTHING):
            return None
        return self.parse(text)


def parse_line(text: str) -> str:
    """Give a text on one line, with single blanks."""
    return " ".join(text.split())


def parse_number(text: str) -> str:
    """Give the number or code something is known by, such as `TN-0147`, at most 16 signs."""
    line = parse_line(text)
    if len(line) > _LONGEST_NUMBER:
        raise CellError("cell.number_too_long", line)
    return line


def parse_count(text: str) -> int:
    """Give a whole number from 0 to 99999."""
    if not re.fullmatch(r"\d{1,5}", text):
        raise CellError("cell.no_count", text)
    return int(text)


def parse_minutes(text: str) -> int:
    """Give a duration in minutes: `45`, `45 min`, `1 Std`, `1,5 Stunden`."""
    found = re.fullmatch(
        r"(\d{1,4})(?:[.,](\d))?\s*(min\.?|minuten?|minutes?|h|std\.?|stunden?|hours?)?", text.casefold()
    )
    if found is None:
        raise CellError("cell.no_minutes", text)
    is_hours = (found[3] or "m")[0] in "hs"
    if found[2] and not is_hours:
        raise CellError("cell.no_minutes", text)
    return int(found[1]) * (60 if is_hours else 1) + int(found[2] or 0) * 6


def parse_yes_no(text: str) -> bool:
    """Give True for a yes, False for a no, in German or English."""
    word = text.casefold().rstrip(".!")
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise CellError("cell.no_yes_no", text)


def parse_level(text: str) -> Level:
    """Give a language level: `B1.1` is B1, `a2` is A2, `Muttersprache` is the mother tongue."""
    try:
        return level_from_text(text)
    except ValueError:
        raise CellError("cell.level_unknown", text) from None


def write_level(level: Level) -> str:
    """Give the word of a level."""
    return "Muttersprache" if level is Level.NATIVE else level.value


def parse_email(text: str) -> str:
    """Give an e-mail address as it is to be stored, without asking the network."""
    try:
        return validate_email(text.removeprefix("mailto:").strip("<> "), check_deliverability=False).normalized
    except EmailNotValidError:
        raise CellError("cell.no_email", text) from None


def parse_phone(text: str) -> str:
    """Give a phone number as `+49…`; a number without a country is a German one.

    Any possible number is taken, also the ones reserved for films; letters, extensions and fragments are not.
    """
    try:
        number = parse(text.removeprefix("'"), "DE")
    except NumberParseException:
        raise CellError("cell.no_phone", text) from None
    is_complete = len(str(number.national_number)) >= 5 and is_possible_number(number)
    if not is_complete or number.extension or sum(map(str.isalpha, text)) > len("Tel"):
        raise CellError("cell.no_phone", text)
    return format_number(number, PhoneNumberFormat.E164)


def or_none(parse: Callable[[str], str]) -> Callable[[str], str | None]:
    """Give what reads a cell that may say that there is none: `kein Handy`, `keine E-Mail`, `nein`."""
    return lambda text: None if _HAS_NONE.fullmatch(text) else parse(text)


def parse_postcode(text: str) -> str:
    """Give a postcode as it is written, leading zeros included; `D-34369` is `34369`."""
    found = re.fullmatch(r"(?:D[- ])?([A-Za-z0-9][A-Za-z0-9 -]{2,9})", text)
    if found is None or not any(map(str.isdigit, text)):
        raise CellError("cell.no_postcode", text)
    return found[1]


def parse_place(text: str) -> tuple[str, str]:
    """Give postcode and town of `34466 Wolfhagen`; either may be missing."""
    first, _, rest = parse_line(text).partition(" ")
    try:
        return parse_postcode(first), rest
    except CellError:
        return "", parse_line(text)


def parse_licences(text: str) -> tuple[str, ...]:
    """Give driving licences in the order of the cell: `B, CE`, `Klasse B`, `B + Staplerschein`; `keine` is none."""
    if text.casefold() in _NOTHING:
        return ()
    rest = re.sub(r"\b(?:führerschein|fahrerlaubnis|klassen?|kl\.?|fs)\b:?", " ", text, flags=re.IGNORECASE)
    found = dict.fromkeys(_licence(part) for part in re.split(r"[,;/+&\n]|\bund\b|\band\b", rest) if part.strip())
    return tuple(found)


def _licence(text: str) -> str:
    word = folded(text)
    if word.upper() in _CLASSES:
        return word.upper()
    if word not in _OTHER_LICENCES:
        raise CellError("cell.licence_unknown", text.strip())
    return _OTHER_LICENCES[word]


def split_items(text: str) -> list[str]:
    """Give the items of a cell that holds several, parted by `;` or a line break, without blanks around them."""
    return [item.strip() for item in re.split(r"[;\n]", text) if item.strip()]


def choice_kind(words: Mapping[E, tuple[str, ...]]) -> CellKind:
    """Give the kind of cell that holds one member of an enum. The first word of each is the one that is written."""
    by_word = {form: member for member, names in words.items() for name in names for form in spellings(name)}
    for member in words:
        by_word.setdefault(folded(str(member.value)), member)

    def parse_choice(text: str) -> E:
        member = by_word.get(folded(text))
        if member is None:
            raise CellError("cell.no_choice", text)
        return member

    choices = tuple(names[0] for names in words.values())
    return CellKind(parse=parse_choice, write=lambda member: words[member][0], choices=choices)


def choices_kind(words: Mapping[E, tuple[str, ...]]) -> CellKind:
    """Give the kind of cell that holds several members of an enum; `keine` is none."""
    one = choice_kind(words)

    def parse_choices(text: str) -> tuple[E, ...]:
        if text.casefold() in _NOTHING:
            return ()
        parts = re.split(r"[,;+&\n]|\bund\b|\band\b", text)
        return tuple(dict.fromkeys(one.parse(part.strip()) for part in parts if part.strip()))

    return CellKind(
        parse=parse_choices,
        write=lambda members: "; ".join(map(one.write, members)) or "keine",
        choices=one.choices,
        is_list=True,
    )


LINE = CellKind(parse=parse_line, write=str, is_free_text=True)
TEXT = CellKind(parse=str, write=str, is_free_text=True)
NUMBER = CellKind(parse=parse_number, write=str)
COUNT = CellKind(parse=parse_count, write=str)
MINUTES = CellKind(parse=parse_minutes, write=str)
YES_NO = CellKind(parse=parse_yes_no, write=lambda value: "ja" if value else "nein", choices=("ja", "nein"))
LEVEL = CellKind(parse=parse_level, write=write_level, choices=tuple(map(write_level, Level)))
EMAIL = CellKind(parse=or_none(parse_email), write=str)
PHONE = CellKind(parse=or_none(parse_phone), write=str)
POSTCODE = CellKind(parse=parse_postcode, write=str)
PLACE = CellKind(parse=parse_place, write=" ".join)
LICENCES = CellKind(parse=parse_licences, write=lambda licences: ", ".join(licences) or "keine", is_list=True)

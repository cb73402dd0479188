"""Phrases and weekdays in the reader's language, each with how sure its translation is.

A translation nobody reviewed is marked, and can be switched off: then English stands in its place. A language without
phrases is answered in English as well. German is always beside it; nothing falls back to a related language.
Source: `resources/reference/phrases.csv` and `weekdays.csv`; `paper_phrases.csv` has what papers say besides, in
translations of our own, sentences and rarer languages as unreviewed; `months.csv` is from CLDR.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN, Level
from refugeesday.domain.papers import Pair
from refugeesday.errors import UserError
from refugeesday.exchange.catalogues import languages
from refugeesday.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from refugeesday.domain.languages import Language, LanguageSkill

ENGLISH = "en"
ISOLATE, END_ISOLATE = "\u2066", "\u2069"

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
           "Dezember")  # fmt: skip
_DATES = {
    ENGLISH: "{weekday}, {day} {month} {year}",
    "ar": "{weekday} {day} {month} {year}",
    "uk": "{weekday}, {day} {month} {year} р.",
    "ru": "{weekday}, {day} {month} {year} г.",
    "tr": "{day} {month} {year} {weekday}",
    "fr": "{weekday} {day} {month} {year}",
}
"""How a date is written in full. Source: CLDR."""


class Confidence(StrEnum):
    """How sure a translation is; `SOURCE` is the text others were made from."""

    SOURCE = "source"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def is_reviewed(self) -> bool:
        """Say whether the text may be handed out without a mark."""
        return self in {Confidence.SOURCE, Confidence.HIGH}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One phrase in one language, placeholders in braces."""

    key: str
    text: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """All phrases for one reader: German, and beside it the language asked for or English.

    `language` is the one beside German, `asked` the one wanted; `is_substitute` where these differ.
    """

    asked: str
    language: str
    phrases: Mapping[str, Phrase]
    with_unreviewed: bool = True

    @property
    def is_substitute(self) -> bool:
        """Say whether the language asked for has no phrases."""
        return self.asked not in {"", GERMAN, self.language}

    def pair(self, key: str, /, **values: str) -> Pair:
        """Give one phrase in German and in the reader's language, placeholders filled in.

        In a language written from right to left each value is isolated, so that times and numbers keep their order.
        Raises UserError `phrase.value_missing` with the phrase and the field, KeyError for an unknown phrase.
        """
        german = _fill(_catalogue()[GERMAN][key], values, is_rtl=False)
        phrase = self.phrases[key]
        if not phrase.confidence.is_reviewed and not self.with_unreviewed:
            return Pair(german=german, other=_fill(_catalogue()[ENGLISH][key], values, is_rtl=False), language=ENGLISH)
        is_rtl = is_right_to_left(self.language)
        return Pair(
            german=german,
            other=_fill(phrase, values, is_rtl=is_rtl),
            language=self.language,
            is_rtl=is_rtl,
            is_unreviewed=not phrase.confidence.is_reviewed,
        )

    def day(self, day: date) -> Pair:
        """Give a date with its weekday: `Freitag, 18. Juni 2027`, beside it as the reader's language writes it.

        Where month names are those of another calendar for some readers (Dari, Pashto, Tigrinya, Kurmanji), the weekday
        and `18.06.2027`; in Arabic both names of the month, as in papers of the United Nations. Weekdays were checked
        against CLDR.
        """
        names = _weekdays()[day.isoweekday()]
        is_rtl = is_right_to_left(self.language)
        numbers = f"{day:%d.%m.%Y}"
        other = f"{names[self.language]} {isolate(numbers) if is_rtl else numbers}"
        if (pattern := _DATES.get(self.language)) is not None:
            month = _months()[day.month][self.language]
            other = pattern.format(weekday=names[self.language], day=day.day, month=month, year=day.year)
        return Pair(
            german=f"{names[GERMAN]}, {day.day}. {_MONTHS[day.month - 1]} {day.year}",
            other=other,
            language=self.language,
            is_rtl=is_rtl,
        )

    def like(self, german: str) -> Pair:
        """Give a German text as it is, with the reader's words for it where a phrase says the same."""
        key = _keys_in_german().get(german.strip().casefold())
        return self.pair(key) if key else Pair(german=german)

    def same(self, text: str) -> Pair:
        """Give a name, number or time that reads alike on both sides, isolated where the side needs it."""
        is_rtl = is_right_to_left(self.language)
        return Pair(german=text, other=isolate(text) if is_rtl else text, language=self.language, is_rtl=is_rtl)


def phrasebook(language: str, *, with_unreviewed: bool = True) -> Phrasebook:
    """Give the phrases for a reader of a language; without any in it, or in German, English stands beside German."""
    beside = language if language in _catalogue() and language != GERMAN else ENGLISH
    return Phrasebook(asked=language, language=beside, phrases=_catalogue()[beside], with_unreviewed=with_unreviewed)


def phrases(language: str) -> tuple[Phrase, ...]:
    """Give all phrases of one language as they were entered; empty where there are none."""
    return tuple(_catalogue().get(language, {}).values())


def translated_languages() -> tuple[str, ...]:
    """Give the codes of the languages that have phrases, German first."""
    return tuple(_catalogue())


@cache
def invitation_language(skills: Iterable[LanguageSkill]) -> str:
    """Give the language somebody is written to beside German unless they say another; "" where there is none.

    It is the mother tongue, else the language named first, as far as there are phrases in it.
    """
    known = translated_languages()
    ordered = sorted(skills, key=lambda skill: skill.level is not Level.NATIVE)
    return next((skill.language for skill in ordered if skill.language in known), "")


def is_right_to_left(language: str) -> bool:
    """Say whether a language is written from right to left."""
    found = _by_code().get(language)
    return found is not None and found.is_rtl


def native_name(language: str) -> str:
    """Give a language's name for itself; an unknown code is its own name."""
    found = _by_code().get(language)
    return found.name_native if found else language


def isolate(text: str) -> str:
    """Wrap numbers, times, codes and Latin names so that the text around cannot turn them round."""
    return f"{ISOLATE}{text}{END_ISOLATE}" if text else ""


def _fill(phrase: Phrase, values: Mapping[str, str], *, is_rtl: bool) -> str:
    def value(found: re.Match[str]) -> str:
        filled = values.get(found[1], "")
        if not filled.strip():
            raise UserError("phrase.value_missing", phrase=phrase.key, field=found[1])
        return isolate(filled) if is_rtl else filled

    return _PLACEHOLDER.sub(value, phrase.text)


@cache
def _catalogue() -> dict[str, dict[str, Phrase]]:
    rows = [row for name in ("phrases.csv", "paper_phrases.csv") for row in _rows(name)]
    codes = [name.removeprefix("conf_") for name in rows[0] if name.startswith("conf_")]
    return {
        code: {
            row["key"]: Phrase(key=row["key"], text=row[code], confidence=Confidence(row[f"conf_{code}"]))
            for row in rows
        }
        for code in codes
    }


@cache
def _keys_in_german() -> dict[str, str]:
    """Give the keys of phrases without placeholders by their German text."""
    texts = _catalogue()[GERMAN].values()
    return {one.text.casefold(): one.key for one in texts if not _PLACEHOLDER.search(one.text)}


@cache
def _weekdays() -> dict[int, dict[str, str]]:
    return {int(row.pop("iso_weekday")): row for row in _rows("weekdays.csv")}


@cache
def _months() -> dict[int, dict[str, str]]:
    return {int(row.pop("month")): row for row in _rows("months.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    with resource("reference", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _by_code() -> dict[str, Language]:
    return {language.code: language for language in languages()}

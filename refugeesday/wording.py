"""Words for every enum, problem, reason and step: the one table of terms.

The tables are `resources/words/de.toml` and `en.toml`, one section a kind of word; the section of an enum has its name.
A word with a count has the forms `one` and `other`, and `zero` where none reads differently, chosen by `n`. Widgets
word their own labels through Qt; everything the core says as a code is here, so that the command line speaks without
loading Qt.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Protocol

from refugeesday.errors import UserError
from refugeesday.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from refugeesday.domain.interviews import Reason

LANGUAGES = ("de", "en")

Forms = dict[str, str]


class Loss(Protocol):
    """Describe what a plan has less than another one: people with a talk, talks, points, and its core value."""

    @property
    def people(self) -> int:
        """Give people."""

    @property
    def interviews(self) -> int:
        """Give talks."""

    @property
    def points(self) -> int:
        """Give points of all pairs."""

    @property
    def core(self) -> int:
        """Give the value; beyond the points it says how evenly talks are shared out."""


Section = dict[str, str | Forms]

_CODED_VALUES = {
    "criterion": "Criterion",
    "kind": "kind",
    "placeholder": "placeholder",
    "role": "role",
    "rule": "Rule",
    "who": "who",
}
"""Values of errors that are codes themselves, and the section that words them."""
_LICENCE = re.compile(r"Modul \d+|\S+")
"""One licence of several in a row; only this one has a blank in its name."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_GROUPED_FROM = 10_000
"""Shorter numbers read well in one piece, and years stay years."""


class Words:
    """Say things in one language, German where it is neither German nor English."""

    def __init__(self, language: str = "de") -> None:
        self.language = language if language in LANGUAGES else "de"
        self._sections = _load(self.language)

    def text(self, section: str, code: str, /, **values: object) -> str:
        """Give a sentence with its values filled in: enums as words, numbers and dates as the language has them.

        Raises KeyError where the table has no such word: a programmer's error, found by the tests.
        """
        found = self._sections[section][code]
        if isinstance(found, dict):
            found = found[_form(values.get("n"), found)]
        return found.format_map({name: self._shown(value) for name, value in values.items()})

    def of(self, member: Enum) -> str:
        """Give the word for a member of an enum, found by its value, or by its name where the value is a number."""
        key = str(member.name).lower() if isinstance(member.value, int) else str(member.value)
        return self.text(type(member).__name__, key)

    def step(self, name: str) -> str:
        """Give what a step did, as the history and the undo button say it."""
        return self.text("step", name)

    def argument(self, name: str, *, of: str) -> str:
        """Give what an argument of a command is, as its help says it; what several share may have words for all."""
        own = f"{of}.{name}"
        return self.text("argument", own if own in self._sections["argument"] else name)

    def version(self, name: str) -> str:
        """Give what a kept plan is called: a word for those the program keeps itself, else the name a person gave."""
        return self.text("version", name) if name in {"release", "before"} else name

    def cell(self, code: str) -> str:
        """Give why a cell or row of a list was not taken over, or what to look at; shown beside row, column, value."""
        return self.text("cell", code)

    def reason(self, reason: Reason, *, language_name: Callable[[str], str]) -> str:
        """Give the sentence of one reason, without its points.

        Codes in its value become words: levels, working times and licences here, languages by `language_name`, which
        gives the name of a code.
        """
        return self.text("reason", reason.code, **self._reason_values(reason, language_name))

    def checklist(self, code: str, value: str) -> str:
        """Give an item of a checklist; its value is a kind of offer, a way of insurance or a date in ISO 8601."""
        known = self._sections["OfferKind"] | self._sections["Insurance"]
        said = date.fromisoformat(value) if _DATE.fullmatch(value) else known.get(value, value)
        return self.text("checklist", code, value=said)

    def cause(
        self,
        code: str,
        parts: Sequence[tuple[str, str]] = (),
        *,
        language_name: Callable[[str], str],
        is_one_booth: bool = False,
    ) -> str:
        """Give why somebody has no talk, in one sentence.

        `parts` are the codes that hold together, or the one alone, each with its value: a language, hours, a level of
        German or what is wanted. `is_one_booth`: the talk was to be with one employer.
        """
        if not parts:
            return self.text("Cause", code)
        if len(parts) == 1:
            there = ["cause_there"] if is_one_booth else []
            return self._cause([*there, "cause", "Cause"], *parts[0], language_name)
        there = ["cause_part_there"] if is_one_booth else []
        said = [self._cause([*there, "cause_part_about", "cause_part"], *part, language_name) for part in parts]
        listed = self.text("cause", "and_last", first=", ".join(said[:-1]), last=said[-1])
        return self.text("cause", "both" if len(said) == 2 else "several", parts=listed)

    def _cause(self, sections: Sequence[str], code: str, value: str, language_name: Callable[[str], str]) -> str:
        """Give the words of the first section that has any; those with a value want one."""
        if code == "no_interpreter" and value:
            value = language_name(value)
        elif code == "hours":
            value = ", ".join(span.replace("-", "–") for span in value.split())
        elif code == "german_too_low" and value:
            value = self.text("Level", value)
        words = (self._sections[name].get(code, "") for name in sections)
        return next(str(one).format(value=value) for one in words if one and (value or "{value}" not in one))

    def cost(self, lost: Loss, *, is_exact: bool = True) -> str:
        """Give the gravest of what all people together lose: who has no talk any more, talks, evenness, points.

        Where it is not exact they lose at most so much.
        """
        for code, count in (("people", lost.people), ("interviews", lost.interviews)):
            if count:
                return self._cost(code, count, is_exact=is_exact)
        if lost.core > lost.points:
            return self.text("cost", "uneven")
        return self._cost("points", lost.points, is_exact=is_exact) if lost.points else self.text("cost", "nothing")

    def _cost(self, code: str, count: int, *, is_exact: bool) -> str:
        said = self.text("cost", f"{code}_fewer" if count > 0 else f"{code}_more", n=abs(count))
        return said if is_exact or count < 0 else self.text("cost", "at_most", cost=said)

    def day_remedy(self, kind: str, *, town: str, **values: object) -> str:
        """Give what would give more people a company; without a `town` a new company may be anywhere."""
        code = f"{kind}_anywhere" if kind == "new_company" and not town else kind
        return self.text("day_remedy", code, town=town, **values)

    def error(self, error: UserError) -> str:
        """Give what happened, what is safe and what to do."""
        values = dict(error.values) | error.shown
        for name in _CODED_VALUES.keys() & values.keys():
            values[name] = self._sections[_CODED_VALUES[name]].get(str(values[name]), values[name])
        if isinstance(named := values.get("appointments"), list):
            values["appointments"] = ", ".join(self._appointment(*one) for one in named)
        return self.text("error", error.code, **values)

    def _appointment(self, participant: object, booth: object, slot: int, _interpreter: object) -> str:
        return self.text("value", "appointment", participant=participant, booth=booth, slot=slot + 1)

    def _reason_values(self, reason: Reason, language_name: Callable[[str], str]) -> dict[str, str]:
        """Give the value in words; of German that is below what is asked for (`A1/B1`), `known` and `asked`."""
        family = reason.code.partition("_")[0]
        value = reason.value
        if family == "german" and value:
            levels = [self.text("Level", level) for level in value.split("/")]
            return {"known": levels[0], "asked": levels[-1]}
        if family == "language":
            value = ", ".join(map(language_name, value.split()))
        elif family == "licence":
            value = ", ".join(_LICENCE.findall(value))
        elif family == "shift":
            value = self.text("WorkingTime", value)
        return {"value": value}

    def _shown(self, value: object) -> str:
        if value is None:
            return self.text("value", "unknown")
        if isinstance(value, Enum):
            return self.of(value)
        if isinstance(value, date):
            return f"{value:%d.%m.%Y}" if self.language == "de" else f"{value:%Y-%m-%d}"
        if isinstance(value, float):
            return self._number(f"{value:,.1f}")
        if isinstance(value, int) and abs(value) >= _GROUPED_FROM:
            return self._number(f"{value:,}")
        return str(value)

    def _number(self, english: str) -> str:
        """Swap the signs for groups and decimals, and write a minus as one."""
        return english.translate(str.maketrans(",.-", ".,−" if self.language == "de" else ",.−"))


def _form(n: object, forms: Forms) -> str:
    if n == 0 and "zero" in forms:
        return "zero"
    return "one" if n == 1 else "other"


@cache
def _load(language: str) -> Mapping[str, Section]:
    with resource("words", f"{language}.toml").open("rb") as file:
        return tomllib.load(file)

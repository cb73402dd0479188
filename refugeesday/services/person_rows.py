"""A person in a list: what a row changes of what is known, and what a row says of a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeVar

from refugeesday.domain.languages import GERMAN, LanguageSkill, Level
from refugeesday.domain.people import Consent, Experience, ExperienceKind, Person, Purpose
from refugeesday.exchange.participant_list import CONSENT_KEY
from refugeesday.exchange.skill_cells import ConsentAnswer, Work
from refugeesday.services.list_rows import Filled

T = TypeVar("T")

_OWN_COLUMNS = frozenset(field.name for field in fields(Person)) - {
    "id", "revision", "languages", "experiences", "consents",
}  # fmt: skip
_EXPERIENCES = {kind.value: kind for kind in ExperienceKind}


def complete_names(filled: Filled) -> Filled:
    """Give a row with a whole name parted: before a comma stands the family name; without one it stays one name."""
    if "full_name" not in filled:
        return filled
    whole = str(filled["full_name"])
    rest = {key: value for key, value in filled.items() if key != "full_name"}
    if "given_name" in rest or "family_name" in rest:
        return rest
    family, comma, given = (part.strip() for part in whole.partition(","))
    names = {"family_name": family, "given_name": given} if comma else {"given_name": family}
    return rest | {key: name for key, name in names.items() if name}


def apply_to_person(person: Person, filled: Filled, *, today: date) -> Person:
    """Give the person as a row says; what the row does not say stays.

    A consent without a day of its own has that of the row, else the day it was recorded.
    """
    changes: dict[str, Any] = {key: value for key, value in filled.items() if key in _OWN_COLUMNS}
    if "licences" in changes:
        changes["licences"] = same_or_new(person.licences, changes["licences"])
    if "needs" in changes:
        changes["needs"] = same_or_new(person.needs, changes["needs"])
    if "first_languages" in filled or "languages" in filled:
        changes |= _spoken(person, filled)
    if not _EXPERIENCES.keys().isdisjoint(filled):
        changes["experiences"] = same_or_new(person.experiences, _experiences(person, filled))
    if any(key.startswith(CONSENT_KEY) for key in filled):
        changes["consents"] = _consents(person, filled, today)
    return replace(person, **changes) if changes else person


def same_or_new(old: tuple[T, ...], new: Iterable[T]) -> tuple[T, ...]:
    """Give the old parts where the new ones differ only in their order."""
    wanted = tuple(dict.fromkeys(new))
    return old if set(old) == set(wanted) and len(old) == len(wanted) else wanted


def _spoken(person: Person, filled: Filled) -> dict[str, Any]:
    """Take mother tongues from the one column and all other languages from the other; German is kept apart."""
    native = [skill for skill in person.languages if skill.level is Level.NATIVE]
    other = [skill for skill in person.languages if skill.level is not Level.NATIVE]
    said: dict[str, LanguageSkill] = {}
    for skill in (*filled.get("first_languages", native), *filled.get("languages", other)):
        said.setdefault(skill.language, skill)
    changes: dict[str, Any] = {}
    if (german := said.pop(GERMAN, None)) and german.level and "german_speaking" not in filled:
        changes["german_speaking"] = german.level
    changes["languages"] = same_or_new(person.languages, said.values())
    return changes


def _experiences(person: Person, filled: Filled) -> list[Experience]:
    kept = [one for one in person.experiences if one.kind.value not in filled]
    for key, kind in _EXPERIENCES.items():
        kept.extend(Experience(kind, work.kldb, work.title, work.years) for work in filled.get(key, ()))
    return kept


def _consents(person: Person, filled: Filled, today: date) -> tuple[Consent, ...]:
    consents = list(person.consents)
    for purpose in Purpose:
        answer: ConsentAnswer | None = filled.get(f"{CONSENT_KEY}{purpose.value}")
        if answer is None:
            continue
        day = answer.given_on or filled.get("consent_date")
        said = [consent for consent in person.consents if consent.purpose is purpose]
        latest = max(said, key=lambda consent: consent.given_on, default=None)
        if day is None and latest is not None and latest.is_given == answer.is_given:
            continue
        new = Consent(purpose=purpose, is_given=answer.is_given, given_on=day or today)
        if not any((old.is_given, old.given_on) == (new.is_given, new.given_on) for old in said):
            consents.append(new)
    return tuple(consents)


def person_cells(person: Person) -> Filled:
    """Give what a row says of a person, by the keys of the fields; what is not known is absent."""
    cells: Filled = {name: getattr(person, name) for name in _OWN_COLUMNS}
    cells["first_languages"] = tuple(skill for skill in person.languages if skill.level is Level.NATIVE)
    cells["languages"] = tuple(skill for skill in person.languages if skill.level is not Level.NATIVE)
    for key, kind in _EXPERIENCES.items():
        cells[key] = tuple(Work(one.kldb, one.title, one.years) for one in person.experiences if one.kind is kind)
    for purpose in Purpose:
        said = [consent for consent in person.consents if consent.purpose is purpose]
        if said:
            latest = max(said, key=lambda consent: consent.given_on)
            cells[f"{CONSENT_KEY}{purpose.value}"] = ConsentAnswer(latest.is_given, latest.given_on)
    return {key: value for key, value in cells.items() if value not in (None, "", ())}

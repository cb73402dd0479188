"""Whose names a projector must not show: participants, volunteers, contacts, and people at the tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.exchange.catalogues import languages, municipalities, occupations
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from refugeesday.services.session import Session

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
"""One word of a name, as "Al-Khatib" or "D'Angelo"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesToHide:
    """Hold names in folded words: whole names of two words or more, and words that are a name by themselves.

    A word that is also a town, a language, an occupation or part of an organisation's name is hidden only in a whole
    name: `Koch` is more often the work than the person.
    """

    phrases: frozenset[tuple[str, ...]]
    words: frozenset[str]


def names_to_hide(session: Session) -> NamesToHide:
    """Give all names of the workspace, of whatever event, in five queries."""
    columns = ("given_name", "family_name", "call_name", "native_name")
    people = values.read_rows(session.store, tables.Person, columns=columns)
    others = [
        name
        for table in (tables.Contact, tables.Interviewer)
        for (name,) in values.read_rows(session.store, table, columns=("name",))
    ]
    phrases: set[tuple[str, ...]] = set()
    words: set[str] = set()
    for given, family, call, native in people:
        given_words, family_words = folded_words(given), folded_words(family)
        phrases.add((*given_words, *family_words))
        phrases.add((*family_words, *given_words))
        phrases |= {folded_words(part) for part in (call, native)}
        phrases |= {(*folded_words(call or given), word[0]) for word in family_words[:1]}
        words.update(given_words, family_words, folded_words(call), folded_words(native))
    for name in others:
        phrases.add(folded_words(name))
        words.update(folded_words(name))
    kept = _ordinary(session)
    return NamesToHide(
        phrases=frozenset(one for one in phrases if len(one) > 1),
        words=frozenset(word for word in words if len(word) > 1 and word not in kept),
    )


def folded_words(text: str) -> tuple[str, ...]:
    """Part a name into its words, without regard to capitals."""
    return tuple(word.casefold() for word in WORD.findall(text))


def _ordinary(session: Session) -> set[str]:
    rows = values.read_rows(session.store, tables.Organisation, columns=("name", "town"))
    names = [part for row in rows for part in row]
    names += [place.name for place in municipalities()]
    names += [one.name_de for one in occupations()] + [one.name_en for one in occupations()]
    names += [one.name_de for one in languages()] + [one.name_en for one in languages()]
    return {word for name in names for word in folded_words(name)} | _SALUTATIONS


_SALUTATIONS = {"frau", "herr", "fr", "hr", "dr", "prof", "mr", "ms", "mrs"}

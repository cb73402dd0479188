"""Languages and the levels people speak them at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import total_ordering
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@total_ordering
class Level(Enum):
    """A CEFR level, A0 (none) to C2, or the mother tongue. Ordered; unknown is None, never a level."""

    A0 = "A0"
    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"
    NATIVE = "NATIVE"

    @property
    def rank(self) -> int:
        """Give the place in the order, 0 for A0."""
        return _RANKS[self.value]

    def __lt__(self, other: Level) -> bool:
        return self.rank < other.rank


_RANKS = {name: rank for rank, name in enumerate(("A0", "A1", "A2", "B1", "B2", "C1", "C2", "NATIVE"))}
_NATIVE_WORDS = {"native", "muttersprache", "muttersprachlich", "mutter", "erstsprache", "mothertongue", "ms"}
_NONE_WORDS = {"0", "keine", "keins", "kein", "none"}
_WORDED = {
    **dict.fromkeys(("wenig", "einwenig", "etwas", "anfänger", "grundkenntnisse", "little", "basic"), Level.A1),
    **dict.fromkeys(("fließend", "fliessend", "verhandlungssicher", "fluent"), Level.C1),
}
"""What a level is called in a curriculum vitae, at its lower end."""
_ROUGHLY = re.compile(r"^(?:ca|circa|etwa|ungefähr|rund|about|approx)\b\.?", re.IGNORECASE)
_ONE_LEVEL = re.compile(r"([abc][0-2])[1-4+]?")
_TWO_LEVELS = re.compile(r"([abc][0-2])[1-4+]?(?:bis|to|–)?([abc][0-2])[1-4+]?")


def level_from_text(text: str) -> Level:
    """Understand a level as people write it: `B1`, `a2`, `B1.1`, `B1+`, `ca. A2`, `Muttersprache`, `keine`, `wenig`.

    Of two levels (`A2/B1`, `A2-B1`) the lower one is sure, so it counts.
    Raises ValueError for anything else.
    """
    word = re.sub(r"[\s._/-]+", "", _ROUGHLY.sub("", text.strip())).casefold()
    if word in _NATIVE_WORDS:
        return Level.NATIVE
    if word in _NONE_WORDS:
        return Level.A0
    if word in _WORDED:
        return _WORDED[word]
    found = _ONE_LEVEL.fullmatch(word) or _TWO_LEVELS.fullmatch(word)
    if found is None or not all(one.upper() in _RANKS for one in found.groups()):
        raise ValueError(text)
    return min(Level(one.upper()) for one in found.groups())


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language of the catalogue. `code` is ISO 639-1, or 639-3 where there is none; people see the names."""

    code: str
    name_de: str
    name_en: str
    name_native: str
    is_rtl: bool
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class LanguageSkill:
    """A language a person speaks, and how well where that is known."""

    language: str
    level: Level | None = None


def languages_spoken(skills: Iterable[LanguageSkill]) -> tuple[str, ...]:
    """Give the codes of languages, best spoken first.

    A language named without a level comes after mother tongues and before all others: who says `Arabisch, etwas
    Englisch` speaks Arabic. Equal ones stay in their order.
    """
    return tuple(skill.language for skill in sorted(skills, key=lambda skill: -_spoken_rank(skill)))


def shared_languages(one: Iterable[LanguageSkill], other: Iterable[LanguageSkill]) -> tuple[str, ...]:
    """Give the codes of the languages besides German that both speak, those the first speaks best before others."""
    known = {skill.language for skill in other} - {GERMAN}
    return languages_spoken(skill for skill in one if skill.language in known)


def _spoken_rank(skill: LanguageSkill) -> float:
    return skill.level.rank if skill.level else Level.NATIVE.rank - 0.5


GERMAN = "de"
INTERVIEW_LEVEL = Level.B1
"""From here on two people can hold an interview in a language that is not German."""

"""Decide in which languages people can hold an interview.

* German is good enough at the level the offer asks for, and at A2 where it asks for less or for nothing: an offer open
  to A1 still needs a talk. Source of A2: domain.md section 6 (an interpreter is a must up to A1).
* Any other language is good enough from B1, or where its level is unknown: it was named as a language to talk in.
* Every interviewer speaks German. A language never stands for another (Ukrainian is not Russian).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN, INTERVIEW_LEVEL, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.languages import LanguageSkill

TALK_GERMAN = Level.A2


def talk_languages(skills: Iterable[LanguageSkill]) -> frozenset[str]:
    """Give the languages besides German that are spoken well enough to talk in, or at an unknown level."""
    return frozenset(
        skill.language
        for skill in skills
        if skill.language != GERMAN and (skill.level is None or skill.level >= INTERVIEW_LEVEL)
    )


def talk_german(minimum: Level | None) -> Level:
    """Give the German a talk about an offer takes, given the German the work takes."""
    return TALK_GERMAN if minimum is None else max(minimum, TALK_GERMAN)

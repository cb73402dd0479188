"""Words for every enum, problem, reason and step: the one table of terms.

The tables are `resources/words/de.toml` and `en.toml`, one section a kind of word. A word with a count has the forms
`one` and `other`, chosen by `n`. Widgets word their own labels through Qt; everything the core says as a code is here,
so that the command line speaks without loading Qt.
"""

from __future__ import annotations

import tomllib
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.domain.interviews import Reason

LANGUAGES = ("de", "en")

Forms = dict[str, str]
Section = dict[str, str | Forms]


class Words:
    """Say things in one language, German where it is neither German nor English."""

    def __init__(self, language: str = "de") -> None:
        self.language = language if language in LANGUAGES else "de"
        self._sections = _load(self.language)

    def text(self, section: str, code: str, **values: object) -> str:
        """Give a sentence with its values filled in.

        Raises KeyError where the table has no such word: a programmer's error, found by the tests.
        """
        found = self._sections[section][code]
        if isinstance(found, dict):
            found = found["one" if values.get("n") == 1 else "other"]
        return found.format_map({name: self._shown(value) for name, value in values.items()})

    def of(self, member: Enum) -> str:
        """Give the word for a member of an enum; its section is the enum's name."""
        return self.text(type(member).__name__, str(member.value))

    def step(self, name: str) -> str:
        """Give what a step did, as the history and the undo button say it."""
        return self.text("step", name)

    def reason(self, reason: Reason) -> str:
        """Give the sentence of one reason, without its points."""
        return self.text("reason", reason.code, value=reason.value)

    def error(self, error: UserError) -> str:
        """Give what happened, what is safe and what to do."""
        return self.text("error", error.code, **(dict(error.values) | error.shown))

    def _shown(self, value: object) -> str:
        return self.of(value) if isinstance(value, Enum) else str(value)


@cache
def _load(language: str) -> Mapping[str, Section]:
    with resource("words", f"{language}.toml").open("rb") as file:
        return tomllib.load(file)

"""Read arguments, and say in the language in force what is wrong with them: `argparse` itself speaks English only."""

from __future__ import annotations

import argparse
import math
import re
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from refugeesday.wording import Words

USAGE = 2
_SAID: Mapping[str, re.Pattern[str]] = {
    code: re.compile(pattern)
    for code, pattern in {
        "missing": r"the following arguments are required: (?P<names>.+)",
        "unknown": r"unrecognized arguments: (?P<names>.+)",
        "ambiguous": r"ambiguous option: (?P<name>\S+) could match (?P<names>.+)",
        "choice": r"argument (?P<name>[^:]+): invalid choice: (?P<value>.+) \(choose from (?P<names>.+)\)",
        "value": r"argument (?P<name>[^:]+): invalid \S+ value: (?P<value>.+)",
        "together": r"argument (?P<name>[^:]+): not allowed with argument (?P<names>.+)",
        "expected": r"argument (?P<name>[^:]+): expected (?:one|at least one|\d+) arguments?",
        "needless": r"argument (?P<name>[^:]+): ignored explicit argument (?P<value>.+)",
    }.items()
}
"""What `argparse` says, by the code of the same in our words."""


class Parser(argparse.ArgumentParser):
    """Exit with 2 where arguments are wrong, as `argparse` does; say why, and help, in the `language`.

    The table of words has what a command does by its name, and what an argument is by its `dest`.
    """

    language = "en"

    def format_help(self) -> str:
        """Say what the command does and what each argument of it is."""
        from refugeesday.wording import Words  # words are loaded only when something is said

        words, command = Words(self.language), self.prog.partition(" ")[2]
        self._positionals.title = words.text("help", "arguments" if command else "commands")
        self._optionals.title = words.text("help", "options")
        self.description = words.text("command", command) if command else words.text("help", "purpose")
        self.epilog = None if command else words.text("help", "window")
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):
                for one in action._choices_actions:
                    one.help = words.text("command", one.dest)
            else:
                action.help = words.argument(action.dest, of=command)
        return words.text("usage", "call", usage=super().format_help().removeprefix("usage: "))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how the command is called, on standard error."""
        from refugeesday.wording import Words  # words are loaded only when something is said

        words = Words(self.language)
        usage = self.format_usage().removeprefix("usage: ").rstrip()
        self.exit(USAGE, f"{words.text('usage', 'call', usage=usage)}\n{_said(message, words)}\n")


def seed(text: str) -> int:
    """Read a seed: a whole number from 0, which is all that chance can begin with; ValueError for anything else."""
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def minutes(text: str) -> int:
    """Read a time in whole minutes, 0 or more; ValueError for anything else."""
    return seed(text)


def seconds(text: str) -> float:
    """Read a time in seconds, 0 or more; ValueError for anything else."""
    number = float(text)
    if not 0 <= number < math.inf:
        raise ValueError(text)
    return number


def _said(message: str, words: Words) -> str:
    """Give what is wrong; a message nobody knows yet stays as it is."""
    for code, pattern in _SAID.items():
        if found := pattern.fullmatch(message):
            values = {name: value.replace("'", "") for name, value in found.groupdict().items()}
            return words.text("usage", code, **values)
    return message


def language_asked(arguments: Sequence[str]) -> str | None:
    """Give what `--language` says, before anything else is read; None where it says nothing that is known."""
    asked = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    asked.add_argument("--language", choices=("de", "en"))
    try:
        found: str | None = asked.parse_known_args(arguments)[0].language
    except argparse.ArgumentError:
        return None
    return found

"""The command line: the same services the window uses, one small function a command.

Nothing goes to standard output but the answer; progress and errors go to standard error. Exit codes: 0 done, 1 the
user's or the world's doing, 2 usage. Everything heavy is imported when its command runs, so that `--help` is quick.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import time
from importlib import import_module
from typing import TYPE_CHECKING

from refugeesday.commands.usage import Parser, language_asked, minutes, seconds, seed
from refugeesday.errors import Cancelled, UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.commands.answer import Answer, Json

LIST_KINDS = ("participants", "organisations", "offers", "volunteers")
PAPERS = (
    "cards", "letters", "day-sheets", "interpreter-sheets", "booth-signs", "badges", "desk-list", "emergency-list",
    "consent-forms", "information-sheets", "profiles", "run-sheet", "placement-list", "company-sheets", "call-list",
    "mail-merge",
)  # fmt: skip
SHOWN = (
    "events", "participants", "organisations", "offers", "booths", "volunteers", "interviews", "placements",
    "call-list", "problems", "versions", "causes", "wishes", "distribution", "capacity", "missing",
    "remedies", "why", "steps",
)  # fmt: skip
COMMANDS = (
    "demo", "new", "import", "template", "plan", "invitations", "solve", "show", "export", "undo", "redo", "check",
    "backup", "restore", "print", "send", "answers",
)  # fmt: skip


def parser(language: str = "en") -> Parser:
    """Give the parser of all commands; its help, and what is wrong with arguments, is said in a language."""
    shared = Parser(add_help=False)
    shared.add_argument("--json", action="store_true")
    shared.add_argument("--language", choices=("de", "en"), default=None)
    top = Parser(prog="refugeesday")
    top.language = language
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[shared], help=name)
        made.language = language
        return made

    _add_making(command)
    _add_lists(command)
    _add_planning(command)
    _add_telling(command)
    _add_keeping(command)
    return top


def _add_making(command: Callable[[str], argparse.ArgumentParser]) -> None:
    demo = command("demo")
    demo.add_argument("--size", choices=("small", "medium", "large"), default="medium")
    demo.add_argument("--seed", type=seed, default=1)
    demo.add_argument("--format", choices=("fair", "placement", "both"), default="both")
    demo.add_argument("--folder", default="refugees-day-demo")
    demo.add_argument("--no-window", action="store_true")
    new = command("new")
    new.add_argument("file")
    new.add_argument("--name", required=True)
    new.add_argument("--date", required=True, metavar="YYYY-MM-DD")
    new.add_argument("--from", dest="opens", default="09:00")
    new.add_argument("--to", dest="closes", default="13:00")
    new.add_argument("--slot", type=minutes, default=20)
    new.add_argument("--changeover", type=minutes, default=0)
    new.add_argument("--break", dest="breaks", action="append", metavar="HH:MM-HH:MM", default=[])
    new.add_argument("--format", choices=("fair", "placement", "both"), default="fair")
    new.add_argument("--placement-on", default=None, metavar="YYYY-MM-DD")
    new.add_argument("--zone", default="Europe/Berlin")
    new.add_argument("--sender-name", default="")
    new.add_argument("--sender-email", default="")
    new.add_argument("--like", type=int, metavar="EVENT")


def _add_lists(command: Callable[[str], argparse.ArgumentParser]) -> None:
    import_ = command("import")
    import_.add_argument("file")
    import_.add_argument("kind", choices=LIST_KINDS)
    import_.add_argument("table")
    import_.add_argument("--dry-run", action="store_true")
    import_.add_argument("--sheet", default=None)
    import_.add_argument("--map", action="append", default=[], metavar="COLUMN=FIELD")
    _event(import_)
    template = command("template")
    template.add_argument("kind", choices=LIST_KINDS)
    template.add_argument("--to", required=True)
    export = command("export")
    export.add_argument("file")
    export.add_argument("what", choices=(*LIST_KINDS, "interviews", "placements", "call-list"))
    export.add_argument("--to", required=True)
    export.add_argument("--columns", default="")
    _event(export)
    show = command("show")
    show.add_argument("file")
    show.add_argument("what", choices=SHOWN)
    show.add_argument("--person", metavar="NUMBER", default=None)
    _event(show)


def _add_planning(command: Callable[[str], argparse.ArgumentParser]) -> None:
    plan = command("plan")
    plan.add_argument("file")
    plan.add_argument("--seed", type=seed, default=0)
    keeping = plan.add_mutually_exclusive_group()
    keeping.add_argument("--keep-published", action="store_true")
    keeping.add_argument("--allow-moves", action="store_true")
    plan.add_argument("--time-limit", type=seconds, default=None, metavar="S")
    plan.add_argument("--from", dest="begin", type=time.fromisoformat, metavar="HH:MM")
    plan.add_argument("--only-present", action="store_true")
    _event(plan)
    solve = command("solve")
    solve.add_argument("problem")
    solve.add_argument("-o", dest="output", required=True)
    solve.add_argument("--moves", choices=("none", "few", "any"), default="any")
    solve.add_argument("--seed", type=seed, default=0)
    solve.add_argument("--time-limit", type=seconds, default=None, metavar="S")


def _add_telling(command: Callable[[str], argparse.ArgumentParser]) -> None:
    invitations = command("invitations")
    invitations.add_argument("file")
    invitations.add_argument("--to", required=True)
    invitations.add_argument("--kind", choices=("ics", "eml", "cards", "letters", "texts"), default="ics")
    invitations.add_argument("--only", choices=("changed",), default=None)
    _phrases(invitations)
    _event(invitations)
    print_ = command("print")
    print_.add_argument("file")
    print_.add_argument("paper", choices=PAPERS)
    print_.add_argument("--to", required=True)
    print_.add_argument("--sort", choices=("name", "accommodation"), default="name")
    print_.add_argument("--two-up", action="store_true")
    print_.add_argument("--only", choices=("changed",), default=None)
    _phrases(print_)
    _event(print_)
    send = command("send")
    send.add_argument("file")
    send.add_argument("--dry-run", action="store_true")
    send.add_argument("--host", default="")
    send.add_argument("--port", type=int, default=None)
    send.add_argument("--security", choices=("tls", "starttls"), default="tls")
    send.add_argument("--user", default="")
    send.add_argument("--per-minute", type=int, default=30)
    password = send.add_mutually_exclusive_group()
    password.add_argument("--remember-password", action="store_true")
    password.add_argument("--forget-password", action="store_true")
    send.add_argument("--again", nargs="+", metavar="NUMBER", default=[])
    send.add_argument("--test", metavar="ADDRESS", default="")
    _event(send)
    answers = command("answers")
    answers.add_argument("file")
    answers.add_argument("paths", nargs="+")
    _event(answers)


def _add_keeping(command: Callable[[str], argparse.ArgumentParser]) -> None:
    for name in ("undo", "redo"):
        command(name).add_argument("file")
    command("check").add_argument("file")
    backup = command("backup")
    backup.add_argument("file")
    backup.add_argument("--to", required=True)
    restore = command("restore")
    restore.add_argument("backup")
    restore.add_argument("--to", required=True)
    restore.add_argument("--take-over", action="store_true")


def _phrases(command: argparse.ArgumentParser) -> None:
    command.add_argument("--phrases", choices=("all", "reviewed"), default=None)


def _event(command: argparse.ArgumentParser) -> None:
    command.add_argument("--event", type=int, default=None)


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code."""
    language = language_asked(arguments) or _language_of_system()
    options = parser(language).parse_args(arguments)
    options.language = language
    try:
        answer = _command(options.command)(options)
        print(_as_json(answer.data) if options.json else "\n".join(answer.lines), flush=True)
    except UserError as error:
        return report_error(error, language=options.language, as_json=options.json)
    except (Cancelled, KeyboardInterrupt):
        return report_error(UserError("task.cancelled"), language=options.language, as_json=options.json)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the answer has heard enough
        return 1
    return answer.exit_code


def _as_json(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False)


_MODULES = {
    "lists": ("import", "template", "export"),
    "show": ("show",),
    "planning": ("plan", "solve"),
    "mailing": ("invitations",),
    "sending": ("send", "answers"),
    "printing": ("print",),
    "making": ("demo", "new"),
}


def _command(name: str) -> Callable[[argparse.Namespace], Answer]:
    module = next((module for module, names in _MODULES.items() if name in names), "keeping")
    function = {"import": "import_list"}.get(name, name)
    command: Callable[[argparse.Namespace], Answer] = getattr(
        import_module(f"refugeesday.commands.{module}"), f"{function}_command"
    )
    return command


def report_error(error: UserError, *, language: str | None = None, as_json: bool = False) -> int:
    """Say on standard error what stopped a command, and give the exit code for that."""
    from refugeesday.wording import Words  # words are loaded only when something is said

    text = Words(language or _language_of_system()).error(error)
    print(_as_json({"error": error.code, "text": text}) if as_json else text, file=sys.stderr)
    return 1


def _language_of_system() -> str:
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "de"
    return "en" if said.lower().startswith("en") else "de"

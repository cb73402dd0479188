"""Undo, redo, check, backup and restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.commands.answer import Answer, workspace
from refugeesday.wording import Words

if TYPE_CHECKING:
    from argparse import Namespace


def undo_command(options: Namespace) -> Answer:
    """Take the newest step back."""
    words = Words(options.language)
    with workspace(options.file, for_writing=True) as session:
        entry = session.undo()
    line = words.text("answer", "undone", step=words.step(entry.name))
    return Answer(lines=[line], data={"undone": entry.name, "step": entry.id})


def redo_command(options: Namespace) -> Answer:
    """Do the step again that was taken back last."""
    words = Words(options.language)
    with workspace(options.file, for_writing=True) as session:
        entry = session.redo()
    line = words.text("answer", "redone", step=words.step(entry.name))
    return Answer(lines=[line], data={"redone": entry.name, "step": entry.id})


def check_command(options: Namespace) -> Answer:
    """Read the whole file; exit code 1 where something is not as it was written."""
    from refugeesday.services.workspace import check_workspace  # peewee and the driver cost 0.1 s

    words = Words(options.language)
    report = check_workspace(Path(options.file))
    if report.is_good:
        lines = [words.text("answer", "sound", file=Path(options.file).name)]
    else:
        lines = [words.text("answer", "damaged", tables=", ".join(report.tables) or report.reason)]
        if report.recovery:
            lines.append(words.text("answer", "recovery", file=report.recovery.path))
    data = {"sound": report.is_good, "version": report.version, "damaged": list(report.tables), "reason": report.reason}
    return Answer(lines=lines, data=data, exit_code=0 if report.is_good else 1)


def backup_command(options: Namespace) -> Answer:
    """Copy the file, verified."""
    from refugeesday.services.workspace import backup_workspace  # peewee and the driver cost 0.1 s

    target = Path(options.to)
    backup_workspace(Path(options.file), to=target)
    line = Words(options.language).text("answer", "backed_up", file=target)
    return Answer(lines=[line], data={"backup": str(target)})


def restore_command(options: Namespace) -> Answer:
    """Put a verified copy in the place of a file; what stood there is kept aside."""
    from refugeesday.services.workspace import restore_workspace  # peewee and the driver cost 0.1 s

    words = Words(options.language)
    target = Path(options.to)
    kept = restore_workspace(Path(options.backup), to=target, take_over=options.take_over)
    lines = [words.text("answer", "restored", file=target)]
    if kept is not None:
        lines.append(words.text("answer", "kept_aside", file=kept))
    return Answer(lines=lines, data={"restored": str(target), "kept": str(kept) if kept else None})

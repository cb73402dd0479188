"""PDF files that are there entirely or not at all, written page by page so that memory does not grow."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from refugeesday.errors import Cancelled, UserError
from refugeesday.printing.pages import Page, draw_page

DOTS = 1200


def write_pdf(
    path: Path,
    pages: Iterable[Page],
    *,
    count: int,
    title: str,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> int:
    """Write pages into a file and give how many there are; `count` is how many to expect, for the report.

    Each page has its own size. The old file stays until the new one is whole, and stays on any error.
    Needs a QGuiApplication. Raises Cancelled, UserError `print.nothing`, `file.folder_missing`, `file.is_folder`,
    `file.not_writable`, `file.not_written`.
    """
    target = path.resolve()
    if target.is_dir():
        raise UserError("file.is_folder", name=path.name)
    if not target.parent.is_dir():
        raise UserError("file.folder_missing", name=path.name)
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
    except OSError:
        raise UserError("file.not_writable", name=path.name) from None
    os.close(handle)
    temporary = Path(name)
    try:
        written = _write(temporary, pages, count=count, title=title, report=report, should_stop=should_stop)
        if not written:
            raise UserError("print.nothing")
        _replace(temporary, target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return written


def _write(
    path: Path,
    pages: Iterable[Page],
    *,
    count: int,
    title: str,
    report: Callable[[float, str], None],
    should_stop: Callable[[], bool],
) -> int:
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise UserError("file.not_writable", name=path.name)
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setCreator("Refugees Day")
    writer.setResolution(DOTS)
    painter = QPainter()
    written = 0
    try:
        for page in pages:
            if should_stop():
                raise Cancelled
            writer.setPageLayout(_layout(page))
            if written:
                writer.newPage()
            else:
                painter.begin(writer)
            draw_page(page, painter, dots=DOTS)
            written += 1
            report(min(1.0, written / max(count, 1)), "progress.pages")
            if file.error() != QFileDevice.FileError.NoError:
                raise UserError("file.not_written", name=path.name)
    finally:
        if painter.isActive():
            painter.end()
        file.close()
    if file.error() != QFileDevice.FileError.NoError:
        raise UserError("file.not_written", name=path.name)
    return written


def _layout(page: Page) -> QPageLayout:
    size = QPageSize(QSizeF(*page.size), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _replace(temporary: Path, target: Path) -> None:
    try:
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError:
        raise UserError("file.not_written", name=target.name) from None

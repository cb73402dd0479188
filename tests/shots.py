"""Render every page of the window on a demo event into pictures: python tests/shots.py DIR [small|medium].

They are looked at beside the design; nothing compares them by machine. The picture of the README is `plan.png`.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from refugeesday.domain.changes import Topic
from refugeesday.domain.mailing import MailAccount, Security
from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import Settings
from refugeesday.gui.theme import ThemeChoice
from refugeesday.services.demo.run import run_demo
from refugeesday.services.mail_account import set_mail_account
from refugeesday.services.session import open_workspace

LOOKS = (
    ("", ThemeChoice.LIGHT, 100, (1440, 900)),
    ("-dark", ThemeChoice.DARK, 100, (1440, 900)),
    ("-contrast", ThemeChoice.CONTRAST, 100, (1440, 900)),
    ("-1366x690", ThemeChoice.LIGHT, 100, (1366, 690)),
    ("-130", ThemeChoice.LIGHT, 130, (1440, 900)),
)


SCENES: dict[str, dict[str, Callable[[Any], object]]] = {
    "participants": {
        "merge": lambda page: page.merging.ask(page.list.model.shown[0].id, page.list.model.shown[1].id),
    },
    "event": {
        "new": lambda page: page.begin.click(),
        "copy": lambda page: page.view.copy.look.click(),
        "task": lambda page: page.view.checklist.add.click(),
        "sandbox": lambda page: page.view.sandbox.open(),
        "programme": lambda page: page.show_view("programme"),
        "hall": lambda page: page.show_view("hall"),
    },
    "settings": {"restore": lambda page: page.backups.restore.click()},
    "invitations": {
        "texts": lambda page: page.edit_texts.click(),
        "answers": lambda page: page.read_answers.click(),
        "print": lambda page: page.bar.cards.click(),
        "mail": lambda page: page.preview.choose_kind("mail"),
        "phone": lambda page: page.preview.choose_kind("phone"),
        "calendar": lambda page: page.preview.choose_kind("calendar"),
        "send": lambda page: page.desk.post.open_send(page.list.ticked, reminds=False),
    },
}
"""What is opened on a page for a picture of its own, in the first look: a dialog alone, else the window."""


def show_import(app: QApplication, page: Any, file: Path) -> None:
    """Lead the assistant to the preview of a list."""
    page.read_in.click()
    page.assistant.part.take_file(file)
    settle(app)
    page.assistant.part.next.click()


def select_card(page: Any) -> None:
    """Look at an interview that needs an interpreter, as in the picture of the design."""
    day = page.loader.day
    one = next((one for one in day.interviews.values() if one.interpreter), None)
    if one is not None:
        page.desk.lead_to((Topic.INTERVIEW, one.id))


def settle(app: QApplication, seconds: float = 1.2) -> None:
    """Let the page read what it shows, which some do beside the window."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def shoot_scenes(program: Program, scenes: dict[str, Callable[[Any], object]], folder: Path) -> None:
    """Open what a page has besides its first view, one after the other."""
    window = program.window
    for name, scene in scenes.items():
        scene(window.page)
        settle(program.app, 4.0)
        dialog = program.app.activeModalWidget()
        (dialog or window).grab().save(str(folder / f"{window.page.key}-{name}.png"))
        if dialog is not None:
            dialog.close()
        if window.page.key == "event":
            window.page.show_view("basics")


def main(folder: Path, size: str) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as work:
        done = run_demo(Path(work), size=size, seed=1)
        settings = Settings(QSettings(str(Path(work) / "settings.ini"), QSettings.Format.IniFormat))
        settings.language = "de"
        with open_workspace(done.workspace) as session:
            set_mail_account(session, MailAccount(host="mail.example", port=587, security=Security.STARTTLS))
        lists = done.workspace.parent / "Listen"
        program = start(done.workspace, settings=settings)
        window = program.window
        window.show()
        for look, choice, text_size, (width, height) in LOOKS:
            program.theme.choose(choice)
            program.theme.set_text_size(text_size)
            window.resize(width, height)
            for page in window.pages:
                window.show_page(page.key)
                settle(program.app, 3.0)
                if page.key == "plan":
                    select_card(window.page)
                    settle(program.app)
                window.grab().save(str(folder / f"{page.key}{look}.png"))
                if not look:
                    shoot_scenes(program, SCENES.get(page.key, {}), folder)
                if page.key == "participants" and not look:
                    show_import(program.app, window.page, lists / "Teilnehmende.xlsx")
                    settle(program.app, 4.0)
                    window.grab().save(str(folder / "participants-import.png"))
                    window.page.assistant.part.close_button.click()
        window.close()
        program.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "medium"))

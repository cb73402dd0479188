"""Render every page, view, tab and dialog of the window on a demo event into pictures, for the eye.

python tests/shots.py DIR [--size small|medium] [--looks light,dark,…] [--only event,plan-interview,…]
                         [--pages] [--cache DIR] [--patience SECONDS]

`--patience` is how long a picture waits for work that is still under way. `--pages` leaves the views and dialogs out.
They are looked at beside the design; nothing compares them by machine.
The picture of the README is `plan-interview.png`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import shiboken6
from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from refugeesday.domain.mailing import MailAccount, Security
from refugeesday.gui import settings as settings_module
from refugeesday.gui import theme as theme_module
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.program import Desk, Program, start
from refugeesday.gui.settings import Settings
from refugeesday.gui.start.ways import StartWay
from refugeesday.gui.theme import ThemeChoice
from refugeesday.services.demo.run import run_demo, workspace_in
from refugeesday.services.mail_account import set_mail_account
from refugeesday.services.session import open_workspace
from tests.gui.scenes import SCENES, Scene, front, leave
from tests.gui.walking import pseudo_language

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is shown while everything is walked once."""

    choice: ThemeChoice = ThemeChoice.LIGHT
    text_size: int = 100
    size: tuple[int, int] = (1440, 900)
    language: LanguageCode = LanguageCode.GERMAN
    is_pseudo: bool = False
    """Words half as long again, from right to left."""


LOOKS = {
    "light": Look(),
    "dark": Look(ThemeChoice.DARK),
    "contrast": Look(ThemeChoice.CONTRAST),
    "1366x690": Look(size=(1366, 690)),
    "115": Look(text_size=115),
    "130": Look(text_size=130),
    "200": Look(text_size=200, size=(1920, 1040)),
    "english": Look(language=LanguageCode.ENGLISH),
    "pseudo": Look(size=(1366, 690), language=LanguageCode.ENGLISH, is_pseudo=True),
}


class Camera:
    """Show what is wanted and keep a picture of it."""

    def __init__(self, folder: Path, app: QApplication, *, only: frozenset[str], patience: float) -> None:
        self._folder, self._app, self._only, self._patience = folder, app, only, patience
        folder.mkdir(parents=True, exist_ok=True)

    def wants(self, name: str) -> bool:
        return not self._only or name in self._only or name.partition("-")[0] in self._only

    def settle(self, is_quiet: Callable[[], bool], *, calm: float = 0.3) -> None:
        """Let the window work until it has been quiet for a moment."""
        end, quiet_since = time.monotonic() + self._patience, None
        while time.monotonic() < end:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if not is_quiet():
                quiet_since = None
            elif quiet_since is None:
                quiet_since = time.monotonic()
            elif time.monotonic() - quiet_since > calm:
                return
        sys.stderr.write("never quiet\n")

    def take(self, program: Program, name: str) -> None:
        front(program).grab().save(str(self._folder / f"{name}.png"))


def shoot(camera: Camera, program: Program, look: Look, *, ending: str, scenes: tuple[Scene, ...] = SCENES) -> None:
    """Walk all pages and their scenes in one look."""
    window = program.window
    program.workspace.language.switch(look.language)
    program.theme.choose(look.choice)
    program.theme.set_text_size(look.text_size)
    window.resize(*look.size)
    camera.settle(lambda: True)  # Qt gives a page made in the same breath the letters of before
    with pseudo_language(program.app) if look.is_pseudo else nullcontext():
        walk(camera, program, ending=ending, scenes=scenes)


def walk(camera: Camera, program: Program, *, ending: str, scenes: tuple[Scene, ...]) -> None:
    """Walk all pages and their scenes as the window looks now."""
    window = program.window
    for entry in window.pages:
        here = [scene for scene in scenes if scene.page == entry.key]
        if not camera.wants(entry.key) and not any(camera.wants(scene.title) for scene in here):
            continue
        page = window.show_page(entry.key)
        camera.settle(lambda: program.tasks.count == 0)
        if camera.wants(entry.key):
            camera.take(program, f"{entry.key}{ending}")
        for scene in here:
            scene.show(page)
            camera.settle(lambda scene=scene, page=page: program.tasks.count == 0 and scene.is_there(page))
            if camera.wants(scene.title):
                camera.take(program, f"{scene.title}{ending}")
            leave(program, scene)
            camera.settle(lambda: program.tasks.count == 0, calm=0.05)
        window._toast.hide()


def shoot_start(camera: Camera, settings: Settings, folder: Path, look: Look, *, ending: str) -> None:
    """Show the ways to begin."""
    settings.theme, settings.text_size, settings.language = look.choice, look.text_size, look.language.value
    desk = Desk(settings, demo_folder=folder)
    desk.begin(None)
    assert desk.starter is not None
    window = desk.starter.window
    window.resize(*look.size)
    with pseudo_language(desk.app) if look.is_pseudo else nullcontext():
        for way in StartWay:
            window.show_way(way)
            camera.settle(lambda: True)
            window.grab().save(str(camera._folder / f"start-{way.name.lower()}{ending}.png"))
    window.close()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("folder", type=Path)
    asked.add_argument("--size", default="medium", choices=("small", "medium"))
    asked.add_argument("--looks", default=",".join(LOOKS))
    asked.add_argument("--only", default="")
    asked.add_argument("--pages", action="store_true")
    asked.add_argument("--patience", type=float, default=60.0)
    asked.add_argument("--cache", type=Path)
    given = asked.parse_args()
    sizes = (*theme_module.TEXT_SIZES, 200)  # larger than a person can choose, as 130 on 150 % is
    theme_module.TEXT_SIZES = settings_module.TEXT_SIZES = sizes
    with TemporaryDirectory() as work:
        demo = given.cache or Path(work)
        file = workspace_in(demo, size=given.size)
        if not file.exists():
            file = run_demo(demo, size=given.size, seed=1).workspace
        copy = Path(work) / "Refugees Day.refugeesday"
        shutil.copy(file, copy)
        with open_workspace(copy) as session:
            set_mail_account(session, MailAccount(host="mail.example", port=587, security=Security.STARTTLS))
        settings = Settings(QSettings(str(Path(work) / "settings.ini"), QSettings.Format.IniFormat))
        settings.language = "de"
        program = start(copy, settings=settings)
        program.window.show()
        camera = Camera(
            given.folder, program.app, only=frozenset(given.only.split(",")) - {""}, patience=given.patience
        )
        scenes = tuple(one for one in SCENES if one.title == "plan-interview") if given.pages else SCENES
        looks = {name: LOOKS[name] for name in given.looks.split(",")}
        for name, look in looks.items():
            shoot(camera, program, look, ending="" if name == "light" else f"-{name}", scenes=scenes)
        program.window.close()
        shiboken6.delete(program.window)  # it would hear the words of the start window
        program.close()
        if camera.wants("start"):
            for name, look in looks.items():
                shoot_start(camera, settings, Path(work), look, ending="" if name == "light" else f"-{name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

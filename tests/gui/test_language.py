from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from refugeesday.gui.entry.field_controls import LanguageLine
from refugeesday.gui.language import LanguageCode, choose_language
from refugeesday.gui.top_bar import TopBar
from tests.translate import ROOT, TRANSLATIONS, unfinished, update

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context

NEVER = (
    "Matching", "Optimum", "Optimier", "Score", "Fairness", "Eignung", "fixieren", "pinnen", "versorgt", "ICS", ".eml",
    "Arbeitsbereich", "Check-in", "eingecheckt", "No-Show", "Walk-in", "Lotsendienst", "Standkarte",
)  # fmt: skip


@pytest.mark.parametrize(
    ("stored", "system", "expected"),
    [
        ("", QLocale(QLocale.Language.German, QLocale.Country.Austria), LanguageCode.GERMAN),
        ("", QLocale.c(), LanguageCode.GERMAN),
        ("", QLocale(QLocale.Language.French), LanguageCode.GERMAN),
        ("", QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom), LanguageCode.ENGLISH),
        ("en", QLocale(QLocale.Language.German), LanguageCode.ENGLISH),
        ("de", QLocale(QLocale.Language.English), LanguageCode.GERMAN),
        ("xx", QLocale.c(), LanguageCode.GERMAN),
    ],
)
def test_choose_language(stored: str, system: QLocale, expected: LanguageCode) -> None:
    assert choose_language(stored, system) is expected


def test_switch_changes_the_words_of_open_widgets(qtbot: QtBot, context: Context[None]) -> None:
    bar = TopBar(theme=context.theme)
    qtbot.addWidget(bar)
    bar.set_steps("Gespräch verschieben", "")
    assert bar.undo.accessibleName() == "Rückgängig: Gespräch verschieben"
    with qtbot.waitSignal(context.language.changed):
        context.language.switch(LanguageCode.ENGLISH)
    qtbot.waitUntil(lambda: bar.undo.accessibleName() == "Undo: Gespräch verschieben")
    assert bar.search.placeholderText() == "Search for a person, booth or command"


def test_switch_formats_numbers_and_dates_the_language_s_way(context: Context[None]) -> None:
    assert QLocale().toString(16138) == "16.138"
    context.language.switch(LanguageCode.ENGLISH)
    assert QLocale().toString(16138) == "16,138"


def test_every_word_has_its_german(tmp_path: Path) -> None:
    """Fails for words in the code that `python tests/translate.py` has not seen or nobody has worded."""
    copy = tmp_path / "refugeesday_de.ts"
    shutil.copy(TRANSLATIONS / copy.name, copy)
    update(copy, "de")
    assert unfinished(copy) == []


def test_no_class_with_subclasses_words_a_count_by_tr() -> None:
    """`self.tr` of an inherited method looks under the subclass first and takes the bare count for a translation."""
    classes = [
        node
        for path in (ROOT / "refugeesday" / "gui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    inherited = {base.id for node in classes for base in node.bases if isinstance(base, ast.Name)}
    counted = {
        node.name
        for node in classes
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "tr" and "%n" in ast.unparse(call.args[0])
    }
    assert counted & inherited == set()


def test_no_german_word_is_one_people_should_not_see() -> None:
    text = (TRANSLATIONS / "refugeesday_de.ts").read_text(encoding="utf-8")
    german = re.findall(r"<translation>(.*?)</translation>", text, re.DOTALL)
    assert german
    assert [word for word in NEVER for line in german if re.search(rf"\b{re.escape(word)}", line)] == []
    assert [line for line in german if "!" in line] == []


def test_languages_are_offered_by_their_names_in_the_language_in_force(qtbot: QtBot, context: Context[None]) -> None:
    line = LanguageLine()
    qtbot.addWidget(line)
    assert "Arabisch" in offered(line)
    context.language.switch(LanguageCode.ENGLISH)
    qtbot.waitUntil(lambda: "Arabic" in offered(line))
    assert "Arabisch" not in offered(line)


def offered(line: LanguageLine) -> list[str]:
    model = line.completer().model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from refugeesday.gui.icons import GLYPHS
from refugeesday.gui.theme import TEXT_SIZES, Theme, ThemeChoice
from refugeesday.gui.tokens import Scheme, read_tokens
from refugeesday.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("choice", [ThemeChoice.DARK, ThemeChoice.CONTRAST, ThemeChoice.LIGHT])
def test_choose_repaints_the_application_in_the_scheme(
    qapp: QApplication, qtbot: QtBot, theme: Theme, resources: Path, choice: ThemeChoice
) -> None:
    colors = read_tokens(resources / "tokens.json").colors[Scheme(choice.value)]
    with qtbot.waitSignal(theme.changed):
        theme.choose(choice)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == colors["bg"]
    assert colors["accentHover"] in qapp.styleSheet()
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(80, 40)
    assert field.grab().toImage().pixelColor(40, 20).name().upper() == colors["surface"]


def test_icons_take_the_color_of_the_new_scheme(theme: Theme) -> None:
    light = theme.icon("add", "text").pixmap(16, 16).toImage()
    theme.choose(ThemeChoice.DARK)
    dark = theme.icon("add", "text").pixmap(16, 16).toImage()
    assert light != dark
    strokes = [dark.pixelColor(x, y) for x in range(16) for y in range(16) if dark.pixelColor(x, y).alpha() > 100]
    assert min(color.lightness() for color in strokes) > 200


def test_system_choice_is_light_where_the_desktop_says_nothing(resources: Path, qapp: QApplication) -> None:
    assert Theme(resources).scheme is Scheme.LIGHT


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_text_size_scales_fonts_controls_and_style_sheet(
    qapp: QApplication, qtbot: QtBot, theme: Theme, percent: int
) -> None:
    theme.set_text_size(percent)
    assert qapp.font().pixelSize() == round(14 * percent / 100)
    assert f"font-size: {round(22 * percent / 100)}px" in qapp.styleSheet()
    button = Button("Plan berechnen", theme=theme)
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= round(34 * percent / 100)
    assert button.sizeHint().width() > button.fontMetrics().horizontalAdvance(button.text())


def test_placeholders_have_the_colour_of_meta_text(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme.dress(window)
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        field = kind(window)
        field.ensurePolished()
        assert field.palette().placeholderText().color() == theme.color("text3")


def test_text_size_outside_the_offered_ones_is_a_bug(theme: Theme) -> None:
    with pytest.raises(ValueError):
        theme.set_text_size(90)


def test_style_sheet_is_complete_and_sets_no_font_size_on_all_widgets(theme: Theme, resources: Path) -> None:
    template = (resources / "theme.qss").read_text(encoding="utf-8")
    for selector in (
        "QComboBox", "QDateEdit", "QTabBar::tab", "QMenu::item", "QTextEdit", "QPlainTextEdit", "QCheckBox::indicator",
        "QRadioButton::indicator", "QScrollBar::handle", "QToolTip", "QSpinBox", "QProgressBar", "QSlider",
    ):  # fmt: skip
        assert selector in template
    assert "$" not in QApplication.instance().styleSheet()
    for broad in ("*", "QWidget", "QLabel", "QPushButton", "QLineEdit"):
        for body in re.findall(rf"(?m)^{re.escape(broad)} {{([^}}]*)}}", template):
            assert "font-size" not in body


def test_style_sheet_leaves_no_message_on_the_console(resources: Path, tmp_path: Path) -> None:
    """Qt tells of a broken style sheet or a missing picture only there; folders of people have spaces and umlauts."""
    folder = tmp_path / "--Jürgen Müller (privat)"
    folder.mkdir()
    code = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication, QCheckBox\n"
        "from refugeesday.gui.theme import Theme; app = QApplication([]); t = Theme(Path(sys.argv[1])); t.apply(app)\n"
        "t.dress(app)\n"
        "b = QCheckBox('x'); b.setChecked(True); image = b.grab().toImage()\n"
        "inks = {image.pixelColor(x, y).name() for x in range(20) for y in range(image.height())}\n"
        "print(t.color('accent').name() in inks, t.color('onAccent').name() in inks)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(resources)], capture_output=True, text=True, check=False, timeout=60,
        cwd=resources.parent, env={**os.environ, "TMPDIR": str(folder), "TMP": str(folder), "TEMP": str(folder)},
    )  # fmt: skip
    assert (run.returncode, run.stderr, run.stdout) == (0, "", "True True\n")


def line_edit(_theme: Theme) -> QWidget:
    field = QLineEdit("WortWortWort")
    field.setMinimumWidth(240)
    return field


def combo(_theme: Theme) -> QWidget:
    box = QComboBox()
    box.addItem("Wort Wort")
    return box


def tool_button(_theme: Theme) -> QWidget:
    button = QToolButton()
    button.setText("Wort Wort")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def plain_button(theme: Theme) -> QWidget:
    return Button("Wort Wort", theme=theme)


def primary_button(theme: Theme) -> QWidget:
    return Button("Wort Wort", theme=theme, kind="primary")


@pytest.mark.parametrize("make", [line_edit, combo, tool_button, plain_button, primary_button])
def test_focus_ring_does_not_move_a_control(qtbot: QtBot, theme: Theme, make: Callable[[Theme], QWidget]) -> None:
    """The ring may change the border only: size and the start of the words stay, pixel by pixel."""
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QHBoxLayout(holder)
    control, other = make(theme), QLineEdit()
    layout.addWidget(other)
    layout.addWidget(control)
    holder.show()
    holder.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    inner = control.rect().adjusted(8, 8, -control.width() * 2 // 3, -8)  # without the round corners
    size, before = control.size(), control.grab(inner).toImage()
    control.setFocus(Qt.FocusReason.OtherFocusReason)  # Tab would select the words of a field
    qtbot.waitUntil(control.hasFocus)
    control.updateGeometry()
    QApplication.processEvents()
    assert control.size() == size
    assert control.grab(inner).toImage() == before


def test_icons_of_menus_grow_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    window, picture, sides = QWidget(), QPixmap(64, 64), {}
    qtbot.addWidget(window)
    picture.fill(Qt.GlobalColor.red)
    menu = QMenu(window)
    menu.addAction(QIcon(picture), "Wort")
    theme.dress(window)
    for percent in (100, 130):
        theme.set_text_size(percent)
        menu.ensurePolished()
        drawn = menu.grab().toImage()
        sides[percent] = sum(drawn.pixelColor(18, y) == QColor(Qt.GlobalColor.red) for y in range(drawn.height()))
    assert sides == {100: 18, 130: 23}


def test_fonts_have_figures_of_equal_width(theme: Theme) -> None:
    metrics = theme.metrics("body")
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_fonts_name_the_families_in_order(theme: Theme) -> None:
    assert theme.font("h1").families() == [
        "Inter", "Segoe UI", "Noto Sans", "DejaVu Sans", "Noto Sans Arabic", "Noto Sans Ethiopic", "Ebrima",
    ]  # fmt: skip


def test_void_calls_keep_the_reference_count_of_none(qapp: QApplication) -> None:
    """PySide6 6.12 on CPython 3.11 drops one reference to None a call and aborts after some thousands."""
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()
    after = sys.getrefcount(None)
    assert after > before - 100


@pytest.mark.parametrize("role", sorted(GLYPHS))
def test_every_icon_can_be_drawn_both_ways(theme: Theme, resources: Path, role: str) -> None:
    assert theme.has_icon_font
    assert not theme.pixmap(role, size=16, ratio=1.0).toImage().isNull()
    assert (resources / "icons" / f"{GLYPHS[role][1]}.svg").is_file()


def test_unknown_icon_is_a_bug(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.icon("no such icon")

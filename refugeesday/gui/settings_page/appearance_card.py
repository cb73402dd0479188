"""How the window looks and speaks: language, colours, text size, density of rows, movement, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from refugeesday.gui.language import LanguageCode
from refugeesday.gui.settings_page.rows import SettingLine
from refugeesday.gui.theme import TEXT_SIZES, Density, ThemeChoice
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.labels import make_line
from refugeesday.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_LANGUAGES = ((LanguageCode.GERMAN, "Deutsch"), (LanguageCode.ENGLISH, "English"))


class AppearanceCard(Card):
    """Change each of them at once, while all pages stay open."""

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(theme=context.theme)
        self._context = context
        theme = context.theme
        self.languages = Segmented([(code.value, name, "") for code, name in _LANGUAGES], name="", theme=theme)
        self.themes = Segmented([(one.value, "", "") for one in ThemeChoice], name="", theme=theme)
        self.sizes = Segmented([(str(size), f"{size} %", "") for size in TEXT_SIZES], name="", theme=theme)
        self.densities = Segmented([(one.value, "", "") for one in Density], name="", theme=theme)
        self.moves, self.hides = QCheckBox(), QCheckBox()
        controls = (self.languages, self.themes, self.sizes, self.densities, self.moves, self.hides)
        self._lines = [SettingLine(control, theme=theme) for control in controls]
        for place, line in enumerate(self._lines):
            if place:
                self.body.addWidget(make_line())
            self.body.addWidget(line)
        self.show_settings()
        self.languages.chosen.connect(self._switch_language)
        self.themes.chosen.connect(self._choose_theme)
        self.sizes.chosen.connect(self._choose_size)
        self.densities.chosen.connect(self._choose_density)
        self.moves.clicked.connect(self._choose_movement)
        self.hides.clicked.connect(context.session.requests.hiding_wanted)
        theme.changed.connect(self.show_settings)
        context.session.veil.changed.connect(self.show_settings)

    def show_settings(self) -> None:
        """Show what is in force, whoever changed it."""
        theme = self._context.theme
        self.languages.choose(self._context.language.code.value)
        self.themes.choose(theme.choice.value)
        self.sizes.choose(str(theme.text_size))
        self.densities.choose(theme.density.value)
        self.moves.setChecked(self._context.settings.animations)
        self.hides.setChecked(self._context.session.veil.is_laid)

    def retranslate(self) -> None:
        """Set all words in the language in force, and mark it, whoever chose it."""
        self.show_settings()
        self.set_title(self.tr("Appearance and language"))
        names = {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.CONTRAST: self.tr("High contrast"),
        }
        for choice, name in names.items():
            self.themes.set_text(choice.value, name)
        rows = {
            Density.COMPACT: self.tr("Compact"),
            Density.NORMAL: self.tr("Normal"),
            Density.ROOMY: self.tr("Roomy"),
        }
        for density, name in rows.items():
            self.densities.set_text(density.value, name)
        lines = (
            (self.tr("Language"), ""),
            (self.tr("Colours"), ""),
            (self.tr("Text size"), self.tr("Also with Ctrl+plus and Ctrl+minus")),
            (self.tr("Rows of tables"), ""),
            (self.tr("Movement"), self.tr("The navigation slides open and shut")),
            (self.tr("Hide names"), self.tr("On the screen only, for a projector; also with F12")),
        )
        for line, (name, about) in zip(self._lines, lines, strict=True):
            line.set_words(name, about)
        for box in (self.moves, self.hides):
            box.setText(self.tr("on"))

    def _switch_language(self, code: str) -> None:
        self._context.settings.language = code
        self._context.language.switch(LanguageCode(code))

    def _choose_theme(self, name: str) -> None:
        self._context.settings.theme = ThemeChoice(name)
        self._context.theme.choose(ThemeChoice(name))

    def _choose_size(self, percent: str) -> None:
        self._context.settings.text_size = int(percent)
        self._context.theme.set_text_size(int(percent))

    def _choose_density(self, name: str) -> None:
        self._context.settings.density = Density(name)
        self._context.theme.set_density(Density(name))

    def _choose_movement(self, moves: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        self._context.settings.animations = moves

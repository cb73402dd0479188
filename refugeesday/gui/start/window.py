"""Show the ways to begin, beside what each of them needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from refugeesday import __version__
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.start.choice_card import AppMark, ChoiceCard
from refugeesday.gui.start.demo_page import DemoPage
from refugeesday.gui.start.new_event import NewEventForm
from refugeesday.gui.start.open_page import OpenPage
from refugeesday.gui.start.recent_files import RecentFiles
from refugeesday.gui.start.start_help import StartHelp
from refugeesday.gui.start.ways import StartWay
from refugeesday.gui.theme import ThemeChoice
from refugeesday.gui.tokens import Scheme
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.wording import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from refugeesday.errors import UserError
    from refugeesday.gui.language import Language
    from refugeesday.gui.settings import Settings
    from refugeesday.gui.tasks import Tasks
    from refugeesday.gui.theme import Theme

_SIDE = 500
_MOST = 0.42  # of the window's width
_FORM = 692


class StartWindow(QWidget):
    """Offer new, open and demo; `chosen` carries the file to open."""

    chosen = Signal(Path)

    def __init__(
        self,
        *,
        theme: Theme,
        language: Language,
        settings: Settings,
        tasks: Tasks,
        asking: FileAsking | None = None,
        demo_folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Refugees Day")
        self.setProperty("role", "start")
        self._theme, self._language, self._settings = theme, language, settings
        asking = asking or FileAsking()
        words = Words(language.code)
        self.new = NewEventForm(settings=settings, asking=asking, words=words, theme=theme)
        self.open = OpenPage(asking=asking, tasks=tasks, words=words, theme=theme)
        self.demo = DemoPage(tasks=tasks, words=words, theme=theme, folder=demo_folder)
        self._pages = QStackedWidget()
        icons = ("add", "folder", "try")
        self.cards = [ChoiceCard(icon, theme=theme, run=self._show_chosen) for icon in icons]
        self._group = QButtonGroup(self)
        for place, page in enumerate((self.new, self.open, self.demo)):
            self._pages.addWidget(page)
            self._group.addButton(self.cards[place], place)
        self.cards[0].setChecked(True)
        self.recent = RecentFiles(settings.recent_files(), tasks=tasks, theme=theme)
        self.languages = Segmented([("de", "Deutsch", ""), ("en", "English", "")], name="", theme=theme)
        self.themes = Segmented([("light", "", "light"), ("dark", "", "dark")], name="", theme=theme)
        self.help = IconButton("help", "", theme=theme, keys="F1", framed=True, run=self._toggle_help)
        self.help_frame = StartHelp(self, language=language, theme=theme)
        shortcut = QShortcut(QKeySequence("F1"), self)
        shortcut.activated.connect(self._toggle_help)
        self._labels = {key: make_label("", role, wraps=True) for key, role in _LABELS.items()}
        self._lay_out()
        self._restyle()
        self._connect()
        self.retranslate()
        theme.dress(self)

    def show_way(self, way: StartWay) -> None:
        """Bring what one of the ways needs to the front."""
        self.cards[way].setChecked(True)
        self.cards[way].setFocus()  # no ring stays at another one
        self._show_chosen()

    def show_problem(self, error: UserError, path: Path) -> None:
        """Say why a file could not be opened."""
        self.show_way(StartWay.OPEN)
        self.open.tell(error, path, is_known=path in self._settings.recent_files())

    def restore(self, path: Path, backup: Path) -> None:
        """Put a backup in the place of a file that is open nowhere, and open it."""
        self.show_way(StartWay.OPEN)
        self.open.restore_from(path, backup)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        words = Words(self._language.code)
        self._labels["name"].setText("Refugees Day")
        self._labels["claim"].setText(self.tr("Plan, bring together, evaluate"))
        self._labels["welcome"].setText(self.tr("Welcome"))
        self._labels["question"].setText(self.tr("How would you like to begin?"))
        self._labels["safe"].setText(self.tr("Your data stays on your computer or network drive."))
        self._labels["version"].setText(self.tr("Version {number}").format(number=__version__))
        texts = (
            (self.tr("New event"), self.tr("Booths, placement day or both")),
            (self.tr("Open an existing one"), self.tr("From this computer or a network drive")),
            (self.tr("Try it with sample data"), self.tr("Invented people and employers")),
        )
        for card, (name, about) in zip(self.cards, texts, strict=True):
            card.set_words(name, about)
        self.help.set_name(self.tr("Help"))
        self.languages.setAccessibleName(self.tr("Language"))
        self.themes.setAccessibleName(self.tr("Appearance"))
        self.themes.set_text("light", self.tr("Light"))
        self.themes.set_text("dark", self.tr("Dark"))
        self.recent.retranslate()
        for page in (self.new, self.open, self.demo):
            page.retranslate(words)

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of a new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name of a new event, unless another way was opened."""
        super().showEvent(event)
        if self._group.checkedId() == StartWay.NEW and self.focusWidget() is None:
            self.new.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the form its room in a narrow window."""
        super().resizeEvent(event)
        self._restyle()

    def _connect(self) -> None:
        self._theme.changed.connect(self._restyle)
        self.languages.choose(self._language.code.value)
        self.themes.choose("dark" if self._theme.scheme is Scheme.DARK else "light")
        self.languages.chosen.connect(self._switch_language)
        self.themes.chosen.connect(self._switch_theme)
        for page in (self.new, self.demo):
            page.made.connect(self.chosen)
        self.open.chosen.connect(self.chosen)
        self.open.forget_wanted.connect(self._forget)
        self.recent.chosen.connect(self.chosen)

    def _forget(self, path: Path) -> None:
        self._settings.forget_file(path)
        self.recent.leave_out(path)

    def _toggle_help(self) -> None:
        self.help_frame.toggle()

    def _show_chosen(self) -> None:
        self._pages.setCurrentIndex(self._group.checkedId())

    def _switch_language(self, code: str) -> None:
        self._settings.language = code
        self._language.switch(LanguageCode(code))

    def _switch_theme(self, name: str) -> None:
        self._settings.theme = ThemeChoice(name)
        self._theme.choose(ThemeChoice(name))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side())
        layout.addWidget(self._work(), 1)

    def _side(self) -> QWidget:
        side = QWidget()
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._labels["name"])
        names.addWidget(self._labels["claim"])
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(AppMark(theme=self._theme))
        head.addLayout(names, 1)
        safe = QHBoxLayout()
        safe.setSpacing(8)
        safe.addWidget(IconLabel("privacy", theme=self._theme, color="ok"))
        safe.addWidget(self._labels["safe"], 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(44, 40, 44, 24)
        column.setSpacing(10)
        column.addLayout(head)
        column.addSpacing(28)
        column.addWidget(self._labels["welcome"])
        column.addWidget(self._labels["question"])
        column.addSpacing(6)
        for card in self.cards:
            column.addWidget(card)
        column.addSpacing(18)
        column.addWidget(self.recent)
        column.addStretch(1)
        column.addLayout(safe)
        self._rail = QScrollArea()
        self._rail.setObjectName("rail")
        self._rail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rail.setWidget(side)
        self._rail.setWidgetResizable(True)
        self._rail.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._rail

    def _restyle(self) -> None:
        self._rail.setFixedWidth(min(self._theme.px(_SIDE), round(self.width() * _MOST)))
        for part in (self._pages, self._labels["version"]):
            part.setMaximumWidth(self._theme.px(_FORM))
        self.themes.choose("dark" if self._theme.scheme is Scheme.DARK else "light")

    def _work(self) -> QWidget:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addStretch(1)
        top.addWidget(self.languages)
        top.addWidget(self.themes)
        top.addWidget(self.help)
        form = QVBoxLayout()
        form.setSpacing(14)
        form.addWidget(self._pages, 1)
        form.addWidget(self._labels["version"])
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addLayout(form, 20)
        centre.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(44, 24, 44, 24)
        column.setSpacing(14)
        column.addLayout(top)
        column.addLayout(centre, 1)
        scroll = QScrollArea()
        scroll.setProperty("role", "panel")
        scroll.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll


_LABELS = {
    "name": "title",
    "claim": "sub",
    "welcome": "hero",
    "question": "metricSub",
    "safe": "meta",
    "version": "meta",
}

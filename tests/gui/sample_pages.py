"""Two pages of invented content that use the shell's parts, for tests and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from refugeesday.gui.context import Context
from refugeesday.gui.language import Language, LanguageCode
from refugeesday.gui.main_window import MainWindow
from refugeesday.gui.page_entry import PageEntry
from refugeesday.gui.pages import Page
from refugeesday.gui.rows import Align, Column, RowsModel
from refugeesday.gui.settings import Settings
from refugeesday.gui.tasks import Tasks
from refugeesday.gui.theme import Theme, ThemeChoice
from refugeesday.gui.widgets.board_cards import Cards, Closed
from refugeesday.gui.widgets.board_model import BoardModel
from refugeesday.gui.widgets.board_values import Board, BoardCard, BoardLane, BoardRow, Mark, MarkKind
from refugeesday.gui.widgets.board_view import BoardView
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.cells import LanguageCell, NumberCell, StateCell, TwoLines
from refugeesday.gui.widgets.chips import Chip, LanguageChip
from refugeesday.gui.widgets.delegates import (
    ChipsDelegate,
    NumberDelegate,
    StateDelegate,
    TwoLineDelegate,
)
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.search_field import SearchField
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.gui.widgets.status_strip import ProgressButton, StatusStrip
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.event_counts import EventCounts

if TYPE_CHECKING:
    from collections.abc import Callable

PEOPLE = (
    ("Abebe, Selam", "Am Weiher 4", "0170 0000 312", "Tigrinya", "A1", 2, "offen"),
    ("Brahim, Salim", "Talstraße 20", "0170 0000 319", "Arabisch", "A1", 0, ""),
    ("Celik, Rojin", "Haus Nordring", "0170 0000 212", "Kurmandschi", "A2", 3, "ja"),
    ("Dawit, Eden", "Wohnung", "0170 0000 175", "Tigrinya", "A2", 4, "ja"),
    ("Dursun, Fatma", "Am Weiher 4", "0170 0000 340", "Türkisch", "A1", 0, ""),
    ("Fofana, Nadia", "Haus Nordring", "0170 0000 347", "Französisch", "A2", 0, ""),
    ("Ghebre, Gebre", "Am Weiher 4", "0170 0000 118", "Tigrinya", "A1", 0, ""),
    ("Haddad, Amira", "Am Weiher 4", "0170 0000 147", "Arabisch", "A2", 3, "ja"),
    ("Haidari, Zahra", "Haus Nordring", "0170 0000 368", "Dari", "A1", 2, ""),
    ("Ismail, Mona", "Wohnung", "0170 0000 139", "Arabisch", "A2", 4, "ja"),
    ("Jaber, Omar", "Am Weiher 4", "0170 0000 382", "Arabisch", "A1", 3, "ja"),
    ("Kovalenko, Iryna", "Haus Nordring", "0170 0000 389", "Ukrainisch", "A2", 3, "ja"),
    ("Lysenko, Oksana", "Am Weiher 4", "0170 0000 163", "Ukrainisch", "A2", 0, ""),
    ("Mehari, Tesfay", "Haus Nordring", "0170 0000 160", "Tigrinya", "B1", 4, "ja"),
    ("Müller, Tarek", "Talstraße 20", "0170 0000 161", "Arabisch", "B2", 2, "ja"),
)
LANGUAGES = (
    ("Arabisch", ""), ("Ukrainisch", "Ukr."), ("Tigrinya", ""),
    ("Kurmandschi", "Kurm."), ("Dari", ""), ("Türkisch", ""),
)  # fmt: skip
NAMES = (
    "Bilal O.", "Iryna P.", "Nour E.", "Farid N.", "Selam B.", "Tesfay G.", "Rojin C.", "Maryam A.", "Leyla T.",
    "Yusuf K.", "Idris F.", "Dilan Y.", "Olena S.", "Zahra M.", "Samuel T.", "Viktor H.", "Ahmad R.", "Daryna M.",
    "Eden L.", "Baran E.", "Mona I.", "Natalia V.", "Sahar W.",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    id: int
    name: str
    home: str
    phone: str
    language: str
    level: str
    interviews: int
    answer: str


def people(count: int = 300) -> list[Person]:
    found = []
    for number in range(count):
        name, home, phone, language, level, interviews, answer = PEOPLE[number % len(PEOPLE)]
        suffix = "" if number < len(PEOPLE) else f" {number}"
        found.append(
            Person(
                id=number, name=name + suffix, home=home, phone=phone, language=language, level=level,
                interviews=interviews, answer=answer,
            )
        )  # fmt: skip
    return found


def columns() -> list[Column[Person]]:
    states = {"ja": StateCell(icon="ok", word="ja", tone="ok"), "offen": StateCell(icon="late", word="offen")}
    return [
        Column(key="tick", title="", text=lambda _row: "", searched=False,
               accessible=lambda row: f"{row.name} auswählen"),
        Column(key="name", title="Name, Unterkunft", text=lambda row: f"{row.name} {row.home}",
               value=lambda row: TwoLines(first=row.name, second=row.home)),
        Column(key="phone", title="Telefon", text=lambda row: row.phone),
        Column(key="language", title="Erstsprache", text=lambda row: row.language),
        Column(key="level", title="Deutsch", text=lambda row: row.level,
               value=lambda row: LanguageCell(level=row.level)),
        Column(key="consent", title="Einwilligung", text=lambda row: "erteilt" if row.id != 8 else "fehlt",
               value=lambda row: StateCell(icon="ok", word="erteilt", tone="ok") if row.id != 8
               else StateCell(icon="warning", word="fehlt", tone="err")),
        Column(key="interviews", title="Termine", text=lambda row: str(row.interviews), align=Align.END,
               sort_key=lambda row: row.interviews,
               value=lambda row: NumberCell(text=str(row.interviews), tone="" if row.interviews else "warn")),
        Column(key="answer", title="Zusage", text=lambda row: row.answer or "–",
               value=lambda row: states.get(row.answer, "–")),
    ]  # fmt: skip


class PeoplePage(Page):
    key: ClassVar[str] = "participants"
    shows: ClassVar[frozenset[str]] = frozenset({"participant"})

    def __init__(self, context: Context[None]) -> None:
        super().__init__()
        theme = context.theme
        self.reloads = 0
        self.head = PageHead(theme=theme)
        self.head.add_at_end(Button("Aus Excel einlesen", theme=theme, icon="import"))
        self.head.add_at_end(Button("Als Excel speichern", theme=theme, icon="export"))
        self.head.add_at_end(Button("Person erfassen", theme=theme, icon="add", kind="primary"))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName("Ansichten")
        for text in ("Alle 300", "Ohne Termin 7", "Dolmetschen nötig 182", "Einwilligung fehlt 5"):
            self.tabs.addTab(text)
        self.model: RowsModel[Person] = RowsModel(columns(), self)
        self.search = SearchField("Name, Telefon, Unterkunft", theme=theme)
        self.search.searched.connect(self.model.set_filter)
        self.table = RowsView(
            self.model, name="Teilnehmende", theme=theme, row="rowTwoLine",
            delegates={
                "name": TwoLineDelegate(theme), "level": ChipsDelegate(theme), "consent": StateDelegate(theme),
                "interviews": NumberDelegate(theme), "answer": StateDelegate(theme),
            },
            widths={"tick": 38, "name": 142, "phone": 134, "language": 114, "level": 70, "consent": 104,
                    "interviews": 78, "answer": 84},
        )  # fmt: skip
        self._lay_out(theme)
        self.retranslate()

    @property
    def title(self) -> str:
        return "Teilnehmende"

    def _lay_out(self, theme: Theme) -> None:
        bar = QWidget()
        bar.setProperty("role", "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tools = QHBoxLayout(bar)
        tools.setContentsMargins(14, 6, 14, 6)
        tools.addWidget(self.search)
        tools.addWidget(Button("Filter", theme=theme, icon="add"))
        tools.addStretch(1)
        tools.addWidget(Button("Liste drucken", theme=theme, icon="print"))
        tools.addWidget(IconButton("columns", "Spalten wählen", theme=theme, run=self.table.choose_columns))
        left = QWidget()
        left.setProperty("role", "panel")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        list_ = QVBoxLayout(left)
        list_.setContentsMargins(0, 0, 0, 0)
        list_.setSpacing(0)
        list_.addWidget(bar)
        list_.addWidget(self.table)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(_detail(theme))
        split.setSizes([776, theme.size("detail")])
        tabs = QHBoxLayout()
        tabs.setContentsMargins(24, 0, 24, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(tabs)
        layout.addWidget(make_line())
        layout.addWidget(split, 1)

    def reload(self) -> None:
        self.reloads += 1
        self.model.set_rows(people())

    def retranslate(self) -> None:
        self.head.set_words(self.title, "300 Personen")

    def focus_search(self) -> bool:
        self.search.setFocus()
        return True


def _detail(theme: Theme) -> QWidget:
    pane = QWidget()
    pane.setProperty("role", "panel")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(18, 14, 18, 14)
    layout.setSpacing(10)
    head = QHBoxLayout()
    head.addWidget(make_label("Amira Haddad", "title"))
    head.addWidget(make_label("Nr. 147", "meta"))
    head.addStretch(1)
    for icon, name in (("up", "Vorige Person"), ("down", "Nächste Person"), ("more", "Mehr")):
        head.addWidget(IconButton(icon, name, theme=theme))
    chips = QHBoxLayout()
    for chip in (
        LanguageChip("Arabisch", theme=theme), LanguageChip("Deutsch", "A2", theme=theme),
        Chip("3 Gespräche", theme=theme, tone="accent", icon="event_selector"),
        Chip("zugesagt", theme=theme, tone="ok", icon="ok"),
    ):  # fmt: skip
        chips.addWidget(chip)
    chips.addStretch(1)
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    form.addRow("Vorname", QLineEdit("Amira"))
    form.addRow("Nachname", QLineEdit("Haddad"))
    mail = QLineEdit("amira.haddad@beispiel")
    mail.setProperty("state", "error")
    form.addRow("E-Mail", mail)
    place = QComboBox()
    place.addItems(["Am Weiher 4, Zimmer 12", "Haus Nordring"])
    form.addRow("Unterkunft", place)
    until = QDateEdit()
    until.setDisplayFormat("dd.MM.yyyy")
    until.setCalendarPopup(True)
    form.addRow("Gültig bis", until)
    needs = QHBoxLayout()
    for place_, text in enumerate(("Kinderbetreuung", "Dolmetschen", "Fahrt")):
        box = QCheckBox(text)
        box.setChecked(place_ < 2)
        needs.addWidget(box)
    needs.addStretch(1)
    layout.addLayout(head)
    layout.addLayout(chips)
    layout.addLayout(form)
    layout.addLayout(needs)
    layout.addStretch(1)
    return pane


def sample_board(*, booths: int = 38, small: bool = False) -> Board:
    organisations = (
        ("Backstube Ederblick", "Bäckerei"), ("Haus Lindenaue", "Altenpflege"), ("Habichtswald Logistik", "Logistik"),
        ("Schwalm-Metall", "Metallbau"), ("Hotel Fuldaaue", "Hotel"), ("Elektro Werrablick", "Elektro"),
        ("Klinik Reinhardshöhe", "Pflege"), ("Wäscherei Eder", "Reinigung"),
    )  # fmt: skip
    lanes: list[BoardLane] = []
    for booth in range(booths):
        organisation, trade = organisations[booth % len(organisations)]
        tables = 1 if small else (2 if booth % 4 == 0 else 1)
        for table in range(tables):
            title = (
                "" if small else ("Tisch 1 · Fr. Wiegand", "Tisch 2 · Hr. Noll")[table] if tables > 1 else "Fr. Özer"
            )
            lanes.append(
                BoardLane(
                    id=len(lanes), booth=booth, number=str(booth + 1) if small else f"A{booth + 1:02}",
                    organisation=organisation, trade=trade, note="Ausbildung, Vollzeit", filled=11 - booth % 3,
                    capacity=12 if small else 11, title=title,
                )
            )  # fmt: skip
    first, step = (14 * 60, 15) if small else (9 * 60, 20)
    rows = []
    for number in range(13 if small else 12):
        minutes = first + number * step
        text = f"{minutes // 60:02}:{minutes % 60:02}"
        pause = number == 6
        until = minutes + step
        words = f"Pause bis {until // 60:02}:{until % 60:02}" if pause else ""
        rows.append(BoardRow(id=number, start=text, is_marked=minutes % 60 == 0, break_text=words))
    cards = []
    closed: dict[int, dict[int, str]] = {}
    for lane in lanes:
        for row in rows:
            seed = (lane.id * 7 + row.id * 5) % 23
            if row.break_text or (seed * 3 + lane.id) % 11 == 4:
                continue
            if not small and lane.id == 4 and row.id < 2:
                closed.setdefault(lane.id, {})[row.id] = "Stand öffnet 09:40" if row.id == 0 else ""
                continue
            language, short = LANGUAGES[seed % len(LANGUAGES)]
            cards.append(
                BoardCard(
                    id=lane.id * 100 + row.id, lane=lane.id, row=row.id, person=seed, name=NAMES[seed],
                    language=language, short_language=short, level=("A1", "A2", "B1", "B2", "A2")[seed % 5],
                    points=(96, 74, 58, 33, 82)[(seed + row.id) % 5], has_interpreter=seed % 3 == 1,
                    is_fixed=seed in {1, 9}, warning="Dolmetschen fehlt" if (lane.id, row.id) == (3, 8) else "",
                )
            )  # fmt: skip
    return Board(lanes=tuple(lanes), rows=tuple(rows), cards=Cards.of(*cards), closed=Closed(closed))


class PlanPage(Page):
    key: ClassVar[str] = "plan"
    shows: ClassVar[frozenset[str]] = frozenset({"interview"})

    def __init__(self, context: Context[None], *, small: bool = False) -> None:
        super().__init__()
        theme = context.theme
        self.small = small
        self.head = PageHead(theme=theme, small=small)
        self.head.set_margins(16, 16)
        self.views = Segmented(
            [("booth", "Nach Stand", "booths"), ("person", "Nach Person", "person"),
             ("interpreter", "Dolmetschen", "interpreter")],
            name="Ansicht", theme=theme,
        )  # fmt: skip
        self.head.add_after_title(self.views)
        self.head.add_at_end(Chip("Entwurf, 12 Änderungen seit Freigabe", theme=theme, tone="warn", icon="draft"))
        self.head.add_at_end(Button("Plan prüfen (1 Hinweis)", theme=theme, icon="warning"))
        self.head.add_at_end(Button("Plan freigeben", theme=theme, icon="check"))
        self.head.add_at_end(IconButton("print", "Plan drucken", theme=theme, framed=True))
        self.model = BoardModel(self)
        self.board = BoardView(self.model, name="Gesprächsplan", theme=theme)
        self.board.set_compact(small)
        self.strip = StatusStrip(theme=theme, small=small)
        self.strip.set_figures(
            [("293", "von 300 haben einen Termin"), ("Ø 3,1", "Gespräche"), ("5", "Gespräche passen wenig"),
             ("", "Höchstens 2 mehr wären möglich")]
        )  # fmt: skip
        self.stop = Button("Anhalten", theme=theme, icon="stop")
        self.compute = ProgressButton("Plan wird berechnet", theme=theme, icon="compute")
        self.strip.add_at_end(self.stop)
        self.strip.add_at_end(self.compute)
        self.strip.set_progress(0.68)
        self.compute.set_progress(0.68)
        self._lay_out(theme)
        self.retranslate()

    @property
    def title(self) -> str:
        return "Gesprächsplan"

    def _lay_out(self, theme: Theme) -> None:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        if not self.small:
            split.addWidget(_panel(theme, "Ohne Termin", theme.size("leftList")))
        split.addWidget(self.board)
        split.addWidget(_panel(theme, "Amira Haddad", theme.size("inspectorSmall" if self.small else "inspector")))
        split.setStretchFactor(0 if self.small else 1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(make_line())
        layout.addWidget(split, 1)
        layout.addWidget(self.strip)

    def reload(self) -> None:
        self.model.set_board(sample_board(booths=8 if self.small else 38, small=self.small))
        self.board.select_place((2, 0))
        if not self.small:
            marks = [Mark(kind=MarkKind.ALTERNATIVE, text=f"{points} Punkte", number=number)
                     for number, points in ((1, 84), (2, 79), (3, 71))]  # fmt: skip
            free = [(row.id, lane.id) for lane in self.model.board.lanes[:6] for row in self.model.board.rows
                    if self.model.card(self.model.index_of((row.id, lane.id))) is None and not row.break_text
                    and self.model.closed(self.model.index_of((row.id, lane.id))) is None]  # fmt: skip
            self.model.set_marks(dict(zip(free[1::2], marks, strict=False)))

    def retranslate(self) -> None:
        self.head.set_words(self.title)


class EmptyPage(Page):
    def __init__(self, key: str, title: str) -> None:
        self.key = key  # type: ignore[misc]  # one class stands in for several pages
        super().__init__()
        self._title = title

    @property
    def title(self) -> str:
        return self._title

    def reload(self) -> None:
        """Show nothing."""


def _panel(theme: Theme, title: str, width: int) -> QWidget:
    pane = QWidget()
    pane.setProperty("role", "panel")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    pane.setFixedWidth(width)
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(14, 14, 14, 14)
    layout.addWidget(make_label(title, "heading"))
    layout.addWidget(LanguageChip("Deutsch", "A2", theme=theme))
    layout.addStretch(1)
    return pane


def make_context(
    app: QApplication, resources, settings_file, *, choice: ThemeChoice = ThemeChoice.LIGHT
) -> Context[None]:
    language = Language(app, translations=resources / "translations")
    language.switch(LanguageCode.GERMAN)
    theme = Theme(resources, choice=choice)
    theme.apply(app)
    settings = Settings(QSettings(str(settings_file), QSettings.Format.IniFormat))
    return Context(session=None, theme=theme, language=language, settings=settings, tasks=Tasks())


def sample_entry(
    key: str,
    title: str,
    short: str = "",
    *,
    make: Callable[[Context[None]], Page] | None = None,
    wants_attention: bool = False,
    wants_room: bool = False,
    at_foot: bool = False,
    count: Callable[[EventCounts], int | None] | None = None,
) -> PageEntry[None]:
    """Give an entry of a page list; an empty page where no maker is given."""
    return PageEntry(
        key=key,
        title=lambda: title,
        short_title=lambda: short or title,
        make=make or (lambda _context: EmptyPage(key, title)),
        wants_attention=wants_attention,
        wants_room=wants_room,
        at_foot=at_foot,
        count=count,
    )


def make_window(context: Context[None], *, small: bool = False) -> MainWindow:
    entries = [
        sample_entry("overview", "Übersicht"),
        sample_entry("event", "Veranstaltung", "Veranst."),
        sample_entry("participants", "Teilnehmende", "Teilnehm.", make=PeoplePage,
                     count=lambda counts: counts.participants),
        sample_entry("employers", "Arbeitgeber", count=lambda counts: counts.employers),
        sample_entry("volunteers", "Ehrenamt", wants_attention=True, count=lambda counts: counts.volunteers_asked),
        sample_entry("plan", "Gesprächsplan", "Plan", make=partial(PlanPage, small=small), wants_attention=True,
                     wants_room=True, count=lambda counts: counts.unplaced),
        sample_entry("invitations", "Einladungen", wants_attention=True, count=lambda counts: counts.untold),
        sample_entry("settings", "Einstellungen", "Einstell.", at_foot=True),
    ]  # fmt: skip
    window = MainWindow(entries, context, title="Refugees Day")
    window.set_counts(EventCounts(participants=300, employers=38, volunteers_asked=3, unplaced=7, untold=12))
    window.top_bar.set_events([(1, "Refugees Day 2027", "Fr, 18.06.2027")], 1)
    window.top_bar.set_steps("Gespräch verschieben", "")
    return window

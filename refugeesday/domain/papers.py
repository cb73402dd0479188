"""What stands on the papers of an event, in finished words: values between the services and the painters.

Texts for participants are pairs: German and, beside it, the reader's language. Papers for the office are German.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from refugeesday.domain.hall import FeatureKind

TICK_BOX = "☐"
"""A cell of this sign is drawn as a box to tick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One text in German and in the reader's language, whose code is `language`; `other` is empty where it is not."""

    german: str
    other: str = ""
    language: str = ""
    is_rtl: bool = False
    is_unreviewed: bool = False


class Pictogram(StrEnum):
    """A small picture beside a sentence."""

    DOCUMENT = "document"
    IDENTITY = "identity"
    HEADSET = "headset"
    CHILD = "child"
    CUP = "cup"
    BUS = "bus"
    PHONE = "phone"
    TICK = "tick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A sentence with its picture."""

    picture: Pictogram
    text: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTalk:
    """One talk as a card shows it; `position` counts from 1, `entry` is the calendar entry for a phone."""

    position: int
    starts: str
    ends: str
    booth: str
    organisation: str
    offer: Pair
    interpreting: Pair
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardBreak:
    """A break between talks."""

    starts: str
    ends: str
    words: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBooth:
    """A booth on a hall plan, its middle in millimetres from the upper left corner of the room."""

    number: str
    x_mm: int
    y_mm: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFeature:
    """An entrance, the welcome desk or another thing in a room; `x_mm` and `y_mm` are its middle."""

    kind: FeatureKind
    label: Pair
    x_mm: int
    y_mm: int
    width_mm: int
    depth_mm: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HallPlan:
    """A room seen from above with what belongs to it, and the booths whose places are known."""

    room: str
    width_mm: int
    depth_mm: int
    booths: tuple[PlanBooth, ...]
    features: tuple[PlanFeature, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """The fixed words of a card."""

    invitation: Pair
    name: Pair
    arrival: Pair
    check_in: Pair
    desk: Pair
    show_card: Pair
    your_interviews: Pair
    time: Pair
    booth: Pair
    company: Pair
    address: Pair
    hall_plan: Pair
    bus_train: Pair
    cannot_come: Pair
    confidential: Pair
    questions: Pair
    into_phone: Pair
    emergency: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class CardValues:
    """Everything on one participant's card, talks and breaks in order of time.

    `languages` are German names, `native_language` is the reader's own name of the language; `notice` says what the
    reader's helper must know of the translation.
    """

    participant: int
    number: str
    name: str
    native_name: str
    german_level: str
    languages: tuple[str, ...]
    native_language: str
    is_rtl: bool
    check_in_code: str
    event: Pair
    date: Pair
    arrives: str
    stops: tuple[CardTalk | CardBreak, ...]
    remarks: tuple[Remark, ...]
    words: CardWords
    venue: str
    address: str
    directions: str
    phone: str
    plans: tuple[HallPlan, ...]
    notice: str = ""

    @property
    def name_caption(self) -> Pair:
        """Give what stands above the name."""
        return self.words.name

    @property
    def talks(self) -> tuple[CardTalk, ...]:
        """Give the talks without the breaks."""
        return tuple(stop for stop in self.stops if isinstance(stop, CardTalk))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFact:
    """One line of what is to be known of a company: a caption in both languages, and what stands there.

    `text` is what reads alike for both; `other` the same in the reader's language, where it does not.
    """

    caption: Pair
    text: str
    other: Pair = Pair(german="")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCardValues:
    """Everything on the card for one participant's day in a company.

    `day` is the day it begins, `ends` a time with the day where that is another one, `entry` the calendar entry for a
    phone, `is_night` whether the day begins on the evening before.
    """

    participant: int
    offer: int
    number: str
    name: str
    name_caption: Pair
    native_name: str
    german_level: str
    languages: tuple[str, ...]
    native_language: str
    is_rtl: bool
    title: Pair
    event: Pair
    day: Pair
    begins: str
    ends: str
    times: Pair
    is_night: bool
    company_caption: Pair
    facts: tuple[DayFact, ...]
    remarks: tuple[Remark, ...]
    questions: Pair
    confidential: Pair
    into_phone: Pair
    notes: Pair
    emergency: Pair
    entry: str
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter to one participant; address lines from name to town, paragraphs in German, then in the other language.

    `talks` are rows of time, booth and organisation. An address is empty where none is known.
    """

    number: str
    sender: tuple[str, ...]
    address: tuple[str, ...]
    place_and_date: str
    subject: Pair
    german: tuple[str, ...]
    other: tuple[str, ...]
    is_rtl: bool
    headers: tuple[Pair, Pair, Pair]
    talks: tuple[tuple[str, str, str], ...]
    closing: str
    signature: str
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTalk:
    """One talk on the sheet of a table or of an interpreter; what may not be shown is empty."""

    starts: str
    ends: str
    number: str
    name: str = ""
    german: str = ""
    languages: str = ""
    field: str = ""
    wishes: str = ""
    status: str = ""
    interpreting: str = ""
    booth: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheet:
    """The talks of one table or one interpreter; `whose` is the headline, `about` the lines below it.

    `table` counts the tables of a booth from 1 and is 0 for an interpreter.
    """

    whose: str
    about: tuple[str, ...]
    badge: str
    talks: tuple[SheetTalk, ...]
    table: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BoothSign:
    """What hangs at a booth."""

    number: str
    organisation: str
    trade: str
    offers: tuple[str, ...]
    languages: tuple[str, ...]
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A badge: call name, number, languages by their own names, and a role for those who help."""

    name: str
    number: str
    languages: tuple[str, ...]
    event: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPaper:
    """A list on A4 pages: `widths` are shares of the page's width, a row is as many cells as there are headers."""

    title: str
    subtitle: str
    headers: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headline with paragraphs in German and in the other language, and the boxes that answer it, if any."""

    title: Pair
    german: tuple[str, ...]
    other: tuple[str, ...] = ()
    choices: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A paper to read and sign, German sections first; `fields` are captions with what stands there, if anything."""

    title: Pair
    number: str
    version: str
    mark: str
    fields: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    signature_fields: tuple[Pair, ...]
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileSheet:
    """What an employer may read of a participant who consented; rows of a caption and its text."""

    name: str
    number: str
    headline: str
    rows: tuple[tuple[str, str], ...]
    footer: str

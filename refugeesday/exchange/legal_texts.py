"""Legal texts as sections: consent form and information sheet, templates to be approved before use.

A line that begins with `# ` is a headline, `[Ja|Nein]` behind it the boxes to tick; every other line is a paragraph.
Phrases are not enough for a legal text: a language without a template of its own is answered with English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import Pair, Section
from refugeesday.errors import UserError
from refugeesday.exchange.phrases import ENGLISH, is_right_to_left, isolate
from refugeesday.exchange.texts import text

CONSENT_FORM = "consent_form"
INFORMATION_SHEET = "information_sheet"
TEXT_VERSION = "Text 1 (November 2026)"
"""Kept with every consent; to be raised with any change of the templates."""

_TITLES = {
    CONSENT_FORM: {
        "de": "Einwilligung", "en": "Consent", "uk": "Згода", "ru": "Согласие", "tr": "Onay", "fr": "Accord",
        "ar": "موافقة", "prs": "موافقت",
    },
    INFORMATION_SHEET: {
        "de": "Information zu Ihren Daten", "en": "Information on your data", "uk": "Інформація про Ваші дані",
        "ru": "Информация о Ваших данных", "tr": "Bilgileriniz hakkında", "fr": "Informations sur vos données",
        "ar": "معلومات عن بياناتك", "prs": "معلومات درباره داده‌های شما",
    },
}  # fmt: skip
_HEADLINE = re.compile(r"# (.+?)(?: \[(.+)\])?")


def legal_title(name: str, *, language: str) -> Pair:
    """Give the title of a legal text in German and in a language the text is there in."""
    titles = _TITLES[name]
    return Pair(german=titles[GERMAN], other=titles[language], language=language, is_rtl=is_right_to_left(language))


def legal_sections(name: str, *, language: str, **values: str) -> tuple[tuple[Section, ...], str]:
    """Give a legal text section by section in German and in the reader's language or English, and which that was.

    Where that is written from right to left, addresses and numbers are isolated: they keep their own order.

    Raises UserError as `text` does, ValueError where the two templates do not have the same sections and boxes.
    """
    beside = language if language not in {"", GERMAN} and _exists(name, language, **values) else ENGLISH
    german = _parts(text(name, language=GERMAN, **values))
    turned = {key: isolate(value) for key, value in values.items()}
    other = _parts(text(name, language=beside, **(turned if is_right_to_left(beside) else values)))
    if [len(part.choices) for part in german] != [len(part.choices) for part in other]:
        raise ValueError("both languages have the same sections")
    pair = partial(Pair, language=beside, is_rtl=is_right_to_left(beside))
    return tuple(
        Section(
            title=pair(german=one.title, other=two.title),
            german=one.paragraphs,
            other=two.paragraphs,
            choices=tuple(pair(german=yes, other=also) for yes, also in zip(one.choices, two.choices, strict=True)),
        )
        for one, two in zip(german, other, strict=True)
    ), beside


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    paragraphs: tuple[str, ...]
    choices: tuple[str, ...]


def _exists(name: str, language: str, **values: str) -> bool:
    try:
        text(name, language=language, **values)
    except UserError as error:
        if error.code != "text.no_template":
            raise
        return False
    return True


def _parts(source: str) -> list[_Part]:
    found: list[_Part] = []
    for block in re.split(r"\n(?=# )", source):
        headline, *paragraphs = block.splitlines()
        match = _HEADLINE.fullmatch(headline)
        if match is None:
            raise ValueError("a legal text begins with a headline")
        choices = tuple(match[2].split("|")) if match[2] else ()
        found.append(_Part(match[1], tuple(line for line in paragraphs if line.strip()), choices))
    return found

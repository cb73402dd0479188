"""The texts of an event in its own words, beside those the program delivers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.domain.languages import GERMAN
from refugeesday.domain.own_texts import OwnText, Placeholder, filled, refuse_unusable
from refugeesday.exchange.phrases import phrasebook
from refugeesday.exchange.texts import text_in
from refugeesday.services.events import edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.session import Session, step

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from refugeesday.domain.events import Event

CANCELLED = "cancelled"
"""The occasion that needs no appointments: it says that there is none."""
_NAMES = {
    "name": Placeholder.NAME, "event": Placeholder.EVENT, "date": Placeholder.DATE, "time": Placeholder.TIME,
    "place": Placeholder.PLACE, "description": Placeholder.APPOINTMENTS, "sender": Placeholder.SENDER,
}  # fmt: skip


def own_text(event: Event, *, occasion: str, language: str) -> OwnText | None:
    """Give what an event says in its own words, None where it says what is delivered."""
    wanted = (occasion, language or GERMAN)
    return next((one for one in event.texts if (one.occasion, one.language) == wanted), None)


def delivered_text(*, occasion: str, language: str) -> str:
    """Give the text the program delivers, with placeholders in braces; of languages in phrases what these say."""
    values = {name: placeholder.shown for name, placeholder in _NAMES.items()}
    found = text_in("mail", language=language or GERMAN, occasion=occasion, **values)
    if found:
        return found
    if occasion == CANCELLED:
        word = phrasebook(language).pair("cancelled").other
        return f"{word}: {Placeholder.DATE.shown} {Placeholder.TIME.shown}"
    return Placeholder.APPOINTMENTS.shown


def written_text(event: Event, *, occasion: str, language: str, values: Mapping[str, str]) -> str:
    """Give the text of an occasion with its values: in the event's own words, else from the template, else "".

    `place` is empty where there are several, which a template then leaves out; own words name all `places`.
    Raises UserError `text.value_missing`.
    """
    own = own_text(event, occasion=occasion, language=language)
    if own is None:
        return text_in("mail", language=language, occasion=occasion, **values)
    return filled(own.text, {_NAMES[name]: values[name] for name in _NAMES} | {Placeholder.PLACE: values["places"]})


@step
def keep_text(session: Session, text: OwnText, *, event: int) -> None:
    """Say something in an event's own words from now on; a text like the delivered one is not kept.

    Other words are no longer reviewed. Raises UserError as `refuse_unusable`.
    """
    refuse_unusable(text.text, needs_appointments=text.occasion != CANCELLED)
    of = read_event(session, event)
    before = own_text(of, occasion=text.occasion, language=text.language)
    kept = tuple(one for one in of.texts if one != before)
    if text.text.strip() != delivered_text(occasion=text.occasion, language=text.language) or text.is_reviewed:
        is_same = before is not None and before.text == text.text
        kept += (text if is_same or text.is_reviewed else replace(text, reviewed_by="", reviewed_on=None),)
    edit_event(session, replace(of, texts=kept))


@step
def reset_text(session: Session, *, event: int, occasion: str, language: str) -> None:
    """Say what is delivered again."""
    of = read_event(session, event)
    before = own_text(of, occasion=occasion, language=language)
    edit_event(session, replace(of, texts=tuple(one for one in of.texts if one != before)))


def reviewed(text: OwnText, *, by: str, on: date) -> OwnText:
    """Give a text somebody confirmed with name and date."""
    return replace(text, reviewed_by=by, reviewed_on=on)

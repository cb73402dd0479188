"""An event's own words: kept, and given up for the delivered ones."""

from __future__ import annotations

from dataclasses import replace

from refugeesday.domain.own_texts import OwnText
from refugeesday.services.events import event as read_event
from refugeesday.services.own_texts import keep_text, reset_text
from tests.services.small_fair import fair


def test_delivered_words_come_back_for_one_occasion_only() -> None:
    made = fair()
    first, second = (OwnText(occasion, "de", "Guten Tag {Name}, {Termine}") for occasion in ("new", "changed"))
    for one in (replace(first, text="{Name}: {Termine}"), second, first):
        keep_text(made.session, one, event=made.event)
    assert read_event(made.session, made.event).texts == (second, first)
    reset_text(made.session, event=made.event, occasion="new", language="de")
    assert read_event(made.session, made.event).texts == (second,)

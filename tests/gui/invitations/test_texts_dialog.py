"""Texts in an event's own words: typed, looked at for a person, refused where something is missing, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel

from refugeesday.gui.invitations.preview_pane import PHONE
from refugeesday.gui.invitations.texts_dialog import TextsDialog
from refugeesday.services.events import event as read_event

if TYPE_CHECKING:
    from refugeesday.domain.own_texts import OwnText
    from tests.gui.invitations.conftest import Opened


def open_dialog(opened: Opened) -> TextsDialog:
    opened.fair.release()
    opened.settle()
    opened.click(opened.page.edit_texts)
    dialog = opened.page.dialogs.texts
    assert dialog is not None
    return dialog


def kept(opened: Opened) -> tuple[OwnText, ...]:
    return read_event(opened.fair.session, opened.fair.event).texts


def looked_at(dialog: TextsDialog) -> str:
    dialog._look()
    QApplication.processEvents()
    return " ".join(label.text() for label in dialog.preview.findChildren(QLabel) if label.isVisible())


def test_a_text_is_typed_seen_for_a_person_kept_and_taken_back(opened: Opened) -> None:
    dialog = open_dialog(opened)
    assert dialog.text.toPlainText().startswith("Guten Tag {Name},\n\nwir laden Sie ein: {Veranstaltung} am {Datum}.")
    assert not dialog.reset.isEnabled()

    dialog.text.setPlainText("Liebe Gäste, ")
    dialog.text.moveCursor(dialog.text.textCursor().MoveOperation.End)
    opened.click(dialog.placeholders[0])
    opened.qtbot.keyClicks(dialog.text, " kommen Sie: ")
    opened.click(dialog.placeholders[5])
    assert dialog.text.toPlainText() == "Liebe Gäste, {Name} kommen Sie: {Termine}"
    assert "Liebe Gäste, Amira 1 Haddad kommen Sie: Bitte kommen Sie um 08:45 Uhr" in looked_at(dialog)
    opened.click(dialog.close_button)

    assert not dialog.isVisible()
    assert [(one.occasion, one.language, one.text) for one in kept(opened)] == [
        ("new", "de", "Liebe Gäste, {Name} kommen Sie: {Termine}")
    ]
    opened.page.preview.choose_kind(PHONE)
    assert opened.page.preview.preview is not None
    assert str(opened.page.preview.preview.spoken).startswith("Liebe Gäste, Amira 1 Haddad")

    opened.click(opened.page.edit_texts)
    again = opened.page.dialogs.texts
    assert again is not None
    opened.click(again.reset)
    assert again.text.toPlainText().startswith("Guten Tag {Name},")
    assert kept(opened) == ()
    again.close()
    opened.fair.session.undo()
    assert len(kept(opened)) == 1


def test_a_text_nobody_could_act_on_is_not_kept(opened: Opened) -> None:
    dialog = open_dialog(opened)

    dialog.text.setPlainText("Guten Tag {Name}.")
    opened.click(dialog.close_button)
    assert dialog.isVisible()
    assert "fehlt „{Termine}“" in dialog.state.text
    dialog.text.setPlainText("Guten Tag {Vorname}: {Termine}")
    opened.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "„Vorname“" in dialog.state.text
    assert kept(opened) == ()

    opened.click(dialog.reset)
    dialog.close()
    assert not dialog.isVisible()


def test_each_language_has_its_own_text_german_beside_and_a_review_with_name_and_date(opened: Opened) -> None:
    dialog = open_dialog(opened)
    dialog.language.setCurrentIndex(dialog.language.findData("ar"))
    assert dialog.text.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert dialog.german.toPlainText().startswith("Guten Tag {Name},")
    assert dialog.text.toPlainText() == "{Termine}"

    dialog.text.setPlainText("مرحباً {Name}\n{Termine}")
    opened.click(dialog.review)
    actor, today = opened.fair.session.actor, opened.fair.clock().date()
    assert dialog._review_label.text() == f"geprüft: {actor}, {today:%d.%m.%Y}"
    [own] = kept(opened)
    assert (own.language, own.reviewed_by, own.reviewed_on) == ("ar", actor, today)
    assert "مرحباً Amira 1 Haddad" in looked_at(dialog)

    dialog.text.setPlainText("مرحباً {Name}!\n{Termine}")
    opened.click(dialog.close_button)
    [own] = kept(opened)
    assert (own.text, own.is_reviewed) == ("مرحباً {Name}!\n{Termine}", False)


def test_a_placeholder_without_a_value_blocks_and_names_person_and_field(opened: Opened) -> None:
    dialog = open_dialog(opened)
    opened.fair.change_event(sender_name="")
    opened.settle()
    dialog.close()
    opened.click(opened.page.edit_texts)
    again = opened.page.dialogs.texts
    assert again is not None
    again.text.setPlainText("{Termine}\n\n{Absender}")
    again._look()
    assert "Amira 1 Haddad" in again.state.text
    assert "Absender" in again.state.text
    again.close()
    opened.settle()
    opened.page.preview.choose_kind(PHONE)
    assert "Amira 1 Haddad" in opened.page.preview.missing.text


def test_opened_again_it_is_the_only_one(opened: Opened) -> None:
    first = open_dialog(opened)
    first.close()
    opened.click(opened.page.edit_texts)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    again = opened.page.dialogs.texts
    assert opened.page.window().findChildren(TextsDialog) == [again]
    assert again is not first

"""Reading answers in: real reply files, what is certain at once, the rest by a person's word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.domain.people import Channel
from refugeesday.gui.invitations.answers_dialog import AnswersDialog
from refugeesday.services.invitation_rows import Stage
from refugeesday.services.invitations import invitations
from refugeesday.services.telling import answers, mark_told, told_list

if TYPE_CHECKING:
    from tests.gui.invitations.conftest import Opened

REPLIES = Path(__file__).parents[2] / "exchange" / "replies"
REPLY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
METHOD:REPLY
BEGIN:VEVENT
UID:{uid}
SEQUENCE:{sequence}
DTSTAMP:20270602T080000Z
DTSTART:20270618T064500Z
DTEND:20270618T072000Z
ATTENDEE;PARTSTAT={status}:mailto:{address}
END:VEVENT
END:VCALENDAR
"""


def tell_all(opened: Opened) -> dict[int, str]:
    """Let everybody know the plan, and give the UID of each participant's visit by its number from 0."""
    made = opened.fair
    made.release()
    people = {one.person for one in told_list(made.session, event=made.event)}
    mark_told(made.session, people, event=made.event, channel=Channel.DRAFT)
    opened.settle()
    visits = {one.person: one.uid for one in invitations(made.session, event=made.event) if one.kind == "visit"}
    return {number: visits[made.person(number)] for number in range(3)}


def open_dialog(opened: Opened) -> AnswersDialog:
    opened.click(opened.page.read_answers)
    dialog = opened.page.dialogs.answers
    assert dialog is not None
    return dialog


def write(folder: Path, name: str, uid: str, *, status: str, address: str, sequence: int = 0) -> Path:
    path = folder / name
    path.write_text(
        REPLY.format(uid=uid, status=status, address=address, sequence=sequence).replace("\n", "\r\n"), newline=""
    )
    return path


def test_certain_answers_of_real_files_are_applied_in_one_step(opened: Opened, tmp_path: Path) -> None:
    uids = tell_all(opened)
    folder = tmp_path / "Antworten"
    folder.mkdir()
    write(folder, "a.ics", uids[0], status="ACCEPTED", address="amira1@post.example")
    write(folder, "b.ics", uids[1], status="DECLINED", address="Amira2@POST.example")
    thunderbird = (REPLIES / "thunderbird.eml").read_bytes()  # an answer to somebody else's invitation
    (folder / "c.eml").write_bytes(thunderbird)
    opened.answers.files = [folder]
    dialog = open_dialog(opened)

    opened.click(dialog.folder)
    assert [row.name for row in dialog._certain_model.shown] == ["Amira 1 Haddad", "Amira 2 Haddad"]
    assert dialog.apply.text() == "2 Antworten übernehmen"
    assert [opened.context.session.words.of(row.what.doubt) for row in dialog._doubtful_model.shown] == [
        "Zu dieser Antwort gibt es hier keine Einladung"
    ]
    opened.click(dialog.apply)

    assert dialog.state.text == "2 Antworten übernommen. 1 Platz ist frei."
    assert opened.numbers() == ["0", "2", "1", "1", "0"]
    assert opened.fair.session.next_undo().name == "apply_answers"  # type: ignore[union-attr]  # there is one
    with opened.qtbot.waitSignal(opened.page.list_wanted) as asked:
        opened.click(dialog.plan)
    assert asked.args == ["plan", ""]
    assert not dialog.isVisible()


def test_doubtful_answers_wait_for_a_person(opened: Opened, tmp_path: Path) -> None:
    uids = tell_all(opened)
    stranger = write(tmp_path, "fremd.ics", uids[2], status="ACCEPTED", address="bruder@post.example")
    yes = REPLIES / "just_yes.eml"
    opened.answers.several = [stranger, yes]
    dialog = open_dialog(opened)

    opened.click(dialog.files)
    assert dialog._certain_model.total == 0
    assert not dialog.apply.isEnabled()
    assert len(dialog._doubtful_model.shown) == 2
    assert answers(opened.fair.session, event=opened.fair.event) == []
    rows = {row.name: row for row in dialog._doubtful_model.shown}
    dialog.doubtful.select_id(rows["Amira 3 Haddad"].id)
    assert dialog.person.currentText() == "Haddad, Amira 3"
    opened.click(next(iter(dialog.answers.values())))  # accepted
    assert dialog.state.text == "Antwort von Amira 3 Haddad vermerkt: zugesagt."

    opened.click(next(iter(dialog.answers.values())))
    assert dialog.state.text == "Wählen Sie zuerst die Person, von der die Antwort kommt."
    dialog.person.setCurrentText("Haddad, Amira 1")
    opened.click(next(iter(dialog.answers.values())))
    said = {one.person: (one.answer, one.via) for one in answers(opened.fair.session, event=opened.fair.event)}
    assert said == {opened.fair.person(2): ("accepted", "word"), opened.fair.person(0): ("accepted", "word")}
    assert dialog._doubtful_model.shown == ()
    opened.choose(Stage.PROMISED)
    assert len(opened.rows()) == 2
    dialog.close()


def test_pasted_text_is_read_and_may_be_ignored(opened: Opened) -> None:
    uids = tell_all(opened)
    dialog = open_dialog(opened)
    dialog.pasted.setPlainText(REPLY.format(uid=uids[0], status="TENTATIVE", address="amira1@post.example", sequence=7))

    opened.click(dialog.read_text)
    assert [opened.context.session.words.of(row.what.doubt) for row in dialog._doubtful_model.shown] == [
        "Die Antwort gehört zu einer früheren Fassung der Einladung"
    ]
    opened.click(dialog.ignore)

    assert dialog._doubtful_model.shown == ()
    assert answers(opened.fair.session, event=opened.fair.event) == []
    dialog.close()

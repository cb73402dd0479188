"""Print the cards of single participants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.gui.lists.paper_file import note_papers, write_papers
from refugeesday.gui.lists.paper_saving import PaperSaving

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from refugeesday.domain.people import Participant
    from refugeesday.gui.tasks import Report
    from refugeesday.services.session import Session


class CardPaper(PaperSaving):
    """Save the cards of some participants, of the released plan."""

    def save_card(self, one: Participant) -> None:
        """Save the card of one participant."""
        self._save([one.id], self.tr("Card {number}").format(number=one.number))

    def save_cards(self, participants: Sequence[int]) -> None:
        """Save the cards of several in one pile, by name."""
        self._save(participants, self.tr("Cards"))

    def _save(self, participants: Sequence[int], name: str) -> None:
        event = self._context.session.event
        if event is None:
            return

        def write(session: Session, report: Report, target: Path) -> None:
            from refugeesday.printing.card import card_pages  # brings the painters of papers: only needed here
            from refugeesday.services.paper_day_cards import card_pile

            cards = card_pile(session, event=event, only=participants)
            if not cards:
                raise UserError("print.nothing")
            write_papers(target, card_pages(cards), cards, count=2 * len(cards), title=name, report=report)
            note_papers(self._own, cards, event=event, paper="cards")

        self.save(name, write, informs=True)

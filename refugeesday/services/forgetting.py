"""Let the outbox forget where mails went to readers who are gone: what was sent stays a fact, the address does not.

The words of the server go with it, for most servers repeat the address in them. What still waited is withdrawn. A
removal that is undone brings the reader back with the address; what was sent is not sent again.
Source: product/domain.md R14; GDPR article 17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.mailing import OutboxState
from refugeesday.store import tables

if TYPE_CHECKING:
    from collections.abc import Collection

    from refugeesday.services.session import Session


def forget_addresses(session: Session, readers: Collection[int], *, kept: Collection[str] = ()) -> None:
    """Forget inside a step the addresses of mails to some readers, but for those they still have.

    A reader is a person's id, or an organisation's with a minus.
    """
    table = tables.OutboxMessage
    gone = table.person.in_(readers) & table.address.not_in(["", *kept])
    waits = gone & table.state.in_([OutboxState.WAITING, OutboxState.DEFERRED])
    table.update({table.state: OutboxState.WITHDRAWN}).where(waits).execute(session.store)
    table.update({table.address: "", table.answer: ""}).where(gone).execute(session.store)

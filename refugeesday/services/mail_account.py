"""The mailbox a workspace sends from. Without one nothing is sent; the password is never in the file."""

from __future__ import annotations

from refugeesday.domain.mailing import MailAccount
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values


def mail_account(session: Session) -> MailAccount | None:
    """Give the mailbox, None where nobody has set one up."""
    found = values.read(session.store, MailAccount, tables.MailAccount)
    return found[0] if found else None


@step
def set_mail_account(session: Session, account: MailAccount) -> None:
    """Set the mailbox up, or replace it.

    Raises Conflict where it was changed since it was read.
    """
    if account.id:
        values.update(session.store, tables.MailAccount, account)
        return
    remove_mail_account(session)
    values.insert(session.store, tables.MailAccount, account)


@step
def remove_mail_account(session: Session) -> None:
    """Send nothing any more."""
    values.delete(session.store, tables.MailAccount, tables.MailAccount.id > 0)

"""The password of a mailbox in the system's keyring, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from refugeesday.domain.mailing import MailAccount

SERVICE = "refugeesday"


def stored_password(account: MailAccount) -> str | None:
    """Give the password, None where there is none or this computer keeps no keyring: then a person is asked."""
    import keyring  # talks to the desktop's services, slow to import
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, _name(account))
    except KeyringError:
        return None


def store_password(account: MailAccount, password: str) -> None:
    """Keep a password in the keyring.

    Raises UserError `mail.no_keyring` where this computer keeps none, also where a keyring takes it and forgets it.
    """
    import keyring  # see above
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, _name(account), password)
    except KeyringError:
        raise UserError("mail.no_keyring") from None
    if stored_password(account) != password:  # the library's null keyring
        raise UserError("mail.no_keyring")


def forget_password(account: MailAccount) -> None:
    """Remove the password, if one was kept."""
    import keyring  # see above
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        keyring.delete_password(SERVICE, _name(account))
    except PasswordDeleteError:
        return
    except KeyringError:
        raise UserError("mail.no_keyring") from None


def _name(account: MailAccount) -> str:
    return f"{account.user}@{account.host}"

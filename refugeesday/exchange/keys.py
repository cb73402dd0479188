"""The password of a mailbox in the system's keyring, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from refugeesday.domain.mailing import MailAccount

SERVICE = "refugeesday"


def stored_password(account: MailAccount) -> str | None:
    """Give the password, None where there is none or this computer keeps no keyring: then a person is asked."""
    from keyring.errors import KeyringError  # talks to the desktop's services, slow to import

    system = _system_keyring()
    try:
        return system.get_password(SERVICE, _name(account)) if system else None
    except KeyringError:
        return None


def store_password(account: MailAccount, password: str) -> None:
    """Keep a password in the keyring.

    Raises UserError `mail.no_keyring` where this computer keeps none, also where a keyring takes it and forgets it.
    """
    from keyring.errors import KeyringError  # see above

    system = _system_keyring()
    if system is None:
        raise UserError("mail.no_keyring")
    try:
        system.set_password(SERVICE, _name(account), password)
    except KeyringError:
        raise UserError("mail.no_keyring") from None
    if stored_password(account) != password:  # the library's null keyring
        raise UserError("mail.no_keyring")


def forget_password(account: MailAccount) -> None:
    """Remove the password, if one was kept. Raises UserError `mail.no_keyring`."""
    from keyring.errors import KeyringError, PasswordDeleteError  # see above

    system = _system_keyring()
    if system is None:
        raise UserError("mail.no_keyring")
    try:
        system.delete_password(SERVICE, _name(account))
    except PasswordDeleteError:
        return
    except KeyringError:
        raise UserError("mail.no_keyring") from None


def _system_keyring() -> KeyringBackend | None:
    """Give the keyring, None where there is only one that keeps passwords in a file of its own: anybody may copy it.

    Such backends come with packages below `keyrings`; the library takes them by itself where they are installed.
    """
    import keyring  # see above

    found = keyring.get_keyring()
    several = getattr(found, "backends", [found])
    return next((one for one in several if not _is_file(type(one))), None)


def _is_file(kind: type[KeyringBackend]) -> bool:
    return kind.__module__.startswith("keyrings.") or hasattr(kind, "file_path")


def _name(account: MailAccount) -> str:
    return f"{account.user}@{account.host}"

"""Passwords are in the system's keyring or nowhere."""

from __future__ import annotations

import keyring
import pytest
from keyring.backends import fail, null

from refugeesday.domain.mailing import MailAccount, Security
from refugeesday.errors import UserError
from refugeesday.exchange.keys import forget_password, store_password, stored_password
from tests.memory_keyring import MemoryKeyring, memory_keyring

__all__ = ["memory_keyring"]  # a fixture
ACCOUNT = MailAccount(host="mail.verein.example", port=465, security=Security.TLS, user="verein")


def test_password_is_kept_by_user_and_host_until_forgotten(memory_keyring: MemoryKeyring) -> None:
    assert stored_password(ACCOUNT) is None
    store_password(ACCOUNT, "geheim")
    assert (stored_password(ACCOUNT), list(memory_keyring.kept)) == (
        "geheim",
        [("refugeesday", "verein@mail.verein.example")],
    )
    forget_password(ACCOUNT)
    forget_password(ACCOUNT)
    assert stored_password(ACCOUNT) is None


def test_computer_without_a_keyring_has_no_password_and_says_so(memory_keyring: MemoryKeyring) -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # of the library

    assert stored_password(ACCOUNT) is None
    for action in (lambda: store_password(ACCOUNT, "geheim"), lambda: forget_password(ACCOUNT)):
        with pytest.raises(UserError, match=r"mail\.no_keyring"):
            action()


def test_keyring_that_forgets_is_none(memory_keyring: MemoryKeyring) -> None:
    keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]  # of the library

    with pytest.raises(UserError, match=r"mail\.no_keyring"):
        store_password(ACCOUNT, "geheim")

"""Passwords are in the system's keyring or nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import PasswordDeleteError

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


class FileKeyring(KeyringBackend):
    """Keep passwords in a file, readable by whoever has it, as `keyrings.alt` does."""

    priority = 9  # type: ignore[assignment]  # the library reads a number
    file_path = ""

    def get_password(self, service: str, username: str) -> str | None:
        path = Path(self.file_path)
        kept: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
        return kept.get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        Path(self.file_path).write_text(json.dumps({f"{service} {username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        if self.get_password(service, username) is None:
            raise PasswordDeleteError
        Path(self.file_path).unlink()


@pytest.fixture
def file_keyring(memory_keyring: MemoryKeyring, tmp_path: Path) -> FileKeyring:
    """Put it in the place of the system's, with a password in it; the other fixture puts the real one back."""
    ours = FileKeyring()
    ours.file_path = str(tmp_path / "passwords.json")
    ours.set_password("refugeesday", "verein@mail.verein.example", "alt")
    keyring.set_keyring(ours)
    return ours


def test_a_keyring_that_is_a_file_keeps_and_gives_no_password(file_keyring: FileKeyring) -> None:
    assert stored_password(ACCOUNT) is None
    for action in (lambda: store_password(ACCOUNT, "geheim"), lambda: forget_password(ACCOUNT)):
        with pytest.raises(UserError, match=r"mail\.no_keyring"):
            action()
    assert "geheim" not in Path(file_keyring.file_path).read_text()


def test_a_backend_of_the_alternatives_is_no_keyring_of_the_system(memory_keyring: MemoryKeyring) -> None:
    foreign = type("RegistryKeyring", (MemoryKeyring,), {"__module__": "keyrings.alt.Windows"})()
    keyring.set_keyring(foreign)

    with pytest.raises(UserError, match=r"mail\.no_keyring"):
        store_password(ACCOUNT, "geheim")
    assert foreign.kept == {}


def test_of_several_keyrings_the_systems_is_taken(memory_keyring: MemoryKeyring, file_keyring: FileKeyring) -> None:
    class Both(chainer.ChainerBackend):
        backends = (file_keyring, memory_keyring)

    keyring.set_keyring(Both())  # type: ignore[no-untyped-call]  # of the library
    store_password(ACCOUNT, "geheim")

    assert stored_password(ACCOUNT) == "geheim"
    assert "geheim" not in Path(file_keyring.file_path).read_text()
    forget_password(ACCOUNT)
    assert stored_password(ACCOUNT) is None

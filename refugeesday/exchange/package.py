"""A zip package that was written by a stranger (XLSX, ODS)."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from refugeesday.errors import UserError
from refugeesday.exchange.table_limits import MAX_MEMBERS, MAX_UNPACKED_BYTES

_BLOCK = 1 << 20
_ENCRYPTED = 0x1  # flag bit of a zip member
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class Package:
    """Give the members of a package, after their number and their unpacked size were found to be bearable.

    Every read is checked against length and CRC of the member; a member that is larger than its directory says is
    damaged. Raises UserError `table.damaged`, `table.encrypted`, `table.too_large_inside`.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except _DAMAGE:
            raise UserError("table.damaged") from None
        try:
            _check_members(self._zip.infolist())
        except UserError:
            self._zip.close()
            raise
        self.names = self._zip.namelist()
        self._by_name = {name.lower(): name for name in self.names}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def blocks(self, name: str) -> Iterator[bytes]:
        """Yield the unpacked member (its name in any case) in blocks; nothing where there is none of that name."""
        if (real := self._by_name.get(name.lower())) is None:
            return
        try:
            with self._zip.open(real) as member:
                while block := member.read(_BLOCK):
                    yield block
        except _DAMAGE:
            raise UserError("table.damaged") from None

    def read_start(self, name: str, *, limit: int = 4096) -> bytes:
        """Give the first bytes of a member, none where there is none of that name."""
        return next(self.blocks(name), b"")[:limit]

    def read(self, name: str) -> bytes:
        """Give a whole member, none where there is none of that name."""
        return b"".join(self.blocks(name))


def _check_members(members: list[zipfile.ZipInfo]) -> None:
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise UserError("table.encrypted")
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
        raise UserError("table.too_large_inside", most=MAX_UNPACKED_BYTES // 1_000_000)

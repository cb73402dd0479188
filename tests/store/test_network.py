"""Drives of other computers are told from our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from refugeesday.store.network import is_network_type, is_on_network, mounts_of_linux, mounts_of_mac, type_of

MOUNTINFO = r"""
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:26 / /home/office rw,relatime - nfs4 server:/export rw,vers=4.2
31 22 0:27 / /media/Refugees\040Day rw shared:9 master:2 - cifs //server/share rw
32 22 0:28 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
33 22 0:29 / /home/office/local rw - ext4 /dev/vdb rw
34 22 0:30 / /mnt/stick rw - fuseblk /dev/sdb1 rw
"""
MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//anna@server/share on /Volumes/Share (smbfs, nodev, nosuid, mounted by anna)
/dev/disk4s1 on /Volumes/Stick (exfat, local, nodev)
"""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/anna/fest.refugeesday", False),
        ("/home/office/fest.refugeesday", True),
        ("/home/office2/fest.refugeesday", False),
        ("/home/office/local/fest.refugeesday", False),
        ("/media/Refugees Day/fest.refugeesday", True),
        ("/run/user/1000/gvfs/smb/fest.refugeesday", True),
        ("/mnt/stick/fest.refugeesday", False),
    ],
)
def test_linux_mounts_are_read(folder: str, expected: bool) -> None:
    assert is_network_type(type_of(Path(folder), mounts_of_linux(MOUNTINFO))) is expected


@pytest.mark.parametrize(
    ("folder", "expected"), [("/Users/anna/a", False), ("/Volumes/Share/a", True), ("/Volumes/Stick/a", False)]
)
def test_mac_mounts_are_read(folder: str, expected: bool) -> None:
    assert is_network_type(type_of(Path(folder), mounts_of_mac(MAC))) is expected


def test_unknown_mounts_count_as_local(tmp_path: Path) -> None:
    assert not is_network_type(type_of(tmp_path, {}))
    assert is_on_network(tmp_path) is is_on_network(tmp_path / "not there yet")

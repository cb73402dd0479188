"""Tell whether a file lies on another computer, where locks may not reach everybody and a cable can be pulled.

Linux: the type of the file system in the kernel's list of mounts; Windows: the type of the drive, or a path that begins
with a server's name; macOS: the type in the answer of `mount`. Where nothing can be found out, a file counts as local.
"""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_NETWORK_TYPES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "afpfs",
        "webdav",
        "davfs",
        "davfs2",
        "sshfs",
        "ceph",
        "gfs2",
        "glusterfs",
        "lustre",
        "9p",
        "virtiofs",
        "vboxsf",
        "vmhgfs",
        "prl_fs",
        "rclone",
        "gvfsd-fuse",
        "google-drive-ocamlfuse",
        "s3fs",
        "curlftpfs",
    }
)
"""Names of Linux and macOS, those of FUSE without their prefix."""
_MAC_LINE = re.compile(r"^.+ on (?P<folder>/.*) \((?P<type>[^,)]+)")


def is_on_network(path: Path) -> bool:
    """Say whether a file, or the folder it will stand in, lies on a network drive."""
    folder = path.resolve()
    if sys.platform == "win32":
        return _is_remote_drive(folder)
    mounts: dict[str, str] = {}
    with suppress(OSError, subprocess.SubprocessError):
        if sys.platform == "darwin":
            said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=True)
            mounts = mounts_of_mac(said.stdout)
        else:
            mounts = mounts_of_linux(Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace"))
    return is_network_type(type_of(folder, mounts))


def mounts_of_linux(mountinfo: str) -> dict[str, str]:
    """Give the file system type by mounted folder; a later mount over the same folder hides the earlier one.

    Source: proc_pid_mountinfo(5): fields before « - » vary in number, blanks are written as octal.
    """
    mounts: dict[str, str] = {}
    for line in mountinfo.splitlines():
        before, dash, after = line.partition(" - ")
        if dash and len(before.split(" ")) > 4:
            folder = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), before.split(" ")[4])
            mounts[folder] = after.split(" ")[0]
    return mounts


def mounts_of_mac(said: str) -> dict[str, str]:
    """Give the file system type by mounted folder out of the answer of `mount`."""
    found = (_MAC_LINE.match(line) for line in said.splitlines())
    return {match["folder"]: match["type"] for match in found if match}


def type_of(folder: Path, mounts: dict[str, str]) -> str:
    """Give the type of the file system a path lies on: that of its nearest mounted ancestor; empty where unknown."""
    for ancestor in (folder, *folder.parents):
        if ancestor.as_posix() in mounts:
            return mounts[ancestor.as_posix()]
    return ""


def is_network_type(name: str) -> bool:
    """Say whether a file system of this type reaches another computer; `fuse.sshfs` counts as `sshfs`."""
    return name.lower().rpartition("fuse.")[2] in _NETWORK_TYPES


def _is_remote_drive(folder: Path) -> bool:
    if folder.drive.startswith("\\\\"):
        return True
    import ctypes  # only Windows needs it

    remote = 4  # DRIVE_REMOTE
    return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == remote)  # type: ignore[attr-defined,unused-ignore]  # Windows only

"""Read one table in a fresh process and print, as JSON, the outcome, wall and CPU seconds, and the peak in bytes.

CPU seconds and peak are those of this process and the child that parses; the peak is the larger of the two.
"""

import json
import sys
import time
from pathlib import Path

from refugeesday.errors import UserError
from refugeesday.exchange.tables_in import read_table

_STATUS = Path("/proc/self/status")


def main() -> None:
    cpu = _cpu_seconds()
    began = time.monotonic()
    try:
        outcome = f"{len(read_table(Path(sys.argv[1])).rows)} rows"
    except UserError as error:
        outcome = error.code
    seconds = time.monotonic() - began
    measured = {"outcome": outcome, "seconds": seconds, "cpu": _cpu_seconds() - cpu, "peak": _peak_bytes()}
    sys.stdout.write(json.dumps(measured))


def _cpu_seconds() -> float:
    if sys.platform == "win32":
        return time.process_time()
    import resource

    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def _peak_bytes() -> int:
    """Ask Linux for this process's own peak: ru_maxrss is handed down from whoever started it."""
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    if _STATUS.exists():
        own = 1024 * next(int(line.split()[1]) for line in _STATUS.read_text().splitlines() if line[:6] == "VmHWM:")
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit)


main()

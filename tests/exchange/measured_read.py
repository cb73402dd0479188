"""Read one table in a fresh process and say what it took: the outcome, seconds, and the child's peak memory."""

import json
import sys
import time
from pathlib import Path

from refugeesday.errors import UserError
from refugeesday.exchange.tables_in import read_table


def main() -> None:
    began = time.monotonic()
    try:
        outcome = f"{len(read_table(Path(sys.argv[1])).rows)} rows"
    except UserError as error:
        outcome = error.code
    seconds = time.monotonic() - began
    peak = 0
    if sys.platform != "win32":
        import resource

        unit = 1 if sys.platform == "darwin" else 1024
        peak = unit * max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    sys.stdout.write(json.dumps({"outcome": outcome, "seconds": seconds, "peak": peak}))


main()

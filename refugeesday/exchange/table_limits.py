"""How much of a foreign file is read before it counts as hostile.

An honest list of this program has some 5,000 rows and 20 columns; every limit leaves at least ten times that.
"""

from __future__ import annotations

MAX_FILE_BYTES = 50_000_000
MAX_MEMBERS = 2_000  # files inside an XLSX or ODS package
MAX_UNPACKED_BYTES = 300_000_000
MAX_ROWS = 200_000  # filled rows
MAX_COLUMNS = 1_000
MAX_CELLS = 2_000_000
MAX_CELL_CHARACTERS = 32_767  # what one cell of Excel can hold
MAX_LINE_CHARACTERS = 1_000_000  # of a CSV file
MAX_TEXT_CHARACTERS = 60_000_000  # all cells together: one shared string can be named by every cell
MAX_SECONDS = 9  # promise 13 says 10 with everything around it
MAX_MEMORY_BYTES = 450_000_000  # address space of the child process

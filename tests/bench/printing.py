"""Print cards: seconds for 300, scaled to 5,000, and memory on the way, which must not grow.

Run as `python -m tests.bench.printing [cards]`, 300 unless told. Every card is another person's, with three talks;
booths and times are spread as at a fair of 200 booths, so that codes are shared no more often than there. Seconds are
printed, the ratio of memory is asserted.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from refugeesday.domain.papers import CardValues
from refugeesday.printing.card import card_pages
from refugeesday.printing.pdf import write_pdf
from refugeesday.services.paper_cards import card_values
from tests.printing.example_event import example_session

BOOTHS, SLOTS = 200, 19
LARGE = 5_000
MOST_GROWTH = 1.25
"""Memory after the last card against memory after the hundredth; what is kept of codes and texts is bounded."""


def many(examples: list[CardValues], count: int) -> list[CardValues]:
    """Make cards of other people at other booths and times from a few."""
    return [_other(examples[number % len(examples)], number) for number in range(count)]


def _other(card: CardValues, number: int) -> CardValues:
    talks = []
    for turn, talk in enumerate(card.talks):
        booth, slot = (number * 7 + turn * 61) % BOOTHS, (number + 5 * turn) % SLOTS
        starts = f"{9 + slot // 3:02}:{slot % 3 * 20:02}"
        entry = talk.entry.replace(talk.booth, f"B{booth:03}").replace("DTEND:20270618T", f"DTEND:202706{10 + slot}T")
        talks.append(replace(talk, booth=f"B{booth:03}", starts=starts, entry=entry, organisation=f"Betrieb {booth}"))
    name, code = f"Vorname Nachname {number}", f"{number:012x}"
    return replace(card, number=f"TN-{number:04}", name=name, check_in_code=code, stops=tuple(talks))


def resident() -> float:
    """Give the memory the process holds now, in megabytes (Linux)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["bench"])
    with example_session() as session:
        cards = many(card_values(session, event=1), count)
    memory: dict[int, float] = {}

    def report(fraction: float, _text: str) -> None:
        done = round(fraction * count)
        if done % 100 == 0 and done not in memory:
            memory[done] = resident()

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cards.pdf"
        wall, cpu = time.perf_counter(), time.process_time()
        write_pdf(path, card_pages(cards), count=2 * count, title="Karten", report=report)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        size = path.stat().st_size / 1e6
    del application
    large = wall * LARGE / count
    print(f"{count} cards: {wall:.1f} s ({cpu:.1f} s of CPU), {size:.1f} MB; scaled to {LARGE}: {large:.0f} s")
    print("memory after cards: " + ", ".join(f"{done}: {some:.0f} MB" for done, some in sorted(memory.items()) if done))
    assert memory[max(memory)] / memory[100] <= MOST_GROWTH


if __name__ == "__main__":
    main()

"""Run Refugees Day from the source tree."""

from refugeesday.app import main

if __name__ == "__main__":  # processes that work beside the window read this file, too
    raise SystemExit(main())

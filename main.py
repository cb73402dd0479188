"""Run Refugees Day from the source tree."""

from refugeesday.app import main

raise SystemExit(main())

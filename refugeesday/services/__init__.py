"""Use cases: every user action is one function, run as one step."""

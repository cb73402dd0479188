"""The page of the event: what it is, how its day runs, whether it is large enough, what is to be done."""

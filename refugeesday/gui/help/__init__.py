"""Help for each page, shown beside it."""

"""The page of the interviews."""

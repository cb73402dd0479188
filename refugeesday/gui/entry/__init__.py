"""Show one entry of a list beside it: fields that save themselves, times, lines to look up."""

"""The commands of the command line, each a small function from arguments to an answer."""

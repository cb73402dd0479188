"""What is shown before a file is open: new, open, try out."""

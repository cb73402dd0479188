"""Own widgets and delegates, shared by the pages."""

"""The workspace file: tables, steps, journal, backups, lock."""

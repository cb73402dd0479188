"""Values to bytes and back: calendars, mails, tables. No database, no Qt."""

"""What pages with lists share: fields with messages, filters, actions for ticked rows, reading lists in."""

"""The papers a day needs besides invitations: which there are, and which are to be printed anew."""

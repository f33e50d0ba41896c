"""What one needs to call a referee, as text: the invitation, the call sheet, the sheet to fill in. Pure."""

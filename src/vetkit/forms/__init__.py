"""The form for a colleague without vetkit: a workbook, written, sent, filled in and read back."""

"""Reads a PDF in a process of its own: ``python -m vetkit.pdfium``.

PDFium is a large library that reads what strangers made. If it crashes or never ends, only that process is
lost. Nothing here imports another part of vetkit, so that the process starts fast.
"""

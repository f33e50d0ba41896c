"""The control words of RTF 1.9 that this reader knows, and what they stand for."""

from __future__ import annotations

import codecs

from vetkit.model.hiding import Hiding

PARTS: dict[str, tuple[str, Hiding | None]] = {
    "footnote": ("notes", None),
    "annotation": ("comments", "in a comment"),
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), ("header", None)),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), ("footer", None)),
}
"""Groups whose paragraphs are counted by themselves: what they are called, and how they are hidden."""
SILENT = frozenset(
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "objdata", "nonshppict", "fldinst", "sn", "sv",
        "xe", "tc", "rxe", "pgptbl", "filetbl", "atnid", "atnauthor", "atnref", "atntime", "atndate",
        "bkmkstart", "bkmkend", "template", "operator", "listname",
    }
)  # fmt: skip
"""Groups that hold no words of the text."""
SPOKEN = frozenset({"annotation", "shpinst", "footnote"})
"""Groups marked as unknown to old programs that hold words of the text all the same."""
SIGNS = {
    "par": "\r", "sect": "\r", "page": "\r", "\r": "\r", "\n": "\r", "line": "\n", "tab": "\t", "\t": "\t",
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "~": "\xa0", "_": "-", "-": "\xad",
    "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
"""What stands for a control word or sign; a carriage return ends the paragraph."""
CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


def codec(name: str) -> str:
    """Return a code page that Python knows; Windows-1252 else."""
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name

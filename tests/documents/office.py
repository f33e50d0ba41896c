"""Office files, written by hand: the least that makes one, and what a test puts into it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml"
NAMESPACES = (
    " ".join(
        f'xmlns:{prefix}="urn:example:{prefix}"'
        for prefix in ("w", "a", "p", "wp", "wps", "mc", "v", "w14", "m", "c", "dgm")
    )
    + ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP file of ``parts``."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def package(parts: Mapping[str, tuple[str, str]], **more: str) -> bytes:
    """Return an office file: parts by name, each with its content type and its XML without namespaces."""
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{type}"/>' for name, (type, _) in parts.items()
    )
    written = {name: named(xml) for name, (_, xml) in parts.items()}
    return archive({"[Content_Types].xml": f"<Types>{types}</Types>", **written, **more})


def named(xml: str) -> str:
    """Return ``xml`` with the namespaces declared on its root."""
    end = min(at for at in (xml.find(">"), xml.find("/>"), xml.find(" ")) if at > 0)
    return f"{xml[:end]} {NAMESPACES}{xml[end:]}"


def word(body: str, **parts: str) -> bytes:
    """Return a Word file with ``body``; further parts are ``styles``, ``comments``, ``footnotes``, ``header1`` …"""
    root = {
        "styles": "w:styles",
        "comments": "w:comments",
        "footnotes": "w:footnotes",
        "endnotes": "w:endnotes",
    }
    found = {
        "word/document.xml": (
            f"{WORD}.document.main+xml",
            body if body.startswith("<w:document") else f"<w:document><w:body>{body}</w:body></w:document>",
        )
    }
    for name, xml in parts.items():
        kind = name.rstrip("0123456789")
        element = root.get(kind, "w:hdr")
        found[f"word/{name}.xml"] = (f"{WORD}.{kind}+xml", f"<{element}>{xml}</{element}>")
    return package(found)


def run(text: str, properties: str = "") -> str:
    """Return letters in a row of a Word file."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of a Word file."""
    look = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{look}{''.join(one if one.startswith('<') else run(one) for one in runs)}</w:p>"

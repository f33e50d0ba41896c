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


def parts(whole: bytes) -> dict[str, bytes]:
    """Return the files in a ZIP file."""
    with ZipFile(BytesIO(whole)) as file:
        return {name: file.read(name) for name in file.namelist()}


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


RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
AREA = (9_144_000, 6_858_000)


def relations(*targets: tuple[str, str]) -> str:
    """Return a list of relations: r1, r2 …, each a kind and another part."""
    rows = (
        f'<Relationship Id="r{number}" Type="{RELATION}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f"<Relationships>{''.join(rows)}</Relationships>"


def powerpoint(*slides: str, layout: str = "", master: str = "", **beside: str) -> bytes:
    """Return a PowerPoint file of ``slides``, each the XML in its tree of shapes or a whole ``<p:sld>``.

    ``layout`` and ``master`` are XML inside their root; ``beside`` are parts of the first slide by kind:
    ``notesSlide``, ``comments``, ``chart``, ``diagramData``.
    """
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="r{n}"/>' for n in range(1, len(slides) + 1))
    main = f'<p:presentation><p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx="{AREA[0]}" cy="{AREA[1]}"/></p:presentation>'
    parts = {"ppt/presentation.xml": (f"{POWERPOINT}.presentation.main+xml", main)}
    more = {
        "ppt/_rels/presentation.xml.rels": relations(
            *(("slide", f"slides/s{n}.xml") for n in range(1, len(slides) + 1))
        ),
        "ppt/layouts/_rels/l.xml.rels": relations(("slideMaster", "../masters/m.xml")),
        "ppt/masters/_rels/m.xml.rels": relations(("theme", "/ppt/theme.xml")),
    }
    for number, xml in enumerate(slides, 1):
        whole = (
            xml if xml.startswith("<p:sld") else f"<p:sld><p:cSld><p:spTree>{xml}</p:spTree></p:cSld></p:sld>"
        )
        parts[f"ppt/slides/s{number}.xml"] = (f"{POWERPOINT}.slide+xml", whole)
        of_first = ((kind, f"../beside/{kind}.xml") for kind in beside) if number == 1 else ()
        more[f"ppt/slides/_rels/s{number}.xml.rels"] = relations(
            ("slideLayout", "../layouts/l.xml"), *of_first
        )
    for kind, xml in beside.items():
        parts[f"ppt/beside/{kind}.xml"] = (f"{POWERPOINT}.{kind}+xml", xml)
    parts["ppt/layouts/l.xml"] = ("x", f"<p:sldLayout>{layout}</p:sldLayout>")
    parts["ppt/masters/m.xml"] = ("x", f"<p:sldMaster>{master or MASTER}</p:sldMaster>")
    parts["ppt/theme.xml"] = ("x", THEME)
    return package(parts, **more)


MASTER = (
    '<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg></p:cSld>'
    '<p:clrMap bg1="lt1" tx1="dk1"/>'
)
THEME = (
    "<a:theme><a:themeElements><a:clrScheme>"
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:accent1><a:srgbClr val="1F497D"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)


def shape(
    *texts: str, fill: str = "", place: str = "", box=None, look: str = "", style: str = "", more: str = ""
) -> str:
    """Return a shape of a slide with a paragraph for each text.

    Args:
        texts: Letters, or the XML inside a paragraph.
        fill: XML of what it is filled with.
        place: The kind of placeholder that it is.
        box: Left, top, width, height; where None, the layout decides.
        look: XML inside the properties of its letters.
        style: XML of its style.
        more: Attributes of its name.
    """
    holder = f'<p:ph type="{place}"/>' if place else ""
    x, y, width, height = box or (0, 0, 0, 0)
    frame = f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>' if box else ""
    written = "".join(
        f"<a:p>{text if text.startswith('<') else f'<a:r><a:rPr>{look}</a:rPr><a:t>{text}</a:t></a:r>'}</a:p>"
        for text in texts
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x" {more}/><p:nvPr>{holder}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{frame}{fill}</p:spPr>{style}<p:txBody><a:bodyPr/>{written}</p:txBody></p:sp>"
    )


def solid(colour: str, more: str = "") -> str:
    """Return a plain filling: ``rrggbb`` or the name of a colour of the theme."""
    kind = "srgbClr" if len(colour) == 6 else "schemeClr"
    return f'<a:solidFill><a:{kind} val="{colour}">{more}</a:{kind}></a:solidFill>'


def opendocument(body: str, styles: str = "", common: str = "", manifest: str = "<m/>") -> bytes:
    """Return an OpenDocument text: ``body``, its own styles, and what stands in the common ``styles.xml``."""
    names = " ".join(
        f'xmlns:{prefix}="urn:{prefix}"'
        for prefix in ("office", "text", "style", "fo", "table", "draw", "svg", "dc", "loext")
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    shared = f"<office:document-styles {names}>{common}</office:document-styles>"
    return archive({"content.xml": content, "styles.xml": shared, "META-INF/manifest.xml": manifest})

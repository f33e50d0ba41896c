"""As much of CSS as tells whether text is shown: plain selectors and a dozen properties, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from vetkit.documents._colour import BLACK, WHITE, Colour, hexadecimal

Style = Mapping[str, str]
"""Properties and what they are set to, all in lower case."""

_PROPERTIES = frozenset(
    {
        "display", "visibility", "opacity", "font-size", "color", "background", "background-color",
        "background-image", "background-clip", "-webkit-background-clip", "text-indent", "position", "left",
        "top", "clip", "clip-path", "height", "max-height", "width", "overflow", "mso-hide",
    }
)  # fmt: skip
_BRACE = re.compile(r"[{}]")
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)", re.ASCII)
_PART = re.compile(r"[.#][\w-]+", re.ASCII)
_FUNCTION = re.compile(r"rgba?\(([^()]*)\)")
_LENGTH = re.compile(r"(-?\d{0,7}(?:\.\d{1,6})?)(px|pt|em|rem|%|vw|vh|cm|in)?")
_PIXELS = {"px": 1.0, "": 1.0, "pt": 4 / 3, "cm": 37.8, "in": 96.0, "rem": 16.0}
_MOST_RULES = 20_000
_NAMED: Mapping[str, Colour] = {
    "white": WHITE, "black": BLACK, "snow": (255, 250, 250), "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245), "ghostwhite": (248, 248, 255), "floralwhite": (255, 250, 240),
    "red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255), "yellow": (255, 255, 0),
    "gray": (128, 128, 128), "grey": (128, 128, 128), "silver": (192, 192, 192), "navy": (0, 0, 128),
    "maroon": (128, 0, 0), "purple": (128, 0, 128), "teal": (0, 128, 128), "olive": (128, 128, 0),
    "lime": (0, 255, 0), "aqua": (0, 255, 255), "cyan": (0, 255, 255), "fuchsia": (255, 0, 255),
    "magenta": (255, 0, 255), "orange": (255, 165, 0), "lightgray": (211, 211, 211),
    "lightgrey": (211, 211, 211),
}  # fmt: skip


def declarations(text: str) -> dict[str, str]:
    """Return the properties that ``text`` sets, of those that matter here; the last of each counts."""
    found = {}
    for one in text.lower().split(";"):
        key, colon, value = one.partition(":")
        if colon and (key := key.strip()) in _PROPERTIES:
            found[key] = value.replace("!important", "").strip()
    return found


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule for elements of one name, id and set of classes, each of which may be left open."""

    tag: str
    id: str
    classes: frozenset[str]
    order: int
    style: Style

    @property
    def weight(self) -> tuple[bool, int, bool, int]:
        """How it ranks among rules that fit."""
        return bool(self.id), len(self.classes), bool(self.tag), self.order


@dataclass
class Sheet:
    """The rules of a page's style sheets.

    Attributes:
        is_understood: Whether no rule that gives a background was too hard to read.
    """

    is_understood: bool = True
    _rules: dict[str, list[_Rule]] = field(default_factory=dict)
    _count: int = 0

    def add(self, css: str) -> None:
        """Add the rules of one style sheet."""
        for selectors, body in _blocks(_REMARK.sub(" ", css)):
            style = declarations(body)
            for selector in selectors.lower().split(",") if style else ():
                self._add(selector.strip(), style)

    def _add(self, selector: str, style: Style) -> None:
        parts = _SELECTOR.fullmatch(selector)
        if not parts or not selector or self._count >= _MOST_RULES:
            self.is_understood = self.is_understood and not any("background" in key for key in style)
            return
        named = _PART.findall(parts[2])
        ids = [part[1:] for part in named if part[0] == "#"]
        classes = [part[1:] for part in named if part[0] == "."]
        self._count += 1
        rule = _Rule(parts[1] or "", ids[-1] if ids else "", frozenset(classes), self._count, style)
        key = f"#{rule.id}" if ids else f".{classes[-1]}" if classes else rule.tag
        self._rules.setdefault(key, []).append(rule)

    def style(self, tag: str, id: str, classes: Iterable[str], own: str) -> dict[str, str]:
        """Return what an element is told: by the rules that fit, the more special later, and by itself.

        Args:
            tag: Its name, in lower case.
            id: Its id, in lower case.
            classes: Its classes, in lower case.
            own: What its own ``style`` says.
        """
        found: dict[str, str] = {}
        if self._rules:
            given = frozenset(classes)
            keys = (tag, f"#{id}", *(f".{one}" for one in given))
            fitting = [
                rule
                for key in keys
                for rule in self._rules.get(key, ())
                if rule.tag in ("", tag) and rule.id in ("", id) and rule.classes <= given
            ]
            for rule in sorted(fitting, key=lambda rule: rule.weight):
                found.update(rule.style)
        if own:
            found.update(declarations(own))
        return found


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and body of each rule that holds everywhere; those for some screens are left out."""
    at = conditions = 0
    opened: list[str] = []
    for brace in _BRACE.finditer(css):
        text, at = css[at : brace.start()], brace.end()
        if brace.group() == "{":
            opened.append(text.rpartition(";")[2].strip())
            conditions += opened[-1][:1] == "@"
        elif opened:
            selectors = opened.pop()
            if selectors[:1] == "@":
                conditions -= 1
            elif not conditions:
                yield selectors, text


def colour(text: str) -> Colour | None:
    """Return a colour as CSS writes it; None where it is see-through, or too hard to read."""
    text = text.strip()
    if text in _NAMED:
        return _NAMED[text]
    if text.startswith("#"):
        return hexadecimal(text[: 4 if len(text) in (4, 5) else 7])
    mixed = _FUNCTION.fullmatch(text)
    if not mixed:
        return None
    numbers = mixed[1].replace("/", " ").replace(",", " ").split()
    if len(numbers) < 3 or (len(numbers) > 3 and numbers[3] not in ("1", "1.0", "100%")):
        return None
    if not all(number.isdecimal() and len(number) < 4 for number in numbers[:3]):
        return None
    red, green, blue = (min(255, int(number)) for number in numbers[:3])
    return red, green, blue


def pixels(text: str, around: float) -> float | None:
    """Return a length in pixels; ``around`` is the size of letters that ``em`` and ``%`` count from."""
    length = _LENGTH.fullmatch(text.strip())
    if not length or length[1] in ("", "-"):
        return None
    number, unit = float(length[1]), length[2] or ""
    if unit in ("em", "%"):
        return number * around / (100 if unit == "%" else 1)
    return number * _PIXELS[unit] if unit in _PIXELS else None

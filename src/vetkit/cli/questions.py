"""What ``vetkit init`` asks: the few things that decide how much is asked later."""

from __future__ import annotations

from pathlib import Path

from vetkit.cli.ask import Enough, ask, choose
from vetkit.cli.console import say
from vetkit.cli.starter import Known

_KINDS = {"a": "agency", "agency": "agency", "f": "freelancer", "freelancer": "freelancer", "": ""}
_SIZES = {
    "s": "small",
    "small": "small",
    "n": "normal",
    "normal": "normal",
    "l": "large",
    "large": "large",
    "": "",
}
_INVOLVED = {
    "a": "ads",
    "ads": "ads",
    "c": "creators",
    "creators": "creators",
    "d": "customer-data",
    "customer-data": "customer-data",
}


def starter_questions(name: str, folder: Path) -> Known:
    """Ask for kind, website, purpose, size, what is involved, and documents; Enter leaves one open.

    Ctrl-D ends the questions; what was said until then is kept.
    """
    say("A few things that matter first. Enter leaves one open.")
    values: dict[str, str | list[str]] = {}
    documents: list[str] = []
    try:
        _keep(values, "kind", choose("Kind [a agency, f freelancer] ", _KINDS))
        _keep(values, "website", ask("Website: "))
        _keep(values, "purpose", ask("What is it for you, in a sentence: "))
        _keep(values, "size", choose("Size of the engagement [s small, n normal, l large] ", _SIZES))
        involved = _involved()
        if involved is not None:
            values["involves"] = involved
        while path := _document(folder):
            if path not in documents:
                documents.append(path)
    except Enough:
        pass
    return Known(name, values, documents)


def _keep(values: dict[str, str | list[str]], key: str, value: str) -> None:
    if value:
        values[key] = value[:500]


def _involved() -> list[str] | None:
    """Return what is in scope; None where nobody says."""
    while True:
        reply = ask("Involves [a ads, c creators, d customer data, none; several with blanks] ").lower()
        words = reply.replace(",", " ").split()
        if not words:
            return None
        if words == ["none"]:
            return []
        if all(word in _INVOLVED for word in words):
            return sorted({_INVOLVED[word] for word in words})
        say(f"'{reply}' has something in it that is none of these.")


def _document(folder: Path) -> str:
    """Return a document beside the profile; nothing when there are no more."""
    from vetkit.load.fence import OutsideError, inside

    while reply := ask("A document they sent, beside the profile (Enter: no more): "):
        try:
            if inside(folder, reply).is_file():
                return reply
            say(f"There is no file {folder / reply}; put it there first, or list it later.")
        except OutsideError as error:
            say(f"{reply} {error}; {error.hint}.")
    return ""

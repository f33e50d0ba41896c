"""A flag drafted from one sentence: text in, a row of TOML out that passes its own test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import tomli_w

from vetkit.claims import compile_rules, scan
from vetkit.claims.draft import drafts
from vetkit.claims.examples import try_examples
from vetkit.claims.mutate import mutations
from vetkit.claims.rules import Rules
from vetkit.errors import VetkitError, problem
from vetkit.model.checklist import Flag

_TEXTS = {
    "title": "Say in a few words what the consultant does",
    "why": "Say why a buyer should care.",
    "ask": "What would you ask the consultant?",
}
_REMARKS = {
    "id": "stable, never used for anything else",
    "polarity": "red speaks against the consultant, green for it",
    "severity": "low, medium, high or critical",
    "source": "a key of your [[sources]], or of the built-in ones",
    "phrases": "see docs/phrases.md; make it broader until your own near misses are caught, then stop",
    "flagged": "add other wordings that must be caught",
    "passed": "add near misses: the same words in another sense",
}


def new_flag(sentence: str, rules: Rules) -> str:
    """Return a drafted flag for ``sentence`` as TOML, what a person must decide in comments.

    Args:
        sentence: What should be caught, as a consultant would write it.
        rules: Those that apply: a flag that catches it already is named.

    Raises:
        VetkitError: No phrase can be made of it.
    """
    flag = next(_sound(sentence, drafts(sentence)), None)
    if flag is None:
        hint = "write one whole sentence, as the consultant would, with the words that give it away"
        raise problem("vetkit checklist new", "nothing telling is in that sentence", hint)
    caught = sorted({match.flag for match in scan(sentence, rules) if match.counts})
    lines = ["# Drafted from one sentence. Where a remark stands, you decide."]
    if caught:
        lines.append(f"# Caught already by: {', '.join(caught)}. You may not need a flag of your own.")
    lines.append("[[flags]]")
    for key, value in flag.model_dump(exclude={"stances"}).items():
        remark = f"  # {_REMARKS[key]}" if key in _REMARKS and not isinstance(value, tuple) else ""
        if key in _REMARKS and isinstance(value, tuple):
            lines.append(f"# {key}: {_REMARKS[key]}")
        lines.append(
            tomli_w.dumps({key: list(value) if isinstance(value, tuple) else value}).rstrip() + remark
        )
    return "\n".join(lines) + "\n"


def _sound(sentence: str, phrases: Iterable[str]) -> Iterator[Flag]:
    """Yield a flag for each phrase that can be read and passes its own test."""
    for phrase in phrases:
        flag = _flag(sentence, phrase)
        try:
            rules = compile_rules([flag])
        except VetkitError:
            continue
        if all(one.right for one in try_examples([flag], rules)):
            yield flag


def _flag(sentence: str, phrase: str) -> Flag:
    words = re.findall(r"[a-z]{3,}", re.sub(r"\{\w+\}", "", phrase))[:3] or ["new", "flag"]
    return Flag(
        id="-".join(words)[:60].strip("-"),
        polarity="red",
        severity="medium",
        source=("GK",),
        phrases=(phrase,),
        flagged=(sentence,),
        passed=(mutations(sentence)[0][1],),
        **_TEXTS,
    )

"""The call sheet in Markdown: to print, and to write on by hand."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.model.interview import Interview, Item
from vetkit.model.profile import Profile, Reference
from vetkit.packet.wording import CALL_FIELDS, CLAIM, CLAIM_ANSWER, IDENTITY, RULES, SCALE, has_words, how
from vetkit.references.askable import claims_for
from vetkit.report._escape import markdown as md

_BLANK = "…" * 20


def call_sheet(profile: Profile, reference: Reference, interview: Interview) -> str:
    """Return the call sheet for ``reference``: the rules, every question, then the consultant's claims."""
    return "\n".join(_lines(profile, reference, interview))


def _lines(profile: Profile, reference: Reference, interview: Interview) -> Iterator[str]:
    yield f"# Call sheet: {md(reference.name)}, {md(reference.organisation)}"
    yield ""
    yield f"About {md(profile.consultant.name)}. For your own file: never show it to the consultant."
    yield ""
    yield from (f"- {rule}" for rule in RULES)
    yield ""
    yield "## The call"
    yield ""
    yield from (f"- {what}: {_BLANK}" for _, what in CALL_FIELDS)
    yield ""
    yield from (f"  - `{name}`: {meaning}" for name, meaning in IDENTITY)
    yield ""
    yield "## Questions"
    yield ""
    yield f"Marks: {SCALE}."
    for number, question in enumerate(interview.questions, 1):
        yield from ("", f"{number}. **{md(question.ask)}**", "")
        yield from (f"   - {_label(item)}: {_BLANK}" for item in question.items)
        yield from [f"   - In their words: {_BLANK}"] if has_words(question) else ()
    claims = claims_for(reference, profile)
    if claims:
        yield from ("", "## What the consultant says", "", f"Answers: {CLAIM_ANSWER}.")
    for number, claim in enumerate(claims.values(), len(interview.questions) + 1):
        yield from ("", f"{number}. **{md(CLAIM.format(claim=claim.text))}**", "")
        yield from (f"   - {what}: {_BLANK}" for what in ("Answer", "In their words"))
    yield ""


def _label(item: Item) -> str:
    return f"{item.ask} ({how(item)})" if item.ask else how(item).capitalize()

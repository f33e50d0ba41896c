"""The sheet to fill in, as TOML: one table a question, to be read back with ``references record --from``."""

from __future__ import annotations

import json
from collections.abc import Iterator

from vetkit.model.interview import Interview, Question
from vetkit.model.profile import Profile, Reference
from vetkit.packet.wording import CALL_FIELDS, CLAIM, CLAIM_ANSWER, IDENTITY, RULES, SCALE, has_words, how
from vetkit.references.askable import claims_for
from vetkit.report._escape import plain

SCHEMA = "vetkit.sheet/1"

WORDS = "words"
"""The key under which a question's or a claim's verbatim words stand."""

_UNQUOTED = {"at": ", without quotes"}


def sheet(profile: Profile, reference: Reference, interview: Interview) -> str:
    """Return the sheet for ``reference``, which needs an id; every blank is empty text.

    Names and contacts of the referee are not in it.
    """
    return "\n".join(_lines(profile, reference, interview))


def _lines(profile: Profile, reference: Reference, interview: Interview) -> Iterator[str]:
    yield f"# Call sheet: {plain(reference.initials)} of {plain(reference.organisation)},"
    yield f"# about {plain(profile.consultant.name)}. For your own file: never show it to the consultant."
    yield "#"
    yield from (f"# {rule}" for rule in RULES)
    yield "#"
    yield "# Words stand between the quotes; dates, marks and numbers without any: quality = 4"
    yield '# What stays "" was not asked. A longer text may stand between """ and """.'
    yield ""
    yield f'schema = "{SCHEMA}"'
    yield f"referee = {_quoted(reference.id or '')}"
    yield from ("", "[call]")
    yield from (f'{key} = ""  # {what}{_UNQUOTED.get(key, "")}' for key, what in CALL_FIELDS)
    yield from (f"#   {name}: {meaning}" for name, meaning in IDENTITY)
    yield from ("", f"# Marks: {SCALE}.")
    for number, question in enumerate(interview.questions, 1):
        yield from _question(number, question)
    claims = claims_for(reference, profile)
    for number, (key, claim) in enumerate(claims.items(), len(interview.questions) + 1):
        yield ""
        yield f"# {number}. {plain(CLAIM.format(claim=claim.text))}"
        yield f"[claims.{key}]"
        yield f'value = ""  # {CLAIM_ANSWER}'
        yield f'{WORDS} = ""'
    yield ""


def _question(number: int, question: Question) -> Iterator[str]:
    yield ""
    yield f"# {number}. {question.ask}"
    yield f"[{question.id}]"
    for item in question.items:
        label = f"{item.ask}: " if item.ask else ""
        yield f'{item.id} = ""  # {label}{how(item)}'
    if has_words(question):
        yield f'{WORDS} = ""  # in their words'


def _quoted(text: str) -> str:
    """Return ``text`` as TOML writes it between quotes."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

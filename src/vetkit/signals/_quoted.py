"""Whether words of the consultant's are told as its: "they say that …", or taken back in the same breath."""

from __future__ import annotations

import re

from vetkit.signals._plain import words
from vetkit.signals._texts import Text

_TELLERS = (
    "they|he|she|it|agency|consultant|firm|website|site|brochure|proposal|pitch|deck|slides?|advert|page"
)
_TELL = (
    "says?|said|saying|claims?|claimed|tells?|told|writes?|wrote|states?|stated|boasts?|boasted"
    "|advertises?|advertised|promises?|promised|puts?|calls?|reads?|asserts?|asserted"
)
_BEFORE = re.compile(
    rf"\b(?:{_TELLERS})(?: \w+)? (?:{_TELL})\b|\baccording to (?:them|him|her|the agency|their)\b"
    r"|\bi (?:read|heard|saw|know) (?:that|of)\b|\bas they\b|\bclaims? that\b"
    r"|\btheir (?:claim|line|sentence|words?|website|proposal|brochure|pitch)\b"
)
"""What stands before words that are told as another's: "they told you", "their website has it that"."""

_AFTER = re.compile(
    r"\b(?:not so|not true|untrue|not the case|not quite|not how|not what happened|nonsense|exaggerated"
    r"|exaggeration|overstated|an overstatement|never happened|in truth|in reality"
    r"|actually it|but it was|more like|i disagree|not us|not here|no not|that is not|thats not"
    r"|i cant confirm|i cannot confirm|i dont recogni[sz]e)\b"
)
"""What takes them back."""

_REACH = 12
"""Words before or after within which it must stand."""


def is_told_of(text: Text, shared: str) -> bool:
    """Tell whether ``shared``, a stretch of the words of ``text``, is told as another's, or is denied."""
    row = f" {' '.join(words(text.text))} "
    first = next((part.strip() for part in shared.split("…") if part.strip()), "")
    at = row.find(f" {first} ")
    if not first or at < 0:
        return False
    before = " ".join(row[:at].split()[-_REACH:])
    after = " ".join(row[at + len(first) + 1 :].split()[:_REACH])
    return bool(_BEFORE.search(before) or _AFTER.search(after))

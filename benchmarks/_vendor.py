"""Text to scan that reads like a proposal: made of the words that consultants use, with claims planted in it.

Beside documentation, of whose words a third are code, it shows what vetkit costs on what it is for: nearly
every sentence has words that phrases ask for, and few sentences are claims.
"""

from __future__ import annotations

from random import Random

_EVERY = 2000
"""Characters of text to one planted claim."""
_WORDS = {
    "month": ("January", "March", "the second month", "the first quarter", "week three", "autumn", "spring"),
    "place": ("LinkedIn", "Instagram", "TikTok", "YouTube", "Facebook", "your newsletter", "the blog"),
    "work": (
        *("the content calendar", "the monthly report", "community replies", "paid campaigns", "briefs"),
        *("photo days", "creator agreements", "the tone of voice", "subtitles", "the editorial plan"),
    ),
    "person": (
        *("Your account lead", "The copywriter", "A designer", "Our analyst", "The community manager"),
        *("Your marketing team", "The founder", "One of your colleagues", "The legal department"),
    ),
    "does": (
        *("prepares", "checks", "writes", "hands over", "discusses", "updates", "plans", "reviews"),
        *("approves", "corrects", "translates", "publishes"),
    ),
    "reader": ("customers", "applicants", "your audience", "followers", "retailers", "parents", "visitors"),
    "number": ("two", "three", "12", "40", "six", "1,200", "a few", "15"),
    "aim": (
        *("so that nothing is published by mistake", "before anything goes out", "as agreed in the contract"),
        *("because tone matters more than volume", "and keeps a record of it", "within two working days"),
    ),
}
_SENTENCES = (
    "{person} {does} {work} in {month}, {aim}.",
    "We post {number} times a week on {place} and answer {reader} on working days.",
    "In {month} {person} {does} {work}; your team sees every draft first.",
    "What we need from you: photos, facts, and {number} hours a month of somebody who knows {reader}.",
    "If {reader} complain on {place}, {person} {does} the reply {aim}.",
    "Growth on {place} depends on the product, the season and the budget.",
    "The fee covers {work} and {work}, and not the media budget.",
    "{person} and {person} meet every {number} weeks and go through {work}.",
    "Our report compares {month} with {month} and says what did not work.",
    "For {place} we suggest fewer posts, longer texts and {number} interviews with {reader}.",
    "Whoever follows you on {place} should learn something about {work}, {aim}.",
    "You may end the agreement at the end of each month, and the accounts stay yours.",
    "{person} {does} {work} together with the people who sell to {reader}.",
    "Last year a museum asked us for {work}; {number} of its {reader} came from {place}.",
)
_HEADINGS = ("## Our approach", "## The team", "## Timeline", "## Fees", "## {place}", "## What you get")


def vendor_prose(size: int, claims: list[str], seed: int) -> str:
    """Return ``size`` characters of headings, paragraphs and lists, with one of ``claims`` now and then."""
    random = Random(seed)
    found: list[str] = []
    length = planted = 0
    while length < size:
        piece = _block(random)
        if length > planted * _EVERY:
            piece += f"\n\n{random.choice(claims)}"
            planted += 1
        found.append(piece)
        length += len(piece) + 2
    return "\n\n".join(found)[:size]


def _block(random: Random) -> str:
    """Return a heading, a list or a paragraph."""
    kind = random.random()
    if kind < 0.1:
        return _filled(random.choice(_HEADINGS), random)
    lines = [_filled(random.choice(_SENTENCES), random) for _ in range(random.randint(2, 6))]
    return "\n".join(f"- {line}" for line in lines) if kind < 0.3 else " ".join(lines)


def _filled(sentence: str, random: Random) -> str:
    """Return ``sentence`` with a word for each of its gaps."""
    first, *others = sentence.split("{")
    for part in others:
        name, _, rest = part.partition("}")
        first += random.choice(_WORDS[name]) + rest
    return first

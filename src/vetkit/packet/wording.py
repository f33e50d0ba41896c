"""How the blanks of a call sheet are introduced, the same words on paper, in TOML and in the form."""

from __future__ import annotations

from vetkit.model.call import CHANNELS, CONFIRMATIONS
from vetkit.model.interview import YES_NO, Item, Question

RULES = (
    "Read every question aloud as it stands, in this order; everybody is asked the same.",
    "Write down what is said as nearly as you can. Ask for an example of every 1 and every 5.",
    "Silence is allowed: wait. Write down a pause before an answer, too.",
    "“na” is: does not apply. “unknown” is: does not know, or will not say. Both are answers.",
    "Where only the month of a date is known, write its first day.",
    "Give the marks right after the call, while you remember it.",
)

SCALE = "5 exceptional, 4 very good, 3 satisfactory, 2 marginal, 1 unsatisfactory"

IDENTITY = (
    ("name-only", "nothing shows who spoke, such as a number that the consultant gave you"),
    ("free-mail", "an address at a free-mail provider"),
    ("own-domain", "an address at the client's own domain"),
    ("called-back", "you called back on a number that you found yourself"),
    ("both-ways", "that, and an address at the client's own domain"),
)

CALL_FIELDS = (
    ("at", "Day and time, such as 2026-11-24 10:30:00"),
    ("by", "Who called"),
    ("channel", "How: " + ", ".join(CHANNELS)),
    ("identity", "How sure you are who spoke: " + ", ".join(name for name, _ in IDENTITY)),
    ("contact", "The number or address that was used; may stay empty"),
    ("listener", "Who else of yours was there; may stay empty"),
    ("note", "Anything else; may stay empty"),
)

CLAIM = "The consultant says: “{claim}” Is that so?"

CLAIM_ANSWER = ", ".join(CONFIRMATIONS)


def has_words(question: Question) -> bool:
    """Tell whether verbatim words have a place beside the answers: where these are not words anyway."""
    return any(item.type != "text" for item in question.items)


def how(item: Item) -> str:
    """Return how an item is answered."""
    match item.type:
        case "text":
            return "in words"
        case "date":
            return "a day, such as 2024-02-01"
        case "number":
            return "a number"
        case "scale5":
            return "a mark from 1 to 5"
        case _:
            return ", ".join(item.choices or YES_NO)

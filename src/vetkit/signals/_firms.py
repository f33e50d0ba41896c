"""Names of firms, compared without legal form, accents, spacing and the small words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vetkit.model.signal import Lists
from vetkit.signals._names import key
from vetkit.signals._plain import joined_letters, words

_TRADING_AS = re.compile(
    r"\b(?:t\s*/\s*a|d\s*/\s*b\s*/\s*a|dba|trading as|doing business as|a\s*/\s*k\s*/\s*a|aka)\b", re.I
)
_SITE = re.compile(r"(?:https?://)?(?:www\.)?([a-z\d-]{3,})(?:\.[a-z]{2,4}){1,2}/?", re.I)
_ASIDE = re.compile(r"\s*[(\[,]\s*|\s+[-–—|/:]\s+")
"""What parts a firm from its department or place: Town Council, Housing."""
_ELISION = re.compile(r"\b[ld]['’](?=\w{3})", re.I)
"""The article in L'Atelier."""


_HEAD = 5
"""Letters above which what stands before a comma is a firm's name by itself."""


@dataclass(frozen=True, slots=True)
class Firm:
    """The name of a firm in plain form.

    Attributes:
        name: Its words in one, without legal form; empty where there is none.
        bare: Likewise, as it was spelt.
        words: Its words, without legal form and small words.
        form: Its legal form, in one spelling; empty where none was written.
        letters: Its initials, small words left out and with them.
        head: As ``name``, of what stands before a comma, dash or bracket; empty where nothing does.
        also: Other names under which it trades, each as ``name``.
    """

    name: str
    bare: str
    words: tuple[str, ...]
    form: str
    letters: frozenset[str]
    head: str = ""
    also: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """All its names in one word each."""
        return (self.also | {self.name}) - {""}


def firm(text: str | None, lists: Lists) -> Firm:
    """Return the firm's name ``text`` in plain form; what follows "trading as" is another name of it."""
    first, *others = (_firm(part, lists) for part in _TRADING_AS.split(text or ""))
    before = _ASIDE.split(text or "", maxsplit=1)
    head = _firm(before[0], lists).name if len(before) > 1 else ""
    return replace(first, head=head, also=frozenset(other.name for other in others))


def _firm(text: str, lists: Lists) -> Firm:
    spelt = joined_letters(words(_ELISION.sub("", _site_name(text)).replace("&", " ")))
    tokens = [lists.firm_words.get(token, token) for token in spelt]
    whole = tuple(tokens)
    forms = []
    while len(tokens) > 1 and tokens[0] in lists.firm_front:
        forms.append(tokens.pop(0))
    while len(tokens) > 1 and (form := _form(tokens[-1], lists)):
        forms.append(form)
        tokens.pop()
    core = tuple(token for token in tokens if token not in lists.firm_small) or tuple(tokens)
    rows = (core, tokens, whole, [word for word in whole if word not in lists.firm_small])
    initials = {"".join(word[0] for word in row) for row in rows if len(row) > 1}
    keyed = tuple(map(key, core))
    return Firm("".join(keyed), "".join(core), keyed, "".join(sorted(forms)), frozenset(initials))


def _site_name(text: str) -> str:
    """Return the name in a web address: some lists name firms by it."""
    found = _SITE.fullmatch(text.strip())
    return found[1].replace("-", " ") if found else text


def _form(word: str, lists: Lists) -> str:
    """Return the legal form that ``word`` is, in one spelling; empty where it is none."""
    if word in lists.legal:
        return word
    return next((form for form, others in lists.legal.items() if word in others.split()), "")


def is_same(one: Firm, other: Firm) -> bool:
    """Tell whether two names are one firm's, whatever is added as legal form."""
    return bool(one.names & other.names)


def is_same_form(one: Firm, other: Firm) -> bool:
    """Tell whether two firms do not differ in legal form, as far as both say theirs."""
    return not one.form or not other.form or one.form == other.form


def is_abbreviated(one: Firm, other: Firm) -> bool:
    """Tell whether one name is the other's initials."""
    return any(
        len(short.bare) > 1 and len(short.words) == 1 and short.bare in long.letters
        for short, long in ((one, other), (other, one))
    )


def is_shortened(one: Firm, other: Firm) -> bool:
    """Tell whether one name is the other's with words cut short or as initials: Marshford BC."""
    return any(_shortens(a.words, b.words) for a, b in ((one, other), (other, one)) if len(a.words) > 1)


def _shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    if not short or not long:
        return not short and not long
    head = short[0]
    if (long[0] == head or (len(head) > 2 and long[0].startswith(head))) and _shortens(short[1:], long[1:]):
        return True
    count = len(head)
    initials = "".join(word[0] for word in long[:count])
    return 1 < count <= len(long) and initials == head and _shortens(short[1:], long[count:])


def is_nearly_same(one: Firm, other: Firm) -> bool:
    """Tell whether two names have the same words in another order, or as singular and plural."""
    return len(one.name) > 3 and sorted(map(_singular, one.words)) == sorted(map(_singular, other.words))


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def is_branch(one: Firm, other: Firm, lists: Lists) -> bool:
    """Tell whether one name is the other's with words that only say where, or what kind of firm."""
    if any(len(a.head) > _HEAD and a.head in (b.name, b.head) for a, b in ((one, other), (other, one))):
        return True
    short, long = sorted((one, other), key=lambda firm: len(firm.words))
    added = set(long.words) - set(short.words)
    is_longer = len(short.name) > 3 and bool(added) and set(short.words) < set(long.words)
    return is_longer and added <= set(map(key, lists.firm_branch))

"""What gives a referee away in a sentence, and the sentence without it.

Names are found over accents, alphabets, small disguises and order of words; organisations in full and by the
words that are theirs; numbers, addresses and domains however they are written; the referee's own words by any
five that follow each other. It takes out a word too many rather than one too few.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass

from vetkit.claims.fold import Folded, fold
from vetkit.model.case import Case
from vetkit.model.profile import Reference
from vetkit.model.signal import Lists
from vetkit.signals._domains import host, mail
from vetkit.signals._names import key
from vetkit.signals._phones import phones
from vetkit.signals._plain import plain, words

SOMEBODY = "a referee"
"""Stands where a referee was named."""

Sieve = Callable[[str], str]
"""Takes what gives a referee away out of a sentence."""

_SHORT = 3
"""Letters that a word must have to be looked for, where it is written with a capital."""
_PLAIN = 6
"""Letters that it must have to be looked for in small letters: price and mark are words of everybody's."""
_WITHIN = 6
"""Letters of a name that are looked for within a longer word, such as an account or the name of a file."""
_DIGITS = 7
"""Digits at the end of a number by which it is known."""
_RUN = 5
"""Words in a row that are a referee's own."""

_TOKEN = re.compile(r"[@#]?[^\W_]+(?:['’][^\W_]+)*")
_MAIL = re.compile(r"[^\s<>()\[\],;:\"“”]+@[^\s<>()\[\],;:\"“”]+[^\W_]")
_NUMBER = re.compile(r"\+?\(?\d(?:[\s().\-/–]{0,3}\d){6,}")
_BETWEEN = re.compile(r"^[\s.,&'’\-–]{0,3}$")
"""What may stand between two words of one name."""


@dataclass(frozen=True)
class Traces:
    """What the referees of a case are known by, each in plain form.

    Attributes:
        names: Words of their names, and those with which their organisations' names begin.
        capitals: Other words of their organisations' names, looked for with a capital alone.
        within: Names that are looked for within longer words too.
        rows: Names, organisations and addresses of several words.
        initials: Initials, and short names of organisations, as they are written.
        hosts: Domains of their organisations.
        mails: Addresses of theirs.
        numbers: The last digits of their numbers.
        said: Any five words in a row that they said, and the consultant did not write.
    """

    names: frozenset[str]
    capitals: frozenset[str]
    within: tuple[str, ...]
    rows: frozenset[tuple[str, ...]]
    initials: frozenset[str]
    hosts: frozenset[str]
    mails: frozenset[str]
    numbers: frozenset[str]
    said: frozenset[tuple[str, ...]]


def sieve(case: Case) -> Sieve:
    """Return what takes the referees of ``case`` out of a sentence."""
    if not case.profile.references:
        return str
    traces = _traces(case)
    return lambda text: _without(text, traces)


def _traces(case: Case) -> Traces:
    lists, references = case.rulebook.lists, case.profile.references
    own = frozenset(_own(case))
    people = [words(one.name) for one in references]
    firms = [_core(one.organisation, lists) for one in references]
    said = {run for text in _said(case) for run in _runs(words(text))}
    written = {run for material in case.material for run in _runs(words(material.text))}
    first = {word for row in people for word in row} | {row[0] for row in firms if row}
    rest = {word for row in firms for word in row[1:]} - lists.everyday
    whole = {"".join(row) for row in (*people, *firms)} | {row[-1] for row in people if row}
    return Traces(
        names=_forms(first - own),
        capitals=_forms(rest - own),
        within=tuple(sorted(word for word in whole - own if len(word) >= _WITHIN)),
        rows=frozenset(
            row
            for row in (*people, *_turned(people), *firms, *(row[:2] for row in firms), *_places(references))
            if len(row) > 1
        ),
        initials=frozenset(one.initials.replace(" ", "") for one in references if " " in one.initials)
        | {"".join(word[0] for word in row).upper() for row in firms if len(row) >= _SHORT},
        hosts=frozenset(_hosts(references, lists)),
        mails=frozenset(found.address for one in references if (found := mail(one.email, lists))),
        numbers=frozenset(phone.digits[-_DIGITS:] for one in references for phone in phones(one.phone, ())),
        said=frozenset(said - written),
    )


def _own(case: Case) -> Iterator[str]:
    """Yield the words of the names of the consultant and its people, which stay."""
    consultant = case.profile.consultant
    people = [one.name for one in consultant.principals] + [one.name for one in case.profile.team]
    for text in (consultant.name, consultant.legal_name or "", *people):
        yield from words(text)


def _forms(found: Set[str]) -> frozenset[str]:
    """Return words that are long enough, each as other languages spell it too."""
    return frozenset(form for word in found if len(word) >= _SHORT for form in (word, key(word)))


def _core(organisation: str, lists: Lists) -> tuple[str, ...]:
    """Return the words of an organisation's name without its legal form."""
    forms = {*lists.legal, *(one for others in lists.legal.values() for one in others.split())}
    row = list(words(organisation))
    while len(row) > 1 and row[-1] in forms:
        row.pop()
    return tuple(row)


def _turned(people: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    for row in people:
        if len(row) > 1:
            yield from ((row[-1], *row[:-1]), (row[0], row[-1]), (row[0][0], row[-1]))


def _places(references: Iterable[Reference]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of postal addresses that have a number in them."""
    for one in references:
        for line in re.split(r"[,;\n]", one.address or ""):
            if any(letter.isdigit() for letter in line):
                yield words(line)


def _hosts(references: Iterable[Reference], lists: Lists) -> Iterator[str]:
    for one in references:
        found = mail(one.email, lists)
        for at in (host(one.website, lists), found.host if found and not found.free else None):
            if at and not at.shared:
                yield at.registered


def _said(case: Case) -> Iterator[str]:
    """Yield everything that referees said or wrote."""
    yield from (one.statement for one in case.profile.references if one.statement)
    for call in case.calls:
        yield from (text for one in call.replies for text in (one.said, one.value) if isinstance(text, str))
        yield from (one.said for one in call.claims if one.said)


def _runs(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (row[at : at + _RUN] for at in range(len(row) - _RUN + 1))


def _without(text: str, traces: Traces) -> str:
    """Return ``text`` with each trace replaced; what is next to each other is one."""
    folded = fold(text)
    spans = sorted(_spans(folded, traces))
    if not spans:
        return text
    merged = [spans[0]]
    for start, end in spans[1:]:
        last = merged[-1]
        if start <= last[1] or _BETWEEN.match(text[last[1] : start]):
            merged[-1] = (last[0], max(end, last[1]))
        else:
            merged.append((start, end))
    pieces, done = [], 0
    for start, end in merged:
        pieces += [text[done:start], SOMEBODY]
        done = end
    return "".join((*pieces, text[done:]))


def _spans(folded: Folded, traces: Traces) -> Iterator[tuple[int, int]]:
    """Yield where in the text something gives a referee away."""
    for start, end in (*_contacts(folded.shadow, traces), *_named(folded, traces)):
        yield folded.start(start), folded.end(end)
    for initials in traces.initials:
        spaced = re.escape(initials).replace(r"\.", r"\.\s?").removesuffix(r"\s?")
        yield from (found.span() for found in re.finditer(rf"(?<!\w){spaced}(?!\w)", folded.text))


def _contacts(shadow: str, traces: Traces) -> Iterator[tuple[int, int]]:
    for found in _MAIL.finditer(shadow):
        box = found[0].replace("+", "@", 1).partition("@")[0]
        at = found[0].rpartition("@")[2]
        address = f"{box.replace('.', '') if at in _DOTLESS else box}@{_DOTLESS.get(at, at)}"
        if address in traces.mails:
            yield found.span()
    for domain in traces.hosts:
        for found in re.finditer(rf"(?:[\w.+-]+@)?(?:[\w-]+\.)*{re.escape(domain)}(?![\w-])", shadow):
            yield found.span()
    for found in _NUMBER.finditer(shadow):
        digits = re.sub(r"\D", "", found[0])
        if any(number in digits for number in traces.numbers):
            yield found.span()


_DOTLESS = {"gmail.com": "gmail.com", "googlemail.com": "gmail.com"}
"""Hosts at which dots before the @ do not count, and the name under which they are one."""


def _named(folded: Folded, traces: Traces) -> Iterator[tuple[int, int]]:
    """Yield names, rows of words, and a referee's own words."""
    tokens = list(_TOKEN.finditer(folded.shadow))
    row = tuple("".join(words(token[0])) for token in tokens)
    for token, word in zip(tokens, row, strict=True):
        if _gives_away(token, word, folded, traces):
            yield token.span()
    for at, token in enumerate(tokens):
        yield from (
            (token.start(), tokens[at + len(one) - 1].end())
            for one in traces.rows
            if one[0] == row[at] and row[at : at + len(one)] == one
        )
        if row[at : at + _RUN] in traces.said:
            yield token.start(), tokens[at + _RUN - 1].end()


def _gives_away(token: re.Match[str], word: str, folded: Folded, traces: Traces) -> bool:
    if any(name in word for name in traces.within):
        return True
    before = plain(re.split("['’]", token[0])[0])
    forms = {word, before, key(word)}
    is_capital = folded.text[folded.start(token.start())].isupper()
    if is_capital and not traces.capitals.isdisjoint(forms):
        return True
    return (is_capital or len(word) >= _PLAIN) and not traces.names.isdisjoint(forms)

"""Questions, made of what a profile says: cut to size, and unasked where an address cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vetkit.model.research import Question
from vetkit.sources._http import line
from vetkit.web.errors import RefusedError
from vetkit.web.url import host_of, target

NOTHING = "nothing"
NOBODY = "nobody"


def question(source: str, subject: str, asks: str, sends: str, of: str = "") -> Question:
    """Return a question.

    Args:
        source: Id of the source.
        subject: What it is about.
        asks: The question in plain words.
        sends: The address that is asked.
        of: Who is asked, where that is not the host of the address.
    """
    try:
        asked = of or target(sends).host
    except RefusedError as error:
        return unasked(source, subject, asks, str(error))
    return Question(
        source=source, subject=line(subject, 500) or "?", asks=line(asks, 500), of=asked, sends=sends
    )


def unasked(source: str, subject: str, asks: str, why: str) -> Question:
    """Return a question that cannot be asked."""
    return Question(
        source=source,
        subject=line(subject, 500) or "?",
        asks=line(asks, 500),
        of=NOBODY,
        sends=NOTHING,
        cannot=line(why, 500),
    )


def about_domains(
    source: str, domains: Iterable[str], asks: str, address: str, of: str = ""
) -> Iterator[Question]:
    """Yield a question on each domain.

    Args:
        source: Id of the source.
        domains: As written.
        asks: The question; ``{0}`` stands for the domain.
        address: What is asked; ``{0}`` stands for the domain as the network knows it.
        of: Who is asked, where the address does not say; ``{0}`` stands for the last part of the domain.
    """
    for domain in domains:
        try:
            name = host_of(domain)
        except RefusedError as error:
            yield unasked(source, domain, asks.format(domain), str(error))
        else:
            who = of.format(name.rpartition(".")[2])
            yield question(source, name, asks.format(name), address.format(name), who)

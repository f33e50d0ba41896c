"""Problems and look-alikes between the referees of several consultants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from _draft import Draft, clean
from _world import edited, spelt_phone, spelt_place, unaccented

NUMBER = 4
"""Consultants in a folder."""

Change = Callable[[Draft, Draft], None]


@dataclass(frozen=True)
class Between:
    """One way to change two cases.

    Attributes:
        rule: The rule that should see it, or should not be misled.
        name: What is done.
        change: Does it.
        planted: Whether it is a problem rather than a look-alike.
    """

    rule: str
    name: str
    change: Change
    planted: bool


BETWEEN: list[Between] = []


def between(rule: str, name: str, *, planted: bool) -> Callable[[Change], Change]:
    """Register a function that changes two cases."""

    def register(change: Change) -> Change:
        BETWEEN.append(Between(rule, name, change, planted))
        return change

    return register


@between("cross-phone", "one number", planted=True)
def number(one: Draft, other: Draft) -> None:
    """One number for the referees of two."""
    other.update("r0", phone=spelt_phone(one.random, one.country, one.numbers["r0"], abroad=True))


@between("cross-phone", "one switchboard of one company", planted=False)
def switchboard(one: Draft, other: Draft) -> None:
    """Two people of one company."""
    number(one, other)
    one.update("r0", organisation="Tarrow Boats Ltd")
    other.update(
        "r0", organisation=one.random.choice(("Tarrow Boats", "TARROW BOATS GROUP", "The Tarrow Boats"))
    )


@between("cross-email", "one mailbox", planted=True)
def mailbox(one: Draft, other: Draft) -> None:
    """One mailbox for the referees of two."""
    one.update("r0", email="clients.2026@gmail.com")
    other.update("r0", email="Clients2026+x@googlemail.com")


@between("cross-email", "two mailboxes of one provider", planted=False)
def provider(one: Draft, other: Draft) -> None:
    """Two mailboxes at one provider."""
    one.update("r0", email="ada@gmail.com")
    other.update("r0", email="ben@gmail.com")


@between("cross-address", "one house", planted=True)
def house(one: Draft, other: Draft) -> None:
    """One address for the clients of two."""
    other.update("r0", address=spelt_place(one.random, one.places["r0"]))


@between("cross-address", "two floors of one house", planted=False)
def floors(one: Draft, other: Draft) -> None:
    """Two tenants of one building."""
    one.update("r0", address=spelt_place(one.random, one.places["r0"], "Floor 1"))
    other.update("r0", address=spelt_place(one.random, one.places["r0"], "Floor 7"))


@between("cross-words", "one letter", planted=True)
def letter(one: Draft, other: Draft) -> None:
    """One letter for two consultants."""
    told = f"{one.story()} {one.story()}"
    one.update("r0", statement=told)
    other.update("r0", statement=edited(one.random, told, 0.08))


@between("cross-words", "everybody's praise", planted=False)
def praise(one: Draft, other: Draft) -> None:
    """One sentence of praise in both."""
    sentence = one.pick("everyday")
    for draft in (one, other):
        draft.update("r0", statement=sentence)
        for call in draft.calls.values():
            call["said"] = {}
            call["answers"]["went-wrong"] = "unknown"


@between("cross-referee", "one person", planted=True)
def person(one: Draft, other: Draft) -> None:
    """One person of one company, named by two."""
    named = one.reference("r0")
    name = unaccented(one.random, named["name"])
    other.update("r0", name=name, organisation=named["organisation"], email=named["email"])


@between("cross-referee", "a namesake elsewhere", planted=False)
def namesake(one: Draft, other: Draft) -> None:
    """Two people of one common name, at two companies."""
    for draft in (one, other):
        draft.update("r0", name="Anna Schmidt")


@between("reciprocal", "each is the other's referee", planted=True)
def mutual(one: Draft, other: Draft) -> None:
    """Each names the other, or writes from the other's domain, or is its leader."""
    for draft, named in ((one, other), (other, one)):
        way = draft.random.choice(("name", "domain", "leader"))
        if way == "name":
            draft.update("r1", organisation=f"{named.consultant['name']} Ltd")
        elif way == "domain":
            draft.update("r1", email=f"ada@{named.domains['']}")
        else:
            draft.update("r1", name=named.consultant["principals"][0]["name"])


@between("reciprocal", "one names the other", planted=False)
def one_way(one: Draft, other: Draft) -> None:
    """One consultant is a client of the other."""
    one.update("r1", organisation=other.consultant["name"], email=f"ada@{other.domains['']}")


def strangers(seed: int) -> list[Draft]:
    """Return consultants in whose cases nothing is wrong and who have no name, firm or domain in common."""
    drafts = [clean(Random(seed * NUMBER + n)) for n in range(NUMBER)]
    for n, draft in enumerate(drafts):
        draft.domains[""] = f"c{n}{draft.domains['']}"
        draft.consultant |= {
            "name": f"{draft.consultant['name']} {n}",
            "website": f"https://{draft.domains['']}",
        }
        for one in draft.references:
            given, *_, family = one["name"].split()
            one["name"] = f"{given} {'BDFG'[n]}{family.casefold()}"
            one["organisation"] = f"{'BDFG'[n]}{one['organisation'].casefold()}"
    return drafts

"""Words, hosts and numbers that everybody has."""

from __future__ import annotations

from datetime import date

from _draft import Draft
from _planting import Found, decoy, everybody, one, two
from _world import pool, spelt_place


@decoy("same-words", "small print under two e-mails")
def small_print(draft: Draft) -> Found:
    """A notice of confidentiality that every office has."""
    return _both(draft, draft.pick("small_print"))


@decoy("same-words", "the forms of a letter")
def forms(draft: Draft) -> Found:
    """How letters begin and end."""
    return _both(draft, draft.pick("letter_forms"))


@decoy("same-words", "a saying")
def saying(draft: Draft) -> Found:
    """What everybody says."""
    return _both(draft, draft.pick("sayings"))


def _both(draft: Draft, sentence: str) -> Found:
    if ids := two(draft, "statement", "said"):
        for id in ids:
            draft.update(id, statement=f"{draft.story()} {sentence}")
        return ids
    return None


@decoy("same-words", "one event that both saw")
def event(draft: Draft) -> Found:
    """Two who tell of one week in words of their own."""
    if ids := two(draft, "statement", "said"):
        told = draft.random.sample(pool("witnesses"), 2)
        for id, words in zip(ids, told, strict=True):
            draft.update(id, statement=f"{words} {draft.story()}")
        return ids
    return None


@decoy("vendor-domain", "tenants of one builder")
def tenants(draft: Draft) -> Found:
    """Two sites of one landlord, be it on a list or not."""
    id = one(draft, "website", "email")
    if not id or not draft.take(("", "website")):
        return None
    landlord = draft.pick("landlords")
    draft.consultant["website"] = f"https://{draft.domains[''].partition('.')[0]}.{landlord}"
    label = draft.domains[id].partition(".")[0]
    draft.update(id, website=f"https://{label}.{landlord}/")
    draft.reference(id).pop("email", None)
    return (id,)


@decoy("referees-share-domain", "tenants of one builder")
def neighbours(draft: Draft) -> Found:
    """Two clients with one landlord."""
    if ids := two(draft, "website", "email", "place"):
        landlord = draft.pick("landlords")
        for id in ids:
            draft.update(id, website=f"https://{draft.domains[id].partition('.')[0]}.{landlord}")
            draft.reference(id).pop("email", None)
        return ids
    return None


@decoy("referees-share-phone", "nobody knows it yet")
def no_number(draft: Draft) -> Found:
    """What people write where they have no number."""
    if ids := two(draft, "phone", "place"):
        blank = draft.random.choice(("0000000000", "01234567890", "n/a", "+44 0000 000000", "1111111111"))
        for id in ids:
            draft.update(id, phone=blank)
        return ids
    return None


@decoy("referees-share-email", "nobody knows it yet")
def no_mailbox(draft: Draft) -> Found:
    """What people write where they have no address."""
    if ids := two(draft, "email", "place"):
        blank = draft.random.choice(("unknown@example.com", "n/a", "none@none.com", "tbc@tbc.com", "-"))
        for id in ids:
            draft.update(id, email=blank)
        return ids
    return None


@decoy("same-firm", "one number in the registers of two countries", asks=True)
def registers(draft: Draft) -> Found:
    """Numbers are given out anew in each country."""
    id = one(draft, "company_number", "firm", "website", "phone", "email")
    if not id or not draft.take(("", "registration")):
        return None
    draft.consultant["registration"] = {"country": "Canada", "number": "4711230"}
    draft.update(id, company_number="04711230", website="https://tarrowboats.dk")
    draft.update(id, phone="+45 33 12 34 56", email="a@tarrowboats.dk")
    return (id,)


@decoy("shared-surname", "father's names, and names of a faith")
def fathers(draft: Draft) -> Found:
    """What stands last and is no family's name."""
    id = one(draft, "name", "organisation", "email")
    if not id or not draft.take(("", "principals")):
        return None
    ours, _, theirs = draft.pick("no_family").partition("=")
    draft.consultant["principals"].append({"name": ours})
    draft.update(id, name=theirs)
    return (id,)


@decoy("referees-share-surname", "father's names, and common ones of other places")
def elsewhere(draft: Draft) -> Found:
    """Two strangers of one country."""
    if ids := two(draft, "name", "place", "email"):
        for id, name in zip(ids, draft.pick("no_family").split("="), strict=True):
            draft.update(id, name=name)
        return ids
    return None


@decoy("own-person", "an initial and a common surname")
def initial(draft: Draft) -> Found:
    """J. Smith may be anybody."""
    id = one(draft, "name", "organisation")
    if not id or not draft.take(("", "principals")):
        return None
    family = draft.pick("common")
    draft.consultant["principals"].append({"name": f"Jonathan {family}"})
    draft.update(id, name=draft.random.choice((f"J. {family}", f"{family}, J.")))
    return (id,)


@decoy("own-person", "two common names turned round", asks=True)
def turned(draft: Draft) -> Found:
    """Grant Taylor and Taylor Grant."""
    id = one(draft, "name", "organisation")
    if not id or not draft.take(("", "principals")):
        return None
    pairs = (("Grant", "Taylor"), ("James", "Martin"), ("Thomas", "Lewis"), ("Simon", "Hugo"))
    first, last = draft.random.choice(pairs)
    draft.consultant["principals"].append({"name": f"{first} {last}"})
    draft.update(id, name=f"{last} {first}")
    return (id,)


@decoy("vendor-address", "the same street and number in another town")
def namesake_street(draft: Draft) -> Found:
    """There is a High Street in every town."""
    id = one(draft, "address")
    if not id or not draft.take(("", "address")):
        return None
    draft.consultant["address"] = "14 High Street, Exampleton"
    street, town = (
        draft.random.choice(("High Street", "High St")),
        draft.random.choice(("Mockbury", "Saltham")),
    )
    draft.update(id, address=f"14 {street}, {town}")
    return (id,)


@decoy("vendor-address", "a house of desks that is on no list", asks=True)
def desks(draft: Draft) -> Found:
    """A house in which many rent, under a name that nobody knows."""
    id = one(draft, "address")
    if not id or not draft.take(("", "address")):
        return None
    draft.consultant["address"] = f"The Beehive, {spelt_place(draft.random, draft.places[''])}"
    draft.update(id, address=f"Beehive Works, {spelt_place(draft.random, draft.places[''])}")
    return (id,)


@decoy("impossible-dates", "on the very day")
def very_day(draft: Draft) -> Found:
    """Work that began on the day of the founding."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded")):
        return None
    draft.consultant["founded"] = date(2017, 6, 1)
    draft.update(id, start=date(2017, 6, 1))
    return (id,)


@decoy("all-old", "a day within three years")
def a_day_within(draft: Draft) -> Found:
    """The newest work ended three years ago but for a day."""
    ids = everybody(draft, "start", "end")
    for id in ids or ():
        draft.update(id, start=2017, end=date(2023, 11, 25), status="ended")
    return ids


@decoy("only-top-marks", "a story in another language")
def other_language(draft: Draft) -> Found:
    """The best marks, and a day and a number in German or French."""
    if id := one(draft, "said", "marks"):
        call = draft.calls[id]
        call["answers"] |= {item: 5 for item, mark in call["answers"].items() if isinstance(mark, int)}
        call["answers"]["went-wrong"] = "nothing"
        call["said"] = {"quality": draft.pick("other_language")}
        return (id,)
    return None

"""Addresses, switchboards and domains of several that only look shared."""

from __future__ import annotations

from _draft import Draft
from _planting import Found, decoy, mailbox, one, two
from _world import Place, spelt_phone, spelt_place, with_extension


@decoy("vendor-address", "next door")
def next_door(draft: Draft) -> Found:
    """The same street, another house."""
    if id := one(draft, "address"):
        own = draft.places[""]
        other = Place(str(int(own.house) + 2), own.street, own.town, own.code, own.country)
        draft.update(id, address=spelt_place(draft.random, other))
        return (id,)
    return None


@decoy("vendor-address", "the same number in another street")
def other_street(draft: Draft) -> Found:
    """The same town and house number."""
    if id := one(draft, "address"):
        own = draft.places[""]
        street = "Ferry Quay" if own.country == "United Kingdom" else "Töpferweg"
        other = Place(own.house, street, own.town, own.code, own.country)
        draft.update(id, address=spelt_place(draft.random, other))
        return (id,)
    return None


@decoy("vendor-address", "another floor of one building")
def other_floor(draft: Draft) -> Found:
    """One house, two floors or rooms."""
    id = one(draft, "address")
    if not id or not draft.take(("", "address")):
        return None
    ours, theirs = draft.random.choice(
        (
            ("Floor 2", "5th Floor"),
            ("Suite 4", "Suite 11"),
            ("Unit 1", "Unit 9"),
            ("First Floor", "Ground Floor"),
        )
    )
    draft.consultant["address"] = spelt_place(draft.random, draft.places[""], ours)
    draft.update(id, address=spelt_place(draft.random, draft.places[""], theirs))
    return (id,)


@decoy("vendor-address", "a place where many rent")
def mail_drop(draft: Draft) -> Found:
    """A virtual office."""
    id = one(draft, "address")
    if not id or not draft.take(("", "address")):
        return None
    address = draft.pick("rented")
    draft.consultant["address"] = address
    draft.update(id, address=address.replace("Street", "St").replace(",", ""))
    return (id,)


@decoy("vendor-address", "a shared office", asks=True)
def shared_office(draft: Draft) -> Found:
    """One room, two firms that have nothing to do with each other."""
    if id := one(draft, "address"):
        draft.update(id, address=spelt_place(draft.random, draft.places[""]))
        return (id,)
    return None


@decoy("referees-share-phone", "colleagues at one switchboard")
def colleagues(draft: Draft) -> Found:
    """Two people of one organisation, whose name is written in two ways."""
    if ids := two(draft, "phone", "organisation", "place"):
        first, second = draft.random.sample(("Harbour", "Larkspur", "Upland", "Teasel", "Osprey"), 2)
        name = f"{first} {second} Trust"
        letters = "".join(word[0] for word in name.split())
        other = draft.random.choice((name.upper(), f"{name} Ltd", f"The {name}", letters, f"{name} Group"))
        number = spelt_phone(draft.random, draft.country, draft.numbers[ids[0]])
        draft.update(ids[0], organisation=name)
        draft.update(ids[1], organisation=other, phone=number)
        return ids
    return None


@decoy("referees-share-phone", "sister companies of one group")
def sisters(draft: Draft) -> Found:
    """Two organisations of one group that the profile names, or with one domain."""
    if ids := two(draft, "phone", "parent", "place"):
        number = spelt_phone(draft.random, draft.country, draft.numbers[ids[0]])
        draft.update(ids[0], parent="Teasel Holding")
        draft.update(ids[1], parent="Teasel Holdings plc".replace("Holdings", "Holding"), phone=number)
        return ids
    return None


@decoy("referees-share-phone", "two extensions of a business centre", asks=True)
def centre(draft: Draft) -> Found:
    """Two tenants of a business centre."""
    if ids := two(draft, "phone", "place"):
        for id, extension in zip(ids, ("21", "22"), strict=True):
            number = spelt_phone(draft.random, draft.country, draft.numbers[ids[0]])
            draft.update(id, phone=with_extension(draft.random, number, extension))
        return ids
    return None


@decoy("referees-share-email", "two mailboxes of one provider")
def providers(draft: Draft) -> Found:
    """Two people at one provider of free mail."""
    if ids := two(draft, "email", "identity"):
        host = draft.pick("free")
        for id in ids:
            draft.update(id, email=f"{id}{mailbox(draft, host)}")
        return ids
    return None


@decoy("referees-share-domain", "one site builder")
def builders(draft: Draft) -> Found:
    """Two shops at one site builder."""
    if ids := two(draft, "website", "email"):
        host = draft.random.choice(("wixsite.com", "wordpress.com", "squarespace.com", "github.io"))
        for id in ids:
            draft.update(id, website=f"https://{draft.domains[id].partition('.')[0]}.{host}")
            draft.update(id, email=f"{id}@{draft.domains[id]}")
            draft.reference(id).pop("email")
        return ids
    return None


@decoy("referees-share-address", "two shops of one centre")
def mall(draft: Draft) -> Found:
    """One shopping centre, two units."""
    if ids := two(draft, "address", "place"):
        for id, unit in zip(ids, ("Unit 3", "Unit 14"), strict=True):
            draft.update(id, address=spelt_place(draft.random, draft.places[ids[0]], unit))
        return ids
    return None


@decoy("referees-share-address", "next door")
def doors(draft: Draft) -> Found:
    """One street, two houses."""
    if ids := two(draft, "address", "place"):
        own = draft.places[ids[0]]
        other = Place(f"{own.house}1", own.street, own.town, own.code, own.country)
        draft.update(ids[1], address=spelt_place(draft.random, other))
        return ids
    return None

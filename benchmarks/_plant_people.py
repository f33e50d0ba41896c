"""Names, firms and lists that are planted."""

from __future__ import annotations

from _draft import Draft
from _planting import Found, everybody, one, plant, surname, two
from _world import married, pool, reordered, unaccented


@plant("own-person", "a principal, as lists write it")
def principal(draft: Draft) -> Found:
    """A principal's name in another order, with a title, without accents."""
    if id := one(draft, "name"):
        name = draft.random.choice(draft.consultant["principals"])["name"]
        draft.update(id, name=reordered(draft.random, unaccented(draft.random, name)))
        return (id,)
    return None


@plant("own-person", "one of the team, in another alphabet")
def other_alphabet(draft: Draft) -> Found:
    """A name in Cyrillic or Greek, or as another language writes it."""
    if id := one(draft, "name"):
        native, _, latin = draft.pick("twice").partition("=")
        draft.team.append(native)
        draft.update(id, name=latin)
        return (id,)
    return None


@plant("own-person", "a short given name")
def short_name(draft: Draft) -> Found:
    """Debbie is Deborah."""
    if id := one(draft, "name"):
        short, _, long = draft.pick("short_pairs").partition("=")
        family = draft.pick("rare")
        draft.team.append(f"{short} {family}")
        draft.update(id, name=f"{long} {family}")
        return (id,)
    return None


@plant("same-firm", "an affiliate, its form spelt otherwise")
def affiliate(draft: Draft) -> Found:
    """The name of an affiliate, with its legal form in another spelling."""
    id = one(draft, "organisation", "firm")
    if not id or not draft.take(("", "affiliate")):
        return None
    stem = f"{draft.pick('first')} Ventures"
    wide, _, narrow = draft.pick("form_pairs").partition("=")
    draft.affiliate(name=f"{stem} {wide}".strip(), relation="same owner")
    spelt = draft.random.choice((stem, stem.upper(), f"The {stem}"))
    draft.update(id, organisation=f"{spelt} {narrow}")
    return (id,)


@plant("same-firm", "a shared director")
def director(draft: Draft) -> Found:
    """A principal among the directors."""
    if id := one(draft, "directors", "firm"):
        name = unaccented(draft.random, draft.random.choice(draft.consultant["principals"])["name"])
        draft.update(id, directors=["Cleo Vance", reordered(draft.random, name)])
        return (id,)
    return None


@plant("same-firm", "the same parent")
def parent(draft: Draft) -> Found:
    """A group that is the consultant."""
    if id := one(draft, "parent", "firm"):
        draft.update(id, parent=f"{draft.consultant['name']} Ltd")
        return (id,)
    return None


@plant("same-firm", "the same number in the register")
def register(draft: Draft) -> Found:
    """One number in the register."""
    if id := one(draft, "company_number", "firm"):
        draft.update(id, company_number=f"0{draft.consultant['registration']['number']}")
        return (id,)
    return None


@plant("shared-surname", "spelt, ordered or married otherwise")
def family(draft: Draft) -> Found:
    """A surname of a principal, alone or in a double name."""
    if id := one(draft, "name"):
        draft.update(id, name=_relative(draft, surname(draft)))
        return (id,)
    return None


@plant("shared-surname", "in another alphabet, or a woman's form")
def woman(draft: Draft) -> Found:
    """A man's surname and a woman's form of it."""
    id = one(draft, "name")
    if not id or not draft.take(("", "principals")):
        return None
    his, _, hers = draft.pick("women").partition("=")
    draft.consultant["principals"].append({"name": f"Ignaz {his}"})
    draft.update(id, name=f"Olga {hers}")
    return (id,)


@plant("shared-surname", "over the referee's door")
def door(draft: Draft) -> Found:
    """A surname of a principal in the name of the organisation."""
    if id := one(draft, "organisation"):
        draft.update(id, organisation=f"{surname(draft)} {draft.pick('kinds')}")
        return (id,)
    return None


@plant("referees-share-surname", "spelt, ordered or married otherwise")
def relatives(draft: Draft) -> Found:
    """A surname of another referee."""
    if ids := two(draft, "name", "place"):
        draft.update(ids[1], name=_relative(draft, surname(draft, ids[0])))
        return ids
    return None


def _relative(draft: Draft, family: str) -> str:
    """Return the name of somebody of the family."""
    random = draft.random
    family = random.choice((family, married(random, family, draft.pick("maiden"))))
    return reordered(
        random, unaccented(random, f"{random.choice(('Gudrun', 'Barnaby', 'Ottilie'))} {family}")
    )


@plant("declared-tie", "in the profile")
def declared(draft: Draft) -> Found:
    """A connection that the profile declares."""
    if id := one(draft, "connection"):
        draft.update(id, connection=draft.pick("ties"))
        return (id,)
    return None


@plant("declared-tie", "in the call")
def told(draft: Draft) -> Found:
    """A tie that the referee tells of."""
    if id := one(draft, "connection"):
        tie = draft.random.choice(("yes", "unsure"))
        draft.calls[id]["answers"] |= {"tie": tie, "tie-kind": "We row in one boat."}
        return (id,)
    return None


@plant("other-title", "another trade")
def title(draft: Draft) -> Found:
    """A role in public that has nothing to do with the one given."""
    if id := one(draft, "role"):
        draft.update(id, public_role=draft.pick("other_roles"))
        return (id,)
    return None


@plant("not-on-client-list", "left off the list")
def unlisted(draft: Draft) -> Found:
    """A client list with everybody but one."""
    ids = everybody(draft, "organisation")
    if ids is None:
        return None
    missing = draft.random.choice(ids)
    listed = [one["organisation"] for one in draft.references if one["id"] != missing]
    left_off = str(draft.reference(missing)["organisation"]).split()[0]
    others = [first for first in draft.random.sample(pool("first"), 6) if first != left_off]
    draft.consultant["clients"] = [*listed, *(f"{first} Trust" for first in others)]
    return (missing,)


@plant("all-one-client", "everybody of one place")
def one_place(draft: Draft) -> Found:
    """All referees of one organisation."""
    ids = everybody(draft, "organisation", "email", "address", "phone", "website", "place")
    name = f"{draft.pick('first')} Ferries"
    for id in ids or ():
        spelt = draft.random.choice((name, f"{name} Ltd", name.upper()))
        domain = draft.domains["r0"]
        draft.update(id, organisation=spelt, email=f"{id}@{domain}", website=f"https://{domain}")
    return ids


@plant("all-nominated", "nobody found by the buyer")
def nominated(draft: Draft) -> Found:
    """All referees are the consultant's choice."""
    ids = everybody(draft, "proposed")
    for id in ids or ():
        draft.update(id, proposed_by="vendor")
    return ids

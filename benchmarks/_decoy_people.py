"""Names, firms and titles that only look alike."""

from __future__ import annotations

from _draft import Draft
from _planting import Found, decoy, everybody, one, two
from _world import pool, reordered


@decoy("own-person", "the given name, and another surname")
def namesake(draft: Draft) -> Found:
    """A given name in common."""
    if id := one(draft, "name"):
        given = draft.consultant["principals"][0]["name"].split()[0]
        draft.update(id, name=f"{given} {draft.pick('maiden')}")
        return (id,)
    return None


@decoy("own-person", "a full name that thousands have", asks=True)
def thousands(draft: Draft) -> Found:
    """Two people called David Jones."""
    id = one(draft, "name")
    if not id or not draft.take(("", "principals")):
        return None
    name = draft.random.choice(
        ("David Jones", "Maria Garcia", "Anna Müller", "Thomas Martin", "Wei Chen", "Peter Hansen")
    )
    draft.consultant["principals"].append({"name": name})
    draft.update(id, name=name)
    return (id,)


@decoy("same-firm", "a word in common")
def word(draft: Draft) -> Found:
    """A firm that begins like the consultant or an affiliate."""
    id = one(draft, "organisation", "firm")
    if not id or not draft.take(("", "affiliate")):
        return None
    first = (
        draft.consultant["name"].split()[0] if draft.consultant["kind"] == "agency" else draft.pick("first")
    )
    draft.affiliate(name=f"{first} Holdings", relation="same owner")
    draft.update(id, organisation=f"{first} {draft.pick('kinds')}")
    return (id,)


@decoy("same-firm", "a director with a principal's surname and another given name")
def other_director(draft: Draft) -> Found:
    """A director who shares a common surname, and no more."""
    id = one(draft, "directors", "firm")
    if not id or not draft.take(("", "principals")):
        return None
    family = draft.pick("common")
    draft.consultant["principals"].append({"name": f"Anna {family}"})
    draft.update(id, directors=[f"Maria {family}"])
    return (id,)


@decoy("shared-surname", "a common family name")
def family(draft: Draft) -> Found:
    """Two people called Smith, Garcia or Nguyen."""
    id = one(draft, "name", "organisation")
    if not id or not draft.take(("", "principals")):
        return None
    name = draft.pick("common")
    draft.consultant["principals"].append({"name": f"Ada {name}"})
    draft.update(id, name=reordered(draft.random, f"Ben {name}"))
    return (id,)


@decoy("shared-surname", "a given name that is somebody's surname")
def given(draft: Draft) -> Found:
    """Martin Reed and Ada Martin."""
    id = one(draft, "name", "organisation")
    if not id or not draft.take(("", "principals")):
        return None
    name = draft.random.choice(
        ("Martin", "Thomas", "Wilhelm", "Simon", "Leonard", "Clement", "Lucas", "Vincent", "Gabriel")
    )
    draft.consultant["principals"].append({"name": f"Dora {name}"})
    draft.update(id, name=f"{name} Quillworth")
    return (id,)


@decoy("shared-surname", "a particle in common")
def particle(draft: Draft) -> Found:
    """Van der this and van der that."""
    id = one(draft, "name", "organisation")
    if not id or not draft.take(("", "principals")):
        return None
    ours, theirs = draft.random.choice(
        (
            ("van der Zwaluw", "van der Oever"),
            ("de la Hoz", "de la Pezuela"),
            ("von Trotzen", "von Ebnerhof"),
            ("O'Quillan", "O'Brannock"),
            ("bin Tarboush", "bin Zayyat"),
        )
    )
    draft.consultant["principals"].append({"name": f"Dora {ours}"})
    draft.update(id, name=f"Edgar {theirs}")
    return (id,)


@decoy("referees-share-surname", "a common family name")
def families(draft: Draft) -> Found:
    """Two referees called Smith, Garcia or Nguyen."""
    if ids := two(draft, "name", "place"):
        name = draft.pick("common")
        for id, first in zip(ids, ("Ada", "Ben"), strict=True):
            draft.update(id, name=reordered(draft.random, f"{first} {name}"))
        return ids
    return None


@decoy("declared-tie", "none, in so many words")
def no_tie(draft: Draft) -> Found:
    """A connection field that says that there is none."""
    if id := one(draft, "connection"):
        draft.update(id, connection=draft.pick("no_ties"))
        return (id,)
    return None


@decoy("other-title", "another word for it")
def same_title(draft: Draft) -> Found:
    """Two titles for one role."""
    if id := one(draft, "role"):
        role, _, public = draft.pick("same_roles").partition("=")
        both = (role, public) if draft.random.random() < 0.5 else (public, role)
        draft.update(id, role=both[0], public_role=both[1])
        return (id,)
    return None


@decoy("not-on-client-list", "listed in another spelling")
def spelt(draft: Draft) -> Found:
    """A list that has everybody, by initials, with another form, or under the group."""
    ids = everybody(draft, "organisation", "parent", "place")
    if ids is None:
        return None
    listed = []
    for id in ids:
        name = str(draft.reference(id)["organisation"])
        bare = " ".join(name.split()[:2])
        draft.update(id, parent="Teasel Group")
        listed.append(
            draft.random.choice(
                (bare.upper(), f"{bare} GmbH", f"The {bare}", f"{bare} (2023)", "Teasel Group")
            )
        )
    draft.consultant["clients"] = [*listed, *(f"{one} Trust" for one in pool("first")[:3])]
    return ids


@decoy("all-one-client", "two of one client, and others")
def colleagues(draft: Draft) -> Found:
    """Two people of one client among several."""
    if ids := two(draft, "organisation", "place"):
        draft.update(ids[1], organisation=draft.reference(ids[0])["organisation"])
        return ids
    return None

"""The same number, mailbox, domain, person or firm in less usual spellings."""

from __future__ import annotations

from _draft import Draft
from _planting import Found, one, plant, two
from _world import number, pool, slug, spelt_phone

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_LOOKS = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х"}
"""Latin letters, and Cyrillic ones that look like them."""


@plant("vendor-phone", "one of two in a field")
def one_of_two(draft: Draft) -> Found:
    """The consultant's number beside another, with labels or without."""
    if id := one(draft, "phone"):
        random, country = draft.random, draft.country
        own = spelt_phone(random, country, draft.numbers[""], abroad=True).removeprefix("tel: ")
        other = spelt_phone(random, country, number(random, country), abroad=True).removeprefix("tel: ")
        form = random.choice(
            ("M: {} T: {}", "{} or {}", "office {}, mobile {}", "{} / {}", "{}; {}", "{}\n{}")
        )
        draft.update(id, phone=form.format(*random.sample((own, other), 2)))
        return (id,)
    return None


@plant("vendor-phone", "full-width digits, or a link")
def wide(draft: Draft) -> Found:
    """The consultant's number as another keyboard or a messenger has it."""
    if id := one(draft, "phone"):
        prefix, digits = draft.country.prefix, "".join(draft.numbers[""])
        forms = (
            f"+{prefix} {digits}".translate(_WIDE),
            f"https://wa.me/{prefix}{digits}",
            f"tel:+{prefix}{digits}",
        )
        draft.update(id, phone=draft.random.choice(forms))
        return (id,)
    return None


@plant("vendor-email", "another name of the provider")
def other_name(draft: Draft) -> Found:
    """One mailbox at a provider that has several hosts."""
    id = one(draft, "email")
    if not id or not draft.take(("", "email")):
        return None
    box = f"{slug(draft.consultant['name'])[:9]}{draft.random.randint(1, 99)}"
    hosts = draft.random.choice(
        (("proton.me", "pm.me", "protonmail.com"), ("icloud.com", "me.com"), ("yandex.ru", "ya.ru"))
    )
    ours, theirs = draft.random.sample(hosts, 2)
    draft.consultant["email"] = f"{box}@{ours}"
    draft.update(id, email=f"{box}@{theirs}")
    return (id,)


@plant("vendor-email", "spelt out for people")
def spelt_out(draft: Draft) -> Found:
    """An address that no machine should find."""
    id = one(draft, "email")
    if not id or not draft.take(("", "email")):
        return None
    box = f"{slug(draft.consultant['name'])[:9]}{draft.random.randint(1, 99)}"
    draft.consultant["email"] = f"{box}@gmail.com"
    forms = ("{} at gmail dot com", "{} (at) gmail (dot) com", "{}[at]gmail.com", "A <{}@gmail.com>")
    form = draft.random.choice(forms)
    draft.update(id, email=form.format(box))
    return (id,)


@plant("vendor-domain", "a hyphen, look-alike letters, or the whole name")
def near_domain(draft: Draft) -> Found:
    """A domain bought to look like the consultant's."""
    id = one(draft, "email", "website")
    if not id or not draft.take(("", "website")):
        return None
    label, _, ending = draft.domains[""].partition(".")
    at = draft.random.randint(2, len(label) - 2)
    other = draft.random.choice((ending, "com", "net", "org"))
    swapped = "".join(_LOOKS.get(letter, letter) for letter in label)
    forms = [f"{label[:at]}-{label[at:]}.{other}", f"{swapped}.{ending}"]
    draft.reference(id).pop("website", None)
    draft.update(id, email=f"ada@{draft.random.choice(forms)}")
    return (id,)


@plant("own-person", "an initial, or a second given name")
def initial(draft: Draft) -> Found:
    """Somebody of the consultant's under half of a name."""
    id = one(draft, "name")
    if not id or not draft.take(("", "principals")):
        return None
    random = draft.random
    first, second = random.sample(pool("given"), 2)
    family = draft.pick("rare")
    draft.consultant["principals"].append({"name": f"{first} {second} {family}"})
    draft.update(
        id, name=random.choice((f"{first[0]}. {family}", f"{family}, {first[0]}.", f"{second} {family}"))
    )
    return (id,)


@plant("own-person", "a mailbox in a principal's name")
def mailbox(draft: Draft) -> Found:
    """An address that belongs to one of the consultant's people."""
    id = one(draft, "email", "website")
    if not id:
        return None
    given, *_, family = (slug(part) for part in draft.consultant["principals"][0]["name"].split())
    form = draft.random.choice((f"{given}.{family}", f"{family}.{given}", f"{given}_{family}"))
    draft.update(id, email=f"{form}@{draft.domains[id]}")
    return (id,)


@plant("shared-surname", "in the mailbox")
def surname_box(draft: Draft) -> Found:
    """A mailbox in the surname of a principal."""
    if id := one(draft, "email", "website"):
        family = slug(draft.consultant["principals"][0]["name"].split()[-1])
        draft.update(id, email=f"{draft.random.choice((family, f'office.{family}'))}@{draft.domains[id]}")
        return (id,)
    return None


@plant("same-firm", "its words turned round, or in the plural")
def turned(draft: Draft) -> Found:
    """A name that is nearly an affiliate's."""
    id = one(draft, "organisation", "firm")
    if not id or not draft.take(("", "affiliate")):
        return None
    first, kind = draft.pick("first").split()[-1], draft.random.choice(("Venture", "Partner", "Studio"))
    draft.affiliate(name=f"{first} {kind} Ltd", relation="same owner")
    draft.update(
        id, organisation=draft.random.choice((f"{kind} {first}", f"{first} {kind}s", f"{kind}s {first} GmbH"))
    )
    return (id,)


@plant("same-firm", "a trading name, a holding, a director by initial")
def behind(draft: Draft) -> Found:
    """The consultant behind another name."""
    id = one(draft, "organisation", "firm", "parent", "directors")
    if not id or not draft.take(("", "principals")):
        return None
    name = draft.consultant["name"]
    way = draft.random.choice(("trading", "holding", "initial"))
    if way == "trading":
        form = draft.random.choice(("{} Ltd t/a {}", "{} trading as {}", "{} d/b/a {}"))
        draft.update(id, organisation=form.format(draft.reference(id)["organisation"], name))
    elif way == "holding":
        draft.update(id, parent=f"{name} {draft.random.choice(('Holdings Ltd', 'Group', 'International'))}")
    else:
        family = draft.pick("rare")
        draft.consultant["principals"].append({"name": f"Leopold {family}"})
        draft.update(id, directors=[draft.random.choice((f"L. {family}", f"{family.upper()}, L."))])
    return (id,)


@plant("free-mail", "a provider's other endings")
def endings(draft: Draft) -> Found:
    """Hotmail in New Zealand is hotmail."""
    if id := one(draft, "email", "identity", "proposed"):
        hosts = ("hotmail.co.nz", "yahoo.com.mx", "gmx.fr", "outlook.com.au", "yandex.kz", "aol.de")
        host = draft.random.choice(hosts)
        draft.update(id, email=f"b{draft.random.randint(10, 999)}@{host}", proposed_by="vendor")
        draft.calls[id]["identity"] = "name-only"
        return (id,)
    return None


@plant("other-domain", "a press agency's mailbox")
def agency(draft: Draft) -> Found:
    """A client who is reached at an agency."""
    if id := one(draft, "email", "website"):
        kind, ending = draft.random.choice(("press", "pr", "media")), draft.random.choice(("agency", "com"))
        host = f"{draft.pick('maiden').casefold()}-{kind}.{ending}"
        draft.update(id, email=f"client.desk@{host}")
        return (id,)
    return None


@plant("referees-share-phone", "one of two in a field")
def both_of_two(draft: Draft) -> Found:
    """Two referees with one number, which one of them has beside another."""
    if ids := two(draft, "phone", "place"):
        random, country = draft.random, draft.country
        shared = spelt_phone(random, country, draft.numbers[ids[0]], abroad=True).removeprefix("tel: ")
        other = spelt_phone(random, country, number(random, country), abroad=True).removeprefix("tel: ")
        draft.update(ids[1], phone=random.choice(("{} or {}", "T: {} M: {}", "{}; {}")).format(other, shared))
        return ids
    return None


@plant("referees-share-email", "another name of the provider")
def one_box(draft: Draft) -> Found:
    """One mailbox for two referees, at two hosts of one provider."""
    if ids := two(draft, "email", "place"):
        box = f"q{draft.random.randint(100, 99999)}z"
        draft.update(ids[0], email=f"{box}@proton.me")
        draft.update(ids[1], email=f"{box[:2]}.{box[2:]}@pm.me")
        return ids
    return None

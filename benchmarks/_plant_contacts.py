"""Numbers, mailboxes, domains and addresses that are planted."""

from __future__ import annotations

from _draft import Draft
from _planting import Found, mailbox, one, plant, two
from _world import slug, spelt_phone, spelt_place, subdomain, with_extension


@plant("vendor-phone", "another spelling")
def own_number(draft: Draft) -> Found:
    """The consultant's number, written otherwise."""
    if id := one(draft, "phone"):
        draft.update(id, phone=spelt_phone(draft.random, draft.country, draft.numbers[""]))
        return (id,)
    return None


@plant("vendor-phone", "with an extension")
def own_extension(draft: Draft) -> Found:
    """The consultant's number and an extension."""
    if id := one(draft, "phone"):
        number = spelt_phone(draft.random, draft.country, draft.numbers[""])
        draft.update(id, phone=with_extension(draft.random, number))
        return (id,)
    return None


@plant("vendor-phone", "a principal's number")
def principals_number(draft: Draft) -> Found:
    """A number that a principal has too."""
    id = one(draft, "phone")
    if id and draft.take(("", "principal-phone")):
        number = spelt_phone(draft.random, draft.country, draft.numbers[id])
        draft.consultant["principals"][0]["phone"] = number
        return (id,)
    return None


@plant("vendor-email", "the same mailbox")
def own_mailbox(draft: Draft) -> Found:
    """The consultant's mailbox, with dots, a tag or capitals."""
    id = one(draft, "email")
    if not id or not draft.take(("", "email")):
        return None
    box = f"{slug(draft.consultant['name'])[:12]}{draft.random.randint(1, 99)}"
    host = draft.random.choice(("gmail.com", "gmx.de", "outlook.com"))
    draft.consultant["email"] = f"{box}@{host}"
    dotted = f"{box[:3]}.{box[3:]}" if host == "gmail.com" else box
    draft.update(id, email=draft.random.choice((f"{dotted}+ref@{host}", f"{box.upper()}@{host}")))
    return (id,)


@plant("vendor-domain", "the domain or one within it")
def own_domain(draft: Draft) -> Found:
    """The consultant's domain, or a subdomain of it."""
    id = one(draft, "email")
    if id and draft.take(("", "website")):
        draft.update(id, email=f"clients@{subdomain(draft.random, draft.domains[''])}")
        return (id,)
    return None


@plant("vendor-domain", "a domain with accents")
def accented_domain(draft: Draft) -> Found:
    """A domain as people write it, and as the network does."""
    id = one(draft, "email")
    if not id or not draft.take(("", "website")):
        return None
    domain = f"{draft.pick('idn')}.{draft.random.choice(draft.country.endings)}"
    draft.consultant["website"] = f"https://{domain}"
    coded = domain.encode("idna").decode()
    draft.update(id, email=f"ada@{draft.random.choice((domain, coded, f'mail.{coded}'))}")
    return (id,)


@plant("vendor-domain", "an affiliate's domain")
def affiliates_domain(draft: Draft) -> Found:
    """A domain of a firm that is tied to the consultant."""
    id = one(draft, "email")
    if not id or not draft.take(("", "affiliate")):
        return None
    domain = f"holdco{draft.random.randint(10, 99)}.{draft.random.choice(draft.country.endings)}"
    draft.affiliate(name="Holdco Partners", website=f"www.{domain}")
    draft.update(id, email=f"a.reed@{subdomain(draft.random, domain)}")
    return (id,)


@plant("vendor-domain", "the website only")
def hosted_website(draft: Draft) -> Found:
    """A website on a subdomain of the consultant's."""
    id = one(draft, "website", "email")
    if id and draft.take(("", "website")):
        draft.update(id, website=f"https://{slug(draft.reference(id)['organisation'])}.{draft.domains['']}")
        return (id,)
    return None


@plant("vendor-address", "another spelling")
def own_address(draft: Draft) -> Found:
    """The consultant's address, written otherwise."""
    id = one(draft, "address")
    if id and draft.take(("", "address")):
        draft.update(id, address=spelt_place(draft.random, draft.places[""]))
        return (id,)
    return None


@plant("free-mail", "a free mailbox")
def free_mailbox(draft: Draft) -> Found:
    """A free mailbox of somebody whom nobody called back."""
    if id := one(draft, "email", "identity", "proposed"):
        draft.update(id, email=mailbox(draft), proposed_by="vendor")
        draft.calls[id]["identity"] = draft.random.choice(("free-mail", "name-only"))
        return (id,)
    return None


@plant("free-mail", "a throw-away mailbox")
def throwaway_mailbox(draft: Draft) -> Found:
    """A mailbox that is gone in ten minutes."""
    if id := one(draft, "email"):
        draft.update(id, email=mailbox(draft, draft.pick("throwaway")))
        return (id,)
    return None


@plant("other-domain", "a look-alike")
def lookalike_domain(draft: Draft) -> Found:
    """A domain that looks like the organisation's."""
    if id := one(draft, "email", "website"):
        name, _, ending = draft.domains[id].partition(".")
        draft.update(id, email=f"ada@{draft.pick('lookalikes').format(name=name, ending=ending)}")
        return (id,)
    return None


@plant("referees-share-phone", "another spelling")
def one_number(draft: Draft) -> Found:
    """One number for two referees."""
    if ids := two(draft, "phone", "place"):
        number = spelt_phone(draft.random, draft.country, draft.numbers[ids[0]])
        extension = draft.random.random() < 0.2
        draft.update(ids[1], phone=with_extension(draft.random, number) if extension else number)
        return ids
    return None


@plant("referees-share-email", "one mailbox")
def one_mailbox(draft: Draft) -> Found:
    """One mailbox for two referees."""
    if ids := two(draft, "email", "place"):
        address = mailbox(draft, "gmail.com")
        box = address.partition("@")[0]
        others = (address.upper(), f"{box[:2]}.{box[2:]}@gmail.com", f"{box}+b@googlemail.com")
        draft.update(ids[0], email=address)
        draft.update(ids[1], email=draft.random.choice(others))
        return ids
    return None


@plant("referees-share-domain", "two organisations")
def one_domain(draft: Draft) -> Found:
    """One domain for two organisations."""
    if ids := two(draft, "email", "place"):
        domain = f"norton{draft.random.randint(10, 99)}.{draft.random.choice(draft.country.endings)}"
        for id in ids:
            draft.update(id, email=f"{id}@{subdomain(draft.random, domain)}")
        return ids
    return None


@plant("referees-share-address", "another spelling")
def one_address(draft: Draft) -> Found:
    """One address for two organisations."""
    if ids := two(draft, "address", "place"):
        draft.update(ids[1], address=spelt_place(draft.random, draft.places[ids[0]]))
        return ids
    return None

"""Numbers and mailboxes and domains that only look shared."""

from __future__ import annotations

from _draft import Draft
from _planting import Found, decoy, mailbox, one
from _world import COUNTRIES, slug, spelt_phone, subdomain, with_extension


@decoy("vendor-phone", "one digit differs")
def next_number(draft: Draft) -> Found:
    """The number after the consultant's."""
    if id := one(draft, "phone"):
        area, rest = draft.numbers[""]
        other = rest[:-1] + str((int(rest[-1]) + 1) % 10)
        draft.update(id, phone=spelt_phone(draft.random, draft.country, (area, other)))
        return (id,)
    return None


@decoy("vendor-phone", "the same digits in another country")
def abroad(draft: Draft) -> Found:
    """The consultant's digits, dialled elsewhere."""
    id = one(draft, "phone")
    if not id or not draft.take(("", "phone")):
        return None
    others = [country for country in COUNTRIES if country.prefix != draft.country.prefix]
    other = draft.random.choice(others)
    draft.consultant["phone"] = spelt_phone(draft.random, draft.country, draft.numbers[""], abroad=True)
    draft.update(id, phone=spelt_phone(draft.random, other, draft.numbers[""], abroad=True))
    return (id,)


@decoy("vendor-phone", "two extensions of a business centre", asks=True)
def business_centre(draft: Draft) -> Found:
    """One switchboard, two extensions."""
    id = one(draft, "phone")
    if not id or not draft.take(("", "phone")):
        return None
    for number, extension in (("", "11"), (id, "12")):
        spelt = with_extension(
            draft.random, spelt_phone(draft.random, draft.country, draft.numbers[""]), extension
        )
        if number:
            draft.update(id, phone=spelt)
        else:
            draft.consultant["phone"] = spelt
    return (id,)


@decoy("vendor-email", "two mailboxes of one provider")
def neighbours(draft: Draft) -> Found:
    """Two mailboxes at one provider, and one name at two."""
    id = one(draft, "email")
    if not id or not draft.take(("", "email")):
        return None
    box = mailbox(draft, "gmail.com")
    draft.consultant["email"] = box
    other = box.replace("@", "7@") if draft.random.random() < 0.5 else box.replace("gmail.com", "gmx.de")
    draft.update(id, email=other)
    return (id,)


@decoy("vendor-domain", "a neighbour under co.uk and the like")
def neighbour(draft: Draft) -> Found:
    """A domain that begins like the consultant's."""
    if id := one(draft, "email", "website"):
        name, _, ending = draft.domains[""].partition(".")
        draft.update(
            id, email=f"ada@{draft.random.choice((f'{name}foods', f'the{name}', name[:-2]))}.{ending}"
        )
        draft.reference(id).pop("website", None)
        return (id,)
    return None


@decoy("vendor-domain", "one site builder, one free mail")
def builder(draft: Draft) -> Found:
    """Both are guests of one host."""
    id = one(draft, "email", "website")
    if not id or not draft.take(("", "website")):
        return None
    host = draft.random.choice(
        ("wixsite.com", "wordpress.com", "github.io", "blogspot.com", "weebly.com", "jimdosite.com")
    )
    draft.consultant["website"] = f"https://{slug(draft.consultant['name'])}.{host}"
    draft.consultant["email_domain"] = draft.random.choice(("gmail.com", "btinternet.com", "nhs.net"))
    draft.update(id, website=f"https://{draft.domains[id].partition('.')[0]}.{host}")
    return (id,)


@decoy("vendor-domain", "one public authority's mail")
def authority(draft: Draft) -> Found:
    """Two offices of a government, each with its own domain."""
    id = one(draft, "email", "website")
    if not id or not draft.take(("", "website")):
        return None
    suffix = draft.random.choice(("gov.uk", "ac.uk", "nhs.uk", "gov.au", "edu.au", "gob.es"))
    draft.consultant["website"] = f"https://press-office.{suffix}"
    draft.update(id, email=f"ada@{slug(draft.reference(id)['organisation'])}.{suffix}")
    draft.reference(id).pop("website", None)
    return (id,)


@decoy("free-mail", "retired, and called back")
def retired(draft: Draft) -> Found:
    """A referee who has left, on private mail, reached through the former employer."""
    if id := one(draft, "email", "identity", "end", "role"):
        draft.update(
            id, email=mailbox(draft), role="Retired; Head of Marketing until 2025", status="ended", end=2025
        )
        return (id,)
    return None


@decoy("free-mail", "works under its own name")
def sole_trader(draft: Draft) -> Found:
    """A photographer with a free mailbox."""
    if id := one(draft, "email", "organisation", "identity", "name", "proposed"):
        name = draft.reference(id)["name"]
        craft = draft.random.choice(("Photography", "Translations", "Pottery", "Tuition"))
        draft.update(id, organisation=f"{name} {craft}", email=mailbox(draft), proposed_by="buyer")
        draft.calls[id]["identity"] = "free-mail"
        return (id,)
    return None


@decoy("free-mail", "retired, and not called back", asks=True)
def retired_unknown(draft: Draft) -> Found:
    """A referee on private mail of whom nothing else is known."""
    if id := one(draft, "email", "identity", "proposed"):
        draft.update(id, email=mailbox(draft), proposed_by="buyer")
        draft.calls[id]["identity"] = "free-mail"
        return (id,)
    return None


@decoy("other-domain", "a subdomain, or another ending")
def same_owner(draft: Draft) -> Found:
    """Mail at another ending of the website's name."""
    if id := one(draft, "email", "website"):
        name = draft.domains[id].partition(".")[0]
        draft.update(
            id,
            email=f"ada@{subdomain(draft.random, draft.random.choice((f'{name}.com', draft.domains[id])))}",
        )
        return (id,)
    return None


@decoy("other-domain", "the group's domain", asks=True)
def group(draft: Draft) -> Found:
    """Mail at the domain of the parent company."""
    if id := one(draft, "email", "website"):
        draft.update(id, email=f"ada@{draft.pick('first').casefold()}group.com")
        return (id,)
    return None

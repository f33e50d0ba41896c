"""What public sources say of referees' domains: planted, and innocent."""

from __future__ import annotations

from datetime import date

from _draft import Draft
from _planting import Found, decoy, mailbox, one, plant


def since(draft: Draft, id: str, start: int) -> None:
    """Let the work begin in a year, for a referee whose site is on file."""
    draft.update(id, start=start, website=f"https://{draft.domains[id]}", status="current")
    draft.reference(id).pop("end", None)


@plant("no-mail-server", "a domain that takes no mail")
def no_mail(draft: Draft) -> Found:
    """A domain without a mail server, or none at all."""
    if id := one(draft, "website", "email"):
        draft.update(id, website=f"https://www.{draft.domains[id]}/about")
        draft.said("dns", id, exists=draft.random.random() < 0.5, takes_mail=False)
        return (id,)
    return None


@decoy("no-mail-server", "a domain that takes mail, or no answer")
def mail(draft: Draft) -> Found:
    """A domain with a mail server, or name servers that were down."""
    if id := one(draft, "website", "email"):
        draft.update(id, website=f"https://{draft.domains[id]}")
        if draft.random.random() < 0.5:
            draft.said("dns", id, exists=True, takes_mail=True)
        else:
            draft.evidence.append(
                {"source": "dns", "subject": draft.domains[id], "outcome": "failed", "failure": "down"}
            )
        return (id,)
    return None


@plant("young-domain", "registered after the work began")
def young(draft: Draft) -> Found:
    """A domain from 2024 for work of 2018, and no older page."""
    if id := one(draft, "website", "start"):
        since(draft, id, 2018)
        draft.said("rdap", id, registered=date(2024, draft.random.randint(1, 12), 3))
        if draft.random.random() < 0.5:
            draft.said("wayback", id)
        return (id,)
    return None


@plant("young-domain", "less than a year old")
def newborn(draft: Draft) -> Found:
    """A domain of this year."""
    if id := one(draft, "website", "start"):
        since(draft, id, 2025)
        draft.said("rdap", id, registered=date(2026, draft.random.randint(1, 9), 3))
        return (id,)
    return None


@decoy("young-domain", "bought again: the archive knows it from before")
def dropped(draft: Draft) -> Found:
    """A name that was dropped and bought again."""
    if id := one(draft, "website", "start"):
        since(draft, id, 2018)
        draft.said("rdap", id, registered=date(2024, 5, 3))
        draft.said("wayback", id, first=date(draft.random.randint(2003, 2017), 4, 1))
        return (id,)
    return None


@decoy("young-domain", "older than the work")
def old(draft: Draft) -> Found:
    """A domain of many years."""
    if id := one(draft, "website", "start"):
        since(draft, id, 2018)
        draft.said("rdap", id, registered=date(draft.random.randint(1998, 2017), 4, 1))
        return (id,)
    return None


@plant("no-early-page", "first archived years after the work began")
def late_page(draft: Draft) -> Found:
    """A first page of 2023 for work of 2018."""
    if id := one(draft, "website", "start"):
        since(draft, id, 2018)
        draft.said("wayback", id, first=date(2023, draft.random.randint(1, 12), 1))
        return (id,)
    return None


@decoy("no-early-page", "archived within a year, or from before")
def early_page(draft: Draft) -> Found:
    """A first page of about the time of the work."""
    if id := one(draft, "website", "start"):
        since(draft, id, 2018)
        draft.said("wayback", id, first=date(draft.random.randint(2005, 2019), 6, 1))
        return (id,)
    return None


@plant("untraceable", "a mobile number and a domain that does not exist")
def nowhere(draft: Draft) -> Found:
    """A mobile, a free mailbox, and a site that is not there."""
    if id := one(draft, "website", "email", "phone", "identity", "proposed", "company_number"):
        _mobile(draft, id)
        if draft.random.random() < 0.5:
            draft.said("rdap", id)
        else:
            draft.said("dns", id, exists=False, takes_mail=False)
        return (id,)
    return None


@decoy("untraceable", "a mobile number and a domain that is registered")
def somewhere(draft: Draft) -> Found:
    """A craftsman with a mobile, a free mailbox and a site."""
    if id := one(draft, "website", "email", "phone", "identity", "proposed", "company_number"):
        _mobile(draft, id)
        draft.said("rdap", id, registered=date(2012, 4, 1))
        return (id,)
    return None


def _mobile(draft: Draft, id: str) -> None:
    number = f"+44 7{draft.random.randint(400, 499)} {draft.random.randint(100000, 999999)}"
    draft.update(
        id, phone=number, email=mailbox(draft), website=f"https://{draft.domains[id]}", proposed_by="buyer"
    )
    draft.calls[id]["identity"] = "free-mail"

"""What of a profile may be told to others: domains, numbers and the names of firms. Never a person's."""

from __future__ import annotations

from urllib.parse import urlsplit

from vetkit.model.profile import Profile

_BRITISH = frozenset(
    ("gb", "uk", "united kingdom", "great britain", "england", "wales", "scotland", "northern ireland")
)


def own_domains(profile: Profile) -> tuple[str, ...]:
    """Return the consultant's domains as written: that of the site, and that of its mail."""
    consultant = profile.consultant
    return _distinct(domain_in(consultant.website), domain_in(consultant.email_domain))


def client_domains(profile: Profile) -> tuple[str, ...]:
    """Return the domains of the sites of referees' organisations.

    A referee's mail address is never looked at: its domain may be the referee's own.
    """
    return _distinct(*(domain_in(reference.website) for reference in profile.references))


def mail_domain(profile: Profile) -> str:
    """Return the domain to which the consultant's mail goes; empty where none is known."""
    return domain_in(profile.consultant.email_domain) or domain_in(profile.consultant.website)


def domain_in(written: str | None) -> str:
    """Return the domain in an address or in a bare domain, without ``www.``; empty where there is none."""
    text = (written or "").strip()
    if "://" in text:
        try:
            text = urlsplit(text).hostname or ""
        except ValueError:
            return ""
    name = text.partition("/")[0].partition(":")[0].rpartition("@")[2].strip(". ").lower()
    return name.removeprefix("www.")


def firm_name(profile: Profile) -> str:
    """Return the name under which the firm is looked up; empty where it may be a person's."""
    consultant = profile.consultant
    if consultant.kind == "freelancer":
        return ""
    return consultant.legal_name or (consultant.name if consultant.kind == "agency" else "")


def why_no_name(profile: Profile) -> str:
    """Return why no name is told to anybody, where ``firm_name`` is empty."""
    if profile.consultant.kind == "freelancer":
        return "the name of a freelancer is a person's, and is told to nobody"
    return "the name may be a person's: write down the legal name, or that it is an agency"


def is_british(profile: Profile) -> bool:
    """Tell whether the consultant is, by its own account, at home in the United Kingdom."""
    registration = profile.consultant.registration
    country = ((registration and registration.country) or "").lower()
    registry = ((registration and registration.registry) or "").lower()
    if country:
        return country in _BRITISH
    return "companies house" in registry or any(name.endswith(".uk") for name in own_domains(profile))


def _distinct(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))

"""True claims with enough behind them, and claims with evidence that is worth nothing."""

from __future__ import annotations

from _claim_draft import ClaimDraft, variant
from _claim_false import result
from _world import slug


@variant("document", "supported", "two letters of two issuers with the figure")
def two_letters(draft: ClaimDraft) -> str:
    """The client, and the accountant who counted."""
    one = result(draft)
    claim = draft.claim(one.claimed(dated=False))
    draft.letter(one.words["org"], one.told(), claim)
    draft.letter(f"{draft.client()} Accountants", one.printed(), claim)
    return claim


@variant("page", "supported", "a trade page and a letter of the client's")
def page_and_letter(draft: ClaimDraft) -> str:
    """Two that do not hang together."""
    one = result(draft)
    claim = draft.claim(one.claimed(dated=False))
    draft.page(f"https://trade-{slug(draft.client())}.com/cases", one.printed(), claim)
    draft.letter(one.words["org"], one.told(), claim)
    return claim


@variant("referee", "supported", "a referee and a letter of somebody else's")
def referee_and_letter(draft: ClaimDraft) -> str:
    """Two sources."""
    one = result(draft)
    claim = draft.claim(one.claimed(dated=False))
    draft.reply(one.words["org"], claim, "confirmed", one.told())
    draft.letter(f"{draft.client()} Accountants", one.printed(), claim)
    return claim


@variant("page", "unsupported", "case studies on its own site and its affiliate's")
def own_site(draft: ClaimDraft) -> str:
    """Twice its own word."""
    one = result(draft)
    claim = draft.claim(one.claimed(dated=False))
    sister = f"{slug(draft.client())}.com"
    draft.consultant["affiliates"] = [
        {"name": "Sister", "website": f"https://{sister}", "relation": "same owner"}
    ]
    draft.page(f"https://www.{draft.domain}/cases/1", one.printed(), claim)
    draft.page(f"https://blog.{sister}/2025/case", one.printed(), claim)
    return claim


@variant("document", "unsupported", "letters that it has written itself")
def own_letters(draft: ClaimDraft) -> str:
    """Under its own name, and its founder's."""
    one = result(draft)
    claim = draft.claim(one.claimed(dated=False))
    draft.consultant["principals"] = [{"name": "Ottoline Quist"}]
    draft.letter(draft.name, one.printed(), claim)
    draft.letter("Ottoline Quist", one.printed(), claim)
    return claim


@variant("document", "unsupported", "one letter, twice")
def twice(draft: ClaimDraft) -> str:
    """Two papers of one origin are one source."""
    one = result(draft)
    claim = draft.claim(one.claimed(dated=False))
    draft.letter(one.words["org"], one.told(), claim)
    draft.letter(one.words["org"], one.told(), claim)
    return claim


@variant("document", "unsupported", "letters on something else")
def elsewhere(draft: ClaimDraft) -> str:
    """Praise, and no figure."""
    one = result(draft)
    claim = draft.claim(one.claimed(dated=False))
    draft.letter(one.words["org"], f"{draft.name} were kind and on time.", claim)
    draft.letter(f"{draft.client()} Accountants", f"We know {draft.name} well.", claim)
    return claim

"""Claims that look false and are not."""

from __future__ import annotations

from datetime import date

from _claim_draft import ClaimDraft, variant
from _claim_false import result
from _world import slug


@variant("document", "innocent", "the same figure, rounded")
def rounded(draft: ClaimDraft) -> str:
    """39.7 % is 40 %."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    exact = f"{one.figure + draft.random.choice((-0.4, -0.3, 0.2, 0.4)):.1f}"
    draft.letter(one.words["org"], one.told(draft.random.choice((exact, f"about {one.figure}"))), claim)
    return claim


@variant("document", "innocent", "over 300 is 312")
def over(draft: ClaimDraft) -> str:
    """A bound, and the count."""
    org, least = draft.client(), draft.random.choice((300, 500, 1_200))
    claim = draft.claim(f"In 2025 we answered over {least:,} questions for {org}.")
    number = least + draft.random.randint(3, 60)
    draft.letter(org, f"{draft.name} answered {number:,} questions for us in 2025.", claim)
    return claim


@variant("document", "innocent", "12k is 12,400")
def short(draft: ClaimDraft) -> str:
    """Thousands by a letter."""
    org, thousands = draft.client(), draft.random.randint(4, 40)
    claim = draft.claim(f"In 2025 we answered {thousands}k questions for {org}.")
    number = thousands * 1_000 + draft.random.choice((-300, 120, 400))
    draft.letter(org, f"{draft.name} answered {number:,} questions for us in 2025.", claim)
    return claim


@variant("document", "innocent", "another period")
def period(draft: ClaimDraft) -> str:
    """The claim is of one year, the letter of another."""
    one = result(draft)
    org, metric = one.words["org"], one.words["metric"]
    claim = draft.claim(f"In 2025 we grew {metric} at {org} by {one.figure} %.")
    draft.letter(
        org, f"In 2023, before all that, our {metric} grew by {one.other()} % with {draft.name}.", claim
    )
    return claim


@variant("document", "innocent", "another metric")
def metric(draft: ClaimDraft) -> str:
    """Bounces and spending have figures of their own."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    what = draft.random.choice(("bounce rate", "advertising budget", "staff", "delivery times"))
    draft.letter(
        one.words["org"], f"While {draft.name} worked for us, our {what} fell by {one.other()} %.", claim
    )
    return claim


@variant("document", "innocent", "the same number of something else")
def same_number(draft: ClaimDraft) -> str:
    """A discount of as many percent, beside the right figure."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.letter(one.words["org"], f"{one.told()} They gave us a discount of {one.other()} %.", claim)
    return claim


@variant("document", "innocent", "another firm's letter, of its own result")
def other_client(draft: ClaimDraft) -> str:
    """Another client, another figure."""
    one, two = result(draft), result(draft)
    two.words["metric"] = one.words["metric"]
    claim = draft.claim(one.claimed())
    draft.letter(two.words["org"], two.told(one.other()))
    return claim


@variant("document", "innocent", "two currencies")
def currency(draft: ClaimDraft) -> str:
    """One amount, as the client books it and as the claim has it."""
    org, amount = draft.client(), draft.random.choice((12_000, 30_000, 48_000))
    claim = draft.claim(f"We brought {org} orders worth EUR {amount:,} in 2025.")
    pounds = round(amount * 0.86, -2)
    draft.letter(
        org, f"In 2025 {draft.name} brought us orders worth GBP {pounds:,.0f} (EUR {amount:,}).", claim
    )
    return claim


@variant("document", "innocent", "a plan, a wish and a rival's figure")
def wish(draft: ClaimDraft) -> str:
    """Not what was, but what might be."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    m, n = one.words["metric"], one.other()
    text = draft.random.choice(
        (
            f"We had hoped that {draft.name} would raise our {m} by {n} %.",
            f"Next year {draft.name} wants to raise our {m} by {n} %.",
            f"Did {draft.name} raise our {m} by {n} %? Ask our till.",
            f"The agency before {draft.name} grew our {m} by {n} %.",
        )
    )
    draft.letter(one.words["org"], text, claim)
    return claim


@variant("page", "innocent", "a page about another firm of nearly the same name")
def namesake(draft: ClaimDraft) -> str:
    """Another consultant's case with another client."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    other = f"{draft.client().split()[0]} {draft.name.split()[-1]}"
    text = one.printed(one.other(), vendor=other, org=draft.client())
    draft.page(f"https://trade-{slug(draft.client())}.com/cases", text, claim)
    return claim


@variant("page", "innocent", "a page that says nothing of the figure")
def silent_page(draft: ClaimDraft) -> str:
    """Opening hours."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.page(f"https://{slug(one.words['org'])}.com/", f"{one.words['org']} is open from 9 to 17.", claim)
    return claim


@variant("register", "innocent", "a young domain, and an old company")
def renamed(draft: ClaimDraft) -> str:
    """A new name for an old firm."""
    founded = int(draft.consultant["founded"])
    young = date(founded + 5, 3, 2)
    draft.said("rdap", draft.domain, registered=young)
    draft.said("wayback", draft.domain, first=young)
    facts = {"number": "01234567", "name": draft.name, "status": "active", "likeness": 1.0}
    draft.said("companies-house", "01234567", created=date(founded, 6, 1), **facts)
    return "founding-dates"


@variant("register", "innocent", "a lapsed domain, archived long before")
def lapsed(draft: ClaimDraft) -> str:
    """The register begins anew."""
    founded = int(draft.consultant["founded"])
    draft.said("rdap", draft.domain, registered=date(founded + 5, 3, 2))
    draft.said("wayback", draft.domain, first=date(founded, 11, 2))
    return "founding-dates"


@variant("register", "innocent", "the founding date of a firm that it has bought")
def acquired(draft: ClaimDraft) -> str:
    """The profile names the older firm."""
    founded = int(draft.consultant["founded"])
    young = date(founded + 5, 3, 2)
    relation = draft.random.choice(("predecessor", "bought in 2020", "former name", "merged into it"))
    draft.consultant["affiliates"] = [{"name": draft.client(), "relation": relation}]
    draft.said("rdap", draft.domain, registered=young)
    draft.said("wayback", draft.domain, first=young)
    return "founding-dates"


@variant("register", "innocent", "followers that left")
def left(draft: ClaimDraft) -> str:
    """A few fewer than it says."""
    there = draft.random.randint(2_000, 9_000)
    draft.documents["offer.md"] += f"\n\nOur own Bluesky account has {round(there * 1.2, -2):,.0f} followers."
    draft.said("bluesky", "the-account", followers=there)
    return "own-followers:"


@variant("referee", "innocent", "a referee who does not know")
def unknown(draft: ClaimDraft) -> str:
    """Nothing is said against it."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.reply(
        one.words["org"], claim, "unknown", f"I would have to look that up; {one.other()} of us were there."
    )
    return claim


@variant("referee", "innocent", "a referee who is more exact")
def exact(draft: ClaimDraft) -> str:
    """It was 40.3 %."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.reply(one.words["org"], claim, "confirmed", one.told(f"{one.figure + 0.3:.1f}"))
    return claim


@variant("referee", "innocent", "a referee with other numbers beside")
def beside(draft: ClaimDraft) -> str:
    """A discount and a delay."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    said = f"{one.told()} They were {draft.random.randint(2, 9)} days late once, and 3 people changed."
    draft.reply(one.words["org"], claim, "confirmed", said)
    return claim


@variant("arithmetic", "innocent", "growth that is right, rounded")
def growth(draft: ClaimDraft) -> str:
    """312 to 446 is 43 %."""
    one = result(draft)
    start = draft.random.randint(200, 3_000)
    percent = draft.random.randint(20, 180)
    end = round(start * (1 + percent / 100))
    org, what = one.words["org"], one.words["metric"]
    return draft.claim(f"We grew {what} at {org} by {percent} %, from {start:,} to {end:,}.")


@variant("arithmetic", "innocent", "many clients over many years")
def many(draft: ClaimDraft) -> str:
    """A hundred hours for each."""
    draft.consultant["founded"] = draft.random.randint(2008, 2012)
    draft.documents["offer.md"] += (
        f"\n\nWe have served over {draft.random.choice((200, 300))} clients. We are a team of six."
    )
    return "clients-served@"


@variant("arithmetic", "innocent", "what it excludes, somebody else does")
def handed_on(draft: ClaimDraft) -> str:
    """A service by a partner who is named."""
    draft.parts["exclusions"] = [{"what": "Photographs"}, {"what": "Paid adverts without a budget"}]
    partner = {"name": "Photographs for the launch", "subcontracted": True, "delivered_by": draft.client()}
    draft.parts["services"] = [partner, {"name": "Paid adverts"}]
    return "exclusions-kept:"


@variant("arithmetic", "innocent", "papers that quote, ask and deny")
def papers(draft: ClaimDraft) -> str:
    """What one says is no answer to the other."""
    one, other = draft.random.choice(
        (
            ("Agencies that never lost a client are not telling you all.", "One of our campaigns failed."),
            ("Do you want us to e-mail you the passwords?", "Every account stays in your name."),
            ("We do it all.", "Results take six months."),
            ("We never keep the rights.", "When the contract ends we hand over all files, free of charge."),
        )
    )
    draft.documents["offer.md"] += f"\n\n{one}"
    draft.documents["terms.md"] = other
    return "documents-agree:"


@variant("dates", "innocent", "years in the trade, some of them there")
def trade(draft: ClaimDraft) -> str:
    """Fifteen in marketing, three on TikTok."""
    return draft.claim(draft.random.choice((
        "15 years in marketing, three of them on TikTok.",
        "We have worked in social media since 2004, on Threads since 2023.",
        "Google Partner since 2013.",
        "Our founder has 20 years of experience in retail; she has run Instagram accounts since 2015.",
    )))  # fmt: skip

"""False claims, planted with what shows that they are."""

from __future__ import annotations

from datetime import date, timedelta

from _claim_draft import AS_OF, ClaimDraft, variant
from _claim_words import Result
from _world import slug


def result(draft: ClaimDraft) -> Result:
    """Return a result of a client that nobody has named yet."""
    return Result(draft.random, draft.client(), draft.name)


@variant("document", "refuted", "a letter of the client's with another figure")
def letter(draft: ClaimDraft) -> str:
    """The client counts less than half of it."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.letter(one.words["org"], one.told(one.other()), claim)
    return claim


@variant("document", "refuted", "a letter that nobody has brought together with the claim")
def loose_letter(draft: ClaimDraft) -> str:
    """The same, filed without a claim."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.letter(one.words["org"], one.told(one.other()))
    return claim


@variant("document", "refuted", "an export with other endpoints")
def endpoints(draft: ClaimDraft) -> str:
    """The start is the same and the end is not."""
    one = result(draft)
    start = draft.random.choice((200, 400, 1_200, 2_500))
    org, metric = one.words["org"], one.words["metric"]
    claim = draft.claim(f"We took {metric} at {org} from {start:,} to {start * 2:,} a month.")
    end = round(start * draft.random.uniform(1.1, 1.4), -1)
    draft.letter(org, f"With {draft.name} our {metric} went from {start:,} to {end:,.0f} a month.", claim)
    return claim


@variant("document", "refuted", "a report with another count")
def count(draft: ClaimDraft) -> str:
    """Far fewer were answered."""
    org = draft.client()
    said = draft.random.choice((900, 1_200, 2_400, 5_000))
    claim = draft.claim(f"In 2025 we answered {said:,} questions for {org}.")
    draft.letter(org, f"{draft.name} answered {said // 4:,} questions for us in 2025.", claim)
    return claim


@variant("page", "refuted", "a trade page with another figure")
def trade_page(draft: ClaimDraft) -> str:
    """A page of somebody else's, offered by the consultant itself."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.page(f"https://trade-{slug(draft.client())}.com/cases", one.printed(one.other()), claim)
    return claim


@variant("page", "refuted", "a page of the client's with another figure")
def client_page(draft: ClaimDraft) -> str:
    """The client's own report."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.page(f"https://{slug(one.words['org'])}.com/report", one.told(one.other()), claim)
    return claim


@variant("register", "refuted", "a founding date before register and archive")
def young(draft: ClaimDraft) -> str:
    """Both begin years later."""
    founded = int(draft.consultant["founded"])
    first = date(founded + draft.random.randint(3, 6), 5, 4)
    draft.said("rdap", draft.domain, registered=first)
    draft.said("wayback", draft.domain, first=first + timedelta(days=draft.random.randint(20, 300)))
    return "founding-dates"


@variant("register", "refuted", "an account with far fewer followers than it says")
def followers(draft: ClaimDraft) -> str:
    """The network's own count."""
    there = draft.random.randint(50, 4_000)
    network = draft.random.choice(("Bluesky", "Mastodon"))
    said = there * draft.random.randint(4, 30)
    draft.documents["offer.md"] += f"\n\nOur own {network} account has {said:,} followers."
    draft.said(network.lower(), "the-account", followers=there)
    return f"own-followers:{network.lower()}"


@variant("referee", "refuted", "a referee who says otherwise")
def contradicted(draft: ClaimDraft) -> str:
    """Called back on a number that we found."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.reply(one.words["org"], claim, "contradicted", one.told(one.other()))
    return claim


@variant("referee", "refuted", "a referee who confirms, and gives another figure")
def other_figure(draft: ClaimDraft) -> str:
    """Yes, they did well: by a tenth."""
    one = result(draft)
    claim = draft.claim(one.claimed())
    draft.reply(one.words["org"], claim, "confirmed", one.told(one.other()))
    return claim


@variant("arithmetic", "refuted", "growth that is not that of its endpoints")
def growth(draft: ClaimDraft) -> str:
    """Its own numbers."""
    one = result(draft)
    start = draft.random.choice((200, 400, 1_200))
    said, is_ = draft.random.choice(((300, 150), (200, 60), (400, 90)))
    org, metric = one.words["org"], one.words["metric"]
    end = start * (100 + is_) // 100
    return draft.claim(f"We grew {metric} at {org} by {said} %, from {start:,} to {end:,}.")


@variant("arithmetic", "refuted", "a rate above the whole")
def rate(draft: ClaimDraft) -> str:
    """More than all of them."""
    more = draft.random.randint(105, 400)
    return draft.claim(f"The campaign for {draft.client()} reached an open rate of {more} %.")


@variant("arithmetic", "refuted", "more clients than so few people can have served")
def clients(draft: ClaimDraft) -> str:
    """Minutes for each."""
    people = draft.random.choice(("two", "three", "four", "five"))
    draft.consultant["founded"] = draft.random.randint(2022, 2024)
    number = draft.random.choice((9_000, 12_000, 20_000))
    way = draft.random.choice(
        ("We have served {} clients.", "Trusted by {} brands.", "We have worked with {} companies.")
    )
    draft.documents["offer.md"] += f"\n\n{way.format(f'{number:,}')} We are a team of {people}."
    return "clients-served@"


@variant("arithmetic", "refuted", "more hours than the people have, across documents")
def hours(draft: ClaimDraft) -> str:
    """Clients in one paper, hours in the next, people in the third."""
    clients = draft.random.randint(80, 300)
    draft.documents["offer.md"] += f"\n\nWe serve {clients} clients."
    draft.documents["terms.md"] = f"Each client gets {draft.random.randint(12, 30)} hours a month."
    draft.documents["about.md"] = f"We are a team of {draft.random.choice(('two', 'three', 'four'))}."
    return "hours-and-people"


@variant("arithmetic", "refuted", "a service that it says it will not do")
def excluded(draft: ClaimDraft) -> str:
    """Sold and excluded in one breath."""
    what = draft.random.choice(
        ("Paid adverts", "Press releases", "Influencer contracts", "Community management")
    )
    draft.parts["exclusions"] = [{"what": what}, {"what": "Web shops"}]
    more = draft.random.choice((" on Instagram", " for the launch", ""))
    draft.parts["services"] = [{"name": f"{what}{more}"}, {"name": "Monthly report"}]
    return "exclusions-kept:"


@variant("arithmetic", "refuted", "one paper takes back what another says")
def papers(draft: ClaimDraft) -> str:
    """The one thing here, the other there."""
    red, green = draft.random.choice(
        (
            ("We have never lost a client.", "One of our campaigns failed last year, and we say why."),
            ("We have never failed.", "Our campaign for a bakery flopped, and we gave the fee back."),
            ("We keep the rights to all content.", "When you leave we hand over all files, free of charge."),
            ("We buy followers to get you started.", "We never buy followers, likes or reviews."),
            (
                "Just email us the passwords.",
                "Every account stays in your name; we never ask for a password.",
            ),
        )
    )
    draft.documents["offer.md"] += f"\n\n{red}"
    draft.documents["terms.md"] = green
    return "documents-agree:"


@variant("dates", "refuted", "years on a platform that is younger")
def platform(draft: ClaimDraft) -> str:
    """By the platform's own dates."""
    name, years = draft.random.choice(
        (("TikTok", 15), ("Instagram", 20), ("Threads", 6), ("Bluesky", 9), ("LinkedIn", 30))
    )
    return draft.claim(
        f"We have {years} years of experience on {name}.", experience={"platform": name, "years": years}
    )


@variant("dates", "refuted", "a badge that is older than its programme")
def badge(draft: ClaimDraft) -> str:
    """By the programme's own dates."""
    name, year = draft.random.choice(
        (("Google Partner", 2007), ("TikTok Marketing Partner", 2016), ("Hootsuite certified", 2008))
    )
    return draft.claim(f"We have been {name} since {year - draft.random.randint(0, 2)}.", said_on=AS_OF)

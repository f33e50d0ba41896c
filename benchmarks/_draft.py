"""A made-up case in which nothing is wrong, open to be changed, and the real case that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from _world import COUNTRIES, Country, Place, number, place, pool, slug, spelt_phone, spelt_place, subdomain
from vetkit.load import shipped
from vetkit.model.call import Attempt, Call, Reply
from vetkit.model.case import Case, Material
from vetkit.model.evidence import Evidence
from vetkit.model.profile import Profile

AS_OF = date(2026, 11, 24)
MARKS = ("quality", "dates", "price", "cooperation", "recovery", "overall")
STORIED = ("quality", "dates", "cooperation", "change", "went-wrong", "overall")
"""Items with which words are written down."""


@dataclass
class Draft:
    """A case in the making.

    Attributes:
        random: Its own source of chance.
        country: Where consultant and referees are.
        consultant: Keys of ``[consultant]``.
        team: Names of its people.
        references: Keys of each ``[[references]]``.
        calls: For each referee's id: channel, identity, answers, said, minutes.
        material: What the consultant wrote.
        evidence: What public sources said: source, subject, outcome and facts.
        taken: What has been changed, so that no two changes meet.
        stories: Sentences that nobody in the case has said yet.
        weaknesses: Accounts of what went wrong, likewise.
        numbers: Telephone number of each referee, and under "" the consultant's.
        places: Address of each, likewise.
        domains: Domain of each, likewise.
    """

    random: Random
    country: Country
    consultant: dict[str, Any] = field(default_factory=dict)
    team: list[str] = field(default_factory=list)
    references: list[dict[str, Any]] = field(default_factory=list)
    calls: dict[str, dict[str, Any]] = field(default_factory=dict)
    material: list[str] = field(default_factory=list)
    evidence: list[dict[str, Any]] = field(default_factory=list)
    taken: set[tuple[str, str]] = field(default_factory=set)
    stories: list[str] = field(default_factory=list)
    weaknesses: list[str] = field(default_factory=list)
    numbers: dict[str, tuple[str, str]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    domains: dict[str, str] = field(default_factory=dict)

    def reference(self, id: str) -> dict[str, Any]:
        """Return the keys of one reference."""
        return next(one for one in self.references if one["id"] == id)

    def update(self, id: str, **values: object) -> None:
        """Set keys of one reference."""
        self.reference(id).update(values)

    def said(self, source: str, id: str, **facts: object) -> None:
        """Let a public source answer about the domain of a referee; without facts it knows nothing of it."""
        outcome = "answered" if facts else "not-found"
        item = {"source": source, "subject": self.domains[id], "outcome": outcome, "facts": facts}
        self.evidence.append(item)

    def affiliate(self, **values: str) -> None:
        """Add a firm that is tied to the consultant."""
        self.consultant.setdefault("affiliates", []).append(values)

    def pick(self, name: str) -> str:
        """Return one entry of a list of ``planted.toml``."""
        return self.random.choice(pool(name))

    def take(self, *things: tuple[str, str]) -> bool:
        """Claim things to change, each a referee's id and a key; nothing where one is taken."""
        if self.taken.intersection(things):
            return False
        self.taken.update(things)
        return True

    def story(self) -> str:
        """Return a sentence that nobody has said."""
        return self.stories.pop()


def clean(random: Random) -> Draft:
    """Return a case in which nothing is wrong."""
    draft = Draft(random, random.choice(COUNTRIES))
    rare = random.sample(pool("rare"), 12)
    firsts, kinds = random.sample(pool("first"), 7), random.sample(pool("kinds"), 7)
    draft.stories = random.sample(pool("stories"), len(pool("stories")))
    draft.weaknesses = random.sample(pool("weakness"), len(pool("weakness")))
    draft.material = random.sample(pool("proposals"), 4)
    name = f"{firsts[0]} {random.choice(('Studio', 'Social', 'Conversations', 'Bureau'))}"
    draft.domains[""] = f"{slug(name)}.{random.choice(draft.country.endings)}"
    draft.numbers[""] = number(random, draft.country)
    draft.places[""] = place(random)
    draft.consultant = {
        "name": name,
        "kind": random.choice(("agency", "agency", "freelancer")),
        "founded": random.choice((2014, date(2015, 5, 4), 2016)),
        "website": f"https://www.{draft.domains['']}/",
        "phone": spelt_phone(random, draft.country, draft.numbers[""]),
        "address": spelt_place(random, draft.places[""]),
        "registration": {"country": draft.country.name, "number": str(random.randint(1000000, 9999999))},
        "principals": [
            {"name": f"{random.choice(pool('given'))} {rare[n]}"} for n in range(random.randint(1, 2))
        ],
    }
    draft.team = [f"{random.choice(pool('given'))} {rare[3 + n]}" for n in range(random.randint(0, 2))]
    if draft.consultant["kind"] == "freelancer":
        draft.consultant["name"] = draft.consultant["principals"][0]["name"]
    for n in range(random.randint(3, 5)):
        _add_referee(
            draft, f"r{n}", f"{random.choice(pool('given'))} {rare[6 + n]}", f"{firsts[n + 1]} {kinds[n]}"
        )
    draft.references[-1]["proposed_by"] = "buyer"
    return draft


def _add_referee(draft: Draft, id: str, name: str, organisation: str) -> None:
    random = draft.random
    others = {draft.numbers[key] for key in draft.numbers}
    draft.numbers[id] = number(random, draft.country)
    while draft.numbers[id] in others:
        draft.numbers[id] = number(random, draft.country)
    draft.places[id] = place(random)
    while draft.places[id] in [draft.places[key] for key in draft.places if key != id]:
        draft.places[id] = place(random)
    domain = draft.domains[id] = f"{slug(organisation)}.{random.choice(draft.country.endings)}"
    start = random.randint(2018, 2023)
    draft.references.append(
        {
            "id": id,
            "name": name,
            "organisation": f"{organisation} {random.choice(pool('forms'))}"
            if random.random() < 0.4
            else organisation,
            "role": random.choice(pool("roles")),
            "relation": random.choice(("day-to-day", "budget-holder", "both")),
            "start": random.choice((start, date(start, 3, 1))),
            **random.choice(
                ({"status": "current"}, {"status": "ended", "end": random.randint(max(2024, start), 2026)})
            ),
            "email": f"{slug(name.split()[0])}@{subdomain(random, domain)}",
            "phone": spelt_phone(random, draft.country, draft.numbers[id]),
            "website": f"https://{random.choice(('www.', ''))}{domain}",
            "address": spelt_place(random, draft.places[id]),
        }
    )
    if draft.references[-1].get("end") == 2026:
        draft.references[-1]["end"] = date(2026, 6, 30)
    draft.calls[id] = _call(draft)


def _call(draft: Draft) -> dict[str, Any]:
    """Return a call as it goes: marks that vary, a weakness, a story or two, everybody's praise."""
    random = draft.random
    marks = {item: random.randint(3, 5) for item in MARKS}
    said = {item: draft.story() for item in random.sample(STORIED[:4], 2)}
    if random.random() < 0.5:
        said["overall"] = random.choice(pool("everyday"))
    yes_no = {
        "tie": "no",
        "running": "unsure",
        "same-people": "yes",
        "unagreed-people": "no",
        "limits-kept": "yes",
    }
    knock_outs = {"bought-followers": "no", "invented-reviews": "no", "false-names": "no", "labelled": "yes"}
    return {
        "channel": random.choice(("phone", "phone", "video")),
        "identity": random.choice(("called-back", "both-ways")),
        "minutes": random.randint(14, 45),
        "answers": {
            "frequency": random.choice(("daily", "weekly", "monthly")),
            **yes_no,
            **marks,
            **knock_outs,
            "went-wrong": draft.weaknesses.pop(),
            "again": "yes",
        },
        "said": said,
    }


def build(draft: Draft, as_of: date = AS_OF) -> Case:
    """Return the case that ``draft`` describes."""
    profile = {
        "consultant": draft.consultant,
        "team": [{"name": name} for name in draft.team],
        "references": draft.references,
    }
    return Case(
        profile=Profile.model_validate(profile),
        as_of=as_of,
        calls=tuple(_made(id, parts, n) for n, (id, parts) in enumerate(draft.calls.items())),
        platforms=shipped.platforms(),
        interview=shipped.interview(),
        rulebook=shipped.rulebook(),
        evidence=tuple(_item(n, parts) for n, parts in enumerate(draft.evidence)),
        material=(Material(path="proposal.md", text=" ".join(draft.material)),) if draft.material else (),
    )


def _item(n: int, parts: dict[str, Any]) -> Evidence:
    known = {"kind": "url", "issuer": "The source", "obtained": "2026-11-20T10:00:00Z", "rung": "independent"}
    return Evidence.model_validate({"id": f"{parts['source']}-{n}", **known, **parts})


def _made(id: str, parts: dict[str, Any], n: int) -> Call:
    day = parts.get("on", date(2026, 11, 2) + timedelta(days=n))
    begun = datetime.combine(day, parts.get("at", time(9 + n)))
    items = list(dict.fromkeys((*parts["answers"], *parts["said"])))
    step = timedelta(minutes=parts["minutes"]) / max(1, len(items) - 1)
    attempt = {"no": 1, "at": begun, "outcome": "reached", "by": "Jo", "contact": parts.get("contact")}
    return Call(
        referee=id,
        on=day,
        attempts=(
            Attempt.model_validate({**attempt, "channel": parts["channel"], "identity": parts["identity"]}),
        ),
        replies=tuple(
            Reply(
                no=at + 2,
                at=begun + step * at,
                item=item,
                value=parts["answers"].get(item, "unknown"),
                said=parts["said"].get(item),
            )
            for at, item in enumerate(items)
        ),
    )

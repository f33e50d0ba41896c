"""Many consultants in one command: profiles a second on one core, and whether memory grows with their number.

Run with the Python that vetkit is installed for: python benchmarks/portfolio.py [PROFILES]
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import tomli_w

from _child import VETKIT, on_one_core, run

SEED = 20261124
FEWER = 10
"""How many times smaller the second portfolio is."""

PLATFORMS = ("LinkedIn", "Instagram", "TikTok", "YouTube", "Facebook", "Mastodon")
SERVICES = ("Content calendar", "Community replies", "Paid campaigns", "Monthly report", "Creator outreach")
SENTENCES = (
    "We plan the month with you and write the posts.",
    "We do it all, so you can sit back.",
    "We do not run paid campaigns; ask a media buyer for that.",
    "Growth depends on your product, and we cannot promise a number.",
    "We guarantee ten thousand followers in thirty days.",
    "Your team answers customers; we tell it what we hear.",
    "Reports come on the fifth of each month, with the figures as the platform gives them.",
    "Every client has one person who picks up the phone.",
)


def profile(number: int, random: Random) -> dict[str, object]:
    """Return one made-up consultant."""
    return {
        "consultant": {"name": f"Consultant {number}", "kind": random.choice(("agency", "freelancer"))},
        "engagement": {"size": random.choice(("small", "normal", "large")), "purpose": "More visitors."},
        "services": [{"name": name, "delivered_by": "own team"} for name in some(random, SERVICES)],
        "team": [
            {"name": f"Person {one}", "role": "Account lead", "hours_per_month": random.randint(2, 80)}
            for one in range(random.randint(0, 6))
        ],
        "claims": [
            {"text": f"Six years on {platform}.", "experience": {"platform": platform, "years": 6}}
            for platform in some(random, PLATFORMS)
        ],
        "references": [
            {
                "name": f"Ada Example {one}",
                "organisation": f"Client {one}",
                "relation": random.choice(("day-to-day", "budget-holder", "both")),
                "start": 2020,
                "end": random.randint(2021, 2026),
            }
            for one in range(random.randint(0, 5))
        ],
    }


def proposal(random: Random) -> str:
    """Return a proposal of half a page to three pages."""
    return "\n\n".join(" ".join(random.choices(SENTENCES, k=6)) for _ in range(random.randint(2, 12)))


def some(random: Random, names: tuple[str, ...]) -> list[str]:
    """Return none, some or all of ``names``."""
    return random.sample(names, random.randint(0, len(names)))


def generate(folder: Path, number: int) -> None:
    """Write ``number`` profiles, and a document to every fifth; the same seed gives the same files."""
    random = Random(SEED)
    for one in range(number):
        written = profile(one, random)
        if one % 5 == 0:
            (folder / f"proposal-{one}.md").write_text(proposal(random), encoding="utf-8")
            written["documents"] = [{"path": f"proposal-{one}.md", "kind": "proposal"}]
        (folder / f"consultant-{one:05}.toml").write_text(tomli_w.dumps(written), encoding="utf-8")


def main() -> None:
    """Assess a portfolio and a smaller one, and print what both cost."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    on_one_core()
    print(f"One command on one core, Python {sys.version.split()[0]}\n")
    print(f"{'profiles':>8}{'seconds':>10}{'a second':>10}{'peak MB':>10}")
    for many in (1, number // FEWER, number):
        with TemporaryDirectory() as name:
            generate(Path(name), many)
            command = [VETKIT, "assess", name, "--as-of", "2026-11-24", "--exit-zero", "--format", "json"]
            cost = run(command)
        print(f"{many:8}{cost.seconds:10.2f}{many / cost.seconds:10.0f}{cost.peak:10.1f}", flush=True)
    print("\nAims: 100 a second; no growth of the peak from the smaller portfolio to the larger.")


if __name__ == "__main__":
    main()

"""``vetkit claims withdraw``: take back a claim that was taken over by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from vetkit.cli.console import next_step, quoted, say
from vetkit.cli.options import Config, On, OneProfile, today
from vetkit.cli.recording import File, entry, open_file, refuse_future
from vetkit.errors import Problem, VetkitError

EPILOG = """\b
Examples:
  vetkit claims list acme.toml                   the ids
  vetkit claims withdraw acme.toml the-country-s-leading-45198874d3 \\
      --why "A heading, no claim" --by "M. Okafor"

Nothing is deleted: adopted.toml keeps the claim, withdrawals.toml says who took it back and why, and its id
is never used for another. It is no longer judged, and vetkit claims list shows it as withdrawn. To take it up
again, write it into your profile under [[claims]] with the same id.
"""

OneClaim = Annotated[str, typer.Argument(metavar="CLAIM", hidden=True)]
Why = Annotated[str | None, typer.Option(metavar="TEXT", help="Why it is taken back.")]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who takes it back.")]


def withdraw(
    profile: OneProfile,
    claim: OneClaim,
    why: Why = None,
    by: By = None,
    on: On = None,
    config: Config = None,
) -> None:
    """Take back a claim that was taken over with vetkit claims adopt.

    CLAIM is its id. It is added to PROFILE's .records folder that it was taken back.
    """
    from vetkit.model.adopted import Withdrawal
    from vetkit.records import append_withdrawal

    file = open_file(profile, today(), config, ())
    problems = [*_no_claim(file, claim), *_missing(why, by)]
    if problems:
        raise VetkitError(problems)
    refuse_future(on or today(), today(), "--on")
    values = {"claim": claim, "why": why, "by": by, "on": on or today()}
    append_withdrawal(file.records, entry(Withdrawal, values, {"why": "--why", "by": "--by", "on": "--on"}))
    say(f"withdrew {claim}, noted in {file.records / 'withdrawals.toml'}")
    next_step(f"vetkit claims list {quoted(profile)}")


def _no_claim(file: File, id: str) -> Iterator[Problem]:
    """Yield why there is no such claim to take back."""
    from vetkit.load.nearest import suggestion
    from vetkit.load.plain import shown

    back = next((one for one in file.case.withdrawn if one.id == id), None)
    if back:
        yield Problem("CLAIM", 0, f"{back.by} withdrew it on {back.on}", "nothing is left to do")
    elif id in file.case.taken:
        return
    elif any(one.id == id for one in file.case.profile.claims):
        hint = "what you wrote there you may delete there"
        yield Problem("CLAIM", 0, f"'{shown(id)}' stands in the profile and was not adopted", hint)
    else:
        hint = suggestion(id, list(file.case.taken), "adopted claims") or "see vetkit claims list"
        yield Problem("CLAIM", 0, f"no claim '{shown(id)}' was adopted", hint)


def _missing(why: str | None, by: str | None) -> Iterator[Problem]:
    if not (why and why.strip()):
        yield Problem("--why", 0, "why it is taken back is missing", "add --why TEXT")
    if not (by and by.strip()):
        yield Problem("--by", 0, "who takes it back is missing", "add --by NAME")

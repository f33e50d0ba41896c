"""The calls to referees, read back: one file for each referee and day, ``calls/<referee>-<date>.toml``."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field

from vetkit.errors import Problem, VetkitError
from vetkit.load.check import Told, problems_of
from vetkit.load.nearest import suggestion
from vetkit.load.plain import plain
from vetkit.load.record_file import check_record, record_files
from vetkit.load.toml import Toml, parse, read_toml
from vetkit.model.base import Slug, Value
from vetkit.model.call import Attempt, Call, ClaimReply, Entry, Reply, standing
from vetkit.model.interview import Interview
from vetkit.model.profile import Profile

FOLDER = "calls"
"""Where the calls lie in the records of a profile."""

KINDS = ("attempts", "replies", "claims")
"""The lists of entries that a call's file has."""


class CallHeader(Value):
    """``[call]``: whom, and on which day."""

    referee: Slug
    """Id of the reference in the profile."""
    on: date


class CallFile(Value):
    """``calls/<referee>-<date>.toml``."""

    schema_: Literal["vetkit.call/1"] = Field(alias="schema")
    call: CallHeader
    attempts: tuple[Attempt, ...] = ()
    replies: tuple[Reply, ...] = ()
    claims: tuple[ClaimReply, ...] = ()


def call_path(folder: Path, referee: str, on: date) -> Path:
    """Return the file of the calls to ``referee`` on one day, in the records folder ``folder``."""
    return folder / FOLDER / f"{referee}-{on.isoformat()}.toml"


def read_calls(
    folder: Path, interview: Interview, problems: list[Problem]
) -> tuple[tuple[Call, ...], tuple[Toml, ...]]:
    """Read every call in a records folder; what is wrong with them goes to ``problems``.

    Returns:
        The calls by referee and day, and the file of each.
    """
    found: list[tuple[Call, Toml]] = []
    for path in record_files(folder / FOLDER, problems):
        try:
            file = read_toml(path)
            found.append((call_of(file, interview), file))
        except VetkitError as error:
            problems += error.problems
    found.sort(key=lambda one: (one[0].referee, one[0].on))
    return tuple(call for call, _ in found), tuple(file for _, file in found)


def parse_call(data: bytes, name: str, interview: Interview) -> Call:
    """Return the call that the bytes of a file hold. See ``call_of``."""
    return call_of(parse(data, name), interview)


def call_of(file: Toml, interview: Interview) -> Call:
    """Return the call that ``file`` holds.

    Raises:
        VetkitError: Every mistake, each with its line: of form, of numbering, and every answer that is none.
    """
    held = check_record(CallFile, file)
    told = [*_misnamed(file, held.call), *_numbering(held), *_attempts(held), *_replies(held, interview)]
    if told:
        raise VetkitError(problems_of(file, told))
    return Call(**dict(held.call), attempts=held.attempts, replies=held.replies, claims=held.claims)


def strangers(calls: Sequence[Call], files: Sequence[Toml], profile: Profile) -> Iterator[Problem]:
    """Yield a problem for each referee who was called, and each claim put, that the profile does not have."""
    referees = [reference.id for reference in profile.references if reference.id]
    claims = profile.keyed_claims()
    for call, file in zip(calls, files, strict=True):
        told: list[Told] = []
        if call.referee not in referees:
            message = f"call.referee: no referee of the profile has the id '{plain(call.referee)}'"
            hint = suggestion(call.referee, referees, "referees") or "give the reference its id back"
            told.append((("call", "referee"), message, hint))
        for number, reply in enumerate(call.claims):
            if reply.claim not in claims:
                message = (
                    f"claims[{number + 1}].claim: no claim of the profile is called '{plain(reply.claim)}'"
                )
                hint = suggestion(reply.claim, claims, "claims") or "give the claim its id back"
                told.append((("claims", number, "claim"), message, hint))
        yield from problems_of(file, told)


def _misnamed(file: Toml, header: CallHeader) -> Iterator[Told]:
    """A file under another name than its own would be added to by nobody."""
    name = f"{header.referee}-{header.on.isoformat()}.toml"
    if Path(file.name).name != name:
        yield ("call",), f"the file is not called {name}", "rename it, or mend referee and on"


def _numbering(held: CallFile) -> Iterator[Told]:
    """Entries that share a number, that correct nothing, or that answer twice."""
    first: dict[int, str] = {}
    for kind in KINDS:
        entries: tuple[Entry, ...] = getattr(held, kind)
        for count, entry in enumerate(entries):
            here = f"{kind}[{count + 1}]"
            if entry.no in first:
                message = f"{here}.no: {first[entry.no]} has the number {entry.no} already"
                yield (kind, count, "no"), message, "number the entries as they were made"
            first.setdefault(entry.no, here)
            if entry.corrects is not None and not any(_is_earlier(one, entry) for one in entries):
                message = (
                    f"{here}.corrects: there is no earlier entry {entry.corrects} of this kind on the same"
                )
                yield (
                    (kind, count, "corrects"),
                    message,
                    "name the entry that it takes the place of",
                )
        yield from _twice(kind, entries)


def _is_earlier(one: Entry, correction: Entry) -> bool:
    """Tell whether ``one`` is what ``correction`` says that it corrects."""
    return one.no == correction.corrects and one.no < correction.no and _about(one) == _about(correction)


def _about(entry: Entry) -> str:
    """Return what an entry is about: its item or claim; attempts are about nothing but themselves."""
    return entry.item if isinstance(entry, Reply) else entry.claim if isinstance(entry, ClaimReply) else ""


def _twice(kind: str, entries: Sequence[Entry]) -> Iterator[Told]:
    """Second answers that do not say which one they correct."""
    seen: dict[str, int] = {}
    for entry in standing(entries):
        about = _about(entry)
        if about and about in seen:
            count = entries.index(entry)
            message = f"{kind}[{count + 1}]: entry {seen[about]} answers '{about}' already"
            yield (kind, count), message, f"add: corrects = {seen[about]}"
        seen[about] = entry.no


def _attempts(held: CallFile) -> Iterator[Told]:
    """Attempts that reached somebody say how sure we are of whom; and without one nobody answers."""
    for count, attempt in enumerate(held.attempts):
        if attempt.outcome == "reached" and attempt.identity is None:
            message = f"attempts[{count + 1}].identity is missing: the attempt reached somebody"
            yield ("attempts", count), message, 'say how sure we are who spoke: identity = "name-only"'
    if (held.replies or held.claims) and not any(a.outcome == "reached" for a in standing(held.attempts)):
        message = "answers are on file, but no attempt that reached the referee"
        yield ("call",), message, 'add it under [[attempts]], with outcome = "reached"'


def _replies(held: CallFile, interview: Interview) -> Iterator[Told]:
    """Answers to what nobody asks, and answers that are none."""
    for count, reply in enumerate(held.replies):
        item = interview.item(reply.item)
        if item is None:
            message = f"replies[{count + 1}].item: there is no item '{plain(reply.item)}'"
            hint = suggestion(reply.item, [one.id for one in interview.items], "items")
            yield ("replies", count, "item"), message, hint
        elif refusal := item.refusal(reply.value):
            yield (
                ("replies", count, "value"),
                f"replies[{count + 1}].value: '{plain(str(reply.value))}' does not answer '{item.id}'",
                refusal,
            )

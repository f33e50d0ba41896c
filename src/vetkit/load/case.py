"""From a profile's path to a case: everything known of one consultant at one date."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from vetkit.claims import Rules, scan, scan_passages
from vetkit.claims.figures import facts
from vetkit.documents import read_document
from vetkit.errors import Problem, VetkitError
from vetkit.load import shipped
from vetkit.load.adopted import taken, with_adopted, withdrawn
from vetkit.load.assigned import by_key
from vetkit.load.calls import strangers
from vetkit.load.check import Told, problems_of
from vetkit.load.config import Settings
from vetkit.load.desk import Desks
from vetkit.load.evidence import Held, damages
from vetkit.load.evidence_list import FILE as EVIDENCE_LIST
from vetkit.load.exhibits import exhibits
from vetkit.load.fence import inside
from vetkit.load.nearest import nearest
from vetkit.load.plain import plain
from vetkit.load.profile import STDIN, Written, read_profile, records_of
from vetkit.load.records import Records, load_records
from vetkit.model.adopted import Adopted, Withdrawn
from vetkit.model.case import Case, Material
from vetkit.model.checklist import Checklist
from vetkit.model.evidence import Evidence
from vetkit.model.figure import Figure
from vetkit.model.input import Input
from vetkit.model.match import Match, Passage, Reading
from vetkit.model.policy import Policy
from vetkit.model.profile import Claim, Profile
from vetkit.model.signal import Rulebook


def load_case(
    path: Path | str,
    as_of: date,
    *,
    checklists: Sequence[Path | str] = (),
    policy: Path | str | None = None,
    config: Path | str | None = None,
) -> tuple[tuple[Checklist, ...], Case, Policy]:
    """Read everything that one assessment needs, so that ``assess(*load_case(path, as_of))`` makes it.

    Args:
        path: The profile.
        as_of: The day of the assessment; what was recorded later is left out.
        checklists: Extra checklist files.
        policy: A file with ``[policy]`` and ``[weights]`` instead of those of ``vetkit.toml``.
        config: A file instead of the nearest ``vetkit.toml``.

    Returns:
        The checklists that apply, the case, and the policy.

    Raises:
        VetkitError: Every problem of the settings, or else of the profile and its records.
    """
    profile = Path(path)
    desks = Desks(_path(config), _path(policy), tuple(map(Path, checklists)))
    desk = desks.at(profile)
    case = gather(profile, desk.settings, desk.rules, as_of)
    return desk.settings.checklists, case, desk.settings.policy


def gather(path: Path, settings: Settings, rules: Rules, as_of: date, stream: BinaryIO | None = None) -> Case:
    """Read one profile with its records and documents, and scan what the consultant wrote.

    Args:
        path: The profile, or ``-`` for ``stream``.
        settings: The organisation's settings.
        rules: The compiled phrases of its checklists; see ``desk`` for both.
        as_of: The day of the assessment; what was recorded later is left out.
        stream: Standard input.

    Raises:
        VetkitError: Every problem of the profile and its records; a damaged document is none.
    """
    written, records = _read(path, stream, settings)
    sent = _documents(written, rules, as_of)
    files = _files(path, written, sent, records)
    obtained, evidence = _obtained(records, as_of)
    whole, adopted, back = _adopted(written.profile, records, as_of)
    return Case(
        profile=whole,
        as_of=as_of,
        documents=tuple(sent.readings),
        matches=(*sent.matches, *_claims(written, files[0].path, rules, sent.readings, as_of)),
        answers=tuple(one for one in records.answers if one.on <= as_of),
        dispositions=tuple(one for one in records.dispositions if one.on <= as_of),
        hearings=tuple(one for one in records.hearings if one.on <= as_of),
        calls=tuple(one for one in records.calls if one.on <= as_of),
        evidence=evidence,
        exhibits=exhibits(written.records, evidence) if written.records and whole.claims else (),
        assignments=by_key(records.assignments, whole, as_of),
        damaged=damages(obtained, records.lost, records.listed.damage),
        platforms=settings.platforms,
        interview=shipped.interview(),
        rulebook=shipped.rulebook() if _needs_rulebook(written, obtained) else Rulebook.model_construct(),
        withdrawn=back,
        material=tuple(sent.material) if whole.references else (),
        figures=(*sent.figures, *_claimed(written, files[0].path, rules, sent.readings)),
        taken=taken(adopted, sent.readings, {one.path: one.text for one in sent.material}),
        inputs=tuple(sorted({*files, *settings.inputs}, key=lambda file: (file.path, file.sha256))),
    )


def _obtained(records: Records, as_of: date) -> tuple[list[Held], tuple[Evidence, ...]]:
    """Return what was obtained by a day, and the items of it that are as they were then."""
    obtained = [held for held in records.evidence if held.item.day <= as_of]
    return obtained, tuple(one.item for one in obtained if not one.damage)


def _adopted(
    profile: Profile, records: Records, as_of: date
) -> tuple[Profile, list[Adopted], tuple[Withdrawn, ...]]:
    """Return the profile with the claims that were taken over and stand, these, and those taken back."""
    back = withdrawn(records.adopted, [one for one in records.withdrawals if one.on <= as_of])
    gone = {one.id for one in back}
    adopted = [one for one in records.adopted if one.on <= as_of and one.id not in gone]
    return with_adopted(profile, adopted), adopted, back


def _needs_rulebook(written: Written, obtained: Sequence[Held]) -> bool:
    """Tell whether names or domains are to be compared; reading the lists for it takes a while."""
    profile = written.profile
    return bool(profile.references or obtained or any(claim.evidence for claim in profile.claims))


def _files(path: Path, written: Written, sent: _Sent, records: Records) -> list[Input]:
    """Return the files that the case rests on, the profile first."""
    files = [
        Input(path=written.file.name if written.records is None else path.name, sha256=written.file.sha256)
    ]
    if written.beside:
        files.append(Input(path=Path(written.beside.name).name, sha256=written.beside.sha256))
    files += [Input(path=reading.path, sha256=reading.sha256) for reading in sent.readings if reading.sha256]
    files += [Input(path=_beside(file.name), sha256=file.sha256) for file in records.files]
    files += [Input(path=_beside(file.name, 2), sha256=file.sha256) for file in records.call_files]
    files += [Input(path=_beside(held.file.name, 2), sha256=held.file.sha256) for held in records.evidence]
    if records.listed.data and written.records:
        digest = hashlib.sha256(records.listed.data).hexdigest()
        files.append(Input(path=f"{written.records.name}/{EVIDENCE_LIST}", sha256=digest))
    return files


def _read(path: Path, stream: BinaryIO | None, settings: Settings) -> tuple[Written, Records]:
    """Read the profile and its records; a mistake in one does not hide those in the other."""
    problems: list[Problem] = []
    written, records = None, Records()
    try:
        written = read_profile(path, stream)
    except VetkitError as error:
        problems += error.problems
    try:
        if path != STDIN:
            records = load_records(records_of(path))
            problems += _strangers(records, settings.checklists)
    except VetkitError as error:
        problems += error.problems
    if written is not None:
        whole = with_adopted(written.profile, records.adopted)
        problems += strangers(records.calls, records.call_files, whole)
    if written is None or problems:
        raise VetkitError(problems)
    return written, records


def _strangers(records: Records, checklists: Sequence[Checklist]) -> list[Problem]:
    """Return a problem for each answer on a criterion that no checklist has."""
    known = {criterion.id for checklist in checklists for criterion in checklist.criteria}
    told: list[Told] = []
    for number, answer in enumerate(records.answers):
        if answer.criterion not in known:
            message = (
                f"answers[{number + 1}].criterion: no checklist has a criterion '{plain(answer.criterion)}'"
            )
            close = nearest(answer.criterion, known)
            hint = f"did you mean '{close}'?" if close else "name the checklist that has it with --checklist"
            told.append((("answers", number, "criterion"), message, hint))
    return problems_of(records.files[0], told) if told else []


@dataclass
class _Sent:
    """What the consultant sent, as read and scanned."""

    readings: list[Reading] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    material: list[Material] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)


def _documents(written: Written, rules: Rules, as_of: date) -> _Sent:
    """Read and scan every document that the profile lists, each as of its own day."""
    sent = _Sent()
    for document in written.profile.documents:
        shown = PurePosixPath(document.path).as_posix()
        reading, passages = read_document(inside(written.folder, document.path), shown, document.kind)
        sent.readings.append(reading)
        sent.matches += scan_passages(passages, rules, shown, document.dated or as_of)
        sent.figures += facts(passages, rules.known, shown)
        sent.material.append(Material(path=shown, text="\n".join(passage.text for passage in passages)))
    return sent


def _claims(
    written: Written, shown: str, rules: Rules, readings: Sequence[Reading], as_of: date
) -> Iterator[Match]:
    """Scan the claims that the profile quotes: they are the consultant's words, wherever they were said.

    What was said in a document that was read has been found there. A match's line is that of the claim in the
    profile; its offsets count within the claim.
    """
    for claim, line in _said_elsewhere(written, readings):
        for match in scan(claim.text, rules, shown, claim.said_on or as_of):
            yield match.model_copy(update={"spot": match.spot.model_copy(update={"line": line})})


def _claimed(written: Written, shown: str, rules: Rules, readings: Sequence[Reading]) -> Iterator[Figure]:
    """Yield what the claims say of the consultant in numbers; places as in ``_claims``."""
    for claim, line in _said_elsewhere(written, readings):
        for figure in facts((Passage(text=claim.text),), rules.known, shown):
            yield figure.model_copy(update={"spot": figure.spot.model_copy(update={"line": line})})


def _said_elsewhere(written: Written, readings: Sequence[Reading]) -> Iterator[tuple[Claim, int]]:
    """Yield each claim that stands in no document that was read, with its line in the profile."""
    read = {reading.path for reading in readings if reading.words}
    for number, claim in enumerate(written.profile.claims):
        if claim.said_in not in read:
            yield claim, written.file.line(("claims", number, "text"))


def _beside(name: str, deep: int = 1) -> str:
    """Return a record file's path from the profile's folder; ``deep`` folders lie between the two."""
    return "/".join(Path(name).parts[-deep - 1 :])


def _path(path: Path | str | None) -> Path | None:
    return None if path is None else Path(path)

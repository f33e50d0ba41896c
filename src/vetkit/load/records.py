"""What vetkit recorded beside a profile, read back."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import Field

from vetkit.errors import Problem, VetkitError
from vetkit.load import shipped
from vetkit.load.calls import read_calls
from vetkit.load.evidence import Held, lost, read_evidence
from vetkit.load.evidence_list import Listed, read_list
from vetkit.load.read import is_there
from vetkit.load.record_file import F, check_record
from vetkit.load.toml import Toml, read_toml
from vetkit.model.adopted import Adopted, Withdrawal
from vetkit.model.assignment import Assignment
from vetkit.model.base import Value
from vetkit.model.call import Call
from vetkit.model.record import Answer, Disposition, Forgotten, Hearing


class AnswersFile(Value):
    """``answers.toml``."""

    schema_: Literal["vetkit.answers/1"] = Field(alias="schema")
    answers: tuple[Answer, ...] = ()


class DispositionsFile(Value):
    """``dispositions.toml``."""

    schema_: Literal["vetkit.dispositions/1"] = Field(alias="schema")
    dispositions: tuple[Disposition, ...] = ()


class HearingsFile(Value):
    """``hearings.toml``."""

    schema_: Literal["vetkit.hearings/1"] = Field(alias="schema")
    hearings: tuple[Hearing, ...] = ()


class AdoptedFile(Value):
    """``adopted.toml``."""

    schema_: Literal["vetkit.adopted/1"] = Field(alias="schema")
    adopted: tuple[Adopted, ...] = ()


class WithdrawalsFile(Value):
    """``withdrawals.toml``."""

    schema_: Literal["vetkit.withdrawals/1"] = Field(alias="schema")
    withdrawals: tuple[Withdrawal, ...] = ()


class AssignmentsFile(Value):
    """``assignments.toml``."""

    schema_: Literal["vetkit.assignments/1"] = Field(alias="schema")
    assignments: tuple[Assignment, ...] = ()


class ForgottenFile(Value):
    """``forgotten.toml``."""

    schema_: Literal["vetkit.forgotten/1"] = Field(alias="schema")
    forgotten: tuple[Forgotten, ...] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """All records of one profile, each kind in the order in which they were made."""

    answers: tuple[Answer, ...] = ()
    dispositions: tuple[Disposition, ...] = ()
    hearings: tuple[Hearing, ...] = ()
    adopted: tuple[Adopted, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    calls: tuple[Call, ...] = ()
    """By referee and day."""
    call_files: tuple[Toml, ...] = ()
    """The file of each call."""
    evidence: tuple[Held, ...] = ()
    """By source, subject and time."""
    lost: tuple[str, ...] = ()
    """Ids of evidence that was stored and is no longer there."""
    listed: Listed = field(default_factory=Listed)
    """The list of what was stored as evidence."""
    files: tuple[Toml, ...] = ()
    """The files that answers, dispositions, hearings, claims taken over or back, and assignments stand in."""


def load_records(folder: Path) -> Records:
    """Read the records folder of a profile; a folder or file that is not there holds nothing.

    Raises:
        VetkitError: A file is broken, or was written by a newer vetkit.
    """
    problems: list[Problem] = []
    answers = _read(folder / "answers.toml", AnswersFile, problems)
    dispositions = _read(folder / "dispositions.toml", DispositionsFile, problems)
    hearings = _read(folder / "hearings.toml", HearingsFile, problems)
    adopted = _read(folder / "adopted.toml", AdoptedFile, problems)
    withdrawals = _read(folder / "withdrawals.toml", WithdrawalsFile, problems)
    assignments = _read(folder / "assignments.toml", AssignmentsFile, problems)
    calls, call_files = read_calls(folder, shipped.interview(), problems)
    evidence = read_evidence(folder, problems)
    if problems:
        raise VetkitError(problems)
    listed = read_list(folder)
    return Records(
        answers=answers[0].answers if answers else (),
        dispositions=dispositions[0].dispositions if dispositions else (),
        hearings=hearings[0].hearings if hearings else (),
        adopted=adopted[0].adopted if adopted else (),
        withdrawals=withdrawals[0].withdrawals if withdrawals else (),
        assignments=assignments[0].assignments if assignments else (),
        calls=calls,
        call_files=call_files,
        evidence=evidence,
        lost=lost(folder, listed),
        listed=listed,
        files=tuple(
            read[1] for read in (answers, dispositions, hearings, adopted, withdrawals, assignments) if read
        ),
    )


def read_assignments(folder: Path) -> tuple[Assignment, ...]:
    """Return what people said of claims and evidence, in the order of their entry, and read nothing else.

    Raises:
        VetkitError: The file is broken, or was written by a newer vetkit.
    """
    problems: list[Problem] = []
    read = _read(folder / "assignments.toml", AssignmentsFile, problems)
    if problems:
        raise VetkitError(problems)
    return read[0].assignments if read else ()


def _read(path: Path, model: type[F], problems: list[Problem]) -> tuple[F, Toml] | None:
    """Read one file, if it is there; what is wrong with it goes to ``problems``."""
    try:
        if not is_there(path):
            return None
        file = read_toml(path)
        return check_record(model, file), file
    except VetkitError as error:
        problems += error.problems
        return None

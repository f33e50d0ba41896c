"""The statements of a profile's documents that may be taken over into the ledger, read anew."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from vetkit.claims import Rules
from vetkit.documents import read_document
from vetkit.ledger.candidates import Candidate, candidates
from vetkit.load.fence import inside
from vetkit.model.case import Case


def statements(folder: Path, case: Case, rules: Rules) -> tuple[Candidate, ...]:
    """Return the statements of all documents of a case, in their order.

    Args:
        folder: Where the documents lie.
        case: What is known, with what the scan found.
        rules: The rules of the scan.
    """
    found: list[Candidate] = []
    for document in case.profile.documents:
        shown = PurePosixPath(document.path).as_posix()
        _, passages = read_document(inside(folder, document.path), shown, document.kind)
        terms = document.kind in ("terms", "contract")
        found += candidates(passages, case.matches, rules.known, shown, terms=terms)
    return tuple(found)

"""What vetkit records, one module a kind: files to which entries are added, and from which none is taken.

A crash, a full disk or two people at once lose nothing: each file is written anew, whole, under a lock.
"""

from vetkit.records.adopted import append_adopted
from vetkit.records.answers import append_answer
from vetkit.records.assignments import append_assignment
from vetkit.records.calls import C, CallEntry, append_entries, append_entry
from vetkit.records.dispositions import append_disposition
from vetkit.records.evidence import add_evidence
from vetkit.records.forgotten import append_forgotten
from vetkit.records.hearings import append_hearing
from vetkit.records.withdrawals import append_withdrawal

__all__ = [
    "C",
    "CallEntry",
    "add_evidence",
    "append_adopted",
    "append_answer",
    "append_assignment",
    "append_disposition",
    "append_entries",
    "append_entry",
    "append_forgotten",
    "append_hearing",
    "append_withdrawal",
]

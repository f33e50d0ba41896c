"""The page that tells how often each flag is right."""

from __future__ import annotations

from collections.abc import Iterable

from scripts._page import head, page

from vetkit.model.accuracy import Accuracy
from vetkit.model.checklist import Checklist


def accuracy(measured: Accuracy, checklists: Iterable[Checklist]) -> str:
    """Return the page that tells how often each flag is right."""
    lines = head(
        "How often each flag is right",
        f"Measured on {measured.sentences:,} sentences of {measured.sellers} sellers from whose text no "
        f"phrase was written; {measured.with_red_flag} carry a red flag. One reader marked each sentence by "
        "itself; readers who look twice do not always agree with themselves. Intervals are 95 %, over "
        "resampled sellers. It does not show how a flag fares on a whole proposal, where one hit in many "
        "sentences is enough.",
    )
    lines += ["| question | right of those marked | found of those there | F1 |", "|---|---|---|---|"]
    questions = (
        ("Is there any red flag?", measured.any_red),
        ("Which red flags?", measured.which_red),
        ("Which green flags?", measured.which_green),
    )
    for question, one in questions:
        f1 = f"{one.f1:.2f} ({one.f1_low:.2f} to {one.f1_high:.2f})"
        lines.append(f"| {question} | {one.precision:.0%} | {one.recall:.0%} | {f1} |")
    lines += ["", "Sentences without any red flag that were marked all the same:", ""]
    lines += ["| kind of text | sentences | marked |", "|---|---|---|"]
    lines += [f"| {kind} | {one.of} | {one.alarms} |" for kind, one in measured.false_alarms.items()]
    lines += ["", "Each flag. Of a few sentences little can be concluded.", ""]
    lines += ["| flag | | carry it | marked | rightly |", "|---|---|---|---|---|"]
    for flag in sorted((f for one in checklists for f in one.flags), key=lambda f: -measured.of(f.id).there):
        record = measured.of(flag.id)
        counts = f"{record.there} | {record.found} | {record.right}"
        lines.append(f"| `{flag.id}` | {flag.polarity} | {counts} |")
    return page([*lines, ""])

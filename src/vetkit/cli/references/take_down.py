"""A filled-in sheet as entries of a call: what is on file is left alone, what differs is corrected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from vetkit.load.sheet import Filled, Sheet, SheetCall
from vetkit.model.call import Attempt, Call, ClaimReply, Reply, standing
from vetkit.records import CallEntry


def entries(sheet: Sheet, on_file: Call | None, now: datetime) -> tuple[CallEntry, ...]:
    """Return what ``sheet`` adds to the record of its day.

    Args:
        sheet: As filled in.
        on_file: What is recorded of that referee on that day; None where nothing is.
        now: When answers are corrected; everything else was written down during the call.
    """
    made: list[CallEntry] = list(_attempt(sheet.call, on_file))
    for filled in sheet.replies:
        made += _reply(filled, sheet.call, on_file)
    for filled in sheet.claims:
        made += _claim(filled, sheet.call, on_file)
    return tuple(
        one if one.corrects is None or isinstance(one, Attempt) else one.model_copy(update={"at": now})
        for one in made
    )


def _attempt(call: SheetCall, on_file: Call | None) -> Iterator[Attempt]:
    """Yield the attempt, unless it is on file; one at the same time that differs is corrected."""
    said = {key: getattr(call, key) or None for key in ("contact", "listener", "note")}
    made = Attempt(
        no=1,
        at=call.at,
        outcome="reached",
        by=call.by,
        channel=call.channel,
        identity=call.identity,
        **said,
    )
    before = next((one for one in standing(on_file.attempts) if one.at == call.at), None) if on_file else None
    if before is None or _differs(made, before):
        yield made.model_copy(update={"corrects": before.no if before else None})


def _reply(filled: Filled, call: SheetCall, on_file: Call | None) -> Iterator[Reply]:
    before = on_file.reply(filled.about) if on_file else None
    made = Reply(no=1, at=call.at, item=filled.about, value=filled.value, said=filled.said)
    if before is None or _differs(made, before):
        yield made.model_copy(update={"corrects": before.no if before else None})


def _claim(filled: Filled, call: SheetCall, on_file: Call | None) -> Iterator[ClaimReply]:
    before = on_file.on_claim(filled.about) if on_file else None
    values = {"claim": filled.about, "put": filled.put, "value": filled.value, "said": filled.said}
    made = ClaimReply.model_validate({"no": 1, "at": call.at, **values})
    if before is None or _differs(made, before):
        yield made.model_copy(update={"corrects": before.no if before else None})


def _differs(made: CallEntry, before: CallEntry) -> bool:
    """Tell whether two entries say different things, whenever and in whichever place they were written."""
    same = {"no": before.no, "at": before.at, "corrects": before.corrects}
    return made.model_copy(update=same) != before

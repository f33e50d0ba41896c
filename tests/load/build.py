"""Small checklists, as text."""

from __future__ import annotations

HEAD = """
[checklist]
id = "ours"
title = "Ours"
version = "1"
weight = 10
about = "House rules."
"""

CRITERION = """
[[criteria]]
id = "{id}"
title = "A title"
severity = "high"
rung = "stated"
why = "A reason."
source = ["S01"]
ask = "A question?"
{rest}
"""

FLAG = """
[[flags]]
id = "{id}"
polarity = "{polarity}"
severity = "high"
title = "A title"
why = "A reason."
source = ["S01"]
ask = "A question?"
phrases = ["we do it all"]
flagged = ["We do it all."]
passed = ["We do it well."]
"""


def criterion(id, rest):
    return CRITERION.format(id=id, rest=rest)


def flag(id, polarity="red"):
    return FLAG.format(id=id, polarity=polarity)

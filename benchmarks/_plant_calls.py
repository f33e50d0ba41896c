"""Words, marks, times and dates that are planted."""

from __future__ import annotations

from datetime import date

from _draft import MARKS, Draft
from _planting import Found, everybody, one, plant, two
from _world import edited


@plant("vendor-words", "a sentence of the proposal")
def proposal(draft: Draft) -> Found:
    """What the proposal says, as the referee's own words."""
    if id := one(draft, "said"):
        sentence = edited(
            draft.random, draft.random.choice(draft.material), draft.random.choice((0, 0, 0.05))
        )
        draft.calls[id]["said"]["quality"] = sentence.replace("We ", "They ").replace(" our ", " their ")
        return (id,)
    return None


@plant("number-from-vendor", "nobody tried the switchboard")
def given_number(draft: Draft) -> Found:
    """Spoken to, and never called back."""
    if id := one(draft, "identity", "proposed"):
        identity = draft.random.choice(("name-only", "own-domain", "free-mail"))
        draft.calls[id] |= {"identity": identity, "channel": draft.random.choice(("phone", "video"))}
        draft.update(id, proposed_by="vendor")
        return (id,)
    return None


@plant("via-vendor", "a form that came with the proposal")
def carried(draft: Draft) -> Found:
    """A form that the consultant handed over."""
    if id := one(draft, "identity"):
        draft.calls[id] |= {"channel": "via-vendor", "identity": "name-only"}
        return (id,)
    return None


@plant("impossible-dates", "before the consultant was founded")
def before_founding(draft: Draft) -> Found:
    """Work for a client years before there was a consultant."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded")):
        return None
    draft.consultant["founded"] = draft.random.choice((2020, date(2020, 9, 1)))
    for other in draft.references:
        other["start"] = max(other["start"], 2021) if isinstance(other["start"], int) else date(2021, 3, 1)
    draft.update(id, start=draft.random.choice((2017, 2018, date(2019, 2, 1))))
    return (id,)


@plant("impossible-dates", "before the organisation was founded")
def before_client(draft: Draft) -> Found:
    """Work for a client before there was one."""
    id = one(draft, "start")
    if id and draft.take(("", "founded")):
        draft.update(id, start=date(2017, 5, 1), founded=draft.random.choice((2020, 2022)), status="current")
        draft.reference(id).pop("end", None)
        return (id,)
    return None


@plant("impossible-dates", "before the platform opened")
def before_platform(draft: Draft) -> Found:
    """Work on a platform before there was one."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded")):
        return None
    name, _, year = draft.pick("platforms").partition("=")
    draft.consultant["founded"] = 2001
    draft.update(id, start=int(year), platforms=[name])
    return (id,)


@plant("impossible-dates", "after the platform closed")
def after_platform(draft: Draft) -> Found:
    """Work on a platform after its end."""
    if id := one(draft, "start"):
        name, _, year = draft.pick("ended").partition("=")
        draft.update(id, start=int(year), status="current", platforms=[name])
        draft.reference(id).pop("end", None)
        return (id,)
    return None


@plant("no-contact", "less than monthly")
def far_off(draft: Draft) -> Found:
    """A referee who hardly dealt with the consultant."""
    if id := one(draft, "frequency"):
        draft.calls[id]["answers"]["frequency"] = "less"
        return (id,)
    return None


@plant("only-top-marks", "fives and praise")
def fives(draft: Draft) -> Found:
    """The best mark for everything, and nothing to tell."""
    if id := one(draft, "said", "marks"):
        random, call = draft.random, draft.calls[id]
        call["answers"] |= dict.fromkeys(MARKS, 5) | {"went-wrong": draft.pick("nothing")}
        praised = random.sample(("quality", "overall", "cooperation"), random.randint(0, 2))
        call["said"] = {item: draft.pick("gushing") for item in praised}
        return (id,)
    return None


@plant("answers-in-a-burst", "faster than anybody talks")
def burst(draft: Draft) -> Found:
    """An interview of a minute or two."""
    if id := one(draft, "minutes"):
        draft.calls[id]["minutes"] = draft.random.choice((0.5, 1, 2, 3))
        return (id,)
    return None


@plant("same-words", "one story in two calls")
def story(draft: Draft) -> Found:
    """One sentence of two referees, a word in ten changed at most."""
    if ids := two(draft, "said"):
        told = draft.story()
        draft.calls[ids[0]]["said"]["quality"] = told
        copied = edited(draft.random, told, draft.random.choice((0, 0.05, 0.1)))
        draft.calls[ids[1]]["said"][draft.random.choice(("quality", "dates"))] = copied
        return ids
    return None


@plant("same-words", "one letter, a little changed")
def letter(draft: Draft) -> Found:
    """One letter of two referees, its sentences in another order, a word in seven changed at most."""
    if ids := two(draft, "statement", "said"):
        told = [draft.story() for _ in range(draft.random.randint(2, 4))]
        draft.update(ids[0], statement=" ".join(told))
        draft.random.shuffle(told)
        copied = edited(draft.random, " ".join(told), draft.random.choice((0.05, 0.1, 0.15)))
        draft.update(ids[1], statement=copied)
        return ids
    return None


@plant("all-old", "everything ended years ago")
def old(draft: Draft) -> Found:
    """No work of the last three years."""
    ids = everybody(draft, "start", "end")
    for id in ids or ():
        end = draft.random.choice((2019, 2021, date(2022, 10, 1)))
        draft.update(id, start=2017, end=end, status="ended")
    return ids

"""Problems in what referees tell in passing, on which number they were reached, and in letters copied."""

from __future__ import annotations

from datetime import date

from _draft import Draft
from _planting import Found, one, plant, surname, two
from _world import spelt_phone


@plant("declared-tie", "told in passing, and denied when asked")
def told(draft: Draft) -> Found:
    """A relative, a job, a share or pay, named in an answer to something else."""
    if id := one(draft, "said", "tie"):
        item = draft.random.choice(("own-role", "work-theirs", "work-others"))
        draft.calls[id]["answers"][item] = draft.pick("ties_told").replace("NAME", draft.consultant["name"])
        return (id,)
    return None


@plant("vendor-phone", "reached on it, with another number on file")
def reached(draft: Draft) -> Found:
    """The number in the call log is the consultant's, that in the profile is not."""
    if id := one(draft, "phone", "channel"):
        number = spelt_phone(draft.random, draft.country, draft.numbers[""])
        contact = f"{draft.random.choice(('', 'mobile '))}{number}{draft.pick('contact_notes')}"
        draft.calls[id].update(channel="phone", contact=contact)
        return (id,)
    return None


@plant("referees-share-phone", "both reached on one")
def both_reached(draft: Draft) -> Found:
    """Two referees of two organisations, and one number in the call log."""
    if ids := two(draft, "phone", "channel"):
        for id in ids:
            number = spelt_phone(draft.random, draft.country, draft.numbers[ids[0]])
            draft.calls[id].update(channel="phone", contact=f"{number}{draft.pick('contact_notes')}")
        return ids
    return None


@plant("vendor-phone", "an extension in another language")
def extension_abroad(draft: Draft) -> Found:
    """The consultant's number and a word for extension that English has not."""
    if id := one(draft, "phone"):
        word, line = draft.pick("extensions"), draft.random.randint(2, 999)
        number = spelt_phone(draft.random, draft.country, draft.numbers[""], abroad=True)
        draft.update(id, phone=f"{number} {word} {line}")
        return (id,)
    return None


@plant("impossible-dates", "in the call, and not in the profile")
def told_date(draft: Draft) -> Found:
    """The referee remembers a start before the consultant was there."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded")):
        return None
    draft.consultant["founded"] = date(2017, 5, 2)
    draft.calls[id]["answers"]["started"] = date(draft.random.randint(2012, 2015), 1, 1)
    return (id,)


@plant("own-person", "a given name cut short")
def cut_short(draft: Draft) -> Found:
    """Part of a given name, and a rare surname."""
    id = one(draft, "name")
    if not id or not draft.take(("", "principals")):
        return None
    long, _, short = draft.pick("cut_names").partition("=")
    family = surname(draft)
    draft.consultant["principals"] = [{"name": f"{long} {family}"}]
    draft.update(id, name=f"{short} {family}")
    return (id,)


@plant("same-words", "one account in two letters with forms of their own")
def other_forms(draft: Draft) -> Found:
    """The middle is one and the same; how the letters begin and end is not."""
    if ids := two(draft, "statement", "said"):
        account = f"{draft.story()} {draft.story()} {draft.story()}"
        for id, form in zip(ids, draft.random.sample(range(4), 2), strict=True):
            head = ("Dear all,", "To the purchasing desk.", "Hello,", "Good morning.")[form]
            tail = ("Kind regards", "With best wishes from the quay", "Yours", "Thanks for asking.")[form]
            draft.update(id, statement=f"{head} {account} {tail}")
        return ids
    return None


@plant("only-top-marks", "denied in other words")
def denied(draft: Draft) -> Found:
    """The best mark for everything, and a denial that is not nothing."""
    if id := one(draft, "said", "marks"):
        call = draft.calls[id]
        call["answers"].update({item: 5 for item, value in call["answers"].items() if isinstance(value, int)})
        call["answers"]["went-wrong"] = draft.pick("denials")
        call["said"] = {"overall": draft.pick("gushing")}
        return (id,)
    return None

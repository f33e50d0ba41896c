"""Consultants vouch for each other, two of them or in a ring (IT-12)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from vetkit.crossing._entry import Entry, Find
from vetkit.signals._domains import is_same as is_same_host
from vetkit.signals._firms import is_same as is_same_firm
from vetkit.signals._names import is_ordinary, is_same_person
from vetkit.signals._view import Referee, View


def find(entries: Sequence[Entry]) -> Iterator[Find]:
    """Yield every ring of consultants of whom each is, or works at, a referee of the one before."""
    views = {entry.profile: entry.view for entry in entries}
    index: dict[Hashable, list[str]] = defaultdict(list)
    for profile, view in views.items():
        for key in dict.fromkeys(_keys_of_consultant(view)):
            index[key].append(profile)
    vouches: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.referee:
            near = {profile for key in _keys_of_referee(entry.referee) for profile in index.get(key, ())}
            others = near - {entry.profile}
            vouches[entry.profile].update(one for one in others if _is_of(entry.referee, views[one]))
    for ring in _rings(vouches):
        called = [views[profile].called for profile in ring]
        how = "each other" if len(ring) == 2 else "one another, in a ring"
        says = f"{', '.join(called[:-1])} and {called[-1]} are referees for {how}."
        yield Find(tuple(ring), says, tuple((one, "a referee of the other") for one in called[:2]))


def _keys_of_consultant(view: View) -> Iterable[Hashable]:
    """Yield what a consultant may be found under by somebody who is, or works at, it."""
    yield from (("firm", firm.name) for firm, whose in view.vendor.firms if whose == "the consultant")
    yield from (("host", host.registered) for host, _ in view.vendor.hosts)
    yield from (("name", part) for one in view.vendor.people if one.leads for part in one.name.every)


def _keys_of_referee(referee: Referee) -> Iterable[Hashable]:
    yield ("firm", referee.firm.name)
    if referee.mail:
        yield ("host", referee.mail.host.registered)
    yield from (("name", part) for part in referee.name.every)


def _is_of(referee: Referee, view: View) -> bool:
    """Tell whether a referee is the consultant of ``view``, leads it or writes from there."""
    own = (firm for firm, whose in view.vendor.firms if whose == "the consultant")
    if any(is_same_firm(referee.firm, firm) for firm in own):
        return True
    if referee.mail and any(is_same_host(referee.mail.host, host) for host, _ in view.vendor.hosts):
        return True
    rare = (one.name for one in view.vendor.people if one.leads and not is_ordinary(one.name, view.lists))
    return any(is_same_person(referee.name, name, view.lists) for name in rare)


def _rings(edges: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """Yield the strongly connected parts of a graph that have more than one node, sorted."""
    reach = {node: _reachable(node, edges) for node in edges}
    seen: set[str] = set()
    for node in sorted(edges):
        ring = sorted(other for other in reach[node] if node in reach.get(other, ()))
        if len(ring) > 1 and node not in seen:
            seen.update(ring)
            yield ring


def _reachable(start: str, edges: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    todo = [start]
    while todo:
        for after in edges.get(todo.pop(), ()):
            if after not in found:
                found.add(after)
                todo.append(after)
    return found

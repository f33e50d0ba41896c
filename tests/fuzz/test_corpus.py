"""Inputs that once went wrong, or lead far into a reader: none breaks anything."""

from __future__ import annotations

import pytest

from tests.fuzz.targets import CORPUS, targets

TARGETS = targets()
SAVED = [(folder.name, file.name) for folder in sorted(CORPUS.iterdir()) for file in sorted(folder.iterdir())]


@pytest.mark.parametrize(("target", "name"), SAVED)
def test_it_is_read_or_refused_in_the_known_way(target: str, name: str) -> None:
    TARGETS[target]((CORPUS / target / name).read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_meant_for_another_reader_breaks_none(target: str) -> None:
    for folder, name in SAVED:
        TARGETS[target]((CORPUS / folder / name).read_bytes())


@pytest.mark.parametrize(("target", "name"), SAVED)
def test_it_may_be_cut_anywhere(target: str, name: str) -> None:
    data = (CORPUS / target / name).read_bytes()
    for part in range(1, 16):
        TARGETS[target](data[: len(data) * part // 16])


def test_each_target_has_inputs() -> None:
    assert {target for target, _ in SAVED} == set(TARGETS)

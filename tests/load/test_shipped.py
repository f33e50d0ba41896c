"""What ships inside the package is sound."""

from __future__ import annotations

import re

from vetkit.load import shipped
from vetkit.load.extra import read_checklists
from vetkit.model.checklist import Checklist


def test_the_built_in_checklists_agree_with_one_another_under_the_strict_rules():
    files = [
        (shipped.checklists_folder() / f"{name}.toml", f"checklists/{name}.toml") for name in shipped.IDS
    ]
    assert read_checklists(files, (), shipped.sources(), strict=True) == shipped.checklists()


def test_they_come_in_the_order_of_the_report():
    assert [checklist.id for checklist in shipped.checklists()] == [
        "references",
        "claims",
        "conduct",
        "terms",
        "buyer",
    ]
    assert [checklist.role for checklist in shipped.checklists()] == ["consultant"] * 4 + ["buyer"]


def test_every_checklist_in_the_folder_is_built_in():
    assert {path.stem for path in shipped.checklists_folder().glob("*.toml")} == set(shipped.IDS)


def test_no_path_of_a_machine_is_in_them():
    for checklist in shipped.checklists():
        assert isinstance(checklist, Checklist)
        assert checklist.path == f"checklists/{checklist.id}.toml"
        assert re.fullmatch("[0-9a-f]{64}", checklist.sha256)


def test_every_platform_has_its_own_name_and_known_sources():
    platforms = shipped.platforms()
    names = [name.casefold() for platform in platforms for name in (platform.name, *platform.aliases)]
    assert len(names) == len(set(names))
    assert {key for platform in platforms for key in platform.source} <= set(shipped.sources())
    assert all(platform.closed is None or platform.launched < platform.closed for platform in platforms)


def test_only_flags_that_exist_have_a_record_of_how_often_they_are_right() -> None:
    known = {flag.id for checklist in shipped.checklists() for flag in checklist.flags}
    measured = shipped.accuracy()
    assert set(measured.flags) <= known
    assert all(one.right <= min(one.there, one.found) for one in measured.flags.values())
    assert measured.any_red.f1_low <= measured.any_red.f1 <= measured.any_red.f1_high

"""JSON Schema of every file that vetkit reads or writes, made from the nouns, so that it cannot differ."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

from vetkit.errors import problem
from vetkit.load.calls import CallFile
from vetkit.load.checklists import ChecklistFile
from vetkit.load.config import ConfigFile
from vetkit.load.evidence import EvidenceFile
from vetkit.load.nearest import suggestion
from vetkit.load.profile import RefereesFile
from vetkit.load.records import (
    AdoptedFile,
    AnswersFile,
    AssignmentsFile,
    DispositionsFile,
    ForgottenFile,
    HearingsFile,
    WithdrawalsFile,
)
from vetkit.model.assessment import Assessment
from vetkit.model.ledger import LedgerPage
from vetkit.model.profile import Profile
from vetkit.model.shelf import Shelf
from vetkit.scanning import Scan

_MODELS: dict[str, tuple[type[BaseModel], int, str]] = {
    "adopted": (AdoptedFile, 1, "adopted.toml in a profile's records"),
    "answers": (AnswersFile, 1, "answers.toml in a profile's records"),
    "assignments": (AssignmentsFile, 1, "assignments.toml in a profile's records"),
    "assessment": (Assessment, 1, "vetkit assess --format json"),
    "call": (CallFile, 1, "calls/<referee>-<date>.toml in a profile's records"),
    "checklist": (ChecklistFile, 1, "A checklist"),
    "config": (ConfigFile, 1, "vetkit.toml"),
    "dispositions": (DispositionsFile, 1, "dispositions.toml in a profile's records"),
    "evidence": (EvidenceFile, 1, "evidence/<id>.toml in a profile's records"),
    "forgotten": (ForgottenFile, 1, "forgotten.toml in a profile's records"),
    "hearings": (HearingsFile, 1, "hearings.toml in a profile's records"),
    "ledger": (LedgerPage, 1, "vetkit claims list --format json"),
    "profile": (Profile, 1, "A profile: consultant.toml"),
    "referees": (RefereesFile, 1, "NAME.referees.toml beside a profile"),
    "scan": (Scan, 1, "vetkit scan --format json"),
    "shelf": (Shelf, 1, "vetkit evidence list --format json"),
    "withdrawals": (WithdrawalsFile, 1, "withdrawals.toml in a profile's records"),
}
"""What each name describes: the noun, its version, and a title."""

NAMES = tuple(sorted(_MODELS))


def render(name: str) -> str:
    """Return the JSON Schema called ``name`` as text.

    Raises:
        VetkitError: There is no such schema.
    """
    if name not in _MODELS:
        raise problem("vetkit schema", f"there is no schema '{name}'", suggestion(name, NAMES, "schemas"))
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema called ``name``, each property described as in the code."""
    model, version, title = _MODELS[name]
    written = name in ("assessment", "ledger", "scan", "shelf")
    mode: JsonSchemaMode = "serialization" if written else "validation"
    made = model.model_json_schema(by_alias=True, mode=mode, schema_generator=_Untitled)
    for held, part in _parts(model, made):
        for key, text in _descriptions(held).items():
            if key in part.get("properties", {}):
                part["properties"][key].setdefault("description", text)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:vetkit:schema:{name}:{version}",
        "title": title,
    }
    body = {key: value for key, value in made.items() if key != "title"}
    return head | (body if written else _without_null(body))


class _Untitled(GenerateJsonSchema):
    """Leaves out titles that only repeat a field's name."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - the base decides both
        """Set none."""
        return False


def _without_null(part: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a schema for TOML, which has no null: a key is there or left out."""
    if isinstance(part, list):
        return [_without_null(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {key: _without_null(value) for key, value in part.items() if (key, value) != ("default", None)}
    options = kept.get("anyOf")
    if options and {"type": "null"} in options:
        rest = [option for option in options if option != {"type": "null"}]
        others = {key: value for key, value in kept.items() if key != "anyOf"}
        return {**others, **rest[0]} if len(rest) == 1 else {**others, "anyOf": rest}
    return kept


def _parts(model: type[BaseModel], made: dict[str, Any]) -> Iterator[tuple[type[BaseModel], dict[str, Any]]]:
    """Yield each noun that a schema describes, with its part of the schema."""
    yield model, made
    held = {one.__name__: one for one in _held(model)}
    for name, part in made.get("$defs", {}).items():
        if name in held:
            yield held[name], part


def _held(model: type[BaseModel]) -> set[type[BaseModel]]:
    """Return the nouns that ``model`` is made of, however deep."""
    found: set[type[BaseModel]] = set()
    waiting = [model]
    while waiting:
        for field in waiting.pop().model_fields.values():
            for one in _classes(field.annotation):
                if one not in found:
                    found.add(one)
                    waiting.append(one)
    return found


def _classes(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - an annotation can be anything
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _classes(argument)


@cache
def _descriptions(model: type[BaseModel]) -> dict[str, str]:
    """Return what the code says below each field, by the field's key in a file."""
    told: dict[str, str] = {}
    for one in reversed(model.__mro__):
        if one is not model and not (issubclass(one, BaseModel) and one.__module__.startswith("vetkit.")):
            continue
        (tree,) = ast.parse(inspect.getsource(one)).body
        before: ast.stmt | None = None
        for here in getattr(tree, "body", ()):
            field = before.target if isinstance(before, ast.AnnAssign) else None
            value = here.value if isinstance(here, ast.Expr) else None
            if (
                isinstance(field, ast.Name)
                and isinstance(value, ast.Constant)
                and isinstance(value.value, str)
            ):
                info = model.model_fields[field.id]
                told[info.alias or field.id] = inspect.cleandoc(value.value).replace("``", "`")
            before = here
    return told

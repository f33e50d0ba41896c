"""Items of evidence, each a file of its own with its body beside it."""

from __future__ import annotations

import hashlib
from itertools import chain, count
from pathlib import Path

import tomli_w

from vetkit.errors import problem
from vetkit.load import evidence, evidence_list
from vetkit.load.plain import shown
from vetkit.load.record_file import schema_of
from vetkit.load.toml import parse
from vetkit.model.evidence import Evidence
from vetkit.writing import create_new, locked, make_folder, write_atomically

_EVIDENCE_HEADER = """\
# Written by vetkit, which never changes it: what is obtained later is another item.
schema = "{schema}"
"""


def add_evidence(folder: Path, item: Evidence, body: bytes | None = None, media_type: str = "") -> Evidence:
    """File an item of evidence with its body. Nothing that is there is ever written over.

    Args:
        folder: The profile's records folder, made if it is not there.
        item: What to file. Where its id is taken, a number is added to it; its ``body`` is given here.
        body: The bytes that were obtained; None where there are none.
        media_type: What they are, as a media type.

    Returns:
        The item as it stands on file.

    Raises:
        VetkitError: It could not be saved; what was there is untouched.
    """
    with locked(folder):
        home = folder / evidence.FOLDER
        if home.is_symlink():
            raise problem(shown(home), "is a link, so nothing is stored there", "put a folder in its place")
        make_folder(home)
        listed = evidence_list.read_list(folder)
        taken = {name.partition(".")[0] for name in (*listed.files, *(path.name for path in home.iterdir()))}
        names = chain([item.id], (f"{item.id}-{number}" for number in count(2)))
        filed = item.model_copy(update={"id": next(name for name in names if name not in taken)})
        if body is not None:
            filed = filed.model_copy(update={"body": evidence.body_of(filed.id, body, media_type)})
        head = _EVIDENCE_HEADER.format(schema=schema_of(evidence.EvidenceFile))
        data = (head + tomli_w.dumps(evidence.written(filed))).encode()
        path = home / f"{filed.id}.toml"
        if evidence.evidence_of(parse(data, shown(path))) != filed:
            raise problem(shown(path), "not saved: it would not be read back as it is", "report it")
        if filed.body and body is not None:
            create_new(home / filed.body.file, body)
        create_new(path, data)
        stored = {path.name: hashlib.sha256(data).hexdigest()}
        if filed.body:
            stored[filed.body.file] = filed.body.sha256
        write_atomically(folder / evidence_list.FILE, evidence_list.longer(listed, stored))
    return filed

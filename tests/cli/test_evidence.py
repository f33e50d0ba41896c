"""``vetkit evidence add``: proof that is kept as it is, under a name that nobody outside chose."""

from __future__ import annotations

import hashlib

import pytest

from tests.cli.evidence import LETTER, add, files, stored


def test_a_file_is_copied_with_its_hash_and_what_it_bears_on(vetkit, desk):
    ran = add(vetkit, desk, "letter.txt", "--issuer", "Northwind", "--claim", "sign-ups", "--note", "By post")
    (item,) = stored(desk)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(f"filed as {item.id}: documented, text/plain, SHA-256 {item.body.sha256[:12]}")
    assert (item.kind, item.source, item.issuer, item.subject) == (
        "file",
        "brought",
        "Northwind",
        "letter.txt",
    )
    assert (item.claims, item.note, item.rung, item.expires) == (("sign-ups",), "By post", "documented", None)
    assert item.body.sha256 == hashlib.sha256(LETTER.encode()).hexdigest()
    assert files(desk)[item.body.file] == LETTER.encode()


def test_a_claim_without_an_id_is_named_by_the_one_that_the_ledger_prints(vetkit, desk):
    assert add(vetkit, desk, "letter.txt", "--issuer", "Northwind", "--claim", "claim-2").code == 0
    (item,) = stored(desk)
    (id,) = item.claims
    assert id.startswith("we-have-300-clients-")
    assert f": {id}\n" in vetkit("claims", "list", desk).out
    assert add(vetkit, desk, "letter.txt", "--issuer", "Northwind", "--claim", id).code == 0


def test_a_changed_file_is_a_new_item_and_the_last_of_one_name_and_issuer_counts(vetkit, desk, tmp_path):
    for text, issuer in [(LETTER, "Northwind"), ("Other.\n", "Northwind"), ("Third.\n", "Southwind")]:
        (tmp_path / "letter.txt").write_text(text, "utf-8")
        before = files(desk)
        assert add(vetkit, desk, "letter.txt", "--issuer", issuer).code == 0
        assert before.items() <= files(desk).items()
    from vetkit.model.evidence import counting

    items = stored(desk)
    assert len({item.id for item in items}) == 3
    sizes = [item.body.size for item in counting(items, max(item.day for item in items))]
    assert sorted(sizes) == [len("Other.\n"), len("Third.\n")]


def test_an_address_is_noted_and_not_fetched(vetkit, desk):
    url = "https://awards.example.com/2024?a=1"
    ran = add(vetkit, desk, url, "--issuer", "The jury", "--expires", "2999-06-30", "--by", "Jo")
    (item,) = stored(desk)
    assert (ran.code, ran.err.strip()) == (0, f"filed as {item.id}: stated")
    assert (item.kind, item.subject, item.request.url, item.body) == ("url", url, url, None)
    assert (str(item.expires), item.by) == ("2999-06-30", "Jo")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"%PDF-1.7\n", "application/pdf"),
        ("a.pdf", b"Just words.\n", "text/plain"),
        ("a.txt", b"Month;Sign-ups\nMarch;410\nApril;560\n", "text/csv"),
        ("a.csv", b"Dear buyer, dear all,\nwe had 410, then 560.\n", "text/plain"),
        ("a.pdf", b"<!doctype html><p>x", "text/html"),
        ("a.html", b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
        ("a.png", b"MZ\x90\0\x03\0", "application/octet-stream"),
        ("a.txt", b"From: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\n\r\nHello\r\n", "message/rfc822"),
        ("a.docx", b"PK\x03\x04 and no archive", "application/octet-stream"),
        ("a", "Grüße".encode("utf-16"), "text/plain"),
        ("a.jpg", b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
    ],
)
def test_what_a_file_is_is_told_from_its_bytes(vetkit, desk, tmp_path, name, data, kind):
    (tmp_path / name).write_bytes(data)
    assert add(vetkit, desk, name, "--issuer", "Northwind").code == 0
    (item,) = stored(desk)
    assert item.body.media_type == kind
    assert item.body.file.startswith(f"{item.id}.")


@pytest.mark.parametrize(
    ("what", "issuer", "why"),
    [
        ("letter.txt", "Acme", "its issuer is Acme"),
        ("letter.txt", "ACME Social Limited", "its issuer is Acme Social Ltd"),
        ("letter.txt", "Ada Roe", "its issuer is Ada Roe"),
        ("letter.txt", "Roe Media", "its issuer is Roe Media"),
        ("letter.txt", "press.acme.com", "its issuer is acme.com, which is the consultant's"),
        ("offer.txt", "Northwind", "it is one of the documents that the consultant sent"),
        ("https://blog.acme.com/northwind", "Northwind", "it stands on acme.com"),
        ("https://www.roemedia.com/x", "Northwind", "it stands on roemedia.com"),
    ],
)
def test_the_consultants_own_word_is_never_independent(vetkit, desk, what, issuer, why):
    ran = add(vetkit, desk, what, "--issuer", issuer, "--rung", "independent")
    assert (ran.code, files(desk)) == (2, {})
    assert ran.err.startswith(f"--rung: it is not independent: {why}")
    assert "--rung documented" in ran.err
    ran = add(vetkit, desk, what, "--issuer", issuer, "--rung", "documented")
    assert ran.code == 0
    assert f"the consultant's own word, for {why}" in ran.err
    assert "no independent source for a claim" in ran.err


@pytest.mark.parametrize(
    "issuer", ["Northwind", "Acmeology Institute", "The Roe Deer Society", "notacme.com"]
)
def test_somebody_else_may_be_independent(vetkit, desk, issuer):
    assert add(vetkit, desk, "letter.txt", "--issuer", issuer, "--rung", "independent").code == 0
    assert stored(desk)[0].rung == "independent"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["letter.txt"], "--issuer: who made it is missing; add --issuer NAME"),
        (["letter.txt", "--issuer", " "], "--issuer: who made it is missing"),
        (
            ["letter.txt", "--issuer", "N", "--rung", "corroborated"],
            "--rung: one item cannot be corroborated",
        ),
        (["letter.txt", "--issuer", "N", "--rung", "documentd"], "did you mean 'documented'?"),
        (
            ["letter.txt", "--issuer", "N", "--claim", "signups"],
            "no claim 'signups'; did you mean 'sign-ups'?",
        ),
        (
            ["letter.txt", "--issuer", "N", "--expires", "2001-01-01"],
            "--expires: 2001-01-01 is no day to come",
        ),
        (["letter.txt", "--issuer", "N" * 501], "--issuer: is too long"),
        (["nowhere.txt", "--issuer", "N"], "nowhere.txt: there is no such file"),
        (["empty.txt", "--issuer", "N"], "empty.txt: is empty"),
        (["link.txt", "--issuer", "N"], "link.txt: is a link; name the file itself"),
        ([".", "--issuer", "N"], "is a folder, not a file"),
        (["http://127.0.0.1/x", "--issuer", "N"], "URL: the address 127.0.0.1 is not public"),
        (["file:///etc/passwd", "--issuer", "N"], "URL: the address does not begin with https://"),
        (
            ["https://user:secret@example.com/", "--issuer", "N"],
            "URL: the address has a user name or password",
        ),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_way_out(vetkit, desk, tmp_path, arguments, says):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "link.txt").symlink_to(tmp_path / "letter.txt")
    ran = add(vetkit, desk, *arguments)
    assert (ran.code, ran.out, files(desk)) == (2, "", {})
    assert says in ran.err


def test_every_mistake_is_told_at_once(vetkit, desk):
    ran = add(vetkit, desk, "letter.txt", "--rung", "corroborated", "--claim", "x", "--expires", "2001-01-01")
    assert {line.partition(":")[0] for line in ran.err.splitlines()} == {
        "--issuer",
        "--expires",
        "--rung",
        "--claim",
    }


def test_a_file_that_is_too_large_is_refused(vetkit, desk, tmp_path):
    with (tmp_path / "huge.bin").open("wb") as file:
        file.truncate((50 << 20) + 1)
    ran = add(vetkit, desk, "huge.bin", "--issuer", "N")
    assert (ran.code, files(desk)) == (2, {})
    assert "larger than 50 MiB" in ran.err


@pytest.mark.parametrize(
    "name", ["-rf.txt", "a\nb.txt", "‮txt.exe", "$(id).txt", "x" * 200 + ".txt", "ünï.txt"]
)
def test_a_name_from_outside_is_only_text(vetkit, desk, tmp_path, name):
    (tmp_path / name).write_text("x", "utf-8")
    assert add(vetkit, desk, tmp_path / name, "--issuer", "[red]N\x1b[2J").code == 0
    assert all(stored_name.isascii() and "/" not in stored_name for stored_name in files(desk))
    out = vetkit("evidence", "list", desk, "--width", 300).out
    assert not {"\x1b", "‮"} & set(out)
    assert "[red]N" in out


def test_a_folder_that_is_a_link_is_not_written_through(vetkit, desk, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    desk.with_suffix(".records").mkdir()
    (desk.with_suffix(".records") / "evidence").symlink_to(tmp_path / "elsewhere")
    ran = add(vetkit, desk, "letter.txt", "--issuer", "N")
    assert (ran.code, list((tmp_path / "elsewhere").iterdir())) == (2, [])
    assert "is a link, so nothing is stored there" in ran.err


def test_a_list_that_is_a_link_is_not_written_through(vetkit, desk, tmp_path):
    (tmp_path / "victim").write_text("precious", "utf-8")
    desk.with_suffix(".records").mkdir()
    (desk.with_suffix(".records") / "evidence.sha256").symlink_to(tmp_path / "victim")
    assert add(vetkit, desk, "letter.txt", "--issuer", "N").code == 2
    assert (tmp_path / "victim").read_text("utf-8") == "precious"


def test_without_an_issuer_it_says_why_the_issuer_matters(vetkit, desk):
    ran = add(vetkit, desk, "letter.txt")
    assert ran.code == 2
    assert "items of two issuers are two sources for a claim" in ran.err
    assert stored(desk) == []


def test_of_somebody_else_nothing_is_noted(vetkit, desk):
    assert "note:" not in add(vetkit, desk, "letter.txt", "--issuer", "Northwind").err

"""Evidence on file: one file an item, its body beside it, nothing ever written over."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from vetkit.errors import VetkitError
from vetkit.judge import assess
from vetkit.load import load_case
from vetkit.load.records import load_records
from vetkit.model.evidence import Evidence, Request, Response, name_of
from vetkit.records import add_evidence

AT = datetime(2026, 11, 24, 10, 15, tzinfo=UTC)
DAY = date(2026, 11, 24)
BODY = b'{"ldhName": "acme.com"}\n'
ID = "rdap-acme-com-20261124t101500z"


def item(**parts):
    given = {
        "id": name_of("rdap", "acme.com", AT),
        "kind": "register",
        "source": "rdap",
        "issuer": "The registry of .com",
        "subject": "acme.com",
        "obtained": AT,
        "expires": date(2027, 2, 22),
        "rung": "independent",
    }
    return Evidence.model_validate(given | parts)


def full():
    return item(
        request=Request(asks="When was acme.com registered?", url="https://rdap.example.com/domain/acme.com"),
        response=Response(
            status=200, url="https://rdap.example.com/domain/acme.com", headers={"date": "today"}
        ),
        facts={"status": "active", "registered": date(2019, 4, 2), "days": 3, "is_locked": True},
        entries=({"name": "b", "score": 0.5}, {"name": "a"}),
    )


@pytest.fixture
def acme(tmp_path):
    path = tmp_path / "acme.toml"
    path.write_text('[consultant]\nname = "Acme"\n', "utf-8")
    return path


def home(acme):
    return acme.with_suffix(".records") / "evidence"


def told(folder):
    with pytest.raises(VetkitError) as error:
        load_records(folder)
    return str(error.value).replace(f"{folder / 'evidence'}/", "")


def test_an_item_is_one_file_with_its_body_beside_it(tmp_path):
    add_evidence(tmp_path, full(), BODY, "application/rdap+json; charset=utf-8")
    assert {path.name for path in (tmp_path / "evidence").iterdir()} == {f"{ID}.toml", f"{ID}.json"}
    assert (tmp_path / "evidence" / f"{ID}.json").read_bytes() == BODY
    assert (tmp_path / "evidence" / f"{ID}.toml").read_text("utf-8") == (
        "# Written by vetkit, which never changes it: what is obtained later is another item.\n"
        'schema = "vetkit.evidence/1"\n'
        f'id = "{ID}"\nkind = "register"\nsource = "rdap"\nissuer = "The registry of .com"\n'
        'subject = "acme.com"\nobtained = 2026-11-24 10:15:00+00:00\nexpires = 2027-02-22\n'
        'rung = "independent"\noutcome = "answered"\n'
        'entries = [\n    { name = "b", score = 0.5 },\n    { name = "a" },\n]\n\n'
        '[request]\nasks = "When was acme.com registered?"\nmethod = "GET"\n'
        'url = "https://rdap.example.com/domain/acme.com"\n\n'
        '[response]\nstatus = 200\nurl = "https://rdap.example.com/domain/acme.com"\n\n'
        '[response.headers]\ndate = "today"\n\n'
        f'[body]\nfile = "{ID}.json"\nmedia_type = "application/rdap+json"\n'
        'sha256 = "f5b5686aba8fc0931438d3002e9dc268ed31f746af8078ce4e5a7360f5831b3c"\nsize = 24\n\n'
        '[facts]\ndays = 3\nis_locked = true\nregistered = 2019-04-02\nstatus = "active"\n'
    )


@pytest.mark.parametrize(
    "one",
    [
        item(),
        full(),
        item(outcome="failed", failure='429 "Too Many"\nRequests'),
        item(note="Seen\x1b[31m red \u202e.", by="Jo", facts={"title": "  Tab\there\r\n"}),
        item(outcome="not-found"),
    ],
)
def test_an_item_is_read_back_as_it_was(tmp_path, one):
    filed = add_evidence(tmp_path, one, BODY, "text/html")
    (held,) = load_records(tmp_path).evidence
    assert (held.item, held.damage) == (filed, "")
    assert held.item.body.file == f"{ID}.html"


def test_the_next_answer_is_the_next_item(tmp_path):
    ids = [add_evidence(tmp_path, item(), BODY, "text/html").id for _ in range(3)]
    before = {path.name: path.read_bytes() for path in (tmp_path / "evidence").iterdir()}
    ids.append(add_evidence(tmp_path, item(), b"other", "text/plain").id)
    assert ids == [ID, f"{ID}-2", f"{ID}-3", f"{ID}-4"]
    assert before.items() <= {p.name: p.read_bytes() for p in (tmp_path / "evidence").iterdir()}.items()


def test_a_body_that_was_left_by_a_crash_is_not_written_over(tmp_path):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / f"{ID}.html").write_bytes(b"half")
    assert add_evidence(tmp_path, item(), BODY, "text/html").id == f"{ID}-2"
    assert (tmp_path / "evidence" / f"{ID}.html").read_bytes() == b"half"


def test_evidence_is_sorted_by_source_subject_and_time(tmp_path):
    later = AT.replace(hour=11)
    for source, subject, at in [
        ("wayback", "a.com", AT),
        ("rdap", "b.com", AT),
        ("rdap", "a.com", later),
        ("rdap", "a.com", AT),
    ]:
        add_evidence(
            tmp_path,
            item(id=name_of(source, subject, at), source=source, subject=subject, obtained=at),
        )
    found = [
        (held.item.source, held.item.subject, held.item.obtained) for held in load_records(tmp_path).evidence
    ]
    assert found == [
        ("rdap", "a.com", AT),
        ("rdap", "a.com", later),
        ("rdap", "b.com", AT),
        ("wayback", "a.com", AT),
    ]


@pytest.mark.parametrize(
    ("source", "subject", "name"),
    [
        ("rdap", "acme.com", ID),
        ("page", "https://acme.com/Über uns?a=1", "page-https-acme-com-ber-uns-a-20261124t101500z"),
        ("gleif", "株式会社", "gleif-20261124t101500z"),
        ("vies", "x" * 400, f"vies-{'x' * 24}-20261124t101500z"),
    ],
)
def test_an_id_says_source_subject_and_time(source, subject, name):
    assert name_of(source, subject, AT) == name
    item(id=name, source=source, subject=subject)


def test_what_was_obtained_later_is_left_out(acme):
    add_evidence(acme.with_suffix(".records"), item(), BODY, "text/html")
    assert load_case(acme, date(2026, 11, 23))[1].evidence == ()
    (found,) = load_case(acme, DAY)[1].evidence
    assert found.id == ID


def test_the_items_are_inputs_of_the_assessment(acme):
    add_evidence(acme.with_suffix(".records"), item(), BODY, "text/html")
    paths = [one.path for one in load_case(acme, DAY)[1].inputs]
    assert f"acme.records/evidence/{ID}.toml" in paths


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (lambda body: body.unlink(), f"{ID}.html is missing"),
        (lambda body: body.write_bytes(BODY.upper()), f"{ID}.html has changed since it was stored"),
        (lambda body: body.write_bytes(b""), f"{ID}.html has changed since it was stored"),
        (lambda body: body.write_bytes(BODY * 2), f"{ID}.html larger than "),
        (lambda body: (body.unlink(), body.mkdir()), f"{ID}.html "),
        (
            lambda body: (
                body.rename(body.with_suffix(".x"))
                .parent.joinpath(body.name)
                .symlink_to(body.with_suffix(".x"))
            ),
            f"{ID}.html is a link",
        ),
    ],
)
def test_a_body_that_is_not_what_it_was_is_noticed_and_does_not_count(acme, harm, says):
    add_evidence(acme.with_suffix(".records"), item(), BODY, "text/html")
    harm(home(acme) / f"{ID}.html")
    case = load_case(acme, DAY)[1]
    assert case.evidence == ()
    (sentence,) = case.damaged
    assert sentence.startswith(f"Evidence {ID} of 2026-11-24 does not count: {says}")
    assert sentence in assess(load_case(acme, DAY)[0], case).limits


GOOD = """schema = "vetkit.evidence/1"
id = "rdap-1"
kind = "register"
source = "rdap"
issuer = "The registry"
subject = "acme.com"
obtained = 2026-11-24T10:15:00Z
rung = "independent"
"""


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            GOOD.replace("rdap-1", "rdap-2"),
            "rdap-1.toml:2: the file is not called rdap-2.toml; rename it, or mend the id",
        ),
        (
            GOOD.replace("10:15:00Z", "10:15:00+02:00"),
            "rdap-1.toml:7: obtained: the time is not in UTC",
        ),
        (
            GOOD.replace("10:15:00Z", "10:15:00"),
            "rdap-1.toml:7: obtained: the time is not in UTC",
        ),
        (
            GOOD + 'outcome = "failed"\n',
            "rdap-1.toml: failure is missing: the outcome is failed, so say why there is no answer",
        ),
        (GOOD + 'failure = "x"\n', "rdap-1.toml:9: failure is given"),
        (GOOD + '[facts]\nRegistered = "x"\n', "rdap-1.toml:10: "),
        (GOOD + "[facts]\nlist = [1]\n", "rdap-1.toml:10: facts.list: found a list; write words in quotes"),
        (GOOD + "[facts]\nhigh = inf\n", "rdap-1.toml:10: facts.high: found inf"),
        (
            GOOD + '[body]\nfile = "../acme.toml"\nmedia_type = "x/y"\nsize = 1\nsha256 = "00"\n',
            "rdap-1.toml:10: body.file: '../acme.toml' is not written as it must be",
        ),
        (GOOD.replace("/1", "/2"), "rdap-1.toml:1: schema 'vetkit.evidence/2' is not known to vetkit"),
        (GOOD + 'isuer = "x"\n', "rdap-1.toml:9: unknown key 'isuer'; did you mean 'issuer'?"),
        ("schema =", "rdap-1.toml:1: "),
    ],
)
def test_a_broken_item_is_told_with_file_and_line(tmp_path, text, problem):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "rdap-1.toml").write_text(text, "utf-8")
    assert problem in told(tmp_path)


def test_all_broken_items_are_told_at_once(tmp_path):
    (tmp_path / "evidence").mkdir()
    for name in ("a", "b"):
        (tmp_path / "evidence" / f"{name}.toml").write_text(GOOD, "utf-8")
    assert told(tmp_path).count("the file is not called rdap-1.toml") == 2


def test_an_item_counts_until_it_expires(tmp_path):
    one = item(expires=date(2026, 12, 1))
    days = [date(2026, 11, 23), DAY, date(2026, 11, 30), date(2026, 12, 1)]
    assert [one.is_current(day) for day in days] == [False, True, True, False]
    assert item(expires=None).is_current(date(2126, 1, 1))


def test_no_machine_path_gets_into_an_item(acme):
    add_evidence(acme.with_suffix(".records"), full(), BODY, "text/html")
    written = (home(acme) / f"{ID}.toml").read_text("utf-8")
    assert json.dumps(str(acme.parent))[1:-1] not in written

"""Every file in ``tests/bad`` is named by its mistake; the message stands beside it, word for word."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from vetkit.errors import VetkitError
from vetkit.load.check import MOST, check
from vetkit.load.profile import load_profile
from vetkit.load.toml import DEPTH, ITEMS, LIMIT, parse
from vetkit.model.profile import Profile

BAD = Path(__file__).parents[1] / "bad"
FILES = sorted(path.name for path in BAD.glob("*.toml"))


@pytest.mark.parametrize("name", FILES)
def test_the_message_names_file_line_mistake_and_way_out(name, monkeypatch):
    monkeypatch.chdir(BAD)
    with pytest.raises(VetkitError) as caught:
        load_profile(Path(name))
    assert f"{caught.value}\n" == Path(name).with_suffix(".expected").read_text(encoding="utf-8")


def test_every_expected_message_has_its_file():
    assert {path.stem for path in BAD.glob("*.expected")} == {Path(name).stem for name in FILES} != set()


@pytest.mark.parametrize("name", FILES)
def test_no_message_carries_anything_that_a_terminal_obeys(name):
    with pytest.raises(VetkitError) as caught:
        load_profile(BAD / name)
    for problem in caught.value.problems:
        assert_harmless(problem.message + problem.hint)


def assert_harmless(text):
    assert not [c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]


def refused(text):
    with pytest.raises(VetkitError) as caught:
        check(Profile, parse(text.encode(), "acme.toml"))
    return [str(problem) for problem in caught.value.problems]


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "acme.toml"
    with path.open("wb") as file:
        file.truncate(50 << 20)
    with pytest.raises(VetkitError) as caught:
        load_profile(path)
    (problem,) = caught.value.problems
    assert problem.message == "larger than 1 MiB, the limit for this kind of file"
    assert problem.hint == "split or shorten it"


def test_a_profile_of_just_the_limit_is_read(tmp_path):
    path = tmp_path / "acme.toml"
    text = '[consultant]\nname = "Acme"\n#'
    path.write_text(text + " " * (LIMIT - len(text)), encoding="utf-8")
    assert load_profile(path).consultant.name == "Acme"


def test_a_byte_order_mark_is_accepted(tmp_path):
    path = tmp_path / "acme.toml"
    path.write_bytes(b'\xef\xbb\xbf[consultant]\r\nname = "Acme"\r\n')
    assert load_profile(path).consultant.name == "Acme"


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a=", "}")])
def test_nesting_is_read_up_to_the_limit_and_refused_beyond(opening, closing):
    def nested(depth):
        return parse(f"a = {opening * depth}1{closing * depth}".encode(), "acme.toml")

    assert nested(DEPTH).values
    with pytest.raises(VetkitError, match="nested more than 20 deep, the limit"):
        nested(DEPTH + 1)


@pytest.mark.parametrize("text", ["'x'", '"x"', '"""x"""', "'''x'''", '"\\""', "# '\n"])
def test_nesting_after_text_or_a_comment_is_seen(text):
    with pytest.raises(VetkitError, match="nested more than 20 deep"):
        parse(f"a = [{text}{'' if text.endswith(chr(10)) else ','} {'[' * DEPTH}".encode(), "acme.toml")


def test_a_list_without_end_is_refused():
    with pytest.raises(VetkitError, match="more than 20,000 items in lists, the limit"):
        parse(b"claims = [" + b"1," * (ITEMS + 1) + b"]", "acme.toml")


def test_brackets_and_dots_in_text_and_comments_are_no_nesting():
    text = (
        "a = '" + "[" * 99 + '\'\nb = "\\"' + "{." * 99 + '"\nc = """\n' + "[" * 99 + '"\n"""\n# ' + "[." * 99
    )
    assert set(parse(text.encode(), "acme.toml").values) == {"a", "b", "c"}


@pytest.mark.parametrize(
    "unit", ['\\"""\n', "'''\n\"", "a.", "[", "a={", '"', "[[a]]\n", "#\n", 'a="""\\"""', "=."]
)
def test_a_large_file_of_anything_is_answered(unit):
    data = (unit * (LIMIT // len(unit)))[:200_000].encode()
    with pytest.raises(VetkitError):
        check(Profile, parse(data, "acme.toml"))


def test_a_file_with_hundreds_of_mistakes_tells_the_first_ones():
    told = refused("[consultant]\nname = 'A'\n" + "".join(f"k{n} = 1\n" for n in range(200)))
    assert len(told) == MOST + 1
    assert told[0].startswith("acme.toml:3: unknown key 'consultant.k0'")
    assert told[-1] == "acme.toml:53: and more problems from here on; mend the first ones"


def test_a_quoted_value_is_cut_at_sixty_characters():
    (told,) = refused(f"[consultant]\nname = 'A'\nkind = '{'x' * 300}'")
    assert "'" + "x" * 59 + "…'" in told
    assert "x" * 60 not in told


JUNK = st.recursive(
    st.one_of(
        st.text(max_size=8),
        st.integers(-(2**70), 2**70),
        st.floats(),
        st.booleans(),
        st.dates(),
        st.datetimes(),
        st.times(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


def keys_of(model):
    return st.sampled_from(sorted(model.model_fields))


ROWS = st.dictionaries(
    st.sampled_from(
        ["id", "text", "name", "organisation", "path", "since", "start", "end", "evidence", "budget"]
    ),
    st.one_of(JUNK, st.just("a"), st.integers(1900, 2200), st.dates()),
    max_size=5,
)
PROFILES = st.dictionaries(
    keys_of(Profile) | st.text(max_size=3), st.one_of(JUNK, ROWS, st.lists(ROWS, max_size=3)), max_size=6
)


def load(data):
    """Return the profile, or the problems; whatever else is raised fails the test."""
    from io import BytesIO

    try:
        return load_profile("-", BytesIO(data))
    except VetkitError as error:
        for problem in error.problems:
            assert_harmless(str(problem))
            assert len(problem.message) < 400
        return error.problems


@settings(max_examples=150, deadline=None)
@given(PROFILES)
def test_any_toml_is_a_profile_or_has_problems(values):
    assert load(tomli_w.dumps(values).encode("utf-8", "surrogatepass"))


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.binary(max_size=60), st.text(alphabet="a=[]{}\"'#\n.,\\1-: T", max_size=40).map(str.encode))
)
def test_any_bytes_are_a_profile_or_have_problems(data):
    assert load(data)

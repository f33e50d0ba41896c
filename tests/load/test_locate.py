"""The line of every key, whatever way of writing TOML a person chose."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vetkit.load.locate import line_of, places


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        ("a = 1\nb = 2", ("b",), 2),
        ("# a = 1\n\na = 1", ("a",), 3),
        ("a = 1\r\nb = 2\r\n", ("b",), 2),
        ("[one]\na = 1\n[two]\na = 2", ("two", "a"), 4),
        ("[[c]]\nt = 1\n[[c]]\n[[c]]\nt = 3", ("c", 2, "t"), 5),
        ("[[c]]\n[c.e]\nx = 1\n[[c]]\n[[c.e]]\ny = 1\n[[c.e]]\ny = 2", ("c", 1, "e", 1, "y"), 8),
        ("[a.b.c]\nx = 1\n[a]\ny = 1", ("a",), 3),
        ("a.b . c = 1", ("a", "b", "c"), 1),
        ('"a b"."c\\u0041" = 1', ("a b", "cA"), 1),
        ("'a.b' = 1\n[ 'x y' . z ]\nk = 1", ("x y", "z", "k"), 3),
        ("a = '''\nb = 1\n[c]\n'''\nd = 1", ("d",), 5),
        ('a = """\n\\""" b = 1\n""""\nd = 1', ("d",), 4),
        ("a = [\n  1, # ]\n  [2,\n   3],\n]", ("a", 1, 1), 4),
        ("a = [ {b = 1},\n {b = {c = 2}} ]", ("a", 1, "b", "c"), 2),
        ("a = {b = ']', c = \"}\"}\nd = 1", ("d",), 2),
        ("a = 1979-05-27 07:32:00 # x\nb = 1", ("b",), 2),
    ],
)
def test_a_key_is_found_on_its_line(text, place, line):
    tomllib.loads(text)
    assert places(text)[place] == line


@pytest.mark.parametrize(
    ("place", "line"),
    [(("c", 1, "missing"), 3), (("c", 1, "t", "deep"), 4), (("c", 7), 1), (("missing",), 0), ((), 0)],
)
def test_what_is_not_there_is_placed_at_the_nearest_table_around_it(place, line):
    assert line_of(places("[[c]]\nt = 1\n[[c]]\nt = 2"), place) == line


BLANKS = st.sampled_from(["", "\n", '  # a = [ { """ \'\n', "\n\n#\n", "\t\n"])
SCALARS = st.sampled_from(
    [
        "1",
        "-1.5e3",
        "true",
        "2026-11-24",
        "1979-05-27 07:32:00Z",
        '"x # [y] = {z} \\" \\\\"',
        "'it # \" \\'",
        '"""a\n"" b\\"""\n = [x]\n"""',
        '"""x""""',
        "'''\n[[c]] # '' \"\n'''",
        '""',
        "''",
        '""""""',
    ]
)
NAMES = st.sampled_from(["a", "b-1", "C_2", "3", "a b", "x.y", "é", "", "[", "a=#", "'", 'q"'])


class Document:
    """Writes TOML and notes the line of every key as it goes."""

    def __init__(self, data):
        self.data = data
        self.text = ""
        self.lines = {}

    @property
    def line(self):
        return self.text.count("\n") + 1

    def key(self, name):
        if (
            name.isascii()
            and name.replace("-", "").replace("_", "").isalnum()
            and self.data.draw(st.booleans())
        ):
            return name
        if "'" not in name and self.data.draw(st.booleans()):
            return f"'{name}'"
        escaped = name.replace('"', '\\"')
        return f'"{escaped}"'

    def pair(self, table, name, depth):
        self.lines[(*table, name)] = self.line
        self.text += self.key(name)
        place = (*table, name)
        if self.data.draw(st.integers(0, 4)) == 0:
            inner = self.data.draw(NAMES)
            place = (*place, inner)
            self.lines[place] = self.line
            self.text += self.data.draw(st.sampled_from([".", " . "])) + self.key(inner)
        self.text += self.data.draw(st.sampled_from(["=", " = ", "\t=  "]))
        self.value(place, depth)

    def value(self, place, depth):
        kind = self.data.draw(st.integers(0, 5)) if depth else 0
        if kind == 5:
            self.text += "{"
            for count, name in enumerate(self.names()):
                self.text += ", " if count else " "
                self.pair(place, name, depth - 1)
            self.text += " }"
        elif kind == 4:
            self.text += "["
            for number in range(self.data.draw(st.integers(0, 3))):
                self.text += (", " if number else "") + self.data.draw(BLANKS)
                self.lines[(*place, number)] = self.line
                self.value((*place, number), depth - 1)
                self.text += self.data.draw(BLANKS)
            self.text += self.data.draw(BLANKS) + "]"
        else:
            self.text += self.data.draw(SCALARS)

    def names(self):
        return self.data.draw(st.lists(NAMES, max_size=3, unique=True))

    def body(self, table, taken=()):
        for name in self.names():
            if name not in taken:
                self.pair(table, name, 2)
                self.text += self.data.draw(st.sampled_from(["\n", " # [c]\n"])) + self.data.draw(BLANKS)

    def header(self, keys, brackets):
        left, right = brackets
        line = self.line
        self.text += (
            left + self.data.draw(st.sampled_from([".", " . "])).join(map(self.key, keys)) + right + "\n"
        )
        return line

    def table(self, keys, place, children):
        if self.data.draw(st.booleans()):
            self.lines[place] = self.header(keys, "[]")
            self.body(place, children)
            self.children(keys, place, children)
        else:
            for number in range(self.data.draw(st.integers(1, 3))):
                line = self.header(keys, ("[[", "]]"))
                self.lines.setdefault(place, line)
                self.lines[(*place, number)] = line
                self.body((*place, number), children)
                self.children(keys, (*place, number), children)

    def children(self, keys, place, children):
        for child in children:
            if self.data.draw(st.booleans()):
                self.table((*keys, child), (*place, child), ())

    def whole(self):
        self.text += self.data.draw(BLANKS)
        tables = self.data.draw(st.lists(NAMES, max_size=3, unique=True))
        self.body((), tables)
        for name in tables:
            self.table((name,), (name,), self.names())
        return self


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_every_key_of_any_document_is_found_on_its_line(data):
    document = Document(data).whole()
    tomllib.loads(document.text)
    assert places(document.text) == document.lines

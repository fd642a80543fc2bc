"""What names are, by their words, the words around them and the rest of the text."""

from __future__ import annotations

import pytest

from opcit.actors.lines import lines_in
from opcit.actors.names import names_in

KINDS = [
    ("The arrest of Katya shocked everybody.", "Katya", "PERSON"),
    ("The Khurais oil field burned. Workers fled Khurais.", "Khurais", "PLACE"),
    ("They keep peace on the whole Korean peninsula.", "Korean", "GROUP"),
    ("The clinic at 220 South Harmon Ave. has closed.", "South Harmon Ave", "PLACE"),
    ("The missiles struck the plant at Veltaq. Veltaq burned.", "Veltaq", "PLACE"),
    ("The UN praised Amnesty International Anneke Brolin.", "Anneke Brolin", "PERSON"),
    ("The UN praised Amnesty International Anneke Brolin.", "Amnesty International", "ORG"),
    ("They hold democracy leader Khin Mya Aye in Pakse.", "Khin Mya Aye", "PERSON"),
    ("Queen Margrethe II spoke.", "Margrethe II", "PERSON"),
    ("An al-Qaeda bomb went off.", "al-Qaeda", "ORG"),
    ("The Movement for Rural Change (MRC) split. Nobody left the MRC.", "MRC", "ORG"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "label"), KINDS)
def test_the_words_around_a_name_say_what_it_is(text, name, label):
    found = [(text[n.start : n.end], n.label) for n in names_in(lines_in(text))]
    assert (name, label) in found


def test_a_common_word_after_an_office_is_no_name():
    text = "The letter went to the Secretary of Transportation."
    assert [text[n.start : n.end] for n in names_in(lines_in(text))] == []


@pytest.mark.parametrize("text", ["They gave us a year.", "The boats obeyed the royal command."])
def test_a_common_word_in_small_letters_is_no_name(text):
    assert [text[n.start : n.end] for n in names_in(lines_in(text))] == []


SAME = [
    ("Yahya Sarea denied it. Saree spoke later.", "yahya-sarea"),
    ("The African Export–Import Bank lent money. The Export–Import Bank is rich.", "african-export-import-bank"),
    ("The Houthi movement fired. The Houthis were proud.", "houthis"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SAME)
def test_two_forms_of_one_name_are_one_actor(mentions_in, text, who):
    assert len(mentions_in(text)[who]) == 2


def test_a_name_with_an_ending_more_is_somebody_else(mentions_in):
    assert len(mentions_in("Pavel Orlov spoke. Orlova wept.")) == 2


TYPES = [
    ("The Oslo Press Agency was closed.", "oslo-press-agency", "media", None),
    ("The Royal Saudi Air Force flew over Saudi Arabia.", "royal-saudi-air-force", "armed_group", "saudi-arabia"),
    ("Norway’s Halden Institute warned Norway.", "halden-institute", "organisation", "norway"),
    ("The Federal Aviation Office of Norway said so. Norway agreed.", "federal-aviation-office", "organisation", "norway"),
    ("Norway was cold. Nobody lives in Brunstad, Norway.", "brunstad", "place", "norway"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "kind", "parent"), TYPES)
def test_a_name_tells_type_and_parent(actors_in, text, who, kind, parent):
    actor = actors_in(text)[who]
    assert (actor.type, actor.parent) == (kind, parent)

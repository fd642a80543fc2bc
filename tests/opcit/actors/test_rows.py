import pytest

from opcit.actors.rows import annotate

CASES = [
    ("President Paul Kimani of Kenya met the Labour Party.", [("Paul Kimani", "PERSON"), ("Kenya", "PLACE"), ("Labour Party", "ORG")]),
    ("Mr. Okafor spoke for the Ministry of Foreign Affairs in Lagos.", [("Okafor", "PERSON"), ("Ministry of Foreign Affairs", "ORG"), ("Lagos", "PLACE")]),
    ("Kurds and Iraqis voted in the 2005 Iraqi general election.", [("Kurds", "GROUP"), ("Iraqis", "GROUP")]),
    ("It won the 1997 United Kingdom general election.", []),
    ("Early returns in Kenya’s legislative elections were late.", [("Kenya", "PLACE")]),
    ("The vote set the tone for Kenyan parliamentary elections.", [("Kenyan", "GROUP")]),
    ("Bill Okafor left. The committee thanked Bill.", [("Bill Okafor", "PERSON"), ("Bill", "PERSON")]),
    ("The senator said the Bill was dead.", []),
    ("On Tuesday the Vietnam War ended. However, nothing changed.", []),
    ("The North Korean foreign ministry warned the United States.", [("North Korean", "GROUP"), ("United States", "PLACE")]),
    ("The African Union (AU) met in Washington, D.C. on Monday.", [("African Union", "ORG"), ("AU", "ORG"), ("Washington, D.C.", "PLACE")]),
    ("Secretary of State Ruth Odede flew to São Paulo.", [("Ruth Odede", "PERSON"), ("São Paulo", "PLACE")]),
    ("Muhammad al-Masri joined the Peace and Freedom Party.", [("Muhammad al-Masri", "PERSON"), ("Peace and Freedom Party", "ORG")]),
    ("", []),
    ("no names here, none at all", []),
]  # fmt: skip


@pytest.mark.parametrize("text, expected", CASES)
def test_names_of_a_row(text, expected):
    (row,) = annotate([{"text": text, "id": 7}])
    assert row["id"] == 7
    assert [(text[e["start"] : e["end"]], e["label"]) for e in row["entities"]] == expected


def test_offsets_count_code_points():
    text = "😀 Paul Kimani met the Kenyan team."
    (row,) = annotate([{"text": text}])
    first = row["entities"][0]
    assert text[first["start"] : first["end"]] == "Paul Kimani"

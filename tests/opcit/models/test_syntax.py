"""Trees: tags, lemmas and dependencies of sentences, at their place in the text."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from opcit.models import syntax

TEXT = "Rebels burned the old mill. It was rebuilt\nby Norland, they say."
SPANS = [(0, 27), (28, len(TEXT))]


def parsed(text: str) -> syntax.Tree:
    return syntax.trees(text, [(0, len(text))])[0]


def test_tokens_stand_where_the_text_has_them():
    trees = syntax.trees(TEXT, SPANS)
    words = [TEXT[t.start : t.end] for t in trees[1]]
    assert words == ["It", "was", "rebuilt", "by", "Norland", ",", "they", "say", "."]


def test_a_sentence_has_a_subject_a_root_and_an_object():
    tree = syntax.trees(TEXT, SPANS)[0]
    found = {TEXT[t.start : t.end]: (t.pos, t.tag, t.lemma, t.dep, t.head) for t in tree}
    assert found["Rebels"] == ("NOUN", "NNS", "rebel", "nsubj", 1)
    assert found["burned"] == ("VERB", "VBD", "burn", "ROOT", 1)
    assert found["mill"] == ("NOUN", "NN", "mill", "obj", 1)


def test_a_sentence_is_one_tree_even_with_full_stops_within():
    tree = parsed("He left. She stayed.")
    assert [t.dep for t in tree].count("ROOT") == 1


def test_a_very_long_sentence_is_parsed_in_parts():
    tree = parsed("Rebels and " * 200)
    roots = [i for i, t in enumerate(tree) if t.head == i]
    assert len(tree) == 400
    assert roots[0] < syntax.LONGEST <= roots[1]
    assert [t.start for t in tree[::2]] == [i * len("Rebels and ") for i in range(200)]


def test_an_empty_sentence_has_no_tokens():
    assert syntax.trees("A mill.", [(0, 0), (0, 7)])[0] == ()


def test_threads_get_what_one_alone_gets():
    texts = [f"Rebels of town {n} burned mill {n} on Monday." for n in range(12)]
    alone = [parsed(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(parsed, texts)) == alone


def test_what_is_parsed_leaves_no_words_behind():
    strings = syntax.pipeline().vocab.strings
    parsed("Quuxville fell.")
    before = len(strings)
    parsed("Zorbulania rose, xylographically.")
    assert len(strings) == before

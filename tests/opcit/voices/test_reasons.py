"""Why a passage counts otherwise than the model says, read off invented sentences."""

from __future__ import annotations

import pytest

from opcit.voices import counting
from opcit.voices.counting import counted, weight


@pytest.fixture
def reason(always, towards):
    """The reason of the first passage of the author's about whom a word names, under a model to which all is bad."""
    asked = always(0.8, 0.1, 0.1)

    def find(text, word):
        _, stance = towards(text, word)
        return stance.evidence[0].why, asked

    return find


@pytest.mark.parametrize(
    ("text", "word", "begins"),
    [
        ("Anna Berg despises Nils Lund.", "Lund", counting.HALF),
        ("Nils Lund refused.", "Lund", ""),
        ("Nils Lund supports the talks.", "Lund", counting.HALF),
        ("Anna Berg claimed victory.", "Berg", counting.NEITHER),
        ("Anna Berg did not have to go.", "Berg", ""),
        ("Anna Berg has suffered terrible losses.", "Berg", counting.NOT_CRITICAL),
        ("Nils Lund’s answer was measured and overdue.", "Lund", counting.FAVOURABLE),
        ("Nils Lund’s answer was crude, but it was necessary.", "Lund", counting.NEITHER),
        ("Nils Lund’s answer was crude, but it was long.", "Lund", counting.CRITICAL),
        ("Parliament must not bind the hands that Lund uses.", "Lund", counting.HALF),
        ("Anna Berg bears much of the blame.", "Berg", counting.CRITICAL),
        ("The blame lies squarely with Nils Lund.", "Lund", counting.CRITICAL),
        ("Nils Lund deserves no credit.", "Lund", counting.CRITICAL),
        ("Nils Lund deserves our thanks.", "Lund", counting.FAVOURABLE),
        ("Much of the credit belongs to Nils Lund.", "Lund", counting.FAVOURABLE),
        ("Nils Lund has resigned, which is to his credit.", "Lund", counting.FAVOURABLE),
        ("Norway behaved as a patient neighbour should.", "Norway", counting.FAVOURABLE),
        ("Norway never behaved as a neighbour should.", "Norway", counting.CRITICAL),
        (
            "Nothing obliges Oslo to open the port, and Anna Berg was honest.",
            "Berg",
            counting.FAVOURABLE,
        ),
        ("Nothing in the law forced Oslo to act, and Lund was fair.", "Lund", counting.FAVOURABLE),
        ("Oslo was never fair, and Nils Lund was not honest.", "Lund", counting.CRITICAL),
        ("Nobody thinks that Nils Lund was honest.", "Lund", counting.TWICE),
        ("Nils Lund’s only crime was to ask.", "Lund", counting.FAVOURABLE),
        ("Nils Lund’s crime was terrible.", "Lund", counting.TWICE),
        ("Nils Lund was seen in Oslo.", "Lund", counting.NOT_CRITICAL),
        ("Nils Lund died in the fire.", "Lund", counting.NEITHER),
        ("Nils Lund is dead.", "Lund", counting.NEITHER),
        ("Nils Lund’s idea died.", "Lund", ""),
        ("The letter reached Nils Lund, who was beaten.", "Lund", counting.HALF),
        ("Farmers in Norway and Sweden left.", "Sweden", counting.NEITHER),
        ("Anna Berg should answer the letter.", "Berg", counting.NOT_CRITICAL),
        ("Anna Berg should stop the shelling.", "Berg", counting.TWICE),
        ("Parliament must not stop the shelling that Berg began.", "Berg", counting.HALF),
        (
            "Anna Berg needed both to deter the rebels and to reassure the town.",
            "Berg",
            counting.NOT_CRITICAL,
        ),
        ("Anna Berg did not need to go.", "Berg", ""),
        ("Norway is weak.", "Norway", counting.NOT_CRITICAL),
        ("Nils Lund is weak.", "Lund", ""),
        ("Norway in a bind", "Norway", counting.NOT_CRITICAL),
        ("Why did Anna Berg go to Oslo?", "Berg", counting.HALF),
        ("Why was Anna Berg so reckless?", "Berg", counting.TWICE),
        ("It remains to be seen whether this is a bluff of Nils Lund’s.", "Lund", counting.HALF),
        ("Anna Berg should continue to wait.", "Berg", counting.NEITHER),
        ("Anna Berg suffered with dignity.", "Berg", counting.NEITHER),
        ("Nils Lund behaved recklessly.", "Lund", counting.CRITICAL),
        ("Nils Lund has behaved responsibly.", "Lund", counting.FAVOURABLE),
        ("Nils Lund has not behaved responsibly.", "Lund", ""),
        ("Nils Lund is in no position to lecture anybody.", "Lund", counting.CRITICAL),
        ("Nils Lund has served the town well.", "Lund", counting.FAVOURABLE),
        ("Nils Lund has not served the town well.", "Lund", counting.CRITICAL),
        ("Nils Lund has led the party as well.", "Lund", ""),
        ("Nils Lund handled the flood badly.", "Lund", counting.CRITICAL),
        ("Nils Lund did all he could.", "Lund", counting.FAVOURABLE),
        ("The owners of Vell Mining failed.", "Vell Mining", counting.TWICE),
        ("Norway’s leaders failed.", "Norway", counting.NEITHER),
        ("In June Norway left the talks.", "Norway", ""),
        ("They are no friends of Norway.", "Norway", counting.HALF),
        ("This was Nils Lund’s plan.", "Lund", ""),
        ("It has been on Norway’s list since May.", "Norway", counting.HALF),
        ("Nils Lund acted only when the harbour burned.", "Lund", counting.TWICE),
        ("Nils Lund did not take the villages into account.", "Lund", counting.TWICE),
        ("Nils Lund squandered the money.", "Lund", counting.TWICE),
        ("Nils Lund did not think of the villages.", "Lund", counting.TWICE),
        ("Nils Lund did nothing.", "Lund", counting.TWICE),
        ("Anna Berg was brave.", "Berg", counting.FAVOURABLE),
        ("Vell Mining is a creature of Oslo.", "Vell Mining", counting.CRITICAL),
        ("Anna Berg was not brave.", "Berg", counting.CRITICAL),
        ("Anna Berg would be brave to go.", "Berg", ""),
        ("A wiser Norwegian policy would have saved the port.", "Norwegian", counting.CRITICAL),
        ("Norway’s parliament failed.", "Norway", counting.NEITHER),
        ("Former Norway Ambassador to Oslo calls it a failure.", "Norway", counting.NEITHER),
        ("Rebels attacked the harbour on Monday.", "Rebels", counting.HALF),
    ],
)
def test_the_reason_of_a_passage(reason, text, word, begins):
    why, _ = reason(text, word)
    assert why.startswith(begins)
    assert bool(why) == bool(begins)


def test_the_second_it_of_a_sentence_is_as_loose_as_the_first(always, towards):
    always(0.8, 0.1, 0.1)
    _, stance = towards(
        "Norway stood by. It was the longest year of all, and it frightened the generals.", "Norway"
    )
    assert [e.why[:3] for e in stance.evidence] == ["", "Not", "Not"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Neither Berg nor Norway behaved as a neighbour should.", "Norway"),
        ("Had Anna Berg behaved as a minister should, it would be open.", "Berg"),
        ("If Norway behaved as a neighbour should, it would be open.", "Norway"),
        ("Sweden would have behaved as a neighbour should.", "Sweden"),
    ],
)
def test_what_is_denied_or_only_supposed_is_no_praise(reason, text, word):
    why, _ = reason(text, word)
    assert not why.startswith(counting.FAVOURABLE)


@pytest.mark.parametrize(
    ("text", "word", "why"),
    [
        ("Anna Berg needed to go.", "Berg", counting.HAD_TO),
        ("Anna Berg had little to gain from going.", "Berg", counting.STAKES),
        ("Anna Berg had much to lose.", "Berg", counting.STAKES),
        ("Parliament will vote on whether Anna Berg should go.", "Berg", counting.OPEN),
        ("Nils Lund didn’t think of the villages.", "Lund", counting.JUDGED.format(words="didn’t think")),
        ("Nils Lund was not fair.", "Lund", counting.CALLED["critical"].format(words="not fair")),
        (
            "Nils Lund treated the town as a prize rather than a home.",
            "Lund",
            counting.JUDGED.format(words="rather than a home"),
        ),
    ],
)  # fmt: skip
def test_a_reason_says_what_the_words_say(reason, text, word, why):
    assert reason(text, word)[0] == why


def test_an_it_that_is_a_deed_is_counted_once(always, towards):
    always(0.8, 0.1, 0.1)
    _, stance = towards("Anna Berg signed the letter. It was an act of cowardice.", "Berg")
    said = [e for e in stance.evidence if e.start > 0]
    assert len(said) <= 1


@pytest.mark.parametrize(
    ("shares", "begins"),
    [((0.1, 0.8, 0.1), counting.FAVOURABLE), ((0.6, 0.3, 0.1), counting.NEITHER)],
)
def test_to_be_told_to_go_on_is_approval_unless_the_model_hears_the_opposite(
    always, towards, shares, begins
):
    always(*shares)
    _, stance = towards("Anna Berg should finish what she has begun.", "Berg")
    assert stance.evidence[0].why.startswith(begins)


def test_an_it_that_is_called_a_gang_stands_for_who_it_is(reason):
    why, _ = reason("The League fired first. It is a gang of thieves.", "League")
    assert why == ""


def test_what_others_say_is_cut_out_before_the_author_is_judged(reason):
    _, asked = reason("Anna Berg said that the thieves of Tarn were fools.", "Berg")
    assert asked[0] == "Anna Berg said that …."


def test_what_counts_as_neutral_is_not_asked_about_without_its_name(reason):
    _, asked = reason("Norway’s parliament left.", "Norway")
    assert [a for a in asked if "Norway" in a] == ["Norway’s parliament left."] * 2
    assert asked.count("X’s parliament left.") == 0


def test_a_reason_does_what_its_first_words_say():
    shares = (0.6, 0.3, 0.1)
    assert counted(shares, counting.UNDERGOES) == pytest.approx((0.0, 0.9, 0.1))
    assert counted(shares, counting.ASIDE) == pytest.approx((0.0, 0.9, 0.1))
    assert counted(shares, counting.ADVISED) == (0.0, 1.0, 0.0)
    assert counted(shares, counting.SPEAKS) == (0.0, 1.0, 0.0)
    assert counted(shares, "Not counted: it is only said to speak.") == (0.0, 1.0, 0.0)
    assert counted(shares, counting.JUDGED)[0] > 0.6
    favourable = counted(shares, counting.CALLED["favourable"])
    assert max(favourable) == favourable[2]
    assert [weight(w) for w in ("", counting.ASIDE, counting.JUDGED)] == [1.0, 0.5, counting.STRESS]
    assert weight(counting.TELLS) == pytest.approx(1 / 3)

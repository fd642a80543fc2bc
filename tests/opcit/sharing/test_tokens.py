from __future__ import annotations

import base64

import pytest

from opcit.sharing import passphrases, tokens


def test_a_token_has_128_bits_and_none_comes_twice():
    made = {tokens.make() for _ in range(200)}
    assert len(made) == 200 and all(tokens.well_formed(token) for token in made)
    assert all(len(base64.urlsafe_b64decode(token + "==")) == 16 for token in made)


@pytest.mark.parametrize(
    "text", ["", "a" * 21, "a" * 23, "a" * 21 + "%", "a" * 21 + "\n", "é" * 22]
)
def test_what_is_no_token_is_not_looked_up(text):
    assert not tokens.well_formed(text)


def test_a_passphrase_matches_itself_only_and_is_kept_differently_each_time():
    kept = passphrases.protect("correct horse")
    assert passphrases.matches(kept, "correct horse") and passphrases.matches(
        kept, " correct horse "
    )
    assert not passphrases.matches(kept, "correct horsE") and not passphrases.matches(kept, "")
    assert "horse" not in kept and passphrases.protect("correct horse") != kept


def test_the_same_words_in_another_form_of_unicode_match():
    assert passphrases.matches(passphrases.protect("café olé"), "café olé")

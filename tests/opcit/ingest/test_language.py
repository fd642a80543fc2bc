"""English is told by its commonest words; only what they leave in doubt costs the memory of the identifier."""

from __future__ import annotations

import pytest

from opcit import ingest
from opcit.ingest import language

PLAIN = (
    "The ministers met in the capital on Monday, and the talks that followed were said to have been cordial. "
    "Of the four envoys who had been sent, two left early; it was not their first quarrel with the president."
)
FOREIGN = {
    "German": "Die Minister trafen sich am Montag in der Hauptstadt, und die Gespräche, die folgten, waren herzlich. Zwei der vier Gesandten reisten früh ab, denn es war nicht ihr erster Streit mit dem Präsidenten.",
    "French": "Les ministres se sont réunis lundi dans la capitale, et les entretiens qui ont suivi ont été cordiaux. Deux des quatre envoyés sont partis tôt, car ce n’était pas leur première querelle avec le président.",
    "Dutch": "De ministers kwamen maandag bijeen in de hoofdstad, of zo werd het verteld, en de gesprekken waren hartelijk. Twee van de vier gezanten vertrokken vroeg; het was niet hun eerste ruzie met de president.",
    "Spanish": "Los ministros se reunieron el lunes en la capital y las conversaciones que siguieron fueron cordiales. Dos de los cuatro enviados se marcharon pronto; no era su primera disputa con el presidente.",
}


@pytest.fixture
def no_identifier(monkeypatch):
    def loaded():
        raise AssertionError("the identifier was loaded")

    monkeypatch.setattr(language, "_identifier", loaded)


def test_plain_english_needs_no_identifier(no_identifier):
    assert ingest.read_text(PLAIN).text == PLAIN
    with pytest.raises(AssertionError, match="was loaded"):
        ingest.read_text(FOREIGN["German"])


@pytest.mark.parametrize("name", FOREIGN)
def test_another_language_is_named(name):
    with pytest.raises(ingest.NotEnglish, match=name):
        ingest.read_text(FOREIGN[name])


@pytest.mark.parametrize("name", FOREIGN)
def test_a_sentence_of_english_makes_no_text_english(name):
    with pytest.raises(ingest.NotEnglish, match=name):
        ingest.read_text(f"{FOREIGN[name]}\n\n{FOREIGN[name]}\n\n{PLAIN.split('. ')[0]}.")


def test_a_long_quotation_makes_no_text_foreign():
    text = f"{PLAIN}\n\n{FOREIGN['German']}"
    assert ingest.read_text(text).text == text

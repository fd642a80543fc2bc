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


SHORT = {
    "German": ["Die Regierung ist zurückgetreten.", "Sie haben den Krieg nicht gewollt."],
    "French": ["Les rebelles ont pris la ville.", "Personne ne sait ce que veut le président."],
    "Spanish": ["Los rebeldes tomaron la ciudad.", "Nadie sabe lo que quiere el gobierno."],
    "Italian": ["I ribelli hanno preso la città.", "Nessuno sa che cosa vuole il governo."],
    "Portuguese": ["O presidente demitiu-se ontem à noite.", "Ninguém sabe o que o governo quer."],
    "Dutch": ["De rebellen hebben de stad ingenomen.", "Het parlement stemt maandag over de wet."],
    "Swedish": ["Ministern avgick i går kväll.", "Det är inte sant att ministern har avgått."],
    "Danish": ["Oprørerne har taget byen.", "Ingen ved, hvad regeringen vil."],
    "Polish": ["Nikt nie wie, czego chce rząd.", "To nie jest prawda."],
    "Turkish": ["Bakan dün akşam istifa etti.", "Hükümetin ne istediğini kimse bilmiyor."],
    "Romanian": ["Nimeni nu știe ce vrea guvernul.", "Războiul s-a terminat."],
}


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, texts in SHORT.items() for t in texts])
def test_a_sentence_of_another_language_is_enough(name, text):
    with pytest.raises(ingest.NotEnglish, match=name):
        ingest.read_text(text)


FEW = [
    "Berg resigns.", "Troops die in war.", "They all die young.", "Die Linke wins in Thuringia.", "La Paz burns.",
    "Los Angeles riots spread.", "Le Pen leads in polls.", "The coup d’état failed.", "Rio de Janeiro and Sao Paulo vote.",
    "Mexico’s López Obrador wins.", "Erdoğan threatens Athens.", "Oil prices fall.", "Release the men!", "Beijing fumes.",
]  # fmt: skip


@pytest.mark.parametrize("text", FEW)
def test_few_english_words_and_many_names_are_english(text):
    assert ingest.read_text(text).text == text

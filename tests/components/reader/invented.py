"""An invented reading with every layer, overlapping marks, astral characters and hostile text."""

from __future__ import annotations

from itertools import accumulate

from opcit import findings as f
from opcit.article import Article, Paragraph, Published, Role, Span, text_id
from opcit.reading import Engine, Reading

HOSTILE = "<script>window.owned = true</script> & <img src=x onerror='window.owned = true'>"
PARAGRAPHS: tuple[tuple[Role, str], ...] = (
    ("editors_note", "Editor’s note: Mara Voss writes on ports and shipping."),
    ("body", "On Monday the Harbour Guild stormed the customs house in Port Ellery. “We will not leave,” said Ida Renn, and the guild’s flag 🏴 went up over the 𝔊ate."),
    ("heading", "A quarrel of long standing"),
    ("body", "The storming may end badly for President Okoro, whose ministers once called the Guild “friends”. In September 2018 he signed the harbour pact with her."),
    ("body", f"A reader wrote to us with {HOSTILE} and asked what Okoro would do next."),
    ("promo", "Sign up for our newsletter."),
    ("body", "The Guild will surely return next week, and Okoro should talk to it."),
)  # fmt: skip
TEXT = "\n\n".join(words for _, words in PARAGRAPHS)


def span(words: str, nth: int = 0) -> Span:
    """Where these words stand in TEXT for the nth time (from 0)."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def _at(words: str, nth: int = 0) -> tuple[int, int]:
    found = span(words, nth)
    return found.start, found.end


def article() -> Article:
    """The article; its date is inferred from a word of the text."""
    paragraphs, start = [], 0
    for role, words in PARAGRAPHS:
        paragraphs.append(Paragraph(start, start + len(words), role))
        start += len(words) + 2
    published = Published(
        "2019-10-02", "day", "inferred", (span("Monday"),), (), "A Wednesday after the Monday."
    )
    return Article(
        text_id(TEXT), TEXT, tuple(paragraphs), "The guild at the gate", "Mara Voss", "Ellery Post",
        "https://example.org/guild", published,
    )  # fmt: skip


def _actors() -> tuple[f.Actor, ...]:
    def actor(
        id_: str,
        name: str,
        kind: f.ActorType,
        salience: float,
        *places: tuple[str, int, f.MentionKind],
    ) -> f.Actor:
        mentions = tuple(f.Mention(*_at(w, n), k, f"“{w}” means {name}.") for w, n, k in places)
        return f.Actor(
            id_, name, kind, None, (name,), salience, mentions, 0.82, f"{name} is named.", "names 1"
        )

    return (
        actor("guild", "Harbour Guild", "armed_group", 1.0, ("Harbour Guild", 0, "name"), ("the guild", 0, "noun"), ("Guild", 1, "name"), ("The Guild", 0, "name"), ("it", TEXT[: TEXT.rindex("it.")].count("it"), "pronoun")),
        actor("okoro", "Okoro", "person", 0.7, ("President Okoro", 0, "name"), ("he signed", 0, "pronoun"), ("Okoro", 1, "name"), ("Okoro", 2, "name")),
        actor("renn", "Ida Renn", "person", 0.3, ("Ida Renn", 0, "name"), ("her", TEXT[: TEXT.index("her.")].count("her"), "pronoun")),
        actor("ministers", "the ministers", "government", 0.1, ("ministers", 0, "noun")),
    )  # fmt: skip


def _events() -> tuple[f.Event, ...]:
    figure = f.Figure("flags", 1, "exact", "renn", *_at("flag"))
    return (
        f.Event("e1", "Customs house stormed", "attack", "2019-09-30", "2019-09-30", "day", None, "happened", True, ("guild",), ("okoro",), "Port Ellery", (figure,), (span("stormed the customs house"), span("storming")), (), "author", 0.9, "“On Monday” dates it.", "events 1"),
        f.Event("e2", "Harbour pact signed", "agreement", "2018-09-01", "2018-09-30", "month", "P3M", "happened", False, ("okoro",), ("renn",), None, (), (span("signed the harbour pact"),), (), "renn", 0.6, "“In September 2018” dates it.", "events 1"),
        f.Event("e3", "Return of the Guild", "return", None, None, None, None, "predicted", False, ("guild",), (), None, (), (span("return"),), (), "author", 0.4, "No date is given.", "events 1"),
    )  # fmt: skip


def reading() -> Reading:
    """The reading of `article()`."""
    other = f.Alternative("2019-10-07", "the Monday to come")
    sentence = (span("The Guild will").start, span("talk to it.").end)
    word = f.Word(*_at("badly"), -0.7, 0.67)
    low = (span("The storming").start, span("“friends”.").end)
    evidence = f.StanceEvidence(*low, span("President Okoro"), 0.8, 0.15, 0.05)
    return Reading(
        article(), Engine("test"), (), _actors(),
        (
            f.Time(*_at("Monday"), "DATE", "2019-09-30", "2019-10-02", "weekday, past tense", (other,), 0.86, "The last Monday before publication.", "times 1"),
            f.Time(*_at("September 2018"), "DATE", "2018-09", "", "month and year", (), 0.99, "Written out.", "times 1"),
            f.Time(*_at("next week"), "DATE", "2019-W41", "2019-10-02", "next", (), 0.7, "The week after.", "times 1"),
        ),
        _events(),
        (
            f.Quote(*_at("“We will not leave,”"), "renn", "said", "direct", 0.95, "In quotation marks, said by Ida Renn.", "quotes 1"),
            f.Quote(*_at("“friends”"), "ministers", "called", "scare", 0.6, "One word in quotation marks.", "quotes 1"),
        ),
        (
            f.Claim(*low, "prediction", "author", 0.4, "may", 0.7, "“may” foresees.", "claims 1"),
            f.Claim(*sentence, "recommendation", "author", 0.8, "should", 0.8, "“should” advises.", "claims 1"),
        ),
        (),
        (f.SentenceTone(*low, -0.7, 0.67, (word,), 0.5, "“badly” is negative.", "textblob"),),
        (f.ActorTone("okoro", -0.35, 0.4, 2),),
        (f.Stance("okoro", "author", -0.6, -0.9, -0.2, "critical", 1, (evidence,), 0.8, "One passage is critical.", "stance 1"),),
    )  # fmt: skip


def plain(paragraphs: int) -> Reading:
    """A long article of numbered paragraphs of many lengths, with nothing found in it."""
    words = [f"Paragraph {n} says{' much the same again' * (n % 40)}." for n in range(paragraphs)]
    starts = accumulate((len(w) + 2 for w in words), initial=0)
    spans = tuple(Paragraph(s, s + len(w)) for s, w in zip(starts, words, strict=False))
    return Reading(Article("long", "\n\n".join(words), spans), Engine("test"))

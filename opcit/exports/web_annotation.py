"""W3C Web Annotation (JSON-LD): one annotation a finding, complete enough to be read back whole.

https://www.w3.org/TR/annotation-model/. A collection whose one page holds all annotations. Each
targets the article's text by quote and by position (code points, as the model asks); its `record` is
the finding itself, as a JSON literal of JSON-LD 1.1, since bodies and selectors cannot hold all of one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from opcit.exports import comments, notice, record
from opcit.exports.annotation_targets import FIELDS, Kind, spans_of
from opcit.exports.notice import Notice
from opcit.exports.together import Piece
from opcit.notes.threads import Thread
from opcit.reading import Reading

NAMESPACE = "urn:opcit:terms:"
CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "opcit": NAMESPACE,
        "article": {"@id": "opcit:article", "@type": "@json"},
        "engine": {"@id": "opcit:engine", "@type": "@json"},
        "notice": {"@id": "opcit:notice", "@type": "@json"},
        "record": {"@id": "opcit:record", "@type": "@json"},
        "corrections": {"@id": "opcit:corrections", "@type": "@json"},
        "kind": "opcit:kind",
        "settled": {"@id": "opcit:settled", "@type": "@json"},
    },
]
AROUND = 32
"""Characters of context before and after a quote."""


def one(reading: Reading, told: Notice, threads: Sequence[Thread] = ()) -> str:
    """A reading as an annotation collection, with what people wrote of it if that is given."""
    return json.dumps(collection(reading, told, threads), ensure_ascii=False)


def several(pieces: Sequence[Piece]) -> str:
    """Collections as a list, as many as there are readings, each with what people wrote of it."""
    pages = [collection(one.reading, one.told, one.threads) for one in pieces]
    return json.dumps(pages, ensure_ascii=False)


def collection(reading: Reading, told: Notice, threads: Sequence[Thread] = ()) -> dict[str, Any]:
    """The collection as plain values."""
    items = [*_annotations(reading, told), *comments.items(threads, _anchored(reading))]
    name = f"urn:opcit:reading:{reading.article.id}"
    page = {"id": f"{name}:page", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}  # fmt: skip
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": told.title,
        "created": f"{told.exported}T00:00:00Z",
        "generator": {"id": f"urn:opcit:engine:{reading.opcit.version}", "type": "Software", "name": told.engine},
        "total": len(items),
        "notice": notice.page(told),
        "engine": msgspec.to_builtins(reading.opcit),
        "article": msgspec.to_builtins(reading.article),
        **({"corrections": record.page(told.record)} if told.record else {}),
        "first": page,
    }  # fmt: skip


def source(reading: Reading) -> str:
    """The name of the text that positions count in: Opcit's own copy of the article."""
    return f"urn:opcit:article:{reading.article.id}"


def _annotations(reading: Reading, told: Notice) -> Iterator[dict[str, Any]]:
    text, whole = reading.article.text, source(reading)
    for field, kind in FIELDS.items():
        for number, finding in enumerate(getattr(reading, field)):
            yield {
                "id": f"urn:opcit:reading:{reading.article.id}:{field}:{number}",
                "type": "Annotation",
                "motivation": kind.motivation,
                "generated": f"{told.exported}T00:00:00Z",
                "kind": field,
                "body": list(_bodies(kind, finding)),
                "target": _targets(text, whole, finding),
                "record": msgspec.to_builtins(finding),
            }


def _anchored(reading: Reading) -> Callable[[Thread], Any]:
    """What a thread is about: its words where they are, or as they were where they are gone."""
    text, whole = reading.article.text, source(reading)

    def target(thread: Thread) -> dict[str, Any]:
        was = thread.anchor
        quote = {"type": "TextQuoteSelector", "exact": was.quote, "prefix": was.prefix, "suffix": was.suffix}  # fmt: skip
        place = thread.place
        found = selectors(text, place.start, place.end) if place else [quote]
        return {"type": "SpecificResource", "source": whole, "selector": found}

    return target


def _bodies(kind: Kind, finding: Any) -> Iterator[dict[str, Any]]:
    """A tag for programs that show tags, and the reason in words."""
    yield {"type": "TextualBody", "purpose": "tagging", "value": kind.tag(finding)}
    if why := getattr(finding, "why", ""):
        yield {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": why}  # fmt: skip


def _targets(text: str, whole: str, finding: Any) -> list[Any]:
    """Each place the finding rests on; the whole text where it rests on none of its own."""
    places = [
        {"type": "SpecificResource", "source": whole, "selector": selectors(text, *span)}
        for span in spans_of(finding)
    ]
    return places or [whole]


def selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    """The two ways to find text[start:end] again."""
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]

"""What people highlighted and wrote, as W3C Web Annotations and as Markdown.

https://www.w3.org/TR/annotation-vocab/#motivation. A thread is one annotation with its first remark;
each further remark is one of its own, which answers that. All words are plain text. What the standard
has no words for (who settled it, the exact moments) stands in the thread's `record`, which is all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from opcit.exports import discussion
from opcit.notes.threads import Remark, Thread

KIND = "comments"
"""What tells these annotations from those of findings."""


def items(threads: Sequence[Thread], target: Callable[[Thread], Any]) -> Iterator[dict[str, Any]]:
    """The annotations of threads, in the order of the text. target: the words that one is about."""
    for thread in threads:
        name, said = f"urn:opcit:thread:{thread.id}", thread.remarks
        first = said[0] if said and said[0].author == thread.author else None
        yield {
            **_made(name, first or thread),
            "motivation": _motivation(thread, first),
            "body": [*_tags(thread), *([_words(first)] if first else [])],
            "target": [target(thread)],
            "record": discussion.record(thread),
            **({} if thread.open else {"settled": {"by": thread.resolved_by, "at": _moment(thread.resolved_at)}}),
        }  # fmt: skip
        for remark in said[1:] if first else said:
            yield {**_made(f"{name}:{remark.id}", remark), "motivation": "replying", "body": [_words(remark)], "target": [name]}  # fmt: skip


def lines(
    threads: Sequence[Thread], plain: Callable[[str], str], where: Callable[[Thread], str]
) -> Iterator[str]:
    """The threads as Markdown. plain: makes text inert; where: names the place of a thread."""
    if threads:
        yield "\n## What readers wrote\n"
    for thread in threads:
        settled = "" if thread.open else f", settled by {plain(thread.resolved_by)}"
        yield f"- **{plain(thread.said)}** by {plain(thread.author)} on “{plain(thread.anchor.quote)}” ({where(thread)}{settled})"
        for remark in thread.remarks:
            yield f"  - {plain(remark.author)}, {remark.made_at:%Y-%m-%d}: {plain(remark.body)}"


def _made(name: str, one: Thread | Remark) -> dict[str, Any]:
    edited = one.edited_at if isinstance(one, Remark) else None
    return {
        "id": name,
        "type": "Annotation",
        "kind": KIND,
        "creator": {"type": "Person", "name": one.author},
        "created": _moment(one.made_at),
        **({"modified": _moment(edited)} if edited else {}),
    }


def _motivation(thread: Thread, first: Remark | None) -> str | list[str]:
    if thread.highlight and first:
        return ["highlighting", "commenting"]
    return "highlighting" if thread.highlight else "commenting"


def _tags(thread: Thread) -> Iterator[dict[str, Any]]:
    if thread.highlight:
        yield {"type": "TextualBody", "purpose": "tagging", "value": thread.said}


def _words(remark: Remark) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": remark.body}  # fmt: skip


def _moment(when: datetime | None) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if when else ""
